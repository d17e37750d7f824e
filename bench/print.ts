// How long a report of twenty pages takes as PDF, Word file and page, against the bare renderers on the same input: the
// Typst compiler in this thread, and the docx package's own packing. Each run prints a document not seen before, because
// the compiler remembers what it has printed. `node --import ./tools/tsx.mjs bench/print.ts [runs]`
import { Packer } from "docx"
import { getDocumentProxy } from "unpdf"
import { openCompiler } from "#src/platform/print/compiler.ts"
import { wordDocument } from "#src/platform/print/docx.ts"
import { type Document, renderDocx, renderHtml, renderPdf } from "#src/platform/print/index.ts"
import { specimen } from "#src/platform/print/specimen.ts"
import { typstFiles } from "#src/platform/print/typst.ts"

const runs = Number(process.argv[2] ?? 7)

/** The same report with other words in every paragraph, heading and table. */
function another(n: number): Document {
  const document = specimen("es", 9)
  const said = JSON.stringify(document.blocks).replaceAll("curso", `curso ${n}`).replaceAll("Northland", `Northland ${n}`)
  return { ...document, title: `${document.title} ${n}`, blocks: JSON.parse(said) }
}

const { compile } = await openCompiler()
const ways: Record<string, (document: Document) => unknown> = {
  pdf: renderPdf,
  barePdf: (document) => compile(typstFiles(document)),
  docx: renderDocx,
  bareDocx: async (document) => Packer.toBuffer(await wordDocument(document)),
  html: renderHtml,
}
const times = new Map<string, number[]>()

// All ways take turns, so that a neighbour's load falls on each of them; the first round warms up and does not count.
for (let n = 0; n <= runs; n += 1) {
  const document = another(n)
  for (const [way, print] of Object.entries(ways)) {
    const began = performance.now()
    await print(document)
    if (n > 0) times.set(way, [...(times.get(way) ?? []), performance.now() - began])
  }
}
const median = (way: string) => times.get(way)?.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
const whole = (way: string) => median(way).toFixed(0).padStart(5)
const ratio = (way: string, bare: string) => (median(way) / median(bare)).toFixed(2)

const pages = (await getDocumentProxy(compile(typstFiles(specimen("es", 9))))).numPages
console.log(`a report of ${pages} pages, median of ${runs}`)
console.log(`PDF    ${whole("pdf")} ms   bare ${whole("barePdf")} ms   ratio ${ratio("pdf", "barePdf")}`)
console.log(`DOCX   ${whole("docx")} ms   bare ${whole("bareDocx")} ms   ratio ${ratio("docx", "bareDocx")}`)
console.log(`HTML   ${whole("html")} ms`)
