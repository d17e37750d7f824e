// Who may do what with assignments. Row-level security holds the same gate behind this one.
import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds, isStaff, type Role } from "#src/values/actor.ts"
import type { Assignment } from "./types.ts"

/** The Secretary, and planning, whose section belongs to the executive office. */
const isSecretarysOffice = (actor: Actor): boolean => holds(actor, "secretary", "planning")

/** The door: an assignment is the secretariat's; to others it is not there. */
export const mayReadAssignments = (actor: Actor): Verdict =>
  isStaff(actor) ? yes("assignments_staff") : no("assignments_not_yours", actor.account !== null)

const unitsIn = (actor: Actor, ...roles: readonly Role[]): string[] =>
  actor.seats.flatMap((s) => (roles.includes(s.role) && s.unit ? [s.unit] : []))

/** Units in whose name somebody writes; those below them come from the institution. */
export const writingUnits = (actor: Actor): string[] => [...new Set(unitsIn(actor, "desk_officer", "unit_head"))]
export const headedUnits = (actor: Actor): string[] => [...new Set(unitsIn(actor, "unit_head"))]

/** `units`: those in whose name the actor writes and all below them. */
export function maySee(
  actor: Actor,
  { visibility, unit }: Pick<Assignment, "visibility" | "unit">,
  units: readonly string[],
): Verdict {
  if (isSecretarysOffice(actor)) return yes("assignments_office")
  if (unit !== null && units.includes(unit)) return yes("assignments_own_unit")
  if (visibility === "secretariat" && isStaff(actor)) return yes("assignments_staff")
  return no("assignments_not_yours", true)
}

const seats = (actor: Actor, because: string, ...roles: readonly Role[]): Verdict => {
  if (!isStaff(actor)) return no("assignments_not_yours", actor.account !== null)
  return holds(actor, ...roles) ? yes(because) : no("not_your_seat")
}

export const mayEnter = (actor: Actor): Verdict => seats(actor, "assignments_office", "secretary", "planning")
export const mayAssign = (actor: Actor): Verdict => seats(actor, "assignments_secretary", "secretary")
export const mayExtend = (actor: Actor): Verdict => seats(actor, "assignments_office", "secretary", "planning")
export const mayDeliver = (actor: Actor): Verdict => seats(actor, "assignments_office", "secretary", "planning")
export const maySetRhythm = (actor: Actor): Verdict => seats(actor, "assignments_office", "secretary", "planning")
/** The door of writing; whose unit it is is judged with the assignment. */
export const mayWriteAnswers = (actor: Actor): Verdict => seats(actor, "assignments_own_unit", "desk_officer", "unit_head")

const roles = ["secretary", "planning", "unit_head", "desk_officer"] as const satisfies readonly Role[]
/** The seat in which a step is taken, of those that may take it. */
export const roleAmong = (actor: Actor, allowed: readonly Role[]): Role =>
  roles.find((r) => allowed.includes(r) && holds(actor, r)) ?? "public"
