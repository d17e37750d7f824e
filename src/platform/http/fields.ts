// Fields that forms and JSON share: each reads the string of a form and the value of a program alike.
import { z } from "zod"

// C0 but tab and line feed, delete, C1, the marks that turn the direction of what follows, and halves of characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u

const clean = (said: string) => said.replace(/\r\n?/g, "\n").normalize("NFC").trim()

/** Words of people: NFC, line feeds, no control characters, at most `most` characters. */
export const text = (most: number, least = 1) =>
  z
    .string()
    .transform(clean)
    .superRefine((said, context) => {
      const at = control.exec(said)
      if (!at) return
      const code = `U+${(at[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
      context.addIssue({ code: "custom", message: `text.control|${code}|${at.index + 1}` })
    })
    .pipe(z.string().min(least).max(most))

/** A whole number, from a form's digits or a program's number. */
export const whole = (least = 0, most = 2_000_000_000) =>
  z
    .union([z.number(), z.string()])
    .transform((said, context) => {
      const n = typeof said === "number" ? said : /^-?\d{1,12}$/.test(said.trim()) ? Number(said) : Number.NaN
      if (Number.isInteger(n)) return n
      context.addIssue({ code: "custom", message: "whole.notANumber" })
      return z.NEVER
    })
    .pipe(z.number().min(least).max(most))

/**
 * An amount of money with at most two places after its point, from a form's digits or a program's number. `signed` lets bookings
 * take back what others said; nothing is ever an amount of zero.
 */
export const money = ({ signed = false }: { signed?: boolean } = {}) =>
  z
    .union([z.number(), z.string()])
    .transform((said, context) => {
      const shape = signed ? /^-?\d{1,12}(\.\d{1,2})?$/ : /^\d{1,12}(\.\d{1,2})?$/
      const words = String(said).trim()
      const n = shape.test(words) ? Number(words) : Number.NaN
      if (Number.isFinite(n) && n !== 0) return n
      context.addIssue({ code: "custom", message: "money.notAnAmount" })
      return z.NEVER
    })
    .pipe(z.number())

/** A currency by its three letters of ISO 4217, however they were typed. */
export const currency = z
  .string()
  .transform((said) => said.trim().toUpperCase())
  .refine((said) => /^[A-Z]{3}$/.test(said), { message: "money.notACurrency" })

/** Several of a set: checkboxes send one string or many. */
export const several = <T extends z.ZodType>(one: T, most = 200) =>
  z.preprocess((said) => (said === undefined ? [] : Array.isArray(said) ? said : [said]), z.array(one).max(most))

/** A box ticked or not; a form sends `on` or nothing. */
export const ticked = z.preprocess((said) => said === "on" || said === "yes" || said === true, z.boolean())

export const email = z
  .string()
  .transform((said) => said.trim().toLowerCase())
  .refine((said) => /^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[a-z0-9-]{2,40}$/.test(said), { message: "text.email" })
