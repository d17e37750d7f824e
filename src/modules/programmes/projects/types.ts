import { z } from "zod"
import type { Role } from "#src/values/actor.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { type MarkerContent, slugOf } from "../types.ts"

export const projectStatuses = [
  ...(["concept", "under_review", "approved", "rejected", "active", "suspended", "closed", "evaluated"] as const),
] as const
export type ProjectStatus = (typeof projectStatuses)[number]
export const projectStatusSchema = z.enum(projectStatuses)

const conditionStates = ["open", "met", "waived"] as const
export type ConditionState = (typeof conditionStates)[number]

/** Something the committee asks of a project that it approves. */
export type Condition = {
  number: number
  text: string
  beforeStart: boolean
  state: ConditionState
  /** The proof, or why it was waived. */
  words: string
  settledAs: Role | null
  settledOn: Day | null
  dueOn: Day | null
  deadline: number | null
}
/** A condition as the committee sets it. */
export type NewCondition = { text: string; beforeStart: boolean; due: Day | null }

/** A project as a person enters it, names understood: what is submitted to the committee. Its texts are in one language. */
export type ProjectContent = {
  title: string
  programme: string | null
  repeats: string | null
  held: Edtf | null
  /** The lead unit first. */
  units: readonly string[]
  states: readonly string[]
  clauses: readonly { clause: string; basis: Basis }[]
  purpose: string
  expected: string
  perspective: string
  markers: readonly MarkerContent[]
  budget: number | null
  currency: string | null
}

/** What a project is judged by. */
export type ProjectStanding = Readonly<{
  content: ProjectContent
  conditions: readonly Pick<Condition, "beforeStart" | "state">[]
  /** Where the project that it repeats stands; null: it repeats none. */
  repeated: ProjectStatus | null
  /** An amendment waits for the committee. */
  amendmentOpen: boolean
  submittedBy: string | null
  recordedBy: string
  visibility: "public" | "secretariat"
}>

export const projectPath = (key: string) => `/projects/${slugOf(key)}` as const
export const amendmentPath = (key: string, number: number) => `${projectPath(key)}/amendments/${number}` as const
export const conditionPath = (key: string, number: number) => `${projectPath(key)}/conditions/${number}` as const
