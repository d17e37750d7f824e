// The outside bodies that the five documents name, held against the rules of record/README.md and against the documents.
// It reads the table and no code of this module, so that a slip in the record is not hidden by the same slip in a loader.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { describe, it } from "node:test"
import { parse } from "csv-parse/sync"
import { langs } from "#src/values/lang.ts"
import { linesOf, readSource } from "#src/values/source.ts"

type Row = Readonly<Record<string, string>>

const root = new URL("../../../", import.meta.url)
const corpus = new URL("../shared/corpus/", root)
const needsCorpus = { skip: existsSync(corpus) ? false : "the five documents are not at ../shared/corpus" }

const table = (file: string): Row[] => parse<Row>(readFileSync(new URL(`record/${file}.csv`, root), "utf8"), { columns: true })
const cell = (row: Row, column: string): string => {
  const value = row[column]
  assert.notEqual(value, undefined, `no column ${column}`)
  return value ?? ""
}

const organisations = table("directory/organisations")
const documents = new Map(table("themes/documents").map((row) => [cell(row, "key"), cell(row, "file")]))
const keys = organisations.map((row) => cell(row, "key"))

const types =
  "organ autonomous_entity secretariat un_body international regional state_institution ngo private academic network donor other".split(
    " ",
  )

describe("the directory's record", () => {
  it("names each body once, in order, by a readable key", () => {
    assert.deepEqual(keys, [...new Set(keys)].sort())
    for (const key of keys) assert.match(key, /^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it("names every body in four languages", () => {
    for (const row of organisations)
      for (const lang of langs) assert.notEqual(cell(row, `title_${lang}`).trim(), "", `${row.key} has no ${lang} name`)
  })

  it("says what kind each body is, and of which state an institution is", () => {
    for (const row of organisations) {
      assert.ok(types.includes(cell(row, "type")), `${row.key}: ${row.type}`)
      assert.match(cell(row, "state"), /^([A-Z]{3})?$/, row.key)
      if (row.type === "state_institution") assert.notEqual(row.state, "", `${row.key} belongs to no state`)
    }
  })

  it("keeps the defence bodies and the police community apart from the secretariat", () => {
    const autonomous = organisations.filter((row) => row.type === "autonomous_entity").map((row) => row.key)
    assert.deepEqual(autonomous, ["ameripol", "iadb", "iadc"])
  })

  it("answers to a name, an acronym or another spelling with one body only", () => {
    const bodyOf = new Map<string, string>()
    for (const row of organisations) {
      const names = [cell(row, "acronym"), ...cell(row, "aliases").split("|"), ...langs.map((lang) => cell(row, `title_${lang}`))]
      for (const name of names.filter(Boolean).map((n) => n.toLowerCase())) {
        const known = bodyOf.get(name) ?? row.key
        assert.equal(row.key, known, `${row.key} and ${known} both answer to ${name}`)
        bodyOf.set(name, cell(row, "key"))
      }
    }
  })

  it("holds institutions and no private people's addresses", () => {
    for (const row of organisations) assert.doesNotMatch(Object.values(row).join(" "), /@|\+?\d[\d ()-]{6,}\d/, row.key)
  })

  it("cites a document for every body", () => {
    for (const row of organisations)
      for (const text of cell(row, "source").split(";")) {
        const source = readSource(text)
        assert.ok(source && documents.has(source.document), `${row.key}: ${text}`)
        assert.ok(linesOf(source.place).length > 0, `${row.key}: ${text}`)
      }
  })
})

describe("the directory and the documents tell the same", needsCorpus, () => {
  const linesIn = (document: string) => readFileSync(new URL(documents.get(document) ?? "", corpus), "utf8").split("\n")

  it("every cited line has words on it", () => {
    const printed = new Map([...documents.keys()].map((key) => [key, linesIn(key)]))
    for (const row of organisations)
      for (const source of cell(row, "source")
        .split(";")
        .flatMap((text) => readSource(text) ?? []))
        for (const line of linesOf(source.place))
          assert.ok(printed.get(source.document)?.[line - 1]?.trim(), `${row.key}: ${source.document}:${line} is empty`)
  })
})
