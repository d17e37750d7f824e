// Who may do what with money. Drafts and single bookings are the secretariat's; what is approved, and sums, are everybody's.
import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds, isStaff, type Role } from "#src/values/actor.ts"

const drafters: readonly Role[] = ["desk_officer", "unit_head", "planning"]

/** Units in whose name somebody drafts and books: those of the seats that do. What stands below them comes from institution. */
export const draftingUnits = (actor: Actor): string[] => [
  ...new Set(actor.seats.flatMap((s) => (drafters.includes(s.role) && s.unit ? [s.unit] : []))),
]

export const mayRead = (actor: Actor): Verdict => (isStaff(actor) ? yes("resources_staff") : no("resources_staff_only"))

/** The door of drafts: a seat with a unit, in whose name somebody drafts. */
export const mayDraft = (actor: Actor): Verdict =>
  draftingUnits(actor).length > 0 ? yes("resources_drafter") : no("resources_not_a_drafter")

/** The door of bookings: planning has a seat without a unit where it likes, and books for any. */
export const mayBook = (actor: Actor): Verdict => (holds(actor, "planning") ? yes("resources_planning") : mayDraft(actor))

/** A budget is drafted by its unit. */
export const mayDraftFor = (units: readonly string[], unit: string): Verdict =>
  units.includes(unit) ? yes("resources_own_unit") : no("resources_another_unit")

/** The accounts of the whole come through planning; a unit enters its own bookings. */
export const mayBookFor = (actor: Actor, units: readonly string[], unit: string): Verdict =>
  holds(actor, "planning") ? yes("resources_planning") : mayDraftFor(units, unit)

export const mayKeepFunds = (actor: Actor): Verdict =>
  holds(actor, "planning") ? yes("resources_planning") : no("resources_planning_only")

/** The door of the steps of a budget; which step is whose the table of steps says. */
export const mayMoveBudgets = (actor: Actor): Verdict =>
  holds(actor, "unit_head", "planning", "secretary") ? yes("resources_budget_seat") : no("resources_no_budget_seat")
