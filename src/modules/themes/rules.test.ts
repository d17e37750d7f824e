import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { named } from "#src/values/localised.ts"
import { broaderOf, folded, matchThemes, narrowerOf, partOf } from "./rules.ts"
import type { Theme } from "./types.ts"

const theme = (
  key: string,
  parent: string | null,
  titles: Record<string, string>,
  alternatives: Theme["alternatives"] = {},
): Theme => ({
  key,
  parent,
  kind: "topic",
  title: named(titles),
  alternatives,
  valid: null,
  code: null,
})

const small = [
  theme("drugs", null, { en: "World drug problem", es: "Problema mundial de las drogas" }, { es: ["estupefacientes"] }),
  theme("policy", "drugs", { en: "National drug policy", fr: "Politiques nationales sur les drogues" }),
  theme("warning", "policy", { en: "Drug early warning", es: "Alerta temprana sobre drogas" }, { es: ["SAT"] }),
  theme("persons", null, { en: "Trafficking in persons", es: "Trata de personas", pt: "Tráfico de pessoas" }),
  theme("arms", null, { en: "Illicit trafficking in firearms", es: "Tráfico ilícito de armas" }),
]

test("the way up and the way down", () => {
  assert.deepEqual(broaderOf(small, "warning"), ["policy", "drugs"])
  assert.deepEqual(narrowerOf(small, "drugs"), ["policy", "warning"])
  assert.deepEqual(broaderOf(small, "drugs"), [])
  assert.deepEqual(narrowerOf(small, "persons"), [])
})

test("a circle in the thesaurus does not hang the walk", () => {
  const ring = [
    { key: "a", parent: "b" },
    { key: "b", parent: "a" },
  ]
  assert.deepEqual(broaderOf(ring, "a"), ["b"])
  assert.deepEqual(narrowerOf(ring, "a"), ["b"])
})

const asked: readonly [words: string, found: string[]][] = [
  ["Trata de personas", ["persons"]],
  ["trata de PERSONAS", ["persons"]],
  ["tráfico", ["arms", "persons"]],
  ["trafico de pessoas", ["persons"]],
  ["estupefacientes", ["drugs"]],
  ["sat", ["warning"]],
  ["early warn", ["warning"]],
  ["drogas", ["drugs", "warning"]],
  ["", []],
  ["?!", []],
  ["zeppelin", []],
]
for (const [words, found] of asked)
  test(`"${words}" means ${found.join(", ") || "no theme"}`, () => {
    assert.deepEqual(
      matchThemes(small, words)
        .map((m) => m.theme.key)
        .sort(),
      found,
    )
  })

test("the very name comes before names that hold the words", () => {
  const two = [theme("border", null, { en: "Border security" }), theme("security", null, { en: "Security" })]
  assert.deepEqual(
    matchThemes(two, "security").map((m) => [m.theme.key, m.rank]),
    [
      ["security", 1],
      ["border", 2],
    ],
  )
})

test("folding twice is folding once", () => {
  fc.assert(fc.property(fc.string(), (text) => assert.equal(folded(folded(text)), folded(text))))
})

test("every theme is found by each of its own words", () => {
  fc.assert(
    fc.property(fc.constantFrom(...small), (t) => {
      for (const value of Object.values(t.title.values)) assert.equal(matchThemes(small, value.text)[0]?.theme.key, t.key)
    }),
  )
})

test("a long list is read in parts that begin after a key", () => {
  const all = ["a", "b", "c", "d", "e"].map((key) => ({ key }))
  const table: [after: string | undefined, rows: string, previous: string | null | undefined, next: string | undefined][] = [
    [undefined, "ab", undefined, "b"],
    ["b", "cd", null, "d"],
    ["d", "e", "b", undefined],
    ["gone", "ab", undefined, "b"],
  ]
  for (const [after, rows, previous, next] of table) {
    const part = partOf(all, after, 2)
    assert.deepEqual([part.rows.map((r) => r.key).join(""), part.previous, part.next], [rows, previous, next], after)
  }
})
