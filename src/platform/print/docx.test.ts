import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { strFromU8, unzipSync } from "fflate"
import { langs } from "#src/values/lang.ts"
import type { Block, Document } from "./blocks.ts"
import { renderDocx } from "./press.ts"
import { specimen } from "./specimen.ts"
import { printable } from "./text.ts"

async function parts(document: Document): Promise<(path: string) => string> {
  const files = unzipSync(await renderDocx(document))
  return (path) => strFromU8(files[path] ?? assert.fail(`no ${path}`))
}
const count = (text: string, part: RegExp) => [...text.matchAll(part)].length

test("a Word file has headings, contents, repeated table heads, notes, alternative texts and languages", async () => {
  for (const lang of langs) {
    const part = await parts(specimen(lang))
    const body = part("word/document.xml")
    assert.equal(count(body, /<w:pStyle w:val="Heading1"\/>/g), 2)
    assert.equal(count(body, /<w:pStyle w:val="Heading4"\/>/g), 2)
    assert.match(body, /TOC \\h \\o "1-3"|TOC \\h \\o &quot;1-3&quot;/)
    assert.equal(count(body, /<w:tblHeader\/>/g), 4)
    assert.equal(count(body, /<w:footnoteReference /g), 2)
    assert.equal(count(body, /<wp:docPr [^>]*descr="Bar/g), 2)
    assert.match(body, lang === "fr" ? /<w:lang w:val="es-ES"/ : /<w:lang w:val="fr-FR"/)
    assert.match(part("word/styles.xml"), new RegExp(`<w:lang w:val="${lang}-`))
    assert.match(part("word/header1.xml"), /SPECIMEN/)
    assert.match(part("word/footer1.xml"), /PAGE[\s\S]*NUMPAGES/)
    assert.match(part("word/footnotes.xml"), /mispa-2013/)
    assert.match(
      part("docProps/core.xml"),
      /<dcterms:created[^>]*>2031-04-01T12:00:00Z<[\s\S]*<dcterms:modified[^>]*>2031-04-01T12:00:00Z</,
    )
  }
})

test("every link and bookmark of the file leads somewhere, and nothing is named by chance", async () => {
  const part = await parts(specimen("en"))
  const body = part("word/document.xml")
  const relationships = part("word/_rels/document.xml.rels")
  const known = new Set([...relationships.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id))
  for (const [, id] of body.matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)) assert.ok(known.has(id), id)
  const marks = new Set([...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name))
  for (const [, anchor] of body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)) assert.ok(marks.has(anchor), anchor)
  const starts = [...body.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id)
  const ends = [...body.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)].map(([, id]) => id)
  assert.equal(new Set(starts).size, starts.length)
  assert.deepEqual(new Set(ends), new Set(starts))
  assert.doesNotMatch(relationships, /rId[a-z0-9_-]{21}"/)
})

test("any text comes through as well-formed XML", async () => {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), async (text) => {
      const blocks: Block[] = [{ is: "paragraph", spans: [`<w:p ${text} w:name="_Toc13"`] }]
      const { mark: _, ...rest } = specimen("en", 0)
      const body = (await parts({ ...rest, form: "paper", blocks }))("word/document.xml")
      const said = [...body.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, t]) =>
        t?.replaceAll("&quot;", '"').replaceAll("&apos;", "'"),
      )
      assert.ok(said.includes(escaped(printable(`<w:p ${text} w:name="_Toc13"`))), JSON.stringify(said))
    }),
    { numRuns: 40, seed: 3 },
  )
})

// Word refuses a file whose elements stand in another order than its schema's; the docx package writes what it is told.
const order = {
  pPr: "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl",
  rPr: "rStyle rFonts b bCs i iCs noProof color spacing sz szCs u shd vertAlign lang",
  tcPr: "tcW gridSpan vMerge tcBorders shd vAlign",
  tblPr: "tblW tblInd tblBorders tblLayout tblCellMar",
  trPr: "cantSplit tblHeader",
  tcBorders: "top left bottom right",
  sectPr: "headerReference footerReference pgSz pgMar pgNumType docGrid",
  style: "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
} as const

test("elements stand in the order that Word demands, rows fill their grid, and headings have their place in the outline", async () => {
  const part = await parts(specimen("pt"))
  const [body, styles] = [part("word/document.xml"), part("word/styles.xml")]
  for (const [name, children] of Object.entries(order)) {
    const known = children.split(" ")
    for (const [, inner = ""] of `${body}${styles}`.matchAll(new RegExp(`<w:${name}(?: [^>]*[^/])?>(.*?)</w:${name}>`, "g"))) {
      const found = topLevel(inner)
      const places = found.map((child) => known.indexOf(child))
      assert.ok(!places.includes(-1), `${name}: ${found}`)
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        `${name}: ${found}`,
      )
    }
  }
  for (const [, table = ""] of body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/g)) {
    const grid = count(table, /<w:gridCol /g)
    for (const [, row = ""] of table.matchAll(/<w:tr>(.*?)<\/w:tr>/g)) {
      const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, n]) => Number(n))
      assert.equal(
        spans.reduce((sum, n) => sum + n, 0),
        grid,
      )
    }
  }
  for (const level of [1, 2, 3, 4])
    assert.match(styles, new RegExp(`w:styleId="Heading${level}">(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`))
})

/** The names of the elements directly inside a piece of XML. */
function topLevel(xml: string): string[] {
  const names: string[] = []
  let depth = 0
  for (const [, close, name = "", empty] of xml.matchAll(/<(\/?)(?:w:)?([A-Za-z0-9:]+)[^>]*?(\/?)>/g)) {
    if (!close && depth === 0) names.push(name)
    if (close) depth -= 1
    else if (!empty) depth += 1
  }
  return names
}
