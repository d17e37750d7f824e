import { z } from "zod"
import type { Place } from "#src/platform/http/index.ts"

/** The units that a seat can be held in: the module that keeps them answers with a card for each, `unit:key`. */
export const seatUnits: Place<Record<string, never>> = { place: "access.seat-units", asks: z.strictObject({}) }

/** `/admin/why`: modules to the right add what their own rules say of a deed, once the thing is known. */
export const whyAnswers: Place<{ role: string; verb: string; of: "own" | "other" }> = {
  place: "access.why",
  asks: z.strictObject({ role: z.string(), verb: z.string(), of: z.enum(["own", "other"]) }),
}
