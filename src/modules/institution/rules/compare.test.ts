import assert from "node:assert/strict"
import { describe, test } from "node:test"
import fc from "fast-check"
import { pairings, provisions } from "../record.fixture.ts"
import { compare, countOutcomes } from "./compare.ts"
import { differenceOf } from "./difference.ts"
import { odditiesOf } from "./oddities.ts"
import { lostOwners } from "./owners.ts"

const of = (order: string) => provisions.filter((p) => p.order === order)
const before = of("eo-annex-e")
const after = of("eo-16-01-rev-1")
const outcomes = compare(before, after, pairings)
const pathOf = (key: string | null) => provisions.find((p) => p.key === key)?.path ?? "–"

describe("what became of the undated order's provisions", () => {
  const table: readonly [from: string, became: string][] = [
    ["V.B.5", "split → V.B.4 (dps), moved → VI.B.7 (dtoc, other unit)"],
    ["V.C.2", "moved → V.C.2 (dps-prevention, other unit), moved → VI.B.8 (dtoc, other unit)"],
    ["III.H.3", "dropped"],
    ["III.C ¶3", "dropped"],
    ["II.A.3", "dropped"],
    ["V.E.3", "dropped"],
    ["I.A", "same → I.A (sms)"],
    ["V.E.1", "merged → V.B.9 (dps)"],
    ["V.G.1", "moved → II.D.2 (information-knowledge-section, other unit)"],
    ["III.G.1", "moved → VI.B.8 (dtoc, other unit)"],
  ]
  for (const [from, became] of table)
    test(`${from}: ${became}`, () => {
      const some = outcomes.filter((o) => pathOf(o.from) === from)
      const said = some.map((o) =>
        o.to ? `${o.kind} → ${pathOf(o.to)} (${o.unitTo}${o.unitMoved ? ", other unit" : ""})` : o.kind,
      )
      assert.equal(said.join(", "), became)
    })
})

test("what the order of 2016 has of its own was created", () => {
  const created = outcomes.filter((o) => o.kind === "created").map((o) => pathOf(o.to))
  for (const path of ["I.F", "II.B.2", "II.D.1", "V.D.2", "VI.B.3", "VI.A.1"]) assert.ok(created.includes(path), path)
})

test("every provision of both orders is accounted for, and counts add up", () => {
  assert.deepEqual(new Set(outcomes.flatMap((o) => o.from ?? [])), new Set(before.map((p) => p.key)))
  assert.deepEqual(new Set(outcomes.flatMap((o) => o.to ?? [])), new Set(after.map((p) => p.key)))
  const counts = countOutcomes(outcomes)
  assert.equal(
    Object.values(counts).reduce((a, b) => a + b, 0),
    outcomes.length,
  )
  assert.equal(
    (counts.same ?? 0) + (counts.moved ?? 0) + (counts.merged ?? 0) + (counts.split ?? 0) + (counts.reworded ?? 0),
    pairings.length,
  )
})

test("a pair that somebody rejected is passed over", () => {
  const rejected = pairings.map((p) => (p.key === "i-a/i-a" ? { ...p, kind: "none" as const } : p))
  const changed = compare(before, after, rejected).filter((o) => pathOf(o.from) === "I.A" || pathOf(o.to) === "I.A")
  assert.deepEqual(
    changed.map((o) => o.kind),
    ["dropped", "created"],
  )
})

test("read backwards, created and dropped change places, and merged is split", () => {
  const back = countOutcomes(compare(after, before, pairings))
  const there = countOutcomes(outcomes)
  assert.deepEqual(
    [back.created, back.dropped, back.merged, back.split, back.same],
    [there.dropped, there.created, there.split, there.merged, there.same],
  )
})

