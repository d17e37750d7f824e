// The nouns of a review: what the importer read in a file, the corrections that people lay over it, and the tree that both
// give. What was read never changes; every source line has exactly one place in the tree, before and after any correction.
import { z } from "zod"
import { text } from "#src/platform/http/index.ts"
import type { Made } from "#src/platform/reading/corrections.ts"
import type { Reason } from "#src/platform/reading/reasons.ts"
import type { Place } from "#src/platform/reading/types.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import type { OddityDetail } from "../import/oddity-words.ts"
import type { OddityKind, PlacedAs, Proposal, Oddity as ReadOddity } from "../import/types.ts"
import { type Level, levels, orderKeySchema, type ProvisionKind, provisionKinds, unitKeySchema } from "../types.ts"

const reviewStatuses = ["draft", "applied", "attached", "withdrawn", "set_aside"] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

export const reviewKeySchema = z
  .string()
  .regex(/^[a-z0-9]{12}$/)
  .meta({ example: "k3v9q0x7m2ab" })

/** A detail as readings of earlier versions keep it: one English sentence. */
type ToldOddity = { kind: OddityKind; line: Place; detail: string }
/** A reason likewise. */
type ToldUnplaced = { line: Place; text: string; reason: string }
/** What the importer read: its proposal, and every line as it may be printed. */
export type Reading = {
  proposal: Omit<Proposal, "oddities" | "unplaced"> & {
    oddities: readonly (ReadOddity | ToldOddity)[]
    unplaced: readonly (Proposal["unplaced"][number] | ToldUnplaced)[]
  }
  lines: readonly { line: string; text: string }[]
}

/** Where a source line stands: in a part of the order, nowhere yet, or aside because somebody said why. */
export type Account = { is: "placed"; as: PlacedAs } | { is: "unplaced"; why: Reason } | { is: "aside"; why: string }
export type SourceLine = { place: string; text: string; account: Account }

export type OrderFacts = {
  series: string
  number: string
  revision: string
  annex: string
  subject: string
  signedOn: Day | null
  effectiveOn: Day | null
  /** Whether the text states the day of effect, or we read it elsewhere: then the order is presumed, never in force. */
  basis: "stated" | "inferred"
  replaces: string
  /** The language of the original, where the order names one. */
  original: Lang | null
  /** The language of this text. */
  language: Lang | null
}

export type TreeUnit = {
  key: string
  parent: string | null
  name: string
  acronym: string
  level: Level
  /** The importer saw a mechanism or an observatory, or no level at all: the level is a guess. */
  levelDoubted: boolean
  number: string
  namedIn: string
  places: readonly string[]
}

export type TreeProvision = {
  id: string
  unit: string | null
  path: string
  number: string
  kind: ProvisionKind
  /** The sentence before the colon that a list item completes. */
  introduction: string | null
  text: string
  places: readonly string[]
}

export type Oddity = { kind: OddityKind; place: string; says: OddityDetail }

/** What a person decided a proposed unit to be: a unit of the record, or a new one. */
export type Identity = { to: string | null }
/** What the file is: the text of an order that is held already, or an order of its own. */
export type Purpose = { is: "attach"; order: string } | { is: "apply" }

export type Tree = {
  facts: OrderFacts
  units: readonly TreeUnit[]
  provisions: readonly TreeProvision[]
  lines: readonly SourceLine[]
  oddities: readonly Oddity[]
  /** Decided by a person; a unit that is missing here has only what we propose. */
  identities: Readonly<Record<string, Identity>>
  /** Pairs of a person: a provision of the file to one of the record, or to none. */
  pairs: Readonly<Record<string, string | null>>
  purpose: Purpose | null
}

/** A unit or provision of a review. */
export const idSchema = z.string().regex(/^[\p{L}\p{N}:._-]{1,120}$/u)
export const placeSchema = z.string().regex(/^\d{1,7}(:\d{1,7})?$/)
/** A line in an address: `3-12` is line 12 of page 3. */
export const lineSlugSchema = z
  .string()
  .regex(/^\d{1,7}(-\d{1,7})?$/)
  .transform((slug) => slug.replace("-", ":"))
const line = (most: number) => text(most, 0).optional().default("")

export const factsSchema = z.strictObject({
  series: line(120),
  number: line(60),
  revision: line(60),
  annex: line(20),
  subject: text(600),
  signedOn: daySchema.nullish().transform((d) => d ?? null),
  effectiveOn: daySchema.nullish().transform((d) => d ?? null),
  basis: z.enum(["stated", "inferred"]),
  replaces: line(400),
  original: z
    .enum(langs)
    .nullish()
    .transform((l) => l ?? null),
  language: z.enum(langs),
})

/** The corrections there are. Each is small, and says all that it changes. */
export const editSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("facts"), facts: factsSchema }),
  z.strictObject({
    do: z.literal("unit"),
    unit: idSchema,
    name: text(300),
    acronym: line(40),
    level: z.enum(levels),
    parent: idSchema.nullable(),
  }),
  z.strictObject({ do: z.literal("no_unit"), unit: idSchema }),
  z.strictObject({
    do: z.literal("open_unit"),
    line: placeSchema,
    name: text(300),
    level: z.enum(levels),
    parent: idSchema.nullable(),
  }),
  z.strictObject({ do: z.literal("provision"), provision: idSchema, unit: idSchema, kind: z.enum(provisionKinds) }),
  z.strictObject({ do: z.literal("split"), provision: idSchema, before: placeSchema }),
  z.strictObject({ do: z.literal("join"), provision: idSchema }),
  z.strictObject({ do: z.literal("place"), line: placeSchema, provision: idSchema }),
  z.strictObject({ do: z.literal("aside"), line: placeSchema, why: text(300) }),
  z.strictObject({ do: z.literal("identities"), identities: z.record(idSchema, unitKeySchema.nullable()) }),
  z.strictObject({ do: z.literal("pair"), provision: idSchema, with: z.string().max(200).nullable() }),
  z.strictObject({
    do: z.literal("purpose"),
    purpose: z.discriminatedUnion("is", [
      z.strictObject({ is: z.literal("attach"), order: orderKeySchema }),
      z.strictObject({ is: z.literal("apply") }),
    ]),
  }),
  z.strictObject({ do: z.literal("undo"), n: z.int().min(1) }),
])
export type Edit = z.output<typeof editSchema>

/** Why a correction cannot be made. */
const editRefusals = [
  "unit_gone",
  "provision_gone",
  "line_gone",
  "parent_below",
  "needs_parent",
  "nothing_to_split",
  "nothing_to_join",
  "line_has_place",
  "line_withheld",
  "identity_twice",
  "not_to_undo",
] as const
export type EditRefusal = (typeof editRefusals)[number]

export type MadeEdit = Made<Edit>

export type Review = {
  key: string
  status: ReviewStatus
  attachment: string
  file: string
  fileName: string
  reading: Reading
  version: number
  order: string | null
  outcome: Outcome | null
  reason: string | null
  at: Date
  closedAt: Date | null
}

/** What applying an order ended and left vacant: all that is needed to set it aside again. */
export type Outcome = {
  ended: readonly { order: string; valid: Edtf }[]
  lost: readonly {
    id: number
    version: number
    unit: string
    status: string
    lower: string | null
    upper: string | null
    /** Rows that keep the owner on the days outside the vacancy. */
    copies: readonly number[]
  }[]
}
