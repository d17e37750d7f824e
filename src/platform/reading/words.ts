// Comparing printed words with the cues: without accents, capitals or typographic quotes, at word boundaries.
import { type Lang, langs } from "#src/values/lang.ts"
import { type Cues, languageName, months, smallWord } from "./cues.ts"

// Marks are written by their numbers here: a quotation mark on its own misleads whatever reads this file.
const apostrophes = /[\u0060\u00b4\u2018\u2019]/g
const quotationMarks = /[\u00ab\u00bb\u201c\u201d]/g
const dashes = /[\u2010-\u2015]/g
const plain = /^[\x20-\x7e]*$/

/** The text in small letters without accents; the length may change, the words do not. Ordinal signs become `o` and `a`. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(apostrophes, "'")
    .replace(quotationMarks, '"')
    .replace(dashes, "-")
    .toLowerCase()
}

/** One line of white space made plain: tabs, hard and thin spaces become one space, soft hyphens and zero widths go. */
export function tidy(text: string): string {
  if (alreadyTidy.test(text)) return text.trim()
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\s\u0085]+/g, " ")
    .trim()
}
const alreadyTidy = /^(?:[\x21-\x7e]| (?! ))*$/

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
export const allOf = (cues: Cues): string[] => langs.flatMap((lang) => cues[lang].flatMap((w) => w.split("|")))

const source = (lists: readonly Cues[]) =>
  [...new Set(lists.flatMap(allOf).map(fold))]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")
const end = "(?![a-z0-9])"

/** Matches at the start of a folded text. */
export const starting = (...lists: readonly Cues[]): RegExp => new RegExp(`^(?:${source(lists)})${end}`)
/** Matches anywhere in a folded text, at word boundaries. */
export const within = (...lists: readonly Cues[]): RegExp => new RegExp(`(?<![a-z0-9])(?:${source(lists)})${end}`)
/** Matches the whole folded text. */
export const whole = (...lists: readonly Cues[]): RegExp => new RegExp(`^(?:${source(lists)})$`)
/** The alternatives themselves, for a larger expression. */
export const oneOf = (...lists: readonly Cues[]): string => `(?:${source(lists)})`

const smallWords = Object.fromEntries(langs.map((lang) => [lang, new Set(smallWord[lang].map(fold))])) as Record<
  Lang,
  Set<string>
>
const anySmall = new Set(langs.flatMap((lang) => [...smallWords[lang]]))
export const isSmall = (word: string): boolean => anySmall.has(fold(word))

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\u2019\x27/&-]*/gu) ?? []

/** The language most small words of a text belong to, judged by its beginning; null when it is too short or undecided. */
export function languageOf(text: string): Lang | null {
  const seen: Record<Lang, number> = { en: 0, es: 0, fr: 0, pt: 0 }
  for (const word of fold(text.slice(0, 12_000)).split(/[^a-z]+/))
    if (word.length < 6 && anySmall.has(word)) for (const lang of langs) if (smallWords[lang].has(word)) seen[lang] += 1
  const [first, second] = [...langs].sort((a, b) => seen[b] - seen[a])
  return first && second && seen[first] >= 5 && seen[first] > seen[second] ? first : null
}

/** The language a word names, in any of the four: `Spanish`, `espagnol`. */
export function namedLanguage(text: string): Lang | null {
  const folded = fold(text)
  return langs.find((lang) => within({ en: [], es: [], fr: [], pt: [], [lang]: languageName[lang] }).test(folded)) ?? null
}

const monthNumber = new Map(langs.flatMap((lang) => months[lang].map((name, i) => [fold(name), i + 1] as const)))
export const monthNames = oneOf(months)
export const monthOf = (name: string): number | undefined => monthNumber.get(fold(name))

/** True when a sentence has come to its end, or a list item to its semicolon. */
export function finished(text: string): boolean {
  const tail = text.slice(-8)
  return /[.;:!?…][)\]\x22\x27\u201d\u2019\u00bb*_]*$/.test(tail) || /; ?(?:and|or|y|o|e|et|ou)$/i.test(tail)
}

/** Share of the letters that are capitals, judged by a text's beginning. */
export function capitals(text: string): number {
  let upper = 0
  let letters = 0
  for (const c of text.slice(0, 300)) {
    const big = c.toUpperCase()
    if (c.toLowerCase() === big) continue
    letters += 1
    if (c === big) upper += 1
  }
  return letters ? upper / letters : 0
}

/** Share of the significant words that begin with a capital. */
export function titleCase(text: string): number {
  const words = wordsOf(text).filter((w) => !isSmall(w) && /\p{L}/u.test(w))
  return words.length ? words.filter((w) => /^\p{Lu}/u.test(w)).length / words.length : 0
}
