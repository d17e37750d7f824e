// Reads the environment, starts the server or a worker; nothing else.
import { join } from "node:path"
import { serve } from "@hono/node-server"
import { pino } from "pino"
import { connect, migrate, startEmbedded } from "#src/platform/db/index.ts"
import { keepListening } from "#src/platform/jobs/index.ts"
import { listeners, makeApp, takeInRecord } from "./app.ts"
import { readSettings } from "./settings.ts"

const began = performance.now()
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`

async function start() {
  const settings = readSettings(process.env)
  const log = pino({ level: settings.LOG_LEVEL })
  const clock = () => new Date()
  const embedded = settings.DATABASE_URL ? null : await startEmbedded({ folder: settings.DATA_FOLDER })
  const url = settings.DATABASE_URL ?? embedded?.url ?? ""
  for (const note of embedded?.notes ?? []) console.log(`database: ${note}`)
  const done = await migrate(url)
  if (done.length > 0) console.log(`database: ${done.length} migrations done (${seconds()})`)
  const db = connect(url)
  const loaded = await takeInRecord(db, clock(), log)
  if (loaded.length > 0)
    console.log(`record: ${loaded.reduce((n, f) => n + f.rows, 0)} rows of ${loaded.length} files loaded (${seconds()})`)
  const worker = settings.ROLE === "web" ? null : keepListening(db, listeners, clock, log)
  const app = makeApp({
    db,
    clock,
    zone: settings.SEAT_ZONE,
    log,
    ...(settings.PUBLIC_ORIGIN ? { origin: settings.PUBLIC_ORIGIN } : {}),
    ...(worker ? { nudge: worker.nudge } : {}),
  })
  const server =
    settings.ROLE === "worker"
      ? null
      : serve({ fetch: app.fetch, port: settings.PORT, hostname: settings.HOST }, ({ port }) => {
          console.log(`Hemisec is ready at http://localhost:${port} (${seconds()}; data in ${join(settings.DATA_FOLDER)})`)
        })
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    server?.close()
    await worker?.stop()
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
