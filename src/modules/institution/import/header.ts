// The order around its structure: who issues it, by what authority, what it resolves, repeals, when it was signed.
// These lines are placed apart; what they say of the order goes into its header, printed form kept.

import {
  annex,
  authority,
  considering,
  date,
  original,
  resolves,
  revision,
  series,
  signed,
  subject,
} from "#src/platform/reading/cues.ts"
import { dayIn, isDateLine } from "#src/platform/reading/dates.ts"
import { isContact, isOfficeTitle, isSignedLine, looksLikeName, opensWithHonorific } from "#src/platform/reading/privacy.ts"
import type { Row } from "#src/platform/reading/rows.ts"
import {
  capitals,
  finished,
  fold,
  isSmall,
  namedLanguage,
  oneOf,
  starting,
  within,
  wordsOf,
} from "#src/platform/reading/words.ts"
import type { Day } from "#src/values/day.ts"
import { effectHeading, onSignature, replaces, takesEffect } from "./cues.ts"
import type { Oddity, OrderHeader, PlacedAs } from "./types.ts"

const annexLine = new RegExp(
  `^${oneOf(annex)}(?:\\s+(?:no\\.?|n[°o]\\.?)?\\s*([a-z]|\\d{1,3}|[ivxlc]{1,6}))?\\s*(?:[.:)–—-]\\s*(.*))?$`,
)
const startsAuthority = starting(authority)
const startsConsidering = starting(considering)
const startsResolves = starting(resolves)
const endsResolves = new RegExp(`(?<![a-z])${oneOf(resolves)}\\s*:$`)
const startsSubject = new RegExp(`^${oneOf(subject)}\\s*[:.–—-]\\s*`)
const startsOriginal = new RegExp(`^${oneOf(original)}\\s*:`)
const startsDate = new RegExp(`^${oneOf(date)}(?:\\s*:|(?![a-z]))`)
const headsEffect = starting(effectHeading)
const saysEffect = within(takesEffect)
const saysReplaces = within(replaces)
const saysOnSignature = within(onSignature)
const saysSigned = starting(signed)
const revisionWord = `(?:${oneOf(revision)})`
const orderPattern = `(?<![a-z])(${oneOf(series)})\\s+(?:n(?:o|um|umero|ro)?\\s?[.°o]{0,2}\\s*|#\\s*)?((?:[a-z]{1,6}[-/])?\\d{1,4}(?:\\s?[-/]\\s?\\d{1,4}){0,2}(?:\\s(?:de|of|du)\\s\\d{4})?)(?:[,\\s]*(${revisionWord}\\.?\\s*\\d{0,3}))?(?![a-z0-9])`
const citesOrder = new RegExp(orderPattern)
const everyOrder = new RegExp(orderPattern, "g")

/** The label of an annex's heading ("A" of "ANNEX A"), "" when it has none; null when the line is no such heading. */
export function annexLabel(row: Row): string | null {
  if (row.text.length > 160) return null
  const found = annexLine.exec(row.folded)
  if (!found) return null
  const title = found[2] ?? ""
  return title && finished(title) ? null : (found[1] ?? "").toUpperCase()
}

export const isEffectHeading = (row: Row): boolean =>
  row.body.length < 90 && headsEffect.test(row.bodyFolded) && !/[.;]$/.test(row.body)
/** "RESOLVES:" and its like: the word alone, with its colon, or opening a sentence in capitals. */
export function isResolves(row: Row): boolean {
  if (endsResolves.test(row.folded) && row.text.length < 200) return true
  const word = startsResolves.exec(row.folded)?.[0]
  if (!word || isOrderLine(row)) return false
  return /^\s*(?:[:,]|$)/.test(row.folded.slice(word.length)) || capitals(row.text.slice(0, word.length)) === 1
}
/** A clause of repeal or of entry into force, by what it says. */
export const isEffectClause = (text: string): boolean => {
  const folded = fold(text.slice(0, 1000))
  return saysEffect.test(folded) || (saysReplaces.test(folded) && citesOrder.test(folded))
}

type Found = { as: PlacedAs; row: Row }

/** The kind of a closing line (signature, date, original, contact), or null. `after`: the kind of the line before it. */
export function closingKind(row: Row, after: PlacedAs | null): PlacedAs | null {
  const text = row.text
  if (startsOriginal.test(row.folded) && text.length < 80) return "original"
  if (isContact(text)) return "contact"
  if (isSignedLine(text) || opensWithHonorific(text))
    return isDateLine(text) && !looksLikeName(text) && !saysSigned.test(row.folded) ? "date" : "signature"
  if (isDateLine(text) || (startsDate.test(row.folded) && text.length < 110 && dayIn(text))) return "date"
  if (looksLikeName(text)) return "signature"
  return isOfficeTitle(text) && after === "signature" ? "signature" : null
}

type Zone = "cover" | "authority" | "considering" | "resolution" | "effect"

function zoneStart(row: Row): { zone: Zone; as: PlacedAs } | null {
  if (isResolves(row)) return { zone: "resolution", as: "resolves" }
  if (isEffectHeading(row)) return { zone: "effect", as: "effect" }
  if (startsConsidering.test(row.folded)) return { zone: "considering", as: "considering" }
  if (startsAuthority.test(row.folded)) return { zone: "authority", as: "authority" }
  return null
}

const isOrderLine = (row: Row): boolean => {
  if (row.text.length > 120) return false
  const found = citesOrder.exec(row.folded)
  return found !== null && found.index < 40
}

