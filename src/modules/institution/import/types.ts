// The nouns of the importer's reading half: what is read from a file, and the tree that is proposed to a person.
// Nothing here is in the record yet: a proposal becomes units and functions only when somebody applies it.

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
import type { OddityDetail } from "./oddity-words.ts"

export type OddityKind =
  | ReadingOddity
  | "number_without_text"
  | "acronyms_differ"
  | "names_differ"
  | "same_name"
  | "unit_without_provisions"
  | "heading_without_unit"
  | "single_item_list"
  | "several_annexes"
  | "no_unit"
  | "not_numbered"

export type Oddity = ReadOddity<OddityKind, OddityDetail>

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
  | FurnitureKind

/** What only the importer itself may show to a person with the right to see it: names, telephones, addresses. */
export type Restricted = Readonly<{ line: Place; as: "signature" | "contact"; text: string }>

export type Proposal = {
  source: { kind: FileKind; encoding: string | null; lines: number; language: Lang | null }
  order: OrderHeader
  units: ProposedUnit[]
  functions: ProposedFunction[]
  placed: { line: Place; as: PlacedAs }[]
  unplaced: { line: Place; text: string; why: Reason }[]
  oddities: Oddity[]
}

/** A parsed order: the proposal, which may be printed, and apart from it what may not. `lines` gives every line for a review. */
export type ParsedOrder = Readonly<{
  proposal: Proposal
  restricted: readonly Restricted[]
  lines: () => PrintedLine[]
}>
