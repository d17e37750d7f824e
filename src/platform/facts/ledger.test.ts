// Facts are numbered after they are stored, without gaps, by one sealer at a time; what was sealed cannot change unseen.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { connect, type Db, type Write } from "#src/platform/db/index.ts"
import { world } from "#tests/world/index.ts"
import { listFacts, recordFacts, seal, verify } from "./index.ts"

const now = new Date("2026-11-20T15:00:00Z")
const fact = (what: string) => ({ kind: "probe.told" as const, about: `probe:${what}` as const, detail: { what } })
const tell = (tx: Write, ...whats: string[]) => recordFacts(tx, { by: "clock", at: now }, whats.map(fact))
const say = (db: Db, ...whats: string[]) => db.owner((tx) => tell(tx, ...whats))
const numbers = (db: Db) =>
  db.owner(async (tx) => (await tx.selectFrom("facts.ledger").select("n").orderBy("n").execute()).map((r) => r.n))
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const order = (db: Db) =>
  db.owner(async (tx) => {
    const rows = await tx
      .selectFrom("facts.ledger as l")
      .innerJoin("facts.facts as f", "f.id", "l.fact")
      .select("f.about")
      .where("f.kind", "=", "probe.told")
      .orderBy("l.n")
      .execute()
    return rows.map((r) => r.about.slice("probe:".length))
  })

test(
  "numbers have no gap, though ids may: a change undone leaves none",
  world.fresh(async ({ db }) => {
    await seal(db)
    const before = (await numbers(db)).length
    await say(db, "one")
    const undone = db.owner(async (tx) => {
      await tell(tx, "never")
      throw new Error("changed my mind")
    })
    await assert.rejects(undone, /changed my mind/)
    await say(db, "two", "three")
    assert.equal(await seal(db), 3)
    assert.equal(await seal(db), 0)
    assert.deepEqual(await numbers(db), upTo(before + 3))
    assert.deepEqual(await order(db), ["one", "two", "three"])
    const verdict = await verify(db)
    assert.deepEqual([verdict.sealed, verdict.unsealed, verdict.faults], [before + 3, 0, []])
  }),
)

test(
  "a change that is still open is sealed when it is done, under a later number, and holds nobody up",
  world.fresh(async ({ db }) => {
    await seal(db)
    const before = (await numbers(db)).length
    let finish: () => void = () => undefined
    let told: () => void = () => undefined
    const written = new Promise<void>((done) => {
      told = done
    })
    const slow = db.owner(async (tx) => {
      await tell(tx, "slow")
      told()
      await new Promise<void>((done) => {
        finish = done
      })
    })
    await written
    await say(db, "quick")
    assert.equal(await seal(db), 1)
    await say(db, "quicker")
    assert.equal(await seal(db), 1)
    finish()
    await slow
    assert.equal((await verify(db)).unsealed, 1)
    assert.equal(await seal(db), 1)
    assert.deepEqual(await order(db), ["quick", "quicker", "slow"])
    assert.deepEqual(await numbers(db), upTo(before + 3))
    assert.deepEqual((await verify(db)).faults, [])
  }),
)

test(
  "many sealers at once, while facts come in, number every fact once",
  world.fresh(async ({ db, url }) => {
    await seal(db)
    const before = (await numbers(db)).length
    const nodes = [connect(url, 2), connect(url, 2), connect(url, 2)]
    try {
      let telling = true
      const sealers = nodes.map(async (node) => {
        while (telling) await seal(node)
      })
      const tellers = [0, 1, 2, 3].map(async (who) => {
        for (let i = 0; i < 25; i++) await say(db, `${who}.${i}`)
      })
      await Promise.all(tellers)
      telling = false
      await Promise.all(sealers)
      await seal(db)
      assert.deepEqual(await numbers(db), upTo(before + 100))
      const sealed = await order(db)
      assert.equal(new Set(sealed).size, 100)
      const own = sealed.filter((what) => what.startsWith("2."))
      assert.deepEqual(
        own,
        upTo(25).map((i) => `2.${i - 1}`),
      )
      assert.deepEqual((await verify(db)).faults, [])
    } finally {
      await Promise.all(nodes.map((node) => node.close()))
    }
  }),
)

test(
  "a change, a deletion and a hole are each named, and nothing else is",
  world.fresh(async ({ db }) => {
    await say(db, "a", "b", "c", "d", "e")
    await seal(db)
    const all = await numbers(db)
    const last = all.length
    await db.owner(async (tx) => {
      const factAt = sql`(select fact from facts.ledger where n = ${last - 3})`
      await sql`update facts.facts set detail = '{"what": "B"}' where id = ${factAt}`.execute(tx)
      await sql`delete from facts.ledger where n = ${last - 1}`.execute(tx)
    })
    const { faults } = await verify(db)
    assert.deepEqual(
      faults.map((f) => [f.n, f.fault]),
      [
        [last - 3, "fact or chain changed"],
        [last - 1, "number missing"],
        [last, "fact or chain changed"],
      ],
    )
  }),
)

test(
  "what is personal can be erased without breaking the chain",
  world.fresh(async ({ db }) => {
    await db.owner((tx) => recordFacts(tx, { by: "clock", at: now }, [{ ...fact("secret"), private: { name: "somebody" } }]))
    await seal(db)
    await db.owner((tx) => sql`delete from facts.private`.execute(tx))
    assert.deepEqual((await verify(db)).faults, [])
    const [stored] = await db.owner((tx) => listFacts(tx, "probe:secret"))
    assert.doesNotMatch(JSON.stringify(stored), /somebody/)
  }),
)

test(
  "those who act through the platform may add facts and neither change, delete nor number them",
  world.fresh(async ({ db }) => {
    await say(db, "fixed")
    const forbidden = [
      sql`update facts.facts set about = 'probe:x'`,
      sql`delete from facts.facts`,
      sql`insert into facts.ledger (n, fact, hash) values (9, 9, 'x')`,
      sql`update facts.floor set xid = '0'`,
      sql`select facts.seal()`,
      sql`select * from facts.private`,
      sql`insert into facts.facts (kind, about, by, at, xid) values ('a.b', 'a:b', 'x', now(), '1')`,
    ]
    for (const statement of forbidden) {
      const tried = db.write("select null", async (tx) => (await statement.execute(tx)).rows)
      await tried.then(
        // What a policy hides is not refused: there is just nothing.
        (rows) => assert.deepEqual(rows, []),
        (error: { code?: string }) => assert.equal(error.code, "42501"),
      )
    }
  }),
)
