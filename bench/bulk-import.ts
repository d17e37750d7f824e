// Ten thousand activities from a table: sent, checked, applied with their facts, as a desk officer does it; against COPY of
// the same lines into one table of texts, and against COPY of every row that applying writes into tables without guards. Then a
// table that amends all of them.
import { mkdtempSync, rmSync } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import pg from "pg"
import { from as copyFrom, to as copyTo } from "pg-copy-streams"
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

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN

type Copied = { into: string; columns: string; rows: Buffer; as: string }

/** Five times from empty; milliseconds of the middle one. */
async function copiedInto(owner: pg.Client, tables: readonly Copied[]): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    for (const { into } of tables) await owner.query(`truncate ${into}`)
    const all = async () => {
      for (const { into, columns, rows, as } of tables)
        await pipeline(Readable.from([rows]), owner.query(copyFrom(`copy ${into} ${columns} from stdin ${as}`)))
    }
    times.push((await timed(all))[0])
  }
  return median(times)
}

/** The first baseline: the lines as they came, into one table of texts. */
async function copyOfLines(owner: pg.Client): Promise<number> {
  const columns = header.split(",").map((c) => `"${c}" text`)
  await owner.query(`create table public.copied (line bigint generated always as identity primary key, ${columns.join(", ")})`)
  return copiedInto(owner, [{ into: "public.copied", columns: `(${header})`, rows: Buffer.from(csv), as: "csv header" }])
}

const lists = ["units", "places", "states", "partners", "clauses", "themes"].map((l) => `programmes.activity_${l}`)
const ofOurs = "where activity in (select key from programmes.activities where recorded_by is not null)"

/** The second: every row that applying wrote, into tables of the same columns without keys, indexes, rules or policies. */
async function copyOfAll(owner: pg.Client, since: number): Promise<{ ms: number; rows: number; mb: number }> {
  const written: [string, string][] = [
    ["programmes.activities", "where recorded_by is not null"],
    ...[...lists, "programmes.results"].map((t): [string, string] => [t, ofOurs]),
    ["facts.facts", `where id > ${since}`],
  ]
  const tables: Copied[] = []
  let count = 0
  for (const [i, [from, where]] of written.entries()) {
    const into = `public.copied_${i}`
    await owner.query(`create table ${into} as select * from ${from} limit 0`)
    const pieces: Buffer[] = []
    const out = owner.query(copyTo(`copy (select * from ${from} ${where}) to stdout`))
    for await (const piece of out) pieces.push(piece as Buffer)
    count += out.rowCount
    tables.push({ into, columns: "", rows: Buffer.concat(pieces), as: "" })
  }
  const mb = tables.reduce((n, t) => n + t.rows.length, 0) / 1e6
  return { ms: await copiedInto(owner, tables), rows: count, mb }
}

/** Where the time of applying goes: what each statement took once the one before it on its connection was answered. */
function stages() {
  const spent = new Map<string, number>()
  const free = new WeakMap<object, number>()
  const asked = pg.Client.prototype.query as unknown as (this: object, ...a: unknown[]) => Promise<unknown>
  const stageOf = (text: string) => {
    const [, into] = /insert into "?(\w+)"?\."?(\w+)/.exec(text) ?? []
    if (into === "facts") return "facts"
    if (into) return "rows, their foreign keys and indexes"
    if (text.includes("snapshots(")) return "snapshots read back for the digests"
    if (/^update programmes.activities|^delete from programmes/.test(text)) return "rows, their foreign keys and indexes"
    if (text === "commit") return "commit"
    return text.includes("import_lines") || text.includes("accepted_lines") ? "lines read and noted" : "what else is asked"
  }
  pg.Client.prototype.query = async function (this: object, ...a: unknown[]) {
    const began = performance.now()
    const answer = await asked.apply(this, a)
    const ended = performance.now()
    const text = typeof a[0] === "string" ? a[0] : String((a[0] as { text?: string }).text)
    const took = ended - Math.max(began, free.get(this) ?? 0)
    free.set(this, ended)
    if (!text.includes("import_runs")) spent.set(stageOf(text), (spent.get(stageOf(text)) ?? 0) + took)
    return answer
  } as unknown as typeof pg.Client.prototype.query
  return () => {
    pg.Client.prototype.query = asked as unknown as typeof pg.Client.prototype.query
    return [...spent].sort(([, a], [, b]) => b - a)
  }
}

try {
  await migrate(server.url)
  await takeInRecord(db, clock(), log)
  const store = await openFiles({ DATA_FOLDER: folder })
  const underWay = beside(log)
  const app = makeApp({ db, store, clock, zone: "America/New_York", log, beside: underWay })
  const cookie = `hemisec=${await signIn(db, "amina", clock())}`
  const headers = { cookie, accept: "text/html", origin: "http://localhost" }
  const send = async (table: string): Promise<[ms: number, at: string, status: number]> => {
    const form = new FormData()
    form.append("unit", "dps")
    form.append("file", new Blob([table]), "activities.csv")
    const [ms, checked] = await timed(async () =>
      app.request("http://localhost/en/activities/import", { method: "POST", headers, body: form }),
    )
    return [ms, new URL(checked.headers.get("location") ?? "/", "http://localhost").pathname, checked.status]
  }
  const [sent, at, checked] = await send(csv)
  const [seen, page] = await timed(async () => app.request(`http://localhost${at}`, { headers }))
  await page.text()
  const before = await db.pool.query("select coalesce(max(id), 0)::int as n from facts.facts")
  const spent = stages()
  let replied = Number.NaN
  const [applied, done] = await timed(async () => {
    const [ms, reply] = await timed(async () => app.request(`http://localhost${at}/apply`, { method: "POST", headers }))
    replied = ms
    await underWay.settled()
    return reply
  })
  const of = spent()
  const { rows } = await db.pool.query("select count(*)::int as n from programmes.activities where recorded_by is not null")
  const owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
  const copy = await copyOfLines(owner)
  const all = await copyOfAll(owner, before.rows[0]?.n)
  await owner.end()
  const { rows: keys } = await db.pool.query<{ key: string }>(
    "select key from programmes.activities where recorded_by is not null",
  )
  const [resent, again] = await send(
    `key,evidence,people\n${keys.map(({ key }, n) => `${key},Seen by two officers,${50 + (n % 9)}`).join("\n")}\n`,
  )
  const spentAgain = stages()
  const [amended] = await timed(async () => {
    await app.request(`http://localhost${again}/apply`, { method: "POST", headers })
    await underWay.settled()
  })
  const ofAgain = spentAgain()
  const line = (what: string, ms: number, more = "") =>
    console.log(`${what.padEnd(44)} ${ms.toFixed(0).padStart(6)} ms   ${more}`)
  console.log(
    `${(csv.length / 1e6).toFixed(1)} MB, ${rows[0]?.n} activities recorded (${checked}, ${page.status}, ${done.status})`,
  )
  line("sent and checked", sent)
  line("looked at", seen)
  line("applying begun, until the reply", replied)
  line("applied", applied)
  for (const [stage, ms] of of) line(`  ${stage}`, ms)
  line("a table that amends them all: sent, checked", resent)
  line("the same, applied", amended)
  for (const [stage, ms] of ofAgain) line(`  ${stage}`, ms)
  line("COPY of the lines", copy, `ratio of applying ${(applied / copy).toFixed(1)}`)
  line(`COPY of the ${all.rows} rows, ${all.mb.toFixed(0)} MB`, all.ms, `ratio of applying ${(applied / all.ms).toFixed(1)}`)
} finally {
  await db.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
