import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"

/** What a state can do about a convention. */
export const treatyActs = ["signed", "ratified", "acceded", "reserved", "denounced"] as const
export type TreatyAct = (typeof treatyActs)[number]

/** One entry. Without a day and a source it takes back what was entered before. */
export type ActRow = {
  instrument: string
  state: string
  version: number
  act: TreatyAct
  done: Edtf | null
  doneFrom: Day | null
  doneTo: Day | null
  source: string | null
  enteredAs: string
  enteredOn: Day
}

/** An act that holds: entered, with its day and source. */
export type HeldAct = ActRow & { done: Edtf; source: string }

export type Convention = { key: string; title: Localised }
export type Outreach = { instrument: string; thing: Ref; basis: Basis; sources: readonly Source[] }