/** Letterhead: a few words that are no sentence. */
const isLetterhead = (row: Row): boolean =>
  row.text.length < 110 && (!/[.;:!?]$/.test(row.text) || capitals(row.text) > 0.9) && wordsOf(row.text).length <= 14

/** Places the lines before the structure, one after the other; null where none of the known parts fits. */
export function placeHead(rows: readonly Row[]): (PlacedAs | null)[] {
  let zone: Zone = "cover"
  let last: PlacedAs | null = null
  let ordered = false
  return rows.map((row) => {
    const start = zoneStart(row)
    if (start && !(zone === "resolution" && start.zone !== "effect" && start.zone !== "resolution") && zone !== "effect") {
      zone = start.zone
      last = start.as
    } else last = inZone(row, zone, last, ordered)
    if (last === "order") ordered = true
    return last
  })
}

function inZone(row: Row, zone: Zone, last: PlacedAs | null, ordered: boolean): PlacedAs | null {
  if (startsSubject.test(row.folded)) return "subject"
  if (last === "subject" && !ordered && isOrderLine(row)) return "order"
  if (last === "subject" && zone === "cover" && !row.gap && !finished(row.text) && capitals(row.text) < 0.9) return "subject"
  if (zone === "cover") {
    if (!ordered && isOrderLine(row)) return "order"
    // Who issues the order is an office; a name alone on the cover is kept out of sight only where it is said to sign.
    const closing = closingKind(row, last)
    const signs = closing === "signature" && (isSignedLine(row.text) || opensWithHonorific(row.text))
    if (closing && (closing !== "signature" || signs)) return closing
    return isLetterhead(row) ? "issuer" : null
  }
  if (zone === "effect" || zone === "resolution") {
    const closing = row.marker || finished(row.text) ? null : closingKind(row, last)
    if (closing) return closing
    return last === "signature" && isLetterhead(row) ? "signature" : zone
  }
  return zone
}

const printed = (text: string) =>
  text
    .replace(/\s*([-/])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .trim()

/** Every order that a text cites: series, number, revision, as printed. */
function ordersIn(text: string): { series: string; number: string; revision: string | null }[] {
  const folded = fold(text)
  const same = folded.length === text.length
  return [...folded.matchAll(everyOrder)].map((found) => {
    const from = (part: string | undefined, at: number) => (part && same ? text.slice(at, at + part.length) : (part ?? ""))
    const name = found[1] ?? ""
    const number = found[2] ?? ""
    const at = found.index + found[0].indexOf(number, name.length)
    const rev = found[3]?.trim()
    const revAt = rev ? found.index + found[0].lastIndexOf(rev) : 0
    return { series: titled(from(name, found.index)), number: printed(from(number, at)), revision: rev ? from(rev, revAt) : null }
  })
}

const titled = (name: string) =>
  name === name.toUpperCase()
    ? name
        .toLowerCase()
        .split(" ")
        .map((w) => (isSmall(w) ? w : w.slice(0, 1).toUpperCase() + w.slice(1)))
        .join(" ")
    : name

/** Reads the header from the lines that have been placed around the structure. */
export function readHeader(found: readonly Found[], oddities: Oddity[]): OrderHeader {
  const of = (...kinds: PlacedAs[]) => found.filter((f) => kinds.includes(f.as)).map((f) => f.row)
  const order = of("order").flatMap((row) => ordersIn(row.text))[0]
  const days = of("date", "signature").flatMap((row) => {
    const read = dayIn(row.text)
    if (read?.doubt) oddities.push({ kind: "date_unclear", line: row.place, says: { code: read.doubt } })
    return read?.day ? [read.day] : []
  })
  const signedOn = days.at(-1) ?? null
  const clauses = clausesOf(of("effect", "resolution"))
  const cited = clauses.filter((text) => saysReplaces.test(fold(text))).flatMap(ordersIn)
  const labels = [...new Set(of("annex").flatMap((row) => annexLabel(row) || []))]
  if (labels.length > 1)
    oddities.push({
      kind: "several_annexes",
      line: of("annex")[1]?.place ?? 0,
      says: { code: "printed", values: { text: labels.join(", ") } },
    })
  const replaced = [...new Set(cited.map((o) => [o.series, o.number, o.revision].filter(Boolean).join(" ")))]
  return {
    series: order?.series ?? null,
    number: order?.number ?? null,
    revision: order?.revision ?? null,
    annex: labels.join(", ") || null,
    subject:
      of("subject")
        .map((row) => row.text.slice(startsSubject.exec(row.folded)?.[0].length ?? 0))
        .join(" ")
        .trim() || null,
    signedOn,
    effectiveOn: effectiveOn(clauses, signedOn),
    replaces: replaced.join("; ") || null,
    language: of("original").map((row) => namedLanguage(row.text))[0] ?? null,
  }
}

/** Lines of one clause joined: a page's width may have cut them. */
function clausesOf(rows: readonly Row[]): string[] {
  const clauses: string[] = []
  for (const row of rows) {
    const last = clauses.at(-1)
    if (last === undefined || row.marker || finished(last)) clauses.push(row.text)
    else clauses[clauses.length - 1] = `${last} ${row.text}`
  }
  return clauses
}

function effectiveOn(clauses: readonly string[], signedOn: Day | null): Day | null {
  for (const text of clauses) {
    const folded = fold(text)
    if (!saysEffect.test(folded)) continue
    const named = dayIn(text)?.day
    if (named) return named
    if (saysOnSignature.test(folded)) return signedOn
  }
  return null
}
