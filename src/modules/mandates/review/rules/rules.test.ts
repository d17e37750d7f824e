import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isRefused } from "#src/platform/reading/corrections.ts"
import { linesOf } from "#src/platform/reading/text.ts"
import { named } from "#src/values/localised.ts"
import { parseInstrument } from "../../import/parse.ts"
import type { ClauseKind } from "../../types.ts"
import type { Edit, Reading } from "../types.ts"
import { correct, treeAfter } from "./edits.ts"
import { citationsOf, type Kept, pairsWith, sameInstrument } from "./match.ts"
import { clauseSlug, instrumentKey, planOf, titleOf } from "./plan.ts"
import { inOrder, treeOf } from "./tree.ts"

function readingOf(text: string): Reading {
  const parsed = parseInstrument({ kind: "text", encoding: "utf-8", wrapped: null, lines: linesOf(text), oddities: [] })
  return { proposal: parsed.proposal, lines: parsed.lines().map((l) => ({ line: String(l.line), text: l.text })), body: "" }
}
const source = [
  "RESOLUTION ON LAMPS",
  "RESOLVES:",
  "1. To light:",
  "(a) lamps;",
  "(b) lanterns.",
  "2. To count them",
  "every year.",
  "3.",
  "Article 4. Oil",
  "Oil is kept.",
].join("\n")
const reading = readingOf(source)

test("keys do not depend on the language that came first", () => {
  const cases: [kind: ClauseKind, path: string, slug: string][] = [
    ["article", "Article 4", "article-4"],
    ["article", "Artículo 4", "article-4"],
    ["article", "Artigo 4º", "article-4"],
    ["paragraph", "Article 4.m", "article-4-m"],
    ["paragraph", "2", "paragraph-2"],
    ["item", "2.a", "item-2-a"],
    ["objective", "2.1.3", "objective-2-1-3"],
    ["objective", "Objectif 2.1", "objective-2-1"],
    ["pillar", "Pilar III", "pillar-3"],
    ["item", "2.4 •1", "2-4-i1"],
    ["paragraph", "¶3", "paragraph-p3"],
  ]
  for (const [kind, path, slug] of cases) assert.deepEqual([path, clauseSlug({ kind, path, heading: "" })], [path, slug])
  assert.equal(clauseSlug({ kind: "chapter", path: "", heading: "Final provisions" }), "final-provisions")
})

test("an instrument goes by its symbol, else by its title, and never by a key that is taken", () => {
  const facts = { ...treeOf(reading).facts, symbol: "AG/RES. 2735 (XLII-O/12)", title: "Lamps" }
  assert.equal(instrumentKey({ facts }, []), "ag-res-2735-xlii-o-12")
  assert.equal(instrumentKey({ facts: { ...facts, symbol: "" } }, ["lamps", "lamps-2"]), "lamps-3")
})

test("the same instrument: by symbol, by title in any language, by most of its clauses, else none", () => {
  const clauses = Array.from({ length: 10 }, (_, i) => ({ kind: "article" as const, path: `Article ${i + 1}` }))
  const held = [
    {
      key: "x",
      symbol: "XX/RES. 1",
      title: named({ en: "On lamps", es: "De los faros" }),
      citations: clauses.flatMap(citationsOf),
    },
  ]
  const asked = (symbol: string, title: string, some = clauses) =>
    sameInstrument({ facts: { symbol, title }, printed: { symbol: "", title: "" }, clauses: some }, held)?.because ?? null
  assert.equal(asked("xx/res 1", ""), "symbol")
  assert.equal(asked("", "DE LOS FAROS"), "title")
  assert.equal(asked("", "Other"), "clauses")
  assert.equal(asked("XX/RES. 2", "Other"), null, "another symbol is another instrument")
  assert.equal(asked("", "Other", clauses.slice(0, 5)), null, "five clauses share their numbers by chance")
})

const kept = (path: string, sort: number): Kept => ({
  key: `x/article-${sort}`,
  kind: "article",
  path,
  parent: null,
  sort,
  within: 0,
  citations: [],
  title: named({ en: path }),
  setAsideOn: null,
})

