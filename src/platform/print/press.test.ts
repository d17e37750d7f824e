import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { extractText, getDocumentProxy } from "unpdf"
import { type Lang, langs } from "#src/values/lang.ts"
import type { Block, Document } from "./blocks.ts"
import { openCompiler } from "./compiler.ts"
import { openPress, renderPdf } from "./press.ts"
import { specimen } from "./specimen.ts"
import { breakable, printable } from "./text.ts"
import { typstFiles } from "./typst.ts"

const textOf = async (pdf: Uint8Array) =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text
const bare = (text: string) => text.normalize("NFKC").replace(/[\s\u200b\u00ad-]/g, "")
const plain = (lang: Lang, ...blocks: Block[]): Document => {
  const { subtitle: _, mark: __, ...rest } = specimen(lang, 0)
  return { ...rest, form: "paper", blocks }
}

const compiler = await openCompiler()
const press = openPress()

test("a report says in each language what it must, on numbered pages", async () => {
  const contents: Record<Lang, string> = { en: "Contents", es: "Índice", fr: "Sommaire", pt: "Sumário" }
  const table: Record<Lang, string> = { en: "Table 1.", es: "Cuadro 1.", fr: "Tableau 1.", pt: "Quadro 1." }
  for (const lang of langs) {
    const document = specimen(lang)
    const text = bare(await textOf(await renderPdf(document)))
    const pages = /(\d+)\/\1(?!.*\d\/\1)/.exec(text)?.[1]
    assert.ok(Number(pages) > 4, `${lang}: a last page with its number`)
    for (const part of [document.title, document.foot, document.head, "SPECIMEN", contents[lang], table[lang], "F12", "III.B.5"])
      assert.ok(text.includes(bare(part)), `${lang}: ${part}`)
  }
})

test("the PDF is tagged, knows its language and title, and labels its pages", async () => {
  const bytes = await renderPdf(specimen("pt"))
  const source = Buffer.from(bytes).toString("latin1")
  for (const part of [
    "/StructTreeRoot",
    "/MarkInfo",
    "/Lang (pt)",
    "/PageLabels",
    "/Outlines",
    "/S /Figure",
    "/S /TH",
    "/S /TOC",
  ])
    assert.ok(source.includes(part), part)
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info } = await pdf.getMetadata()
  const { Title, CreationDate } = { Title: "", CreationDate: "", ...info }
  assert.deepEqual({ Title, CreationDate }, { Title: specimen("pt").title, CreationDate: "D:20310401000000Z" })
})

test("links lead to the platform's address, and nowhere when it is not known", async () => {
  const link: Block = { is: "paragraph", spans: [{ is: "trace", text: "14", code: "F1", href: "/editions/e/figures/F1" }] }
  const addresses = async (document: Document) => {
    const page = await (await getDocumentProxy(new Uint8Array(await press.print({ pdf: typstFiles(document) })))).getPage(1)
    const annotations: { url?: string }[] = await page.getAnnotations()
    return [...new Set(annotations.map((annotation) => annotation.url))]
  }
  assert.deepEqual(await addresses(plain("en", link)), ["https://platform.example/editions/e/figures/F1"])
  assert.deepEqual(await addresses({ ...plain("en", link), origin: undefined }), [])
})

test("text that looks like markup is printed as it stands", async () => {
  const hostile = [
    "#let x = 1; #x #panic() #read(/etc/passwd)",
    "$x^2$ *bold* _it_ `raw` <label> @ref = head - item + item / term: // no /* no */",
    "\"quoted\" \\u{41} \\n \\ [a](b) {c} ~ ... -- --- 'single'",
    " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    `https://a.example/${"segment/".repeat(30)}`,
    "x".repeat(400),
    "a\u0000b\u0007c\u001b[31md",
    "\u202Egnp.exe\u202C \u2066isolate",
  ]
  const text = bare(
    await textOf(compiler.compile(typstFiles(plain("en", ...hostile.map((t): Block => ({ is: "paragraph", spans: [t] })))))),
  )
  for (const line of hostile) assert.ok(text.includes(bare(printable(line))), line)
})

test("right to left, emoji, joiners and letters without a glyph do not stop the press", () => {
  const odd = [
    "العربية والعبرية עברית",
    "👩‍👩‍👧‍👦 🇧🇷 ☂️",
    "中文字符 日本語 ไทย",
    "a\u200db\u200cc\u2060d\u00ade",
    "e\u0301\u0301\u0301",
    "\uFFFD\uE000",
  ]
  const blocks = odd.map(
    (t): Block => ({ is: "paragraph", spans: [{ is: "lang", lang: "ar", spans: [t] }, t, { is: "code", text: t }] }),
  )
  assert.ok(compiler.compile(typstFiles({ ...plain("en", ...blocks), title: odd.join(" "), mark: "عربي" })).length > 1000)
})

test("any words survive the way into the PDF", async () => {
  const letters = Array.from("ABCÁÉÍÑÕÇabcáéíñõçœß0123456789ΑΩαωЖж!\"#$%&'()*+,./:;<=>?@[\\]^_`{|}~«»“”’–—…€§°· ")
  const words = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 120 })
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), fc.constantFrom(...langs), async (texts, lang) => {
      const blocks = texts.map((text): Block => ({ is: "paragraph", spans: [text] }))
      const text = bare(await textOf(compiler.compile(typstFiles(plain(lang, ...blocks)))))
      for (const t of texts) assert.ok(text.includes(bare(t)), t)
    }),
    { numRuns: 25, seed: 11 },
  )
})

test("nothing that any text holds stops the compiler", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 80 }), { minLength: 6, maxLength: 6 }), (texts) => {
      const blocks: Block[] = texts.flatMap((t): Block[] => [
        { is: "heading", level: 2, text: `h${t}`, id: `h${texts.indexOf(t)}-${t.length}` },
        {
          is: "paragraph",
          spans: [
            t,
            { is: "code", text: t },
            { is: "trace", text: t, code: `F${t}`, href: "/f" },
            { is: "footnote", spans: [t] },
          ],
        },
      ])
      const unique = blocks.filter(
        (b, i) => b.is !== "heading" || blocks.findIndex((o) => o.is === "heading" && o.id === b.id) === i,
      )
      compiler.compile(
        typstFiles({ ...plain("fr", ...unique), title: `t${texts[0]}`, head: texts[1] ?? "", foot: texts[2] ?? "" }),
      )
    }),
    { numRuns: 40, seed: 5 },
  )
})

test("printable text loses controls and nothing else; long words may break without losing a letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.equal(printable(printable(text)), printable(text))
      assert.equal(breakable(text).replaceAll("\u200b", ""), text.replaceAll("\u200b", ""))
    }),
  )
  assert.equal(printable("a\tb\r\nc\u0000d\u202ee"), "a b cde")
})

test("a document that does not compile fails alone; the press goes on", async () => {
  await assert.rejects(press.print({ pdf: { "/main.typ": "#panic(1)" } }), /does not compile/)
  assert.ok((await press.print({ pdf: { "/main.typ": "Calm" } })).length > 1000)
})

test("a document that takes too long is given up, and the next is printed", async () => {
  const endless = press.print({ pdf: { "/main.typ": "#for a in range(99999) { for b in range(99999) { let c = b } }" } }, 1000)
  const next = press.print({ pdf: { "/main.typ": "Next" } })
  await assert.rejects(endless, /not ready after 1000 ms/)
  assert.ok((await next).length > 1000)
})
