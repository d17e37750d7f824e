// What the file for registers of aid tells of a programme or an activity: as the record keeps it, not yet in the words of
// the standard. Only what is public comes this far.
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Marker, Significance } from "../../programmes/index.ts"

export const entryKinds = ["programme", "project", "activity"] as const
export type EntryKind = (typeof entryKinds)[number]

/** Bounds of a vague date beside its words. */
export type Told = { date: Edtf; from: Day | null; to: Day | null }

export type EntryState = {
  iso2: string
  short: Localised
  subregion: "north" | "central" | "caribbean" | "south"
  role: "host" | "participant" | "beneficiary"
}
export type EntryPartner = { key: string; title: Localised; type: string; role: string }
export type EntryGift = {
  giver: Localised
  giverType: string
  kind: "cash" | "in_kind" | null
  value: number | null
  currency: string | null
  period: Edtf | null
  to: Day | null
  /** The day on which it was received, where people entered one. */
  receivedOn: Day | null
}
export type EntryClause = {
  key: string
  kind: string
  path: string
  title: Localised
  instrument: Localised
  basis: Basis
}
export type EntryTheme = { key: string; title: Localised; basis: Basis; sector: string | null }
export type EntryResult = {
  measure: string
  unit: string
  takes: string
  addsUp: string
  kind: "output" | "outcome"
  title: Localised
  value: number
  qualifier: string
  from: Day | null
  to: Day | null
  place: string | null
  asWritten: string
}
export type EntryMarker = { marker: Marker; significance: Significance; basis: Basis }
/** What a project may cost for the whole of its time, or what an approved programme-budget gives a programme for its period. */
export type EntryBudget = { value: number; currency: string; from: Day | null; to: Day | null; approved: boolean }
export type EntryDocument = {
  id: string
  role: string
  title: Localised | null
  fileName: string
  language: string | null
  mediaType: string
}

export type Entry = {
  kind: EntryKind
  key: string
  /** What stands directly above: the project of an activity, or its programme; the programme of a project. */
  parent: Ref | null
  /** What stands directly below, by key. */
  children: readonly Ref[]
  title: Localised
  summary: Localised | null
  /** The results that a project is for. */
  expected: Localised | null
  doubt: string
  /** What sort of activity; a programme has none. */
  type: string | null
  status: string | null
  held: Edtf | null
  heldFrom: Day | null
  heldTo: Day | null
  /** From the first to the last day that its activities can mean. */
  spanFrom: Day | null
  spanTo: Day | null
  /** The date of the earliest document that tells of it. */
  told: Told | null
  /** The day on which a person entered it. */
  recordedOn: Day | null
  updatedAt: Date | null
  units: readonly string[]
  unitAsWritten: string
  states: readonly EntryState[]
  partners: readonly EntryPartner[]
  gifts: readonly EntryGift[]
  clauses: readonly EntryClause[]
  themes: readonly EntryTheme[]
  markers: readonly EntryMarker[]
  budgets: readonly EntryBudget[]
  results: readonly EntryResult[]
  documents: readonly EntryDocument[]
}
