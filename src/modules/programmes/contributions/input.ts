import { z } from "zod"
import { currency, money, text } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"
import { edtfSchema } from "#src/values/edtf.ts"
import { contributionKinds, isKey, slugSchema } from "../types.ts"

const key = z.string().refine(isKey)

/** What a form or a program sends of a contribution. The donor is still in words. */
export const contributionInput = z.strictObject({
  unit: key,
  donor: text(200),
  kind: z.enum(contributionKinds),
  amount: money().optional(),
  currency: currency.optional(),
  receivedOn: daySchema.optional(),
  period: edtfSchema.optional(),
  programme: key.optional(),
  activity: slugSchema.optional(),
  project: slugSchema.optional(),
  agreement: key.optional(),
  note: text(1000).optional(),
  shown: z.enum(["public", "donor"]).default("public"),
})
export type ContributionInput = z.output<typeof contributionInput>
