import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds } from "#src/values/actor.ts"

/** Whether somebody decides on responsible units at all: planning, legal, heads of units. */
export const decidesOnUnits = (actor: Actor): Verdict =>
  holds(actor, "planning", "legal", "unit_head") ? yes("mandates.decides") : no("mandates.decides_not")

/** Planning and legal decide on any unit; a head decides on the own unit alone. */
export function mayDecideOn(actor: Actor, unit: string): Verdict {
  if (holds(actor, "planning", "legal")) return yes("mandates.any_unit")
  const head = actor.seats.some((s) => s.role === "unit_head" && s.unit === unit)
  return head ? yes("mandates.own_unit") : no(holds(actor, "unit_head") ? "mandates.not_own_unit" : "mandates.decides_not")
}

/** The role in which the decision is made; shown beside it, never the person. */
export const decidingRole = (actor: Actor, unit: string): string =>
  holds(actor, "planning")
    ? "planning"
    : holds(actor, "legal")
      ? "legal"
      : actor.seats.some((s) => s.role === "unit_head" && s.unit === unit)
        ? "unit_head"
        : ""

/** Legal and planning bring in the wording of instruments. */
export const mayBringIn = (actor: Actor): Verdict =>
  holds(actor, "legal", "planning") ? yes("mandates.brings_in") : no("mandates.brings_in_not")
