// What was acknowledged is kept. The platform and its database are killed in the middle of writing (SIGKILL: no farewell,
// no flush of their own), started again on the same folder, and asked for everything they had said yes to. The power of
// the machine stays on, so this proves the order of our writing and PostgreSQL's recovery, not the disk.
import assert from "node:assert/strict"
import { type ChildProcess, execFile, spawn } from "node:child_process"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { fileURLToPath } from "node:url"
import { connect, startEmbedded } from "#src/platform/db/index.ts"
import { seal, verify } from "#src/platform/facts/index.ts"

const root = resolve(import.meta.dirname, "../..")
const flags = ["--disable-warning=ExperimentalWarning", "--import", join(root, "tools/tsx.mjs")]
const skip = process.env.DATABASE_URL ? "needs an embedded database of its own to kill; DATABASE_URL is set" : false

type Platform = { address: string; child: ChildProcess; database: number }

async function startPlatform(folder: string): Promise<Platform> {
  const child = spawn(process.execPath, [...flags, fileURLToPath(import.meta.resolve("./server.ts")), folder], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let complaint = ""
  child.stderr.on("data", (piece) => {
    complaint += String(piece)
  })
  const address = await new Promise<string>((done, fail) => {
    child.stdout.once("data", (piece) => done(String(piece).trim()))
    child.once("exit", () => fail(new Error(`the platform did not start: ${complaint}`)))
  })
  return { address, child, database: Number(readFileSync(dataOf(folder), "utf8").split("\n")[0]) }
}

const dataOf = (folder: string) => join(folder, "pg", "postmaster.pid")

type Heard = { acknowledged: (n: number) => void; refused: () => void }

/** Writes as fast as four clients can, until the platform is gone, and tells of each answer. */
async function write(address: string, next: () => number, { acknowledged, refused }: Heard) {
  const client = async () => {
    for (;;) {
      const n = next()
      const headers = { accept: "application/json", "content-type": "application/json" }
      const reply = await fetch(`${address}/probes`, { method: "POST", headers, body: JSON.stringify({ n }) }).catch(() => null)
      if (!reply) return
      if (!reply.ok) refused()
      else if (((await reply.json().catch(() => null)) as { n?: number } | null)?.n === n) acknowledged(n)
    }
  }
  await Promise.all([client(), client(), client(), client()])
}

const gone = (child: ChildProcess) =>
  new Promise<void>((done) => (child.exitCode === null && child.signalCode === null ? child.once("exit", () => done()) : done()))

const hemisec = (folder: string, ...args: string[]) =>
  new Promise<{ code: number; out: string }>((done) => {
    const env = { PATH: process.env.PATH, DATA_FOLDER: folder }
    execFile(process.execPath, [...flags, join(root, "src/cli.ts"), ...args], { env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out: out + err }),
    )
  })

test("killed in the middle of writing, three times over: nothing acknowledged is lost and the chain of facts holds", {
  skip,
}, async () => {
  const folder = mkdtempSync("/var/tmp/hemisec-kill-")
  // Else root's database would be lent a place elsewhere, which nobody clears.
  chmodSync(folder, 0o755)
  const acknowledged: number[] = []
  let n = 0
  const next = () => {
    n += 1
    return n
  }
  let running: Platform | undefined
  try {
    for (const [round, first] of (["platform", "database", "database"] as const).entries()) {
      running = await startPlatform(folder)
      const { child, database } = running
      const enough = acknowledged.length + 100 + 30 * round
      const [written, refused] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const writing = write(running.address, next, {
        acknowledged: (said) => {
          if (acknowledged.push(said) === enough) written.resolve()
        },
        refused: refused.resolve,
      })
      await Promise.race([written.promise, writing])
      // Either goes first: a platform that outlives its database must not acknowledge what it could not store.
      if (first === "platform") child.kill("SIGKILL")
      process.kill(database, "SIGKILL")
      if (first === "database") await Promise.race([refused.promise, writing])
      child.kill("SIGKILL")
      await gone(child)
      await writing
    }
    const embedded = await startEmbedded({ folder })
    const db = connect(embedded.url, 2)
    try {
      const rows = await db.pool.query<{ thing: string; fact: string | null }>(
        "select w.thing, f.about as fact from platform.waiting w full join facts.facts f on f.about = w.thing",
      )
      assert.deepEqual(
        rows.rows.filter((r) => r.fact !== r.thing),
        [],
      )
      const kept = new Set(rows.rows.map((r) => r.thing))
      assert.deepEqual(
        acknowledged.filter((said) => !kept.has(`probe:${said}`)),
        [],
      )
      assert.ok(acknowledged.length >= 390)
      await seal(db)
      const verdict = await verify(db)
      assert.deepEqual([verdict.faults, verdict.unsealed, verdict.sealed], [[], 0, kept.size])
    } finally {
      await db.close()
      await embedded.stop()
    }
    const verified = await hemisec(folder, "facts", "verify")
    assert.deepEqual([verified.code, /^The chain of [\d,]+ facts holds/.test(verified.out)], [0, true], verified.out)
  } finally {
    running?.child.kill("SIGKILL")
    if (existsSync(dataOf(folder))) process.kill(Number(readFileSync(dataOf(folder), "utf8").split("\n")[0]), "SIGQUIT")
    rmSync(folder, { recursive: true, force: true })
  }
})
