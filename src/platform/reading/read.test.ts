import assert from "node:assert/strict"
import { test } from "node:test"
import { zipSync } from "fflate"
import { largest, readDocument } from "./read.ts"
import { packed, pdfOfPages } from "./specimens.fixture.ts"
import { isRefusal, type Line } from "./types.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

const locked = () => {
  const key = "<0102030405060708091011121314151617181920212223242526272829303132>"
  const whole = new TextDecoder("latin1").decode(pdfOfPages([[{ y: 700, text: "Secret" }]]))
  return utf8(
    whole.replace(
      "/Root 1 0 R",
      `/Root 1 0 R /ID [<01> <01>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
    ),
  )
}

/** An archive whose directory declares more than it holds. */
function declaring(unpacked: number, entries = 1): Uint8Array {
  const zip = zipSync(Object.fromEntries(Array.from({ length: entries }, (_, i) => [`part${i}`, utf8("x")])), { level: 0 })
  const view = new DataView(zip.buffer)
  for (let at = 0; at < zip.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, unpacked, true)
  return zip
}

test("what is no document's text is refused in words, with a code that pages can translate", async () => {
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  const cases: [what: string, bytes: Uint8Array, code: string][] = [
    ["nothing", new Uint8Array(), "empty"],
    ["white space", utf8(" \r\n\t\n"), "empty"],
    ["more than 50 MB", new Uint8Array(largest + 1), "too_large"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "binary"],
    ["control characters", utf8("\u0001\u0002\u0003\u0004abc"), "binary"],
    ["an old Word file", joined(ole, new Uint8Array(600)), "old_word"],
    ["an encrypted Word file", joined(ole, new Uint8Array(600), Buffer.from("EncryptedPackage", "utf16le")), "locked"],
    ["rich text", utf8("{\\rtf1 Order}"), "rich_text"],
    ["a web page", utf8("<!DOCTYPE html><p>Order</p>"), "web_page"],
    ["another archive", packed({ "xl/workbook.xml": "<x/>" }), "not_a_document"],
    ["a cut archive", packed({ "word/document.xml": "<x/>" }).subarray(0, 60), "damaged"],
    [
      "a document that declares a type",
      packed({ "word/document.xml": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>' }),
      "damaged",
    ],
    ["a document without text", packed({ "word/document.xml": "<w:document><w:body><w:p/></w:body></w:document>" }), "empty"],
    ["more than 1,000 parts", declaring(1, 1_001), "archive_too_full"],
    ["more than 60 MB unpacked", declaring(61 * 1024 * 1024), "archive_too_full"],
    ["a ratio above 200", declaring(50_000), "archive_too_full"],
    ["a scanned PDF", pdfOfPages([[], []]), "scanned"],
    ["a locked PDF", locked(), "locked"],
    ["a broken PDF", utf8("%PDF-1.4\nnothing more"), "damaged"],
  ]
  for (const [what, bytes, code] of cases) {
    const order = await readDocument(bytes)
    assert.ok(isRefusal(order), what)
    assert.deepEqual([what, order.refused], [what, code])
    assert.match(order.detail, /^[A-Z].*\.$/)
  }
})

test("an archive that unpacks to more than it declares is not followed", async () => {
  const zip = packed({
    "word/document.xml": `<w:document><w:body>${"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(500)}</w:body></w:document>`,
  })
  const view = new DataView(zip.buffer, zip.byteOffset)
  for (let at = 0; at < zip.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 40, true)
  const order = await readDocument(zip)
  assert.ok(isRefusal(order) && order.refused === "damaged")
})

