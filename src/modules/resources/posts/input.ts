import { z } from "zod"
import { text } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"
import { isKey } from "../../programmes/index.ts"
import { fundKey } from "../types.ts"
import { postKeySchema } from "./types.ts"

const row = {
  since: daySchema,
  unit: z.string().refine(isKey),
  title: text(200, 3),
  grade: text(20),
  fund: fundKey,
  standing: z.enum(["filled", "vacant"]),
}
export const postInput = z.strictObject({ number: postKeySchema, ...row })
export type PostInput = z.output<typeof postInput>
export const postAmendInput = z.strictObject({ ...row, reason: text(500) })
export type PostAmendInput = z.output<typeof postAmendInput>
export const postAbolishInput = z.strictObject({ since: daySchema, reason: text(500) })
export type PostAbolishInput = z.output<typeof postAbolishInput>
