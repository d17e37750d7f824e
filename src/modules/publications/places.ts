import { z } from "zod"
import type { Place } from "#src/platform/http/index.ts"
import { editionKeySchema, figureCodeSchema } from "./types.ts"

/** The page of an edition: modules to the right show there what hangs on it. */
export const editionPage: Place<{ edition: string }> = {
  place: "publications.edition",
  asks: z.strictObject({ edition: editionKeySchema }),
}

/** The page of one printed figure. */
export const figurePage: Place<{ edition: string; code: string }> = {
  place: "publications.figure",
  asks: z.strictObject({ edition: editionKeySchema, code: figureCodeSchema }),
}
