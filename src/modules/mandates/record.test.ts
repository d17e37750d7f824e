// The instruments that the five documents cite and their clauses, held against the rules of record/README.md and against the
// documents. It reads the tables and no code of this module, so that a loader's slip cannot hide the same slip in the record.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { describe, it } from "node:test"
import { parse } from "csv-parse/sync"
import { isEdtf } from "#src/values/edtf.ts"
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
const listIn = (row: Row, column: string): string[] => cell(row, column).split("|").filter(Boolean)
const keysOf = (rows: readonly Row[]): Set<string> => new Set(rows.map((row) => cell(row, "key")))

const instruments = table("mandates/instruments")
const clauses = table("mandates/clauses")
const links = table("mandates/clause-links")
const lineages = table("mandates/lineage-links")
const duties = table("mandates/duties")
const documents = new Map(table("themes/documents").map((row) => [cell(row, "key"), cell(row, "file")]))
const clauseKeys = keysOf(clauses)
const bodies = keysOf(table("directory/organisations"))
const units = keysOf(table("institution/units"))
const delivered = new Set([
  ...[...keysOf(table("programmes/activities"))].map((key) => `activity:${key}`),
  ...[...documents.keys()].map((key) => `document:${key}`),
])
const themes = keysOf(table("themes/themes"))
const clausesOf = (instrument: string) => clauses.filter((row) => row.instrument === instrument)

const instrumentTypes =
  "convention protocol declaration resolution commitment strategy plan work_plan decision agreement recommendation statute".split(
    " ",
  )
const clauseKinds = "article paragraph pillar area objective chapter item field".split(" ")

describe("the mandates' record", () => {
  it("names each thing once, in order", () => {
    const tables: [readonly Row[], (row: Row) => string][] = [
      [instruments, (row) => cell(row, "key")],
      [clauses, (row) => cell(row, "key")],
      [links, (row) => `${cell(row, "from")} ${cell(row, "to")}`],
      [duties, (row) => cell(row, "key")],
      [lineages, (row) => `${cell(row, "later")} ${cell(row, "earlier")}`],
    ]
    for (const [rows, nameOf] of tables) {
      const names = rows.map(nameOf)
      assert.deepEqual(names, [...new Set(names)].sort())
    }
  })

  it("names everything in four languages", () => {
    for (const row of [...instruments, ...clauses, ...duties])
      for (const lang of langs) assert.notEqual(cell(row, `title_${lang}`).trim(), "", `${row.key} has no ${lang} name`)
  })

  it("points only at things that exist", () => {
    for (const row of instruments) assert.ok(row.body === "" || bodies.has(cell(row, "body")), `${row.key}: no body ${row.body}`)
    for (const row of clauses) {
      assert.ok(keysOf(instruments).has(cell(row, "instrument")), `${row.key}: no instrument ${row.instrument}`)
      assert.ok(row.parent === "" || clauseKeys.has(cell(row, "parent")), `${row.key}: no parent ${row.parent}`)
      for (const theme of listIn(row, "themes")) assert.ok(themes.has(theme), `${row.key}: no theme ${theme}`)
      for (const addressee of listIn(row, "addressee"))
        assert.ok(bodies.has(addressee) || units.has(addressee), `${row.key}: nobody is called ${addressee}`)
    }
    for (const row of duties) {
      assert.ok(clauseKeys.has(cell(row, "clause")), `no clause ${row.clause}`)
      assert.ok(row.unit === "" || units.has(cell(row, "unit")), `no unit ${row.unit}`)
      assert.ok(row.delivered_by === "" || delivered.has(cell(row, "delivered_by")), `${row.key}: no ${row.delivered_by}`)
      for (const date of [cell(row, "due"), cell(row, "delivered")]) assert.ok(!date || isEdtf(date), `${row.key}: ${date}`)
    }
    for (const row of lineages)
      for (const end of ["later", "earlier"]) assert.ok(clauseKeys.has(cell(row, end)), `no clause ${row[end]}`)
    for (const row of links) for (const end of ["from", "to"]) assert.ok(clauseKeys.has(cell(row, end)), `no clause ${row[end]}`)
  })

  it("keeps a clause in its own instrument's tree, each with its place in the order", () => {
    for (const row of clauses) {
      assert.ok(cell(row, "key").startsWith(`${row.instrument}/`), row.key)
      assert.ok(row.parent === "" || cell(row, "parent").startsWith(`${row.instrument}/`), row.key)
      assert.match(cell(row, "sort"), /^\d+$/, row.key)
    }
    for (const instrument of keysOf(instruments)) {
      const places = clausesOf(instrument).map((row) => cell(row, "sort"))
      assert.equal(new Set(places).size, places.length, `${instrument}: two clauses in one place`)
    }
  })

  it("uses the record's words for types, kinds and dates", () => {
    for (const row of instruments) {
      assert.ok(instrumentTypes.includes(cell(row, "type")), `${row.key}: ${row.type}`)
      for (const date of [cell(row, "adopted"), cell(row, "in_force")]) assert.ok(!date || isEdtf(date), `${row.key}: ${date}`)
    }
    for (const row of clauses) assert.ok(clauseKinds.includes(cell(row, "kind")), `${row.key}: ${row.kind}`)
  })

  it("says of each clause whether it is a mandate, and of which kind, unless its wording is not held", () => {
    for (const row of clauses) {
      const [mandate, kind] = [cell(row, "mandate"), cell(row, "mandate_kind")]
      assert.match(mandate, row.kind === "objective" ? /^$/ : /^(yes|no)$/, row.key)
      assert.match(kind, mandate === "yes" ? /^[ABC]$/ : /^$/, row.key)
      if (mandate !== "yes") assert.equal(row.addressee, "", `${row.key} asks nothing of anybody`)
    }
  })

  it("no alias names two clauses of one instrument, except articles that are cited together", () => {
    for (const instrument of keysOf(instruments)) {
      const aliases = clausesOf(instrument)
        .flatMap((row) => listIn(row, "aliases"))
        .filter((alias) => !/^Articles \d+ and \d+/.test(alias))
      assert.equal(new Set(aliases).size, aliases.length, instrument)
    }
  })
})

