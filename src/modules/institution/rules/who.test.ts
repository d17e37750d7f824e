import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { day } from "#src/values/day.ts"
import { orders, provisions, thesaurus } from "../record.fixture.ts"
import { whoDealsWith } from "./who.ts"

const ask = (theme: string, on: string) => whoDealsWith(theme, day(on), { orders, clauses: provisions, thesaurus })
const paths = (theme: string, on: string) => {
  const answer = ask(theme, on)
  return [...answer.first, ...answer.others.flatMap((o) => o.dealings)].map((d) => `${d.unit} ${d.path}`).sort()
}

describe("who deals with a theme, by the undated order and by the order in force", () => {
  const answers: readonly [theme: string, before: string[], since2016: string[]][] = [
    ["trafficking-in-persons", ["dps V.B.5", "dps V.C.2"], ["dtoc VI.B.7", "dtoc VI.B.8"]],
    ["drug-early-warning", ["cicad-oid III.H.3"], []],
    ["demining", ["dps V.E.1", "dps V.E.2"], ["dps V.B.9"]],
    ["corruption", ["cicad-anti-money-laundering III.G.2"], ["dtoc VI.B.7", "dtoc VI.B.8"]],
    ["cybercrime", ["cicad-anti-money-laundering III.G.2"], ["dtoc VI.B.7", "dtoc VI.B.8"]],
    ["peace", ["executive-office II.A.3"], []],
    ["disasters", [], []],
    ["wmd", [], []],
  ]
  for (const [theme, before, since2016] of answers)
    test(theme, () => {
      assert.deepEqual(paths(theme, "2010-01-01"), before)
      assert.deepEqual(paths(theme, "2016-07-18"), before)
      assert.deepEqual(paths(theme, "2016-07-19"), since2016)
      assert.deepEqual([ask(theme, "2016-07-18").footing, ask(theme, "2016-07-19").footing], ["presumed", "in_force"])
      assert.equal(ask(theme, "2016-07-19").named, since2016.length > 0)
    })
})

test("whoever carries out or serves as technical secretariat comes first, the rest under the name of their capacity", () => {
  const { first, others } = ask("trafficking-in-persons", "2020-01-01")
  assert.deepEqual(
    first.map((d) => [d.path, d.capacity]),
    [["VI.B.7", "technical_secretariat"]],
  )
  assert.deepEqual(
    others.map((o) => [o.capacity, o.dealings.map((d) => d.path)]),
    [["assists", ["VI.B.8"]]],
  )
})

test("the order of 2016 makes Legal Affairs responsible for corruption and cybercrime, and the answer says so", () => {
  for (const theme of ["corruption", "cybercrime"]) {
    const { responsible } = ask(theme, "2016-07-19")
    assert.deepEqual(responsible, [{ body: "legal-affairs", clauses: ["eo-16-01-rev-1/vi-b-7", "eo-16-01-rev-1/vi-b-8"] }])
  }
  assert.deepEqual(ask("trafficking-in-persons", "2016-07-19").responsible, [])
})

test("the undated order ties them to Legal Affairs without making it responsible", () => {
  const answer = ask("corruption", "2012-01-01")
  assert.deepEqual(answer.responsible, [])
  assert.deepEqual(
    answer.others.flatMap((o) => o.dealings).map((d) => d.limits),
    [[{ kind: "with", body: "legal-affairs", theme: "corruption" }]],
  )
})

test("a limit of another theme is not shown; one of a narrower theme is, with its theme", () => {
  const arms = ask("illicit-arms-trafficking", "2016-07-19")
  assert.deepEqual(
    arms.first.flatMap((d) => d.limits),
    [],
  )
  const crime = ask("transnational-organised-crime", "2016-07-19").first.find((d) => d.path === "VI.B.7")
  assert.deepEqual(
    crime?.limits.map((l) => ("theme" in l ? l.theme : null)),
    ["corruption", "cybercrime"],
  )
  assert.deepEqual(ask("transnational-organised-crime", "2016-07-19").responsible, [])
})

test("a condition upon request is shown with the answer", () => {
  assert.deepEqual(ask("demining", "2016-07-19").others[0]?.dealings[0]?.limits, [{ kind: "upon_request" }])
})

test("where no unit is named the nearest broader theme is told apart and does not answer", () => {
  const answer = ask("drug-early-warning", "2016-07-19")
  assert.equal(answer.named, false)
  assert.deepEqual([answer.first, answer.others], [[], []])
  assert.deepEqual([...new Set(answer.broader.map((d) => d.theme))], ["drug-observatories"])
  assert.deepEqual(
    answer.broader.map((d) => d.path),
    ["III.D.7", "III.D.6"],
  )
})

test("narrower themes are told apart", () => {
  const { narrower } = ask("demining", "2016-07-19")
  assert.deepEqual([...new Set(narrower.map((d) => d.theme))], ["mine-risk-education", "mine-victims"])
})

test("clauses that cover everything never answer", () => {
  for (const theme of thesaurus.map((t) => t.key))
    for (const on of ["2010-01-01", "2020-01-01"]) {
      const answer = ask(theme, on)
      const all = [...answer.first, ...answer.others.flatMap((o) => o.dealings), ...answer.narrower, ...answer.broader]
      assert.deepEqual(
        all.filter((d) => provisions.some((p) => p.catchAll && p.key === d.clause)),
        [],
        `${theme} ${on}`,
      )
    }
  assert.deepEqual(paths("wmd", "2010-01-01"), [])
})

test("before any order we hold, nothing is answered", () => {
  const answer = ask("demining", "2007-06-01")
  assert.deepEqual([answer.footing, answer.order, answer.named], ["none", null, false])
})
