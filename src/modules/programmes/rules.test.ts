import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { Problem } from "#src/platform/http/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import type { Actor, Role } from "#src/values/actor.ts"
import { day } from "#src/values/day.ts"
import {
  addGiven,
  addUp,
  canonical,
  compareUnits,
  digestOf,
  guardsOf,
  keyFor,
  overlaps,
  type StepEvent,
  stepEvents,
  steps,
} from "./rules.ts"
import { type ActivityStatus, isKey, recorders, slugOf, slugSchema } from "./types.ts"

test("each status has its steps, and every other one is refused with its reason", () => {
  type Case = [from: ActivityStatus, event: StepEvent, words: string, first: string | null, outcome: string]
  const table: Case[] = [
    ["planned", "confirm", "", null, "→ confirmed"],
    ["confirmed", "hold", "", "2026-11-20", "→ held"],
    ["confirmed", "hold", "", "2026-11-21", "begun"],
    ["confirmed", "hold", "", null, "begun"],
    ["planned", "hold", "", "2026-11-20", "no_such_step"],
    ["planned", "postpone", "", null, "reason_missing"],
    ["planned", "postpone", "  ", null, "reason_missing"],
    ["confirmed", "postpone", "The host asked for it.", null, "→ postponed"],
    ["postponed", "replan", "", null, "→ planned"],
    ["postponed", "confirm", "", null, "no_such_step"],
    ["planned", "cancel", "No funds.", null, "→ cancelled"],
    ["confirmed", "cancel", "", null, "reason_missing"],
    ["postponed", "cancel", "No funds.", null, "→ cancelled"],
    ...(["held", "cancelled"] as const).flatMap((end) =>
      stepEvents.map((event): Case => [end, event, "Because.", "2026-11-20", "no_such_step"]),
    ),
  ]
  const go = (role: Role, [from, event, reason, first]: Case) => {
    const actor: Actor = { account: "a", session: "s", seats: [{ role, unit: "dps" }] }
    try {
      const today = day("2026-11-20")
      return `→ ${step(steps, from, event, actor, guardsOf({ heldFrom: first ? day(first) : null, heldTo: null }, today), reason)}`
    } catch (error) {
      assert.ok(error instanceof Problem)
      return error.values.because ?? error.kind.slug
    }
  }
  for (const row of table) {
    for (const role of recorders) assert.equal(go(role, row), row[4], `${role}: ${row.slice(0, 4).join()}`)
    const other = row[4] === "no_such_step" ? "no_such_step" : "not_your_seat"
    assert.equal(go("legal", row), other)
  }
})

test("an activity has begun with the first day that it can mean", () => {
  const today = day("2026-11-20")
  const table = [
    [null, null, false],
    ["2026-11-20", "2026-11-22", true],
    ["2026-11-21", null, false],
    [null, "2026-11-20", true],
    [null, "2026-12-01", false],
  ] as const
  for (const [from, to, begun] of table)
    assert.deepEqual(guardsOf({ heldFrom: from && day(from), heldTo: to && day(to) }, today), { begun })
})

const value = (key: string, n: number, more: Partial<{ qualifier: string; periodFrom: string; periodTo: string }> = {}) =>
  ({
    key,
    value: n,
    qualifier: "exact",
    periodFrom: null,
    periodTo: null,
    ...more,
  }) as Parameters<typeof addUp>[1][number]

test("a sum leaves a printed total out where its parts stand beside it, and parts where they are only some", () => {
  const values = [value("year", 1100), value("a", 600), value("b", 391)]
  const disagreeing = [{ total: "year", parts: ["a", "b"], agrees: "no" }]
  assert.equal(addUp("sum", values, disagreeing).total, 991)
  assert.equal(addUp("sum", values, [{ total: "year", parts: ["a"], agrees: "part" }]).total, 1491)
  assert.equal(addUp("sum", values, []).total, 2091)
})

