// One load for every bench that asks pages: a process of its own sends it, so that both sides of a comparison lose the same to it.
import { spawn } from "node:child_process"
import { join } from "node:path"
import { serve } from "@hono/node-server"
import type { Hono } from "hono"

const seconds = Number(process.env.BENCH_SECONDS ?? 3)
export const rounds = Number(process.env.BENCH_ROUNDS ?? 3)

export type Measured = { perSecond: number; p50: number; p95: number; failed: number }

/** Ten connections, unless told otherwise, for a few seconds. */
export async function load(app: Hono, path: string, cookie?: string, connections = 10): Promise<Measured> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" })
  await new Promise((ready) => server.once("listening", ready))
  const where = server.address()
  const url = `http://127.0.0.1:${typeof where === "object" && where ? where.port : 0}${path}`
  const order = JSON.stringify({ url, connections, seconds, headers: cookie ? { cookie: `hemisec=${cookie}` } : {} })
  const child = spawn(process.execPath, [join(import.meta.dirname, "load.ts"), order], { stdio: ["ignore", "pipe", "inherit"] })
  let said = ""
  child.stdout.on("data", (piece) => {
    said += String(piece)
  })
  await new Promise((done) => child.on("exit", done))
  server.close()
  const measured = JSON.parse(said) as Measured
  if (measured.failed > 0) throw new Error(`${measured.failed} requests to ${path} failed`)
  return measured
}

export const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN
