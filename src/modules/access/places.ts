import { z } from "zod"
import type { Place } from "#src/platform/http/index.ts"
import { type Day, daySchema } from "#src/values/day.ts"

/** The units that a seat can be held in on a day: the module that keeps them answers with a card for each, `unit:key`. */
export const seatUnits: Place<{ on: Day }> = { place: "access.seat-units", asks: z.strictObject({ on: daySchema }) }

/** `/admin/why`: modules to the right add what their own rules say of a deed, once the thing is known. */
export const whyAnswers: Place<{ role: string; verb: string; of: "own" | "other" }> = {
  place: "access.why",
  asks: z.strictObject({ role: z.string(), verb: z.string(), of: z.enum(["own", "other"]) }),
}
