// A study of Northland is due. Its unit and the Secretary are told; the clock reminds them, each time once.
import assert from "node:assert/strict"
import { test } from "node:test"
import { connect, type Db } from "#src/platform/db/index.ts"
import { type Fact, recordFacts } from "#src/platform/facts/index.ts"
import { keepListening, type Listener } from "#src/platform/jobs/index.ts"
import type { Actor, Seat } from "#src/values/actor.ts"
import { day } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"
import { type World, world } from "#tests/world/index.ts"
import {
  type Deadline,
  extendDeadline,
  listForSeats,
  listForThing,
  listReminded,
  meetDeadline,
  meetPart,
  nearestForSeats,
  remind,
  setDeadline,
} from "./index.ts"

const zone = "America/New_York"
const kind = "study.hand_in"
const thing: Ref = "study:northland-1"
const head: Seat = { role: "unit_head", unit: "dps" }
const seated = (...seats: Seat[]): Actor => ({ account: "a", session: "s", seats })
const told = [
  { role: "unit_head", scope: "dps" },
  { role: "secretary", scope: null },
] as const
/** Morning at the seat. */
const on = (d: string) => new Date(`${d}T15:00:00Z`)

const act = (db: Db, work: (tx: Parameters<Parameters<Db["write"]>[1]>[0]) => Promise<Fact>) =>
  db.write("select null", async (tx) => {
    const fact = await work(tx)
    await recordFacts(tx, { by: "account:ines", at: on("2026-11-27") }, [fact])
    return fact
  })
const given = (db: Db, dueOn: string, of: Ref = thing) =>
  act(db, (tx) => setDeadline(tx, { thing: of, kind, dueOn: day(dueOn), zone, told }, day("2026-11-27")))
async function standing(db: Db, of: Ref = thing): Promise<Deadline> {
  const [found] = (await db.read("select null", (tx) => listForThing(tx, of))).filter((d) => d.metAt === null)
  assert.ok(found)
  return found
}
const reminders = async (w: World) =>
  (await w.facts())
    .filter((f) => f.kind === "deadline.reminded")
    .map((f) => [f.detail.due, f.detail.daysBefore, (f.detail.told as { role: string }[]).map((t) => t.role).join(" ")])
const everybody = "secretary unit_head"

test(
  "a day is set, moved later with its reminders, never earlier, and met; the instant is the end of the day at the seat",
  world.fresh(async (w) => {
    const { db } = w
    await assert.rejects(given(db, "2026-11-26"), (e: { errors: unknown }) => {
      assert.match(JSON.stringify(e.errors), /"pointer":"\/due".*This day is over/)
      return true
    })
    await given(db, "2026-12-10")
    assert.equal((await standing(db)).at.toISOString(), "2026-12-11T04:59:59.999Z")
    await remind(db, on("2026-12-03"))
    await remind(db, on("2026-12-03"))
    for (const earlier of ["2026-12-10", "2026-12-01"])
      await assert.rejects(
        act(db, async (tx) => extendDeadline(tx, await standing(db), day(earlier), day("2026-12-04"))),
        (e: { errors: unknown }) => /Enter a later day/.test(JSON.stringify(e.errors)),
      )
    await act(db, async (tx) => extendDeadline(tx, await standing(db), day("2026-12-20"), day("2026-12-04")))
    await remind(db, on("2026-12-12"))
    await remind(db, on("2026-12-13"))
    assert.deepEqual(await reminders(w), [
      ["2026-12-10", 7, everybody],
      ["2026-12-20", 7, everybody],
    ])
    await act(db, async (tx) => meetDeadline(tx, await standing(db), on("2026-12-14")))
    assert.equal(await remind(db, on("2026-12-25")), 0, "the duty is met")
    assert.deepEqual(
      (await w.facts()).map((f) => f.kind),
      ["deadline.set", "deadline.reminded", "deadline.extended", "deadline.reminded", "deadline.met"],
    )
  }),
)

