// Is a line a title, and of what: a unit, a part of a unit's text ("Functions"), a theme ("In relation to …"), or
// something we cannot name? Decided by its words and its shape, never by what it says about the world.

import { finiteVerb, parts, unit } from "#src/platform/reading/cues.ts"
import type { Shape, Titles } from "#src/platform/reading/running-on.ts"
import { allOf, capitals, finished, fold, isSmall, starting, titleCase, within, wordsOf } from "#src/platform/reading/words.ts"
import { article, collective, effectHeading, theme } from "./cues.ts"
import type { FunctionKind, UnitLevel } from "./types.ts"

export type Role =
  | { role: "unit"; level: UnitLevel }
  | { role: "part"; kind: FunctionKind }
  | { role: "theme" }
  | { role: "closing" }
  | { role: "title" }

const levels = Object.keys(unit) as UnitLevel[]
const unitLevel = new Map<string, UnitLevel>()
for (const level of levels)
  for (const word of allOf(unit[level])) if (!word.includes(" ")) unitLevel.set(fold(word), unitLevel.get(fold(word)) ?? level)
const englishUnits: ReadonlySet<string> = new Set(levels.flatMap((level) => unit[level].en))
/** After a word that French and English share, an adjective says French: "Bureau exécutif", "Service juridique". */
const adjective = /(?:ique|if|ive|aire|al|ale|ier|iere|el|elle|eur|eure|ante?|ee)$/
const collectiveLevel = new Map<string, UnitLevel>()
for (const level of Object.keys(collective) as (keyof typeof collective)[])
  for (const word of allOf(collective[level])) collectiveLevel.set(fold(word), level)

const kinds = Object.keys(parts) as FunctionKind[]
const partKind = new Map<string, FunctionKind>()
for (const kind of kinds)
  for (const phrase of allOf(parts[kind]))
    for (const word of wordsOf(fold(phrase))) if (!partKind.has(word)) partKind.set(word, kind)
const partOf = kinds.map((kind) => [kind, starting(parts[kind])] as const)
const opensTheme = starting(theme)
const opensClosing = starting(effectHeading)
const genitive = /^ (?:of|de|del|da|do|das|dos|du|des|d')(?![a-z])/
const hasVerb = within(finiteVerb)
const leadingArticle = new RegExp(`^(?:${allOf(article).map(fold).join("|")})(?:\\s+|(?<='))`)

/** The part of a heading that names: without brackets, without what follows a colon, without a leading article. */
export const nameOf = (text: string): string => {
  const [before = text] = text.split(/[:;]\s|[:;]$|\s[–—]\s/)
  const bare = before.includes("(") ? before.replace(/\s*\([^()]*\)/g, "") : before
  const trimmed = bare.replace(/[.,;:]+$/, "").trim()
  const folded = fold(trimmed)
  const lead = folded.length === trimmed.length ? (leadingArticle.exec(folded)?.[0].length ?? 0) : 0
  return trimmed.slice(lead).trim()
}

/** The level that a unit's name says, by where its unit word stands; null when it names no unit. */
export function levelNamed(text: string): UnitLevel | null {
  if (text.length > 300) return null
  const name = nameOf(text)
  const words = wordsOf(fold(name)).flatMap((w) => (w.includes("/") || unitLevel.has(w) ? [w] : w.split(/(?<=^[a-z]')/)))
  for (const [i, word] of words.slice(0, 3).entries()) {
    const level = unitLevel.get(word)
    const next = words[i + 1]
    if (level && (next === undefined || isSmall(next) || (i === 0 && (!englishUnits.has(word) || adjective.test(next)))))
      return level
  }
  return unitLevel.get(words.at(-1) ?? "") ?? null
}

/** The level that a sentence promises for the units it lists ("the following sections"). */
export function levelPromised(text: string): UnitLevel | null {
  return wordsOf(fold(text.slice(0, 600))).reduce<UnitLevel | null>((found, word) => collectiveLevel.get(word) ?? found, null)
}

/** The kind of a heading such as "Functions" or "Mission and structure"; null for other headings. */
export function partNamed(text: string): FunctionKind | null {
  if (text.length > 100) return null
  const folded = fold(text.replace(/[.:]$/, "")).replace(leadingArticle, "")
  const words = wordsOf(folded).filter((w) => !isSmall(w))
  if (!words.length || words.length > 6) return null
  const first = partKind.get(words[0] ?? "")
  if (first && words.every((w) => partKind.has(w))) return first
  if (hasVerb.test(folded)) return null
  for (const [kind, shape] of partOf) {
    const found = shape.exec(folded)
    if (found && kind !== "coordination" && genitive.test(folded.slice(found[0].length))) return kind
  }
  return null
}

/** What a line titles, or null when it is a sentence, a list item or a piece of either. */
export function roleOf(text: string, shape: Shape): Role | null {
  if (!text || text.length > 240 || (finished(text) && !/[.:]$/.test(text))) return null
  const head = fold(text.slice(0, 240))
  if (text.length < 90 && opensClosing.test(head) && !/[.;,]$/.test(text) && !hasVerb.test(head)) return { role: "closing" }
  const kind = partNamed(text)
  if (kind && (shape.marked || shape.outline || !/\.$/.test(text))) return { role: "part", kind }
  const upper = capitals(text)
  const words = wordsOf(text)
  const loud = upper > 0.85 && (shape.marked ? upper > 0 && words.some((w) => w.length > 3) : words.some((w) => w.length > 4))
  if (!loud && (finished(text) || /,$/.test(text))) return null
  if (loud && /[;,]$/.test(text)) return null
  if (words.length > 30 || (!loud && hasVerb.test(head))) return null
  if (opensTheme.test(head)) return shape.marked || loud || shape.outline || titleCase(text) >= 0.7 ? { role: "theme" } : null
  const level = levelNamed(text)
  if (level && (shape.marked || shape.outline || loud || titleCase(text) >= 0.6 || words.length <= 8))
    return { role: "unit", level }
  if (loud || shape.outline) return { role: "title" }
  return titleCase(text) >= 0.8 && words.length <= (shape.marked ? 15 : 12) && words.length >= (shape.marked ? 1 : 2)
    ? { role: "title" }
    : null
}

const ranks: Record<UnitLevel, number> = { secretariat: 1, office: 2, department: 2, section: 3, unit: 4, mechanism: 4 }

export const levelRank = (level: UnitLevel | null): number => (level ? ranks[level] : 5)

/** How deep a heading without a number stands: units by their level, themes and parts below any unit. */
function headingRank(role: Role): number {
  if (role.role === "unit") return ranks[role.level]
  if (role.role === "closing") return 1
  if (role.role === "part") return 8
  return role.role === "theme" ? 7 : 6
}

/** How an order tells its titles: the tree of printed levels is grown by it. */
export const orderTitles: Titles<Role> = { roleOf, rankOf: headingRank }
