// Does a line without a number go on the sentence or title before it? A sentence runs on over lines and pages until its
// stop; a title until its words are complete. Text cut by a page's width also runs on after every full line.
import type { Marker } from "./levels.ts"
import type { Row } from "./rows.ts"
import { capitals, finished, isSmall, wordsOf } from "./words.ts"

/** What a title may open: a branch of the document, a part of one ("Functions"), a matter, the closing clauses, or just a title. */
export type TitleRole = Readonly<{ role: "unit" | "part" | "theme" | "closing" | "title" }>
export type Shape = Readonly<{ marked: boolean; outline: number }>
/** How a kind of document tells its titles, and how deep one without a number stands. */
export type Titles<R extends TitleRole> = Readonly<{
  roleOf: (text: string, shape: Shape) => R | null
  rankOf: (role: R) => number
}>

/** Lines that are one title or paragraph. `head` is the beginning of its text, `pieces` all of it. */
export type Segment = {
  marker: Marker | null
  numberRow: Row | null
  rows: Row[]
  pieces: string[]
  head: string
  outline: number
}
const startsSmall = (text: string) => /^["“(]?\p{Ll}/u.test(text)
const endsOpen = (text: string) => /[,–—-]$/.test(text) || isSmall(wordsOf(text.slice(-40)).at(-1) ?? "")
const loud = (text: string) => capitals(text) > 0.85

export type Width = Readonly<{ wrapped: boolean; full: number }>

/** Does a line without a marker go on the title before it? */
function titleGoesOn(seg: Grown, row: Row, full: boolean, next: TitleRole | null): boolean {
  const turned = row.page !== seg.rows.at(-1)?.page
  if ((row.gap && !(turned && full)) || next?.role === "part") return (!row.gap || turned) && endsOpen(seg.head)
  if (full || endsOpen(seg.head) || (startsSmall(row.text) && !finished(row.text))) return true
  return loud(seg.head) && loud(row.text) && !finished(seg.head) && next?.role !== "unit"
}

/** Does it go on the sentence before it? A sentence without its full stop does, unless what follows is plainly a title. */
function sentenceGoesOn(last: Row, row: Row, full: boolean, wrapped: boolean, next: TitleRole | null): boolean {
  const strong =
    next !== null && (next.role === "part" || next.role === "closing" || (loud(row.text) && wordsOf(row.text).length > 1))
  if (finished(last.text)) return full && !strong
  if (full || endsOpen(last.text) || startsSmall(row.text) || (wrapped && row.page !== last.page)) return true
  return !strong && !(row.gap && next !== null && next.role !== "title")
}

type Grown = Pick<Segment, "rows" | "head" | "marker" | "outline">

/** Does a line without a marker go on the sentence or title before it? */
export function goesOn<R extends TitleRole>(seg: Grown, row: Row, width: Width, { roleOf }: Titles<R>): boolean {
  const last = seg.rows.at(-1)
  if (!last) return true
  if (row.outline || (seg.outline && row.gap)) return false
  const titled = seg.head.length <= 240 ? roleOf(seg.head, { marked: seg.marker !== null, outline: seg.outline }) : null
  const turned = row.page !== last.page
  const full = width.wrapped && (turned ? !finished(last.text) : !row.gap) && last.text.length >= width.full
  const next = roleOf(row.text, { marked: false, outline: 0 })
  if (titled?.role === "part") return full
  return titled ? titleGoesOn(seg, row, full, next) : sentenceGoesOn(last, row, full, width.wrapped, next)
}
