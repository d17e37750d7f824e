import { z } from "zod"
import { currency, money, text } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"
import { langs } from "#src/values/lang.ts"
import { isKey } from "../../programmes/index.ts"
import { tenderEvents } from "./rules.ts"

export const tenderInput = z.strictObject({
  unit: z.string().refine(isKey),
  title: text(200, 3),
  terms: text(10_000, 10),
  closesOn: daySchema,
  closesAt: text(5, 5),
})
export type TenderInput = z.output<typeof tenderInput>

export const tenderStepInput = z.strictObject({
  event: z.enum(tenderEvents),
  bid: z.uuid().optional(),
  reason: text(1000).optional(),
  contract: text(200).optional(),
})
export type TenderStepInput = z.output<typeof tenderStepInput>

export const linkInput = z.strictObject({ bidder: text(200), insteadOf: z.uuid().optional() })
export type LinkInput = z.output<typeof linkInput>

export const callDocumentInput = z.strictObject({ title: text(300, 3), language: z.enum(langs).optional() })
export type CallDocumentInput = z.output<typeof callDocumentInput>

export const bidInput = z.strictObject({ amount: money(), currency })
export type BidInput = z.output<typeof bidInput>
