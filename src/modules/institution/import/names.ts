// Names and acronyms of units as an order prints them: in its list, in its headings, in its sentences; and the lists
// inside a sentence ("to be comprised of three units focused on …").

import { unit } from "#src/platform/reading/cues.ts"
import { capitals, finished, fold, isSmall, oneOf, starting, titleCase, within, wordsOf } from "#src/platform/reading/words.ts"
import { and, article, atLevelOf, composedOf, counting, devotedTo, following } from "./cues.ts"
import { levelNamed, levelPromised, nameOf, partNamed } from "./headings.ts"
import type { UnitLevel } from "./types.ts"

const atLevel = within(atLevelOf)
export const saysComposed = within(composedOf)
const opensFollowing = starting(following)
const isDevoted = new RegExp(`^.{0,60}?${oneOf(devotedTo)}\\s`)
const separator = new RegExp(`\\s*[,;]\\s+(?:${oneOf(and)}\\s+)?|\\s+${oneOf(and)}\\s+`, "i")
const lastAnd = new RegExp(`[\\s,;]+${oneOf(and)}$`, "i")
const bracket = /\(["“]?([\p{Lu}][\p{L}\d]*(?:[/&-][\p{L}\d]+)*)["”]?\)/gu

const isAcronym = (text: string) => text.length <= 15 && text.replace(/[^\p{Lu}]/gu, "").length >= 2 && capitals(text) > 0.5

/** The acronym in the last brackets of a name; one in its middle belongs to a word of the name. */
export function acronymOf(text: string): string | null {
  const end = text.replace(lastAnd, "").replace(/[.,;:\s]+$/, "")
  const found = [...end.slice(-60).matchAll(bracket)].at(-1)
  return found?.[1] && isAcronym(found[1]) && end.endsWith(found[0]) ? found[1] : null
}

/** The acronym that a text gives right after a name, in brackets. */
export function acronymAfter(name: string, text: string): string | null {
  for (const found of text.slice(0, 3000).matchAll(bracket)) {
    const before = fold(text.slice(Math.max(0, found.index - name.length - 8), found.index)).trimEnd()
    if (found[1] && isAcronym(found[1]) && before.endsWith(fold(name))) return found[1]
  }
  return null
}

/** What two printings of one name have in common: words without brackets, small words, accents and capitals. */
export const nameKey = (text: string): string =>
  wordsOf(fold(nameOf(text.replace(lastAnd, ""))))
    .filter((w) => !isSmall(w))
    .join(" ")

/** A sentence as its significant words, to look for the words of a name in it. */
export const sentenceKey = (text: string): string =>
  ` ${wordsOf(fold(text))
    .filter((w) => !isSmall(w))
    .join(" ")} `

/** The name itself: no leading article, no brackets, no "; and". */
export const cleanName = (text: string): string => nameOf(text.replace(lastAnd, "").trim())

export const levelSaid = (text: string): UnitLevel | null => (atLevel.test(fold(text.slice(0, 400))) ? "department" : null)

export type Announced = { name: string; acronym: string | null; level: UnitLevel | null }

/** A piece of a sentence without the small words that join it ("por la Oficina …"). */
function withoutLead(text: string): string {
  let rest = text
  for (let word = /^(\S+)\s/.exec(rest)?.[1]; word && isSmall(word); word = /^(\S+)\s/.exec(rest)?.[1])
    rest = rest.slice(word.length).trimStart()
  return rest
}

const numbersInWords = new Map(
  Object.values(counting).flatMap((list) =>
    list.flatMap((forms, i) => forms.split("|").map((form) => [fold(form), i + 2] as const)),
  ),
)

