import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { citationKey, citationKeysOf, citationOf, readCitation, writeCitation } from "./citations.ts"
import { type ClauseKind, clauseKinds } from "./types.ts"

test("a clause is found however people cite it", () => {
  const table: [written: string, key: string | null, of?: string][] = [
    ["Art. 4.m", "article:4.m", ""],
    ["Art. 4(m)", "article:4.m"],
    ["art 4 (m)", "article:4.m"],
    ["Article 4. m", "article:4.m"],
    ["ARTICLE 4.M", "article:4.m"],
    ["artículo 4.m de la Declaración", "article:4.m", "Declaracion"],
    ["artigo 4.m", "article:4.m"],
    ["Article 4, paragraph m", "article:4.m"],
    ["paragraph m of article 4", "article:4.m"],
    ["Art. 4.i", "article:4.i"],
    ["Article IV", "article:4"],
    ["4 (m)", "any:4.m"],
    ["4.m of the Declaration on Security", "any:4.m", "Declaration on Security"],
    ["para. 7", "paragraph:7"],
    ["paras 7", "paragraph:7"],
    ["§ 7", "paragraph:7"],
    ["párrafo 7", "paragraph:7"],
    ["paragraphe 7", "paragraph:7"],
    ["operative paragraph 7 of AG/RES. 2735 (XLII-O/12)", "paragraph:7", "AG/RES. 2735 (XLII-O/12)"],
    ["AG/RES. 2735 (XLII-O/12), para. 7", "paragraph:7", "AG/RES. 2735 (XLII-O/12)"],
    ["para. (a)", "paragraph:a"],
    ["a)", "any:a"],
    ["objective 2.1.3", "objective:2.1.3"],
    ["Objetivo 2.1.3 del Plan", "objective:2.1.3", "Plan"],
    ["objectif 2. 1. 3", "objective:2.1.3"],
    ["2.1.3", "any:2.1.3"],
    ["pillar 3", "pillar:3"],
    ["Pillar III", "pillar:3"],
    ["pilar 5", "pillar:5"],
    ["pilier iv", "pillar:4"],
    ["Pillar 1, area 2", "area:1.2"],
    ["area 2 of pillar 1", "area:1.2"],
    ["área 1.2", "area:1.2"],
    ["item 2.4", "item:2.4"],
    ["2.4, field 1", "field:2.4.1"],
    ["chapter 2", "chapter:2"],
    ["Declaration on Security, Art. 4.m", "article:4.m", "Declaration on Security"],
    // What only looks like a citation.
    ["4 seminars in Peru", null],
    ["2013", null],
    ["participation 4", null],
    ["MISPA-III", null],
    ["4 (no letter)", null],
    ["AG/RES. 2735 (XLII-O/12)", null],
    ["articles", null],
    ["trafficking in persons", null],
    ["", null],
  ]
  for (const [written, key, of] of table) {
    const read = readCitation(written)
    assert.equal(read ? citationKey(read) : null, key, written)
    if (of !== undefined) assert.equal(read?.of, of, written)
  }
})

const numbers = fc
  .tuple(
    fc.integer({ min: 1, max: 199 }),
    fc.array(fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz")), {
      maxLength: 3,
    }),
  )
  .map(([first, more]) => [String(first), ...more])

test("what is written out reads back as the same citation, and in brackets too", () => {
  fc.assert(
    fc.property(fc.option(fc.constantFrom(...clauseKinds)), numbers, (kind, levels) => {
      const citation = { kind, numbers: levels }
      assert.deepEqual(readCitation(writeCitation(citation)), { ...citation, of: "" })
      const [first, ...more] = levels
      const bracketed = `${kind ?? ""} ${first}${more.map((l) => ` (${l})`).join("")}`.trim()
      assert.deepEqual(readCitation(bracketed), { ...citation, of: "" })
    }),
  )
})

test("anything at all may be typed: the answer is a citation or none, in good time", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[artpik0-9.() ,ivx]{0,400}$/)), (typed) => {
      const read = readCitation(typed)
      assert.ok(read === null || read.numbers.length > 0)
    }),
  )
})

test("every number that the record prints can be cited, and no two clauses of one instrument share a citation of one kind", () => {
  const file = readFileSync(new URL("../../../record/mandates/clauses.csv", import.meta.url), "utf8")
  const rows = parse<Record<string, string>>(file, { columns: true })
  const taken = new Map<string, string>()
  for (const row of rows) {
    const clause = { kind: row.kind as ClauseKind, path: row.path ?? "", aliases: (row.aliases ?? "").split("|").filter(Boolean) }
    const cited = citationOf(clause)
    if (/^[\d.]+(\.[a-z])?$|^(Pillar|Chapter) \d$|, (area|field) \d+$/.test(clause.path))
      assert.ok(cited, `${row.key} prints ${clause.path}`)
    for (const key of citationKeysOf(clause).filter((k) => !k.startsWith("any:"))) {
      const holder = `${row.instrument} ${key}`
      const before = taken.get(holder)
      assert.equal(before, undefined, `${row.key} and ${before} are both ${key}`)
      taken.set(holder, row.key ?? "")
    }
  }
})
