// What forms and programs send of budgets and bookings.
import { z } from "zod"
import { currency, money, text, whole } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"
import { isKey } from "../programmes/index.ts"
import { budgetEvents } from "./rules.ts"
import { fundKey, fundKinds } from "./types.ts"

const key = z.string().refine(isKey)
/** A key as it is written, or as it stands in an address. */
const keyOrSlug = z
  .string()
  .transform((said) => said.trim().replaceAll("~", "/"))
  .refine(isKey)

export const fundInput = z.strictObject({
  key: fundKey,
  title: text(200, 3),
  kind: z.enum(fundKinds),
  agreement: key.optional(),
  closedOn: daySchema.optional(),
})
export type FundInput = z.output<typeof fundInput>

export const budgetInput = z.strictObject({
  unit: key,
  periodFrom: daySchema,
  periodTo: daySchema,
  currency,
  lines: z
    .array(z.strictObject({ fund: fundKey, programme: key.optional(), purpose: text(300), amount: money() }))
    .max(200)
    .default([]),
  posts: z
    .array(z.strictObject({ fund: fundKey, grade: text(20), posts: whole(1, 9999) }))
    .max(200)
    .default([]),
})
export type BudgetInput = z.output<typeof budgetInput>

export const budgetStepInput = z.strictObject({
  event: z.enum(budgetEvents),
  act: text(200).optional(),
  reason: text(500).optional(),
})

/** Nothing allotted is said as 0. */
const allotted = z.union([z.literal(["0", 0]).transform(() => 0), money()])
export const allotInput = z.strictObject({
  lines: z
    .array(z.strictObject({ allotted: allotted.default(0) }))
    .max(200)
    .default([]),
})

export const bookingInput = z.strictObject({
  reference: text(80),
  spentOn: daySchema,
  unit: key,
  fund: fundKey,
  programme: keyOrSlug.optional(),
  activity: keyOrSlug.optional(),
  currency,
  amount: money({ signed: true }),
  what: text(300).optional(),
})
export type BookingInput = z.output<typeof bookingInput>

export const sharesInput = z.strictObject({
  shares: z
    .array(z.strictObject({ clause: key, percent: money() }))
    .max(100)
    .default([]),
  reason: text(500),
})
export type SharesInput = z.output<typeof sharesInput>
