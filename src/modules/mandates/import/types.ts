// The nouns of reading an instrument: what its text proposes, before anybody has looked at it.

import type { Reason } from "#src/platform/reading/reasons.ts"
import type {
  FileKind,
  FurnitureKind,
  Place,
  PrintedLine,
  ReadingOddity,
  Oddity as ReadOddity,
} from "#src/platform/reading/types.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { ClauseKind, InstrumentType } from "../types.ts"
import type { OddityDetail } from "./oddity-words.ts"

export type SourceKind = FileKind | "akn"
export type OddityKind = ReadingOddity | "no_title" | "no_type" | "number_without_text" | "note_without_mark"
export type Oddity = ReadOddity<OddityKind, OddityDetail>

export type InstrumentHead = {
  type: InstrumentType | null
  symbol: string | null
  title: string | null
  /** The body that adopted it, as printed. */
  body: string | null
  adoptedOn: Day | null
}

export type Recital = { text: string; lines: Place[] }

/** `heading` is the printed title; `text` what stands below it, empty for a heading that only holds others. */
export type ProposedClause = {
  id: string
  parent: string | null
  /** The way of printed labels: `Artículo 4.b.i`; a dash `2.4 •1`, a paragraph without number `¶3`. */
  path: string
  number: string
  kind: ClauseKind
  heading: string
  text: string
  lines: Place[]
}

/** A note under the text: a reservation of a state stands in one, apart from what was adopted. */
export type Footnote = { mark: string; text: string; lines: Place[] }

export type PlacedAs =
  | "issuer"
  | "symbol"
  | "title"
  | "adoption"
  | "preamble"
  | "resolves"
  | "clause"
  | "heading"
  | "number"
  | "annex"
  | "signature"
  | "contact"
  | "date"
  | "original"
  | FurnitureKind

export type Proposal = {
  source: { kind: SourceKind; encoding: string | null; lines: number; language: Lang | null }
  instrument: InstrumentHead
  preamble: Recital[]
  clauses: ProposedClause[]
  footnotes: Footnote[]
  placed: { line: Place; as: PlacedAs }[]
  unplaced: { line: Place; text: string; why: Reason }[]
  oddities: Oddity[]
}

/** A parsed instrument: the proposal, and every line for a review, names and addresses withheld. */
export type ParsedInstrument = Readonly<{ proposal: Proposal; lines: () => PrintedLine[] }>
