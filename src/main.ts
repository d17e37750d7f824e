// Reads the environment, starts the server or a worker; nothing else.
import { resolve } from "node:path"
import { serve } from "@hono/node-server"
import { pino } from "pino"
import { connect, type Db, keepCounted, migrate, startEmbedded } from "#src/platform/db/index.ts"
import { openFiles } from "#src/platform/files/index.ts"
import { beside, keepListening } from "#src/platform/jobs/index.ts"
import { chores, listeners, makeApp, takeInRecord } from "./app.ts"
import { addExampleCast, firstAdministrator } from "./modules/access/index.ts"
import { keepThreshold } from "./modules/programmes/index.ts"
import { organisationOf, readSettings, type Settings } from "./settings.ts"
import { dayIn } from "./values/day.ts"

const began = performance.now()
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`

/** The ways in that only the start can tell: the first administrator's link, and the example people where asked for. */
async function tellWaysIn(db: Db, origin: string, { DATABASE_URL: databaseUrl, SEAT_ZONE }: Settings, now: Date) {
  const today = dayIn(now, SEAT_ZONE)
  const link = await firstAdministrator(db, { origin, now, today })
  if (link) console.log(`\nNobody administers yet. The first administrator comes in, once, by\n  ${link}`)
  if (!process.argv.includes("--example")) return
  const people = await addExampleCast(db, { origin, now, today, databaseUrl })
  console.log("\nExample people of a state that does not exist, each with a one-time link:")
  for (const p of people) console.log(`  ${p.role.padEnd(20)} ${p.link}`)
}

async function start() {
  const settings = readSettings(process.env)
  if (process.argv.includes("--example") && settings.DATABASE_URL) {
    throw new Error("Example people are for trying out: start without DATABASE_URL to have them.")
  }
  const log = pino({ level: settings.LOG_LEVEL })
  const clock = () => new Date()
  const embedded = settings.DATABASE_URL ? null : await startEmbedded({ folder: settings.DATA_FOLDER })
  const url = settings.DATABASE_URL ?? embedded?.url ?? ""
  for (const note of embedded?.notes ?? []) console.log(`database: ${note}`)
  const done = await migrate(url)
  if (done.length > 0) console.log(`database: ${done.length} migrations done (${seconds()})`)
  const db = connect(url)
  await db.owner((tx) => keepThreshold(tx, settings.SMALL_CELLS))
  const loaded = await takeInRecord(db, clock(), log)
  if (loaded.length > 0)
    console.log(`record: ${loaded.reduce((n, f) => n + f.rows, 0)} rows of ${loaded.length} files loaded (${seconds()})`)
  const worker = settings.ROLE === "web" ? null : keepListening(db, { listeners, chores }, clock, log)
  const counting = settings.ROLE === "worker" ? null : keepCounted(db, log)
  const besideReplies = beside(log)
  const app = makeApp({
    db,
    store: await openFiles(settings),
    clock,
    zone: settings.SEAT_ZONE,
    organisation: organisationOf(settings),
    behindProxy: settings.BEHIND_PROXY === "yes",
    log,
    beside: besideReplies,
    ...(settings.PUBLIC_ORIGIN ? { origin: settings.PUBLIC_ORIGIN } : {}),
    ...(worker ? { nudge: worker.nudge } : {}),
  })
  const server =
    settings.ROLE === "worker"
      ? null
      : serve({ fetch: app.fetch, port: settings.PORT, hostname: settings.HOST }, ({ port }) => {
          const origin = settings.PUBLIC_ORIGIN ?? `http://localhost:${port}`
          console.log(`Hemisec is ready at ${origin} (${seconds()}; data in ${resolve(settings.DATA_FOLDER)})`)
          tellWaysIn(db, origin, settings, clock()).catch((err: unknown) => log.error({ err }, "the ways in could not be made"))
        })
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    server?.close()
    await worker?.stop()
    await counting?.stop()
    await besideReplies.settled()
    await db.close()
    await embedded?.stop()
    process.exit(0)
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop())
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
