// The file for registers of aid with 1,000, 10,000 and 20,000 activities: how fast it is made and sent, and how much
// memory that takes. Flat means that it stops growing while the file grows on. Each size has a process
// and a database of its own, so that neither stands on the other's memory.
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { pino } from "pino"
import { makeApp, takeInRecord } from "#src/app.ts"
import { connect, migrate, startEmbedded } from "#src/platform/db/index.ts"
import { openFiles } from "#src/platform/files/index.ts"
import { beside } from "#src/platform/jobs/index.ts"
import { multiply } from "./multiply.ts"

/** How often the record is taken: some 1,000, 10,000 and 20,000 activities. */
const sizes = [3, 28, 56]
const clock = () => new Date("2026-11-20T15:00:00Z")
const log = pino({ level: "error" })
const mebibyte = 1024 * 1024

/** Highest resident memory while something runs, looked at every few milliseconds. */
async function peakOf(work: () => Promise<void>): Promise<number> {
  let peak = process.memoryUsage().rss
  const looking = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 5)
  await work()
  clearInterval(looking)
  return peak / mebibyte
}

/** Reads a reply to its end and lets each piece go. */
async function drained(reply: Response): Promise<number> {
  let bytes = 0
  for await (const piece of reply.body ?? []) bytes += piece.length
  return bytes
}

async function measure(app: ReturnType<typeof makeApp>, activities: number) {
  const timed = async (headers: Record<string, string>) => {
    const began = performance.now()
    const reply = await app.request("http://localhost/iati/activities.xml", { headers })
    const bytes = await drained(reply)
    return { ms: performance.now() - began, bytes, tag: reply.headers.get("etag") ?? "" }
  }
  const idle = process.memoryUsage().rss / mebibyte
  let first = { ms: 0, bytes: 0, tag: "" }
  const peak = await peakOf(async () => {
    first = await timed({})
  })
  const again = await timed({})
  const packed = await timed({ "accept-encoding": "gzip" })
  const unchanged = await timed({ "if-none-match": again.tag })
  const figures = [activities, first.bytes / 1e6, first.ms / 1000, activities / (first.ms / 1000)]
  const sent = [again.ms, packed.ms, unchanged.ms, idle, peak]
  const digits = [0, 1, 1, 0, 0, 0, 0, 0, 0]
  console.log([...figures, ...sent].map((n, i) => n.toFixed(digits[i]).padStart(11)).join(" "))
}

async function bench(times: number) {
  const folder = mkdtempSync("/var/tmp/hemisec-bench-")
  const server = await startEmbedded({ folder })
  const db = connect(server.url)
  try {
    await migrate(server.url)
    await takeInRecord(db, clock(), log)
    const store = await openFiles({ DATA_FOLDER: folder })
    const app = makeApp({ db, store, clock, zone: "America/New_York", log, beside: beside(log) })
    await drained(await app.request("http://localhost/iati/activities.xml"))
    await measure(app, await multiply(db, times))
  } finally {
    await db.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const [asked] = process.argv.slice(2)
if (asked) await bench(Number(asked))
else {
  const names = ["activities", "MB", "made in s", "a second", "sent ms", "packed ms", "304 ms", "idle MiB", "peak MiB"]
  console.log(names.map((name) => name.padStart(11)).join(" "))
  for (const size of sizes) {
    const run = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, String(size)], { stdio: "inherit" })
    if (run.status !== 0) process.exitCode = 1
  }
}