test(
  "a seat that has done its part is reminded no more, the others are; after the day it is told as overdue once",
  world.fresh(async (w) => {
    const { db } = w
    await given(db, "2026-12-10")
    await remind(db, on("2026-12-03"))
    const asked = (...seats: Seat[]) => db.read("select null", async (tx) => (await listReminded(tx, seated(...seats))).length)
    assert.deepEqual([await asked(head), await asked({ role: "secretary" }), await asked({ role: "planning" })], [1, 1, 0])
    await db.write("select null", async (tx) => meetPart(tx, await standing(db), told[0], on("2026-12-05")))
    assert.deepEqual([await asked(head), await asked({ role: "secretary" })], [0, 1])
    for (const d of ["2026-12-09", "2026-12-10", "2026-12-11", "2026-12-12", "2027-01-31"]) await remind(db, on(d))
    assert.deepEqual(await reminders(w), [
      ["2026-12-10", 7, everybody],
      ["2026-12-10", 1, "secretary"],
      ["2026-12-10", 0, "secretary"],
      ["2026-12-10", -1, "secretary"],
    ])
  }),
)

test(
  "workers that look at the same time, and one that comes back after weeks, remind once and leave nothing out",
  world.fresh(async (w) => {
    const nodes = [connect(w.url, 2), connect(w.url, 2), connect(w.url, 2)]
    try {
      for (const n of [1, 2, 3, 4, 5]) await given(w.db, "2026-12-10", `study:northland-${n}`)
      const counts = await Promise.all(nodes.map((node) => remind(node, on("2026-12-11"))))
      assert.equal(
        counts.reduce((a, b) => a + b),
        20,
      )
      assert.equal(await remind(w.db, on("2026-12-11")), 0)
      const said = (await w.facts()).filter((f) => f.kind === "deadline.reminded").map((f) => `${f.about} ${f.detail.daysBefore}`)
      assert.equal(new Set(said).size, 20)
      const authors = await w.db.owner((tx) =>
        tx.selectFrom("facts.facts").select("by").distinct().where("kind", "=", "deadline.reminded").execute(),
      )
      assert.deepEqual(authors, [{ by: "clock" }])
    } finally {
      await Promise.all(nodes.map((node) => node.close()))
    }
  }),
)

test(
  "the day turns at the seat's midnight, not at that of Greenwich",
  world.fresh(async (w) => {
    await given(w.db, "2026-12-10")
    assert.equal(await remind(w.db, new Date("2026-12-03T04:59:59.999Z")), 0)
    assert.equal(await remind(w.db, new Date("2026-12-03T05:00:00.000Z")), 1)
  }),
)

test(
  "the calendar of a seat has what tells it, each thing once, as far as it asks, and knows where more is",
  world.fresh(async ({ db }) => {
    await given(db, "2026-12-10")
    await given(db, "2026-12-31", "study:northland-2")
    await given(db, "2027-02-01", "study:northland-3")
    await act(db, async (tx) => meetDeadline(tx, await standing(db), on("2026-12-01")))
    await db.write("select null", async (tx) => meetPart(tx, await standing(db, "study:northland-2"), told[0], on("2026-12-02")))
    const december = { from: day("2026-12-01"), to: day("2026-12-31") }
    const seen = (...seats: Seat[]) =>
      db.read("select null", async (tx) =>
        (await listForSeats(tx, seated(...seats), december)).map((d) => [d.thing, d.dueOn, d.metAt !== null]),
      )
    assert.deepEqual(await seen(head), [
      ["study:northland-1", "2026-12-10", true],
      ["study:northland-2", "2026-12-31", true],
    ])
    assert.deepEqual(await seen(head, { role: "secretary" }), [
      ["study:northland-1", "2026-12-10", true],
      ["study:northland-2", "2026-12-31", false],
    ])
    assert.deepEqual(await seen({ role: "unit_head", unit: "es-cicad" }), [])
    assert.deepEqual(await seen(), [])
    const nearest = (from: string, to: string) =>
      db.read("select null", (tx) => nearestForSeats(tx, seated(head), { from: day(from), to: day(to) }))
    assert.deepEqual(await nearest("2027-01-01", "2027-01-31"), { before: "2026-12-31", after: "2027-02-01" })
    assert.deepEqual(await nearest("2026-01-01", "2027-12-31"), { before: null, after: null })
  }),
)

test(
  "a worker looks at the clock by itself, and what it reminded of is heard like any fact",
  world.fresh(async ({ db }) => {
    await given(db, "2026-12-10")
    let arrived: (about: string) => void = () => undefined
    const heard = new Promise<string>((done) => {
      arrived = done
    })
    const keen: Listener = {
      name: "keen",
      to: (k) => k === "deadline.reminded",
      hear: (_tx, facts) => Promise.resolve(arrived(facts[0]?.about ?? "")),
    }
    const worker = keepListening(db, { listeners: [keen] }, () => on("2026-12-03"), { error: () => undefined } as never)
    assert.equal(await heard, thing)
    await worker.stop()
  }),
)