const p = (inner: string, props = "") => `<w:p>${props ? `<w:pPr>${props}</w:pPr>` : ""}${inner}</w:p>`
const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const list = (num: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`
const numbering = `<w:numbering>
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/><w:isLgl/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
  <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>`
const styles = `<w:styles><w:style w:styleId="Top"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:styleId="Sub"><w:basedOn w:val="Top"/><w:pPr>${list(1, 0)}</w:pPr></w:style></w:styles>`

async function linesOf(body: string, more: Record<string, string> = {}): Promise<readonly Line[]> {
  const reading = await readDocument(
    packed({
      "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>`,
      "word/numbering.xml": numbering,
      "word/styles.xml": styles,
      ...more,
    }),
  )
  if (isRefusal(reading)) throw new Error(reading.detail)
  return reading.lines
}

test("numbers that Word makes itself are read as printed, restarts and legal style among them", async () => {
  const lines = await linesOf(
    p(t("Top"), list(1, 0)) +
      p(t("Letter"), list(1, 1)) +
      p(t("Legal"), list(1, 2)) +
      p(t("Legal again"), list(1, 2)) +
      p(t("Next"), list(1, 0)) +
      p(t("Letter anew"), list(1, 1)) +
      p(t("Begun again"), list(2, 0)) +
      p(t("Dot"), list(3, 0)) +
      p(t("By style"), '<w:pStyle w:val="Sub"/>') +
      p(t("None"), list(0, 0)),
  )
  assert.deepEqual(
    lines.map((line) => line.text),
    [
      "I.\tTop",
      "A.\tLetter",
      "1.3\tLegal",
      "1.4\tLegal again",
      "II.\tNext",
      "A.\tLetter anew",
      "I.\tBegun again",
      "•\tDot",
      "II.\tBy style",
      "None",
    ],
  )
  assert.equal(lines[8]?.outline, 1)
})

test("deleted and fallback text is left out; breaks, tabs, tables and notes are kept in their place", async () => {
  const drawing = `<w:r><mc:AlternateContent><mc:Choice>${t("drawn")}</mc:Choice><mc:Fallback>${t("twice")}</mc:Fallback></mc:AlternateContent></w:r>`
  const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => p(t(text))).join("")}</w:tc>`
  const lines = await linesOf(
    p(
      `${t("kept")}<w:del><w:r><w:delText> gone</w:delText></w:r></w:del><w:ins>${t(" added")}</w:ins><w:moveFrom>${t(" moved")}</w:moveFrom>`,
    ) +
      p("") +
      p(`${t("one")}<w:r><w:br/></w:r>${t("two")}<w:r><w:tab/></w:r>${t("three &amp; &#233;")}`) +
      p(drawing) +
      `<w:tbl><w:tr>${cell("1.")}${cell("Ferries", "and boats")}</w:tr><w:tr>${cell("2.")}${cell("Nets")}</w:tr></w:tbl>`,
    {
      "word/footnotes.xml": `<w:footnotes><w:footnote w:type="separator" w:id="0">${p(t("x"))}</w:footnote><w:footnote w:id="2">${p(t("A note."))}</w:footnote></w:footnotes>`,
    },
  )
  assert.deepEqual(
    lines.map((line) => [line.place, line.text, line.gap]),
    [
      [1, "kept added", false],
      [3, "one", true],
      ["3:2", "two\tthree & é", false],
      [4, "drawn", false],
      [5, "1.\tFerries", false],
      [7, "and boats", false],
      [8, "2.\tNets", false],
      ["note 2", "A note.", true],
    ],
  )
})

test("a PDF's lines follow their height on the page, a number in the margin beside its text", async () => {
  const reading = await readDocument(
    pdfOfPages([
      [
        { y: 700, text: "ANNEX A" },
        { y: 640, text: "second" },
        { y: 653, text: "first" },
        { y: 627, text: "third" },
      ],
      [{ y: 700, text: "next page" }],
    ]),
  )
  if (isRefusal(reading)) throw new Error(reading.detail)
  assert.deepEqual(
    reading.lines.map((line) => [line.place, line.text, line.gap]),
    [
      ["1:1", "ANNEX A", true],
      ["1:2", "first", true],
      ["1:3", "second", false],
      ["1:4", "third", false],
      ["2:1", "next page", true],
    ],
  )
})
