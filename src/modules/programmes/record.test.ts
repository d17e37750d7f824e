// The bundled record of the reports of 2007 and 2013 and of the work plan, held against the rules of record/README.md and against
// the documents. It reads the tables and no code of this module, so that a slip in the record is not hidden by the same slip in a
// loader.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { describe, it } from "node:test"
import { parse } from "csv-parse/sync"
import { readEdtf } from "#src/values/edtf.ts"
import { linesOf, readSource } from "#src/values/source.ts"

type Row = { readonly [column: string]: string }

const root = new URL("../../../", import.meta.url)
const corpus = new URL("../shared/corpus/", root)
const needsCorpus = { skip: existsSync(corpus) ? false : "the five documents are not at ../shared/corpus" }

const table = (file: string): Row[] => parse<Row>(readFileSync(new URL(`record/${file}.csv`, root), "utf8"), { columns: true })

const cell = (row: Row, column: string): string => {
  const value = row[column]
  assert.notEqual(value, undefined, `no column ${column} in ${JSON.stringify(row)}`)
  return value ?? ""
}

const listIn = (row: Row, column: string): string[] => cell(row, column).split("|").filter(Boolean)
const column = (file: string, name: string): Set<string> => new Set(table(file).map((row) => cell(row, name)))

const sections = table("programmes/sections")
const programmes = table("programmes/programmes")
const activities = table("programmes/activities")
const activityStates = table("programmes/activity-states")
const activityPartners = table("programmes/activity-partners")
const activityClauses = table("programmes/activity-clauses")
const activityThemes = table("programmes/activity-themes")
const measures = table("programmes/measures")
const results = table("programmes/results")
const totals = table("programmes/totals")
const plans = table("programmes/plans")
const markers = table("programmes/markers")
const agreements = table("programmes/agreements")
const contributions = table("programmes/contributions")
const coverage = table("coverage")
const clauses = table("mandates/clauses")
const instruments = table("mandates/instruments")
const duties = table("mandates/duties")
const organisations = table("directory/organisations")

/** Every kind of record that is made from a line, as coverage names it. */
const made = {
  ...{ section: sections, programme: programmes, activity: activities, result: results, total: totals, plan: plans },
  ...{ agreement: agreements, contribution: contributions, organisation: organisations },
  ...{ clause: clauses, instrument: instruments, duty: duties },
} as const

const keys = (rows: readonly Row[]): Set<string> => new Set(rows.map((row) => cell(row, "key")))
const resultValue = new Map(results.map((row) => [cell(row, "key"), Number(cell(row, "value"))]))
const stateCodes = column("states/states", "iso3")
const units = column("institution/units", "key")
const refs = (kind: string, known: ReadonlySet<string>) => [...known].map((key) => `${kind}:${key}`)
const donors = new Set([...refs("organisation", column("directory/organisations", "key")), ...refs("state", stateCodes)])
const parties = new Set([...donors, ...refs("unit", units)])
const things = new Set([
  ...[...keys(sections)].map((key) => `section:${key}`),
  ...[...keys(programmes)].map((key) => `programme:${key}`),
  ...[...keys(activities)].map((key) => `activity:${key}`),
])
const namedRecords = new Set(Object.entries(made).flatMap(([kind, rows]) => refs(kind, keys(rows))))

/** What names a row, table by table: rows are unique and sorted by these columns. */
const named: readonly [file: string, rows: readonly Row[], by: readonly string[]][] = [
  ["sections", sections, ["key"]],
  ["programmes", programmes, ["key"]],
  ["activities", activities, ["key"]],
  ["measures", measures, ["key"]],
  ["plans", plans, ["key"]],
  ["markers", markers, ["thing", "marker"]],
  ["results", results, ["key"]],
  ["totals", totals, ["key"]],
  ["agreements", agreements, ["key"]],
  ["contributions", contributions, ["key"]],
  ["activity-states", activityStates, ["activity", "state", "role"]],
  ["activity-partners", activityPartners, ["activity", "organisation", "role"]],
  ["activity-clauses", activityClauses, ["thing", "clause"]],
  ["activity-themes", activityThemes, ["thing", "theme"]],
]

