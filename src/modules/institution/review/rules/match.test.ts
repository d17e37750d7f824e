import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { named } from "#src/values/localised.ts"
import type { Level, UnitVersion } from "../../types.ts"
import { readingOfText } from "../readings.fixture.ts"
import type { OrderFacts, Tree, TreeUnit } from "../types.ts"
import { matchUnits, officialWords, pairsWith, sameOrder, textKind } from "./match.ts"
import { treeOf } from "./tree.ts"

const empty = treeOf(await readingOfText("DECISION 1/2030\n\nI. MISSION\n\nA. Keeps lamps.\n"))
const facts = (given: Partial<OrderFacts>): OrderFacts => ({ ...empty.facts, ...given })
const unit = (name: string, acronym = ""): TreeUnit => ({
  ...{ key: name.toLowerCase().replaceAll(" ", "-"), parent: null, name, acronym },
  ...{ level: "section" as Level, levelDoubted: false, number: "", namedIn: "", places: [] },
})
const version = (key: string, order: string, en: string, acronym = "", es = ""): UnitVersion => ({
  ...{ key: `${order}/${key}`, unit: key, order, name: named({ en, ...(es ? { es } : {}) }), acronym },
  ...{ level: "section", parent: null, number: "", namedIn: "", sort: 1, valid: "2016-07-19/.." as UnitVersion["valid"] },
  ...{ basis: "order", sources: [] },
})

describe("which order of the record a file is a text of", () => {
  const paths = Array.from({ length: 10 }, (_, i) => `I.A.${i + 1}`)
  const provisions = paths.map((path, i) => ({
    ...{ id: `p${i}`, unit: null, path, number: "", kind: "function" as const, introduction: null, text: "", places: [] },
  }))
  const numbered = { key: "eo-16-01-rev-1", number: "16-01", revision: "Rev. 1", paths }
  const bare = { key: "eo-annex-e", number: null, revision: null, paths }
  const table: readonly [
    number: string,
    revision: string,
    held: typeof bare | typeof numbered,
    count: number,
    expected: string,
  ][] = [
    ["16-01", "Rev. 1", numbered, 10, "number"],
    ["16 - 01", "rev 1", numbered, 2, "number"],
    ["16-01", "Rev. 2", numbered, 10, ""],
    ["16-01", "", numbered, 10, ""],
    ["17-03", "Rev. 1", numbered, 10, ""],
    ["", "", numbered, 10, "paths"],
    ["99-01", "", bare, 10, "paths"],
    ["", "", bare, 8, "paths"],
    ["", "", bare, 7, ""],
    ["", "", { ...bare, paths: [...paths, "II.1", "II.2", "II.3"] }, 10, ""],
  ]
  for (const [number, revision, held, count, expected] of table)
    test(`number "${number}" ${revision}, ${count} paths, against ${held.number ?? "no number"}: ${expected || "another order"}`, () => {
      const tree = { facts: facts({ number, revision }), provisions: provisions.slice(0, count) }
      assert.equal(sameOrder(tree, [held])?.because ?? "", expected)
    })
})

describe("which unit of the record a unit of the file is", () => {
  const versions = [
    version("dps", "b", "Department of Public Security", "DPS", "Departamento de Seguridad Pública"),
    version("oid", "a", "Observatory on Drugs", "IOD"),
    version("oid", "b", "Observatory on Drugs", "OID"),
    version("aml", "a", "Anti-Money Laundering Section"),
    version("supply", "b", "Supply Reduction"),
  ]
  const standing = new Set(["dps", "oid", "supply"])
  const table: readonly [name: string, acronym: string, to: string | null, because: string, confidence: string | null][] = [
    ["Department of Public Security", "", "dps", "name", "sure"],
    ["DEPARTAMENTO DE SEGURIDAD PUBLICA", "", "dps", "name", "sure"],
    ["Department of Safety", "DPS", "dps", "acronym", "likely"],
    ["Observatory of Vapours", "IOD", "oid", "acronym", "likely"],
    ["Anti-Money Laundering Section", "", "aml", "former_name", "likely"],
    ["Section for Supply Reduction", "", "supply", "similar_name", "weak"],
    ["Section of Lamps", "SOL", null, "none", null],
  ]
  for (const [name, acronym, to, because, confidence] of table)
    test(`${name} ${acronym}: ${to ?? "new"}, by ${because}`, () => {
      const [match] = matchUnits({ ...empty, units: [unit(name, acronym)] }, versions, standing)
      assert.deepEqual([match?.to, match?.because, match?.confidence, match?.decided], [to, because, confidence, false])
    })

  test("no unit of the record is proposed twice, and the stronger likeness is served first", () => {
    const units = [unit("Department of Police", "DPS"), unit("Department of Public Security")]
    const matches = matchUnits({ ...empty, units }, versions, standing)
    assert.deepEqual(
      matches.map((m) => m.to),
      [null, "dps"],
    )
  })

  test("what a person decided is not proposed to anybody else", () => {
    const units = [unit("Department of Public Security"), unit("Office of Lamps")]
    const tree: Tree = { ...empty, units, identities: { "office-of-lamps": { to: "dps" } } }
    assert.deepEqual(
      matchUnits(tree, versions, standing).map((m) => [m.to, m.decided]),
      [
        [null, false],
        ["dps", true],
      ],
    )
  })
})

test("provisions are paired by their printed paths, a repeated path once, and as a person says before all", () => {
  const provision = (id: string, path: string) => ({
    ...{ id, unit: "u", path, number: "", kind: "function" as const, introduction: null, text: "", places: [] },
  })
  const tree: Tree = {
    ...empty,
    provisions: [provision("p1", "III.C ¶1"), provision("p2", "I.A"), provision("p3", "I.A"), provision("p4", "IX")],
    pairs: { p4: "o/b" },
  }
  const kept = ["III.C ¶1", "I.A", "I.B"].map((path, i) => ({ key: `o/${"cab"[i]}`, path, unit: i === 1 ? "v" : "u", sort: i }))
  assert.deepEqual(
    pairsWith(tree, kept, (u) => u).map((p) => [p.provision, p.to, p.because, p.sameUnit]),
    [
      ["p1", "o/c", "path", true],
      ["p2", "o/a", "path", false],
      ["p3", null, "none", true],
      ["p4", "o/b", "person", true],
    ],
  )
})

test("the text in the language that the order names is authentic, any other is official", () => {
  assert.equal(textKind({ original: "es", language: "es" }), "authentic")
  assert.equal(textKind({ original: "es", language: "en" }), "official")
  assert.equal(textKind({ original: null, language: "en" }), "official")
})

test("a list item stands after the sentence that introduces it", () => {
  assert.equal(officialWords({ introduction: "Mends:", text: "nets" }), "Mends:\nnets")
  assert.equal(officialWords({ introduction: null, text: "nets" }), "nets")
})
