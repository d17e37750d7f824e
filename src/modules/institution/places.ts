import { z } from "zod"
import type { Place } from "#src/platform/http/index.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { type UnitKey, unitKeySchema } from "./types.ts"

/** The page of a unit as at a day: modules to the right show there what it worked on. */
export const unitPage: Place<{ unit: UnitKey; on: Day }> = {
  place: "institution.unit",
  asks: z.strictObject({ unit: unitKeySchema, on: daySchema }),
}
