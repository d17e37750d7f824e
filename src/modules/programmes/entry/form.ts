// What the form of an activity is given: what is stored, what may be chosen, and how words would be read.
import type { FieldFault } from "#src/platform/http/index.ts"
import type { Offer } from "#src/platform/workflow/index.ts"
import type { Choice } from "#src/web/index.ts"
import type { Guard, StepEvent } from "../rules.ts"
import type { ActivityStatus } from "../types.ts"

/** Where a stored activity stands, and what can be done with it from there. */
export type Standing = {
  key: string
  title: string
  version: number
  status: ActivityStatus
  offers: readonly Offer<ActivityStatus, StepEvent, Guard>[]
}

/** What words of a form can name, and how they are read. */
export type Named = "state" | "body"
type Read = { name: string } | { fault: Omit<FieldFault, "pointer"> }

export type EntryForm = {
  /** Null: a new one. */
  activity: Standing | null
  /** The activity that a new one is made from. */
  from: { key: string; title: string } | null
  /** The fields as stored, or as a new activity begins. */
  stored: Readonly<Record<string, unknown>>
  ownUnits: readonly Choice[]
  allUnits: readonly Choice[]
  programmes: readonly Choice[]
  projects: readonly Choice[]
  clauses: readonly Choice[]
  themes: readonly Choice[]
  measures: readonly Choice[]
  /** How words would be read. */
  read: Readonly<Record<Named, (words: string) => Read>>
}
