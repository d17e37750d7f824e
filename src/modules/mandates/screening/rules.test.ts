import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { clauseHref } from "../types.ts"
import {
  askedRoles,
  comesBack,
  faultsOfProposal,
  guardsOf,
  isScreened,
  openProposal,
  readClauseAddress,
  stateOf,
} from "./rules.ts"
import type { ScreeningStep } from "./types.ts"

const step = (version: number, event: ScreeningStep["event"], by = "p"): ScreeningStep => ({
  ...{ clause: "a/b", version, event, by, status: "current", other: null, reason: "Said.", takenAs: "planning" },
  takenOn: "2026-11-20" as ScreeningStep["takenOn"],
})

test("a proposal is open until another step is taken", () => {
  assert.equal(stateOf([]), "open")
  assert.equal(stateOf([step(1, "propose")]), "proposed")
  for (const event of ["confirm", "return", "withdraw"] as const) {
    assert.equal(stateOf([step(1, "propose"), step(2, event)]), "open", event)
    assert.equal(openProposal([step(1, "propose"), step(2, event)]), null)
  }
  assert.equal(openProposal([step(1, "propose"), step(2, "return"), step(3, "propose", "q")])?.by, "q")
})

test("who proposed is not who confirms, and nobody without an account is either", () => {
  const taken = [step(1, "propose", "p")]
  assert.deepEqual(guardsOf(taken, "p"), { another_than_proposer: false, own_proposal: true })
  assert.deepEqual(guardsOf(taken, "q"), { another_than_proposer: true, own_proposal: false })
  assert.deepEqual(guardsOf(taken, null), { another_than_proposer: false, own_proposal: false })
  assert.deepEqual(guardsOf([], "q"), { another_than_proposer: false, own_proposal: false })
})

test("a proposal waits for the seats that its author does not sit on", () => {
  assert.deepEqual(askedRoles(["planning"]), ["legal", "secretary"])
  assert.deepEqual(askedRoles(["legal", "planning"]), ["secretary"])
  assert.deepEqual(askedRoles(["legal", "planning", "secretary"]), ["planning", "legal", "secretary"])
})

test("a clause whose wording is not held is asked about too; one that asks nothing is not", () => {
  assert.deepEqual(
    [true, null, false].map((mandate) => isScreened({ mandate })),
    [true, true, false],
  )
})

test("another clause is named by its key or by the address of its page", () => {
  const table: [string, string | null][] = [
    ["declaration-on-security/article-25", "declaration-on-security/article-25"],
    ["https://example.org/en/clauses/work-plan-2013/item-2-4~field-01?on=2016-07-19#units", "work-plan-2013/item-2-4/field-01"],
    ["/es/clauses/declaration-on-security/article-25", "declaration-on-security/article-25"],
    ["clauses/declaration-on-security/article-25/", "declaration-on-security/article-25"],
    ["  declaration-on-security/article-25 ", "declaration-on-security/article-25"],
    ["en/states/chile", null],
    ["Art. 25", null],
    ["", null],
    ["/en/clauses/../../etc/passwd", null],
  ]
  for (const [text, key] of table) assert.equal(readClauseAddress(text), key, text)
})

test("the address of any clause reads back as its key, and no text makes the reader fail", () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/)
  fc.assert(
    fc.property(slug, fc.array(slug, { minLength: 1, maxLength: 3 }), fc.constantFrom("en", "es", "fr", "pt"), (i, c, lang) => {
      const key = [i, ...c].join("/")
      assert.equal(readClauseAddress(`http://localhost/${lang}${clauseHref(key)}`), key)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      const key = readClauseAddress(text)
      assert.ok(key === null || /^[a-z0-9-]+(\/[a-z0-9-]+)+$/.test(key))
    }),
  )
})

test("all faults of a proposal are told together", () => {
  const none = new Map<string, string>()
  const said = (status: Parameters<typeof faultsOfProposal>[1]["status"], words = "", reason = "Said.") => ({
    status,
    said: words,
    reason,
  })
  const table: [string, Parameters<typeof faultsOfProposal>, string[]][] = [
    ["whole", ["a/b", said("current"), null, none], []],
    ["nothing", ["a/b", said(undefined, "", ""), null, none], ["status", "reason"]],
    ["no other", ["a/b", said("duplicate", "", ""), null, none], ["other_missing", "reason"]],
    ["unknown other", ["a/b", said("superseded", "x/y"), null, none], ["other_unknown"]],
    ["itself", ["a/b", said("duplicate", "a/b"), "a/b", none], ["other_itself"]],
    ["needless other", ["a/b", said("expired", "x/y"), "x/y", none], ["other_unasked"]],
    [
      "circle",
      [
        "a/b",
        said("superseded", "x/y"),
        "x/y",
        new Map([
          ["x/y", "u/v"],
          ["u/v", "a/b"],
        ]),
      ],
      ["other_circle"],
    ],
    [
      "a circle of others",
      [
        "a/b",
        said("superseded", "x/y"),
        "x/y",
        new Map([
          ["x/y", "u/v"],
          ["u/v", "x/y"],
        ]),
      ],
      [],
    ],
  ]
  for (const [name, args, faults] of table) assert.deepEqual(faultsOfProposal(...args), faults, name)
  assert.equal(comesBack("a/b", "a/b", none), true)
})