/** Cells whose every entry must name something that exists; none is allowed where the last column says so. */
const references: readonly [rows: readonly Row[], column: string, known: ReadonlySet<string>, mayBeEmpty?: "may be empty"][] = [
  [sections, "parent", keys(sections), "may be empty"],
  [sections, "unit", units],
  [programmes, "section", keys(sections)],
  [programmes, "unit", units, "may be empty"],
  [activities, "programme", keys(programmes), "may be empty"],
  [activities, "section", keys(sections)],
  [activities, "unit", units, "may be empty"],
  [activityStates, "activity", keys(activities)],
  [activityStates, "state", stateCodes],
  [activityPartners, "activity", keys(activities)],
  [activityPartners, "organisation", column("directory/organisations", "key")],
  [activityClauses, "thing", things],
  [activityClauses, "clause", column("mandates/clauses", "key")],
  [activityThemes, "thing", things],
  [activityThemes, "theme", column("themes/themes", "key")],
  [results, "thing", things],
  [results, "measure", keys(measures)],
  [totals, "total", keys(results)],
  [agreements, "parties", parties],
  [agreements, "programme", keys(programmes), "may be empty"],
  [contributions, "thing", things],
  [contributions, "donor", donors],
]

const activityTypes: readonly string[] = [
  ...["meeting", "conference", "seminar", "workshop", "course", "training", "scholarships", "visit", "presentation"],
  ...["assistance", "mission", "assessment", "accreditation", "exercise", "project", "equipment", "liaison", "partnership"],
  ...["campaign", "clearance", "destruction", "study", "survey", "publication"],
]

/** The words a cell may hold. */
const words: readonly [rows: readonly Row[], column: string, allowed: readonly string[]][] = [
  [programmes, "status", ["", "active", "closed", "planned"]],
  [activities, "type", activityTypes],
  [activities, "series", ["", "yes"]],
  [activities, "status", ["planned", "confirmed", "held", "postponed", "cancelled"]],
  [activityStates, "role", ["host", "participant", "beneficiary"]],
  [activityPartners, "role", ["organiser", "host", "trainer", "funder", "observer", "partner"]],
  [activityClauses, "basis", ["stated", "section", "reading"]],
  [activityThemes, "basis", ["stated", "section", "reading"]],
  [measures, "adds_up", ["sum", "latest", "average", "distinct"]],
  [measures, "kind", ["output", "outcome"]],
  [results, "qualifier", ["exact", "more_than", "at_least", "about", "up_to"]],
  [totals, "agrees", ["yes", "no", "part"]],
  [agreements, "kind", ["memorandum", "agreement", "contribution_agreement", "work_plan", "exchange_of_letters"]],
  [contributions, "kind", ["", "cash", "in_kind"]],
]

describe("the record of the two reports is in order", () => {
  for (const [file, rows, by] of named) {
    it(`${file}: every row is named once, in order`, () => {
      const names = rows.map((row) => by.map((name) => cell(row, name)).join("\t"))
      assert.deepEqual(names, [...new Set(names)].sort(), file)
      for (const row of rows) if (by[0] === "key") assert.match(cell(row, "key"), /^[a-z0-9-]+(\/[a-z0-9-]+)*$/)
    })
  }

  it("every reference leads somewhere", () => {
    const lost = references.flatMap(([rows, name, known, mayBeEmpty]) =>
      rows
        .filter((row) => !listIn(row, name).every((key) => known.has(key)) || !(mayBeEmpty || cell(row, name)))
        .map((row) => `${name} "${cell(row, name)}" of ${row.key ?? row.activity ?? row.thing}`),
    )
    assert.deepEqual(lost, [])
  })

  it("an activity stands in the section of its programme or below it, where one report tells of both", () => {
    const reportOf = (section: string) => section.split("/")[0]
    const sectionOf = new Map(programmes.map((row) => [cell(row, "key"), cell(row, "section")]))
    for (const row of activities) {
      const home = sectionOf.get(cell(row, "programme"))
      if (home && reportOf(home) === reportOf(cell(row, "section")))
        assert.ok(`${cell(row, "section")}/`.startsWith(`${home}/`), `${row.key}: ${row.section} is not in ${home}`)
    }
  })

  it("cells hold only the words that the record knows", () => {
    for (const [rows, name, allowed] of words)
      for (const row of rows)
        assert.ok(allowed.includes(cell(row, name)), `${name} "${row[name]}" of ${row.key ?? row.activity ?? row.thing}`)
  })

  it("sections, programmes, measures and agreements have a name in four languages, activities at least in English", () => {
    for (const rows of [sections, programmes, measures, agreements])
      for (const row of rows)
        for (const lang of ["en", "es", "fr", "pt"]) assert.notEqual(cell(row, `title_${lang}`), "", `${row.key} in ${lang}`)
    for (const row of activities) assert.notEqual(cell(row, "title_en"), "", row.key)
  })
})

