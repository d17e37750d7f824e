// Pages against the bare application, and against the same pages with a hundred times the record. Server and load
// generator are two processes on one machine; both sides are measured in turn, so that a neighbour's load falls on each.
import { mkdtempSync, rmSync } from "node:fs"
import pg from "pg"
import { pino } from "pino"
import { makeApp, takeInRecord } from "#src/app.ts"
import { connect, migrate, startEmbedded } from "#src/platform/db/index.ts"
import { openFiles } from "#src/platform/files/index.ts"
import { beside } from "#src/platform/jobs/index.ts"
import { signIn } from "#tests/world/cast.ts"
import { bareApp, statementsOf } from "./bare.ts"
import { load, type Measured, median, rounds } from "./measured.ts"
import { multiply } from "./multiply.ts"

const clock = () => new Date("2026-11-20T15:00:00Z")
const log = pino({ level: "error" })
const folder = mkdtempSync("/var/tmp/hemisec-bench-")
const server = await startEmbedded({ folder })
try {
  await migrate(server.url)
  const db = connect(server.url)
  await takeInRecord(db, clock(), log)
  const store = await openFiles({ DATA_FOLDER: folder })
  const app = makeApp({ db, store, clock, zone: "America/New_York", log, beside: beside(log) })
  const cookie = await signIn(db, "amina", clock())
  const pool = new pg.Pool({ connectionString: server.url, max: 10, options: "-c timezone=UTC" })
  pool.on("error", () => undefined)
  const pages: [name: string, path: string, cookie?: string][] = [
    ["a state", "/en/states/costa-rica"],
    ["an activity", "/en/activities/dps~aicma~gocen-2012"],
    ["a list of 50", "/en/activities"],
    ["the chart as at a day", "/en/institution?on=2016-07-19"],
    ["a chain", "/en/chain/unit:dps"],
    ["the lists of gaps", "/en/gaps"],
    ["one list of gaps", "/en/gaps/activity-without-result"],
    ["a picture", "/en/pictures/flow"],
    ["a state, signed in", "/en/states/costa-rica", cookie],
    ["a list of 50, signed in", "/en/activities", cookie],
  ]
  console.log("page                       ours/s   p95 ms   bare/s   p95 ms   ratio")
  const once = new Map<string, number>()
  for (const [name, path, token] of pages) {
    const ask = async () =>
      app.request(`http://127.0.0.1${path}`, {
        headers: { accept: "text/html", ...(token ? { cookie: `hemisec=${token}` } : {}) },
      })
    const warm = await ask()
    if (warm.status !== 200) {
      console.log(`${name.padEnd(26)} ${path} answered ${warm.status}`)
      process.exitCode = 1
      continue
    }
    const html = await warm.text()
    const statements = await statementsOf(ask)
    const bare = bareApp(pool, statements, html)
    const ours: Measured[] = []
    const theirs: Measured[] = []
    for (let round = 0; round < rounds; round++) {
      ours.push(await load(app, path, token))
      theirs.push(await load(bare, path, token))
    }
    const line = [ours, theirs].map((side) => ({
      perSecond: median(side.map((m) => m.perSecond)),
      p95: median(side.map((m) => m.p95)),
    }))
    const [o, b] = line
    if (!o || !b) continue
    once.set(path + (token ?? ""), o.p95)
    console.log(
      `${name.padEnd(26)} ${o.perSecond.toFixed(0).padStart(6)} ${o.p95.toFixed(1).padStart(8)} ${b.perSecond.toFixed(0).padStart(8)} ${b.p95.toFixed(1).padStart(8)} ${(b.perSecond / o.perSecond).toFixed(2).padStart(7)}   (${statements.length} statements, ${html.length} characters)`,
    )
  }
  const rows = await multiply(db, 100)
  console.log(`\nthe same pages with 100 times the record (${rows} activities)`)
  for (const [name, path, token] of pages) {
    const all: Measured[] = []
    for (let round = 0; round < rounds; round++) all.push(await load(app, path, token))
    const p95 = median(all.map((m) => m.p95))
    const before = once.get(path + (token ?? "")) ?? Number.NaN
    console.log(
      `${name.padEnd(26)} p95 ${p95.toFixed(1).padStart(6)} ms, ${(p95 / before).toFixed(2)} times the p95 of once the record`,
    )
  }
  await pool.end()
  await db.close()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
