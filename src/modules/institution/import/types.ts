// The nouns of the importer's reading half: what is read from a file, and the tree that is proposed to a person.
// Nothing here is in the record yet: a proposal becomes units and functions only when somebody applies it.
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { OddityDetail } from "./oddity-words.ts"

/** Where a line stands: 1-based line of a text, paragraph of a DOCX (`12`, or `12:2` after a break), `page:line` of a PDF. */
export type Place = number | string

/** One non-empty line as the file has it. `gap`: a blank line, a page's start or a wider space stands before it. */
export type Line = Readonly<{
  place: Place
  text: string
  gap: boolean
  page: number
  /** Outline level of a DOCX heading style, from 1; 0 for other text. */
  outline: number
  note: boolean
}>

type FileKind = "text" | "docx" | "pdf"

export type RefusalCode =
  | "empty"
  | "too_large"
  | "binary"
  | "locked"
  | "damaged"
  | "old_word"
  | "rich_text"
  | "web_page"
  | "not_a_document"
  | "archive_too_full"
  | "scanned"
  | "not_found"

/** Why a file is not read. The code is stable, so that a page can say it in four languages; the detail is English. */
export type Refusal = Readonly<{ refused: RefusalCode; detail: string }>

export const isRefusal = <T extends object>(value: T | Refusal): value is Refusal => "refused" in value

export type OddityKind =
  | "encoding"
  | "number_gap"
  | "number_restart"
  | "number_repeated"
  | "number_backwards"
  | "level_skipped"
  | "level_too_deep"
  | "no_numbers"
  | "number_without_text"
  | "paragraph_without_number"
  | "acronyms_differ"
  | "names_differ"
  | "same_name"
  | "unit_without_provisions"
  | "heading_without_unit"
  | "single_item_list"
  | "several_annexes"
  | "date_unclear"
  | "line_too_long"
  | "no_unit"
  | "not_dated"
  | "not_numbered"

/** Something a reviewer should look at; the text itself is never changed because of it. */
export type Oddity = Readonly<{ kind: OddityKind; line: Place; says: OddityDetail }>

export type Reading = Readonly<{
  kind: FileKind
  encoding: string | null
  /** True when lines are cut by the width of a page, false when a line is a paragraph, null when the text must tell. */
  wrapped: boolean | null
  lines: readonly Line[]
  oddities: readonly Oddity[]
}>

export type OrderHeader = {
  series: string | null
  number: string | null
  revision: string | null
  annex: string | null
  subject: string | null
  signedOn: Day | null
  effectiveOn: Day | null
  /** The orders that the text says it replaces, as printed, joined by "; ". */
  replaces: string | null
  /** The original language that the order names; null when it names none. */
  language: Lang | null
}

export type UnitLevel = "secretariat" | "office" | "department" | "section" | "unit" | "mechanism"
export type FunctionKind = "mission" | "structure" | "reporting" | "power" | "function" | "coordination"

/** `number` is the printed path of the unit's heading (`III.C`), null for a unit that is only named in `namedIn`. */
export type ProposedUnit = {
  key: string
  parentKey: string | null
  name: string
  acronym: string | null
  level: UnitLevel | null
  number: string | null
  namedIn: string | null
  lines: Place[]
}

/** `introduction` is the sentence before the colon that a list item completes; it is no provision of its own. */
export type ProposedFunction = {
  unitKey: string | null
  path: string
  number: string | null
  kind: FunctionKind
  introduction: string | null
  text: string
  lines: Place[]
}

export type PlacedAs =
  | "issuer"
  | "order"
  | "subject"
  | "authority"
  | "considering"
  | "resolves"
  | "resolution"
  | "effect"
  | "signature"
  | "contact"
  | "date"
  | "original"
  | "annex"
  | "unit"
  | "heading"
  | "number"
  | "provision"
  | "introduction"
  | "announcement"
  | "page"
  | "contents"
  | "footnote"
  | "ornament"

/** What only the importer itself may show to a person with the right to see it: names, telephones, addresses. */
export type Restricted = Readonly<{ line: Place; as: "signature" | "contact"; text: string }>

export type Proposal = {
  source: { kind: FileKind; encoding: string | null; lines: number; language: Lang | null }
  order: OrderHeader
  units: ProposedUnit[]
  functions: ProposedFunction[]
  placed: { line: Place; as: PlacedAs }[]
  unplaced: { line: Place; text: string; reason: string }[]
  oddities: Oddity[]
}

/** One line of the file as it may be printed: names, telephones and addresses withheld. */
export type PrintedLine = Readonly<{ line: Place; text: string }>

/** A parsed order: the proposal, which may be printed, and apart from it what may not. `lines` gives every line for a review. */
export type ParsedOrder = Readonly<{
  proposal: Proposal
  restricted: readonly Restricted[]
  lines: () => PrintedLine[]
}>
