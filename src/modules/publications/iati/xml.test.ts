// Whatever words people enter, the file stays XML and says them again.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isBroken, readXml } from "./check/tree.ts"
import { element, narratives, words } from "./xml.ts"

const control = String.fromCharCode(0, 1, 8, 11, 12, 14, 31)

test("any text can be written, as words and as the value of an attribute, and comes back the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const read = readXml(element("a", { said: `.${text}` }, words(text)))
      assert.ok(!isBroken(read))
      const kept = text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
      assert.deepEqual([read.text, read.attributes.said], [kept, `.${kept}`])
    }),
    { numRuns: 1000 },
  )
})

test("what XML cannot hold is left out, markup is words, and lone halves of a pair are replaced", () => {
  const cases: [text: string, xml: string][] = [
    [`a${control}b`, "ab"],
    [`<script>&"`, "&#60;script&#62;&#38;&#34;"],
    ["]]>", "]]&#62;"],
    ["\ud800", "\ufffd"],
    ["\uffff", ""],
    ["a\tb\nc", "a&#9;b&#10;c"],
    ["𝒳", "𝒳"],
  ]
  for (const [text, xml] of cases) assert.equal(words(text), xml)
})

test("a text is told in the languages it has and in no other, and empty attributes are left out", () => {
  const title = {
    authentic: ["es" as const],
    values: { es: { text: "Curso", kind: "authentic" as const }, pt: { text: " ", kind: "courtesy" as const } },
  }
  assert.equal(
    element("title", { ref: "", type: null }, narratives(title)),
    '<title><narrative xml:lang="es">Curso</narrative></title>',
  )
})
