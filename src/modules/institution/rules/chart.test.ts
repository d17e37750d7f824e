import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { day, plusDays } from "#src/values/day.ts"
import { orders, versions } from "../record.fixture.ts"
import type { Footing } from "../types.ts"
import { type ChartUnit, chartOf, standingOn, unitOn } from "./chart.ts"

const days: readonly [on: string, footing: Footing, order: string | null, units: number][] = [
  ["2006-12-31", "none", null, 0],
  ["2007-06-01", "attested", null, 9],
  ["2008-01-31", "attested", null, 9],
  ["2010-01-01", "presumed", "eo-annex-e", 13],
  ["2013-06-01", "presumed", "eo-annex-e", 13],
  ["2016-07-18", "presumed", "eo-annex-e", 13],
  ["2016-07-19", "in_force", "eo-16-01-rev-1", 21],
  ["2026-11-20", "in_force", "eo-16-01-rev-1", 21],
]
for (const [on, footing, order, units] of days)
  test(`on ${on} the chart is ${footing}, by ${order ?? "no order"}, with ${units} units`, () => {
    const standing = standingOn(orders, versions, day(on))
    assert.deepEqual([standing.footing, standing.order, standing.units.length], [footing, order, units])
  })

test("no day before 19 July 2016 is answered by the order in force", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), (n) => {
      const standing = standingOn(orders, versions, plusDays(day("2016-07-19"), -n))
      assert.ok(standing.footing !== "in_force" && standing.units.every((u) => u.footing !== "in_force"))
    }),
  )
})

test("the mine action office is attested in 2007 and gone with the undated order", () => {
  assert.equal(unitOn(standingOn(orders, versions, day("2007-06-01")), "humanitarian-mine-action-office")?.footing, "attested")
  assert.equal(unitOn(standingOn(orders, versions, day("2010-01-01")), "humanitarian-mine-action-office"), null)
})

test("a report of the time stands beside the order that it agrees with", () => {
  const dps = unitOn(standingOn(orders, versions, day("2013-06-01")), "dps")
  assert.deepEqual([dps?.footing, dps?.version.order, dps?.attestedBy], ["presumed", "eo-annex-e", ["mispa-2013"]])
})

test("the order prevails even where its version came first, as for the same unit under two names", () => {
  const office = unitOn(standingOn(orders, versions, day("2013-06-01")), "executive-office")
  assert.equal(office?.version.key, "eo-annex-e/executive-office")
})

const shape = (units: readonly ChartUnit[]): unknown[] =>
  units.map((u) => (u.children.length > 0 ? [u.version.unit, shape(u.children)] : u.version.unit))

test("the chart of 2016 has one root and hangs each unit under its parent in the order's own sequence", () => {
  const [root, ...more] = chartOf(standingOn(orders, versions, day("2016-07-19")).units)
  assert.equal(more.length, 0)
  assert.deepEqual(shape(root?.children ?? []), [
    ["executive-office", ["planning-section", "admin-finance-section", "information-knowledge-section", "iadb-liaison-section"]],
    [
      "es-cicad",
      [
        ["cicad-capacity-building", ["cicad-supply-reduction", "cicad-demand-reduction", "cicad-institutional-strengthening"]],
        ["cicad-evidence-based-policy", ["cicad-mem", "cicad-oid"]],
      ],
    ],
    ["s-cicte", ["cicte-capacity-building", "cicte-policy"]],
    ["dps", ["dps-prevention", "dps-security-justice"]],
    "dtoc",
  ])
})

test("a unit without its parent is kept at the top; a circle of parents does not hang", () => {
  const standing = standingOn(orders, versions, day("2016-07-19")).units
  const orphan = chartOf(standing.filter((u) => u.version.unit === "dtoc"))
  assert.deepEqual(shape(orphan), ["dtoc"])
  const [one] = standing
  assert.ok(one)
  const ring = chartOf([
    { ...one, version: { ...one.version, unit: "a", parent: "b" } },
    { ...one, version: { ...one.version, unit: "b", parent: "a" } },
  ])
  assert.ok(ring.length <= 2)
})
