import assert from "node:assert/strict"
import { test } from "node:test"
import { needsCommittee, partsAmended } from "./amending.ts"
import type { ProjectContent } from "./types.ts"

const approved: ProjectContent = {
  title: "Lanterns",
  programme: "dps/prisons",
  repeats: null,
  held: "2027" as ProjectContent["held"],
  units: ["dps", "s-cicte", "dtoc"],
  states: ["PER", "CRI"],
  clauses: [{ clause: "commitment-2008/pillar-3", basis: "confirmed" }],
  purpose: "Light.",
  expected: "Twelve lit harbours.",
  perspective: "Women say where.",
  markers: [{ marker: "women", significance: "significant", evidence: "Note" }],
  budget: 1000,
  currency: "USD",
}

const cases: readonly [string, Partial<ProjectContent>, string[], boolean][] = [
  ["the same in another order", { units: ["dps", "dtoc", "s-cicte"], states: ["CRI", "PER"] }, [], false],
  ["the name", { title: "Lamps" }, ["title"], false],
  ["a unit that helps", { units: ["dps", "s-cicte"] }, ["units"], false],
  ["the lead unit", { units: ["s-cicte", "dps", "dtoc"] }, ["units"], true],
  [
    "the evidence of a marker",
    { markers: [{ marker: "women", significance: "significant", evidence: "Minutes" }] },
    ["markers"],
    false,
  ],
  ["how much a marker says", { markers: [{ marker: "women", significance: "principal", evidence: "Note" }] }, ["markers"], true],
  ["the budget, lowered too", { budget: 900 }, ["budget"], true],
  ["its currency", { currency: "CAD" }, ["budget"], true],
  ["the time", { held: "2028" as ProjectContent["held"] }, ["held"], true],
  ["the purpose", { purpose: "More light." }, ["purpose"], true],
  ["a state", { states: ["PER"] }, ["states"], true],
  ["on what a mandate rests", { clauses: [{ clause: "commitment-2008/pillar-3", basis: "reading" }] }, ["clauses"], true],
  ["a small and a great thing", { title: "Lamps", expected: "Ten." }, ["title", "expected"], true],
]
for (const [what, change, parts, committee] of cases)
  test(`amended: ${what}`, () => {
    const after = { ...approved, ...change }
    assert.deepEqual(partsAmended(approved, after), parts)
    assert.equal(needsCommittee(approved, after), committee)
  })
