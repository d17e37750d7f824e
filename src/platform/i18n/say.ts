// What a page is given to speak with: one language, its messages, its formats, its links.
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Lang } from "#src/values/lang.ts"
import { type Localised, pick } from "#src/values/localised.ts"
import { formatDay, formatEdtf, formatList, formatNumber } from "./format.ts"
import { type Message, type MessageValues, wording } from "./messages.ts"

/** A path of ours without its language: `/states/chile`. */
export type Href = `/${string}`

export type Say = Readonly<{
  lang: Lang
  /** The message in this language, `{name}` replaced by the values; numbers are written as the language writes them. */
  t: (message: Message, values?: MessageValues) => string
  /** The path in this language: `/es/states/chile`. Addresses of files and other sites pass through unchanged. */
  href: (to: Href) => string
  number: (n: number, digits?: number) => string
  /** An amount with its currency: `12,500.50 USD`; cents only where there are some. */
  money: (amount: number, currency: string | null) => string
  day: (d: Day) => string
  date: (d: Edtf) => string
  list: (items: readonly string[]) => string
  /** What stands between a label and its value: French sets a space before the colon. */
  colon: string
  /** What stands between the entries of a list that hold commas: French sets a space before it too. */
  semicolon: string
  /** A text in this language or the nearest that has it, with the language it came in. */
  text: (text: Localised) => { text: string; lang: Lang; fallback: boolean }
  /** Just the words of a text, where the language it came in is shown elsewhere or is certain. */
  name: (text: Localised) => string
}>

const unprefixed = ["/assets/", "/files/", "/sdmx/", "/oai"]

function speaker(lang: Lang): Say {
  return {
    lang,
    t: (message, values) => {
      const said = wording(message, lang, values)
      if (!values) return said
      return said.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name]
        if (value === undefined) return whole
        return typeof value === "number" ? formatNumber(value, lang) : value
      })
    },
    href: (to) => (unprefixed.some((p) => to.startsWith(p)) ? to : to === "/" ? `/${lang}` : `/${lang}${to}`),
    number: (n, digits) => formatNumber(n, lang, digits),
    money: (amount, currency) => `${formatNumber(amount, lang, Number.isInteger(amount) ? 0 : 2)} ${currency ?? ""}`.trimEnd(),
    day: (d) => formatDay(d, lang),
    date: (d) => formatEdtf(d, lang),
    list: (items) => formatList(items, lang),
    colon: lang === "fr" ? "\u00a0: " : ": ",
    semicolon: lang === "fr" ? "\u00a0; " : "; ",
    text: (text) => pick(text, lang),
    name: (text) => pick(text, lang).text,
  }
}

const speakers: Record<Lang, Say> = { en: speaker("en"), es: speaker("es"), fr: speaker("fr"), pt: speaker("pt") }

/** How to speak in a language. It holds nothing of a request, so there is one for each language. */
export const sayIn = (lang: Lang): Say => speakers[lang]
