// What a vague span lets one say of a day. An answer never claims more than its source: "by the order in force" needs an
// order that states its own beginning, with no mark of doubt, on a day that the narrowest reading covers.
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { Footing, Validity } from "../types.ts"

/** Both days belong to it; null is an open end. */
export type Span = { from: Day | null; to: Day | null }

const halves = (valid: Edtf): [start: Span, end: Span] => {
  const [start = "", end] = valid.split("/")
  const read = (text: string): Span => (text === ".." ? { from: null, to: null } : boundsOf(text as Edtf))
  return [read(start), read(end ?? start)]
}

/**
 * The days a validity can mean (`perhaps`: earliest start to latest end) and those beyond doubt (`surely`: latest start to
 * earliest end). Nothing is sure of a span that we inferred or that carries `?` or `~`.
 */
export function spansOf({ valid, validBasis }: Validity): { surely: Span | null; perhaps: Span | null } {
  if (!valid) return { surely: null, perhaps: null }
  const [start, end] = halves(valid)
  const perhaps = { from: start.from, to: end.to }
  const doubted = validBasis !== "stated" || /[?~%]/.test(valid)
  const surely = { from: start.to, to: end.from }
  const empty = surely.from !== null && surely.to !== null && surely.from > surely.to
  return { surely: doubted || empty || isEndless(surely) ? null : surely, perhaps }
}

const isEndless = (span: Span) => span.from === null && span.to === null

export const covers = (span: Span | null, day: Day): boolean =>
  span !== null && (span.from === null || span.from <= day) && (span.to === null || day <= span.to)

/** On what an order lets an answer about a day rest: in force, presumed, or nothing. */
export function footingOn(order: Validity, day: Day): Footing {
  const { surely, perhaps } = spansOf(order)
  if (covers(surely, day)) return "in_force"
  return covers(perhaps, day) ? "presumed" : "none"
}

/** A span as PostgreSQL writes it. */
export const toDaterange = (span: Span | null): string => (span ? `[${span.from ?? ""},${span.to ?? ""}]` : "empty")
