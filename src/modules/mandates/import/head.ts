// The lines around the clauses: who adopts, under which symbol and title, when; the recitals; who signs. Placed apart, printed
// form kept.
import { annex, original } from "#src/platform/reading/cues.ts"
import { dayIn, isDateLine } from "#src/platform/reading/dates.ts"
import { isContact, isOfficeTitle, isSignedLine, looksLikeName } from "#src/platform/reading/privacy.ts"
import type { Row } from "#src/platform/reading/rows.ts"
import { capitals, finished, fold, oneOf, starting, titleCase, whole, within, wordsOf } from "#src/platform/reading/words.ts"
import type { Day } from "#src/values/day.ts"
import { type InstrumentType, instrumentTypes } from "../types.ts"
import { adopted, adopter, operative, preambleHeading, recital, typeNames } from "./cues.ts"
import type { InstrumentHead, Oddity, PlacedAs, Recital } from "./types.ts"

const startsRecital = starting(recital)
const startsOperative = starting(operative)
const endsOperative = new RegExp(`(?<![a-z])${oneOf(operative)}[^.;]{0,80}:$`)
const isOperativeAlone = new RegExp(`^(?:[a-z' ]{0,40} )?${oneOf(operative)}\\s*:?$`)
const startsAdopted = new RegExp(`^\\(?\\s*${oneOf(adopted)}(?![a-z])`)
const startsOriginal = new RegExp(`^${oneOf(original)}\\s*:`)
const namesAdopter = within(adopter)
const isPreamble = whole(preambleHeading)
const types = instrumentTypes.map((type) => [type, within(typeNames[type])] as const)
const symbolShape =
  /^(?:[\p{Lu}\p{Ll}.]{2,30}\s)?((?:[A-Z]{1,8}[A-Za-z]{0,4}\.?\s?[/.-]\s?)+(?:[A-Za-z]{1,6}\.?\s?[/.-]?\s?)?(?:N[.ºo°]{0,2}\s?)?\d{1,5}(?:[/.-]\d{1,4})*(?:\s\([A-Z0-9/.-]{1,24}\))?(?:\s(?:rev|corr|add)\.?\s?\d{1,2})*)$/iu

const annexLine = new RegExp(
  `^${oneOf(annex)}(?:\\s+(?:no\\.?|n[°o]\\.?)?\\s*(?:[a-z]|\\d{1,3}|[ivxlc]{1,6}))?\\s*(?:[.:)–—-]\\s*.*)?$`,
)
/** The heading of an annex, as printed. */
export const isAnnex = (row: Row): boolean => row.text.length <= 160 && annexLine.test(row.folded) && !finished(row.text)

const isLoud = (text: string) => capitals(text) > 0.85 && wordsOf(text).some((w) => w.length > 2)
const isRecital = (row: Row): boolean => startsRecital.test(row.folded)

/** "RESOLVES:" and its like: alone, or at the end of a sentence that announces. */
function isOperative(row: Row): boolean {
  if (row.marker || row.text.length > 220) return false
  if (isOperativeAlone.test(row.folded) && (/:$/.test(row.text) || isLoud(row.text))) return true
  return (
    endsOperative.test(row.folded) ||
    (startsOperative.test(row.folded) && /:$/.test(row.text) && isLoud(row.text.split(/\s/)[0] ?? ""))
  )
}

const opensPreamble = (row: Row): boolean => isRecital(row) || (isPreamble.test(row.folded.replace(/[:.]$/, "")) && !row.marker)
const isTitle = (text: string): boolean =>
  text.length <= 240 &&
  (isLoud(text) || (!finished(text) && !/[,;:]$/.test(text) && titleCase(text) >= 0.6 && wordsOf(text).length <= 25))

/** Where the clauses begin: after the words that decide, else at the first number after the preamble. */
export function bodyStart(rows: readonly Row[]): number {
  const decided = rows.findIndex(isOperative)
  const annexed = rows.findIndex(isAnnex)
  if (decided >= 0 && (annexed < 0 || decided < annexed)) return decided + 1
  const recited = rows.findIndex(isRecital)
  const marked = rows.findIndex((row, i) => row.marker !== null && i > recited)
  if (marked >= 0) return annexed >= 0 ? Math.min(marked, annexed) : opened(rows, marked)
  const named = rows.findIndex((row) => !isTitle(row.text) && !symbolOf(row.text) && !isDateLine(row.text))
  return recited >= 0 ? rows.findLastIndex(isRecital) + 1 : Math.max(named, 0)
}

/** A heading right above the first number belongs to the clauses, unless it is the first line of all. */
function opened(rows: readonly Row[], marked: number): number {
  let at = marked
  while (at > 2 && marked - at < 2) {
    const above = rows[at - 1]
    const before = rows[at - 2]
    if (!above || !before || !isTitle(above.text) || isTitle(before.text) || symbolOf(above.text)) break
    at -= 1
  }
  return at
}

const symbolOf = (text: string): string | null => (text.length < 80 ? (symbolShape.exec(text)?.[1]?.trim() ?? null) : null)
const isIssuer = (row: Row, more: boolean): boolean =>
  row.text.length < 200 && namesAdopter.test(row.folded) && (/,$/.test(row.text) || more) && !/[.;]$/.test(row.text)

