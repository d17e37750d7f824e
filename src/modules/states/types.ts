import { z } from "zod"
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf, edtfSchema } from "#src/values/edtf.ts"
import { type Localised, localisedSchema } from "#src/values/localised.ts"
import { type Source, sourceSchema } from "#src/values/source.ts"

/** One of the 35 independent states of the Americas, by its ISO 3166-1 alpha-3 code. */
export type StateCode = string & { readonly __state: true }

/** The codes, in the order of the English names; the record's test holds this list and states.csv together. */
export const stateCodes = (
  "ATG ARG BHS BRB BLZ BOL BRA CAN CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI " +
  "HND JAM MEX NIC PAN PRY PER KNA LCA VCT SUR TTO USA URY VEN"
).split(" ") as StateCode[]

const known = new Set<string>(stateCodes)
export const isStateCode = (text: string): text is StateCode => known.has(text)

export const stateCodeSchema = z
  .string()
  .refine(isStateCode, { message: "state.unknown" })
  .transform((text) => text as StateCode)
  .meta({ example: "CRI" })

/** Our grouping for lists and maps (after UN M49, save that Mexico stands with the north); it carries no other meaning. */
export const subregions = ["north", "central", "caribbean", "south"] as const
export type Subregion = (typeof subregions)[number]

/** A formal name that the state has since changed, with the days on which it held. */
export type FormerName = { formal: Localised; valid: Edtf; document: string; note: string }

/** A state as the record knows it. `sortKey` is stored because collation by the runtime changes with the runtime. */
export type State = {
  key: string
  code: StateCode
  iso2: string
  /** Three digits with leading zeros: a text, never a number. */
  numeric: string
  short: Localised
  formal: Localised
  formerly: readonly FormerName[]
  sortKey: Localised
  subregion: Subregion
  capital: string
  sources: readonly Source[]
}

export const stateSchema: z.ZodType<State> = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  code: stateCodeSchema,
  iso2: z.string().regex(/^[A-Z]{2}$/),
  numeric: z.string().regex(/^\d{3}$/),
  short: localisedSchema,
  formal: localisedSchema,
  formerly: z.array(z.strictObject({ formal: localisedSchema, valid: edtfSchema, document: z.string(), note: z.string() })),
  sortKey: localisedSchema,
  subregion: z.enum(subregions),
  capital: z.string(),
  sources: z.array(sourceSchema),
})

export const confidences = ["certain", "likely", "doubtful"] as const
export type Confidence = (typeof confidences)[number]

/** Words that mean a state, or (`state` null) words that hold a state's name and mean none: New Mexico, a hand grenade. */
export type Alias = { alias: string; state: StateCode | null; confidence: Confidence; note: string }

export type GroupKind = "integration" | "security" | "treaty"
export type Group = { key: string; kind: GroupKind; title: Localised; acronym: string; sources: readonly Source[] }
export type MemberStatus = "member" | "associate" | "suspended"

/** One span in which a state stood in a group. Empty ends are null: not ended, or not known to our record (`note` says). */
export type Membership = {
  group: string
  state: StateCode
  from: Edtf | null
  to: Edtf | null
  status: MemberStatus
  document: string
  note: string
}

/**
 * A dated fact about a state and a body, as a document or a named side puts it. The platform draws no conclusion: where
 * positions are contested each is a row of its own (`contested`), and all are shown together.
 */
export type Participation = {
  body: string
  state: StateCode
  from: Edtf | null
  to: Edtf | null
  position: Position
  contested: boolean
  document: string
  note: string
}

export const positions = [
  "signed_charter",
  "joined",
  "denounced",
  "not_member",
  "not_taking_part",
  "suspended",
  "government_excluded",
  "exclusion_ended",
  "denunciation_set_aside",
  "term_not_recognised",
  "representative_accepted",
  "no_representative_seated",
] as const
export type Position = (typeof positions)[number]

/** A territory or another country that the sources name or a map must show. Never given a value on a map. */
export type Neighbour = {
  key: string
  iso3: string
  kind: "territory" | "country"
  title: Localised
  statusNote: string
  sources: readonly Source[]
}

/** `contested:not_member` of the record's `position` column, as a position and whether it is contested; null for neither. */
export function readPosition(text: string): { position: Position; contested: boolean } | null {
  const contested = text.startsWith("contested:")
  const name = contested ? text.slice("contested:".length) : text
  const position = positions.find((p) => p === name)
  return position ? { position, contested } : null
}

/**
 * Whether a dated span holds on a day: `surely` when even the narrowest reading of its vague ends covers the day, `perhaps`
 * when only the widest does. An empty `from` means that the start is not known: at most perhaps.
 */
export function holdsOn(span: { from: Edtf | null; to: Edtf | null }, on: Day): "surely" | "perhaps" | "no" {
  const start = span.from ? boundsOf(span.from) : { from: null, to: null }
  const end = span.to ? boundsOf(span.to) : { from: null, to: null }
  if ((start.from && on < start.from) || (end.to && on > end.to)) return "no"
  const started = start.to !== null && on >= start.to
  const notEnded = span.to === null || (end.from !== null && on <= end.from)
  return started && notEnded ? "surely" : "perhaps"
}
