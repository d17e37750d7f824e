import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { named } from "#src/values/localised.ts"
import { comparable, faultsOfLink, leadsBack, lineagesOf, needsReason, wordingOf } from "./rules.ts"

const pair = (later: string, earlier: string) => ({ later, earlier })

test("pairs that share a clause make one lineage, each clause after those that it takes up", () => {
  assert.deepEqual(lineagesOf([]), [])
  assert.deepEqual(lineagesOf([pair("c", "b"), pair("b", "a"), pair("z", "y")]), [
    ["a", "b", "c"],
    ["y", "z"],
  ])
  assert.deepEqual(lineagesOf([pair("a", "z"), pair("b", "z"), pair("c", "a"), pair("c", "b")]), [["z", "a", "b", "c"]])
})

// Clauses numbered in the order of time: a later number takes up a lower one, so that no circle is drawn.
const forest = fc.uniqueArray(
  fc
    .tuple(fc.nat(14), fc.nat(14))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => pair(`c${Math.max(a, b) + 10}`, `c${Math.min(a, b) + 10}`)),
  { maxLength: 20, selector: (p) => `${p.later} ${p.earlier}` },
)

test("whatever the pairs: every clause stands in one lineage, and after everything that it takes up", () => {
  fc.assert(
    fc.property(forest, (pairs) => {
      const lineages = lineagesOf(pairs)
      const all = lineages.flat()
      assert.deepEqual(all.toSorted(), [...new Set(pairs.flatMap((p) => [p.later, p.earlier]))].sort())
      for (const { later, earlier } of pairs) {
        const lineage = lineages.find((l) => l.includes(later)) ?? []
        assert.ok(lineage.indexOf(earlier) >= 0 && lineage.indexOf(earlier) < lineage.indexOf(later), `${later} ${earlier}`)
      }
    }),
  )
})

test("a pair that leads back is found, and only such a pair", () => {
  fc.assert(
    fc.property(forest, fc.nat(14), fc.nat(14), (pairs, a, b) => {
      const [later, earlier] = [`c${a + 10}`, `c${b + 10}`]
      // Another way to the same answer: everything that can be reached from the earlier clause.
      let reached = new Set([earlier])
      for (let n = -1; n !== reached.size; ) {
        n = reached.size
        reached = new Set([...reached, ...pairs.filter((p) => reached.has(p.later)).map((p) => p.earlier)])
      }
      assert.equal(leadsBack(pair(later, earlier), pairs), reached.has(later))
    }),
  )
})

test("all faults of a new link are told together", () => {
  const pairs = [pair("b/1", "a/1"), pair("c/1", "b/1")]
  const whole = { said: "a/1", kind: "repeats" as const, reason: "The words are the same." }
  const table: [string, Parameters<typeof faultsOfLink>, string[]][] = [
    ["whole", ["d/1", whole, "a/1", pairs], []],
    ["nothing", ["d/1", { said: "", kind: undefined, reason: "" }, null, pairs], ["earlier_missing", "kind", "reason"]],
    ["unknown", ["d/1", { ...whole, reason: "" }, null, pairs], ["earlier_unknown", "reason"]],
    ["itself", ["a/1", whole, "a/1", pairs], ["earlier_itself"]],
    ["known", ["b/1", whole, "a/1", pairs], ["earlier_known"]],
    ["circle", ["a/1", { ...whole, said: "c/1" }, "c/1", pairs], ["earlier_circle"]],
  ]
  for (const [name, args, faults] of table) assert.deepEqual(faultsOfLink(...args), faults, name)
})

test("agreeing with the record needs no words; rejecting, changing the kind and going back do", () => {
  const record = { verdict: null, kind: "renews" as const }
  assert.equal(needsReason({ verdict: "confirmed", kind: "renews" }, record), false)
  assert.equal(needsReason({ verdict: "confirmed", kind: "repeats" }, record), true)
  assert.equal(needsReason({ verdict: "rejected", kind: "renews" }, record), true)
  assert.equal(needsReason({ verdict: "confirmed", kind: "renews" }, { verdict: "rejected", kind: "renews" }), true)
})

test("official words are compared before ours, and never laid over ours", () => {
  const [ours, official] = [named({ en: "In short." }), named({ en: "The States shall.", es: "Los Estados." })]
  assert.deepEqual(wordingOf({ summary: ours }, "es"), {
    ...wordingOf({ summary: ours }, "es"),
    text: "In short.",
    lang: "en",
    official: false,
  })
  const [text, summary] = [wordingOf({ official, summary: ours }, "en"), wordingOf({ summary: ours }, "en")]
  assert.equal(text?.text, "The States shall.")
  assert.equal(wordingOf({ summary: null }, "en"), null)
  assert.ok(text && summary)
  assert.equal(comparable(text, summary), false)
  assert.equal(comparable(summary, summary), true)
  const spanish = wordingOf({ official, summary: null }, "es")
  assert.ok(spanish && !comparable(text, spanish))
})
