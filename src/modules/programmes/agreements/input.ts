import { z } from "zod"
import { text, whole } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"
import { edtfSchema } from "#src/values/edtf.ts"
import { langs } from "#src/values/lang.ts"
import { activityVisibilities, agreementDocumentRoles, agreementKinds, isKey, renewals } from "../types.ts"

const key = z.string().refine(isKey)

/** What a form or a program sends of an agreement. The parties are still words here. */
export const agreementInput = z.strictObject({
  title: text(300, 3),
  kind: z.enum(agreementKinds),
  unit: key,
  parties: z
    .array(z.strictObject({ party: text(200) }))
    .max(50)
    .default([]),
  signed: edtfSchema.optional(),
  valid: edtfSchema.optional(),
  renewal: z.enum(renewals).optional(),
  renewalTerms: text(1000).optional(),
  noticeDays: whole(1, 730).default(90),
  programme: key.optional(),
  instrument: key.optional(),
  summary: text(3000).optional(),
})
export type AgreementInput = z.output<typeof agreementInput>

export const renewalInput = z.strictObject({ until: daySchema, reason: text(500).optional() })
export const endingInput = z.strictObject({ endedOn: daySchema, reason: text(500).optional() })

export const agreementDocumentInput = z.strictObject({
  title: text(300, 3),
  role: z.enum(agreementDocumentRoles),
  language: z.enum(langs).optional(),
  visibility: z.enum(activityVisibilities).default("secretariat"),
})
export type AgreementDocumentInput = z.output<typeof agreementDocumentInput>
