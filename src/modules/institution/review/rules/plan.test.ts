import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { named } from "#src/values/localised.ts"
import type { Order, UnitVersion, ValidBasis } from "../../types.ts"
import { inventedOrder } from "../orders.fixture.ts"
import { readingOf, readingOfText, sampleBytes } from "../readings.fixture.ts"
import type { Tree } from "../types.ts"
import type { UnitMatch } from "./match.ts"
import { endedBefore, isPlan, orderKey, pathSlug, planOf, type Standing } from "./plan.ts"
import { treeOf } from "./tree.ts"

const order = (key: string, valid: string, validBasis: ValidBasis = "stated"): Order => ({
  ...{ key, series: "executive-order", number: key, revision: null, annex: null, subject: named({ en: "x" }) },
  ...{
    signedOn: null,
    effectiveOn: null,
    valid: valid as Edtf,
    validBasis,
    validReason: null,
    replaces: null,
    language: null,
    sources: [],
  },
})
const version = (unit: string, en: string, parent: string | null = null): UnitVersion => ({
  ...{
    key: `old/${unit}`,
    unit,
    order: "old",
    name: named({ en }),
    acronym: "",
    level: "section",
    parent,
    number: "",
    namedIn: "",
  },
  ...{ sort: 1, valid: "2016-07-19/.." as Edtf, basis: "order", sources: [] },
})
const read = treeOf(await readingOfText(inventedOrder))
const versions = [
  version("sms", "Secretariat for Multidimensional Security"),
  version("dps", "Department of Public Security", "sms"),
  version("dtoc", "Department against Transnational Organized Crime", "sms"),
]
const standing: Standing = {
  ...{ orders: [order("old", "2016-07-19/..")], taken: ["old"], held: false, versions },
  clauses: [{ key: "old/a", unit: "dps" }],
  responsibilities: [],
  unitKeys: new Set(["sms", "dps", "dtoc"]),
}
const decide = (tree: Tree, to: Readonly<Record<string, string>>): UnitMatch[] =>
  tree.units.map((u) => ({ unit: u.key, to: to[u.acronym] ?? null, because: "person", confidence: null, decided: true }))
const decided = decide(read, { SMS: "sms", DPS: "dps" })
const plan = (tree = read, matches = decided, against = standing) => {
  const drawn = planOf(tree, matches, against)
  assert.ok(isPlan(drawn), JSON.stringify(drawn))
  return drawn
}
const hindered = (tree = read, matches = decided, against = standing) => {
  const drawn = planOf(tree, matches, against)
  return isPlan(drawn) ? [] : drawn.hindrances.map((h) => `${h.what} ${h.count}`)
}

test("a new order begins on its day and ends what held until the day before", () => {
  const { valid, ends, follows, until } = plan()
  assert.equal(valid, "2027-01-01/..")
  assert.deepEqual(ends, [{ order: "old", valid: "2016-07-19/2026-12-31", basis: "stated", to: "2026-12-31" }])
  assert.deepEqual([follows, until], ["old", null])
})

test("an order brought in late ends the day before the one that follows it", () => {
  const tree = { ...read, facts: { ...read.facts, effectiveOn: day("2012-05-01") } }
  const orders = [order("old", "2016-07-19/.."), order("before", "2008-02?/2016-07-18?", "inferred")]
  const { valid, ends } = plan(tree, decided, { ...standing, orders })
  assert.equal(valid, "2012-05-01/2016-07-18")
  assert.deepEqual(
    ends.map((e) => [e.order, e.valid]),
    [["before", "2008-02?/2012-04-30?"]],
  )
})

const endings: readonly [valid: string, on: string, expected: string][] = [
  ["2016-07-19/..", "2027-01-01", "2016-07-19/2026-12-31"],
  ["2008-02?/2016-07-18?", "2012-05-01", "2008-02?/2012-04-30?"],
  ["2010~", "2010-06-01", "2010~/2010-05-31"],
  ["../2010-05-01", "2010-01-01", "../2009-12-31"],
]
for (const [valid, on, expected] of endings)
  test(`${valid}, ended before ${on}, is ${expected}`, () => assert.equal(endedBefore(valid as Edtf, day(on)), expected))

test("units keep their keys; what is new gets one, what is named no more is told", () => {
  const { units, events } = plan()
  assert.deepEqual(
    units.map((u) => [u.key, u.parent, u.fresh]),
    [
      ["sms", null, false],
      ["dps", "sms", false],
      ["dob", "sms", true],
    ],
  )
  assert.deepEqual(events, [
    { event: "renamed", from: "dps", to: "dps" },
    { event: "created", from: null, to: "dob" },
    { event: "abolished", from: "dtoc", to: null },
  ])
})

