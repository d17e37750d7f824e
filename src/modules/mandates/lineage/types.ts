import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import type { Verdict } from "../types.ts"

/** How a later clause takes an earlier request up. */
export const lineageKinds = ["repeats", "renews", "narrows", "widens"] as const
export type LineageKind = (typeof lineageKinds)[number]

/** Two clauses that make the same request, as it stands. */
export type Occurrence = {
  later: string
  earlier: string
  kind: LineageKind
  /** Null for a pair that only people knew and that was rejected. */
  basis: Basis | null
  /** The latest decision; null where nobody decided. */
  verdict: Verdict | null
  version: number
  decidedAs: string | null
  decidedOn: Day | null
  note: Localised | null
  sources: readonly Source[]
}

/** What a person decided about a pair; `reason` is empty for whoever may not read it. */
export type LineageDecision = {
  later: string
  earlier: string
  version: number
  verdict: Verdict
  kind: LineageKind
  reason: string
  decidedAs: string
  decidedOn: Day
}
