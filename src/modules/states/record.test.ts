// The bundled record of states: complete, sorted, and in the words that the sources use.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { day } from "#src/values/day.ts"
import { type Edtf, isEdtf } from "#src/values/edtf.ts"
import { langs } from "#src/values/lang.ts"
import { linesOf, readSource } from "#src/values/source.ts"
import { findStates, namesFrom, resolveState } from "./names.ts"
import { names, rows, states } from "./record.fixture.ts"
import { confidences, holdsOn, isStateCode, positions, readPosition, stateCodes, stateSchema, subregions } from "./types.ts"

const shared = new URL("../../../../shared/", import.meta.url)
const here = existsSync(shared)
const documents: Readonly<Record<string, string>> = {
  "dsa-2008": "declaration-on-security-report-2008.txt",
  "mispa-2013": "mispa-mandates-report-2013.txt",
  "work-plan-2013": "work-plan-2013-2015.txt",
}
const linesOfDocument = (key: string) => readFileSync(new URL(`corpus/${documents[key]}`, shared), "utf8").split("\n")

test("there are 35 states, each with every name in the four languages", () => {
  assert.equal(states.length, 35)
  assert.deepEqual(new Set(states.map((s) => s.code)), new Set(stateCodes))
  for (const state of states) {
    assert.doesNotThrow(() => stateSchema.parse(state), state.key)
    for (const lang of langs)
      for (const name of [state.short, state.formal, state.sortKey]) assert.ok(name.values[lang]?.text, `${state.key} ${lang}`)
  }
})

test("codes are unique and keys are sorted", () => {
  for (const column of ["key", "iso2", "iso3", "numeric"] as const) {
    const values = rows("states").map((r) => r[column])
    assert.equal(new Set(values).size, 35, column)
  }
  for (const file of ["states", "groups", "neighbours"]) {
    const keys = rows(file).map((r) => r.key ?? "")
    assert.deepEqual(keys, [...new Set(keys)].sort(), file)
  }
  for (const file of ["group-members", "participation"]) {
    const keys = rows(file).map((r) => [r.group ?? r.body, r.state, r.from, r.status ?? r.position].join(" "))
    assert.equal(new Set(keys).size, keys.length, `${file} repeats a row`)
  }
})

test("sort keys are lower case without accents, and distinct in each language", () => {
  for (const lang of langs) {
    const keys = states.map((s) => s.sortKey.values[lang]?.text ?? "")
    for (const key of keys) assert.match(key, /^[a-z0-9]+( [a-z0-9]+)*$/)
    assert.equal(new Set(keys).size, 35, lang)
  }
})

test("groups, memberships and facts of participation name known states and dates", () => {
  const groups = new Set(rows("groups").map((r) => r.key))
  for (const row of [...rows("group-members"), ...rows("participation"), ...rows("former-names")]) {
    assert.ok(isStateCode(row.state ?? ""), JSON.stringify(row))
    for (const date of [row.from, row.to, row.valid]) if (date) assert.ok(isEdtf(date), `${date} in ${JSON.stringify(row)}`)
    assert.ok(row.document || row.note, `neither document nor note: ${JSON.stringify(row)}`)
  }
  for (const row of rows("group-members")) {
    assert.ok(groups.has(row.group), row.group)
    assert.ok(["member", "associate", "suspended"].includes(row.status ?? ""))
  }
  for (const row of rows("participation")) assert.ok(readPosition(row.position ?? ""), row.position)
  assert.equal(new Set(rows("participation").map((r) => readPosition(r.position ?? "")?.position)).size, positions.length)
})

test("a span with vague ends holds surely, perhaps, or not", () => {
  const span = { from: "1973-02-13" as Edtf, to: "2006-04" as Edtf }
  const table: readonly (readonly [string, string])[] = [
    ["1973-02-12", "no"],
    ["1973-02-13", "surely"],
    ["2006-04-01", "surely"],
    ["2006-04-15", "perhaps"],
    ["2006-05-01", "no"],
  ]
  for (const [on, expected] of table) assert.equal(holdsOn(span, day(on)), expected, on)
  assert.equal(holdsOn({ from: "2000" as Edtf, to: null }, day("2000-06-01")), "perhaps")
  assert.equal(holdsOn({ from: "2000" as Edtf, to: null }, day("2013-10-08")), "surely")
  assert.equal(holdsOn({ from: null, to: null }, day("2013-10-08")), "perhaps")
})

