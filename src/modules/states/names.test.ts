import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { langs } from "#src/values/lang.ts"
import { findStates, resolveState } from "./names.ts"
import { names, states } from "./record.fixture.ts"

const resolved = (text: string) => {
  const answer = resolveState(text, names)
  return answer ? `${answer.state} ${answer.confidence}` : null
}
const found = (passage: string) => findStates(passage, names).map((f) => `${f.state} ${f.confidence}`)
const certain = (passage: string) =>
  findStates(passage, names)
    .filter((f) => f.confidence === "certain")
    .map((f) => f.state)

test("one cell, one state: what each spelling means, and how surely", () => {
  const table: readonly (readonly [string, string | null])[] = [
    ["St. Kitts and Nevis", "KNA certain"],
    ["St Kitts and Nevis", "KNA certain"],
    ["Saint Kitts", "KNA likely"],
    ["San Cristóbal y Nieves", "KNA certain"],
    ["São Cristóvão e Névis", "KNA certain"],
    ["St Lucia", "LCA certain"],
    ["Ste-Lucie", "LCA certain"],
    ["Saint Vincent & the Grenadines", "VCT certain"],
    ["St Vincent and Grenadines", "VCT certain"],
    ["Antigua", "ATG doubtful"],
    ["La Antigua", "GTM doubtful"],
    ["Antigua and Barbuda", "ATG certain"],
    ["U.S.", "USA certain"],
    ["USA", "USA certain"],
    ["EE. UU.", "USA certain"],
    ["EE.UU.", "USA certain"],
    ["United States of America", "USA certain"],
    ["el Salvador", "SLV certain"],
    ["Salvador", "SLV doubtful"],
    ["Panamá", "PAN certain"],
    ["México", "MEX certain"],
    ["The Bahamas", "BHS certain"],
    ["Bahamas, The", "BHS certain"],
    ["la République dominicaine", "DOM certain"],
    ["l’Équateur", "ECU certain"],
    ["Venezuela (Bolivarian Republic of)", "VEN certain"],
    ["Venezuela, RB", "VEN certain"],
    ["Bolivia (Plurinational State of)", "BOL certain"],
    ["Republic of Bolivia", "BOL certain"],
    ["Grenade", "GRD certain"],
    ["Trinidad y Tabago", "TTO certain"],
    ["Trindade e Tobago", "TTO certain"],
    ["Trinidad", "TTO likely"],
    ["SLV", "SLV certain"],
    ["Chilean", "CHL likely"],
    ["Dominican", "DOM doubtful"],
    ["Mexico, DF", "MEX likely"],
    ["Guatemala City", "GTM likely"],
    ["New Mexico", null],
    ["Georgia", null],
    ["Panama hats", null],
    ["French Guiana", null],
    ["Guiana Francesa", null],
    ["Spain", null],
    ["Central America", null],
    ["Chile, Peru", null],
    ["", null],
    ["and", null],
  ]
  for (const [text, expected] of table) assert.equal(resolved(text), expected, text)
})

