// The second wall: what the database shows and takes when the gates of the code are passed by.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import type { Db, Read } from "#src/platform/db/index.ts"
import { day } from "#src/values/day.ts"
import { type World, world } from "#tests/world/index.ts"
import { digestOf, newToken } from "./tokens.ts"
import { openingFor } from "./who.ts"

const now = new Date("2026-11-20T15:00:00Z")
const later = new Date(now.getTime() + 86_400_000)
const guarded = ["access.accounts", "access.seats", "access.invitations", "access.sessions", "access.renewals"] as const

/** The SQL that opens a transaction as somebody of the cast, on a session of his or her own. */
async function openingOf(w: World, person: Parameters<World["as"]>[0]): Promise<string> {
  await w.as(person)
  const token = newToken()
  const expiresAt = new Date(now.getTime() + 86_400_000)
  await w.db.owner(async (tx) => {
    const { id } = await tx
      .selectFrom("access.accounts")
      .select("id")
      .where("email", "=", `${person}@example.org`)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto("access.sessions")
      .values({ tokenHash: digestOf(token), account: id, createdAt: now, seenAt: now, expiresAt })
      .execute()
  })
  return openingFor(token, now, "America/New_York")
}

const countIn = async (tx: Read, table: string) =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(tx as never)).rows[0]?.n

const counts = (db: Db, opening: string) =>
  db.read(opening, async (tx) => {
    const found: Record<string, number | undefined> = {}
    for (const table of guarded) found[table.slice(7)] = await countIn(tx, table)
    return found
  })

const invited = (email: string) => ({
  kind: "join",
  email,
  seats: JSON.stringify([{ role: "ministry_contributor", state: "XNA" }]),
  tokenHash: digestOf(newToken()),
  createdAt: now,
  expiresAt: now,
})

const none = { accounts: 0, seats: 0, invitations: 0, sessions: 0, renewals: 0 }

test(
  "nobody, and somebody with a token that never was, sees no row",
  world(async (w) => {
    for (const person of ["amina", "bruno", "emil", "noor", "luc"] as const) await w.as(person)
    assert.deepEqual(await counts(w.db, "select null"), none)
    assert.deepEqual(await counts(w.db, openingFor(newToken(), now, "UTC")), none)
  }),
)

test(
  "a person sees the own account, seats and sessions; another state's coordinator nothing of Northland",
  world(async (w) => {
    const emil = await counts(w.db, await openingOf(w, "emil"))
    assert.deepEqual({ ...emil, sessions: 0 }, { ...none, accounts: 1, seats: 1 })
    const bruno = await openingOf(w, "bruno")
    const northland = await w.db.read(bruno, (tx) =>
      tx.selectFrom("access.seats").select(["role", "state"]).orderBy("role").execute(),
    )
    assert.deepEqual(northland, [
      { role: "ministry_contributor", state: "XNA" },
      { role: "state_coordinator", state: "XNA" },
    ])
    await w.db.owner((tx) =>
      tx
        .updateTable("access.seats")
        .set({ role: "state_coordinator" })
        .where("state", "=", "XEA")
        .where("role", "=", "state_delegate")
        .execute(),
    )
    const noor = await w.db.read(await openingOf(w, "noor"), (tx) => tx.selectFrom("access.seats").select("state").execute())
    assert.deepEqual(noor, [{ state: "XEA" }])
  }),
)

test(
  "an administrator sees accounts and seats, but nobody else's sessions",
  world(async (w) => {
    const seen = await counts(w.db, await openingOf(w, "luc"))
    assert.ok((seen.accounts ?? 0) >= 5 && (seen.seats ?? 0) >= 5)
    const sessions = await w.db.read(await openingOf(w, "luc"), (tx) =>
      tx.selectFrom("access.sessions").select("account").distinct().execute(),
    )
    assert.equal(sessions.length, 1)
  }),
)

test(
  "an expert's own state opens nothing of that state",
  world(async (w) => {
    const chiara = await w.db.read(await openingOf(w, "chiara"), async (tx) => {
      const { rows } = await sql<{
        states: string[] | null
        roles: string[]
      }>`select access.my_states() as states, access.my_roles() as roles`.execute(tx as never)
      return rows[0]
    })
    assert.deepEqual(chiara, { states: null, roles: ["expert"] })
  }),
)

test(
  "the database refuses what no gate should have let through",
  world(async (w) => {
    const bruno = await openingOf(w, "bruno")
    const luc = await openingOf(w, "luc")
    const refused = { code: "42501" }
    const { emil, self } = await w.db.owner(async (tx) => {
      const id = async (email: string) =>
        (await tx.selectFrom("access.accounts").select("id").where("email", "=", email).executeTakeFirstOrThrow()).id
      return { emil: await id("emil@example.org"), self: await id("bruno@example.org") }
    })
    const seat = { account: emil, since: day("2026-01-01"), grantedAt: now }
    const grant = (opening: string, values: typeof seat & { role: string; state?: string }) =>
      w.db.write(opening, (tx) => tx.insertInto("access.seats").values(values).execute())
    await assert.rejects(grant(bruno, { ...seat, role: "administrator" }), refused, "a coordinator makes no administrator")
    await assert.rejects(
      grant(bruno, { ...seat, role: "ministry_contributor", state: "XEA" }),
      refused,
      "nor anybody of another state",
    )
    await assert.rejects(grant("select null", { ...seat, role: "legal" }), refused, "nobody makes anybody anything")
    const administrator = await w.db.read(
      luc,
      async (tx) =>
        (await tx.selectFrom("access.accounts").select("id").where("email", "=", "luc@example.org").executeTakeFirstOrThrow()).id,
    )
    await assert.rejects(grant(luc, { ...seat, account: administrator, role: "secretary" }), refused, "nobody grants to oneself")
    const offer = (opening: string, values: ReturnType<typeof invited> & { invitedBy: string; account?: string }) =>
      w.db.write(opening, (tx) => tx.insertInto("access.invitations").values(values).execute())
    await assert.rejects(
      offer(bruno, { ...invited("a@example.org"), invitedBy: self, seats: JSON.stringify([{ role: "administrator" }]) }),
      refused,
    )
    await assert.rejects(offer(bruno, { ...invited("a@example.org"), invitedBy: emil }), refused, "nor in another's name")
    await assert.rejects(
      offer(luc, { ...invited("a@example.org"), invitedBy: administrator, kind: "return", account: emil }),
      refused,
      "no link into another's account",
    )
    const renew = (opening: string, madeBy: string, account: string) =>
      w.db.write(opening, (tx) =>
        tx
          .insertInto("access.renewals")
          .values({ tokenHash: digestOf(newToken()), account, madeBy, createdAt: now, expiresAt: later })
          .execute(),
      )
    await assert.rejects(renew(bruno, self, emil), refused, "a coordinator renews nobody's password")
    await assert.rejects(renew(luc, administrator, administrator), refused, "nor an administrator the own one")
    await assert.rejects(renew(luc, emil, self), refused, "nor in another's name")
    await renew(luc, administrator, emil)
    const seen = await w.db.read(bruno, (tx) => countIn(tx, "access.renewals"))
    assert.equal(seen, 0, "a link is seen by its owner and administrators alone")
    const touched = await w.db.write(luc, (tx) =>
      tx.updateTable("access.accounts").set({ password: "known to me" }).where("id", "=", emil).returning("id").execute(),
    )
    assert.deepEqual(touched, [], "an administrator sets nobody's password")
  }),
)
