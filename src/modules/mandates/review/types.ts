// The nouns of a review: what was read in an instrument's file, the corrections that people lay over it, and the tree that both
// give. What was read never changes; every source line has exactly one account in the tree, before and after any correction.
import { z } from "zod"
import { text } from "#src/platform/http/index.ts"
import type { Made } from "#src/platform/reading/corrections.ts"
import type { Reason } from "#src/platform/reading/reasons.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import type { OddityDetail } from "../import/oddity-words.ts"
import type { Footnote, OddityKind, PlacedAs, Proposal, Recital } from "../import/types.ts"
import { type ClauseKind, clauseKinds, type InstrumentType, instrumentKeySchema, instrumentTypes } from "../types.ts"

const reviewStatuses = ["draft", "applied", "attached", "withdrawn", "set_aside"] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

export const reviewKeySchema = z
  .string()
  .regex(/^[a-z0-9]{12}$/)
  .meta({ example: "k3v9q0x7m2ab" })

/** What was read: the proposal, and every line as it may be printed. */
export type Reading = {
  proposal: Proposal
  lines: readonly { line: string; text: string }[]
  /** The body of the directory that the printed issuer names, as we read it; empty where it names none that we know. */
  body: string
}

/** Where a source line stands: in a part of the instrument, nowhere yet, or aside because somebody said why. */
export type Account = { is: "placed"; as: PlacedAs } | { is: "unplaced"; why: Reason } | { is: "aside"; why: string }
export type SourceLine = { place: string; text: string; account: Account }

export type InstrumentFacts = {
  type: InstrumentType | null
  symbol: string
  title: string
  /** Who adopts, as printed. */
  issuer: string
  /** The body of the directory that this is; empty where none is chosen. */
  body: string
  adoptedOn: Day | null
  place: string
  /** The language of this text, and whether it is one of the originals. */
  language: Lang | null
  authentic: boolean
}

export type TreeClause = {
  id: string
  parent: string | null
  path: string
  number: string
  kind: ClauseKind
  heading: string
  text: string
  places: readonly string[]
}

export type Oddity = { kind: OddityKind; place: string; says: OddityDetail }

/** What the file is: the text of an instrument that is held already, or one of its own. */
export type Purpose = { is: "attach"; instrument: string } | { is: "apply" }

export type Tree = {
  facts: InstrumentFacts
  /** Symbol and title as read: they say which instrument this is, whatever is corrected. */
  printed: { symbol: string; title: string }
  clauses: readonly TreeClause[]
  preamble: readonly Recital[]
  notes: readonly Footnote[]
  lines: readonly SourceLine[]
  oddities: readonly Oddity[]
  /** Pairs of a person: a clause of the file to one of the record, or to none. */
  pairs: Readonly<Record<string, string | null>>
  purpose: Purpose | null
}

export const clauseIdSchema = z.string().regex(/^[a-z0-9-]{1,60}$/)
const placeSchema = z.string().regex(/^[a-z0-9._ ]{1,60}(:\d{1,7})?$/i)
/** A line in an address: `3-12` is line 12 of page 3. */
export const lineSlugSchema = z
  .string()
  .regex(/^[a-z0-9._ ]{1,60}(-\d{1,7})?$/i)
  .transform((slug) => slug.replace("-", ":"))
const line = (most: number) => text(most, 0).optional().default("")

export const factsSchema = z.strictObject({
  type: z.enum(instrumentTypes),
  symbol: line(120),
  title: text(600),
  issuer: line(300),
  body: z
    .union([z.literal(""), instrumentKeySchema])
    .optional()
    .default(""),
  adoptedOn: daySchema.nullish().transform((d) => d ?? null),
  place: line(200),
  language: z.enum(langs),
  authentic: z.union([z.boolean(), z.enum(["yes", "no"]).transform((v) => v === "yes")]),
})

const clauseFields = {
  parent: clauseIdSchema.nullable(),
  kind: z.enum(clauseKinds),
  number: line(80),
  heading: line(600),
}

/** The corrections there are. Each is small, and says all that it changes. */
export const editSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("facts"), facts: factsSchema }),
  z.strictObject({ do: z.literal("clause"), clause: clauseIdSchema, ...clauseFields }),
  z.strictObject({ do: z.literal("no_clause"), clause: clauseIdSchema }),
  z.strictObject({ do: z.literal("open_clause"), line: placeSchema, ...clauseFields }),
  z.strictObject({ do: z.literal("place"), line: placeSchema, clause: clauseIdSchema }),
  z.strictObject({ do: z.literal("take_out"), line: placeSchema }),
  z.strictObject({ do: z.literal("aside"), line: placeSchema, why: text(300) }),
  z.strictObject({ do: z.literal("pair"), clause: clauseIdSchema, with: z.string().max(260).nullable() }),
  z.strictObject({
    do: z.literal("purpose"),
    purpose: z.discriminatedUnion("is", [
      z.strictObject({ is: z.literal("attach"), instrument: instrumentKeySchema }),
      z.strictObject({ is: z.literal("apply") }),
    ]),
  }),
  z.strictObject({ do: z.literal("undo"), n: z.int().min(1) }),
])
export type Edit = z.output<typeof editSchema>

/** Why a correction cannot be made. */
export type EditRefusal =
  | "clause_gone"
  | "line_gone"
  | "parent_below"
  | "line_has_place"
  | "line_not_in_clause"
  | "line_withheld"
  | "paired_twice"
  | "not_to_undo"

export type MadeEdit = Made<Edit>

export type Review = {
  key: string
  status: ReviewStatus
  attachment: string
  file: string
  fileName: string
  reading: Reading
  version: number
  instrument: string | null
  reason: string | null
  at: Date
  closedAt: Date | null
}
