import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#src/values/day.ts"
import { elsewhereFor, narrowedTo, needsReason, orderOf, proposalsFor, responsibleAmong } from "./rules.ts"
import type { Answer, Decision } from "./types.ts"

const answer = (unit: string, provision: string, leads: boolean, theme: string, ...elsewhere: string[]): Answer => ({
  unit,
  provision,
  theme,
  leads,
  elsewhere,
})
const decision = (unit: string, order: string, version: number, verdict: Decision["verdict"], on = "2026-05-01"): Decision => ({
  clause: "plan/1",
  unit,
  order,
  version,
  verdict,
  provisions: [`${order}/a`],
  reason: "",
  decidedAs: "planning",
  decidedOn: day(on),
})

const answers = [
  answer("dtoc", "order-2/vi-b-8", false, "trafficking-in-persons"),
  answer("dtoc", "order-2/vi-b-7", true, "trafficking-in-persons"),
  answer("dtoc", "order-2/vi-b-8", false, "migrant-smuggling"),
  answer("dps", "order-2/v-b-2", false, "police"),
  answer("es-cicad", "order-2/iii-a", true, "drug-policy"),
  answer("dtoc", "order-2/vi-b-6", false, "corruption", "legal-affairs"),
]

test("a unit is proposed once, with every provision that shares a theme, those that lead first", () => {
  const proposals = proposalsFor(["trafficking-in-persons", "police"], answers, [])
  assert.deepEqual(
    proposals.map((p) => [p.unit, p.mark, p.grounds.map((g) => `${g.leads ? "leads" : "helps"} ${g.provision}`)]),
    [
      ["dtoc", "proposed", ["leads order-2/vi-b-7", "helps order-2/vi-b-8"]],
      ["dps", "proposed", ["helps order-2/v-b-2"]],
    ],
  )
  assert.deepEqual(proposals[0]?.grounds[1]?.themes, ["trafficking-in-persons"])
})

test("a clause whose themes no provision bears has no unit: that is an answer", () => {
  assert.deepEqual(proposalsFor(["chemical-control"], answers, []), [])
  assert.deepEqual(proposalsFor([], answers, []), [])
})

test("the latest decision under the order holds; confirmed come first, rejected last", () => {
  const decisions = [
    decision("dtoc", "order-2", 1, "confirmed"),
    decision("dtoc", "order-2", 2, "rejected"),
    decision("dps", "order-2", 1, "confirmed"),
  ]
  const proposals = proposalsFor(["trafficking-in-persons", "police"], answers, decisions)
  assert.deepEqual(
    proposals.map((p) => `${p.unit} ${p.mark} ${p.decision?.version}`),
    ["dps confirmed 1", "dtoc rejected 2"],
  )
})

test("a decision under an earlier order does not carry over: the unit is proposed anew, and the page can say so", () => {
  const [proposal] = proposalsFor(["trafficking-in-persons"], answers, [
    decision("dtoc", "order-1", 1, "confirmed", "2015-03-02"),
  ])
  assert.equal(proposal?.mark, "proposed")
  assert.equal(proposal?.decision, null)
  assert.equal(proposal?.earlier?.order, "order-1")
})

test("those who answer are the confirmed, or all that nobody rejected", () => {
  const themes = ["trafficking-in-persons", "police"]
  const units = (decisions: Decision[]) => responsibleAmong(proposalsFor(themes, answers, decisions)).map((p) => p.unit)
  assert.deepEqual(units([]), ["dtoc", "dps"])
  assert.deepEqual(units([decision("dps", "order-2", 1, "rejected")]), ["dtoc"])
  assert.deepEqual(units([decision("dps", "order-2", 1, "confirmed")]), ["dps"])
})

test("a no and a change of mind need a reason; a first yes does not", () => {
  const table: [verdict: Decision["verdict"], before: Decision | null, needed: boolean][] = [
    ["confirmed", null, false],
    ["rejected", null, true],
    ["confirmed", decision("dps", "order-2", 1, "rejected"), true],
    ["rejected", decision("dps", "order-2", 1, "confirmed"), true],
  ]
  for (const [verdict, before, needed] of table) assert.equal(needsReason(verdict, before), needed, verdict)
})

test("the order of a provision is the first part of its key", () =>
  assert.equal(orderOf("eo-16-01-rev-1/vi-b-7"), "eo-16-01-rev-1"))

test("of clauses cited alike, the words beside the citation choose the instrument", () => {
  const clause = (instrument: string, symbol: string, en: string, es: string) => ({
    title: { values: {} },
    instrument,
    symbol,
    instrumentTitle: { values: { en: { text: en }, es: { text: es } } },
  })
  const all = [
    clause("charter", "", "Charter of the Organization", "Carta de la Organización"),
    clause("ag-res-2735", "AG/RES. 2735", "Advancing Security", "Promoción de la seguridad"),
  ]
  assert.deepEqual(
    narrowedTo("la Carta", all).map((c) => c.instrument),
    ["charter"],
  )
  assert.deepEqual(narrowedTo("AG/RES. 2735 (XLII)", all).length, 2)
  assert.deepEqual(
    narrowedTo("AG/RES. 2735", all).map((c) => c.instrument),
    ["ag-res-2735"],
  )
  assert.equal(narrowedTo("", all).length, 2)
  assert.equal(narrowedTo("something else", all).length, 2)
})

test("where the order makes another body responsible for a theme, that is told, and for that theme alone", () => {
  assert.deepEqual(elsewhereFor(["trafficking-in-persons", "corruption"], answers), [
    { body: "legal-affairs", themes: ["corruption"] },
  ])
  assert.deepEqual(elsewhereFor(["trafficking-in-persons"], answers), [])
})
