// Who may do what with activities. Public ones are everybody's; drafts are the secretariat's; a unit writes its own.
import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, isStaff, type Role } from "#src/values/actor.ts"
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

/** What row-level security lets somebody see of activities: staff also see what is not public yet. */
export const sightOf = (actor: Actor): "staff" | "public" => (isStaff(actor) ? "staff" : "public")
