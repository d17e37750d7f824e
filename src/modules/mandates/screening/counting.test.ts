import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#src/values/day.ts"
import { named } from "#src/values/localised.ts"
import { compareCounts, countedBy } from "./counting.ts"
import type { Countable } from "./queries.ts"

const clause = (key: string, more: Partial<Countable> = {}): Countable => ({
  ...{ key, instrument: "i", instrumentTitle: named({ en: "I" }), kind: "article", path: "1", title: named({ en: "T" }) },
  ...{ mandate: true, mandateKind: "A" as const, adoptedFrom: null, inForceFrom: null, status: null },
  ...more,
})
const on = day("2013-06-01")
const around = {
  on,
  lineages: [
    ["plain", "current", "wording-not-held"],
    ["elsewhere", "that-day"],
  ],
}
const clauses = [
  clause("plain"),
  clause("current", { status: "current" }),
  clause("done", { status: "fulfilled" }),
  clause("procedure", { status: "procedural" }),
  clause("not-one", { status: "not_a_mandate" }),
  clause("later", { adoptedFrom: day("2013-06-02") }),
  clause("that-day", { adoptedFrom: on, inForceFrom: on }),
  clause("not-yet-in-force", { adoptedFrom: day("2010-01-01"), inForceFrom: day("2014-01-01") }),
  clause("wording-not-held", { mandate: null, mandateKind: null, status: "current" }),
]
const keys = (rows: readonly Countable[]) => rows.map((c) => c.key)

test("each rule counts what it says", () => {
  assert.equal(countedBy("asks", clauses, around).length, 8)
  assert.deepEqual(keys(countedBy("one_per_lineage", clauses, around)), [
    "current",
    "done",
    "procedure",
    "not-one",
    "later",
    "that-day",
    "not-yet-in-force",
  ])
  assert.deepEqual(keys(countedBy("screened_current", clauses, around)), ["current", "wording-not-held"])
  assert.deepEqual(keys(countedBy("unscreened", clauses, around)), ["plain", "later", "that-day", "not-yet-in-force"])
  assert.deepEqual(keys(countedBy("in_force", clauses, around)), [
    "plain",
    "current",
    "procedure",
    "that-day",
    "wording-not-held",
  ])
})

test("two rules side by side name the clauses on which they part", () => {
  const compared = compareCounts({ left: "asks", right: "in_force" }, clauses, around)
  assert.deepEqual(keys(compared.onlyLeft), ["done", "not-one", "later", "not-yet-in-force"])
  assert.deepEqual(keys(compared.onlyRight), ["wording-not-held"])
  assert.equal(compared.left.length - compared.right.length, compared.onlyLeft.length - compared.onlyRight.length)
  const same = compareCounts({ left: "asks", right: "asks" }, clauses, around)
  assert.deepEqual([same.onlyLeft, same.onlyRight], [[], []])
})
