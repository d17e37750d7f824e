import assert from "node:assert/strict"
import { test } from "node:test"
import { type Actor, publicActor, type Seat } from "#src/values/actor.ts"
import { decidesOnUnits, decidingRole, mayDecideOn } from "./policy.ts"

const actor = (...seats: Seat[]): Actor => ({ account: "a", session: "s", seats })

test("who may decide that a unit answers for a clause", () => {
  const table: [who: string, actor: Actor, door: boolean, ownUnit: boolean, otherUnit: boolean, as: string][] = [
    ["planning", actor({ role: "planning", unit: "planning-section" }), true, true, true, "planning"],
    ["the legal officer", actor({ role: "legal", unit: "executive-office" }), true, true, true, "legal"],
    ["the head of dps", actor({ role: "unit_head", unit: "dps" }), true, true, false, "unit_head"],
    ["a desk officer of dps", actor({ role: "desk_officer", unit: "dps" }), false, false, false, ""],
    ["the Secretary", actor({ role: "secretary", unit: "sms" }), false, false, false, ""],
    ["a delegate", actor({ role: "state_delegate", state: "PER" }), false, false, false, ""],
    ["the administrator", actor({ role: "administrator" }), false, false, false, ""],
    ["the public", publicActor, false, false, false, ""],
  ]
  for (const [who, somebody, door, own, other, as] of table) {
    assert.equal(decidesOnUnits(somebody).ok, door, `${who} at the door`)
    assert.equal(mayDecideOn(somebody, "dps").ok, own, `${who} on dps`)
    assert.equal(mayDecideOn(somebody, "es-cicad").ok, other, `${who} on es-cicad`)
    assert.equal(decidingRole(somebody, "dps"), as, who)
  }
})

test("a head who reaches for another unit is told why not", () => {
  const verdict = mayDecideOn(actor({ role: "unit_head", unit: "dps" }), "es-cicad")
  assert.equal(verdict.because, "mandates.not_own_unit")
})