describe("dates, places and numbers can be counted with", () => {
  it("dates are EDTF or empty", () => {
    const held = [...programmes, ...activities].map((row) => [row.key, cell(row, "held")] as const)
    const periods = results.map((row) => [row.key, cell(row, "period")] as const)
    const agreed = agreements.flatMap((row) => ["signed", "valid"].map((name) => [row.key, cell(row, name)] as const))
    const given = contributions.map((row) => [row.key, cell(row, "period")] as const)
    for (const [key, date] of [...held, ...periods, ...agreed, ...given])
      assert.ok(date === "" || readEdtf(date), `${key}: ${date}`)
  })

  it("places are states, with a count where several events share one", () => {
    for (const row of activities) {
      const places = listIn(row, "places").map((place) => place.split(":"))
      for (const [code = "", count = "1"] of places) {
        assert.ok(stateCodes.has(code), `${row.key}: ${code}`)
        assert.match(count, /^[1-9]\d*$/, row.key)
      }
      assert.equal(new Set(places.map(([code]) => code)).size, places.length, `${row.key}: a place stands twice`)
      const told = places.reduce((sum, [, count = "1"]) => sum + Number(count), 0)
      // Where the report itself names more places than events, the row has to say so.
      if (row.held_count) assert.ok(told <= Number(row.held_count) || row.doubt, `${row.key}: more places than events`)
    }
    for (const row of results) assert.ok(row.place === "" || stateCodes.has(cell(row, "place")), `${row.key}: ${row.place}`)
    for (const row of activities)
      for (const code of listIn(row, "requested_by")) assert.ok(stateCodes.has(code), `${row.key}: ${code}`)
  })

  it("a state in which something was held or done is among its states", () => {
    const named = new Set(activityStates.map((row) => `${row.activity} ${row.state}`))
    // A meeting at the headquarters, whose state is not printed; and a study of prisons in states of which nothing else is told.
    const placesAlone = new Set(["dps/prisons/third-meeting", "dps/prisons/reintegration-method"])
    for (const row of activities.filter((activity) => !placesAlone.has(cell(activity, "key"))))
      for (const place of listIn(row, "places"))
        assert.ok(named.has(`${row.key} ${place.split(":")[0]}`), `${row.key}: ${place} is not among its states`)
  })

  it("counts are whole numbers, and only a series is held more than once", () => {
    for (const row of results) assert.match(cell(row, "value"), /^\d+$/, row.key)
    for (const row of activityStates) assert.match(cell(row, "people"), /^\d*$/, row.activity)
    for (const row of activities) {
      assert.match(cell(row, "held_count"), /^\d*$/, row.key)
      if (row.held_count) assert.equal(row.series, "yes", row.key)
    }
  })

  it("parts add up to what is written beside a total, and the total says whether it agrees", () => {
    for (const row of totals) {
      const sum = listIn(row, "parts").reduce((told, part) => told + (resultValue.get(part) ?? Number.NaN), 0)
      const total = resultValue.get(cell(row, "total")) ?? Number.NaN
      assert.equal(Number(cell(row, "parts_sum")), sum, row.key)
      // "part" is for totals of which the source tells only some parts: adding both would count people twice.
      if (row.agrees === "part") assert.ok(sum < total, row.key)
      else assert.equal(row.agrees, sum === total ? "yes" : "no", row.key)
      if (row.agrees !== "yes") assert.notEqual(row.note_en, "", row.key)
    }
  })

  it("a link that the report makes says where, a reading of ours needs no line", () => {
    for (const row of activityClauses)
      if (row.basis !== "reading") assert.notEqual(row.source, "", `${row.thing} → ${row.clause}`)
  })
})

