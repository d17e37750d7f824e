import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { activityStatuses } from "../types.ts"
import { coverageOf, inTree, mayStandUnder, partsBelow } from "./rules.ts"

const entries = [
  { item: "chapter", parent: null },
  { item: "2.4", parent: "chapter" },
  { item: "field", parent: "2.4" },
  { item: "2.5", parent: "chapter" },
]

test("an item serves what it is linked with, and its parts serve it through the item above", () => {
  const { rows, objectives, items, withActivities } = coverageOf(
    entries,
    [
      { item: "2.4", clause: "a" },
      { item: "2.4", clause: "b" },
      { item: "2.5", clause: "b" },
    ],
    [
      { item: "field", status: "held" },
      { item: "field", status: "planned" },
      { item: "field", status: "held" },
    ],
  )
  assert.deepEqual(
    rows.map((r) => [r.entry.item, r.depth, r.heading, [...r.objectives].map(([c, how]) => `${c} ${how}`).join(), r.activities]),
    [
      ["chapter", 0, true, "", 0],
      ["2.4", 1, false, "a own,b own", 0],
      ["field", 2, false, "a above,b above", 3],
      ["2.5", 1, false, "b own", 0],
    ],
  )
  assert.deepEqual(rows[2]?.became, { planned: 1, confirmed: 0, held: 2, postponed: 0, cancelled: 0 })
  assert.deepEqual([objectives, items, withActivities], [["a", "b"], 3, 1])
})

test("an item stands under another, never under itself or its own parts", () => {
  assert.equal(mayStandUnder(entries, "2.5", "2.4"), true)
  assert.equal(mayStandUnder(entries, null, "field"), true)
  for (const parent of ["2.4", "field"]) assert.equal(mayStandUnder(entries, "2.4", parent), false, parent)
})

test("every item is in its matrix once, whatever its parents, and every activity is counted once in its row", () => {
  const name = fc.constantFrom("a", "b", "c", "d", "e")
  const tree = fc.uniqueArray(fc.record({ item: name, parent: fc.option(name) }), { selector: (e) => e.item })
  const done = fc.array(fc.record({ item: name, status: fc.constantFrom(...activityStatuses) }))
  fc.assert(
    fc.property(tree, fc.array(fc.record({ item: name, clause: name })), done, (some, objectives, activities) => {
      const { rows } = coverageOf(some, objectives, activities)
      assert.deepEqual(rows.map((r) => r.entry.item).sort(), some.map((e) => e.item).sort())
      assert.equal(inTree(some).length, some.length)
      for (const row of rows) {
        const own = activities.filter((a) => a.item === row.entry.item)
        assert.equal(row.activities, own.length)
        assert.equal(
          Object.values(row.became).reduce((n, x) => n + x, 0),
          own.length,
        )
      }
    }),
  )
})

test("the parts below an item are found on every level, and a circle ends", () => {
  const tree = [
    { item: "1", parent: null },
    { item: "1.1", parent: "1" },
    { item: "1.1.a", parent: "1.1" },
    { item: "2", parent: null },
    { item: "x", parent: "y" },
    { item: "y", parent: "x" },
  ]
  assert.deepEqual(partsBelow(tree, "1"), ["1.1", "1.1.a"])
  assert.deepEqual(partsBelow(tree, "2"), [])
  assert.deepEqual(partsBelow(tree, "x"), ["y"])
})
