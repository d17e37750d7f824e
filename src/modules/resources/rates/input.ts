// What forms, tables and programs send of rates.
import { z } from "zod"
import { currency, text } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"

/** As it was written: a program may send a string, so that nothing is lost on the way. Rules say whether it is a rate. */
const rate = z.union([z.string(), z.number()]).transform(String).pipe(text(40))

export const rateInput = z.strictObject({ currency, base: currency, day: daySchema, rate, source: text(300) })
export type RateInput = z.output<typeof rateInput>
export const rateLineInput = rateInput.extend({ reason: text(500).optional() })

/** A further row for the same day: another rate, or none any more. */
export const rateAmendInput = z.strictObject({
  deed: z.enum(["amend", "withdraw"]),
  rate: rate.optional(),
  source: text(300),
  reason: text(500),
})
export type RateAmendInput = z.output<typeof rateAmendInput>
