import assert from "node:assert/strict"
import { test } from "node:test"
import { zipSync } from "fflate"
import { fileKinds, mediaTypes, sniff } from "./sniff.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const packed = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, utf8("<x/>")])))
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1)
const types = "[Content_Types].xml"

test("a file is what its bytes say, whatever its name", () => {
  const cases: [what: string, bytes: Uint8Array, kind: string][] = [
    ["a PDF", utf8("%PDF-1.7\n…"), "pdf"],
    ["a PDF behind something else", utf8("GIF89a %PDF-1.7"), "text"],
    ["a Word file", packed(types, "word/document.xml"), "docx"],
    ["an Excel file", packed(types, "xl/workbook.xml", "xl/worksheets/sheet1.xml"), "xlsx"],
    ["Word with macros", packed(types, "word/document.xml", "word/vbaProject.bin"), "unknown"],
    ["Excel with the macros of old", packed(types, "xl/workbook.xml", "xl/macrosheets/sheet1.xml"), "unknown"],
    ["both at once", packed(types, "word/document.xml", "xl/workbook.xml"), "unknown"],
    ["parts without their list of types", packed("word/document.xml"), "unknown"],
    ["another archive", packed("a.txt"), "unknown"],
    ["an archive that leads out", packed(types, "word/document.xml", "../x"), "unknown"],
    ["a broken archive", packed(types, "word/document.xml").subarray(0, 90), "unknown"],
    ["a picture", png, "png"],
    ["a photograph", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), "jpeg"],
    ["a picture of the web", utf8("RIFF\u0001\u0001\u0001\u0001WEBPVP8L"), "webp"],
    ["a sound", utf8("RIFF\u0001\u0001\u0001\u0001WAVEfmt "), "unknown"],
    ["the beginning of a picture", png.subarray(0, 8), "unknown"],
    ["a table with commas", utf8("key,title\na,b\n"), "csv"],
    ["a table with semicolons and a mark", utf8("\ufeffclave;título\r\na;b\r\n"), "csv"],
    ["a table with tabs", utf8("key\ttitle\na\tb\n"), "csv"],
    ["a table with quoted commas", utf8('key,title\na,"b, c"\n'), "csv"],
    ["a header alone", utf8("key,title"), "csv"],
    ["prose", utf8("Words, and more words.\nA second line."), "text"],
    ["a web page", utf8("<!doctype html><p>a,b\n<p>c,d"), "text"],
    ["a drawing with script", utf8('<svg xmlns="…"><script>1</script></svg>'), "text"],
    ["JSON", utf8('{"a":1,"b":2}'), "text"],
    ["nothing", new Uint8Array(), "unknown"],
    ["white space", utf8(" \n\t"), "unknown"],
    ["bytes", Uint8Array.of(0, 1, 2, 3), "unknown"],
    ["another encoding", Uint8Array.of(0x41, 0xe9, 0x42), "unknown"],
    ["an old Word file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "unknown"],
  ]
  for (const [what, bytes, kind] of cases) assert.equal(sniff(bytes), kind, what)
})

test("nothing is ever served as something that a browser would run", () => {
  for (const kind of fileKinds) assert.doesNotMatch(mediaTypes[kind], /html|svg|xml;|javascript|xhtml/)
})
