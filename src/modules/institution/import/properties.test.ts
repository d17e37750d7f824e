import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { linesOf, readText } from "#src/platform/reading/text.ts"
import { isRefusal } from "#src/platform/reading/types.ts"
import { parseOrder } from "./parse.ts"

const piece = fc.constantFrom(
  "ANNEX A",
  "I.",
  "II. Functions",
  "A.",
  "B. Nets Section",
  "1. Mends nets:",
  "2.",
  "a) mends",
  "i) nets;",
  "- ",
  "• nets",
  "1.1 Nets",
  "1.1.1.1 Nets",
  "Article 3. Nets",
  "§ 2 Nets",
  "RESOLVES:",
  "CONSIDERING:",
  "SUBJECT: Nets",
  "DEPARTMENT OF NETS",
  "The Department is composed of the following sections:",
  "Signed: Ada Nett",
  "Ada Nett",
  "Director",
  "12 May 2011",
  "REPEAL AND EFFECT",
  "Contents",
  "nets .... 3",
  "- 3 -",
  "3",
  "Page 3 of 9",
  "mends nets and",
  "Mends nets.",
  "",
  " \t",
  "\u00a0",
  "\u200b",
  "\f",
  "________",
  "ada@nets.example",
  "is composed of: Nets Section and Boats Section",
)
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) }), {
    maxLength: 60,
  })
  .chain((lines) => fc.constantFrom("\n", "\r\n", "\r").map((end) => lines.join(end)))

const parsed = (source: string, wrapped: boolean | null = null) =>
  parseOrder({ kind: "text", encoding: "utf-8", wrapped, lines: linesOf(source), oddities: [] })

test("whatever the text, each line that is not empty is accounted for exactly once", () => {
  fc.assert(
    fc.property(text, fc.constantFrom(true, false, null), (source, wrapped) => {
      const { proposal } = parsed(source, wrapped)
      const seen = [...proposal.placed, ...proposal.unplaced].map((p) => Number(p.line)).sort((a, b) => a - b)
      assert.deepEqual(
        seen,
        linesOf(source).map((line) => line.place),
      )
    }),
    { numRuns: 400 },
  )
})

test("whatever the text, every unit's parent exists, no unit stands below itself, and every provision's unit exists", () => {
  fc.assert(
    fc.property(text, (source) => {
      const { units, functions } = parsed(source).proposal
      const byKey = new Map(units.map((u) => [u.key, u]))
      assert.equal(byKey.size, units.length)
      for (const unit of units) {
        let at = unit
        for (let hops = 0; at.parentKey !== null; hops += 1) {
          const parent = byKey.get(at.parentKey)
          assert.ok(parent && hops <= units.length)
          at = parent
        }
      }
      for (const f of functions) assert.ok(f.unitKey === null || byKey.has(f.unitKey))
    }),
    { numRuns: 300 },
  )
})

test("whatever the bytes, reading ends in lines or in a refusal", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const reading = readText(bytes)
      if (!isRefusal(reading)) parseOrder(reading)
    }),
    { numRuns: 300 },
  )
})
