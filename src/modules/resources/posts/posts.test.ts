// Stories of established posts: entered, changed from a day on, abolished; read by the secretariat as at any day.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { day } from "#src/values/day.ts"
import { named } from "#src/values/localised.ts"
import { type Fields, text, type World, world } from "#tests/world/index.ts"
import { countByUnit, faultOfChange, heldUntil, postsOn } from "./rules.ts"
import type { PostVersion } from "./types.ts"

const row = (post: string, version: number, since: string, more: Partial<PostVersion> = {}): PostVersion => ({
  ...{ post, version, since: day(since), unit: "dps", title: named({ en: "Keeper of lanterns" }, ["en"]) },
  ...{ grade: "P3", fund: "lamp-fund", standing: "vacant" as const, reason: "" },
  ...more,
})

test("a post is what its latest row of that day says, and is not there before it is established nor once it is abolished", () => {
  const rows = [
    row("a", 1, "2026-01-01"),
    row("a", 2, "2026-03-01", { standing: "filled" }),
    row("a", 3, "2026-03-01", { standing: "filled", grade: "P4" }),
    row("a", 4, "2026-06-01", { standing: "abolished" }),
    row("b", 1, "2026-02-01", { unit: "es-cicad" }),
  ]
  const on = (d: string) => postsOn(rows, day(d)).map((p) => [p.post, p.grade, p.standing])
  assert.deepEqual(on("2025-12-31"), [])
  assert.deepEqual(on("2026-01-01"), [["a", "P3", "vacant"]])
  assert.deepEqual(on("2026-03-01").toSorted(), [
    ["a", "P4", "filled"],
    ["b", "P3", "vacant"],
  ])
  assert.deepEqual(on("2026-06-01"), [["b", "P3", "vacant"]])
  assert.deepEqual(countByUnit(postsOn(rows, day("2026-03-01"))), [
    { unit: "dps", posts: 1, filled: 1, vacant: 0 },
    { unit: "es-cicad", posts: 1, filled: 0, vacant: 1 },
  ])
  const held = rows.slice(0, 4).map((r) => heldUntil(rows, r))
  assert.deepEqual(held, [
    { until: "2026-03-01", replaced: false },
    { until: "2026-03-01", replaced: true },
    { until: "2026-06-01", replaced: false },
    { until: null, replaced: false },
  ])
  assert.equal(faultOfChange(row("a", 1, "2026-03-01"), day("2026-02-28")), "before")
  assert.equal(faultOfChange(row("a", 1, "2026-03-01"), day("2026-03-01")), null)
  assert.equal(faultOfChange(row("a", 1, "2026-03-01", { standing: "abolished" }), day("2026-04-01")), "abolished")
})

const keeper = {
  ...{ number: "sms-017", since: "2026-01-01", unit: "dps", title: "Keeper of lanterns", grade: "P3" },
  ...{ fund: "lamp-fund", standing: "vacant" },
} as const
type List = {
  posts: { post: string; grade: string }[]
  units: { unit: string; filled: number; vacant: number }[]
  ended: string[]
}
const path = "/en/resources/posts/sms-017"

async function established(w: World, more: Fields = {}) {
  const ines = await w.as("ines")
  await ines.post("/en/resources/funds/new", { key: "lamp-fund", title: "Lamp fund", kind: "specific" })
  const reply = await ines.post("/en/resources/posts/new", { ...keeper, ...more })
  assert.equal(reply.status, 303, await reply.clone().text())
  return ines
}

