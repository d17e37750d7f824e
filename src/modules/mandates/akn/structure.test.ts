// What we write keeps to the content models of Akoma Ntoso 3.0: the exports of imported files, and documents made at random.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import fc from "fast-check"
import { text, world } from "#tests/world/index.ts"
import { clauseKinds, instrumentTypes } from "../types.ts"
import { structureFaults } from "./structure.fixture.ts"
import { type AknInstrument, eIdOf, writeAkn } from "./write.ts"

const odd = fc.oneof(fc.constantFrom("", " ", "\u0007", '<"&>', "a\n\nb", "4º"), fc.string({ maxLength: 9 }))
const rows = fc.array(
  fc.record({
    kind: fc.constantFrom(...clauseKinds),
    up: fc.integer({ min: -1, max: 9 }),
    path: odd,
    worded: fc.boolean(),
    number: odd,
    heading: odd,
    text: odd,
  }),
  { minLength: 1, maxLength: 8 },
)
const file = { places: ["1"], fileKind: "text", file: "0".repeat(64), kind: "official", language: "pt" }

/** Any tree, with words that nobody would print: a parent may be one that is not listed, a clause may be without wording. */
const anything: fc.Arbitrary<AknInstrument> = fc
  .record({
    rows,
    type: fc.constantFrom(...instrumentTypes),
    symbol: odd,
    adopted: fc.constantFrom(null, "2031", "2031-06-07", "2031-06/2031-08"),
    body: fc.constantFrom(null, { key: "general-assembly", name: "Assembly & all" }),
    title: odd,
    more: fc.array(odd, { maxLength: 3 }),
  })
  .map(({ rows: made, title, more, ...head }) => ({
    ...{ key: "x", ...head },
    text: {
      ...{ instrument: "x", language: "pt", title, kind: "official", issuer: more[0] ?? "", fileKind: "text", file: file.file },
      preamble: more.map((t) => ({ text: t, lines: [1] })),
      notes: more.map((t) => ({ mark: t, text: t, lines: [1] })),
    },
    clauses: made.map((r, i) => ({
      ...{ key: `x/c-${i}`, kind: r.kind, path: r.path, parent: r.up < 0 ? null : r.up < i ? `x/c-${r.up}` : "x/not-listed" },
      text: r.worded ? { ...file, clause: `x/c-${i}`, number: r.number, heading: r.heading, text: r.text } : null,
    })),
  }))

test("whatever is written keeps to the standard, and no clause with wording is lost", () => {
  fc.assert(
    fc.property(anything, (i) => {
      const xml = writeAkn(i)
      assert.deepEqual(structureFaults(xml), [])
      for (const c of i.clauses.filter((x) => x.text)) assert.ok(xml.includes(`eId="${eIdOf(c.key)}"`), c.key)
      assert.equal(writeAkn(structuredClone(i)), xml)
    }),
    { numRuns: 500 },
  )
})

test("the table finds what breaks the standard", () => {
  const sound = writeAkn(fc.sample(anything, { numRuns: 1, seed: 7 })[0] as AknInstrument)
  const broken: [what: RegExp, change: (xml: string) => string][] = [
    [
      /^meta: holds/,
      (xml) =>
        xml
          .replace(/<references.*?<\/references>/s, "")
          .replace(
            "<identification",
            '<references source="#hemisec"><TLCOrganization eId="hemisec" href="/h" showAs="H"/></references><identification',
          ),
    ],
    [/^FRBRWork: holds/, (xml) => xml.replace('<FRBRcountry value="int"/>', "")],
    [/^FRBRExpression: holds/, (xml) => xml.replace(/<FRBRlanguage [^>]*>/, "")],
    [/^(body|mainBody): holds/, (xml) => xml.replace(/<(body|mainBody)>[\s\S]*<\/\1>/, "<$1></$1>")],
    [/no eId|eId ""/, (xml) => xml.replace(/ eId="cl_[^"]*"/, "")],
    [/^points at nothing/, (xml) => xml.replace('eId="hemisec"', 'eId="other"')],
    [/^another namespace/, (xml) => xml.replace("akn/3.0", "akn/2.0")],
    [/holds "preface meta/, (xml) => xml.replace(/(<meta>[\s\S]*<\/meta>)\s*(<preface>[\s\S]*<\/preface>)/, "$2$1")],
  ]
  assert.deepEqual(structureFaults(sound), [])
  for (const [what, change] of broken) assert.match(structureFaults(change(sound)).join("\n"), new RegExp(what.source, "m"))
})

const samples = ["en-declaration", "es-resolucion", "pt-plano"]

test(
  "the files of the record go out sound, in each language, and their eIds stay when a file is brought in again",
  world.fresh(async (w) => {
    const joao = await w.as("joao")
    for (const name of samples) {
      const bytes = readFileSync(new URL(`../../../../record/samples/instruments/${name}.txt`, import.meta.url))
      const bringIn = async (): Promise<string> => {
        const reply = await joao.upload("/en/instruments/import", {}, { file: { name: `${name}.txt`, bytes } })
        const review = (reply.headers.get("location") ?? "").slice(3)
        const { version } = await joao.json<{ version: number }>(review)
        assert.equal((await joao.post(`/en${review}/apply`, { version })).status, 303)
        return (await joao.json<{ instrument: string }>(review)).instrument
      }
      const key = await bringIn()
      const out = () => text(w.get(`/fr/instruments/${key}.akn`))
      const first = await out()
      assert.deepEqual(structureFaults(first), [], name)
      assert.equal(await bringIn(), key)
      assert.equal(await out(), first)
    }
  }),
)
