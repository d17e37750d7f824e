import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"

export const dutyKinds = ["report", "meeting", "notification", "publication"] as const
export type DutyKind = (typeof dutyKinds)[number]

/** What a mandate makes fall due. */
export type Duty = {
  key: string
  clause: string
  kind: DutyKind
  title: Localised
  summary: Localised | null
  /** When it is due, the first time where it recurs; null: not said. */
  due: Edtf | null
  /** The last day that this can mean: the due day. */
  dueTo: Day | null
  /** Recurrence as RFC 5545 writes it; empty: once. */
  rule: string
  /** The unit that a source names for it. */
  unit: string | null
  deliveredBy: Ref | null
  delivered: Edtf | null
  doubt: Localised | null
  sources: readonly Source[]
  version: number
}

/** By what a duty was delivered, as somebody recorded it. Without a thing: what was recorded before was no delivery. */
export type Delivery = {
  duty: string
  occurrence: Day | null
  version: number
  thing: Ref | null
  delivered: Edtf | null
  recordedAs: string
  recordedOn: Day
}
