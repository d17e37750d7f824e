// One database server for the whole suite: the embedded one with durability given away, or the one in DATABASE_URL. A
// template holds the migrated schema and the real record; each test file gets a copy of it.
import { spawn } from "node:child_process"
import { chmodSync, globSync, mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { pino } from "pino"
import { takeInRecord } from "#src/app.ts"
import { connect, migrate, startEmbedded } from "#src/platform/db/index.ts"

const root = join(import.meta.dirname, "..")
const asked = process.argv.slice(2)
const run = `hemisec_test_${process.pid}`
const template = `${run}_world`

type Server = { url: string; stop: () => Promise<void> }

async function server(): Promise<Server> {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, stop: () => Promise.resolve() }
  const folder = mkdtempSync("/var/tmp/hemisec-test-")
  // Another account than root must reach the data, or they would be kept elsewhere and stay behind.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded({ folder, forgetful: true })
  return {
    url: embedded.url,
    stop: async () => {
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const urlOf = (url: string, database: string) => {
  const at = new URL(url)
  at.pathname = `/${database}`
  return at.toString()
}

async function withAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function makeTemplate(url: string) {
  await withAdmin(url, (c) => c.query(`create database ${template}`))
  const at = urlOf(url, template)
  await migrate(at)
  const db = connect(at, 2)
  await takeInRecord(db, new Date("2026-11-20T12:00:00Z"), pino({ level: "error" }))
  await db.close()
}

const dropAll = (url: string) =>
  withAdmin(url, async (c) => {
    const { rows } = await c.query<{ datname: string }>("select datname from pg_database where datname like $1", [`${run}%`])
    for (const { datname } of rows) await c.query(`drop database if exists ${datname} with (force)`)
  })

type Shard = { name: string; files: string[]; isolated: boolean }

function shards(): Shard[] {
  const find = (pattern: string) => globSync(pattern, { cwd: root }).sort()
  const e2e = find("tests/e2e/**/*.test.{ts,tsx}")
  const rest = [...find("src/**/*.test.{ts,tsx}"), ...find("tests/**/*.test.{ts,tsx}")].filter((f) => !e2e.includes(f))
  if (asked.length > 0) {
    const wanted = asked.map((f) => (f.startsWith("/") ? f.slice(root.length + 1) : f))
    const isolated = wanted.some((f) => f.startsWith("tests/e2e"))
    return [{ name: "asked", files: wanted, isolated }]
  }
  const half = (n: number) => rest.filter((_, i) => i % 2 === n)
  return [
    { name: "first half", files: half(0), isolated: false },
    { name: "second half", files: half(1), isolated: false },
    { name: "in the browser", files: e2e, isolated: true },
  ].filter((s) => s.files.length > 0)
}

function runShard(shard: Shard, url: string): Promise<number> {
  const isolation = shard.isolated ? ["--test-concurrency=1"] : ["--test-isolation=none"]
  const child = spawn(process.execPath, [...process.execArgv, "--test", ...isolation, "--test-force-exit", ...shard.files], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      TEST_SERVER_URL: url,
      TEST_TEMPLATE: template,
      TEST_RUN: `${run}_${shard.name.replaceAll(" ", "_")}`,
      TZ: "UTC",
    },
  })
  return new Promise((done) => child.on("exit", (code) => done(code ?? 1)))
}

const { url, stop } = await server()
let failed = 0
try {
  const began = performance.now()
  await makeTemplate(url)
  console.log(`# database with the record made in ${Math.round(performance.now() - began)} ms`)
  const all = shards()
  // The halves run side by side; the browser has the machine to itself.
  const codes = await Promise.all(all.filter((s) => !s.isolated).map((s) => runShard(s, url)))
  for (const s of all.filter((s) => s.isolated)) codes.push(await runShard(s, url))
  failed = codes.filter((c) => c !== 0).length
} finally {
  await dropAll(url).catch((error: unknown) => console.error("# databases of the run could not be dropped:", error))
  await stop()
}
process.exit(failed === 0 ? 0 : 1)
