// Akoma Ntoso out and in: what is written is read back as the same clauses; hostile files are refused; eIds stay.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import fc from "fast-check"
import { isRefusal } from "#src/platform/reading/types.ts"
import { readXml } from "#src/platform/reading/xml.ts"
import { type Client, text, type World, world } from "#tests/world/index.ts"
import { isAkn, readAkn } from "./read.ts"
import { type AknInstrument, eIdOf, structureOf, writeAkn } from "./write.ts"

const bytes = (words: string) => new TextEncoder().encode(words)
const words = fc.stringMatching(/^[A-Za-zé&<>"' ]{0,12}[a-z]$/).map((t) => t.replace(/\s+/g, " ").trim())
const file = { places: ["1"], fileKind: "text", file: "0".repeat(64), kind: "official", language: "es" }

/** An instrument with a tree of invented clauses: each stands under one before it, or at the top. */
const instrument: fc.Arbitrary<AknInstrument> = fc
  .tuple(
    fc.array(
      fc.record({
        kind: fc.constantFrom("article", "paragraph", "item", "pillar", "objective", "chapter"),
        up: fc.nat(9),
        number: words,
        heading: fc.oneof(fc.constant(""), words),
        text: words,
      }),
      { minLength: 1, maxLength: 9 },
    ),
    words,
    fc.array(words, { maxLength: 3 }),
  )
  .map(([rows, title, more]) => ({
    ...{ key: "x", type: "resolution", symbol: "XX/RES. 1", body: null, adopted: "2031-06-07" },
    text: {
      instrument: "x",
      language: "es",
      title,
      kind: "official",
      issuer: "La Asamblea",
      preamble: more.map((t) => ({ text: t, lines: [1] })),
      notes: more.map((t, i) => ({ mark: String(i + 1), text: t, lines: [1] })),
      fileKind: "text",
      file: file.file,
    },
    clauses: rows.map((r, i) => ({
      ...{ key: `x/c-${i}`, kind: r.kind, path: `${r.number}.${i}`, parent: r.up < i ? `x/c-${r.up}` : null },
      text: { ...file, clause: `x/c-${i}`, number: r.number, heading: r.heading, text: r.text },
    })),
  }))

/** The clauses of an instrument in the order of the tree, each by its parent's place in it. */
function shapeOf(i: AknInstrument): unknown[] {
  const below = Map.groupBy(i.clauses, (c) => c.parent)
  const out: { key: string; shape: unknown[] }[] = []
  const visit = (parent: string | null, at: number) => {
    for (const c of below.get(parent) ?? []) {
      out.push({ key: c.key, shape: [at, c.kind, c.path, c.text?.number, c.text?.heading, c.text?.text] })
      visit(c.key, out.length)
    }
  }
  visit(null, 0)
  return out.map((o) => o.shape)
}

test("what is written is read back as the same instrument, whatever its words and its tree", () => {
  fc.assert(
    fc.property(instrument, (i) => {
      const read = readAkn(bytes(writeAkn(i)))
      assert.ok(!isRefusal(read))
      const { clauses, preamble, footnotes, instrument: head, placed, unplaced } = read.proposal
      const at = new Map(clauses.map((c, k) => [c.id, k + 1]))
      assert.deepEqual(
        clauses.map((c) => [c.parent === null ? 0 : at.get(c.parent), c.kind, c.path, c.number, c.heading, c.text]),
        shapeOf(i),
      )
      assert.deepEqual(
        [head.title, head.symbol, head.type, head.adoptedOn, head.body],
        [i.text.title, i.symbol, i.type, i.adopted, "La Asamblea"],
      )
      assert.deepEqual(
        preamble.map((p) => p.text),
        i.text.preamble.map((p) => p.text),
      )
      assert.deepEqual(
        footnotes.map((n) => [n.mark, n.text]),
        i.text.notes.map((n) => [n.mark, n.text]),
      )
      assert.equal(placed.length + unplaced.length, read.lines().length)
      assert.equal(unplaced.length, 0)
    }),
    { numRuns: 300 },
  )
})

test("the structure follows the kind; each eId is there once and comes from the key", () => {
  assert.deepEqual(
    [structureOf("resolution").element, structureOf("convention").element, structureOf("work_plan").element],
    ["statement", "act", "doc"],
  )
  assert.equal(eIdOf("x/item-2-4/field-01"), "cl_item-2-4__field-01")
  fc.assert(
    fc.property(instrument, (i) => {
      const ids: string[] = []
      const names: string[] = []
      assert.ok(
        readXml(writeAkn(i), {
          open: (name, attribute) => {
            names.push(name)
            const id = attribute("eId")
            if (id) ids.push(id)
          },
          close: () => undefined,
          text: () => undefined,
        }),
      )
      assert.equal(new Set(ids).size, ids.length)
      for (const c of i.clauses) assert.ok(ids.includes(eIdOf(c.key)))
      for (const needed of [
        "FRBRWork",
        "FRBRExpression",
        "FRBRManifestation",
        "FRBRalias",
        "FRBRlanguage",
        "TLCOrganization",
        "preface",
        "docTitle",
        "mainBody",
      ])
        assert.ok(names.includes(needed), needed)
    }),
    { numRuns: 100 },
  )
})

test("hostile XML is refused: types, entities, tags that do not close, nesting, nothing", () => {
  const akn = (inside: string) =>
    `<akomaNtoso><statement name="resolution"><mainBody>${inside}</mainBody></statement></akomaNtoso>`
  const cases: [what: string, xml: string, code: string][] = [
    ["a document type", `<!DOCTYPE akomaNtoso [<!ENTITY a SYSTEM "file:///etc/passwd">]>${akn("<p>&a;</p>")}`, "damaged"],
    ["laughs", `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l "${"l".repeat(100)}">]>${akn("<p>&l;</p>")}`, "damaged"],
    ["a tag that does not close", "<akomaNtoso><statement>", "damaged"],
    ["tags that cross", akn("<article><num>1</article></num>"), "damaged"],
    ["nesting past any sense", akn(`${"<point>".repeat(500)}${"</point>".repeat(500)}`), "damaged"],
    ["no words", akn(""), "empty"],
  ]
  for (const [what, xml, code] of cases) {
    assert.ok(isAkn(bytes(xml)), what)
    const read = readAkn(bytes(xml))
    assert.deepEqual([what, isRefusal(read) ? read.refused : "read"], [what, code])
  }
  assert.ok(!isAkn(bytes("1. Resolves <akomaNtoso>")))
})

test("what an unknown element says has a line of its own and no place: a person looks at it", () => {
  const read = readAkn(
    bytes(
      '<akomaNtoso><doc name="plan"><mainBody><article><num>1</num><content><p>Lamps &amp; oil <i>burn</i>.</p></content></article><wonder>Strange words.</wonder></mainBody></doc></akomaNtoso>',
    ),
  )
  assert.ok(!isRefusal(read))
  assert.equal(read.proposal.clauses[0]?.text, "Lamps & oil burn.")
  assert.deepEqual(
    read.proposal.unplaced.map((u) => u.text),
    ["Strange words."],
  )
})

const sample = readFileSync(join(import.meta.dirname, "../../../../record/samples/instruments/en-declaration.txt"))
async function bringIn(who: Client, sent: Uint8Array, name: string): Promise<void> {
  const reply = await who.upload("/en/instruments/import", {}, { file: { name, bytes: sent } })
  assert.equal(reply.status, 303, await reply.clone().text())
  const review = (reply.headers.get("location") ?? "").slice(3)
  const { version } = await who.json<{ version: number }>(review)
  const done = await who.post(`/en${review}/apply`, { version: String(version) })
  assert.equal(done.status, 303, await done.clone().text())
}
const idsOf = (xml: string) => [...xml.matchAll(/eId="(cl_[^"]+)"/g)].map((m) => m[1])

test(
  "an instrument goes out, comes in again, and nothing has changed: eIds, words, keys",
  world.fresh(async (w: World) => {
    const joao = await w.as("joao")
    const at = "/en/instruments/declaration-of-harbour-hill-on-quiet-waters"
    await bringIn(joao, sample, "d.txt")
    const first = await text(w.get(`${at}.akn`))
    assert.match(first, /^<\?xml/)
    assert.match(first, /<article eId="cl_article-1"><num title="Article 1">Article 1<\/num><heading>Purpose<\/heading>/)
    assert.match(first, /FRBRlanguage language="eng"/)
    await bringIn(joao, bytes(first), "d.akn")
    const second = await text(w.get(`${at}.akn`))
    assert.deepEqual(idsOf(second), idsOf(first))
    assert.equal(second, first)
    assert.match(await text(w.get(at)), /href="\/en\/instruments\/declaration-of-harbour-hill-on-quiet-waters\.akn"/)
    assert.equal((await w.get("/en/instruments/iacat.akn")).status, 404, "no wording is held of it")
  }),
)
