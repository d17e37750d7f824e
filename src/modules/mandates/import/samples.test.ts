// Invented instruments in three layouts and languages, each with its expected tree; shapes that mislead; real text where it is.
import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, test } from "node:test"
import { docxOf, pdfOf } from "#src/platform/reading/specimens.fixture.ts"
import { isRefusal } from "#src/platform/reading/types.ts"
import { parseInstrumentFile } from "./deed.ts"
import { outlineOf } from "./outline.fixture.ts"
import type { Proposal } from "./types.ts"

const folder = join(import.meta.dirname, "../../../../record/samples/instruments")
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".txt") && !name.endsWith(".tree.txt"))
  .sort()

async function proposed(bytes: Uint8Array): Promise<Proposal> {
  const parsed = await parseInstrumentFile(bytes)
  if (isRefusal(parsed)) throw new Error(parsed.detail)
  return parsed.proposal
}
const of = (...lines: string[]) => proposed(new TextEncoder().encode(lines.join("\n")))
const shape = (p: Proposal) => p.clauses.map((c) => `${c.path} ${c.kind}`)
const kinds = (p: Proposal) => p.oddities.map((o) => o.kind)

describe("sample instruments", () => {
  for (const name of samples) {
    const source = readFileSync(join(folder, name), "utf8")
    test(name, async () => {
      const expected = readFileSync(join(folder, name.replace(/\.txt$/, ".tree.txt")), "utf8")
      assert.equal(outlineOf(await proposed(new TextEncoder().encode(source))), expected)
    })
    const withoutLines = (p: Proposal) => ({
      head: p.instrument,
      clauses: p.clauses.map(({ lines, ...c }) => ({ ...c, text: c.text.replace(/\s+/g, " ") })),
      notes: p.footnotes.map((n) => [n.mark, n.text]),
    })
    test(`${name}: the same clauses as DOCX and as PDF`, async () => {
      const expected = withoutLines(await proposed(new TextEncoder().encode(source)))
      const lines = source.split("\n").filter((line) => !/^- \d+ -$/.test(line))
      assert.deepEqual(withoutLines(await proposed(pdfOf(lines, { width: 80 }))).clauses, expected.clauses)
      // A paragraph of Word is a line: lines that a page cut are joined before they are written.
      const paragraphs = lines
        .join("\n")
        .replace(/([\p{L},»"])\n(?=\p{Ll})(?![ivx]{1,4}[.)]|\p{Ll}\))/gu, "$1 ")
        .replace(/cumplimiento de esta resolución([^\n]*)\n+/u, "cumplimiento de esta resolución$1 ")
        .split("\n")
      const asWord = withoutLines(await proposed(await docxOf(paragraphs)))
      assert.deepEqual(
        asWord.clauses.map((c) => c.path),
        expected.clauses.map((c) => c.path),
      )
    })
  }
})

describe("numbers are kept as printed, and what is broken is told", () => {
  const cases: [what: string, lines: string[], clauses: string[], odd: string[]][] = [
    ["a gap", ["RESOLVES:", "1. Lights lamps.", "3. Counts lamps."], ["1 paragraph", "3 paragraph"], ["number_gap"]],
    ["a repetition", ["RESOLVES:", "1. Lights lamps.", "1. Counts lamps."], ["1 paragraph", "1 paragraph"], ["number_repeated"]],
    [
      "a restart",
      ["RESOLVES:", "1. Lights lamps.", "2. Counts lamps.", "1. Rests."],
      ["1 paragraph", "2 paragraph", "1 paragraph"],
      ["number_restart"],
    ],
    [
      "backwards",
      ["RESOLVES:", "1. Lights.", "2. Counts.", "5. Rests.", "4. Sleeps."],
      ["1 paragraph", "2 paragraph", "5 paragraph", "4 paragraph"],
      ["number_gap", "number_backwards"],
    ],
    ["a number alone", ["RESOLVES:", "1. Lights lamps.", "2."], ["1 paragraph"], ["number_without_text"]],
    ["no numbers", ["RESOLVES:", "To light the lamps.", "", "To count them."], ["¶1 paragraph", "¶2 paragraph"], ["no_numbers"]],
  ]
  for (const [what, lines, clauses, odd] of cases)
    test(what, async () => {
      const p = await of(...lines)
      assert.deepEqual(shape(p), clauses)
      assert.deepEqual(
        kinds(p).filter((k) => !["no_title", "no_type", "not_dated"].includes(k)),
        odd,
      )
    })

  test("articles count through chapters, pillars hold objectives, letters stand in paragraphs", async () => {
    const convention = await of(
      "CONVENTION ON LAMPS",
      "",
      "Chapter I. Lamps",
      "",
      "Article 1. Light. Lamps give light.",
      "Chapter II. Oil",
      "Article 2.- Oil is kept:",
      "a) in jars;",
      "b) in barrels.",
    )
    assert.deepEqual(shape(convention), [
      "Chapter I chapter",
      "Article 1 article",
      "Chapter II chapter",
      "Article 2 article",
      "Article 2.a paragraph",
      "Article 2.b paragraph",
    ])
    const plan = await of(
      "PLAN D'ACTION",
      "",
      "Pilier 1 : Ponts",
      "",
      "Objectif 1.1 Compter les ponts",
      "1.1.1 Faire une liste.",
      "Objectif 1.2 Réparer les ponts",
      "1.2.1 Acheter du bois.",
    )
    assert.deepEqual(shape(plan), [
      "Pilier 1 pillar",
      "Objectif 1.1 objective",
      "1.1.1 objective",
      "Objectif 1.2 objective",
      "1.2.1 objective",
    ])
  })
})

describe("notes apart", () => {
  test("what stands below a rule is no clause; the next page goes on with the sentence", async () => {
    const p = await of(
      "RESOLVES:",
      "1. To light the lamps of every",
      "____________",
      "1. The Duchy of Fen reserves this paragraph.",
      "\fharbour and to count them.",
      "2. To rest.",
    )
    assert.deepEqual(p.footnotes, [{ mark: "1", text: "The Duchy of Fen reserves this paragraph.", lines: [4] }])
    assert.deepEqual(
      p.clauses.map((c) => c.text),
      ["To light the lamps of every harbour and to count them.", "To rest."],
    )
  })
  test("a note whose mark stands nowhere is told", async () => {
    const p = await of("RESOLVES:", "1. To rest.", "", "Footnotes", "7. The Duchy of Fen reserves nothing.")
    assert.ok(kinds(p).includes("note_without_mark"))
  })
})

test("who signed and how to reach them is printed nowhere", async () => {
  const parsed = await parseInstrumentFile(
    new TextEncoder().encode(
      [
        "DECLARATION OF FEN",
        "",
        "Declare:",
        "",
        "1. That lamps are lit. Write to ada@fen.example.",
        "",
        "Perpetua Quillfeather",
        "Secretary General",
        "Tel. 2555-0100",
      ].join("\n"),
    ),
  )
  assert.ok(!isRefusal(parsed))
  const out = JSON.stringify([parsed.proposal, parsed.lines()])
  for (const secret of ["Quillfeather", "ada@fen", "2555"]) assert.ok(!out.includes(secret), secret)
})

const corpus = resolve(import.meta.dirname, "../../../../../shared/corpus")
const held = { skip: existsSync(corpus) ? false : "the corpus is not here" }
test("the work plan of the corpus: chapters, items and fields as our record cites them, each line placed", held, async () => {
  const p = await proposed(readFileSync(resolve(corpus, "work-plan-2013-2015.txt")))
  assert.equal(p.unplaced.length, 0)
  const paths = p.clauses.map((c) => c.path)
  assert.deepEqual(
    paths.filter((path) => /^Chapter/.test(path)),
    ["Chapter 1", "Chapter 2", "Chapter 3"],
  )
  assert.deepEqual(
    paths.filter((path) => /^\d\.\d$/.test(path)),
    ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2"],
  )
  assert.equal(paths.filter((path) => /^2\.4 •/.test(path)).length, 13)
  assert.equal(p.instrument.type, "work_plan")
})
