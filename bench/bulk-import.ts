// Ten thousand activities from a table: sent, checked, applied with their facts, as a desk officer does it; against the
// same rows by COPY into a table of the same columns.
import { mkdtempSync, rmSync } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { pino } from "pino"
import { makeApp, takeInRecord } from "#src/app.ts"
import { connect, migrate, startEmbedded } from "#src/platform/db/index.ts"
import { openFiles } from "#src/platform/files/index.ts"
import { beside } from "#src/platform/jobs/index.ts"
import { signIn } from "#tests/world/cast.ts"

const most = Number(process.env.BENCH_ROWS ?? 10_000)
const header = "title,type,status,held,unit,places,states,partners,mandates,themes,results,summary,visibility"
const states = ["Costa Rica", "Panama", "Peru", "Chile", "Colombia", "Mexico"]
const line = (n: number) => {
  const [host, guest] = [states[n % states.length], states[(n + 1) % states.length]]
  return [
    ...[`Workshop ${n} on evidence`, "workshop", "held", `2026-0${1 + (n % 9)}-1${n % 10}`, "dps", host],
    ...[`${host}:host:${n % 40}|${guest}:participant:7`, "UNODC:funder", "commitment-2008/pillar-3:reading"],
    ...["border-security", `people-trained:${7 + (n % 40)}`, "Invented for a measurement.", "secretariat"],
  ].join(",")
}
const csv = `${header}\n${Array.from({ length: most }, (_, n) => line(n)).join("\n")}\n`

const clock = () => new Date("2026-11-20T15:00:00Z")
const log = pino({ level: "error" })
const folder = mkdtempSync("/var/tmp/hemisec-bench-")
const server = await startEmbedded({ folder })
const db = connect(server.url)

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, done: T]> {
  const from = performance.now()
  const done = await work()
  return [performance.now() - from, done]
}

async function copied(): Promise<number> {
  const owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
  try {
    const columns = header.split(",").map((c) => `"${c}" text`)
    await owner.query(`create table public.copied (line bigint generated always as identity primary key, ${columns.join(", ")})`)
    const times: number[] = []
    for (let round = 0; round < 5; round++) {
      await owner.query("truncate public.copied")
      const into = () => owner.query(copyFrom(`copy public.copied (${header}) from stdin csv header`))
      times.push((await timed(() => pipeline(Readable.from([csv]), into())))[0])
    }
    return times.sort((a, b) => a - b)[2] ?? Number.NaN
  } finally {
    await owner.end()
  }
}

try {
  await migrate(server.url)
  await takeInRecord(db, clock(), log)
  const store = await openFiles({ DATA_FOLDER: folder })
  const app = makeApp({ db, store, clock, zone: "America/New_York", log, beside: beside(log) })
  const cookie = `hemisec=${await signIn(db, "amina", clock())}`
  const headers = { cookie, accept: "text/html", origin: "http://localhost" }
  const form = new FormData()
  form.append("unit", "dps")
  form.append("file", new Blob([csv]), "activities.csv")
  const [sent, checked] = await timed(async () =>
    app.request("http://localhost/en/activities/import", { method: "POST", headers, body: form }),
  )
  const at = new URL(checked.headers.get("location") ?? "/", "http://localhost").pathname
  const [seen, page] = await timed(async () => app.request(`http://localhost${at}`, { headers }))
  await page.text()
  const [applied, done] = await timed(async () => app.request(`http://localhost${at}/apply`, { method: "POST", headers }))
  const { rows } = await db.pool.query("select count(*)::int as n from programmes.activities where recorded_by is not null")
  const copy = await copied()
  console.log(
    `${(csv.length / 1e6).toFixed(1)} MB, ${rows[0]?.n} activities recorded (${checked.status}, ${page.status}, ${done.status})`,
  )
  console.log(`sent and checked  ${sent.toFixed(0)} ms`)
  console.log(`looked at         ${seen.toFixed(0)} ms`)
  console.log(`applied           ${applied.toFixed(0)} ms`)
  console.log(`COPY              ${copy.toFixed(0)} ms   ratio of applying ${(applied / copy).toFixed(1)}`)
} finally {
  await db.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
