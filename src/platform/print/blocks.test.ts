import assert from "node:assert/strict"
import { test } from "node:test"
import { langs } from "#src/values/lang.ts"
import type { Block, Document, Span } from "./blocks.ts"
import { canonical, fingerprint } from "./canonical.ts"
import { documentSchema } from "./document.ts"
import { specimen } from "./specimen.ts"
import { fills, startColumns } from "./walk.ts"

const paper = (...blocks: Block[]): Document => ({ ...specimen("en", 0), blocks })
const say = (...spans: Span[]): Block => ({ is: "paragraph", spans })
const faults = (document: unknown) => documentSchema.safeParse(document).error?.issues.map((issue) => issue.message) ?? []

test("the specimen is fit to print in all four languages, also after a journey as JSON", () => {
  for (const lang of langs) {
    const document = specimen(lang)
    assert.deepEqual(documentSchema.parse(JSON.parse(canonical(document))), document)
  }
})

test("what does not hold together is refused, and named", () => {
  const heading: Block = { is: "heading", level: 1, text: "One", id: "one" }
  const table = (cells: string[][], notes: string[] = []): Block => ({
    is: "table",
    caption: ["Two columns"],
    columns: [{}, {}],
    head: [],
    body: cells.map((row) => ({ cells: row.map((text) => [text]) })),
    notes: notes.map((mark) => ({ mark, spans: [] })),
  })
  const cases: [Document, string][] = [
    [paper(heading, heading), "print.idTwice: one"],
    [paper(say({ is: "ref", to: "nowhere", spans: [] })), "print.refLeadsNowhere: nowhere"],
    [paper(table([["a", "b"], ["c"]])), "print.rowsDoNotFill"],
    [paper(table([["a", "b", "c"]])), "print.rowsDoNotFill"],
    [paper(table([["a", "b"]], ["1", "1"])), "print.markTwice"],
    [paper(say({ is: "mark", mark: "a" })), "print.markLeadsNowhere: a"],
    [paper(say({ is: "footnote", spans: [{ is: "footnote", spans: [] }] })), "print.footnoteInFootnote"],
  ]
  for (const [document, message] of cases) assert.deepEqual(faults(document), [message])
})

test("an address leads to the web, to a mailbox or into the platform, and nowhere else", () => {
  const takes = (href: string) => faults(paper(say({ is: "link", href, spans: ["x"] }))).length === 0
  for (const href of ["https://a.example/b?c=d#e", "http://a.example", "mailto:desk@a.example", "/es/states/chile"])
    assert.ok(takes(href), href)
  for (const href of ["javascript:alert(1)", "//a.example", "/\\a.example", "data:text/html,x", "https://a b", "x", ""])
    assert.ok(!takes(href), href)
})

test("cells that cover others leave their neighbours in the right column", () => {
  const rows = [
    {
      cells: [
        { spans: ["state"], down: 2 },
        { spans: ["years"], across: 2 },
      ],
    },
    { cells: [["2030"], ["2031"]] },
  ]
  assert.deepEqual(startColumns(rows), [
    [0, 1],
    [1, 2],
  ])
  assert.equal(fills(rows, 3), true)
  assert.equal(fills(rows, 4), false)
  assert.equal(fills(rows.slice(0, 1), 3), false, "a cell reaches below the last row")
})

test("equal documents have one canonical text, whatever the order of their keys", () => {
  const { lang, ...rest } = specimen("en")
  assert.equal(canonical({ ...rest, lang }), canonical({ lang, ...rest }))
  assert.equal(canonical({ ...rest, lang, subtitle: undefined }), canonical({ lang, ...rest, subtitle: undefined }))
  assert.notEqual(canonical(specimen("en")), canonical(specimen("es")))
  assert.equal(fingerprint("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
})
