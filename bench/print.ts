// How long a report of twenty pages takes as PDF, Word file and page, against the bare renderers on the same input: the
// Typst compiler in this thread, and the docx package's own packing. Each run prints a document not seen before, because
// the compiler remembers what it has printed. `node --import ./tools/tsx.mjs bench/print.ts [runs]`
import { mkdtempSync, rmSync } from "node:fs"
import { Packer } from "docx"
import { pino } from "pino"
import { getDocumentProxy } from "unpdf"
import { takeInRecord } from "#src/app.ts"
import { readReportData } from "#src/modules/publications/data.ts"
import { printFiles } from "#src/modules/publications/press.ts"
import { getReport } from "#src/modules/publications/queries/reports.ts"
import { snapshotOf, snapshotText } from "#src/modules/publications/snapshot.ts"
import { connect, migrate, startEmbedded } from "#src/platform/db/index.ts"
import { openCompiler } from "#src/platform/print/compiler.ts"
import { wordDocument } from "#src/platform/print/docx.ts"
import { type Document, renderDocx, renderHtml, renderPdf } from "#src/platform/print/index.ts"
import { specimen } from "#src/platform/print/specimen.ts"
import { typstFiles } from "#src/platform/print/typst.ts"
import { organisationOf, readSettings } from "#src/settings.ts"
import { day } from "#src/values/day.ts"

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

// The three bundled reports from the record, as the operator prints them: read, composed, printed as PDF; and what issuing an
// edition does besides keeping rows: its snapshot and its three files. Every run of text differs from round to round.
const folder = mkdtempSync("/var/tmp/hemisec-bench-")
const server = await startEmbedded({ folder })
const db = connect(server.url)
const day0 = day("2026-11-20")
const organisation = organisationOf(readSettings({}))

/** The same document with other words in every run of text; names of places in it stay what links lead to. */
function reworded(value: unknown, n: number): unknown {
  if (Array.isArray(value)) return value.map((v) => (typeof v === "string" && /\p{L}{3}/u.test(v) ? `${v} ${n}` : reworded(v, n)))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, reworded(v, n)]))
}
const rewordedDocument = (document: Document, n: number): Document => ({
  ...document,
  title: `${document.title} ${n}`,
  blocks: reworded(document.blocks, n) as Document["blocks"],
})

async function timed<T>(name: string, n: number, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now()
  const done = await work()
  if (n > 0) times.set(name, [...(times.get(name) ?? []), performance.now() - began])
  return done
}

async function printed(key: string, n: number) {
  const data = await timed(`${key} read`, n, () => db.owner(async (tx) => readReportData(tx, await getReport(tx, key))))
  const ledger = { n: 1, hash: "0".repeat(64), unsealed: 0 }
  const about = { data, texts: [], lang: "en", number: n + 1, issuedOn: day0, ledger, organisation } as const
  const snapshot = await timed(`${key} compose`, n, () => snapshotOf(about))
  const document = rewordedDocument(snapshot.document, n)
  const pdf = await timed(`${key} pdf`, n, () => renderPdf(document))
  const text = snapshotText({ ...snapshot, document: rewordedDocument(snapshot.document, n + 1000) })
  await timed(`${key} files`, n, () => printFiles(text))
  return (await getDocumentProxy(new Uint8Array(pdf))).numPages
}

try {
  await migrate(server.url)
  await takeInRecord(db, new Date("2026-11-20T15:00:00Z"), pino({ level: "error" }))
  for (const key of ["declaration-articles-2007-2008", "ministers-mandates-2011-2013", "work-plan-2013-2015"]) {
    let sheets = 0
    for (let n = 0; n <= runs; n += 1) sheets = await printed(key, n)
    const part = (name: string) => `${name} ${whole(`${key} ${name}`)} ms  `
    console.log(`${key}, ${sheets} pages: ${["read", "compose", "pdf", "files"].map(part).join("")}`)
  }
} finally {
  await db.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
