// An order ends a unit: whatever continues there is listed, and goes to another unit; what is over keeps the unit it had.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { sql } from "kysely"
import { put } from "#src/platform/waiting/index.ts"
import { day } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"
import { type Client, text, type World, world } from "#tests/world/index.ts"
import { listResponsible } from "./index.ts"
import { kindsLost, lossesOf, unitsGone } from "./rules/losses.ts"

/** The 2016 order of the record names this unit no more; the report of 2013 gives it programmes. */
const gone = "cicad-anti-money-laundering"
const heap = `/en/institution/vacant/${gone}`

type Listed = {
  byUnit: { unit: string | null; kind: string; open: number; left: number }[]
  responsibilities: { id: number; thing: string; lastUnit: string | null; since: string | null; status: string }[]
}
const listed = (who: Client) => who.json<Listed>("/institution/vacant")
const openOf = async (who: Client, kind: string) =>
  (await listed(who)).byUnit.find((l) => l.unit === gone && l.kind === kind)?.open ?? 0
/** The version that a form carries. */
const versionIn = async (who: Client, path: string) =>
  /name="version" value="(\d+)"/.exec(await text(who.get(path)))?.[1] ?? "none"
const ownerOn = async ({ db }: World, thing: Ref, on: string) =>
  (await db.owner((tx) => listResponsible(tx, [thing], day(on)))).map((r) => r.unit)

const seminar = {
  ...{ title: "Seminar on lighthouses", type: "seminar", status: "planned", held: "2026-12", unit: "dps" },
  ...{ "further/0/unit": gone, visibility: "public" },
}

describe("what an order of the record left without an owner", () => {
  test(
    "is listed with the day it lost its unit, and keeps the unit it had before",
    world(async (w) => {
      const amina = await w.as("amina")
      const { responsibilities } = await listed(amina)
      const lost = responsibilities.find((r) => r.thing === "programme:es-cicad/seized-assets")
      assert.deepEqual([lost?.lastUnit, lost?.since, lost?.status], [gone, "2016-07-19", "vacant"])
      assert.deepEqual(await ownerOn(w, "programme:es-cicad/seized-assets", "2016-07-18"), [gone])
      assert.deepEqual(await ownerOn(w, "programme:es-cicad/seized-assets", "2016-07-19"), [null])
      assert.deepEqual(await ownerOn(w, "programme:s-cicte/cyber-security", "2026-11-21"), ["s-cicte"], "its unit stands")
      assert.match(await text(amina.get("/en/institution/vacant")), /Anti-Money Laundering/)
    }),
  )

  test(
    "goes to another unit in one go, from a day on, with a fact each; whoever comes second sees both sides",
    world(async (w) => {
      const [ines, joao] = [await w.as("ines"), await w.as("joao")]
      const programmes = await openOf(ines, "programme")
      assert.ok(programmes > 1)
      const version = await versionIn(joao, heap)
      const fields = { version, kind: "programme", unit: "dtoc", from: "2020-01-01" }
      const done = await ines.post(heap, fields)
      assert.equal(done.headers.get("location"), "/en/institution/vacant", await done.clone().text())
      const moved = (await w.facts()).filter((f) => f.kind === "responsibility.reassigned")
      assert.equal(moved.length, programmes)
      assert.ok(moved.every((f) => f.detail.is === "dtoc" && f.detail.from === "2020-01-01" && f.detail.lastUnit === gone))
      assert.equal(await openOf(ines, "programme"), 0)
      const owners = ["2016-07-18", "2019-12-31", "2020-01-01"].map((on) => ownerOn(w, "programme:es-cicad/seized-assets", on))
      assert.deepEqual(await Promise.all(owners), [[gone], [null], ["dtoc"]])

      const late = await joao.post(heap, { ...fields, unit: "es-cicad" })
      assert.equal(late.status, 409)
      const page = await late.text()
      assert.match(page, /Executive Secretariat of the Inter-American Drug/, "his side")
      assert.match(page, new RegExp(`${programmes} with [^<]*DTOC`), "her side")
    }),
  )

  test(
    "is left vacant with one reason, which staff read; a unit must stand, and on that day",
    world(async (w) => {
      const ines = await w.as("ines")
      const version = await versionIn(ines, heap)
      const refused = async (fields: Readonly<Record<string, string>>, why: RegExp) => {
        const reply = await ines.post(heap, { version, ...fields })
        assert.equal(reply.status, 422)
        assert.match(await reply.text(), why)
      }
      await refused({}, /Say why it is left vacant/)
      await refused({ unit: gone }, /Choose a unit that stands today/)
      await refused({ unit: "dtoc", from: "2015-01-01" }, /does not stand on this day/)
      await refused({ kind: "programme", unit: "dtoc" }, /Nothing of this kind is left/)
      assert.equal((await ines.post(heap, { version, reason: "Awaits the next order." })).status, 303)
      assert.match(await text((await w.as("amina")).get("/en/institution/vacant")), /Awaits the next order\./)
      assert.equal(await openOf(ines, "activity"), 0)
      const amina = await w.as("amina")
      assert.equal((await amina.post(heap, { version, unit: "dtoc" })).status, 403)
    }),
  )
})

