import { z } from "zod"
import type { Place } from "#src/platform/http/index.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { instrumentKeySchema } from "./types.ts"

/** The page of a clause on a day: modules to the right show there what was done about it. */
export const clausePage: Place<{ clause: string; on: Day }> = {
  place: "mandates.clause",
  asks: z.strictObject({ clause: z.string(), on: daySchema }),
}

/** The page of an instrument: modules to the right show there what they hold under any of its clauses. */
export const instrumentPage: Place<{ instrument: string }> = {
  place: "mandates.instrument",
  asks: z.strictObject({ instrument: instrumentKeySchema }),
}
