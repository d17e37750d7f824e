// A kept version read back: what stood, so that it can stand again.
import type { Basis } from "#src/values/basis.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { Lang } from "#src/values/lang.ts"
import { type Localised, pick } from "#src/values/localised.ts"
import type { PeoplePart } from "../measuring/parts.ts"
import type {
  ActivityContent,
  ActivityStatus,
  ActivityType,
  ActivityVisibility,
  MarkerContent,
  PartnerRole,
  Qualifier,
  StateRole,
} from "../types.ts"

/** A version as `programmes.snapshot` makes it. One kept before there were markers or projects has none. */
type Kept = {
  title: Localised
  summary: Localised | null
  type: ActivityType
  status: ActivityStatus
  status_reason: string
  held: Edtf | null
  held_count: number | null
  programme: string | null
  project?: string | null
  place_text: string
  evidence: string
  visibility: ActivityVisibility
  units: { unit: string }[]
  places: { state: string; held: number | null }[]
  states: { state: string; role: StateRole; people: number | null }[]
  people?: number | null
  parts?: PeoplePart[]
  partners: { organisation: string; role: PartnerRole }[]
  clauses: { clause: string; basis: Basis; confirmed_on: string | null }[]
  themes: { theme: string; basis: Basis }[]
  results: KeptResult[]
  markers?: (MarkerContent & { basis: Basis; confirmed_on: string | null })[]
  request: { requested_by: string; requested_on?: Edtf | null; as_written: string } | null
}
type KeptResult = {
  key: string
  measure: string
  value: number
  qualifier: Qualifier
  numerator?: number | null
  denominator?: number | null
  parts?: PeoplePart[]
  period: Edtf | null
  place: string | null
  as_written: string
  doubt: string
}

type Row = Readonly<Record<string, unknown>>
/** The rows of its lists, as far as a version keeps them: where each was said it does not keep. */
export type StoodRows = Readonly<Record<"clauses" | "themes" | "results" | "markers", readonly Row[]>>

export type Stood = Readonly<{
  content: ActivityContent
  text: { title: Localised; summary: Localised | null }
  reason: string
  rows: StoodRows
}>

const unsourced = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row, sources: [] }))

function resultRow(r: KeptResult): Row {
  const bounds = r.period ? boundsOf(r.period) : { from: null, to: null }
  return { programme: null, section: null, ...r, period_from: bounds.from, period_to: bounds.to, sources: [] }
}

/** A snapshot as content, its texts in a language or in the nearest that has them. */
export function contentOfSnapshot(snapshot: Readonly<Record<string, unknown>>, lang: Lang): ActivityContent {
  const v = snapshot as unknown as Kept
  return {
    title: pick(v.title, lang).text,
    type: v.type,
    status: v.status,
    held: v.held,
    heldCount: v.held_count,
    units: v.units.map((u) => u.unit),
    programme: v.programme,
    project: v.project ?? null,
    placeText: v.place_text,
    places: v.places,
    states: v.states.map(({ state, role, people }) => ({ state, role, people })),
    people: v.people ?? null,
    parts: v.parts ?? [],
    partners: v.partners,
    clauses: v.clauses.map(({ clause, basis }) => ({ clause, basis })),
    themes: v.themes.map((t) => t.theme),
    results: v.results.map((r) => ({
      ...{ key: r.key, measure: r.measure, qualifier: r.qualifier },
      ...{ value: r.numerator ?? r.value, of: r.denominator ?? null, parts: r.parts ?? [] },
    })),
    requestedBy: v.request?.requested_by ?? "",
    requestedAsWritten: v.request?.as_written ?? "",
    requestedOn: v.request?.requested_on ?? null,
    markers: (v.markers ?? []).map(({ marker, significance, evidence }) => ({ marker, significance, evidence })),
    summary: v.summary ? pick(v.summary, lang).text : "",
    evidence: v.evidence,
    visibility: v.visibility,
  }
}

export function stoodIn(version: Readonly<Record<string, unknown>>, lang: Lang): Stood {
  const v = version as unknown as Kept
  return {
    content: contentOfSnapshot(version, lang),
    text: { title: v.title, summary: v.summary },
    reason: v.status_reason,
    rows: {
      clauses: unsourced(v.clauses),
      themes: v.themes,
      results: v.results.map(resultRow),
      markers: unsourced(v.markers ?? []),
    },
  }
}
