// Each register is data that must agree with itself: what its steps need it asks, what it shows as a status has words.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { readTable, recordFolder } from "#src/platform/record/index.ts"
import type { Ref } from "#src/values/ref.ts"
import { registers } from "./definitions/index.ts"
import { answersOf } from "./input.ts"
import { statusWords, stepWords } from "./messages/steps.ts"
import { eventsOf, machineOf, outOfOrder, partsAbove, statusesOf, withdrawn } from "./rules.ts"
import { entryShown } from "./shown.ts"
import type { FieldValues, Register, RegisterEntry } from "./types.ts"

const columns = ["state", "organisation", "held"]

test("what a step needs, a part or an order names is asked, and every status and step has its words", () => {
  const faults = registers.flatMap((register) => {
    const asked = new Set([...register.fields.map((f) => f.key), ...columns])
    const named = [
      ...register.steps.flatMap((s) => s.needs ?? []),
      ...register.parts.flatMap((p) => [p.whole, ...p.parts]),
      ...register.order.flat(),
    ]
    return [
      ...named.filter((key) => !asked.has(key)).map((key) => `${register.key} does not ask ${key}`),
      ...[...statusesOf(register), withdrawn].filter((s) => !statusWords[s]).map((s) => `${register.key}: status ${s}`),
      ...eventsOf(register)
        .filter((e) => !stepWords[e])
        .map((e) => `${register.key}: step ${e}`),
      ...register.fields.filter((f) => (f.as === "choice") !== (f.choices !== undefined)).map((f) => `${register.key}: ${f.key}`),
    ]
  })
  assert.deepEqual(faults, [])
  assert.equal(new Set(registers.map((r) => r.key)).size, registers.length)
})

test("every status of a register is reached from its first, and no step leads out of what was withdrawn", () => {
  for (const register of registers) {
    const reached = new Set([register.first])
    for (let more = true; more; ) {
      const next = register.steps.filter((s) => reached.has(s.from) && !reached.has(s.to))
      for (const s of next) reached.add(s.to)
      more = next.length > 0
    }
    assert.deepEqual([...reached].sort(), statusesOf(register).sort(), register.key)
    assert.deepEqual(
      machineOf(register).filter((s) => s.from === withdrawn),
      [],
    )
  }
})

test("a register that counts people asks nothing that takes free words", () => {
  const free = registers
    .filter((r) => r.names === null)
    .flatMap((r) => [
      ...(r.places ? [`${r.key}: place`] : []),
      ...r.fields.filter((f) => f.as === "code").map((f) => `${r.key}: ${f.key}`),
    ])
  assert.deepEqual(free, [])
})

const registerOf = (key: string): Register => {
  const found = registers.find((r) => r.key === key)
  assert.ok(found, key)
  return found
}

test("parts above their whole, and dates out of order, are found; equal ones are not", () => {
  type Case = [fields: FieldValues, above: string[], late: string[]]
  const table: Case[] = [
    [{ area: 10, cleared: 10 }, [], []],
    [{ area: 10, cleared: 10.01 }, ["area"], []],
    [{ cleared: 10 }, [], []],
    [{ found: 3, antipersonnel_found: 2, antivehicle_found: 1, remnants_found: 1 }, ["found"], []],
    [{ began: "2026-05", ended: "2026-05-01" }, [], []],
    [{ began: "2026-05", ended: "2026-04" }, [], ["ended"]],
    [{ ended: "2012", released_on: "2011/.." }, [], []],
  ]
  for (const [fields, above, late] of table) {
    const register = registerOf("mine-areas")
    assert.deepEqual(
      partsAbove(register, fields).map((p) => p.whole),
      above,
      JSON.stringify(fields),
    )
    assert.deepEqual(
      outOfOrder(register, fields).map((o) => o.second),
      late,
      JSON.stringify(fields),
    )
  }
})

const entry = (fields: FieldValues, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  ...{
    key: "x/1",
    register: "x",
    definition: 1,
    thing: "programme:x" as Ref,
    status: "counted",
    name: null,
    unit: null,
    state: null,
  },
  ...{ placeText: "", organisation: null, held: null, heldFrom: null, heldTo: null, asWritten: "", doubt: "", sources: [] },
  ...{ visibility: "public", version: 1, fields },
  ...more,
})

test("small figures of people go with whatever gives them away; printed ones stay until somebody changes them", () => {
  const survivors = registerOf("mine-survivors")
  const hidden = (fields: FieldValues, more: Partial<RegisterEntry> = {}, staff = false) =>
    Object.entries(entryShown(survivors, entry(fields, more), { staff, threshold: 5 }).shown)
      .filter(([, c]) => c.value === null)
      .map(([key]) => key)
      .sort()
  const sources = [{ document: "mispa-2013", place: "98" }]
  assert.deepEqual(hidden({ survivors: 4 }), ["survivors"])
  assert.deepEqual(hidden({ survivors: 5 }), [])
  assert.deepEqual(hidden({ survivors: 0 }), [])
  assert.deepEqual(hidden({ survivors: 4, women: 0, men: 4 }), ["men", "survivors", "women"])
  assert.deepEqual(hidden({ survivors: 40, women: 38, men: 2 }), ["men", "women"])
  assert.deepEqual(hidden({ survivors: 40, minors: 37 }), ["minors"], "three would be computed from it")
  assert.deepEqual(hidden({ survivors: 4 }, { sources }), [])
  assert.deepEqual(hidden({ survivors: 4 }, { sources, version: 2 }), ["survivors"])
  assert.deepEqual(hidden({ survivors: 4 }, {}, true), [])
})

test("bundled entries answer what their register asks, in a status it has", () => {
  const table = readTable(readFileSync(join(recordFolder, "registers/entries.csv")))
  const faults = table.rows.flatMap(({ cells }) => {
    const register = registerOf(cells.register ?? "")
    const fields = Object.fromEntries(
      (cells.fields ?? "")
        .split("|")
        .filter(Boolean)
        .map((part) => [part.slice(0, part.indexOf(":")), part.slice(part.indexOf(":") + 1)]),
    )
    const read = answersOf(register).safeParse(fields)
    return [
      ...(read.success ? [] : [`${cells.key}: ${read.error.message}`]),
      ...(statusesOf(register).includes(cells.status ?? "") ? [] : [`${cells.key}: ${cells.status}`]),
      ...(cells.key?.startsWith(`${register.key}/`) ? [] : [`${cells.key} does not begin with its register`]),
    ]
  })
  assert.deepEqual(faults, [])
  const keys = table.rows.map((r) => r.cells.key)
  assert.deepEqual(keys, keys.toSorted())
})
