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
  const document = specimen("es", 7)
  const said = JSON.stringify(document.blocks).replaceAll("curso", `curso ${n}`).replaceAll("Northland", `Northland ${n}`)
  return { ...document, title: `${document.title} ${n}`, blocks: JSON.parse(said) }
}

/** The median in milliseconds; the first run warms up and does not count. */
async function median(first: number, print: (document: Document) => unknown): Promise<number> {
  const times: number[] = []
  for (let n = 0; n <= runs; n += 1) {
    const document = another(first + n)
    const began = performance.now()
    await print(document)
    times.push(performance.now() - began)
  }
  return times.slice(1).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

const { compile } = await openCompiler()
const pages = (await getDocumentProxy(compile(typstFiles(specimen("es", 7))))).numPages
const pdf = await median(100, renderPdf)
const barePdf = await median(100, (document) => compile(typstFiles(document)))
const docx = await median(100, renderDocx)
const bareDocx = await median(100, (document) => Packer.toBuffer(wordDocument(document)))
const html = await median(100, renderHtml)
const line = (name: string, ms: number, bare: number) =>
  console.log(
    `${name.padEnd(6)} ${ms.toFixed(0).padStart(5)} ms   bare ${bare.toFixed(0).padStart(5)} ms   ratio ${(ms / bare).toFixed(2)}`,
  )
console.log(`a report of ${pages} pages, median of ${runs}`)
line("PDF", pdf, barePdf)
line("DOCX", docx, bareDocx)
console.log(`HTML   ${html.toFixed(0).padStart(5)} ms`)
