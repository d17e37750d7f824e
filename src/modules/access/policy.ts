// Who may do what here. Each verdict names the rule that gave it; `/admin/why` shows the same words.
import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds } from "#src/values/actor.ts"
import type { HeldSeat, Person, SeatOffer } from "./types.ts"

/** Everybody who is signed in, whatever the seat: matters of one's own account. */
export const mayKeepOwnAccount = (actor: Actor): Verdict => (actor.account ? yes("own_account") : no("not_signed_in"))

/** The pages of administration. The administrator manages accounts and settings and reads no unreleased material. */
export function mayAdminister(actor: Actor): Verdict {
  if (!actor.account) return no("not_signed_in")
  return holds(actor, "administrator") ? yes("administrator_manages") : no("administrators_only")
}

/** The door of invitations; which seats they may bring is judged by `mayOffer`. */
export function mayInvite(actor: Actor): Verdict {
  if (!actor.account) return no("not_signed_in")
  if (holds(actor, "administrator")) return yes("administrator_manages")
  return holds(actor, "state_coordinator") ? yes("coordinator_invites_ministries") : no("not_an_inviter")
}

/** An administrator offers any seat; a state's coordinator offers seats of ministry contributors of that state alone. */
export function mayOffer(actor: Actor, offer: Pick<SeatOffer, "role" | "state">): Verdict {
  const door = mayInvite(actor)
  if (!door.ok || holds(actor, "administrator")) return door
  const coordinates = actor.seats.some((s) => s.role === "state_coordinator" && s.state !== undefined && s.state === offer.state)
  if (offer.role !== "ministry_contributor") return no("coordinator_offers_contributors_only")
  return coordinates ? yes("coordinator_invites_ministries") : no("another_state")
}

/** Nobody adds to the own power: a seat for oneself is granted by somebody else. */
export function mayGrant(actor: Actor, account: string, offer: Pick<SeatOffer, "role" | "state">): Verdict {
  const door = mayAdminister(actor)
  if (!door.ok) return door
  return actor.account === account ? no("not_to_oneself") : mayOffer(actor, offer)
}

/**
 * An administrator helps somebody else to a new password. Not oneself: an open browser is not yet its owner. Not example
 * people, who have none.
 */
export function mayOfferRenewal(actor: Actor, person: Pick<Person, "id" | "example">): Verdict {
  const door = mayAdminister(actor)
  if (!door.ok) return door
  if (actor.account === person.id) return no("not_own_renewal")
  return person.example ? no("example_has_no_password") : yes("administrator_manages")
}

/** Somebody must be left who can let others in: the last administrator keeps the seat. `administrators` counts those in force. */
export function mayEndSeat(actor: Actor, seat: Pick<HeldSeat, "role">, administrators: number): Verdict {
  const door = mayAdminister(actor)
  if (!door.ok) return door
  return seat.role === "administrator" && administrators <= 1 ? no("last_administrator") : yes("administrator_manages")
}

/** Everybody may have the own account erased, save the last administrator, who first grants the seat to somebody else. */
export function mayErase(actor: Actor, administrators: number): Verdict {
  const door = mayKeepOwnAccount(actor)
  if (!door.ok) return door
  return holds(actor, "administrator") && administrators <= 1 ? no("last_administrator") : yes("own_account")
}
