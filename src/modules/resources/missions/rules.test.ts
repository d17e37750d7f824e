import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { offered } from "#src/platform/workflow/index.ts"
import type { Actor, Seat } from "#src/values/actor.ts"
import { day, daysBetween } from "#src/values/day.ts"
import { named } from "#src/values/localised.ts"
import {
  approverOf,
  asIfGiven,
  faultOfDays,
  guardsOf,
  inOrder,
  isLate,
  missionSteps,
  readTraveller,
  reportDue,
  travellerAs,
  unitsAbove,
} from "./rules.ts"
import { type Mission, missionStates, travellerRoles } from "./types.ts"

const mission: Mission = {
  key: "0a1b2c3d4e5f",
  title: named({ en: "Lanterns" }, ["en"]),
  purpose: "representation",
  details: "",
  language: "en",
  unit: "dps",
  travellerRole: "desk_officer",
  traveller: "amina",
  office: "",
  places: ["Lima"],
  firstDay: day("2026-11-02"),
  lastDay: day("2026-11-05"),
  activity: null,
  serves: "Meeting on lanterns",
  state: "requested",
  requestedBy: "amina",
  clearedBy: null,
  approvedBy: null,
  act: "",
  reportDays: null,
  travelledFrom: null,
  travelledTo: null,
  version: 1,
  dueOn: null,
  metAt: null,
}
const who = (account: string, ...seats: Seat[]): Actor => ({ account, session: null, seats })
const head = (account: string, unit = "dps") => who(account, { role: "unit_head", unit })
const secretary = who("hugo", { role: "secretary", unit: "sms" })
const planning = who("ines", { role: "planning", unit: "planning-section" })

/** Events that are open to somebody. `headed`: units of the seats as head and those below them. */
function open(
  m: Partial<Mission>,
  actor: Actor,
  { units = [], headed = [], writers = [] }: { units?: string[]; headed?: string[]; writers?: string[] } = {},
) {
  const known = { mission: { ...mission, ...m }, above: ["sms"], hasReport: true, writers }
  const guards = guardsOf(known, { actor, units, headed }, asIfGiven)
  return offered(missionSteps, known.mission.state, actor, guards).flatMap((o) => (o.refused ? [] : [o.event]))
}
const ofDps = { units: ["dps"], headed: ["dps"] }

test("the head clears what somebody else travels, and nobody decides on the own travel", () => {
  const table: [Partial<Mission>, Actor, ReturnType<typeof open>][] = [
    [{}, head("gabriela"), ["clear", "return", "cancel"]],
    [{ travellerRole: "unit_head", traveller: "gabriela" }, head("gabriela"), ["return", "cancel"]],
    [{ travellerRole: "unit_head", traveller: null }, head("gabriela"), ["return", "cancel"]],
    [{ state: "cleared", clearedBy: "gabriela" }, head("gabriela"), ["return", "cancel"]],
    [{ state: "filed" }, head("gabriela"), ["accept", "give_back"]],
    [{ state: "filed", traveller: "gabriela" }, head("gabriela"), []],
  ]
  for (const [m, actor, events] of table) assert.deepEqual(open(m, actor, ofDps).toSorted(), events.toSorted(), JSON.stringify(m))
  assert.ok(!open({ state: "filed" }, head("gabriela"), { ...ofDps, writers: ["gabriela"] }).includes("accept"))
})

test("the Secretary approves what a head has cleared, or with a reason what none has; planning the Secretary's own travel", () => {
  assert.ok(open({ state: "cleared", clearedBy: "gabriela" }, secretary).includes("approve"))
  assert.ok(open({}, secretary).includes("approve"))
  const known = { mission, above: ["sms"], hasReport: false, writers: [] }
  const silent = guardsOf(known, { actor: secretary, units: [], headed: [] }, {})
  assert.equal(silent.head_travels_or_reason, false)
  assert.equal(
    guardsOf({ ...known, mission: { ...mission, travellerRole: "unit_head" } }, { actor: secretary, units: [], headed: [] }, {})
      .head_travels_or_reason,
    true,
  )
  const own = { unit: "sms", travellerRole: "secretary", traveller: "hugo", requestedBy: "hugo" } as const
  assert.ok(!open(own, secretary).includes("approve"))
  assert.ok(open(own, planning).includes("approve"))
  assert.ok(!open({ ...own, requestedBy: "ines" }, planning).includes("approve"), "who requested does not approve")
  assert.ok(!open({}, planning).includes("approve"))
})

