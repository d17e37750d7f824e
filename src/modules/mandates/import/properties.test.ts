import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { linesOf, readText } from "#src/platform/reading/text.ts"
import { isRefusal } from "#src/platform/reading/types.ts"
import { parseInstrument } from "./parse.ts"

const piece = fc.constantFrom(
  ...[
    "RESOLUTION",
    "XX/RES. 12 (IV-O/30)",
    "THE ASSEMBLY,",
    "HAVING SEEN the report;",
    "CONSIDERANDO que",
    "RESUELVE:",
    "Declare:",
    "1.",
    "1. Lights lamps;",
  ],
  ...[
    "2. Counts",
    "(a) lamps",
    "i. wicks",
    "Article 3. Lamps",
    "Artículo 4",
    "CHAPTER II",
    "Pillar 1: Lamps",
    "Objective 1.1 Count",
    "1.1.1 Count",
    "- ",
    "• lamps",
  ],
  ...[
    "Annex A",
    "____________",
    "1. The Duchy reserves.",
    "Footnotes",
    "Preamble",
    "Adopted on 7 June 2031",
    "Ada Nett",
    "Secretary General",
    "ada@nets.example",
  ],
  ...[
    "- 3 -",
    "Page 3 of 9",
    "and lamps of",
    "Lights lamps.",
    "",
    " \t",
    "\u00a0",
    "\u200b",
    "\f",
    "<b>1. HTML</b>",
    "\u0007 bell",
    "Original: English",
  ],
)
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) }), {
    maxLength: 60,
  })
  .chain((lines) => fc.constantFrom("\n", "\r\n", "\r").map((end) => lines.join(end)))

const parsed = (source: string, wrapped: boolean | null = null) =>
  parseInstrument({ kind: "text", encoding: "utf-8", wrapped, lines: linesOf(source), oddities: [] })

test("whatever the text, each line that is not empty is placed or unplaced exactly once", () => {
  fc.assert(
    fc.property(text, fc.constantFrom(true, false, null), (source, wrapped) => {
      const { proposal } = parsed(source, wrapped)
      const seen = [...proposal.placed, ...proposal.unplaced].map((p) => Number(p.line)).sort((a, b) => a - b)
      assert.deepEqual(
        seen,
        linesOf(source).map((line) => line.place),
      )
    }),
    { numRuns: 500 },
  )
})

test("whatever the text, every clause stands after its parent, once, with a line of its own", () => {
  fc.assert(
    fc.property(text, (source) => {
      const before = new Set<string>()
      for (const c of parsed(source).proposal.clauses) {
        assert.ok(c.parent === null || before.has(c.parent))
        assert.ok(!before.has(c.id) && c.lines.length > 0)
        before.add(c.id)
      }
    }),
    { numRuns: 400 },
  )
})

test("whatever the text, a line of a clause is placed as part of one, and a line that has no place is in none", () => {
  fc.assert(
    fc.property(text, (source) => {
      const { clauses, footnotes, preamble, unplaced } = parsed(source).proposal
      const held = new Set([...clauses, ...footnotes, ...preamble].flatMap((c) => c.lines))
      assert.deepEqual(
        unplaced.filter((u) => held.has(u.line)),
        [],
      )
    }),
    { numRuns: 300 },
  )
})

test("whatever the bytes, reading ends in lines or in a refusal", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const reading = readText(bytes)
      if (!isRefusal(reading)) parseInstrument(reading)
    }),
    { numRuns: 300 },
  )
})

test("ten thousand clauses in lists and two hundred levels are read whole", () => {
  const flat = parsed(
    ["RESOLVES:", ...Array.from({ length: 10_000 }, (_, i) => `${(i % 900) + 1}. Lights lamp ${i}.`)].join("\n"),
  )
  assert.equal(flat.proposal.clauses.length, 10_000)
  const deep = Array.from(
    { length: 200 },
    (_, i) =>
      `${Array(i + 1)
        .fill("1")
        .join(".")} Digs.`,
  )
  assert.equal(
    parsed(["PLAN", ...deep].join("\n"))
      .proposal.clauses.at(-1)
      ?.path.split(".").length,
    200,
  )
})
