import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { decide } from "#src/platform/workflow/machine.ts"
import type { Actor, Role } from "#src/values/actor.ts"
import { day } from "#src/values/day.ts"
import { addUpMoney, allotmentsOf, budgetGuards, budgetSteps, overlap, overspent, sumByCurrency } from "./rules.ts"

const sits = (...roles: Role[]): Actor => ({ account: "me", session: "s", seats: roles.map((role) => ({ role, unit: "dps" })) })

test("a budget goes its way: unit, planning, Secretary, planning; nobody takes two steps that two persons take", () => {
  const guards = (more: { proposedBy?: string; consolidatedBy?: string; lines?: number; ownUnit?: boolean; act?: string } = {}) =>
    budgetGuards(
      { proposedBy: more.proposedBy ?? null, consolidatedBy: more.consolidatedBy ?? null, lines: more.lines ?? 1 },
      { account: "me", ownUnit: more.ownUnit ?? true },
      { act: more.act ?? "" },
    )
  const table = [
    ["draft", "propose", ["unit_head"], guards(), "proposed"],
    ["draft", "propose", ["unit_head"], guards({ ownUnit: false }), "own_unit"],
    ["draft", "propose", ["unit_head"], guards({ lines: 0 }), "has_lines"],
    ["draft", "propose", ["planning"], guards(), "not_your_seat"],
    ["draft", "approve", ["secretary"], guards({ act: "EO 1" }), "no_such_step"],
    ["proposed", "consolidate", ["planning"], guards({ proposedBy: "other" }), "consolidated"],
    ["proposed", "consolidate", ["planning"], guards({ proposedBy: "me" }), "another_person"],
    ["proposed", "return", ["unit_head"], guards({ ownUnit: false }), "own_unit"],
    ["consolidated", "approve", ["secretary"], guards({ act: "EO 1" }), "approved"],
    ["consolidated", "approve", ["secretary"], guards({ act: " " }), "has_act"],
    ["consolidated", "approve", ["secretary"], guards({ act: "EO 1", proposedBy: "me" }), "another_person"],
    ["consolidated", "approve", ["secretary"], guards({ act: "EO 1", consolidatedBy: "me" }), "another_person"],
    ["approved", "allot", ["planning"], guards(), "allotted"],
    ["approved", "return", ["planning"], guards(), "no_such_step"],
  ] as const
  for (const [from, event, roles, holding, outcome] of table) {
    const decided = decide(budgetSteps, from, event, { actor: sits(...roles), guards: holding, reason: "r" })
    assert.equal(decided.ok ? decided.to : decided.reason, outcome, `${from} ${event} ${roles}`)
  }
})

test("money is added in cents, whatever the order and however many", () => {
  assert.equal(addUpMoney(Array.from({ length: 100 }, () => 0.1)), 10)
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 })
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 50 }), (amounts) => {
      const all = amounts.map((c) => c / 100)
      assert.equal(addUpMoney(all), amounts.reduce((sum, c) => sum + c, 0) / 100)
      assert.equal(addUpMoney(all.toReversed()), addUpMoney(all))
    }),
  )
})

test("currencies are never added", () => {
  assert.deepEqual(
    sumByCurrency([
      { currency: "USD", amount: 1 },
      { currency: "EUR", amount: 2 },
      { currency: "USD", amount: 3 },
    ]),
    [
      { currency: "EUR", total: 2, counted: 1 },
      { currency: "USD", total: 4, counted: 2 },
    ],
  )
})

test("what is spent above an allotment is found, to the cent, and so is what was allotted nothing", () => {
  const found = (lines: { fund: string; allotted: number }[], spent: { fund: string; spent: number }[]) =>
    overspent(allotmentsOf(lines, spent)).map((o) => [o.fund, o.over, o.unplanned])
  assert.deepEqual(found([{ fund: "a", allotted: 100 }], [{ fund: "a", spent: 100 }]), [])
  assert.deepEqual(found([{ fund: "a", allotted: 100 }], [{ fund: "a", spent: 100.01 }]), [["a", 0.01, false]])
  assert.deepEqual(
    found(
      [
        { fund: "a", allotted: 60 },
        { fund: "a", allotted: 40 },
      ],
      [{ fund: "a", spent: 99 }],
    ),
    [],
  )
  assert.deepEqual(found([], [{ fund: "b", spent: 5 }]), [["b", 5, true]])
  assert.deepEqual(found([{ fund: "a", allotted: 0 }], [{ fund: "a", spent: -5 }]), [])
})

test("two periods overlap when they share a day", () => {
  const span = (from: string, to: string) => ({ periodFrom: day(from), periodTo: day(to) })
  assert.ok(overlap(span("2026-01-01", "2026-12-31"), span("2026-12-31", "2027-12-31")))
  assert.ok(!overlap(span("2026-01-01", "2026-12-31"), span("2027-01-01", "2027-12-31")))
})
