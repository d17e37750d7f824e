// Who may do what with tenders, beside the table of steps.
import { no, yes } from "#src/platform/http/index.ts"
import { type Actor, holds, isStaff } from "#src/values/actor.ts"

export const mayTender = (actor: Actor) =>
  holds(actor, "unit_head", "planning", "legal", "secretary") ? yes("resources_tenderer") : no("resources_not_a_tenderer")

/** An administrator may knock, and is refused with a fact like everybody before the hour; after it the table of steps refuses. */
export const mayKnock = (actor: Actor) => (holds(actor, "administrator") ? yes("resources_tenderer") : mayTender(actor))

/** The door of the bids. Before they are opened whoever passes it is told that they are sealed. */
export const mayAskForBids = (actor: Actor) =>
  isStaff(actor) || holds(actor, "administrator") ? yes("resources_staff") : no("resources_staff_only")
