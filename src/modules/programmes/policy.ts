// Who may do what with activities. Public ones are everybody's; drafts are the secretariat's; a unit writes its own.
import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds, isStaff, type Role } from "#src/values/actor.ts"
import { recorders } from "./types.ts"

const records = (role: Role) => recorders.some((r) => r === role)

/** Units in whose name somebody records: those of the seats that record. What stands below them comes from institution. */
export const recordingUnits = (actor: Actor): string[] => [
  ...new Set(actor.seats.flatMap((s) => (records(s.role) && s.unit ? [s.unit] : []))),
]

/** The door of entry and import. */
export function mayRecord(actor: Actor): Verdict {
  if (!actor.account) return no("programmes_sign_in")
  return recordingUnits(actor).length > 0 ? yes("programmes_recorder") : no("programmes_not_a_recorder")
}

/** `units`: the recorder's own units and those below them on the day. */
export function mayRecordFor(units: readonly string[], unit: string | null): Verdict {
  if (unit === null) return no("programmes_no_unit")
  return units.includes(unit) ? yes("programmes_own_unit") : no("programmes_another_unit")
}

/** Taking an activity back from the public undoes what others may have cited: the head or planning decides it. */
export function mayTakeBack(actor: Actor): Verdict {
  const head = actor.seats.some((s) => s.role === "unit_head" || s.role === "planning")
  return head ? yes("programmes_head") : no("programmes_heads_take_back")
}

/** Who decides on projects: planning acts for the Project Evaluation Committee. */
const actsForCommittee = (actor: Actor): boolean => actor.seats.some((s) => s.role === "planning")

/** The door of the steps of projects: those who record for a unit, and planning, which may be of none. */
export const mayTakeSteps = (actor: Actor): Verdict => (actsForCommittee(actor) ? yes("programmes_committee") : mayRecord(actor))

/** Whose a step of a project is: the committee's, for any unit; the unit's; or its head's or planning's. */
export type Mover = "committee" | "unit" | "head_or_planning"

export function mayMoveProject(actor: Actor, mover: Mover, units: readonly string[], unit: string | null): Verdict {
  if (mover === "committee") return actsForCommittee(actor) ? yes("programmes_committee") : no("programmes_committee_decides")
  if (mover === "head_or_planning" && actsForCommittee(actor)) return yes("programmes_committee")
  return mayRecordFor(units, unit)
}

/** A unit tells that a condition is met; only the committee waives one. */
export function maySettle(actor: Actor, outcome: "met" | "waived", units: readonly string[], unit: string | null): Verdict {
  if (outcome === "waived") return actsForCommittee(actor) ? yes("programmes_committee") : no("programmes_committee_waives")
  return mayRecordFor(units, unit)
}

/** Measures are shared by all units, so those who answer for one define them. */
export const mayMeasure = (actor: Actor): Verdict =>
  actor.seats.some((s) => s.role === "planning" || s.role === "unit_head")
    ? yes("programmes_measures")
    : no(actor.account ? "programmes_measures_not" : "programmes_sign_in")

/** Plans are planning's to make; everybody reads what is public of them. */
export const mayPlan = (actor: Actor): Verdict =>
  actor.seats.some((s) => s.role === "planning")
    ? yes("programmes_plans")
    : no(actor.account ? "programmes_plans_not" : "programmes_sign_in")

/** What row-level security lets somebody see of activities: staff also see what is not public yet. */
export const sightOf = (actor: Actor): "staff" | "public" => (isStaff(actor) ? "staff" : "public")

/** The door of agreements that people keep. */
export function mayKeepAgreements(actor: Actor): Verdict {
  if (!actor.account) return no("programmes_sign_in")
  return holds(actor, "legal") || recordingUnits(actor).length > 0
    ? yes("programmes_agreement_keeper")
    : no("programmes_not_a_keeper")
}

/** A unit keeps its own agreements; a legal officer keeps any. `own`: the actor's units and those below them on the day. */
export function mayKeepFor(actor: Actor, own: readonly string[], units: readonly string[]): Verdict {
  if (holds(actor, "legal") || units.some((u) => own.includes(u))) return yes("programmes_agreement_keeper")
  return no("programmes_not_a_keeper")
}
