import { z } from "zod"

export const roles = [
  "public",
  "state_delegate",
  "state_coordinator",
  "ministry_contributor",
  "expert",
  "donor",
  "desk_officer",
  "unit_head",
  "secretary",
  "planning",
  "legal",
  "information_officer",
  "administrator",
] as const
export type Role = (typeof roles)[number]
export const roleSchema = z.enum(roles)

/** A seat: the role somebody holds, and where. `state` for delegates, `unit` for staff, `organisation` for partners. */
export type Seat = { role: Role; state?: string; unit?: string; organisation?: string }

/** Who is acting. The public has no account and no seat; a person may hold several seats at once. */
export type Actor = { account: string | null; session: string | null; seats: readonly Seat[] }

export const publicActor: Actor = { account: null, session: null, seats: [] }

export const holds = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  actor.seats.some((s) => wanted.includes(s.role)) || (wanted.includes("public") && actor.account === null)

const staffRoles: readonly Role[] = ["desk_officer", "unit_head", "secretary", "planning", "legal", "information_officer"]
export const isStaff = (actor: Actor): boolean => holds(actor, ...staffRoles)
