import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import { actsThatHold, faultsOfAct, isParty, shortTitle } from "./rules.ts"
import type { ActRow, TreatyAct } from "./types.ts"

const row = (version: number, act: TreatyAct, done: string | null): ActRow => {
  const bounds = done ? boundsOf(done as Edtf) : { from: null, to: null }
  return {
    ...{ instrument: "lantern-convention", state: "XNA", version, act, done: done as Edtf | null },
    ...{ doneFrom: bounds.from, doneTo: bounds.to, source: done ? "An invented list" : null },
    ...{ enteredAs: "legal", enteredOn: day("2026-11-20") },
  }
}

test("of each act the latest entry holds, unless it was taken back", () => {
  const rows = [row(1, "ratified", "1999"), row(2, "signed", "1997-11-14"), row(3, "ratified", "2000"), row(4, "signed", null)]
  assert.deepEqual(
    actsThatHold(rows).map((a) => [a.act, a.done]),
    [["ratified", "2000"]],
  )
  assert.deepEqual(actsThatHold([]), [])
})

test("a party joined and did not leave after that; what is not entered makes nobody a party", () => {
  const table: [string, ActRow[], boolean][] = [
    ["nothing", [], false],
    ["signed alone", [row(1, "signed", "1997")], false],
    ["reserved alone", [row(1, "reserved", "1997")], false],
    ["ratified", [row(1, "ratified", "1999")], true],
    ["acceded", [row(1, "acceded", "1999?")], true],
    ["left", [row(1, "ratified", "1999"), row(2, "denounced", "2005-06")], false],
    ["joined again", [row(1, "denounced", "2005-06"), row(2, "acceded", "2007")], true],
    ["nobody knows which came later", [row(1, "ratified", "2005"), row(2, "denounced", "2005")], false],
    ["the departure was taken back", [row(1, "ratified", "1999"), row(2, "denounced", "2005"), row(3, "denounced", null)], true],
    ["the ratification was taken back", [row(1, "ratified", "1999"), row(2, "ratified", null)], false],
  ]
  for (const [name, rows, party] of table) assert.equal(isParty(rows), party, name)
})

test("all faults of an entry are told together", () => {
  const today = day("2026-11-20")
  const whole = { event: "enter" as const, act: "ratified" as const, done: "1999" as Edtf, source: "A list" }
  const table: [string, Parameters<typeof faultsOfAct>[0], string[]][] = [
    ["whole", whole, []],
    ["nothing", { ...whole, act: undefined, done: null, source: "" }, ["act", "done_missing", "source"]],
    ["to come", { ...whole, done: "2027" as Edtf }, ["done_ahead"]],
    ["this year, which began", { ...whole, done: "2026" as Edtf }, []],
    ["nothing to take back", { ...whole, event: "withdraw" }, ["nothing_held"]],
    ["take back what", { ...whole, event: "withdraw", act: undefined }, ["act"]],
  ]
  for (const [name, sent, faults] of table) assert.deepEqual(faultsOfAct(sent, [], today), faults, name)
  assert.deepEqual(faultsOfAct({ ...whole, event: "withdraw" }, [row(1, "ratified", "1999")], today), [])
})

test("a convention is called by the letters in brackets where it has some", () => {
  assert.equal(shortTitle("Convention on Lanterns (CLANT)"), "CLANT")
  assert.equal(shortTitle("Lantern Convention"), "Lantern Convention")
  assert.equal(shortTitle("Convention (1997) on Lanterns"), "Convention (1997) on Lanterns")
})
