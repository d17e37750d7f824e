// Files that are no instrument's text are refused in words of the reader's language, nothing typed is lost, nothing is kept.
import assert from "node:assert/strict"
import { test } from "node:test"
import { zipSync } from "fflate"
import { packed, pdfOfPages } from "#src/platform/reading/specimens.fixture.ts"
import { type World, world } from "#tests/world/index.ts"

const utf8 = (words: string) => new TextEncoder().encode(words)
const ole = Buffer.concat([
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  new Uint8Array(600),
  Buffer.from("EncryptedPackage", "utf16le"),
])

const refused: readonly [what: string, make: () => Uint8Array, en: RegExp, fr: RegExp][] = [
  ["nothing", () => new Uint8Array(), /The file is empty/, /Le fichier est vide/],
  [
    "a picture",
    () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    /This is no text/,
    /Ce n’est pas un texte/,
  ],
  ["control characters", () => utf8("\u0001\u0002\u0003\u0004abc"), /This is no text/, /Ce n’est pas un texte/],
  ["an encrypted Word file", () => new Uint8Array(ole), /protected by a password/, /protégé par un mot de passe/],
  [
    "a bomb",
    () => zipSync({ "word/document.xml": new Uint8Array(8_000_000) }, { level: 9 }),
    /far larger than any such document/,
    /bien plus grand/,
  ],
  ["another archive", () => packed({ "xl/workbook.xml": "<x/>" }), /no Word document/, /pas un document Word/],
  ["a scanned PDF", () => pdfOfPages([[], []]), /pictures of pages and no text/, /images de pages/],
  ["a web page", () => utf8("<!doctype html><p>1. Resolves</p>"), /This is a web page/, /une page web/],
  ["too many lines", () => utf8("a\n".repeat(10_001)), /more than 10,000 lines/, /plus de 10/],
]
for (const [what, make, en, fr] of refused)
  test(
    `${what} is refused in the reader's language, and nothing is kept`,
    world(async (w: World) => {
      const joao = await w.as("joao")
      for (const [lang, words] of [
        ["en", en],
        ["fr", fr],
      ] as const) {
        const reply = await joao.upload(`/${lang}/instruments/import`, {}, { file: { name: "resolución.docx", bytes: make() } })
        assert.equal(reply.status, 422)
        const page = await reply.text()
        assert.match(page, words)
        assert.match(page, /type="file"/, "the form is there to send another")
      }
      const kept = await w.db.owner((tx) => tx.selectFrom("mandates.instrumentReviews").select("key").execute())
      assert.deepEqual(kept, [])
    }),
  )

test(
  "an old encoding is read and told; markup in the text stays words and is never markup on the page",
  world(async (w: World) => {
    const joao = await w.as("joao")
    const words = "RESOLUCIÓN SOBRE FAROS\n\nRESUELVE:\n\n1. Encender <script>alert(1)</script> faros año tras año.\n"
    const reply = await joao.upload(
      "/en/instruments/import",
      {},
      { file: { name: "r.txt", bytes: Buffer.from(words, "latin1") } },
    )
    const review = (reply.headers.get("location") ?? "").slice(3)
    const page = await (await joao.get(`/en${review}`)).text()
    assert.match(page, /not UTF-8/)
    assert.match(page, /&lt;script>|&lt;script&gt;/)
    assert.doesNotMatch(page, /<script>alert/)
  }),
)
