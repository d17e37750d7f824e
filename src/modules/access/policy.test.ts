import assert from "node:assert/strict"
import { test } from "node:test"
import { type Actor, publicActor, type Seat } from "#src/values/actor.ts"
import { doorsFor, rulesFor } from "./explain.ts"
import {
  mayAdminister,
  mayEndSeat,
  mayErase,
  mayGrant,
  mayInvite,
  mayKeepOwnAccount,
  mayOffer,
  mayOfferRenewal,
} from "./policy.ts"
import { seatRoles } from "./types.ts"

const on = (...seats: Seat[]): Actor => ({ account: "me", session: "here", seats })
const administrator = on({ role: "administrator" })
const coordinator = on({ role: "state_coordinator", state: "XNA" })
const officer = on({ role: "desk_officer", unit: "dps" })
const noSeat = on()

test("who may do what, and which rule says so", () => {
  const contributor = { role: "ministry_contributor", state: "XNA" } as const
  const you = { id: "you", example: false }
  const table: [string, { ok: boolean; because: string }, boolean, string][] = [
    ["the public has no account", mayKeepOwnAccount(publicActor), false, "not_signed_in"],
    ["somebody whose seats are over keeps the account", mayKeepOwnAccount(noSeat), true, "own_account"],
    ["an administrator administers", mayAdminister(administrator), true, "administrator_manages"],
    ["an officer does not", mayAdminister(officer), false, "administrators_only"],
    ["the public is asked to sign in", mayAdminister(publicActor), false, "not_signed_in"],
    ["an officer invites nobody", mayInvite(officer), false, "not_an_inviter"],
    ["an administrator offers any seat", mayOffer(administrator, { role: "secretary" }), true, "administrator_manages"],
    ["a coordinator offers to the own ministries", mayOffer(coordinator, contributor), true, "coordinator_invites_ministries"],
    ["a coordinator stays in the own state", mayOffer(coordinator, { ...contributor, state: "XEA" }), false, "another_state"],
    [
      "a coordinator makes no second coordinator",
      mayOffer(coordinator, { role: "state_coordinator", state: "XNA" }),
      false,
      "coordinator_offers_contributors_only",
    ],
    [
      "a coordinator of two states may use either",
      mayOffer(on({ role: "state_coordinator", state: "XEA" }, { role: "state_coordinator", state: "XNA" }), contributor),
      true,
      "coordinator_invites_ministries",
    ],
    [
      "a delegate's seat in the state is not enough",
      mayOffer(on({ role: "state_delegate", state: "XNA" }), contributor),
      false,
      "not_an_inviter",
    ],
    ["nobody grants to oneself", mayGrant(administrator, "me", { role: "legal" }), false, "not_to_oneself"],
    ["an administrator grants to another", mayGrant(administrator, "you", { role: "legal" }), true, "administrator_manages"],
    ["a coordinator grants nothing outright", mayGrant(coordinator, "you", contributor), false, "administrators_only"],
    ["an administrator helps another to a new password", mayOfferRenewal(administrator, you), true, "administrator_manages"],
    ["nobody helps oneself to one", mayOfferRenewal(administrator, { ...you, id: "me" }), false, "not_own_renewal"],
    ["an example person has none", mayOfferRenewal(administrator, { ...you, example: true }), false, "example_has_no_password"],
    ["a coordinator helps nobody to one", mayOfferRenewal(coordinator, you), false, "administrators_only"],
    [
      "the last administrator keeps the seat",
      mayEndSeat(administrator, { role: "administrator" }, 1),
      false,
      "last_administrator",
    ],
    ["one of two may go", mayEndSeat(administrator, { role: "administrator" }, 2), true, "administrator_manages"],
    ["any other seat may end", mayEndSeat(administrator, { role: "legal" }, 1), true, "administrator_manages"],
    ["the last administrator cannot be erased", mayErase(administrator, 1), false, "last_administrator"],
    ["an officer may be, from the first account on", mayErase(officer, 0), true, "own_account"],
  ]
  for (const [story, verdict, ok, because] of table)
    assert.deepEqual({ ok: verdict.ok, because: verdict.because }, { ok, because }, story)
})

test("nobody but an administrator or a coordinator offers any seat at all", () => {
  for (const role of seatRoles.filter((r) => r !== "administrator" && r !== "state_coordinator"))
    for (const offered of seatRoles)
      assert.equal(
        mayOffer(on({ role, state: "XNA", unit: "dps" }), { role: offered, state: "XNA" }).ok,
        false,
        `${role} offers ${offered}`,
      )
})

test("the page of reasons asks the same rules", () => {
  const yes = (question: Parameters<typeof rulesFor>[0]) => rulesFor(question).flatMap((a) => (a.verdict.ok ? [a.about] : []))
  assert.deepEqual(yes({ role: "state_coordinator", verb: "account.invite", of: "own" }), ["ministry_contributor"])
  assert.deepEqual(yes({ role: "state_coordinator", verb: "account.invite", of: "other" }), [])
  assert.deepEqual(yes({ role: "administrator", verb: "seat.grant", of: "own" }), [])
  assert.deepEqual(yes({ role: "administrator", verb: "seat.grant", of: "other" }), [...seatRoles])
  assert.deepEqual(yes({ role: "administrator", verb: "account.offer_renewal", of: "own" }), [])
  assert.deepEqual(yes({ role: "administrator", verb: "account.offer_renewal", of: "other" }), ["administrator"])
  assert.deepEqual(doorsFor([], { role: "legal", verb: "", of: "own" }), [])
})
