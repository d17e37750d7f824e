// A long table is being applied when the platform is killed (SIGKILL), once alone and once with its database. Started again it
// knows that nothing was written, says so, and applies the table when it is asked to again.
import assert from "node:assert/strict"
import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"

const root = resolve(import.meta.dirname, "../..")
const flags = ["--disable-warning=ExperimentalWarning", "--import", join(root, "tools/tsx.mjs")]
const skip = process.env.DATABASE_URL ? "needs an embedded database of its own to kill; DATABASE_URL is set" : false
const lines = 3000

type Platform = { address: string; session: string; child: ChildProcess; database: number }
type Progress = { state: string; written: number; run: number; outcome: { added: number } | null }

const pidOf = (folder: string) => Number(readFileSync(join(folder, "pg", "postmaster.pid"), "utf8").split("\n")[0])

async function startPlatform(folder: string): Promise<Platform> {
  const child = spawn(process.execPath, [...flags, fileURLToPath(import.meta.resolve("./platform.ts")), folder], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  })
  const said = await new Promise<string>((done, fail) => {
    child.stdout.once("data", (piece) => done(String(piece)))
    child.once("exit", () => fail(new Error("the platform did not start")))
  })
  return { ...(JSON.parse(said) as { address: string; session: string }), child, database: pidOf(folder) }
}

const asking = ({ address, session }: Platform) => ({
  page: (path: string) => fetch(`${address}/en${path}`, { headers: { cookie: `hemisec=${session}`, accept: "text/html" } }),
  json: async <T>(path: string) =>
    (await (
      await fetch(`${address}${path}`, { headers: { cookie: `hemisec=${session}`, accept: "application/json" } })
    ).json()) as T,
  post: (path: string, body?: FormData) =>
    fetch(`${address}/en${path}`, {
      ...{ method: "POST", redirect: "manual", body: body ?? new URLSearchParams() },
      headers: { cookie: `hemisec=${session}`, accept: "text/html", origin: address },
    }),
})

async function until(person: ReturnType<typeof asking>, path: string, done: (p: Progress) => boolean): Promise<Progress> {
  for (let waited = 0; waited < 120_000; waited += 20) {
    const said = await person.json<Progress>(`${path}/progress`)
    if (done(said)) return said
    await pause(20)
  }
  throw new Error("waited two minutes")
}

async function send(person: ReturnType<typeof asking>): Promise<string> {
  const row = (n: number) => `Course ${n},course,held,2026-03,dps,Peru:host:${n % 9},public`
  const csv = ["title,type,status,held,unit,states,visibility", ...Array.from({ length: lines }, (_, n) => row(n))].join("\n")
  const form = new FormData()
  form.append("unit", "dps")
  form.append("file", new Blob([csv]), "courses.csv")
  return new URL((await person.post("/activities/import", form)).headers.get("location") ?? "", "http://x").pathname.replace(
    "/en",
    "",
  )
}

test("killed while a table is being applied: nothing of it stands, the page says so, and applied again it stands once", {
  skip,
}, async () => {
  const folder = mkdtempSync("/var/tmp/hemisec-applying-")
  chmodSync(folder, 0o755)
  let running: Platform | undefined
  try {
    running = await startPlatform(folder)
    const count = async () => (await asking(running as Platform).json<{ total: number }>("/activities")).total
    const before = await count()
    const path = await send(asking(running))
    for (const [round, withDatabase] of [false, true].entries()) {
      const person = asking(running)
      assert.equal((await person.post(`${path}/apply`)).status, 303)
      const seen = await until(person, path, (p) => p.written > 0 || p.state !== "under_way")
      assert.equal(seen.state, "under_way", "it was over before it could be killed: take more lines")
      running.child.kill("SIGKILL")
      if (withDatabase) process.kill(running.database, "SIGKILL")
      await new Promise((gone) => (running?.child.signalCode ? gone(null) : running?.child.once("exit", gone)))
      running = await startPlatform(folder)
      const after = asking(running)
      const said = await until(after, path, (p) => p.state !== "under_way")
      assert.deepEqual([said.state, said.written, said.run, await count()], ["broken_off", 0, round + 1, before])
      const page = await (await after.page(`${path}/progress`)).text()
      assert.match(page, /Nothing of it was written/)
      assert.match(page, new RegExp(`action="[^"]*${path}/apply"`))
    }
    const last = asking(running)
    await last.post(`${path}/apply`)
    const said = await until(last, path, (p) => p.state !== "under_way")
    assert.deepEqual([said.state, said.outcome?.added, await count()], ["applied", lines, before + lines])
  } finally {
    running?.child.kill("SIGKILL")
    if (existsSync(join(folder, "pg", "postmaster.pid"))) process.kill(pidOf(folder), "SIGQUIT")
    rmSync(folder, { recursive: true, force: true })
  }
})
