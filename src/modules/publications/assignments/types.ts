import { z } from "zod"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"

export const assignmentKeySchema = z
  .string()
  .regex(/^[0-9a-f]{12}$/)
  .meta({ example: "0a1b2c3d4e5f" })
export const periodicKeySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)
  .meta({ example: "dtoc-projects" })

export const assignmentKinds = ["advice", "special", "periodic"] as const
export type AssignmentKind = (typeof assignmentKinds)[number]

/** `restricted`: the Secretary, planning and the unit. */
export const assignmentVisibilities = ["secretariat", "restricted"] as const
export type AssignmentVisibility = (typeof assignmentVisibilities)[number]

export const assignmentStates = [
  "asked",
  "assigned",
  "with_head",
  "with_secretary",
  "sent_on",
  "delivered",
  "closed",
  "withdrawn",
] as const
export type AssignmentState = (typeof assignmentStates)[number]

/** Something asked of a unit by way of the Secretary. */
export type Assignment = {
  key: string
  kind: AssignmentKind
  title: Localised
  request: string
  language: Lang | null
  requestDocument: string
  asker: Ref
  askedOn: Day
  theme: string | null
  /** The unit that who asked has named; the Secretary assigns. */
  namedUnit: string | null
  visibility: AssignmentVisibility
  state: AssignmentState
  round: number
  unit: string | null
  provision: string | null
  periodic: string | null
  periodDue: Day | null
  deliveredOn: Day | null
  deliveredTo: string
  deliveredDocument: string
  version: number
  /** The day by which it is to be delivered, as that stands now. */
  dueOn: Day | null
}

export type AssignmentStep = {
  event: string
  fromState: string
  toState: string
  unit: string | null
  provision: string | null
  dueOn: Day | null
  digest: string | null
  reason: string
  /** Null: the clock, or what follows from another change. */
  by: string | null
  asRole: string
  onDay: Day
}

/** The answer of the unit in one version. */
export type AssignmentText = {
  version: number
  language: Lang
  text: string
  evidence: readonly string[]
  writtenBy: string
  writtenAs: string
  writtenOn: Day
}

/** A standing report of a dependency, with the rhythm that people have set; without one the orders' silence stands. */
export type PeriodicReport = {
  key: string
  unit: string
  title: Localised
  provision: string
  doubt: Localised | null
  sources: readonly Source[]
  rule: string
  firstDue: Day | null
  leadDays: number
  since: Day | null
  zone: string | null
  version: number
}

/** Offices that the orders name as those whom units advise, and the Secretary; they are no bodies of the directory. */
export const offices = ["secretary-general", "assistant-secretary-general", "secretary"] as const
export type Office = (typeof offices)[number]
export const officeOf = (asker: Ref): Office | null => offices.find((o) => asker === `office:${o}`) ?? null

/** How the list is narrowed: whose they are, which of them, and of which kind. */
export const whoses = ["mine", "unit"] as const
export const shows = ["open", "overdue", "over"] as const
export type Narrowing = {
  whose?: (typeof whoses)[number] | undefined
  show?: (typeof shows)[number] | undefined
  kind?: AssignmentKind | undefined
}