test("a unit under another parent has moved; a new unit never takes a key that is taken", () => {
  const moved = plan(read, decided, {
    ...standing,
    versions: versions.map((v) => (v.unit === "dps" ? { ...v, parent: null } : v)),
  })
  assert.ok(moved.events.some((e) => e.event === "moved" && e.to === "dps"))
  const crowded = plan(read, decided, { ...standing, unitKeys: new Set(["sms", "dps", "dob"]) })
  assert.equal(crowded.units.at(-1)?.key, "dob-2")
})

test("whatever rests on the unit or the provision that ends loses its owner", () => {
  const owned = (id: number, unit: string, provision: string | null) => ({
    id,
    thing: `clause:${id}`,
    unit,
    provision,
    version: 1,
  })
  const { lost } = plan(read, decided, {
    ...standing,
    responsibilities: [owned(1, "dtoc", null), owned(2, "dps", null), owned(3, "dps", "old/a")],
  })
  assert.deepEqual(
    lost.map((l) => [l.responsibility, l.why]),
    [
      [1, "unit_ended"],
      [3, "provision_dropped"],
    ],
  )
})

test("a path printed twice stands twice, told apart by our mark in brackets", async () => {
  const tree = treeOf(await readingOf(sampleBytes("hostile/repeated-numbers.txt")))
  const ready = {
    ...tree,
    facts: { ...tree.facts, series: "Order", subject: "Kites", effectiveOn: day("2027-01-01"), language: "en" as const },
  }
  const { provisions } = plan(ready, decide(ready, {}))
  assert.equal(new Set(provisions.map((p) => p.path)).size, provisions.length)
  assert.equal(new Set(provisions.map((p) => p.key)).size, provisions.length)
  assert.ok(provisions.some((p) => p.path === "I.B") && provisions.some((p) => p.path === "I.B [2]"))
  assert.deepEqual(
    provisions.filter((p) => p.path.startsWith("I.B")).map((p) => p.provision.number),
    tree.provisions.filter((p) => p.path === "I.B").map((p) => p.number),
  )
})

describe("what stands in the way is said all at once", () => {
  const bare = treeOf({ proposal: { ...emptyProposal() }, lines: [] })
  const table: readonly [name: string, found: string[], expected: string[]][] = [
    ["nothing", hindered(), []],
    ["an empty file", hindered(bare, []), ["no_units 1", "no_series 1", "no_subject 1", "no_day 1", "no_language 1"]],
    [
      "nobody decided",
      hindered(
        read,
        decided.map((m) => ({ ...m, decided: false })),
      ),
      ["units_undecided 3"],
    ],
    ["the order is held", hindered(read, decided, { ...standing, held: true }), ["already_held 1"]],
    ["another begins that day", hindered(read, decided, { ...standing, orders: [order("o", "2027-01-01/..")] }), ["day_taken 1"]],
    [
      "a line without a place",
      hindered({
        ...read,
        lines: [...read.lines, { place: "999", text: "?", account: { is: "unplaced", why: { code: "no_place" } } }],
      }),
      ["lines_unplaced 1"],
    ],
    [
      "a provision without unit",
      hindered({ ...read, provisions: read.provisions.map((p, i) => (i === 0 ? { ...p, unit: null } : p)) }),
      ["provision_without_unit 1"],
    ],
  ]
  for (const [name, found, expected] of table) test(name, () => assert.deepEqual(found, expected))
})

function emptyProposal() {
  const order = {
    series: null,
    number: null,
    revision: null,
    annex: null,
    subject: null,
    signedOn: null,
    effectiveOn: null,
    replaces: null,
    language: null,
  }
  const source = { kind: "text" as const, encoding: null, lines: 0, language: null }
  return { source, order, units: [], functions: [], placed: [], unplaced: [], oddities: [] }
}

test("keys say what they are keys of", () => {
  assert.equal(orderKey(read, []), "executive-order-99-01")
  assert.equal(orderKey(read, ["executive-order-99-01"]), "executive-order-99-01-2")
  assert.deepEqual(["VI.B.7", "III.C ¶1", "Artículo 4.b.i", "Art. 2º § 1", "I.B [2]"].map(pathSlug), [
    "vi-b-7",
    "iii-c-p1",
    "articulo-4-b-i",
    "art-2o-s-1",
    "i-b-2",
  ])
})