describe("what the ministers and the states decided", () => {
  it("the Commitment has five pillars and twenty-two areas under them", () => {
    const kinds = (kind: string) => clausesOf("commitment-2008").filter((row) => row.kind === kind)
    assert.deepEqual(
      kinds("pillar").map((row) => row.key),
      [1, 2, 3, 4, 5].map((n) => `commitment-2008/pillar-${n}`),
    )
    const areasUnder = kinds("pillar").map((pillar) => kinds("area").filter((area) => area.parent === pillar.key).length)
    assert.deepEqual(areasUnder, [4, 5, 5, 4, 4])
    assert.equal(kinds("area").length, 22)
  })

  it("a pillar and an area bear the names they have in the thesaurus", () => {
    const inThesaurus = new Map(table("themes/themes").map((row) => [cell(row, "key"), row]))
    for (const row of clausesOf("commitment-2008").filter((r) => r.kind === "pillar" || r.kind === "area"))
      for (const lang of langs)
        assert.equal(row[`title_${lang}`], inThesaurus.get(cell(row, "themes"))?.[`title_${lang}`], `${row.key} in ${lang}`)
  })

  const asked: [clause: string, kind: "A" | "B" | "C", addressee: string, line: string][] = [
    ["commitment-2008/mandate-support", "A", "general-secretariat", "mispa-2013:7;mispa-2013:9"],
    ["mispa-ii-2009/mandate-initiatives", "A", "general-secretariat|csh", "mispa-2013:7;mispa-2013:11"],
    ["port-of-spain-recommendations-2011/police-training", "B", "general-secretariat", "mispa-2013:25;mispa-2013:27"],
    ["port-of-spain-recommendations-2011/training-inventory", "B", "general-secretariat", "mispa-2013:38-39;mispa-2013:245"],
    ["port-of-spain-document-2011/article-23", "C", "general-secretariat", "mispa-2013:45;mispa-2013:47"],
    ["port-of-spain-document-2011/article-24", "C", "general-secretariat", "mispa-2013:45;mispa-2013:47"],
    ["ag-res-2735/best-practices", "B", "sms", "mispa-2013:49;mispa-2013:51;mispa-2013:232-233"],
  ]
  for (const [key, kind, addressee, source] of asked)
    it(`${key} asks ${addressee} for something of kind ${kind}`, () => {
      const clause = clauses.find((row) => row.key === key)
      assert.deepEqual(
        [clause?.mandate, clause?.mandate_kind, clause?.addressee, clause?.source],
        ["yes", kind, addressee, source],
      )
    })

  it("the Declaration on Security is held as far as the report of 2008 reprints it", () => {
    const paths = clausesOf("declaration-on-security").sort((a, b) => Number(a.sort) - Number(b.sort))
    assert.equal(
      paths.map((row) => row.path).join(" "),
      "2 3 4 4.a 4.f 4.i 4.j 4.k 4 (no letter) 4.m 4.u 15 17 19 20 22 23 24 25 26 27 28 29 30 38",
    )
  })

  it("every item of the work plan stands under the objectives it names", () => {
    const items = clausesOf("work-plan-2013").filter((row) => row.kind === "item")
    assert.equal(items.length, 15)
    for (const item of items) {
      const objectives = links.filter((link) => link.from === item.key).map((link) => cell(link, "to"))
      assert.notEqual(objectives.length, 0, `${item.key} names no objective`)
      for (const objective of clauses.filter((row) => objectives.includes(cell(row, "key"))))
        assert.ok(cell(item, "summary_en").includes(cell(objective, "path")), `${item.key} does not say ${objective.path}`)
    }
  })

  it("a date on which the sources disagree says so", () => {
    for (const key of ["ag-res-2735", "ag-res-2299", "port-of-spain-recommendations-2011", "port-of-spain-document-2011"])
      assert.notEqual(instruments.find((row) => row.key === key)?.doubt, "", key)
  })
})