test(
  "planning establishes a post, fills it from a day on and abolishes it; any day is read as it stood",
  world.fresh(async (w) => {
    const ines = await established(w)
    const { number: _, ...kept } = keeper
    const change = { ...kept, version: "1", since: "2026-05-01", standing: "filled", grade: "P4" }
    assert.equal((await ines.post(`${path}/edit`, change)).status, 422, "without a reason")
    assert.equal((await ines.post(`${path}/edit`, { ...change, reason: "Classified anew." })).status, 303)
    const stale = await ines.post(`${path}/edit`, { ...change, reason: "Again." })
    assert.equal(stale.status, 409)
    assert.match(await text(stale), /P4/)
    const back = await ines.post(`${path}/edit`, { ...change, version: "2", since: "2026-04-01", reason: "x" })
    assert.equal(back.status, 422)
    assert.match(await text(back), /holds from 2026-05-01 on already/)
    assert.equal(
      (await ines.post(`${path}/abolish`, { version: "2", since: "2026-09-01", reason: "The lamps are sold." })).status,
      303,
    )
    assert.equal((await ines.post(`${path}/edit`, { ...change, version: "3", since: "2026-10-01", reason: "x" })).status, 422)
    const on = (d: string) => ines.json<List>(`/resources/posts?on=${d}`)
    assert.deepEqual((await on("2026-01-01")).units, [{ unit: "dps", posts: 1, filled: 0, vacant: 1 }])
    assert.deepEqual(
      (await on("2026-05-01")).posts.map((p) => p.grade),
      ["P4"],
    )
    assert.deepEqual((await on("2026-09-01")).posts, [])
    const page = await text(ines.get(path))
    for (const words of ["Classified anew.", "The lamps are sold.", "30 April 2026", "31 August 2026", "abolished"])
      assert.ok(page.includes(words), words)
    assert.match(await text((await w.as("amina")).get("/en/units/dps?on=2026-05-01")), /Keeper of lanterns/)
    assert.deepEqual(
      (await w.facts()).map((f) => f.kind).filter((k) => k.startsWith("post.")),
      ["post.established", "post.amended", "post.abolished"],
    )
  }),
)

test(
  "posts are the secretariat's to read and planning's to keep; the database holds the same",
  world.fresh(async (w) => {
    await established(w)
    for (const person of ["amina", "gabriela", "hugo", "joao"] as const) {
      const who = await w.as(person)
      assert.equal((await who.get(path)).status, 200, person)
      assert.equal((await who.post("/en/resources/posts/new", { ...keeper, number: "x-1" })).status, 403, person)
    }
    for (const who of [w, await w.as("maria"), await w.as("bruno"), await w.as("luc")]) {
      assert.ok([401, 403].includes((await who.get(path)).status))
      assert.ok([401, 403].includes((await who.get("/en/resources/posts")).status))
      for (const at of ["/en/units/dps", "/en/search?q=lanterns", "/en/gaps", "/en/resources"])
        assert.doesNotMatch(await text(who.get(at)), /Keeper of lanterns/, at)
    }
    const seen = async (roles: string) =>
      w.db.owner(async (tx) => {
        await sql`select set_config('hemisec.roles', ${roles}, true)`.execute(tx)
        await sql`set local role hemisec_app`.execute(tx)
        return (await sql<{ n: number }>`select count(*)::int as n from resources.post_versions`.execute(tx)).rows[0]?.n
      })
    assert.deepEqual([await seen("legal"), await seen("donor"), await seen("administrator")], [1, 0, 0])
  }),
)

test(
  "posts in a unit that no order names any more are listed; a number is given once and a form told what is wrong",
  world.fresh(async (w) => {
    const ines = await established(w, { unit: "humanitarian-mine-action-office" })
    const { ended } = await ines.json<List>("/resources/posts")
    assert.deepEqual(ended, ["humanitarian-mine-action-office"])
    assert.match(await text(ines.get("/en/resources/posts")), /does not name: 1/)
    assert.match(await text(ines.get("/en/gaps/post-of-an-abolished-unit")), /Keeper of lanterns/)
    assert.equal((await w.get("/en/gaps/post-of-an-abolished-unit")).status, 404)
    const bad = async (more: Fields) => {
      const reply = await ines.post("/en/resources/posts/new", { ...keeper, ...more })
      assert.equal(reply.status, 422)
      return text(reply)
    }
    assert.match(await bad({}), /has this number already/)
    assert.match(await bad({ number: "sms-018", unit: "nowhere" }), /There is no “nowhere”/)
    assert.match(await bad({ number: "sms-018", fund: "no-fund" }), /There is no “no-fund”/)
    assert.ok((await bad({ number: "SMS 18", grade: "D1" })).includes("D1"))
  }),
)
