import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { wordDiff } from "./word-diff.ts"

const table: [string, string, string][] = [
  ["", "", ""],
  ["report yearly", "report yearly", "report yearly"],
  ["", "report", "+report+"],
  ["report", "", "-report-"],
  ["to report yearly", "to report twice", "to report -yearly-+twice+"],
  ["states, on request", "states on request", "states -, -on request"],
  ["assist states", "assist all states", "assist +all +states"],
  ["assist all the states", "assist states", "assist -all the -states"],
  ["Décide d’agir", "Décide de réagir", "Décide -d’agir-+de réagir+"],
]

const drawn = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `-${text}-` : `+${text}+`))
    .join("")

for (const [before, after, expected] of table)
  test(`“${before}” becomes “${after}”`, () => {
    assert.equal(drawn(before, after), expected)
  })

const bare = (text: string) => text.replace(/\s+/g, "")
const rebuilt = (before: string, after: string, dropped: "removed" | "added") =>
  wordDiff(before, after)
    .filter((part) => part.kind !== dropped)
    .map((part) => part.text)
    .join("")

test("both wordings can be rebuilt from the parts, whatever they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
      assert.equal(bare(rebuilt(before, after, "added")), bare(before))
      assert.equal(rebuilt(before, after, "removed").trim(), after.trim())
    }),
  )
})

test("a wording does not differ from itself", () => {
  fc.assert(fc.property(fc.lorem(), (text) => wordDiff(text, text).every((part) => part.kind === "same")))
})
