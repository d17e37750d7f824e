import { z } from "zod"
import type { Role } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"

export const missionKeySchema = z
  .string()
  .regex(/^[0-9a-f]{12}$/)
  .meta({ example: "0a1b2c3d4e5f" })

export const purposes = ["representation", "assessment", "assistance", "training", "other"] as const
export type Purpose = (typeof purposes)[number]

export const missionStates = [
  "requested",
  "returned",
  "cleared",
  "approved",
  "travelled",
  "filed",
  "accepted",
  "cancelled",
] as const
export type MissionState = (typeof missionStates)[number]

/** Seats that travel for the secretariat. */
export const travellerRoles = [
  "desk_officer",
  "unit_head",
  "secretary",
  "planning",
  "legal",
  "information_officer",
] as const satisfies readonly Role[]
export type TravellerRole = (typeof travellerRoles)[number]

/** What a request says. `activity` or `serves` says what it is for. */
export type MissionContent = {
  title: Localised
  purpose: Purpose
  details: string
  language: Lang
  unit: string
  travellerRole: TravellerRole
  /** The account, where somebody requested the own travel; else an office travels. */
  traveller: string | null
  office: string
  places: readonly string[]
  firstDay: Day
  lastDay: Day
  activity: string | null
  serves: string
}

export type Mission = MissionContent & {
  key: string
  state: MissionState
  requestedBy: string
  clearedBy: string | null
  approvedBy: string | null
  act: string
  reportDays: number | null
  travelledFrom: Day | null
  travelledTo: Day | null
  version: number
  /** The day by which the report is due, as that stands now, and whether that was met. */
  dueOn: Day | null
  metAt: Date | null
}

/** An estimate in its currency; which fund, and which line of an approved budget, is to pay it, where that is said. */
export type MissionCost = { amount: number; currency: string; fund: string | null; budget: string | null; line: number | null }

export type MissionStep = {
  version: number
  event: string
  toState: string
  reason: string
  dueOn: Day | null
  /** What the request said in this version, as its form has it; null where the step changed none of it. */
  content: Readonly<Record<string, string>> | null
  by: string
  asRole: string
  onDay: Day
}

export type MissionReport = {
  version: number
  language: Lang
  results: string
  commitments: string
  followUp: string
  writtenBy: string
  asRole: string
  writtenOn: Day
}

export const whoses = ["mine", "unit"] as const
export const shows = ["open", "late", "over"] as const
export type Narrowing = { whose?: (typeof whoses)[number] | undefined; show?: (typeof shows)[number] | undefined }

export const missionPath = (key: string) => `/resources/missions/${key}` as const