test("an office that travels is anybody who holds its seat", () => {
  const office = { travellerRole: "unit_head", traveller: null, requestedBy: "amina" } as const
  const two = who("gabriela", { role: "unit_head", unit: "dps" }, { role: "secretary", unit: "sms" })
  assert.ok(!open(office, two, ofDps).includes("approve"))
  assert.ok(open({ ...office, traveller: "farid" }, two, ofDps).includes("approve"))
})

test("the approval is the head's of the next unit above, or the Secretary's; a circle of units ends", () => {
  const units = [
    { unit: "sms", parent: null },
    { unit: "es-cicad", parent: "sms" },
    { unit: "cicad-drugs", parent: "es-cicad" },
    { unit: "a", parent: "b" },
    { unit: "b", parent: "a" },
  ]
  assert.deepEqual(unitsAbove(units, "cicad-drugs"), ["es-cicad", "sms"])
  assert.deepEqual(unitsAbove(units, "a"), ["b", "a"])
  assert.deepEqual(unitsAbove(units, "nowhere"), [])
  assert.deepEqual(approverOf(mission, ["es-cicad", "sms"]), { role: "unit_head", unit: "es-cicad" })
  assert.deepEqual(approverOf(mission, ["sms"]), { role: "secretary", unit: null })
  assert.deepEqual(approverOf({ travellerRole: "secretary" }, []), { role: "planning", unit: null })
})

test("nobody but the secretariat is offered a step, from any state, whatever holds", () => {
  for (const state of missionStates)
    for (const role of ["state_delegate", "donor", "administrator", "public"] as const)
      assert.deepEqual(open({ state }, who("x", { role, unit: "dps" }), ofDps), [], `${state} ${role}`)
})

test("days as travelled are over, in order, and explained where they differ from those approved", () => {
  const today = day("2026-11-20")
  const [from, to] = [day("2026-11-02"), day("2026-11-05")]
  assert.equal(faultOfDays({ from, to }, mission, "", today), null)
  assert.equal(faultOfDays({ from, to: day("2026-11-04") }, mission, " ", today), "unexplained")
  assert.equal(faultOfDays({ from, to: day("2026-11-04") }, mission, "The meeting ended early.", today), null)
  assert.equal(faultOfDays({ from: to, to: from }, mission, "x", today), "backwards")
  assert.equal(faultOfDays({ from, to: day("2026-11-21") }, mission, "x", today), "ahead")
})

test("a report is due so many days after the last one, never before today, and late from the day after", () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((n) => day(new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 90 }), days, (last, plus, today) => {
      const due = reportDue(last, plus, today)
      assert.ok(due >= today)
      assert.ok(due === today || daysBetween(last, due) === plus)
      assert.equal(isLate({ state: "travelled", dueOn: due }, today), false)
    }),
  )
  assert.equal(isLate({ state: "travelled", dueOn: day("2026-11-19") }, day("2026-11-20")), true)
  assert.equal(isLate({ state: "filed", dueOn: day("2026-11-19") }, day("2026-11-20")), false)
  assert.equal(isLate({ state: "approved", dueOn: null }, day("2026-11-20")), false)
})

test("a list has late reports first, then what is open by its first day, then what is over", () => {
  const today = day("2026-11-20")
  const made = (key: string, m: Partial<Mission>): Mission => ({ ...mission, key, ...m })
  const all = [
    made("over", { state: "accepted" }),
    made("later", { firstDay: day("2026-12-09") }),
    made("soon", { firstDay: day("2026-12-01") }),
    made("late", { state: "travelled", dueOn: day("2026-11-10") }),
  ]
  assert.deepEqual(
    inOrder(all, today).map((m) => m.key),
    ["late", "soon", "later", "over"],
  )
})

test("who travels is read as the form writes it, and nothing else", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.constantFrom(...travellerRoles), fc.constantFrom("dps", "es-cicad"), (own, role, unit) => {
      assert.deepEqual(readTraveller(travellerAs({ own, role, unit })), { own, role, unit })
    }),
  )
  for (const wrong of ["", "me", "me/donor/dps", "you/desk_officer/dps", "me/desk_officer/", "me/desk_officer/d p s"])
    assert.equal(readTraveller(wrong), null, wrong)
})