/** What a sentence says after "is composed of", as far as it names units itself. */
export function unitsInSentence(text: string): Announced[] {
  const folded = fold(text)
  const found = folded.length === text.length ? saysComposed.exec(folded) : null
  if (!found) return []
  const tail = text
    .slice(found.index + found[0].length)
    .replace(/^[:\s]+/, "")
    .replace(/[\s:;.]+$/, "")
    .replace(lastAnd, "")
    .replace(/[\s:;.]+$/, "")
  const devoted = isDevoted.exec(fold(tail))
  const counted = devoted
    ? wordsOf(fold(devoted[0])).reduce<number | null>((n, w) => n ?? numbersInWords.get(w) ?? null, null)
    : null
  const names = (counted && devoted ? tail.slice(devoted[0].length) : tail)
    .split(separator)
    .map((n) => withoutLead(n.trim()))
    .filter((n) => n && !opensFollowing.test(fold(n).replace(/^(?:the|las|los|les|as|os) /, "")))
  if (counted && names.length === counted)
    return names.map((name) => ({
      name: cleanName(name),
      acronym: acronymOf(name),
      level: levelPromised(devoted?.[0] ?? "") ?? "unit",
    }))
  if (!names.length || names.length > 40 || names.some((n) => n.length > 160 || !levelNamed(n))) return []
  return names.map((name) => ({
    name: cleanName(name.replace(/^\p{Lu}[\p{L}/]*[’']s\s+/u, "")),
    acronym: acronymOf(name),
    level: levelSaid(name) ?? levelNamed(name),
  }))
}

/** A list item that names a unit, with the units it says that one is made of. Null when it names none. */
export function unitInItem(text: string, promised: UnitLevel | null): (Announced & { within: Announced[] }) | null {
  const name = cleanName(text)
  const own = levelNamed(name)
  const words = wordsOf(name)
  if (!name || words.length > 25 || (!own && !(promised && titleCase(name) >= 0.6))) return null
  const level = levelSaid(text) ?? (own === "mechanism" || own === null ? (promised ?? own) : own)
  const inner = unitsInSentence(text)
  return { name, acronym: inner.length ? null : acronymOf(text), level, within: inner }
}

const odd = (name: string) => capitals(name) > 0.85 || /^\p{Ll}/u.test(name)
const asTitle = (name: string) =>
  name
    .toLowerCase()
    .split(" ")
    .map((w, i) => (i > 0 && isSmall(w) ? w : w.replace(/^\p{L}|(?<=-)\p{L}/gu, (c) => c.toUpperCase())))
    .join(" ")

/** A name printed in capitals (or in none) as the order prints it elsewhere; else with capitals on its main words. */
export function properName(name: string, elsewhere: readonly string[]): string {
  if (!odd(name)) return name
  const folded = fold(name)
  for (const text of elsewhere) {
    const at = fold(text).indexOf(folded)
    const printed = at < 0 ? "" : text.slice(at, at + name.length)
    if (printed && fold(printed) === folded && !odd(printed)) return printed
  }
  return asTitle(name)
}

/** A readable key: `department-of-public-works`. */
export const slug = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 90)
    .replace(/-$/, "") || "unit"

const opensUnit = new RegExp(`(?<![a-z])(?:${oneOf(article)} )?${oneOf(...Object.values(unit))}\\s`)

/** The unit that a title speaks of ("on the Office of Lanterns"): from its unit word to the end. Null when there is none. */
export function unitInTitle(text: string): Announced | null {
  const folded = fold(text)
  const opens = folded.length === text.length ? (opensUnit.exec(folded)?.index ?? -1) : -1
  // "Executive Secretariat of …" is a name from its first word on; "organisation of the Secretariat …" is not.
  const at =
    levelNamed(text) && (opens <= 0 || titleCase(text.slice(0, opens)) === 1) && !partNamed(text.slice(0, Math.max(opens, 0)))
      ? 0
      : opens
  const name = at < 0 ? "" : cleanName(text.slice(at))
  const level = levelNamed(name)
  return level && name.length < 160 ? { name, acronym: acronymOf(text), level } : null
}

/** The unit that a sentence says is composed of others, when it names it in full. */
export function unitComposed(text: string): Announced | null {
  const folded = fold(text)
  const at = folded.length === text.length ? (saysComposed.exec(folded)?.index ?? -1) : -1
  const before = at < 0 ? "" : text.slice(0, at).trim()
  const level = before && wordsOf(before).length <= 14 && !finished(before) ? levelNamed(before) : null
  return level && wordsOf(cleanName(before)).length > 1 ? { name: cleanName(before), acronym: acronymOf(before), level } : null
}