test("neighbours are not states, and their codes are not states' codes", () => {
  const neighbours = rows("neighbours")
  assert.equal(new Set(neighbours.map((r) => r.iso3)).size, neighbours.length)
  for (const row of neighbours) {
    assert.equal(isStateCode(row.iso3 ?? ""), false, row.key)
    assert.match(row.iso3 ?? "", /^[A-Z]{3}$/)
    for (const lang of langs) assert.ok(row[`title_${lang}`], `${row.key} ${lang}`)
  }
  const disputed = neighbours.find((r) => r.iso3 === "FLK")
  for (const lang of langs) assert.match(disputed?.[`title_${lang}`] ?? "", /Falkland.*Malvinas|Malvinas.*Falkland/)
})

test("every alias has a confidence, and none names two states", () => {
  for (const row of rows("aliases"))
    assert.ok(
      confidences.some((c) => c === row.confidence),
      row.alias,
    )
  for (const s of states) assert.ok(subregions.includes(s.subregion))
  assert.throws(
    () => namesFrom(states, [{ alias: "Peru", state: stateCodes[0] ?? null, confidence: "certain", note: "" }]),
    RangeError,
  )
})

test("every citation names a line that the source has", { skip: here ? false : "../shared is absent" }, () => {
  const length = new Map(Object.keys(documents).map((key) => [key, linesOfDocument(key).length]))
  for (const file of ["states", "aliases", "groups", "neighbours"]) {
    for (const row of rows(file)) {
      for (const text of (row.source ?? "").split(";").filter(Boolean)) {
        const source = readSource(text)
        assert.ok(source, `${file}: ${text}`)
        const lines = linesOf(source.place)
        assert.ok(lines.length > 0 && lines.every((n) => n <= (length.get(source.document) ?? 0)), `${file}: ${text}`)
      }
    }
  }
})

test("an alias stands on every line it cites", { skip: here ? false : "../shared is absent" }, () => {
  for (const row of rows("aliases")) {
    for (const text of (row.source ?? "").split(";").filter(Boolean)) {
      const source = readSource(text)
      const lines = linesOfDocument(source?.document ?? "")
      for (const n of linesOf(source?.place ?? "")) assert.ok(lines[n - 1]?.includes(row.alias ?? ""), `${row.alias} ${text}`)
    }
  }
})

test("every spelling that the inventory met resolves to its state", { skip: here ? false : "../shared is absent" }, () => {
  const inventory = readFileSync(new URL("design/inventory.md", shared), "utf8")
  const section = inventory.split("### d1.")[1]?.split("### d2.")[0] ?? ""
  const table = section.split("\n").filter((line) => /^\| [A-Z]/.test(line) && !line.startsWith("| State |"))
  assert.equal(table.length, 34)
  for (const line of table) {
    const [, state = "", , , , , spellings = ""] = line.split("|").map((cell) => cell.trim())
    const expected = resolveState(state, names)
    assert.equal(expected?.confidence, "certain", state)
    for (const spelling of spellings.split(";")) assert.equal(resolveState(spelling, names)?.state, expected?.state, spelling)
  }
})

test("the reports' lines hold the states that their inventory lists", { skip: here ? false : "../shared is absent" }, () => {
  const missed: string[] = []
  for (const state of states) {
    for (const source of state.sources) {
      const lines = linesOfDocument(source.document)
      for (const n of linesOf(source.place)) {
        if (!findStates(lines[n - 1] ?? "", names).some((f) => f.state === state.code))
          missed.push(`${state.code} ${source.document}:${n}`)
      }
    }
  }
  assert.deepEqual(missed, [])
})
