import { z } from "zod"
import type { Place } from "#src/platform/http/index.ts"
import { organisationKeySchema } from "./types.ts"

/** The page of an outside body: modules to the right show there what they hold of it. */
export const organisationPage: Place<{ organisation: string }> = {
  place: "directory.organisation",
  asks: z.strictObject({ organisation: organisationKeySchema }),
}
