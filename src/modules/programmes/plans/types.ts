import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import { type ActivityStatus, slugOf } from "../types.ts"

export const planKinds = ["strategic", "work_plan"] as const
export type PlanKind = (typeof planKinds)[number]

/** A plan as a person enters it. Its texts are in one language. */
export type PlanContent = {
  title: string
  kind: PlanKind
  body: string | null
  unit: string | null
  held: Edtf | null
  summary: string
  visibility: "public" | "secretariat"
}

/** An item as a person enters it. */
export type ItemContent = {
  parent: string | null
  clause: string | null
  code: string
  title: string
  target: string
  held: Edtf | null
  unit: string | null
  body: string | null
  objectives: readonly { clause: string; basis: Basis }[]
  activities: readonly { activity: string; basis: Basis }[]
}

/** What becomes of the parts of an item that is removed. */
export const fates = ["remove", "move_up"] as const
export type Fate = (typeof fates)[number]

/** An item of a plan as it is read, be it entered by people or a clause of the plan's instrument. */
export type PlanEntry = {
  item: string
  own: boolean
  clause: string | null
  parent: string | null
  code: string
  title: Localised
  target: Localised | null
  held: Edtf | null
  unit: string | null
  body: string | null
  sources: Source[]
}
export type EntryObjective = { item: string; clause: string; basis: Basis; confirmedOn: Day | null; sources: Source[] }
export type EntryActivity = { item: string; activity: string; status: ActivityStatus; basis: Basis }

export const planPath = (key: string) => `/plans/${slugOf(key)}` as const
export const itemPath = (plan: string, item: string) => `${planPath(plan)}/items/${slugOf(item)}` as const
