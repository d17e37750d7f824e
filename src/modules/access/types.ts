import { z } from "zod"
import { type Actor, type Role, roles, type Seat } from "#src/values/actor.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"

export type AccountId = string & { readonly __account: true }

/** The roles that somebody can be given: all but the public, which needs no seat. */
export type SeatRole = Exclude<Role, "public">
export const seatRoles: readonly SeatRole[] = roles.filter((role) => role !== "public")
export const seatRole = z.enum(seatRoles as readonly [SeatRole, ...SeatRole[]])

/** A seat as somebody asks for it, before it is granted: the seat, its last day and the note of nomination. */
export type SeatOffer = Seat & { role: SeatRole; to?: Day; note?: string }

/** A granted seat. It holds from its first day through its last; one that was ended holds no more. */
export type HeldSeat = Seat & {
  id: string
  account: string
  role: SeatRole
  from: Day
  to: Day | null
  note: string
  ended: boolean
}

export const seatOffer = z.strictObject({
  role: seatRole,
  state: z.string().optional(),
  unit: z.string().optional(),
  organisation: z.string().optional(),
  to: daySchema.optional(),
  note: z.string().optional(),
})

export type Person = {
  id: string
  name: string | null
  email: string | null
  language: Lang
  example: boolean
  createdAt: Date
  erasedAt: Date | null
}

/** What lies behind a one-time link. `account` is the one it returns to, or the one that already has its address. */
export type Invitation = {
  id: string
  kind: "join" | "return"
  email: string | null
  account: string | null
  seats: readonly SeatOffer[]
  language: Lang
  expiresAt: Date
  usedAt: Date | null
  endedAt: Date | null
}

/** A one-time link by which the owner of an account chooses a new password, and which office made it. */
export type Renewal = {
  id: string
  account: string
  office: "administrator" | "machine"
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
  endedAt: Date | null
}

/** Somebody who is signed in. Doors let nobody else through to the actions that ask for one. */
export type SignedIn = Actor & { account: string; session: string }
