// Files that are no order's text are refused in words of the reader's language, and nothing that was typed is lost; what is
// odd in an order is shown to the reviewer and never mended.
import assert from "node:assert/strict"
import { test } from "node:test"
import { zipSync } from "fflate"
import { packed, pdfOfPages } from "#src/platform/reading/specimens.fixture.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { sampleBytes } from "./readings.fixture.ts"

const utf8 = (words: string) => new TextEncoder().encode(words)
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
const encryptedWord = joined(ole, new Uint8Array(600), Buffer.from("EncryptedPackage", "utf16le"))
const bomb = () => zipSync({ "word/document.xml": new Uint8Array(8_000_000) }, { level: 9 })

function lockedPdf(): Uint8Array {
  const key = "<0102030405060708091011121314151617181920212223242526272829303132>"
  const whole = new TextDecoder("latin1").decode(pdfOfPages([[{ y: 700, text: "Secret" }]]))
  const lock = `/Root 1 0 R /ID [<01> <01>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`
  return utf8(whole.replace("/Root 1 0 R", lock))
}

const refused: readonly [what: string, make: () => Uint8Array, en: RegExp, es: RegExp][] = [
  ["nothing", () => new Uint8Array(), /The file is empty/, /El archivo está vacío/],
  ["white space", () => utf8(" \n\t\n"), /The file is empty/, /El archivo está vacío/],
  [
    "a picture",
    () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    /This is no text/,
    /Esto no es un texto/,
  ],
  ["an encrypted Word file", () => encryptedWord, /protected by a password/, /protegido por contraseña/],
  ["a locked PDF", lockedPdf, /protected by a password/, /protegido por contraseña/],
  ["an old Word file", () => joined(ole, new Uint8Array(600)), /the old Word format/, /formato antiguo de Word/],
  ["rich text", () => utf8("{\\rtf1 Order}"), /rich text \(RTF\)/, /texto enriquecido/],
  ["a web page", () => utf8("<!doctype html><p>Order</p>"), /This is a web page/, /Es una página web/],
  ["a bomb", bomb, /far larger than any such document/, /mucho mayor que cualquier documento/],
  ["another archive", () => packed({ "xl/workbook.xml": "<x/>" }), /no Word document/, /no un documento de Word/],
  ["a cut archive", () => packed({ "word/document.xml": "<x/>" }).subarray(0, 60), /is damaged/, /está dañado/],
  ["a scanned PDF", () => pdfOfPages([[], []]), /pictures of pages and no text/, /imágenes de páginas/],
  [
    "a PDF of three thousand pages",
    () => pdfOfPages(Array.from({ length: 3000 }, () => [])),
    /more than 2,000 pages/,
    /más de 2\.000 páginas/,
  ],
  ["too many lines", () => utf8("a\n".repeat(10_001)), /more than 10,000 lines/, /más de 10.000 líneas/],
]
for (const [what, make, en, es] of refused)
  test(
    `${what} is refused in the reader's language, and nothing is kept`,
    world(async (w: World) => {
      const joao = await w.as("joao")
      const file = { file: { name: "orden.docx", bytes: make() } }
      for (const [lang, words] of [
        ["en", en],
        ["es", es],
      ] as const) {
        const reply = await joao.upload(`/${lang}/orders/import`, {}, file)
        assert.equal(reply.status, 422)
        const page = await reply.text()
        assert.match(page, words)
        assert.match(page, /type="file"/, "the form is there to send another")
      }
      const kept = await w.db.owner((tx) => tx.selectFrom("institution.orderReviews").select("key").execute())
      assert.deepEqual(kept, [])
    }),
  )

test(
  "no file and no text, or both, is said at the field; a pasted text comes back as it was typed",
  world(async (w) => {
    const joao = await w.as("joao")
    assert.match(await text(joao.upload("/en/orders/import", { text: "" }, {})), /Choose a file, or paste/)
    const file = { file: { name: "a.txt", bytes: utf8("I. MISSION") } }
    const both = await text(joao.upload("/en/orders/import", { text: "II. <Lamps>" }, file))
    assert.match(both, /not both/)
    assert.match(both, /II\. &lt;Lamps(&gt;|>)/)
    const web = await text(joao.upload("/en/orders/import", { text: "<html><p>Lamps" }, {}))
    assert.match(web, /This is a web page/)
    assert.match(web, /&lt;html(&gt;|>)&lt;p(&gt;|>)Lamps/)
  }),
)

test(
  "more than 50 MB is refused before it is read",
  world(async (w) => {
    const joao = await w.as("joao")
    const reply = await joao.upload("/en/orders/import", {}, { file: { name: "big.txt", bytes: new Uint8Array(50_000_001) } })
    assert.equal(reply.status, 413)
    assert.match(await reply.text(), /50 MB/)
  }),
)

const odd: readonly [sample: string, make: (bytes: Uint8Array) => Uint8Array, words: RegExp][] = [
  ["hostile/repeated-numbers.txt", (b) => b, /A number stands twice/],
  ["hostile/skipped-levels.txt", (b) => b, /A level is skipped/],
  ["hostile/same-names.txt", (b) => b, /Two units of one name/],
  ["es-articulos.txt", (b) => new Uint8Array(Buffer.from(new TextDecoder().decode(b), "latin1")), /Encoding guessed/],
]
for (const [sample, make, words] of odd)
  test(
    `${sample}: what is odd is shown with what to do, and the printed numbers stay`,
    world(async (w) => {
      const joao = await w.as("joao")
      const reply = await joao.upload("/en/orders/import", {}, { file: { name: sample, bytes: make(sampleBytes(sample)) } })
      const to = reply.headers.get("location") ?? ""
      assert.match(await text(joao.get(to)), words)
    }),
  )

test(
  "names, telephones and addresses inside provisions are masked for the reviewer too",
  world(async (w) => {
    const joao = await w.as("joao")
    const reply = await joao.upload(
      "/en/orders/import",
      {},
      { file: { name: "people.txt", bytes: sampleBytes("hostile/people.txt") } },
    )
    const to = reply.headers.get("location") ?? ""
    const shown = `${await text(joao.get(to))} ${JSON.stringify(await joao.json(to.slice(3)))}`
    for (const secret of ["Portero-Llave", "Cerrojo", "abel@doors.example", "555-0100"])
      assert.ok(!shown.includes(secret), secret)
    assert.ok(shown.includes("Opens doors"))
  }),
)
