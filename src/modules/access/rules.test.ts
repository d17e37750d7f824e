import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { day } from "#src/values/day.ts"
import {
  afterFailure,
  inForce,
  linkState,
  minutesToWait,
  mostTries,
  sameSeat,
  seatFaults,
  seatNeeds,
  type Tries,
} from "./rules.ts"
import { type SeatOffer, seatRoles } from "./types.ts"

const states = ["CRI", "JAM"]
const today = day("2026-11-20")

test("a seat as asked for: what is missing, what does not belong, what is unknown, what is over", () => {
  const table: [SeatOffer, string[]][] = [
    [{ role: "state_delegate", state: "CRI" }, []],
    [{ role: "state_delegate" }, ["state missing"]],
    [{ role: "state_coordinator", state: "XNA" }, ["state unknown"]],
    [{ role: "expert", state: "JAM", organisation: "a-ministry" }, []],
    [{ role: "desk_officer", unit: "dps" }, []],
    [{ role: "desk_officer", state: "CRI" }, ["state not_of_this_role", "unit missing"]],
    [{ role: "unit_head", unit: "No Key" }, ["unit unknown"]],
    [{ role: "secretary" }, []],
    [{ role: "donor" }, ["organisation missing"]],
    [{ role: "administrator", unit: "dps" }, ["unit not_of_this_role"]],
    [{ role: "legal", to: today }, []],
    [{ role: "legal", to: day("2026-11-19") }, ["to over"]],
  ]
  for (const [offer, faults] of table)
    assert.deepEqual(
      seatFaults(offer, states, today).map((f) => `${f.part} ${f.fault}`),
      faults,
      JSON.stringify(offer),
    )
})

test("every role says where it is held", () => {
  assert.deepEqual(Object.keys(seatNeeds).sort(), [...seatRoles].sort())
})

test("a seat counts from its first day through its last, unless it was ended", () => {
  const seat = { from: day("2026-03-01"), to: day("2026-03-31"), ended: false }
  const days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(day)
  assert.deepEqual(
    days.map((d) => inForce(seat, d)),
    [false, true, true, false],
  )
  assert.equal(inForce({ ...seat, to: null }, day("2040-01-01")), true)
  assert.equal(inForce({ ...seat, ended: true }, day("2026-03-15")), false)
})

test("the same role in another state is another seat", () => {
  assert.equal(sameSeat({ role: "expert", state: "CRI" }, { role: "expert", state: "CRI" }), true)
  assert.equal(sameSeat({ role: "expert", state: "CRI" }, { role: "expert", state: "JAM" }), false)
})

test("a link is open until it is used, replaced or a week old", () => {
  const now = new Date("2026-11-20T12:00:00Z")
  const link = { expiresAt: new Date("2026-11-20T12:00:01Z"), usedAt: null, endedAt: null }
  assert.equal(linkState(link, now), "open")
  assert.equal(linkState({ ...link, expiresAt: now }, now), "expired")
  assert.equal(linkState({ ...link, usedAt: now, endedAt: now }, now), "used")
  assert.equal(linkState({ ...link, endedAt: now }, now), "replaced")
})

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute))

test("ten failures in a quarter of an hour close the door until it is over", () => {
  const tries: Tries = { since: at(0), tries: 10 }
  assert.equal(minutesToWait(undefined, at(0)), 0)
  assert.equal(minutesToWait({ ...tries, tries: 9 }, at(1)), 0)
  assert.equal(minutesToWait(tries, at(1)), 14)
  assert.equal(minutesToWait(tries, at(1), mostTries.address), 0, "a house of many tries more often")
  assert.equal(minutesToWait(tries, at(15)), 0)
})

test("however tries are spread, none is lost within a window and no wait is longer than it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 }), (gaps) => {
      let seen: Tries | undefined
      let minute = 0
      for (const gap of gaps) {
        minute += gap
        const before = seen
        seen = afterFailure(seen, at(minute))
        if (before && at(minute).getTime() - before.since.getTime() < 15 * 60_000) assert.equal(seen.tries, before.tries + 1)
        else assert.equal(seen.tries, 1)
        assert.ok(minutesToWait(seen, at(minute)) <= 15)
      }
    }),
  )
})
