// What a document must be to be printed: its form by the schema of its blocks, its sense by the faults that no schema sees.
import { z } from "zod"
import { daySchema } from "#src/values/day.ts"
import { langs } from "#src/values/lang.ts"
import { block, type Document } from "./blocks.ts"
import { faultsOf } from "./faults.ts"

/**
 * A document fit to print: known blocks only, ids unique, references and note marks that lead somewhere, tables whose
 * rows fill their columns, pictures without anything that could act. Renderers trust it; parse what comes from outside.
 */
export const documentSchema: z.ZodType<Document> = z
  .strictObject({
    lang: z.enum(langs),
    title: z.string().min(1),
    subtitle: z.string().optional(),
    mark: z.string().min(1).max(24).optional(),
    head: z.string(),
    foot: z.string(),
    meta: z.strictObject({
      issuedOn: daySchema,
      id: z.string().min(1),
      fingerprint: z.string().optional(),
      issuer: z.string().optional(),
      more: z.array(z.strictObject({ term: z.string(), text: z.string() })).optional(),
    }),
    origin: z
      .string()
      .regex(/^https?:\/\/[^\s/<>"\\]+$/, { message: "print.notAnOrigin" })
      .optional(),
    form: z.enum(["report", "paper"]).optional(),
    paper: z.enum(["letter", "a4"]).optional(),
    blocks: z.array(block),
  })
  .superRefine((document, context) => {
    for (const { path, message } of faultsOf(document)) context.addIssue({ code: "custom", path, message })
  })