const textFiles: Readonly<Record<string, string>> = Object.fromEntries(
  table("themes/documents").map((row) => [cell(row, "key"), cell(row, "file")]),
)
const readTexts = new Map<string, string[]>()
const linesIn = (document: string): string[] => {
  const file = textFiles[document]
  assert.ok(file, `unknown document ${document}`)
  const lines = readTexts.get(document) ?? readFileSync(new URL(file, corpus), "utf8").split("\n")
  readTexts.set(document, lines)
  return lines
}
const placesOf = (row: Row): { document: string; line: number }[] =>
  cell(row, "source")
    .split(";")
    .filter(Boolean)
    .flatMap((text) => {
      const source = readSource(text)
      assert.ok(source && linesOf(source.place).length > 0, `not a source: ${text}`)
      return linesOf(source.place).map((line) => ({ document: source.document, line }))
    })
/** The documents that are covered line by line, from the first to the last. */
const coveredWhole: readonly string[] = ["dsa-2008", "mispa-2013", "work-plan-2013"]

describe("the record and the reports tell the same", needsCorpus, () => {
  it("every source is a line with words on it", () => {
    const told = [sections, programmes, activities, activityStates, activityPartners, activityClauses, results, totals]
    for (const rows of [...told, agreements, contributions])
      for (const row of rows)
        for (const { document, line } of placesOf(row))
          assert.ok(linesIn(document)[line - 1]?.trim(), `${row.key ?? row.activity ?? row.thing}: ${document}:${line} is empty`)
  })

  it("every line of both reports and of the work plan is covered once: by records, or by a reason why there is none", () => {
    for (const document of coveredWhole) {
      const covered = coverage.filter((row) => row.document === document).map((row) => Number(cell(row, "line")))
      assert.deepEqual(
        covered,
        [...new Set(covered)].sort((a, b) => a - b),
        `${document}: coverage is unique and sorted`,
      )
      const printed = linesIn(document).flatMap((text, at) => (text.trim() ? [at + 1] : []))
      assert.deepEqual(covered, printed, document)
    }
    for (const row of coverage) assert.notEqual(row.records === "", row.why_none === "", `line ${row.line}`)
  })

  it("coverage names records that exist, and every record that cites a line that is covered", () => {
    const atLine = new Map(coverage.map((row) => [`${row.document}:${row.line}`, new Set(listIn(row, "records"))]))
    for (const [line, records] of atLine) for (const name of records) assert.ok(namedRecords.has(name), `${line}: ${name}`)
    for (const [kind, rows] of Object.entries(made))
      for (const row of rows)
        for (const { document, line } of placesOf(row))
          if (coveredWhole.includes(document))
            assert.ok(atLine.get(`${document}:${line}`)?.has(`${kind}:${row.key}`), `${line}: ${kind}:${row.key}`)
  })

  it("no six words in a row are the sources' own", () => {
    const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const sixesIn = (text: string): string[] =>
      wordsOf(text).flatMap((_, at, all) => (at + 6 <= all.length ? [all.slice(at, at + 6).join(" ")] : []))
    const printed = new Set(Object.keys(textFiles).flatMap((document) => sixesIn(linesIn(document).join("\n"))))
    const ours = ["summary_en", "as_written", "date_as_written", "requested_as_written", "doubt", "note_en", "why_none"]
    for (const row of [...programmes, ...activities, ...results, ...totals, ...agreements, ...contributions, ...coverage])
      for (const name of ours) {
        // Titles carry over, and what was finalised is told by its titles.
        if (name === "as_written" && row.measure === "documents-finalised") continue
        for (const six of sixesIn(row[name] ?? "")) assert.ok(!printed.has(six), `${row.key ?? row.line}, ${name}: ${six}`)
      }
  })
})
