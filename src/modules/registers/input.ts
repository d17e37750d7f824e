// What a form or a program sends of an entry. The answers to a register's own questions are judged by the register.
import { z } from "zod"
import { text, whole } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"
import { edtfSchema } from "#src/values/edtf.ts"
import { refSchema } from "#src/values/ref.ts"
import { isKey } from "../programmes/index.ts"
import type { Register, RegisterField } from "./types.ts"

const key = z.string().refine(isKey)

export const entryInput = z.strictObject({
  thing: refSchema,
  name: text(200, 3).optional(),
  unit: key,
  state: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  placeText: text(300).optional(),
  organisation: key.optional(),
  held: edtfSchema.optional(),
  fields: z.record(z.string().max(60), z.union([z.string().max(300), z.number()])).default({}),
})
export type EntryInput = z.output<typeof entryInput>

export const entryStepInput = z.strictObject({ event: z.string().regex(/^[a-z]+(_[a-z]+)*$/), reason: text(600).optional() })

/** With at most two places after the point. */
const figure = z
  .union([z.number(), z.string()])
  .transform((said, context) => {
    const words = String(said).trim()
    if (/^\d{1,12}(\.\d{1,2})?$/.test(words)) return Number(words)
    context.addIssue({ code: "custom", message: "registers.notAFigure" })
    return z.NEVER
  })
  .pipe(z.number())

/** A figure in it and no space: the number of a document or a machine, and nobody's name. */
const code = z
  .string()
  .transform((said) => said.trim())
  .pipe(
    z
      .string()
      .max(40)
      .regex(/^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./-]*$/),
  )

const answer: Readonly<Record<Exclude<RegisterField["as"], "choice">, z.ZodType>> = {
  count: whole(0),
  figure,
  date: edtfSchema,
  day: daySchema,
  code,
}

/** The shape of the answers of one register: nothing it does not ask is taken. */
export const answersOf = (register: Register) =>
  z.strictObject(
    Object.fromEntries(
      register.fields.map((f) => {
        const one = f.as === "choice" ? z.enum(Object.keys(f.choices ?? {})) : answer[f.as]
        return [f.key, f.required ? one : one.optional()]
      }),
    ),
  )
