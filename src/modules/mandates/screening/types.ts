import type { Day } from "#src/values/day.ts"

/** What a clause is held to be once two people agree. Until then it is not screened, which is not the same as current. */
export const screeningStatuses = [
  "current",
  "fulfilled",
  "duplicate",
  "procedural",
  "superseded",
  "expired",
  "not_a_mandate",
] as const
export type ScreeningStatus = (typeof screeningStatuses)[number]

export const screeningEvents = ["propose", "confirm", "return", "withdraw"] as const
export type ScreeningEvent = (typeof screeningEvents)[number]

/** What holds of a clause, as everybody may read it. */
export type Screening = {
  clause: string
  version: number
  status: ScreeningStatus
  /** The clause that it duplicates, or that superseded it. */
  other: string | null
  decidedAs: string
  decidedOn: Day
}

/** One step of the way, as staff may read it. */
export type ScreeningStep = {
  clause: string
  version: number
  event: ScreeningEvent
  status: ScreeningStatus
  other: string | null
  reason: string
  by: string
  takenAs: string
  takenOn: Day
}