/** One line before the preamble. `titled`: a title line stands directly above. */
function headLine(row: Row, titled: boolean): PlacedAs | null {
  if (symbolOf(row.text)) return "symbol"
  if (startsAdopted.test(row.folded) && row.text.length < 240) return "adoption"
  if (isDateLine(row.text)) return "date"
  if (isContact(row.text)) return "contact"
  const typed = types.some(([, shape]) => shape.test(row.folded))
  if (isIssuer(row, !typed && !titled)) return "issuer"
  return isTitle(row.text) || (titled && !row.gap && row.text.length < 120) ? "title" : null
}

/** Each line before the clauses. Sentences there that are no recitals are part of the preamble all the same. */
export function placeHead(rows: readonly Row[]): (PlacedAs | null)[] {
  let zone: "head" | "preamble" = "head"
  let last: PlacedAs | null = null
  return rows.map((row, i) => {
    if (isOperative(row) && i === rows.length - 1) return "resolves"
    if (zone === "head" && opensPreamble(row)) zone = "preamble"
    if (zone === "preamble") return isPreamble.test(row.folded.replace(/[:.]$/, "")) ? "heading" : "preamble"
    last = headLine(row, last === "title")
    if (last === null && (row.text.length > 100 || finished(row.text))) {
      zone = rows.slice(i + 1).some((r) => symbolOf(r.text)) ? "head" : "preamble"
      return "preamble"
    }
    return last
  })
}

/** The recitals: each paragraph of the preamble, lines cut by a page's width joined. */
export function recitalsOf(rows: readonly Row[]): (Recital & { rows: Row[] })[] {
  const recitals: { rows: Row[]; text: string }[] = []
  for (const row of rows) {
    const open = recitals.at(-1)
    const last = open?.rows.at(-1)
    const turned = last !== undefined && row.page !== last.page
    const begins = !open || !last || isRecital(row) || /[;.:]$/.test(last.text) || (row.gap && !turned)
    if (begins) recitals.push({ rows: [row], text: row.text })
    else {
      open.rows.push(row)
      open.text = `${open.text} ${row.text}`
    }
  }
  return recitals.map((r) => ({ ...r, lines: r.rows.map((row) => row.place) }))
}

function closingKind(row: Row): PlacedAs | null {
  if (row.marker || row.text.length > 400) return null
  if (isContact(row.text)) return "contact"
  if (row.text.length < 60 && startsOriginal.test(row.folded)) return "original"
  if (isDateLine(row.text) || (startsAdopted.test(row.folded) && dayIn(row.text) !== null)) return "date"
  if (row.text.length < 120 && (isSignedLine(row.text) || looksLikeName(row.text) || isOfficeTitle(row.text))) return "signature"
  return null
}

/** The account of the lines that close the text, from the first of an unbroken run. */
export function closingOf(rows: readonly Row[]): { at: number; as: PlacedAs[] } {
  const as: PlacedAs[] = []
  let at = rows.length
  let sure = 0
  while (at > 0 && rows.length - at < 60) {
    const row = rows[at - 1]
    const kind = row ? closingKind(row) : null
    if (!row || !kind) break
    as.unshift(kind)
    at -= 1
    if (kind !== "signature" || !looksLikeName(row.text)) sure = as.length
  }
  return { at: rows.length - sure, as: as.slice(as.length - sure) }
}

const typeOf = (texts: readonly string[]): InstrumentType | null => {
  for (const text of texts) {
    const folded = fold(text)
    const found = types.flatMap(([type, shape]) => {
      const hit = shape.exec(folded)
      return hit ? [{ type, at: hit.index, length: hit[0].length }] : []
    })
    found.sort((a, b) => a.at - b.at || b.length - a.length)
    if (found[0]) return found[0].type
  }
  return null
}
const symbolType = (symbol: string | null): InstrumentType | null =>
  symbol === null ? null : /\bRES\b/i.test(symbol) ? "resolution" : /\bDEC(?:L)?\b/i.test(symbol) ? "declaration" : null

/** Without a title, the first sentence may say what the text is ("This work plan …"). */
const opening = (rows: readonly Row[]) => rows.slice(0, 1).map((row) => row.text.slice(0, 160))

type Found = Readonly<{ as: PlacedAs; row: Row }>

function dayOf(rows: readonly Row[], oddities: { push: (o: Oddity) => unknown }): Day | null {
  for (const row of rows) {
    const read = dayIn(row.text)
    if (read?.doubt) oddities.push({ kind: "date_unclear", line: row.place, says: { code: read.doubt } })
    if (read?.day) return read.day
  }
  return null
}

/** What the lines around the clauses say of the instrument. */
export function readHead(found: readonly Found[], oddities: { push: (o: Oddity) => unknown }): InstrumentHead {
  const of = (as: PlacedAs) => found.filter((f) => f.as === as).map((f) => f.row)
  const symbol = of("symbol").flatMap((row) => symbolOf(row.text) ?? [])[0] ?? null
  const title = of("title")
    .map((row) => row.text)
    .join(" ")
    .trim()
  const issuers = of("issuer").map((row) => row.text.replace(/[,:]$/, ""))
  return {
    type:
      typeOf([title]) ??
      symbolType(symbol) ??
      typeOf([...of("symbol"), ...of("issuer")].map((row) => row.text)) ??
      typeOf(opening(of("preamble"))),
    symbol,
    title: title || null,
    body: issuers.at(-1) ?? null,
    adoptedOn: dayOf([...of("adoption"), ...of("date")], oddities),
  }
}
