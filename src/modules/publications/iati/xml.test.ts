// Whatever words people enter, the file stays XML and says them again.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isBroken, readXml } from "./check/tree.ts"
import { element, lines, narratives } from "./xml.ts"

/** What XML can hold, with ends of lines as every reader of XML gives them; in attributes they are spaces. */
const held = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/\r\n?/g, "\n")
const inAttribute = (text: string) => held(text).replace(/[\t\n]/g, " ")

test("any text can be written, as words and as the value of an attribute, and comes back the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const read = readXml(element("a", { said: `.${text}` }, text).markup)
      assert.ok(!isBroken(read))
      assert.deepEqual([read.text, read.attributes.said], [held(text), inAttribute(`.${text}`)])
    }),
    { numRuns: 1000 },
  )
})

test("markup in words stays words, and what XML cannot hold is left out", () => {
  const control = String.fromCharCode(0, 1, 8, 11, 12, 14, 31)
  const cases: [text: string, read: string][] = [
    [`a${control}b`, "ab"],
    [`<script>&"'`, `<script>&"'`],
    ["]]>", "]]>"],
    ["\ud800", "\ufffd"],
    ["\uffff", ""],
    ["\u{1d4b3}", "\u{1d4b3}"],
  ]
  for (const [text, said] of cases) {
    const read = readXml(element("a", {}, text).markup)
    assert.equal(isBroken(read) ? read.why : read.text, said)
  }
})

test("a text is told in the languages it has and in no other, and what is not there is left out", () => {
  const values = { es: { text: "Curso", kind: "authentic" as const }, pt: { text: " ", kind: "courtesy" as const } }
  const title = { authentic: ["es" as const], values }
  const { markup } = element("title", { ref: "", type: null, n: 0 }, narratives(title), null)
  assert.equal(markup, '<title n="0"><narrative xml:lang="es">Curso</narrative></title>')
})

test("each piece stands on a line of its own", () => {
  const { markup } = element("a", {}, ...lines([element("b", {}), null, [element("c", {}), element("d", {})]]))
  assert.equal(markup, "<a>\n<b/>\n<c/>\n<d/>\n</a>")
})
