// What a form or a program sends of an activity. Names are still words here; `understand` says what they mean.
import { z } from "zod"
import { text, whole } from "#src/platform/http/index.ts"
import { basisSchema } from "#src/values/basis.ts"
import { edtfSchema } from "#src/values/edtf.ts"
import type { PartCode } from "../measuring/parts.ts"
import {
  activityStatuses,
  activityTypes,
  activityVisibilities,
  isKey,
  markers,
  partnerRoles,
  qualifiers,
  significances,
  stateRoles,
} from "../types.ts"

const key = z.string().refine(isKey)
const name = text(200)

/** A figure with at most two places after the point, from a form's digits or a program's number. */
export const amount = z
  .union([z.number(), z.string()])
  .transform((said, context) => {
    const n = typeof said === "number" ? said : /^\d{1,12}(\.\d{1,2})?$/.test(said.trim()) ? Number(said) : Number.NaN
    if (Number.isFinite(n) && n >= 0) return n
    context.addIssue({ code: "custom", message: "whole.notANumber" })
    return z.NEVER
  })
  .pipe(z.number().max(1e12))

const count = whole(0, 10_000_000).optional()
/** Parts by sex and sector, each a field of its own: they fold away in the form. */
const partFields = {
  ...{ women: count, men: count, another_sex: count },
  ...{ police: count, justice: count, armed_forces: count, border: count, health: count, education: count },
  ...{ government: count, civil_society: count, private_sector: count, academia: count, international: count },
} satisfies Record<PartCode, typeof count>

const rows = <T extends z.ZodType>(row: T) => z.array(row).max(200).default([])

/** A bar parts the entries of a cell in tables, so no evidence holds one. */
const evidence = text(600).transform((said) => said.replaceAll("|", "/"))
export const markerRow = z.strictObject({
  marker: z.enum(markers),
  significance: z.enum(significances),
  evidence: evidence.optional(),
})

const resultRow = z.strictObject({
  key: key.optional(),
  measure: key,
  qualifier: z.enum(qualifiers).default("exact"),
  value: amount,
  of: amount.optional(),
  unit: text(60).optional(),
  ...partFields,
  /** `Costa Rica 12; Panama 8`. */
  by_state: text(2000).optional(),
})

export const activityInput = z.strictObject({
  title: text(300, 3),
  type: z.enum(activityTypes),
  status: z.enum(activityStatuses),
  held: edtfSchema.optional(),
  heldCount: whole(1, 100_000).optional(),
  unit: key,
  further: rows(z.strictObject({ unit: key })),
  programme: key.optional(),
  project: key.optional(),
  placeText: text(300).optional(),
  places: rows(z.strictObject({ state: name, held: whole(1, 100_000).optional() })),
  people: count,
  ...partFields,
  states: rows(z.strictObject({ state: name, role: z.enum(stateRoles).default("participant"), people: count })),
  partners: rows(z.strictObject({ organisation: name, role: z.enum(partnerRoles).default("partner") })),
  clauses: rows(z.strictObject({ clause: key, basis: basisSchema.default("confirmed") })),
  themes: rows(z.strictObject({ theme: key })),
  results: rows(resultRow),
  requestedBy: text(300).optional(),
  requestedOn: edtfSchema.optional(),
  markers: rows(markerRow),
  summary: text(3000).optional(),
  evidence: text(1000).optional(),
  visibility: z.enum(activityVisibilities).default("secretariat"),
})
export type ActivityInput = z.output<typeof activityInput>

/** What came of a programme or a project: each result with its time and what shows it. */
export const thingInput = z.strictObject({
  results: rows(resultRow.extend({ period: edtfSchema.optional(), evidence: evidence.optional() })),
  markers: rows(markerRow),
})
export type ThingInput = z.output<typeof thingInput>