describe("the record and the documents tell the same", needsCorpus, () => {
  const textOf = (document: string) => readFileSync(new URL(documents.get(document) ?? "", corpus), "utf8")

  it("every cited line has words on it", () => {
    const printed = new Map([...documents.keys()].map((key) => [key, textOf(key).split("\n")]))
    for (const row of [...instruments, ...clauses, ...links, ...lineages, ...duties])
      for (const text of cell(row, "source").split(";")) {
        const source = readSource(text)
        assert.ok(source && linesOf(source.place).length > 0, `${row.key}: ${text}`)
        for (const line of linesOf(source.place))
          assert.ok(printed.get(source.document)?.[line - 1]?.trim(), `${row.key}: ${source.document}:${line} is empty`)
      }
  })

  it("every symbol stands as it is printed in a cited line, spaces aside", () => {
    for (const row of instruments.filter((r) => cell(r, "symbol").includes("/"))) {
      const cited = cell(row, "source")
        .split(";")
        .flatMap((text) => readSource(text) ?? [])
        .flatMap((source) => linesOf(source.place).map((line) => textOf(source.document).split("\n")[line - 1] ?? ""))
      assert.ok(
        cited.some((line) => line.replace(/\s/g, "").includes(cell(row, "symbol").replace(/\s/g, ""))),
        row.key,
      )
    }
  })

  it("no six words in a row of ours are the sources' own", () => {
    const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const sixesIn = (text: string): string[] =>
      wordsOf(text).flatMap((_, at, all) => (at + 6 <= all.length ? [all.slice(at, at + 6).join(" ")] : []))
    const printed = new Set([...documents.keys()].flatMap((key) => sixesIn(textOf(key))))
    for (const row of [...instruments, ...clauses, ...lineages, ...duties])
      for (const column of ["summary_en", "doubt", "note_en"])
        for (const six of sixesIn(row[column] ?? "")) assert.ok(!printed.has(six), `${row.key}, ${column}: ${six}`)
  })
})
