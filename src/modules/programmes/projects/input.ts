// What a form or a program sends of a project. States are still words here; `understand` says which are meant.
import { z } from "zod"
import { text, ticked } from "#src/platform/http/index.ts"
import { basisSchema } from "#src/values/basis.ts"
import { daySchema } from "#src/values/day.ts"
import { edtfSchema } from "#src/values/edtf.ts"
import { amount, markerRow } from "../entry/input.ts"
import { isKey } from "../types.ts"
import { amendmentEvents } from "./amending.ts"
import { projectEvents } from "./rules.ts"

const key = z.string().refine(isKey)
const rows = <T extends z.ZodType>(row: T, most = 200) => z.array(row).max(most).default([])

export const projectInput = z.strictObject({
  title: text(300, 3),
  unit: key,
  further: rows(z.strictObject({ unit: key })),
  programme: key.optional(),
  repeats: key.optional(),
  held: edtfSchema.optional(),
  purpose: text(3000).optional(),
  clauses: rows(z.strictObject({ clause: key, basis: basisSchema.default("confirmed") })),
  states: rows(z.strictObject({ state: text(200) })),
  budget: amount.optional(),
  currency: text(20).optional(),
  expected: text(3000).optional(),
  perspective: text(3000).optional(),
  markers: rows(markerRow),
})
export type ProjectInput = z.output<typeof projectInput>

export const amendmentInput = projectInput.extend({ reason: text(3000, 3) })
export const decisionInput = z.strictObject({ event: z.enum(amendmentEvents), words: text(3000).optional() })

export const stepInput = z.strictObject({
  event: z.enum(projectEvents),
  reason: text(3000).optional(),
  conditions: rows(z.strictObject({ text: text(600, 3), beforeStart: ticked.default(false), due: daySchema.optional() }), 30),
})

export const settleInput = z.strictObject({ outcome: z.enum(["met", "waived"]), words: text(1000, 3) })
