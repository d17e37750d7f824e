// Names and strings of a form become nested values and back; hostile ones become nothing.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { z } from "zod"
import { allMessages, sayIn } from "#src/platform/i18n/index.ts"
import { langs } from "#src/values/lang.ts"
import { email, several, text, ticked, whole } from "./fields.ts"
import { collect, faultAt, faultsOf, flatten, nest, type Raw } from "./form.ts"

test("names with slashes nest, numbers make lists, empty fields say nothing", () => {
  const cases: [what: string, raw: Raw, value: unknown][] = [
    ["nothing", {}, {}],
    ["plain fields", { title: "a", note: "" }, { title: "a" }],
    ["a list of things", { "states/0/code": "CHL", "states/1/code": "PER" }, { states: [{ code: "CHL" }, { code: "PER" }] }],
    ["a removed row", { "states/0": "a", "states/7": "b" }, { states: ["a", "b"] }],
    ["more than ten rows", { "x/10": "k", "x/9": "j", "x/2": "c" }, { x: ["c", "j", "k"] }],
    ["boxes ticked", { roles: ["a", "b"] }, { roles: ["a", "b"] }],
    ["boxes with an empty one", { roles: ["", "b"] }, { roles: ["b"] }],
    ["only empty boxes", { roles: ["", ""] }, {}],
    ["ours", { _once: "k", _add: "/states", version: "3", title: "a" }, { title: "a" }],
    ["a field that is also a part", { a: "1", "a/b": "2" }, { a: "1" }],
    ["many digits are a name", { "a/12345": "x" }, { a: { "12345": "x" } }],
  ]
  for (const [what, raw, value] of cases) assert.deepEqual(nest(raw), value, what)
})

test("names of bad will change nothing but themselves, and cost nothing", () => {
  const bad = [
    "__proto__/polluted",
    "constructor/prototype/polluted",
    "a/__proto__/polluted",
    "toString/polluted",
    "/",
    "//",
    "a//b",
  ]
  const value = nest(collect(bad.map((name) => [name, "yes"] as [string, string])))
  assert.equal(({} as { polluted?: string }).polluted, undefined)
  assert.equal(Object.getPrototypeOf(value), Object.prototype)
  assert.equal(typeof value.toString, "function")
  const began = performance.now()
  assert.deepEqual(nest({ [`a${"/b".repeat(400_000)}`]: "x" }), {})
  const many = collect(Array.from({ length: 200_000 }, () => ["a", ""] as [string, string]))
  assert.equal(many.a?.length, 200_000)
  assert.ok(performance.now() - began < 3_000)
})

const name = fc.string({ unit: fc.constantFrom(..."abcxyz_é "), minLength: 1, maxLength: 5 }).filter((n) => !n.startsWith("_"))
const word = fc.string({ minLength: 1, maxLength: 8 })
const { thing } = fc.letrec<{ thing: Record<string, unknown> }>((tie) => ({
  thing: fc.dictionary(
    name.filter((n) => n !== "version"),
    fc.oneof(
      { maxDepth: 3 },
      word,
      fc.array(word, { minLength: 1, maxLength: 3 }),
      tie("thing").filter((t) => Object.keys(t as object).length > 0),
      fc.array(
        tie("thing").filter((t) => Object.keys(t as object).length > 0),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    { maxKeys: 4, noNullPrototype: true },
  ),
}))

test("what fills a form comes back from it", () => {
  fc.assert(fc.property(thing, (value) => assert.deepEqual(nest(flatten(value)), value)))
  assert.deepEqual(flatten({ n: 5, none: null, gone: undefined, yes: true }), { n: "5", yes: "true" })
})

test("whatever a form sends, nesting it is quiet", () => {
  const anyName = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom("a", "0", "1", "", "__proto__", "toString", "length"), { maxLength: 20 }).map((p) => p.join("/")),
  )
  const fields = fc.array(fc.tuple(anyName, fc.string()), { maxLength: 12 })
  fc.assert(fc.property(fields, (some) => void JSON.stringify(nest(collect(some)))))
})

const schema = z.strictObject({
  title: text(10),
  people: whole(0, 500).optional(),
  mail: email.optional(),
  kind: z.enum(["course", "mission"]),
  themes: several(text(5), 3),
  open: ticked,
})
const faults = (input: unknown) => {
  const read = schema.safeParse(input)
  return read.success ? [] : faultsOf(read.error, input).map((f) => [f.pointer, f.message.key])
}
const good = { title: "a", kind: "course" }

