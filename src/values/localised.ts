import { z } from "zod"
import { type Lang, langs } from "./lang.ts"

/** How a text came into a language. Our own translations are `courtesy`; *outdated* and *missing* are computed. */
export type TextKind = "authentic" | "official" | "courtesy"
export type TextValue = { text: string; kind: TextKind; follows?: string }

/** Text that people read, in the languages it exists in. A treaty has several authentic texts. */
export type Localised = { authentic: readonly Lang[]; values: Partial<Record<Lang, TextValue>> }

const textValueSchema = z.strictObject({
  text: z.string().min(1),
  kind: z.enum(["authentic", "official", "courtesy"]),
  follows: z.string().optional(),
})
export const localisedSchema: z.ZodType<Localised> = z.strictObject({
  authentic: z.array(z.enum(langs)),
  values: z.partialRecord(z.enum(langs), textValueSchema),
})

/** Text in a language, or in the nearest one that has it: authentic first, then in the order of the four. */
export function pick(text: Localised, lang: Lang): { lang: Lang; text: string; kind: TextKind; fallback: boolean } {
  const order = [lang, ...text.authentic, ...langs]
  for (const l of order) {
    const value = text.values[l]
    if (value) return { lang: l, text: value.text, kind: value.kind, fallback: l !== lang }
  }
  return { lang, text: "", kind: "authentic", fallback: true }
}

/** A name written in all four languages by us: English as the record's own words, the rest courtesy. */
export function named(texts: Partial<Record<Lang, string>>, authentic: readonly Lang[] = ["en"]): Localised {
  const values: Partial<Record<Lang, TextValue>> = {}
  for (const lang of langs) {
    const text = texts[lang]
    if (text) values[lang] = { text, kind: authentic.includes(lang) ? "authentic" : "courtesy" }
  }
  return { authentic: authentic.filter((l) => values[l]), values }
}

export const missing = (text: Localised): Lang[] => langs.filter((l) => !text.values[l])
