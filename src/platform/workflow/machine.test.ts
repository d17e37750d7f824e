import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Actor, publicActor, type Role, roles } from "#src/values/actor.ts"
import { decide, offered, transitions } from "./machine.ts"

// A course: its officer asks, the head of the unit agrees unless it is the same person, and may send it back with words.
const course = transitions([
  { from: "idea", event: "ask", to: "asked", roles: ["desk_officer"], guards: [] },
  { from: "asked", event: "agree", to: "agreed", roles: ["unit_head"], guards: ["another_person", "has_budget"] },
  { from: "asked", event: "agree", to: "agreed", roles: ["secretary"], guards: ["another_person"] },
  { from: "asked", event: "send_back", to: "idea", roles: ["unit_head", "secretary"], guards: [], reasonRequired: true },
])

const holding = (...held: Role[]): Actor => ({ account: "a", session: "s", seats: held.map((role) => ({ role })) })

test("a step leads on for the right seat, and each refusal says which thing was missing", () => {
  type Case = [
    state: "idea" | "asked" | "agreed",
    event: "ask" | "agree" | "send_back",
    seat: Role[],
    guards: object,
    reason: string,
    outcome: string,
  ]
  const table: Case[] = [
    ["idea", "ask", ["desk_officer"], {}, "", "→ asked"],
    ["idea", "ask", ["unit_head"], {}, "", "not_your_seat"],
    ["idea", "agree", ["unit_head"], {}, "", "no_such_step"],
    ["asked", "agree", ["unit_head"], { another_person: true, has_budget: true }, "", "→ agreed"],
    ["asked", "agree", ["unit_head"], { another_person: true }, "", "has_budget"],
    ["asked", "agree", ["unit_head"], { has_budget: true }, "", "another_person"],
    ["asked", "agree", ["secretary"], { another_person: true }, "", "→ agreed"],
    ["asked", "send_back", ["secretary"], {}, "  ", "reason_missing"],
    ["asked", "send_back", ["secretary"], {}, "The places are missing.", "→ idea"],
    ["agreed", "send_back", ["secretary"], {}, "Too late.", "no_such_step"],
  ]
  for (const [state, event, seats, guards, reason, outcome] of table) {
    const decided = decide(course, state, event, { actor: holding(...seats), guards, reason })
    assert.equal(decided.ok ? `→ ${decided.to}` : decided.reason, outcome, `${state} ${event} by ${seats.join()}`)
  }
})

test("a page learns every step from here, and why some are closed", () => {
  assert.deepEqual(offered(course, "asked", holding("unit_head"), { another_person: false }), [
    { event: "agree", to: "agreed", reasonRequired: false, refused: "another_person" },
    { event: "send_back", to: "idea", reasonRequired: true, refused: null },
  ])
  assert.deepEqual(
    offered(course, "asked", publicActor, {}).map((o) => o.refused),
    ["not_your_seat", "not_your_seat"],
  )
  assert.deepEqual(offered(course, "agreed", holding("secretary"), {}), [])
})

test("two rows that answer the same event for the same role are refused at once", () => {
  assert.throws(() =>
    transitions([
      { from: "idea", event: "ask", to: "asked", roles: ["desk_officer", "planning"], guards: [] },
      { from: "idea", event: "ask", to: "agreed", roles: ["planning"], guards: [] },
    ]),
  )
})

test("no step that the table does not list ever succeeds, whoever asks and whatever holds", () => {
  const states = ["draft", "review", "done"] as const
  const events = ["send", "take", "close"] as const
  const guards = ["ready", "other"] as const
  const row = fc.record({
    from: fc.constantFrom(...states),
    event: fc.constantFrom(...events),
    to: fc.constantFrom(...states),
    roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
    guards: fc.uniqueArray(fc.constantFrom(...guards)),
    reasonRequired: fc.boolean(),
  })
  const rows = fc.uniqueArray(row, { maxLength: 9, selector: (r) => `${r.from} ${r.event}` })
  const asked = fc.record({
    state: fc.constantFrom(...states),
    event: fc.constantFrom(...events),
    seats: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
    holding: fc.record({ ready: fc.boolean(), other: fc.boolean() }),
    reason: fc.constantFrom("", " ", "Because."),
  })
  fc.assert(
    fc.property(rows, asked, (table, a) => {
      const actor = holding(...a.seats)
      const decided = decide(transitions(table), a.state, a.event, { actor, guards: a.holding, reason: a.reason })
      const lawful = table.find(
        (r) =>
          r.from === a.state &&
          r.event === a.event &&
          r.roles.some((role) => a.seats.includes(role)) &&
          r.guards.every((g) => a.holding[g]) &&
          (!r.reasonRequired || a.reason.trim() !== ""),
      )
      assert.equal(decided.ok, lawful !== undefined)
      if (decided.ok) assert.equal(decided.to, lawful?.to)
      const offer = offered(transitions(table), a.state, actor, a.holding).find((o) => o.event === a.event)
      if (decided.ok) assert.equal(offer?.refused, null)
    }),
  )
})