test("a total with a part that is a minimum is a minimum; distinct things make none; the latest stands alone", () => {
  const values = [value("a", 5, { periodTo: "2011-12-31" }), value("b", 7, { periodTo: "2013-12-31", qualifier: "more_than" })]
  assert.deepEqual([addUp("sum", values, []).total, addUp("sum", values, []).atLeast], [12, true])
  assert.equal(addUp("distinct", values, []).total, null)
  assert.deepEqual([addUp("latest", values, []).total, [...addUp("latest", values, []).counted]], [7, ["b"]])
  assert.equal(addUp("average", values, []).total, 6)
  assert.equal(addUp("sum", [], []).total, null)
})

test("what was given is added within a currency, and only where an amount is stated", () => {
  const gave = (value: number | null, currency: string | null) => ({ value, currency })
  const table = [
    [[], []],
    [[gave(null, null), gave(null, null)], []],
    [[gave(100, "USD"), gave(null, null), gave(50.5, "USD")], [{ currency: "USD", total: 150.5, stated: 2 }]],
    [
      [gave(100, "USD"), gave(40, "CAD")],
      [
        { currency: "CAD", total: 40, stated: 1 },
        { currency: "USD", total: 100, stated: 1 },
      ],
    ],
  ] as const
  for (const [contributions, totals] of table) assert.deepEqual(addGiven(contributions), totals)
})

test("values overlap where one programme tells of one time twice", () => {
  const at = (key: string, programme: string | null, place: string | null, from: string | null, to: string | null) => ({
    key,
    thing: `activity:${key}`,
    programme,
    place,
    periodFrom: from,
    periodTo: to,
  })
  const year = at("year", "aicma", null, "2012-01-01", "2012-12-31")
  const toDate = at("to-date", "aicma", null, null, "2013-12-31")
  const before = at("before", "aicma", null, "2010-01-01", "2010-12-31")
  const elsewhere = at("elsewhere", "picap", null, "2012-01-01", "2012-12-31")
  const undated = at("undated", "aicma", null, null, null)
  const colombia = at("colombia", "mines", "COL", "2012-01-01", "2012-12-31")
  const ecuador = at("ecuador", "mines", "ECU", "2012-01-01", "2013-12-31")
  const found = overlaps([year, toDate, before, elsewhere, undated, colombia, ecuador]).map(([a, b]) => `${a.key} ${b.key}`)
  assert.deepEqual(found, ["year to-date", "to-date before"])
})

test("reported and derived units agree along one line of the chart, below the Secretary", () => {
  const parents = new Map([
    ["cicad-supply-reduction", ["es-cicad"]],
    ["es-cicad", ["sms"]],
    ["dps", ["sms"]],
    ["loop", ["loop"]],
  ])
  assert.equal(compareUnits(["cicad-supply-reduction"], ["es-cicad"], parents), "agrees")
  assert.equal(compareUnits(["es-cicad"], ["cicad-supply-reduction"], parents), "agrees")
  assert.equal(compareUnits(["dps"], ["es-cicad"], parents), "differs")
  assert.equal(compareUnits(["sms"], ["dps"], parents), "differs")
  assert.equal(compareUnits(["sms"], ["sms"], parents), "agrees")
  assert.equal(compareUnits(["dps"], [], parents), "none_derived")
  assert.equal(compareUnits(["loop"], ["dps"], parents), "differs")
})

test("content has one digest, whatever the order of its keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const turned = Object.fromEntries(Object.entries(content).reverse())
      assert.equal(digestOf(content), digestOf(turned))
      assert.deepEqual(JSON.parse(canonical(content)), JSON.parse(JSON.stringify(content)))
    }),
  )
})

test("a key is readable, fits an address, and reads back from it", () => {
  assert.equal(keyFor("dps", "Taller: Prevención de la violencia", "k3f9"), "dps/taller-prevencion-de-la-violencia-k3f9")
  fc.assert(
    fc.property(fc.string(), (title) => {
      const key = keyFor("dps", title, "abc12")
      assert.ok(isKey(key), key)
      assert.equal(slugSchema.parse(slugOf(key)), key)
    }),
  )
})