describe("an activity that somebody plans", () => {
  test(
    "is the unit's from that day; a unit that has ended has no part in it; what is over needs nobody",
    world(async (w) => {
      const amina = await w.as("amina")
      const path = ((await amina.post("/en/activities/new", seminar)).headers.get("location") ?? "").replace(/^\/en/, "")
      const thing: Ref = `activity:${path.replace("/activities/", "").replaceAll("~", "/")}`
      assert.deepEqual(await ownerOn(w, thing, "2026-11-19"), [])
      assert.deepEqual(await ownerOn(w, thing, "2026-12-15"), ["dps", null])
      const { responsibilities } = await listed(amina)
      assert.equal(responsibilities.find((r) => r.thing === thing)?.lastUnit, gone)
      const cancelled = await amina.post(`/en${path}/status`, { version: 1, event: "cancel", reason: "No lighthouse." })
      assert.equal(cancelled.status, 303, await cancelled.clone().text())
      assert.deepEqual(await ownerOn(w, thing, "2026-12-15"), [])
    }),
  )

  test(
    "is moved on by the unit that it was given to",
    world(async (w) => {
      const [amina, farid, ines] = [await w.as("amina"), await w.as("farid"), await w.as("ines")]
      const path = ((await amina.post("/en/activities/new", seminar)).headers.get("location") ?? "").replace(/^\/en/, "")
      const step = { version: 1, event: "confirm" }
      assert.equal((await farid.post(`/en${path}/status`, step)).status, 403)
      const thing = `activity:${path.replace("/activities/", "").replaceAll("~", "/")}`
      const { rows } = await w.db.owner((tx) =>
        sql<{ id: string }>`select id from institution.responsibilities where thing = ${thing} and role = 'lead'`.execute(tx),
      )
      const given = await ines.post(`/en/responsibilities/${rows[0]?.id}`, { version: 1, unit: "es-cicad" })
      assert.equal(given.status, 303, await given.clone().text())
      const moved = await farid.post(`/en${path}/status`, step)
      assert.equal(moved.status, 303, await moved.clone().text())
    }),
  )
})

test(
  "work that waits for seats of a unit which stands no more goes to another unit's seats",
  world(async (w) => {
    const ines = await w.as("ines")
    const thing: Ref = "programme:es-cicad/seized-assets"
    const since = new Date("2026-11-01T12:00:00Z")
    await w.db.write("select null", (tx) => put(tx, { thing, step: "look", role: "desk_officer", scope: gone, since }))
    assert.equal(await openOf(ines, "waiting"), 1)
    const version = await versionIn(ines, heap)
    assert.equal((await ines.post(heap, { version, kind: "waiting", reason: "x" })).status, 422)
    assert.equal((await ines.post(heap, { version, kind: "waiting", unit: "es-cicad" })).status, 303)
    const last = (await w.facts()).at(-1)
    assert.deepEqual([last?.kind, last?.about, last?.detail.to], ["work.moved", thing, "es-cicad"])
    const farid = await w.as("farid")
    assert.ok(((await farid.json<{ thing: string }[]>("/work")) as unknown as { thing: string }[]).some((x) => x.thing === thing))
  }),
)

