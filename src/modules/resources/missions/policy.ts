// Who may do what with missions, beside the table of steps. A mission is the secretariat's; to others it is not there.
import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, isStaff } from "#src/values/actor.ts"
import { travellerRoles } from "./types.ts"

export const mayReadMissions = (actor: Actor): Verdict =>
  isStaff(actor) ? yes("resources_staff") : no("resources_staff_only", actor.account !== null)

/** Units in whose name somebody requests and reports; those below them come from institution, but for the Secretary's seat. */
export const unitsOfSeats = (actor: Actor): { whole: string[]; alone: string[] } => {
  const units = (secretary: boolean) =>
    actor.seats.flatMap((s) =>
      travellerRoles.some((r) => r === s.role) && (s.role === "secretary") === secretary && s.unit ? [s.unit] : [],
    )
  return { whole: [...new Set(units(false))], alone: [...new Set(units(true))] }
}

export const headedUnits = (actor: Actor): string[] =>
  actor.seats.flatMap((s) => (s.role === "unit_head" && s.unit ? [s.unit] : []))
