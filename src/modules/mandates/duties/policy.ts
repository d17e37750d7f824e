import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds, type Role } from "#src/values/actor.ts"

/** Planning and legal read duties from clauses. */
export const entersDuties = (actor: Actor): Verdict =>
  holds(actor, "planning", "legal") ? yes("mandates.enters_duties") : no("mandates.enters_duties_not")

/** The door of deliveries: planning, legal, and the people of units. */
export const deliversDuties = (actor: Actor): Verdict =>
  holds(actor, "planning", "legal", "unit_head", "desk_officer") ? yes("mandates.delivers") : no("mandates.delivers_not")

/** Planning and legal record any delivery; the people of a unit those of duties that are the unit's. */
export function mayDeliver(actor: Actor, units: readonly string[]): Verdict {
  if (holds(actor, "planning", "legal")) return yes("mandates.delivers_any")
  const own = actor.seats.some(
    (s) => (s.role === "unit_head" || s.role === "desk_officer") && s.unit !== undefined && units.includes(s.unit),
  )
  if (own) return yes("mandates.delivers_own")
  return no(deliversDuties(actor).ok ? "mandates.delivers_not_own" : "mandates.delivers_not")
}

const roles = ["planning", "legal", "unit_head", "desk_officer"] as const satisfies readonly Role[]
/** The role in which something is entered; shown beside it, never the person. */
export const enteringRole = (actor: Actor): Role => roles.find((r) => holds(actor, r)) ?? "public"
