// What a form or a program sends of a plan and its items.
import { z } from "zod"
import { text } from "#src/platform/http/index.ts"
import { basisSchema } from "#src/values/basis.ts"
import { edtfSchema } from "#src/values/edtf.ts"
import { activityVisibilities, isKey } from "../types.ts"
import { fates, planKinds } from "./types.ts"

const key = z.string().refine(isKey)
const rows = <T extends z.ZodType>(row: T) => z.array(row).max(200).default([])

export const planInput = z.strictObject({
  title: text(300, 3),
  kind: z.enum(planKinds),
  body: text(200).optional(),
  unit: key.optional(),
  held: edtfSchema.optional(),
  summary: text(3000).optional(),
  visibility: z.enum(activityVisibilities).default("secretariat"),
})
export type PlanInput = z.output<typeof planInput>

export const itemInput = z.strictObject({
  code: text(30).optional(),
  title: text(300, 3).optional(),
  clause: key.optional(),
  parent: key.optional(),
  target: text(1000).optional(),
  held: edtfSchema.optional(),
  unit: key.optional(),
  body: text(200).optional(),
  objectives: rows(z.strictObject({ clause: key, basis: basisSchema.default("confirmed") })),
  activities: rows(z.strictObject({ activity: text(260), basis: basisSchema.default("confirmed") })),
})
export type ItemInput = z.output<typeof itemInput>

/** The key of an activity, from its key or from the address of its page in any language. */
export const activityKeyIn = (said: string): string =>
  (said.split(/[?#]/)[0] ?? "").replace(/^.*\/activities\//, "").replaceAll("~", "/")

export const removalInput = z.strictObject({ reason: text(1000, 3), parts: z.enum(fates).optional() })
