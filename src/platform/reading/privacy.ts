// Names, telephones and addresses of people never leave the importer in what is printed. A line that signs or gives a
// contact is withheld whole; inside other text the private part is masked. When in doubt, a line is withheld.
import { contact, honorific, officeTitle, parts, series, signed, unit } from "./cues.ts"
import { allOf, fold, isSmall, starting, tidy, within } from "./words.ts"

export const mask = "[withheld]"

const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g
const telephone =
  /(?<![\p{L}\p{N}/])(?:(?:\+|00)\d{1,3}[\s().-]{0,3}(?:\d[\s().-]{0,2}){6,13}\d|\(\d{2,4}\)\s?\d{3,4}[\s.-]?\d{3,4}|\d{3}[-.\s]\d{3}[-.\s]\d{4})(?!\p{L}|\d)/gu
/** After a word such as "tel.", any run of figures is a number to call; years joined by a dash elsewhere are not. */
const called = new RegExp(
  `(?<![\\p{L}])((?:${[...new Set([...allOf(contact), ...allOf(contact).map(fold)])].join("|")})[.:º° ]{1,4})([+(]?\\d[\\d\\s().\\/-]{4,20}\\d)`,
  "giu",
)
const capital = "\\p{Lu}[\\p{L}’'.-]{0,30}"
const upperFirst = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
const honorifics = [
  ...new Set(
    allOf(honorific)
      .flatMap((word) => [word, fold(word)])
      .flatMap((word) => [upperFirst(word), word.toUpperCase()]),
  ),
]
const titled = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${honorifics.join("|")}|M(?=\\.)|D(?=\\.|ª))[.ª]{0,2}) {1,2}(${capital}(?: (?:(?:de|da|do|dos|del|la|van|von|y|e) ){0,2}${capital}){0,4})`,
  "gu",
)
const startsContact = starting(contact)
const startsSigned = starting(signed)
const startsTitle = starting(officeTitle)
const institution = within(series, ...Object.values(unit), ...Object.values(parts))
const particles = new Set(["de", "da", "do", "das", "dos", "del", "la", "las", "los", "van", "von", "der", "y", "e", "di", "du"])
const startsHonorific = starting(honorific)

const hasEmail = (text: string) => text.includes("@") && text.search(email) >= 0
const hasTelephone = (text: string) => text.search(telephone) >= 0

/** A line given to reach somebody: it opens with such a word, or is little else than an address or a number. */
export function isContact(text: string): boolean {
  if (text.length > 300 || !(hasEmail(text) || hasTelephone(text) || startsContact.test(fold(text)))) return false
  if (startsContact.test(fold(text))) return /[:\d@]/.test(text)
  return text.replace(email, "").replace(telephone, "").length < 60
}

/** Two to six capitalised words that name no unit, part or document: what a person's name looks like. */
export function looksLikeName(text: string): boolean {
  const clean = text
    .replace(/^\W*(?:[/(]?s[/)]\s*)?/u, "")
    .replace(/\([^)]*\)/g, "")
    .replace(/[,.]\s*(?:Ph\.?\s?D|M\.?\s?D|Esq)\.?$/i, "")
    .trim()
  if (!clean || clean.length > 70 || /[\d:;!?@/]/.test(clean)) return false
  const words = clean.split(/\s+/)
  if (words.length < 2 || words.length > 7 || institution.test(fold(clean))) return false
  const names = words.filter((w) => !particles.has(w.toLowerCase()))
  const like = names.every((w) => /^(?:\p{Lu}\.?|\p{Lu}[\p{L}’'-]+[.,]?|\p{Lu}{2,})$/u.test(w))
  return (
    like && names.length >= 2 && !names.some((w) => isSmall(w) && w.length > 1 && w !== w.toUpperCase() && !/^\p{Lu}/u.test(w))
  )
}

export const isSignedLine = (text: string): boolean =>
  text.length < 160 && startsSigned.test(fold(text).replace(/^[("[ ]+/, "")) && !/[.;]$/.test(text)
/** The office under a signature: short, and without a verb's ending stop. */
export const isOfficeTitle = (text: string): boolean => text.length < 90 && startsTitle.test(fold(text)) && !/[.;:]$/.test(text)
export const opensWithHonorific = (text: string): boolean =>
  text.length < 90 && startsHonorific.test(fold(text)) && looksLikeName(text.replace(/^\p{L}+\.?\s+/u, "X "))

/** The text with addresses, telephones, titled persons and the given names masked. */
export function masked(text: string, names: readonly string[]): string {
  let out = text
  if (out.includes("@")) out = out.replace(email, mask)
  if (/\d{3}/.test(out)) out = out.replace(called, (_, word: string) => `${word}${mask}`).replace(telephone, mask)
  out = out.replace(titled, (found, title: string, name: string) => (institution.test(fold(name)) ? found : `${title} ${mask}`))
  for (const name of names) if (out.includes(name)) out = out.replaceAll(name, mask)
  return out
}

/** What may be printed of a line that found no place: nothing, if it could name a person. */
export const printable = (text: string, names: readonly string[]): string =>
  looksLikeName(text) || isContact(text) ? mask : masked(tidy(text).slice(0, 2000), names)