test("clauses of the record keep key and place; new ones follow the one before them", () => {
  const tree = treeOf(
    readingOf("CONVENTION\n\nArticle 1. A lamp is lit.\nArticle 2. It is kept.\nArticle 3. It is counted.\nArticle 4. It rests."),
  )
  const plan = planOf(tree, { key: "x", fresh: false }, [kept("1", 10), kept("Art. 4", 20), kept("9", 30)])
  assert.deepEqual(
    plan.clauses.map((c) => [c.key, c.fresh, c.sort, c.within]),
    [
      ["x/article-10", false, 10, 0],
      ["x/article-2", true, 10, 1],
      ["x/article-3", true, 10, 2],
      ["x/article-20", false, 20, 0],
    ],
  )
  assert.deepEqual(
    plan.left.map((k) => k.key),
    ["x/article-30"],
  )
  assert.deepEqual(pairsWith({ ...tree, pairs: { c1: null } }, [kept("1", 10)])[0], { clause: "c1", to: null, because: "person" })
})

test("a clause without a heading goes by the beginning of its words", () => {
  assert.equal(titleOf({ heading: "Oil", text: "x", path: "" }), "Oil")
  assert.equal(titleOf({ heading: "", text: "Databases on security. Support them.", path: "1.1" }), "Databases on security")
  assert.match(titleOf({ heading: "", text: "word ".repeat(60), path: "1" }), /^(word )+word…$/)
  assert.equal(titleOf({ heading: "", text: "", path: "¶1" }), "¶1")
})

const clause = fc.constantFrom(...treeOf(reading).clauses.map((c) => c.id), "c99", "line-8")
const line = fc.constantFrom(...reading.lines.map((l) => l.line), "99")
const fields = {
  kind: fc.constantFrom("article" as const, "item" as const),
  number: fc.constantFrom("", "7"),
  heading: fc.constantFrom("", "Oil"),
}
const parent = fc.option(clause)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant("clause" as const), clause, parent, ...fields }),
  fc.record({ do: fc.constant("no_clause" as const), clause }),
  fc.record({ do: fc.constant("open_clause" as const), line, parent, ...fields }),
  fc.record({ do: fc.constant("place" as const), line, clause }),
  fc.record({ do: fc.constant("take_out" as const), line }),
  fc.record({ do: fc.constant("aside" as const), line, why: fc.constant("slip") }),
  fc.record({ do: fc.constant("undo" as const), n: fc.integer({ min: 1, max: 8 }) }),
)

test("whatever is corrected: no line is lost or held twice, every clause stands below its parent and comes once", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const made = edits.map((e, i) => ({ n: i + 1, edit: e, at: new Date(0) }))
      const { tree } = treeAfter(reading, made)
      assert.deepEqual(
        tree.lines.map((l) => l.place),
        reading.lines.map((l) => l.line),
      )
      const inClauses = tree.clauses.flatMap((c) => c.places)
      assert.equal(new Set(inClauses).size, inClauses.length)
      const unplaced = new Set(tree.lines.filter((l) => l.account.is !== "placed").map((l) => l.place))
      assert.deepEqual(
        inClauses.filter((p) => unplaced.has(p)),
        [],
      )
      assert.equal(inOrder(tree.clauses).length, tree.clauses.length)
      assert.equal(new Set(tree.clauses.map((c) => c.id)).size, tree.clauses.length)
    }),
    { numRuns: 400 },
  )
})

test("a clause is never moved below itself, and a withheld line never becomes words", () => {
  const tree = treeOf(reading)
  const [first, below] = [tree.clauses[0], tree.clauses.find((c) => c.parent === tree.clauses[0]?.id)]
  assert.ok(first && below)
  const moved = correct(tree, { do: "clause", clause: first.id, parent: below.id, kind: "item", number: "1", heading: "" })
  assert.ok(isRefused(moved) && moved.refused === "parent_below")
  const masked = { ...tree, lines: tree.lines.map((l) => (l.place === "8" ? { ...l, text: "[withheld]" } : l)) }
  const opened = correct(masked, { do: "open_clause", line: "8", parent: null, kind: "item", number: "", heading: "" })
  assert.ok(isRefused(opened) && opened.refused === "line_withheld")
})
