// Search over a hundred times the record, in four languages: words, plurals, accents, a phrase, a facet.
import { mkdtempSync, rmSync } from "node:fs"
import { pino } from "pino"
import { makeApp, takeInRecord } from "#src/app.ts"
import { connect, migrate, startEmbedded } from "#src/platform/db/index.ts"
import { openFiles } from "#src/platform/files/index.ts"
import { beside } from "#src/platform/jobs/index.ts"
import { load, median, rounds } from "./measured.ts"
import { multiply } from "./multiply.ts"

const questions = [
  "/en/search?q=trafficking",
  "/en/search?q=workshops+on+drugs",
  "/es/search?q=minas+antipersonal",
  "/fr/search?q=%22armes+%C3%A0+feu%22",
  "/pt/search?q=seguran%C3%A7a",
  "/en/search?q=training&kind=activity",
  "/en/search?q=nothing-of-this-name",
]

const clock = () => new Date("2026-11-20T15:00:00Z")
const log = pino({ level: "error" })
const folder = mkdtempSync("/var/tmp/hemisec-bench-")
const server = await startEmbedded({ folder })
const db = connect(server.url)
try {
  await migrate(server.url)
  await takeInRecord(db, clock(), log)
  const store = await openFiles({ DATA_FOLDER: folder })
  const app = makeApp({ db, store, clock, zone: "America/New_York", log, beside: beside(log) })
  const p95 = async (path: string, connections: number) => {
    const all: number[] = []
    for (let round = 0; round < rounds; round++) all.push((await load(app, path, undefined, connections)).p95)
    return median(all)
  }
  const once = new Map<string, number>()
  for (const path of questions) once.set(path, await p95(path, 1))
  const rows = await multiply(db, 100)
  console.log(`${rows} activities`)
  console.log("question                                     once, ms   100 times, ms   ten at once, ms")
  for (const path of questions) {
    const [alone, together] = [await p95(path, 1), await p95(path, 10)]
    console.log(
      `${path.padEnd(44)} ${(once.get(path) ?? Number.NaN).toFixed(1).padStart(8)} ${alone.toFixed(1).padStart(15)} ${together.toFixed(1).padStart(17)}`,
    )
  }
} finally {
  await db.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