test("a passage is split where its names end", () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["St Kitts and Nevis, St. Lucia and Trinidad and Tobago", ["KNA certain", "LCA certain", "TTO certain"]],
    ["Trinidad and Tobago and Uruguay", ["TTO certain", "URY certain"]],
    ["Dominica, Dominican Republic", ["DMA certain", "DOM certain"]],
    ["Dominican Republic and Dominica", ["DOM certain", "DMA certain"]],
    ["courses in the Bahamas, Antigua and Barbuda", ["BHS certain", "ATG certain"]],
    ["seminars in Antigua, Bahamas", ["ATG doubtful", "BHS certain"]],
    ["an office in La Antigua, Guatemala", ["GTM doubtful", "GTM certain"]],
    ["Guatemala City", ["GTM likely"]],
    ["held in Guatemala. City police came", ["GTM certain"]],
    ["Panama City, Panama", ["PAN likely", "PAN certain"]],
    ["the group met in Mexico, DF on two days", ["MEX likely"]],
    ["officers from New Mexico, Georgia and Mexico", ["MEX certain"]],
    ["Panama hats from Ecuador", ["ECU certain"]],
    ["cited in full: el Salvador, Paraguay", ["SLV certain", "PRY certain"]],
    ["in San Salvador, El Salvador", ["SLV likely", "SLV certain"]],
    ["after the Declaration of San Salvador", ["SLV doubtful"]],
    ["Port of Spain", []],
    ["the U.S. Coast Guard", ["USA certain"]],
    ["tell us what can be done per state", []],
    ["A US vendor", ["USA certain"]],
    ["a grenade and two hand grenades", []],
    ["Granada, Jamaica y Santa Lucía", ["GRD likely", "JAM certain", "LCA certain"]],
    ["Saint-Vincent-et-les Grenadines, Haïti", ["VCT certain", "HTI certain"]],
    ["U.S. Virgin Islands and Puerto Rico", []],
    ["United States Virgin Islands, United States", ["USA certain"]],
    ["the Colombian National Police", ["COL likely"]],
    ["Jamaica (two), Peru/Chile; Brazil", ["JAM certain", "PER certain", "CHL certain", "BRA certain"]],
    ["Saint\n  Lucia", ["LCA certain"]],
  ]
  for (const [passage, expected] of table) assert.deepEqual(found(passage), expected, passage)
})

test("a mention knows its place, so that a reader can be shown it", () => {
  const passage = "Seminars in Perú and St. Lucia."
  const [peru, lucia] = findStates(passage, names)
  assert.deepEqual([peru?.text, peru?.start, lucia?.text], ["Perú", 12, "St. Lucia"])
  assert.equal(passage.slice(lucia?.start, lucia?.end), "St. Lucia")
})

test("a long list of the hemisphere finds each state once, in each language", () => {
  for (const lang of langs) {
    const list = states.map((s) => s.short.values[lang]?.text ?? "").join(", ")
    const codes = new Set(findStates(list, names).map((f) => f.state))
    assert.deepEqual(codes, new Set(states.map((s) => s.code)), lang)
    assert.ok(certain(list).length >= 33, lang)
  }
})

const allNames = states.flatMap((s) =>
  langs.flatMap((lang) => [s.short, s.formal].map((n) => ({ code: s.code, name: n.values[lang]?.text ?? "" }))),
)
const anyName = fc.constantFrom(...allNames)

test("every short and formal name, in each language, is its state with certainty", () => {
  for (const { code, name } of allNames) assert.equal(resolved(name), `${code} certain`, name)
})

test("case, accents and spacing change nothing", () => {
  const spoil = fc.record({
    upper: fc.boolean(),
    bare: fc.boolean(),
    decomposed: fc.boolean(),
    space: fc.constantFrom(" ", "  ", "\t", "\n", "\u00a0"),
    around: fc.constantFrom("", " ", "\u00a0 "),
  })
  fc.assert(
    fc.property(anyName, spoil, ({ code, name }, how) => {
      let text = how.upper ? name.toUpperCase() : name.toLowerCase()
      if (how.bare) text = text.normalize("NFD").replace(/\p{M}/gu, "")
      if (how.decomposed) text = text.normalize("NFD")
      text = how.around + text.replaceAll(" ", how.space) + how.around
      assert.equal(resolved(text), `${code} certain`)
    }),
  )
})

test("no text makes it fail, and every place it reports is a place in the passage", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          anyName.map((n) => n.name),
        ),
        { maxLength: 8 },
      ),
      (parts) => {
        const passage = parts.join(" ")
        resolveState(passage, names)
        let last = 0
        for (const f of findStates(passage, names)) {
          assert.ok(f.start >= last && f.end > f.start)
          assert.equal(passage.slice(f.start, f.end), f.text)
          last = f.end
        }
      },
    ),
  )
})