test("fields read forms and programs alike, and each fault points at its field", () => {
  const cases: [what: string, input: unknown, expected: string[][]][] = [
    ["a form", { ...good, people: "25", themes: "a", open: "on" }, []],
    ["a program", { ...good, people: 25, themes: ["a", "b"], open: true }, []],
    ["a title left out", { kind: "course" }, [["/title", "fault.required"]]],
    ["a title of spaces", { ...good, title: " \n " }, [["/title", "fault.required"]]],
    ["too long a title", { ...good, title: "12345678901" }, [["/title", "fault.tooLong"]]],
    ["half a number", { ...good, people: "2.5" }, [["/people", "fault.notANumber"]]],
    ["a number in words", { ...good, people: "many" }, [["/people", "fault.notANumber"]]],
    ["a number with a separator", { ...good, people: "1,100" }, [["/people", "fault.notANumber"]]],
    ["a number that is not one", { ...good, people: Number.NaN }, [["/people", "fault.wrong"]]],
    ["a fraction from a program", { ...good, people: 2.5 }, [["/people", "fault.notANumber"]]],
    ["too many", { ...good, people: "501" }, [["/people", "fault.tooBig"]]],
    ["less than none", { ...good, people: "-1" }, [["/people", "fault.tooSmall"]]],
    ["no address", { ...good, mail: "somebody" }, [["/mail", "fault.email"]]],
    ["no choice", { title: "a" }, [["/kind", "fault.required"]]],
    ["another choice", { title: "a", kind: "party" }, [["/kind", "fault.choose"]]],
    ["one theme too long", { ...good, themes: ["a", "123456"] }, [["/themes/1", "fault.tooLong"]]],
    ["an unknown field", { ...good, colour: "red" }, [["/", "fault.unknownField"]]],
    [
      "several at once",
      { title: "", people: "x", kind: "" },
      [
        ["/title", "fault.required"],
        ["/people", "fault.notANumber"],
        ["/kind", "fault.required"],
      ],
    ],
  ]
  for (const [what, input, expected] of cases) assert.deepEqual(faults(input), expected, what)
})

test("characters that nobody sees are refused by number and place; line ends and accents are made one", () => {
  const said = text(50)
  const codes: [string, string, number][] = [
    ["ab\u0000c", "U+0000", 3],
    ["\u0007", "U+0007", 1],
    ["a\u001bb", "U+001B", 2],
    ["a\u007fb", "U+007F", 2],
    ["a\u0085b", "U+0085", 2],
    ["a\u202eb", "U+202E", 2],
    ["a\u2066b", "U+2066", 2],
    ["a\ufeffb", "U+FEFF", 2],
    ["a\ud800b", "U+D800", 2],
  ]
  for (const [input, code, place] of codes) {
    const read = said.safeParse(input)
    assert.ok(!read.success, code)
    const fault = faultAt(faultsOf(read.error), "")
    assert.deepEqual([fault?.message.key, fault?.values], ["fault.control", { code, place: String(place) }])
  }
  assert.equal(said.parse(" a\r\nb\rc\td "), "a\nb\nc\td")
  assert.equal(said.parse("Me\u0301xico \u{1f30e}"), "México \u{1f30e}")
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 20 }), (input) => {
      const read = said.safeParse(input)
      if (read.success)
        assert.ok(
          read.data.isWellFormed() &&
            read.data === read.data.normalize("NFC") &&
            !read.data.includes("\r") &&
            !read.data.includes("\0"),
        )
    }),
  )
})

test("boxes and addresses", () => {
  for (const on of ["on", "yes", true]) assert.equal(ticked.parse(on), true)
  for (const off of [undefined, "", "off", "no", false, "false"]) assert.equal(ticked.parse(off), false)
  assert.deepEqual([several(z.string()).parse(undefined), several(z.string()).parse("a")], [[], ["a"]])
  assert.equal(email.parse("  Somebody@Example.ORG "), "somebody@example.org")
  for (const wrong of ["", "a@b", "a b@example.org", "a@@example.org", "<a@example.org>", "a@example.org\nBcc: b@example.org"])
    assert.equal(email.safeParse(wrong).success, false, wrong)
})

test("every fault is a sentence in the four languages", () => {
  const all = allMessages().filter((m) => m.key.startsWith("fault."))
  assert.ok(all.length >= 12)
  for (const message of all)
    for (const lang of langs) {
      const said = sayIn(lang).t(message, { most: 5, least: 1, code: "U+0007", place: "3", names: "x" })
      assert.match(said, /^\p{Lu}[^{}]+\.$/u, `${message.key} in ${lang}`)
    }
})
