// What follows from facts follows once, in order, and whoever cannot deal with one fact says so and goes on.
import assert from "node:assert/strict"
import { test } from "node:test"
import { connect, type Db, type Write } from "#src/platform/db/index.ts"
import { recordFacts, seal } from "#src/platform/facts/index.ts"
import { world } from "#tests/world/index.ts"
import { type Heard, keepListening, type Listener, settle } from "./listen.ts"

const now = new Date("2026-11-20T15:00:00Z")
const say = (db: Db, whats: readonly string[]) =>
  db.owner((tx) =>
    recordFacts(
      tx,
      { by: "clock", at: now },
      whats.map((what) => ({ kind: "probe.told", about: `probe:${what}`, detail: { what } })),
    ),
  )
const what = (f: Heard) => f.about.slice("probe:".length)

/** A listener that writes down what it hears, in the transaction in which it hears it. */
const scribe = (name: string, hear: (facts: readonly Heard[]) => void = () => undefined): Listener => ({
  name,
  to: (kind) => kind === "probe.told",
  hear: async (tx: Write, facts) => {
    const rows = facts.map((f) => ({ by: name, verb: "heard", path: what(f), reason: "probe", at: now }))
    await tx.insertInto("platform.denials").values(rows).execute()
    hear(facts)
  },
})
const written = (db: Db, name: string) =>
  db.owner(async (tx) =>
    (await tx.selectFrom("platform.denials").select("path").where("by", "=", name).orderBy("id").execute()).map((r) => r.path),
  )
const givenUp = (db: Db, name: string) =>
  db.owner((tx) =>
    tx
      .selectFrom("platform.givenUp as g")
      .innerJoin("facts.ledger as l", "l.n", "g.n")
      .innerJoin("facts.facts as f", "f.id", "l.fact")
      .select(["f.about", "g.error"])
      .where("listener", "=", name)
      .execute(),
  )
const notes = () => {
  const told: object[] = []
  return { told, log: { error: (about: object) => told.push(about) } as never }
}
const quiet = notes().log

test(
  "a listener hears every fact once and in order, however many there are, and a restart repeats nothing",
  world.fresh(async ({ db }) => {
    const whats = Array.from({ length: 1_200 }, (_, i) => String(i))
    await say(db, whats)
    await settle(db, [scribe("order")], now, quiet)
    assert.deepEqual(await written(db, "order"), whats)
    await settle(db, [scribe("order")], now, quiet)
    await say(db, ["late"])
    await settle(db, [scribe("order"), scribe("newcomer")], now, quiet)
    assert.deepEqual(await written(db, "order"), [...whats, "late"])
    assert.deepEqual(await written(db, "newcomer"), [...whats, "late"])
  }),
)

test(
  "a fact that cannot be dealt with is set aside and told; those before and after it are heard once",
  world.fresh(async ({ db }) => {
    await say(db, ["a", "b", "bad", "c"])
    const { told, log } = notes()
    let tries = 0
    const picky = scribe("picky", (facts) => {
      if (!facts.some((f) => what(f) === "bad")) return
      tries += 1
      throw new TypeError("nothing personal belongs into this message")
    })
    await settle(db, [picky, scribe("other")], now, log)
    assert.deepEqual(await written(db, "picky"), ["a", "b", "c"])
    assert.deepEqual(await written(db, "other"), ["a", "b", "bad", "c"])
    assert.deepEqual(await givenUp(db, "picky"), [{ about: "probe:bad", error: "TypeError" }])
    assert.deepEqual([told.length, tries], [1, 6])
    await say(db, ["d"])
    await settle(db, [picky], now, log)
    assert.deepEqual(await written(db, "picky"), ["a", "b", "c", "d"])
    assert.equal(told.length, 1)
  }),
)

test(
  "a listener that stumbles and recovers loses nothing and gives up nothing",
  world.fresh(async ({ db }) => {
    await say(db, ["a", "b"])
    let left = 4
    const shaky = scribe("shaky", () => {
      left -= 1
      if (left >= 0) throw new Error("not now")
    })
    await settle(db, [shaky], now, quiet)
    assert.deepEqual(await written(db, "shaky"), ["a", "b"])
    assert.deepEqual(await givenUp(db, "shaky"), [])
  }),
)

test(
  "nodes that listen at the same time share the work and do nothing twice, even where a fact is bad",
  world.fresh(async ({ db, url }) => {
    const nodes = [connect(url, 2), connect(url, 2), connect(url, 2)]
    const whats = Array.from({ length: 60 }, (_, i) => (i === 30 ? "bad" : String(i)))
    const shared = () =>
      scribe("shared", (facts) => {
        if (facts.some((f) => what(f) === "bad")) throw new Error("bad")
      })
    try {
      await say(db, whats)
      await seal(db)
      await Promise.all(nodes.map((node) => settle(node, [shared()], now, quiet)))
      await settle(db, [shared()], now, quiet)
      assert.deepEqual(
        await written(db, "shared"),
        whats.filter((w) => w !== "bad"),
      )
      assert.deepEqual(
        (await givenUp(db, "shared")).map((g) => g.about),
        ["probe:bad"],
      )
    } finally {
      await Promise.all(nodes.map((node) => node.close()))
    }
  }),
)

test(
  "a nudge wakes it at once, and stopping lets the round end",
  world.fresh(async ({ db }) => {
    let heard: () => void = () => undefined
    const arrived = new Promise<void>((done) => {
      heard = done
    })
    const keen = scribe("keen", () => heard())
    await settle(db, [keen], now, quiet)
    const listening = keepListening(db, { listeners: [keen] }, () => now, quiet)
    await say(db, ["news"])
    listening.nudge()
    await arrived
    await listening.stop()
    assert.deepEqual(await written(db, "keen"), ["news"])
  }),
)
