import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { zipSync } from "fflate"
import { sayIn } from "#src/platform/i18n/index.ts"
import { langs } from "#src/values/lang.ts"
import { acceptFile } from "./accept.ts"
import { plainName, savedName } from "./names.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: (Uint8Array | number[])[]) => new Uint8Array(Buffer.concat(parts.map((p) => Uint8Array.from(p))))
const packed = (parts: Record<string, Uint8Array>) => zipSync({ "[Content_Types].xml": utf8("<x/>"), ...parts }, { level: 9 })
const word = packed({ "word/document.xml": utf8("<x/>") })
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const pdf = (middle = "") => utf8(`%PDF-1.7\n${middle}\nstartxref\n9\n%%EOF\n`)
const png = joined([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52], utf8("…IEND"))
const jpeg = joined([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0xff, 0xd9])
const webp = joined(utf8("RIFF"), [12, 0, 0, 0], utf8("WEBPVP8L"), [0, 0, 0, 0])

/** Writes over each entry of the directory. */
function altered(zip: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) change(view, at)
  return copy
}

const cases: readonly [what: string, bytes: Uint8Array, verdict: string | RegExp][] = [
  ["a PDF", pdf(), "pdf"],
  ["a Word file", word, "docx"],
  ["an Excel file", packed({ "xl/workbook.xml": utf8("<x/>") }), "xlsx"],
  ["a table", utf8("name,people\nPeru,12\n"), "csv"],
  ["words", utf8("Agenda\n\n1. Opening of the seminar"), "text"],
  ["a picture", png, "png"],
  ["a photograph", jpeg, "jpeg"],
  ["a picture of the web", webp, "webp"],
  ["nothing", new Uint8Array(), /is empty/],
  ["white space", utf8(" \r\n\t"), /is empty/],
  ["bytes", Uint8Array.of(0, 1, 2, 3), /none of the kinds/],
  ["a program", joined(utf8("MZ"), new Uint8Array(64)), /none of the kinds/],
  ["text of another encoding", Uint8Array.of(0x41, 0xe9, 0x42), /none of the kinds/],
  ["an old Word file", joined(ole, new Uint8Array(600)), /old Office format/],
  ["an encrypted Word file", joined(ole, Buffer.from("EncryptedPackage", "utf16le")), /protected by a password/],
  ["a part under a password", altered(word, (v, at) => v.setUint16(at + 8, 1, true)), /protected by a password/],
  ["a PDF under a password", pdf("trailer << /Root 1 0 R /Encrypt 5 0 R >>"), /protected by a password or/],
  ["macros", packed({ "word/document.xml": utf8("<x/>"), "word/vbaProject.bin": utf8("x") }), /macros/],
  ["an archive", zipSync({ "a.txt": utf8("x") }), /This is an archive/],
  ["a bomb", packed({ "word/document.xml": new Uint8Array(8_000_000) }), /200 times its size/],
  ["a bomb that lies", altered(word, (v, at) => v.setUint32(at + 24, 2, true)), /damaged or cut off/],
  ["a cut archive", word.subarray(0, 90), /cannot be read/],
  ["a cut PDF", utf8("%PDF-1.7\n1 0 obj"), /damaged or cut off/],
  ["a cut picture", png.subarray(0, 16), /damaged or cut off/],
  ["a cut photograph", jpeg.subarray(0, 6), /damaged or cut off/],
  ["a cut picture of the web", webp.subarray(0, 17), /damaged or cut off/],
  ["a web page", utf8("<!DOCTYPE html><p>Agenda"), /web page/],
  ["a drawing with a program", utf8('\ufeff<svg xmlns="x"><script>1</script></svg>'), /web page/],
  ["rich text", utf8("{\\rtf1 Agenda}"), /rich text/],
]

test("a file is kept for what it is, or refused in words that say how to mend it", () => {
  for (const [what, bytes, verdict] of cases) {
    const found = acceptFile(bytes)
    if (typeof verdict === "string") assert.equal(found, verdict, what)
    else {
      assert.ok(typeof found === "object", what)
      assert.match(sayIn("en").t(found.message, found.values), verdict, what)
      for (const lang of langs)
        assert.match(sayIn(lang).t(found.message, found.values), /^\p{Lu}[^{}]+\.$/u, `${what} in ${lang}`)
    }
  }
})

test("whatever arrives, the verdict is a value and never an exception", () => {
  const known = cases.map(([, bytes]) => bytes).filter((bytes) => bytes.length > 0 && bytes.length < 2000)
  const changed = fc
    .tuple(fc.constantFrom(...known), fc.nat(), fc.nat(255), fc.nat())
    .map(([bytes, at, to, end]) => bytes.with(at % bytes.length, to).subarray(0, end % (bytes.length + 1)))
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), changed), (bytes) => {
      assert.ok(["string", "object"].includes(typeof acceptFile(bytes)))
    }),
    { numRuns: 500 },
  )
})

test("a file is saved under a plain name that ends as it is", () => {
  const table = [
    ["Agenda.pdf", "pdf", "Agenda.pdf"],
    ["Ordre du jour (révisé).PDF", "pdf", "Ordre du jour (révisé).PDF"],
    ["report.exe", "pdf", "report.exe.pdf"],
    ["photo.jpeg", "jpeg", "photo.jpeg"],
    ["\u202egpj.exe", "jpeg", "_gpj.exe.jpg"],
    ["../../etc/passwd", "text", "_.._etc_passwd.txt"],
    [".htaccess", "text", "htaccess.txt"],
    ["", "docx", "document.docx"],
    ["a\u0000b\n.csv", "csv", "a_b_.csv"],
  ] as const
  for (const [said, kind, name] of table) assert.equal(savedName(said, kind), name)
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map((n) => String.fromCodePoint(n)), maxLength: 300 }),
      (said) => {
        const name = plainName(said, "document")
        assert.match(name, /^[\p{L}\p{N}\p{M}_()-][\p{L}\p{N}\p{M} ._()-]*$/u)
        assert.ok([...name].length <= 120)
      },
    ),
  )
})
