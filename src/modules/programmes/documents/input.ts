import { z } from "zod"
import { text } from "#src/platform/http/index.ts"
import { langs } from "#src/values/lang.ts"
import { activityVisibilities, documentRoles } from "../types.ts"

/** What is said of a document; the file travels beside it. */
export const documentInput = z.strictObject({
  title: text(300, 3),
  role: z.enum(documentRoles),
  language: z.enum(langs).optional(),
  visibility: z.enum(activityVisibilities).default("secretariat"),
})
export type DocumentInput = z.output<typeof documentInput>
