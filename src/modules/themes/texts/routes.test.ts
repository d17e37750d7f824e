// From a record's lines to the passage: for those who may read it, and for nobody else.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { sql } from "kysely"
import { readTable } from "#src/platform/record/index.ts"
import { linesOf, readSource } from "#src/values/source.ts"
import { type Client, text, type World, world } from "#tests/world/index.ts"
import { agreementOf, countedLines, isSameText, passageLines } from "./rules.ts"

const plan = "work-plan-2013"
const root = new URL("../../../../", import.meta.url)
const table = (file: string) => readTable(readFileSync(new URL(`record/themes/${file}.csv`, root))).rows.map((r) => r.cells)
/** What the record quotes of the plan, by line. */
const quoted = table("doubts").flatMap((d) => {
  const source = readSource(d.source ?? "")
  return source?.document === plan ? linesOf(source.place).map((line) => ({ line, words: d.as_written ?? "" })) : []
})
/** As many lines as the record counts, plainly invented, with what the record quotes where it quotes it. */
const invented = (count = 68) =>
  Array.from({ length: count }, (_, i) =>
    [
      i === 11 ? "Quillfeather keeps lanterns." : `Line ${i + 1} of lamps.`,
      ...quoted.filter((q) => q.line === i + 1).map((q) => q.words),
    ].join(" "),
  ).join("\n")
const bytes = (words: string) => new TextEncoder().encode(words)
const send = (who: Client, version: number, words: Uint8Array | null, visibility = "staff") =>
  who.upload(
    `/en/documents/${plan}/text`,
    { version: String(version), language: "en", visibility },
    words ? { file: { name: "plan.txt", bytes: words } } : {},
  )
const passage = `/en/documents/${plan}/passages/12`

test("a passage shows the lines cited with two around them, each once, and none that the document has not", () => {
  const told = (place: string, count: number) =>
    passageLines(place, count)
      .map((l) => `${l.line}${l.cited ? "*" : ""}`)
      .join(" ")
  assert.equal(told("5", 9), "3 4 5* 6 7")
  assert.equal(told("1-2,4", 5), "1* 2* 3 4* 5")
  assert.equal(told("9", 9), "7 8 9*")
  assert.equal(told("12", 9), "")
  assert.equal(told("5-3", 9), "")
  assert.deepEqual([countedLines("a\nb\n").length, countedLines("a\r\nb").length, countedLines("\ufeffa")[0]], [2, 2, "a"])
})

test(
  "a text for colleagues is read by them alone; the stranger gets one plain sentence, held or not",
  world.fresh(async (w: World) => {
    const stranger = () => text(w.get(passage))
    const before = await stranger()
    assert.match(before, /not held here; cite/)
    const joao = await w.as("joao")
    assert.equal((await send(joao, 0, bytes(invented()))).status, 303)
    assert.equal(await stranger(), before, "held for others and not held look alike")
    const page = await text(joao.get(passage))
    assert.match(page, /<mark>Quillfeather keeps lanterns/)
    assert.match(page, /Line 10 of lamps/)
    assert.doesNotMatch(page, /Line 9 of lamps|Line 15 of lamps/)
    await w.settle()
    const kept = await w.db.owner(
      async (tx) =>
        (
          await sql<{
            all: string
          }>`select coalesce((select string_agg(tsv::text || title || summary, ' ') from platform.search_entries), '') ||
      coalesce((select string_agg(detail::text, ' ') from facts.facts), '') as all`.execute(tx)
        ).rows[0]?.all ?? "",
    )
    assert.doesNotMatch(kept, /quillfeather/i)
    assert.ok((await w.facts()).some((f) => f.kind === "document.text_brought_in" && f.about === `document:${plan}`))

    assert.equal((await send(joao, 1, null, "public")).status, 303)
    assert.match(await stranger(), /Quillfeather keeps lanterns/)
    assert.equal((await send(joao, 1, null, "staff")).status, 409, "a stale view is refused")
  }),
)

test(
  "a text whose lines are others than the record counts is refused, and so is what is no text",
  world(async (w: World) => {
    const joao = await w.as("joao")
    const cases: [Uint8Array | null, RegExp][] = [
      [bytes(invented(67)), /counts 68 lines in this document, the file has 67/],
      [bytes("%PDF-1.7 x"), /Only plain text/],
      [new Uint8Array(), /The file is empty/],
      [Uint8Array.of(1, 2, 3, 0, 4), /This is no text/],
      [null, /Choose a file/],
    ]
    for (const [file, words] of cases) {
      const reply = await send(joao, 0, file)
      assert.equal(reply.status, 422)
      assert.match(await reply.text(), words)
    }
  }),
)

test("a quotation stands on its lines where most of its words and figures are printed there", () => {
  const lines = ["Twelve lamps and 1,500 lanterns", "were lit in 2007 by the keep-", "ers of the harbour."]
  const judged = (words: string, ...places: number[]) => agreementOf(lines, [{ words, lines: places }]).elsewhere
  assert.deepEqual(judged("1,500 lanterns were lit", 1, 2), [])
  assert.deepEqual(judged("lit in 2007 by the keepers", 2, 3), [], "a word cut at the end of a line")
  assert.deepEqual(judged("1,600 lanterns", 1), [1], "another figure")
  assert.deepEqual(judged("1,500 lanterns", 2), [2])
  assert.deepEqual(judged("1,500 lanterns", 99), [99])
  assert.ok(isSameText({ quoted: 4, agreed: 0, elsewhere: [1] }), "too few to judge by")
  assert.ok(!isSameText({ quoted: 10, agreed: 7, elsewhere: [1] }))
})

test(
  "a text of as many lines whose lines break elsewhere is refused, and some that disagree are named",
  world(async (w: World) => {
    const joao = await w.as("joao")
    const [first = "", ...rest] = invented().split("\n")
    const reply = await send(joao, 0, bytes([...rest, first].join("\n")))
    assert.equal(reply.status, 422)
    assert.match(
      await reply.text(),
      /only \d+ of 1\d figures and words that the record quotes[^.]*\. It disagrees at lines \d+, \d+/,
    )
  }),
)

const corpus = new URL("../shared/corpus/", root)
test(
  "the documents themselves are taken, a copy of theirs that begins a line later is not",
  { skip: existsSync(corpus) ? false : "the documents are not at ../shared/corpus" },
  world.fresh(async (w: World) => {
    const joao = await w.as("joao")
    for (const { key, file } of table("documents")) {
      const own = readFileSync(new URL(file ?? "", corpus), "utf8")
      const lines = countedLines(own)
      const bring = (words: string) =>
        joao.upload(
          `/en/documents/${key}/text`,
          { version: "0", language: "en" },
          { file: { name: "d.txt", bytes: bytes(words) } },
        )
      // Of the orders the record quotes nothing: they are judged by the number of their lines alone.
      if (!key?.startsWith("eo-")) {
        const shifted = await bring(`\n${lines.slice(0, -1).join("\n")}\n`)
        assert.equal(shifted.status, 422, key)
        assert.match(await shifted.text(), /It disagrees at lines \d+/, key)
      }
      assert.equal((await bring(own)).status, 303, key)
    }
  }),
)

test(
  "source lines on the page of a clause lead to their passage",
  world(async (w: World) => {
    assert.match(await text(w.get(`/en/clauses/${plan}/item-1-1`)), /href="\/en\/documents\/work-plan-2013\/passages\/11,12"/)
  }),
)
