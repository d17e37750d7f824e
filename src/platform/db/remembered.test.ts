import assert from "node:assert/strict"
import { test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { sql } from "kysely"
import { world } from "#tests/world/index.ts"
import type { Db, Read } from "./connection.ts"
import { keepCounted, remembered } from "./remembered.ts"

const silent = { error: () => undefined }

/** A figure of its own name, asked for by readers, with how often it was counted. */
function figure(db: Db, key: string) {
  const counts = { n: 0 }
  const load = async (tx: Read) => {
    counts.n += 1
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from facts.facts`.execute(tx)
    return rows[0]?.n ?? 0
  }
  const ask = (sight: "public" | "staff" = "public") => db.read("select null", (tx) => remembered(tx, sight, key, load))
  return { counts, load, ask }
}

const addFact = (db: Db, what = "PER") =>
  db.owner((tx) =>
    tx
      .insertInto("facts.facts")
      .values({ kind: "state.recorded", about: `state:${what}`, by: "record", at: new Date(), detail: "{}" })
      .execute(),
  )

test(
  "a figure is counted once while nothing is written, anew after a write, and apart for each sight",
  world(async ({ db }) => {
    const { counts, ask } = figure(db, "once")
    const before = await ask()
    assert.equal(await ask(), before)
    assert.equal(counts.n, 1)
    await ask("staff")
    assert.equal(counts.n, 2)
    await addFact(db)
    assert.equal(await ask(), before + 1)
    assert.equal(counts.n, 3)
  }),
)

test(
  "the books of the house leave figures as they are, and so does a change that was given up",
  world(async ({ db }) => {
    const { counts, ask } = figure(db, "books")
    await ask()
    await db.owner((tx) =>
      sql`insert into platform.denials (by, verb, path, reason, at) values ('x', 'x', 'x', 'x', now())`.execute(tx),
    )
    await assert.rejects(
      db.owner(async (tx) => {
        await sql`update themes.themes set title = title`.execute(tx)
        throw new Error("given up")
      }),
    )
    await ask()
    assert.equal(counts.n, 1)
  }),
)

test(
  "who writes counts for itself: what is not committed is remembered for nobody",
  world(async ({ db }) => {
    const { counts, load, ask } = figure(db, "own")
    const before = await ask()
    await assert.rejects(
      db.owner(async (tx) => {
        await sql`insert into facts.facts (kind, about, by, at, detail) values ('state.recorded', 'state:CHL', 'record', now(), '{}')`.execute(
          tx,
        )
        assert.equal(await remembered(tx, "public", "own", load), before + 1)
        throw new Error("given up")
      }),
    )
    await addFact(db, "BRA")
    assert.equal(await ask(), before + 1)
    assert.equal(counts.n, 3)
  }),
)

test(
  "writers at once, and a savepoint that was rolled back, are each told apart",
  world(async ({ db }) => {
    const { counts, ask } = figure(db, "many")
    const before = await ask()
    await Promise.all(["ARG", "BOL", "COL", "CRI", "ECU", "SLV"].map((what) => addFact(db, what)))
    assert.equal(await ask(), before + 6)
    await db.owner(async (tx) => {
      await sql`savepoint s`.execute(tx)
      await sql`update themes.themes set title = title`.execute(tx)
      await sql`rollback to savepoint s`.execute(tx)
      await sql`insert into facts.facts (kind, about, by, at, detail) values ('state.recorded', 'state:URY', 'record', now(), '{}')`.execute(
        tx,
      )
    })
    assert.equal(await ask(), before + 7)
    assert.equal(counts.n, 3)
  }),
)

test(
  "what readers asked for is counted anew soon after a write, before anybody asks",
  world(async ({ db }) => {
    const { counts, ask } = figure(db, "ready")
    const before = await ask()
    const counting = keepCounted(db, silent, 20)
    try {
      await addFact(db, "PAN")
      for (let i = 0; i < 200 && counts.n < 2; i++) await wait(25)
      assert.equal(counts.n, 2)
      assert.equal(await ask(), before + 1)
      assert.equal(counts.n, 2)
    } finally {
      await counting.stop()
    }
  }),
)

test(
  "every table but the books of the house is watched",
  world(async ({ db }) => {
    const unwatched = await db.owner(
      async (tx) =>
        (
          await sql<{ name: string }>`select n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema)'
              and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'note_write')
            group by 1 order by 1`.execute(tx)
        ).rows,
    )
    assert.deepEqual(
      unwatched.map((u) => u.name),
      ["access", "facts", "hemisec", "platform"],
    )
  }),
)
