// The figures of the three documents, one by one, held against the records that coverage names for their line, and what the record
// gives as printed, held against the lines it cites. It reads the tables and no code of this module. Figures of which no record is made stand with their reason in record/coverage-figures.csv.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { describe, it } from "node:test"
import { parse } from "csv-parse/sync"
import { linesOf, readSource } from "#src/values/source.ts"

type Row = { readonly [column: string]: string }

const root = new URL("../../../", import.meta.url)
const corpus = new URL("../shared/corpus/", root)
const needsCorpus = { skip: existsSync(corpus) ? false : "the five documents are not at ../shared/corpus" }
const table = (file: string): Row[] => parse<Row>(readFileSync(new URL(`record/${file}.csv`, root), "utf8"), { columns: true })

const words =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty".split(
    " ",
  )
const valueOfWord = (word: string) => (words.indexOf(word) <= 20 ? words.indexOf(word) : (words.indexOf(word) - 18) * 10)
const endings: Readonly<Record<string, number>> = { one: 1, first: 1, second: 2, ninth: 9 }
const printed = new RegExp(
  String.raw`\d+(?:[.]\d+){2,}|\d+(?:,\d{3})*(?:\.\d+)?|\b(?:${words.slice(2).toReversed().join("|")})(?:-(?:${Object.keys(endings).join("|")}))?\b`,
  "gi",
)

/** A figure as one number or code: `5,842`, `fourteen`, `5.6 million`, `1.1.3`. */
type Figure = { text: string; value: string; before: string; after: string }

function figuresIn(text: string): Figure[] {
  return [...text.matchAll(printed)].map((found) => {
    const after = text.slice(found.index + found[0].length)
    const scale = /^\s+million\b/i.test(after) ? 1_000_000 : 1
    const [tens = "", one = ""] = found[0].toLowerCase().split("-")
    const spelt = words.includes(tens) ? valueOfWord(tens) + (endings[one] ?? 0) : Number(found[0].replaceAll(",", ""))
    const value = Number.isNaN(spelt) ? found[0] : String(spelt * scale)
    return { text: found[0], value, before: text.slice(0, found.index).slice(-40), after: after.slice(0, 40) }
  })
}

/** One is as often an article as a number, so no record owes it. */
const owed = (figure: Figure): boolean => figure.value !== "1"

const files = {
  ...{ section: "programmes/sections", programme: "programmes/programmes", activity: "programmes/activities" },
  ...{ result: "programmes/results", total: "programmes/totals", plan: "programmes/plans", duty: "mandates/duties" },
  ...{ agreement: "programmes/agreements", contribution: "programmes/contributions" },
  ...{ clause: "mandates/clauses", instrument: "mandates/instruments", organisation: "directory/organisations" },
} as const
const records = new Map<string, Row>(
  Object.entries(files).flatMap(([kind, file]) => table(file).map((row) => [`${kind}:${row.key}`, row] as const)),
)
const results = table("programmes/results")
const coverage = table("coverage").filter((row) => row.records)
const without = table("coverage-figures")

const states = table("programmes/activity-states")
const doubts = table("themes/doubts")

const months = "January|February|March|April|May|June|July|August|September|October|November|December"
const monthNear = new RegExp(String.raw`\b(?:${months})\b[\d\s,–-]*$`)
const monthNext = new RegExp(String.raw`^[\d\s,–-]*(?:of )?(?:${months})\b`)
/** Days and years may stand in the cells of dates; what counts something may not lean on them. */
const isDate = (figure: Figure): boolean =>
  /^(19|20)\d\d$/.test(figure.value) || monthNear.test(figure.before) || monthNext.test(figure.after)

const dates = /^(held|period|adopted|signed|valid|due|in_force)$/
const silent = /^(key|source|thing|section|programme|parent|sort|instrument|themes|parts|path|aliases|title_(es|fr|pt))$/
const codes = /^(path|aliases)$/
const refersToLine = /\blines? \d+(?:, \d+)*(?: and \d+)?/gi

/** The figures that a record gives: as amounts, as dates, and as numbers of a clause. */
function saidBy(ref: string): { amounts: string[]; dates: string[]; codes: string[] } {
  const row = records.get(ref) ?? {}
  const cells = (which: RegExp) => Object.entries(row).flatMap(([column, text]) => (which.test(column) ? [text] : []))
  const told = Object.entries(row).flatMap(([column, text]) => (silent.test(column) || dates.test(column) ? [] : [text]))
  const itsStates = states.filter((state) => `activity:${state.activity}` === ref)
  const itsDoubts = doubts.flatMap((doubt) => (doubt.thing === ref ? [doubt.as_written, doubt.reading_en, doubt.note_en] : []))
  const people = itsStates.map((state) => state.people ?? "")
  const lists = ["host", "participant", "beneficiary"].map((role) => itsStates.filter((state) => state.role === role).length)
  const values = (texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => figuresIn((text ?? "").replaceAll(refersToLine, "")).map((figure) => figure.value))
  return {
    amounts: [...values([...told, ...itsDoubts, ...people]), ...lists.map(String)],
    dates: values(cells(dates)),
    codes: values(cells(codes)),
  }
}

