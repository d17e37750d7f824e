// `/admin/why`: asks the very rules that decide, as somebody who holds one role, and shows what they answer.
import type { Route, Verdict } from "#src/platform/http/index.ts"
import { type Actor, publicActor, type Role } from "#src/values/actor.ts"
import { mayEndSeat, mayErase, mayGrant, mayOffer, mayOfferRenewal } from "./policy.ts"
import { type SeatRole, seatRoles } from "./types.ts"

export type Question = { role: Role; verb: string; of: "own" | "other" }
export type DoorAnswer = { deed: string; path: string; verdict: Verdict }
/** What a rule says once the thing is known. `about` is the role of the seat that it concerns. */
export type RuleAnswer = { rule: "offer" | "grant" | "last" | "renew"; about: SeatRole; verdict: Verdict }

const own = "the-own"
const someoneElse = "another"

/** Somebody who holds one role at a place of his or her own. */
const holderOf = (role: Role): Actor =>
  role === "public" ? publicActor : { account: own, session: own, seats: [{ role, state: own, unit: own, organisation: own }] }

const nameOf = (route: Route) => (route.is === "change" ? route.verb : "read")

/** The doors that fit the question: those of a deed, that of an address, or all when nothing is asked for. */
export function doorsFor(routes: readonly Route[], { role, verb }: Question): DoorAnswer[] {
  const actor = holderOf(role)
  return routes
    .filter((r) => verb === "" || r.path === verb || nameOf(r) === verb)
    .map((r) => ({ deed: nameOf(r), path: r.path, verdict: r.may(actor) }))
}

/** What this module's rules say beyond the door, for each kind of seat. */
export function rulesFor({ role, verb, of }: Question): RuleAnswer[] {
  const actor = holderOf(role)
  const state = of === "own" ? own : someoneElse
  const account = of === "own" ? own : someoneElse
  if (verb === "account.invite")
    return seatRoles.map((about) => ({ rule: "offer", about, verdict: mayOffer(actor, { role: about, state }) }))
  if (verb === "seat.grant")
    return seatRoles.map((about) => ({ rule: "grant", about, verdict: mayGrant(actor, account, { role: about, state }) }))
  if (verb === "seat.end")
    return [{ rule: "last", about: "administrator", verdict: mayEndSeat(actor, { role: "administrator" }, 1) }]
  if (verb === "account.offer_renewal")
    return [{ rule: "renew", about: "administrator", verdict: mayOfferRenewal(actor, { id: account, example: false }) }]
  if (verb === "account.erase") return [{ rule: "last", about: "administrator", verdict: mayErase(actor, 1) }]
  return []
}