test("whatever the pairs, nothing of either order is lost", () => {
  const clause = fc.record({ key: fc.constantFrom("a", "b", "c", "d"), unit: fc.constantFrom("u", "v"), sort: fc.nat(9) })
  const side = (order: string) =>
    fc.uniqueArray(clause, { selector: (c) => c.key }).map((some) => some.map((c) => ({ ...c, key: `${order}/${c.key}` })))
  const pair = fc.record({
    key: fc.string(),
    from: fc.constantFrom("x/a", "x/b", "x/e", "y/a"),
    to: fc.constantFrom("y/a", "y/b", "y/e", "x/a"),
    kind: fc.constantFrom("same" as const, "moved" as const, "none" as const),
  })
  fc.assert(
    fc.property(side("x"), side("y"), fc.array(pair), (x, y, pairs) => {
      const found = compare(x, y, pairs)
      assert.deepEqual(new Set(found.flatMap((o) => o.from ?? [])), new Set(x.map((c) => c.key)))
      assert.deepEqual(new Set(found.flatMap((o) => o.to ?? [])), new Set(y.map((c) => c.key)))
    }),
  )
})

describe("what loses its owner when the order of 2016 takes effect", () => {
  const unitsOf = (clauses: typeof provisions) => [...new Set(clauses.map((p) => p.unit))]
  const earlier = { units: unitsOf(before), clauses: before }
  const later = { units: unitsOf(after), clauses: after, pairings }
  const owned = (unit: string | null, provision: string | null) => ({
    id: 1,
    thing: "clause:example",
    unit,
    provision: provision ? `eo-annex-e/${provision}` : null,
  })
  const table: readonly [unit: string | null, provision: string | null, expected: string][] = [
    ["cicad-anti-money-laundering", "iii-g-1", "unit_ended: dtoc"],
    ["cicad-oid", "iii-h-3", "unit_ended: "],
    ["dps", "v-b-5", "kept"],
    ["dps", "v-d-2", "provision_elsewhere: dtoc"],
    ["dps", "v-e-3", "provision_dropped: "],
    ["dps", "v-e-1", "kept"],
    ["dps", null, "kept"],
    ["cicad-supply-reduction", null, "unit_ended: "],
    [null, "v-b-5", "kept"],
  ]
  for (const [unit, provision, expected] of table)
    test(`${unit ?? "nobody"} by ${provision ?? "no provision"}: ${expected}`, () => {
      const [lost] = lostOwners(earlier, later, [owned(unit, provision)])
      assert.equal(lost ? `${lost.why}: ${lost.offers.join(" ")}` : "kept", expected)
    })
})

test("oddities: units without duties, paragraphs without numbers, clauses that cover everything, no gap that is none", () => {
  const none = odditiesOf(
    [
      { unit: "cicad-mem", parent: null },
      { unit: "dps", parent: null },
    ],
    after,
  )
  assert.deepEqual(
    none.filter((o) => o.kind === "unit_without_provisions"),
    [{ kind: "unit_without_provisions", unit: "cicad-mem" }],
  )
  assert.deepEqual(
    odditiesOf([], before)
      .filter((o) => o.kind === "unnumbered")
      .map((o) => o.path),
    ["III.C ¶1", "III.C ¶2", "III.C ¶3", "III.C ¶4"],
  )
  assert.deepEqual(
    odditiesOf([], after).filter((o) => o.kind === "gap"),
    [],
  )
  const clause = (number: string) => ({ key: number, path: `I.A.${number}`, number, unit: "u", catchAll: false })
  assert.deepEqual(odditiesOf([], ["1", "2", "4"].map(clause)), [{ kind: "gap", under: "I.A", missing: "3" }])
})

test("why the answer on trafficking in persons changed: two provisions hand it to another department", () => {
  const steps = differenceOf("trafficking-in-persons", before, after, pairings)
  assert.deepEqual(
    steps.map((s) => [pathOf(s.from), s.kind, pathOf(s.to), s.unitMoved, s.bearsAfter]),
    [
      ["V.B.5", "split", "V.B.4", false, false],
      ["V.B.5", "moved", "VI.B.7", true, true],
      ["V.C.2", "moved", "V.C.2", true, false],
      ["V.C.2", "moved", "VI.B.8", true, true],
    ],
  )
})

test("why nobody is named for early warning: the provision was dropped", () => {
  const steps = differenceOf("drug-early-warning", before, after, pairings)
  assert.deepEqual(
    steps.map((s) => [pathOf(s.from), s.kind]),
    [["III.H.3", "dropped"]],
  )
})
