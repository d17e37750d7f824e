// A story's world: the whole application over a database of its own, with the real record in it, and people who act.
//
//   test("a stranger sees no draft", world(async ({ get, as }) => {
//     const amina = await as("amina")
//     const reply = await amina.post("/en/activities/new", { title: "…" })
//     assert.equal((await get(reply.headers.get("location") ?? "")).status, 404)
//   }))
//
// The tests of one file share a database and run in order; `world.fresh` gives a story one of its own.
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Hono } from "hono"
import pg from "pg"
import { pino } from "pino"
import { listeners, makeApp } from "#src/app.ts"
import { connect, type Db } from "#src/platform/db/index.ts"
import { type Files, openFiles } from "#src/platform/files/index.ts"
import { type Beside, beside, settle } from "#src/platform/jobs/index.ts"
import { type Person, signIn } from "./cast.ts"

export type Fields = Readonly<Record<string, string | number | readonly string[]>>
export type Client = {
  get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** Sends a form, as a browser does. */
  post: (path: string, fields?: Fields, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** Sends a form with files. */
  upload: (
    path: string,
    fields: Fields,
    files: Readonly<Record<string, { name: string; bytes: Uint8Array }>>,
  ) => Promise<Response>
  /** Calls as a program does. */
  call: (path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>
  json: <T = Record<string, unknown>>(path: string) => Promise<T>
}
export type World = Client & {
  db: Db
  /** Where the application keeps bytes. */
  store: Files
  app: Hono
  /** What the application writes beside its replies; `settle` waits for it. */
  beside: Beside
  /** A person of the cast, signed in. */
  as: (person: Person) => Promise<Client>
  /** What happened since the story began, oldest first. */
  facts: () => Promise<{ kind: string; about: string; detail: Record<string, unknown> }[]>
  /** Waits for what is written beside the replies, seals facts and lets listeners hear them: search, reminders. */
  settle: () => Promise<void>
  /** Moves the clock of the platform. */
  setNow: (instant: string) => void
  url: string
}

export const origin = "http://localhost"
const page = "text/html,application/xhtml+xml"

function client(app: Hono, cookie: string | null): Client {
  const base = { ...(cookie ? { cookie } : {}) }
  const send = (path: string, init: RequestInit) =>
    Promise.resolve(app.request(path.startsWith("http") ? path : origin + path, init))
  const fields = (given: Fields) =>
    Object.entries(given).flatMap(([name, value]) =>
      Array.isArray(value) ? value.map((v: string) => [name, v]) : [[name, String(value)]],
    )
  return {
    get: (path, headers = {}) => send(path, { headers: { accept: page, ...base, ...headers } }),
    post: (path, given = {}, headers = {}) =>
      send(path, {
        method: "POST",
        headers: { accept: page, origin, "content-type": "application/x-www-form-urlencoded", ...base, ...headers },
        body: new URLSearchParams(fields(given) as [string, string][]).toString(),
      }),
    upload: (path, given, files) => {
      const form = new FormData()
      for (const [name, value] of fields(given)) form.append(name ?? "", value ?? "")
      for (const [name, file] of Object.entries(files))
        form.append(name, new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name)
      return send(path, { method: "POST", headers: { accept: page, origin, ...base }, body: form })
    },
    call: (path, body, headers = {}) =>
      send(path, {
        method: body === undefined ? "GET" : "POST",
        headers: {
          accept: "application/json",
          origin,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...base,
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    json: async <T>(path: string) => (await (await send(path, { headers: { accept: "application/json", ...base } })).json()) as T,
  }
}

const environment = (name: string) => {
  const value = process.env[name]
  if (!value) throw new Error("run tests by `npm test` or `node scripts/test.mjs FILE`: they need the database it starts")
  return value
}

let made = 0

async function copyOfTemplate(): Promise<string> {
  const server = environment("TEST_SERVER_URL")
  // Files that run isolated count for themselves: the process tells them apart.
  const name = `${environment("TEST_RUN")}_${process.pid}_${++made}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  try {
    // Two copies at once of one template refuse each other: the lock makes them queue.
    await admin.query("select pg_advisory_lock(7039)")
    await admin.query(`create database ${name} template ${environment("TEST_TEMPLATE")}`)
  } finally {
    await admin.end()
  }
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.toString()
}

export async function makeWorld(): Promise<World & { close: () => Promise<void> }> {
  const url = await copyOfTemplate()
  const db = connect(url, 6)
  const folder = mkdtempSync(join(tmpdir(), "hemisec-files-"))
  const store = await openFiles({ DATA_FOLDER: folder })
  let now = new Date("2026-11-20T15:00:00Z")
  const log = pino({ level: process.env.TEST_LOG ?? "silent" })
  const besideReplies = beside(log)
  const app = makeApp({ db, store, clock: () => now, zone: "America/New_York", log, beside: besideReplies })
  const first = await db.owner((tx) =>
    tx
      .selectFrom("facts.facts")
      .select((e) => e.fn.max("id").as("id"))
      .executeTakeFirstOrThrow(),
  )
  return {
    ...client(app, null),
    db,
    store,
    app,
    beside: besideReplies,
    url,
    as: async (person) => client(app, `hemisec=${await signIn(db, person, now)}`),
    facts: () =>
      db.owner((tx) =>
        tx
          .selectFrom("facts.facts")
          .select(["kind", "about", "detail"])
          .where("id", ">", first.id ?? 0)
          .orderBy("id")
          .execute(),
      ) as ReturnType<World["facts"]>,
    settle: async () => {
      await besideReplies.settled()
      await settle(db, listeners, now, log)
    },
    setNow: (instant) => {
      now = new Date(instant)
    },
    close: async () => {
      await besideReplies.settled()
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const worlds = new Map<string, Awaited<ReturnType<typeof makeWorld>>>()

/** The test file that called: each has a world of its own, made when its first story begins. */
function callingFile(): string {
  const here = fileURLToPath(import.meta.url)
  const frames = (new Error().stack ?? "").split("\n").slice(1)
  return frames.find((f) => f.includes("file://") && !f.includes(here))
    ? (frames.find((f) => f.includes(".test.ts"))?.match(/file:\/\/[^:)]+/)?.[0] ?? "")
    : ""
}

async function worldOf(file: string) {
  const known = worlds.get(file)
  if (known) return known
  // Files run one after the other in a process: whoever came before is finished.
  for (const [name, before] of worlds) {
    await before.close()
    worlds.delete(name)
  }
  const fresh = await makeWorld()
  worlds.set(file, fresh)
  return fresh
}

export const world = Object.assign(
  (story: (w: World) => Promise<void>) => {
    const file = callingFile()
    return async () => story(await worldOf(file))
  },
  {
    /** A world that no other story has touched. */
    fresh: (story: (w: World) => Promise<void>) => async () => {
      const own = await makeWorld()
      try {
        await story(own)
      } finally {
        await own.close()
      }
    },
  },
)

export const text = async (response: Response | Promise<Response>) => (await response).text()
export const randomWord = () => randomBytes(6).toString("hex")