describe("seats at a unit that stands no more", () => {
  const seat = async ({ db }: World) =>
    db.owner(async (tx) => {
      await sql`insert into access.seats (account, role, unit, since) select id, 'desk_officer', ${gone}, '2026-02-01'
        from access.accounts where email = 'farid@example.org'`.execute(tx)
    })
  const seatsOf = async ({ db }: World) =>
    (
      await db.owner((tx) =>
        sql<{ unit: string; since: string; until: string | null }>`select s.unit, s.since::text, s.until::text from access.seats s
          join access.accounts a on a.id = s.account where a.email = 'farid@example.org' order by s.since, s.unit`.execute(tx),
      )
    ).rows.map((s) => [s.unit, s.since, s.until])

  test(
    "are counted for staff, named to the administrator alone, and moved as at a day",
    world.fresh(async (w) => {
      const [farid, amina, luc] = [await w.as("farid"), await w.as("amina"), await w.as("luc")]
      await seat(w)
      assert.equal(await openOf(amina, "seat"), 1)
      assert.equal((await amina.get("/en/admin/seats")).status, 403)
      assert.match(await text(luc.get("/en/admin/seats")), new RegExp(`/admin/seats/${gone}`))
      const form = `/en/admin/seats/${gone}`
      const version = await versionIn(luc, form)
      assert.match(await text(luc.get(form)), /farid/)
      const back = await luc.post(form, { version, to: "dtoc", from: "2026-01-01" })
      assert.equal(back.status, 422)
      assert.match(await back.text(), /This day has passed/)
      const moved = await luc.post(form, { version, to: "dtoc", from: "2027-01-01" })
      assert.equal(moved.status, 303, await moved.clone().text())
      assert.deepEqual(await seatsOf(w), [
        ["es-cicad", "2026-01-01", null],
        [gone, "2026-02-01", "2026-12-31"],
        ["dtoc", "2027-01-01", null],
      ])
      assert.deepEqual(
        (await w.facts()).map((f) => [f.kind, f.detail.unit, f.detail.on ?? f.detail.since]),
        [
          ["seat.ended", gone, "2026-12-31"],
          ["seat.granted", "dtoc", "2027-01-01"],
        ],
      )
      assert.equal((await luc.post(form, { version, from: "2027-01-01" })).status, 409)
      assert.equal((await farid.post(form, { version, from: "2027-01-01" })).status, 403)
    }),
  )
})

describe("the list", () => {
  test("tells losses unit by unit: things, work, seats", () => {
    const things = [{ lastUnit: "b", kind: "clause", open: 2, left: 1 }]
    assert.deepEqual(lossesOf(things, [{ scope: "a" }, { scope: "a" }], [{ unit: "b", seats: 3 }]), [
      { unit: "a", kind: "waiting", open: 2, left: 0 },
      { unit: "b", kind: "clause", open: 2, left: 1 },
      { unit: "b", kind: "seat", open: 3, left: 0 },
    ])
    assert.deepEqual(lossesOf([], [], []), [])
  })
  test("tells before an order is applied how many of which kind", () => {
    assert.deepEqual(kindsLost(["programme:a", "activity:b", "activity:c"], [], [{ seats: 2 }, { seats: 1 }]), [
      { kind: "activity", count: 2 },
      { kind: "programme", count: 1 },
      { kind: "seat", count: 3 },
    ])
    assert.deepEqual(kindsLost([], [], [{ seats: 0 }]), [])
  })
  test("knows which units are gone", () => assert.deepEqual(unitsGone(["a", "b", "c"], ["b"]), ["a", "c"]))
})