const linesOfFile = new Map<string, string[]>()
const documentFiles = new Map(table("themes/documents").map((row) => [row.key, row.file ?? ""]))
function lineOf(document: string, line: number): string {
  const lines = linesOfFile.get(document) ?? readFileSync(new URL(documentFiles.get(document) ?? "", corpus), "utf8").split("\n")
  linesOfFile.set(document, lines)
  return lines[line - 1] ?? ""
}
const linesCited = (row: Row): string[] =>
  (row.source ?? "")
    .split(";")
    .map((text) => readSource(text))
    .flatMap((source) => (source ? linesOf(source.place).map((line) => lineOf(source.document, line)) : []))

describe("every figure of the three documents is in the record", needsCorpus, () => {
  const missing = coverage.flatMap((row) => {
    const said = (row.records ?? "").split("|").map(saidBy)
    const amounts = new Set(said.flatMap((of) => of.amounts))
    const days = new Set(said.flatMap((of) => of.dates))
    const numbers = new Set(said.flatMap((of) => of.codes))
    const isSaid = (figure: Figure) =>
      amounts.has(figure.value) ||
      (isDate(figure) && days.has(figure.value)) ||
      (/^\d/.test(figure.text) && numbers.has(figure.value))
    return figuresIn(lineOf(row.document ?? "", Number(row.line)))
      .filter((figure) => owed(figure) && !isSaid(figure))
      .map((figure) => ({ ...figure, place: `${row.document}:${row.line}` }))
  })
  const reasoned = (place: string, text: string) =>
    without.find((row) => `${row.document}:${row.line}` === place && row.figure === text)

  it("a figure on a line with records stands on one of them, or its reason is given", () => {
    const lost = missing.filter(({ place, text }) => !reasoned(place, text))
    assert.deepEqual(
      lost.map(({ place, before, text, after }) => `${place}: ${before}[${text}]${after}`),
      [],
    )
  })

  it("a reason is given only for a figure that is printed there and is in no record", () => {
    for (const row of without) {
      const place = `${row.document}:${row.line}`
      assert.ok(
        missing.some((figure) => figure.place === place && figure.text === row.figure),
        `${place}: ${row.figure}`,
      )
      assert.notEqual(row.why_none, "", place)
    }
  })

  it("a result has the value that its lines print, or says how it was counted", () => {
    const wrong = results.filter((row) => {
      const there = new Set(linesCited(row).flatMap((line) => figuresIn(line).map((figure) => figure.value)))
      return !there.has(row.value ?? "") && !row.doubt && !row.as_written
    })
    assert.deepEqual(
      wrong.map((row) => row.key),
      [],
    )
  })

  it("what a result gives as printed is printed, and holds its value or says how it was counted", () => {
    for (const row of results) {
      const figures = figuresIn(row.as_written ?? "").map((figure) => figure.value)
      if (figures.length > 0) assert.ok(figures.includes(row.value ?? "") || row.doubt, `${row.key}: ${row.as_written}`)
    }
  })

  it("the states that an activity lists are as many as its result counts, or a doubt says why not", () => {
    const counted = new Set(["states-participating", "states-answering", "countries-studied"])
    for (const row of results) {
      if (!counted.has(row.measure ?? "") || row.doubt) continue
      const listed = states.filter((state) => `activity:${state.activity}` === row.thing && state.role === "participant").length
      if (listed > 0) assert.equal(listed, Number(row.value), row.key)
    }
  })
})

/** What is given as printed, piece by piece: three dots stand for words left out, a semicolon joins what stands apart. */
const pieces = (text: string): string[] =>
  text
    .split(/…|;/)
    .map((piece) => piece.trim().replace(/\.$/, ""))
    .filter(Boolean)

/** Quotation marks, dashes and spaces differ between printers, and so does a capital at the head of a sentence. */
const likened = (text: string): string =>
  text.replaceAll(/[“”]/g, '"').replaceAll("’", "'").replaceAll(/[‐–]/g, "-").replaceAll(/\s+/g, " ").toLowerCase()

describe("what is given as printed is printed", needsCorpus, () => {
  const givenIn = ["as_written", "date_as_written", "unit_as_written", "requested_as_written"]
  for (const file of ["programmes", "activities", "results", "plans", "agreements", "contributions"]
    .map((name) => `programmes/${name}`)
    .concat("themes/doubts"))
    it(file, () => {
      const invented = table(file).flatMap((row) => {
        const there = likened(linesCited(row).join(" "))
        return givenIn
          .flatMap((column) => pieces(row[column] ?? ""))
          .filter((piece) => !there.includes(likened(piece)))
          .map((piece) => `${row.key}: ${piece}`)
      })
      assert.deepEqual(invented, [])
    })
})
