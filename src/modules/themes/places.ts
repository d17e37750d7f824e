import { z } from "zod"
import type { Place } from "#src/platform/http/index.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { documentKeySchema, themeKeySchema } from "./types.ts"

/** The page of a theme on a day: modules to the right show there who deals with it and what was done about it. */
export const themePage: Place<{ theme: string; on: Day }> = {
  place: "themes.theme",
  asks: z.strictObject({ theme: themeKeySchema, on: daySchema }),
}

/** The page of a cited document: modules to the right show there what they took from it. */
export const documentPage: Place<{ document: string }> = {
  place: "themes.document",
  asks: z.strictObject({ document: documentKeySchema }),
}
