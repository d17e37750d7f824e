import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { day } from "#src/values/day.ts"
import { boundsOf, type Edtf, isEdtf } from "#src/values/edtf.ts"
import { layFlow } from "#src/web/flow-layout.ts"
import { monthsOf } from "./pages/picture-calendar.tsx"
import { asYear, extentOf, flowKinds, flowsOf } from "./picture-rules.ts"
import type { FlowRow } from "./queries/pictures.ts"

test("a date is drawn as wide as it is vague, and solid only where it is sure", () => {
  const rounded = (held: string) => {
    const { from, to, sure } = extentOf(held as Edtf)
    const two = (n: number | null) => (n === null ? null : Math.round(n * 100) / 100)
    return [two(from), two(to), sure ? [two(sure.from), two(sure.to)] : null]
  }
  const table: [string, unknown][] = [
    ["2012-07-02", [2012.5, 2012.5, [2012.5, 2012.5]]],
    ["2012", [2012, 2013, null]],
    ["2012-03", [2012.16, 2012.25, null]],
    ["2011/2013", [2011, 2014, [2012, 2013]]],
    ["2011/2012", [2011, 2013, [2012, 2012]]],
    ["2011/..", [2011, null, null]],
    ["../2012", [null, 2013, null]],
    ["2012-07-02?", [2012.5, 2012.5, null]],
    ["2011~/2013", [2011, 2014, null]],
  ]
  for (const [held, drawn] of table) {
    const [from, to, sure] = rounded(held)
    const [a, b, c] = drawn as [number | null, number | null, [number, number] | null]
    const near = (x: unknown, y: number | null) => (y === null ? x === null : Math.abs(Number(x) - y) < 0.02)
    assert.ok(near(from, a) && near(to, b), held)
    assert.equal(sure !== null, c !== null, held)
    if (c && Array.isArray(sure)) assert.ok(near(sure[0], c[0]) && near(sure[1], c[1]), held)
  }
})

const point = fc
  .tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(1, 2, 3),
  )
  .map(([y, m, d, parts]) => [String(y), String(m).padStart(2, "0"), String(d).padStart(2, "0")].slice(0, parts).join("-"))

test("what is sure of a date lies within what it can mean", () => {
  fc.assert(
    fc.property(point, fc.option(point), (start, end) => {
      const held = end ? `${start}/${end}` : start
      fc.pre(isEdtf(held))
      const { from, to, sure } = extentOf(held as Edtf)
      const bounds = boundsOf(held as Edtf)
      assert.equal(from, bounds.from && asYear(bounds.from))
      assert.ok((from ?? 0) < (to ?? 0))
      if (sure) assert.ok((from ?? 0) <= sure.from && sure.from < sure.to && sure.to <= (to ?? 0))
    }),
  )
})

const way = (asked: string, unit: string, type: string, came: string, ways = 1): FlowRow => ({
  ...{ asked, unit, type, came },
  ...{ together: 0, ways, activities: ways },
})

/** The sums that the statement makes of its ways, made again. */
function summed(all: readonly FlowRow[]): FlowRow[] {
  const none = { asked: null, unit: null, type: null, came: null }
  const each = flowKinds.flatMap((kind, i) =>
    [...Map.groupBy(all, (r) => r[kind])]
      .map(([key, some]) => {
        const ways = some.reduce((sum, r) => sum + r.ways, 0)
        return { ...none, [kind]: key, together: 15 - (8 >> i), ways, activities: ways }
      })
      .sort((a, b) => b.ways - a.ways),
  )
  const ways = all.reduce((sum, r) => sum + r.ways, 0)
  return [...all, ...each, { ...none, together: 15, ways, activities: ways }]
}

test("the largest nodes are drawn, small ones together, and what is missing always by itself", () => {
  const rows = summed([
    ...[way("a", "u", "t", "output", 5), way("b", "u", "t", "output", 4), way("c", "u", "t", "", 2), way("d", "u", "t", "")],
    way("", "", "t", "outcome"),
  ])
  const flows = flowsOf(rows, 3)
  assert.deepEqual(
    flows.columns[0]?.nodes.map((n) => [n.key, n.activities, n.others]),
    [
      ["a", 5, 0],
      ["b", 4, 0],
      ["~", null, 2],
      ["", 1, 0],
    ],
  )
  assert.equal(flows.columns[1]?.nodes.at(-1)?.key, "")
  assert.equal(flows.activities, 13)
})

test("nothing is lost on the way: every column carries every way, and every ribbon ends in nodes that hold it", () => {
  const name = fc.constantFrom("", "a", "b", "c", "d", "e")
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, name, name, name, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 40 }),
      (all) => {
        const rows = summed(all.map(([a, u, t, c, n]) => way(a, u, t || "t", c, n)))
        const flows = flowsOf(rows, 3)
        const drawn = layFlow(
          flows.columns.map((c) => c.nodes.map((n) => ({ key: n.key, label: n.key }))),
          flows.paths,
        )
        for (const column of flowKinds.keys()) {
          const weights = drawn.nodes.filter((n) => n.column === column).map((n) => n.weight)
          assert.equal(
            weights.reduce((a, b) => a + b, 0),
            flows.ways,
          )
          if (column > 0) {
            const into = drawn.ribbons.filter((r) => r.to.column === column).map((r) => r.weight)
            assert.equal(
              into.reduce((a, b) => a + b, 0),
              flows.ways,
            )
          }
        }
        for (const r of drawn.ribbons) {
          assert.ok(r.y0 >= r.from.y - 1e-6 && r.y0 + r.height <= r.from.y + r.from.height + 1e-6)
          assert.ok(r.y1 >= r.to.y - 1e-6 && r.y1 + r.height <= r.to.y + r.to.height + 1e-6)
        }
      },
    ),
  )
})

test("a year is twelve months, and all that is known of it is in one of three numbers", () => {
  const months = monthsOf(
    2012,
    [{ on: day("2012-02-29"), count: 2 }],
    [
      { month: 2, exact: true, count: 2 },
      { month: 5, exact: false, count: 3 },
      { month: null, exact: false, count: 4 },
    ],
  )
  assert.equal(months.months.length, 12)
  assert.equal(months.months[1]?.byDay.get(29), 2)
  assert.deepEqual([months.days, months.undated, months.total], [2, 4, 9])
})
