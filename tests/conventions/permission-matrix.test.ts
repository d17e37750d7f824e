// Every route, every role: the real application is asked with real sessions, and lets in exactly whom the table names.
import assert from "node:assert/strict"
import { createHash, randomBytes, randomUUID } from "node:crypto"
import { test } from "node:test"
import { routes } from "#src/app.ts"
import type { Db } from "#src/platform/db/index.ts"
import type { Route } from "#src/platform/http/index.ts"
import { type Actor, publicActor, type Role, roles, type Seat } from "#src/values/actor.ts"
import { day } from "#src/values/day.ts"
import { origin, type World, world } from "#tests/world/index.ts"
import { type Door, matrix, type Row, staff } from "./permission-matrix.ts"

const nameOf = (r: Route) => `${r.is === "page" ? "GET" : "POST"} ${r.path}` as keyof typeof matrix
const seated = roles.filter((role) => role !== "public")

/** Somebody who knocks: a role at home, the same role elsewhere, seats that are over, or nobody in particular. */
type Knocker = { name: string; role: Role; seats: readonly Seat[]; over: boolean }

const places = [
  { where: "at home", state: "XNA", unit: "dps", organisation: "a-donor" },
  { where: "elsewhere", state: "XEA", unit: "es-cicad", organisation: "another-donor" },
]

const forState: readonly Role[] = ["state_delegate", "state_coordinator", "ministry_contributor", "expert"]

function seatAt(role: Role, { state, unit, organisation }: (typeof places)[number]): Seat {
  if (forState.includes(role)) return { role, state }
  if (role === "donor") return { role, organisation }
  return staff.includes(role) ? { role, unit } : { role }
}

const everySeat = seated.flatMap((role) => places.slice(0, 1).map((place) => seatAt(role, place)))
const knockers: readonly Knocker[] = [
  { name: "the public", role: "public", seats: [], over: false },
  ...seated.flatMap((role) => places.map((p) => ({ name: `${role} ${p.where}`, role, seats: [seatAt(role, p)], over: false }))),
  { name: "somebody whose every seat is over", role: "public", seats: everySeat, over: true },
]

function opensTo(door: Door, k: Knocker): boolean {
  if (door === "everybody") return true
  if (door === "signed in") return k.seats.length > 0
  return !k.over && door.some((d) => (d === "staff" ? staff.includes(k.role) : d === k.role))
}

test("every route has a row, and every row a route", () => {
  const known = new Set(routes.map(nameOf))
  assert.deepEqual(
    routes.map(nameOf).filter((name) => !(name in matrix)),
    [],
    "routes without a row in permission-matrix.ts",
  )
  assert.deepEqual(
    (Object.keys(matrix) as (keyof typeof matrix)[]).filter((name) => !known.has(name)),
    [],
    "rows without a route",
  )
})

test("each door says of itself what the table says", () => {
  const wrong = routes.flatMap((route) => {
    const row = matrix[nameOf(route)]
    if (!row) return []
    return knockers.flatMap((k) => {
      const actor: Actor = k.name === "the public" ? publicActor : { account: "a", session: "s", seats: k.over ? [] : k.seats }
      return route.may(actor).ok === opensTo(row.door, k) ? [] : [`${nameOf(route)}: ${k.name}`]
    })
  })
  assert.deepEqual(wrong, [])
})

const now = new Date("2026-11-20T15:00:00Z")

async function sessionFor(db: Db, k: Knocker): Promise<string | null> {
  if (k.name === "the public") return null
  const [id, token] = [randomUUID(), randomBytes(32).toString("base64url")]
  await db.owner(async (tx) => {
    await tx
      .insertInto("access.accounts")
      .values({ id, name: k.name, email: `${id}@example.org`, createdAt: now })
      .execute()
    const days = k.over ? { since: day("2025-01-01"), until: day("2026-11-19") } : { since: day("2026-01-01"), until: null }
    const rows = k.seats.map((s) => ({
      account: id,
      role: s.role,
      state: s.state,
      unit: s.unit,
      organisation: s.organisation,
      ...days,
    }))
    if (rows.length > 0) await tx.insertInto("access.seats").values(rows).execute()
    const tokenHash = createHash("sha256").update(token).digest("hex")
    const expiresAt = new Date(now.getTime() + 86_400_000)
    await tx.insertInto("access.sessions").values({ tokenHash, account: id, createdAt: now, seenAt: now, expiresAt }).execute()
  })
  return token
}

// Values that fit the usual shapes, for paths whose row names no address.
const filled = (path: string) =>
  path.replace(/:(\w+)/g, (_, name: string) =>
    name === "token"
      ? "x".repeat(43)
      : /account|session|seat|feed|id$/.test(name)
        ? "00000000-0000-4000-8000-000000000000"
        : "nothing-here",
  )

const keptOut = [401, 403, 404]
// 406: a page that has no JSON was loaded before it said so. 409 and 410: the thing itself refused, behind the door.
const letIn = [200, 303, 400, 406, 409, 410, 422]

type Knock = { method: "GET" | "POST"; path: string; row: Row }

/** What is wrong with the answer, or null. A change is sent a field that no form has: it is refused behind the door, and nothing is done. */
async function knock(app: World["app"], token: string | null, k: Knocker, { method, path, row }: Knock): Promise<string | null> {
  const headers = { accept: "application/json", origin, ...(token ? { cookie: `hemisec=${token}` } : {}) }
  const sent =
    method === "POST"
      ? { method, headers: { ...headers, "content-type": "application/json" }, body: '{"of the matrix":1}' }
      : { headers }
  const { status } = await app.request(`${origin}${row.at ?? filled(path)}`, sent)
  const open = opensTo(row.door, k)
  const right = open ? letIn.includes(status) || (status === 404 && !row.at && path.includes(":")) : keptOut.includes(status)
  return right ? null : `${method} ${path}: ${k.name} got ${status}, and the table says ${open ? "in" : "out"}`
}

test(
  "the application lets in exactly whom the table names",
  world(async ({ app, db }) => {
    const knocks: Knock[] = routes.flatMap((r) => {
      const row = matrix[nameOf(r)]
      if (!row) return []
      const get = { method: "GET", path: r.path, row } as const
      if (r.is === "page") return [get]
      return r.form === "none"
        ? [{ method: "POST", path: r.path, row } as const]
        : [get, { method: "POST", path: r.path, row } as const]
    })
    const wrong: string[] = []
    for (const k of knockers) {
      const token = await sessionFor(db, k)
      for (const at of knocks) {
        const fault = await knock(app, token, k, at)
        if (fault) wrong.push(fault)
      }
    }
    assert.deepEqual(wrong, [])
  }),
)

test(
  "refusals leave a trace with their reason; a seat that is over refuses like none",
  world(async ({ db }) => {
    const denials = await db.owner((tx) => tx.selectFrom("platform.denials").select(["path", "reason"]).distinct().execute())
    assert.ok(denials.some((d) => d.path === "/admin" && d.reason === "administrators_only"))
    assert.ok(denials.some((d) => d.path === "/admin" && d.reason === "not_signed_in"))
  }),
)
