// What is for few is seen by few: by the gates of the code, and by the database where they fail.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { sql } from "kysely"
import { type Client, text, world } from "#tests/world/index.ts"
import { advice, entered, handedIn, type List, one, pathOf, restricted } from "./story.fixture.ts"

describe("what is for few", () => {
  test(
    "is seen by the Secretary, planning and the unit, and nowhere by others: lists, counts, search, calendar, feeds, facts",
    world.fresh(async (w) => {
      const key = await handedIn(w, restricted)
      await w.settle()
      const sightings = () =>
        w.db.owner(async (tx) => {
          const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform.sightings
            where thing = ${`assignment:${key}`}`.execute(tx)
          return rows[0]?.n ?? 0
        })
      const before = await sightings()
      for (const person of ["hugo", "ines", "amina", "gabriela"] as const)
        assert.equal((await one(await w.as(person), key)).state, "with_head", person)
      const count = async (who: Client) => (await who.json<List>("/assignments")).byUnit
      const pages = [
        "/en/assignments",
        "/en/work",
        "/en/calendar?month=2026-12",
        "/en/search?q=lighthouses",
        "/en/answers",
        "/activities.atom",
      ]
      for (const person of ["farid", "joao", "karla", "luc", "bruno", "noor", "chiara", "emil", "maria"] as const) {
        const who = await w.as(person)
        for (const path of ["", "/steps", "/write", "/assign", "/deliver", "/extend", "/documents/new"])
          assert.ok([403, 404].includes((await who.get(`${pathOf(key)}${path}`)).status), `${person} ${path}`)
        assert.equal((await who.get(pathOf(key))).status, 404, person)
        for (const path of pages) {
          const shown = await text(who.get(path))
          assert.ok(!shown.includes(key) && !/Quiet advice/.test(shown), `${person} ${path}`)
        }
        if (["farid", "joao", "karla"].includes(person)) assert.deepEqual(await count(who), [], person)
        const vacant = await text(who.get("/en/institution/vacant"))
        assert.ok(!vacant.includes(key) && !/Quiet advice/.test(vacant), person)
      }
      for (const path of [pathOf(key), pathOf("0a1b2c3d4e5f")]) assert.equal((await w.get(path)).status, 401, "there or not")
      assert.doesNotMatch(await text(w.get("/en/assignments")), /Quiet advice/)
      assert.equal(await sightings(), before + 4, "each reading of it is noted")
    }),
  )

  test(
    "is kept by the database where the gate of the code would let it through",
    world.fresh(async (w) => {
      const key = await handedIn(w, restricted)
      const open = await entered(await w.as("ines"), { ...advice, title: "Open advice" })
      const tables = ["assignments", "assignment_steps", "assignment_texts", "assignment_documents"]
      const seen = async (roles: string, units: string) =>
        w.db.owner(async (tx) => {
          await sql`select set_config('hemisec.roles', ${roles}, true), set_config('hemisec.units', ${units}, true)`.execute(tx)
          await sql`set local role hemisec_app`.execute(tx)
          const counts = []
          for (const t of tables) {
            const column = t === "assignments" ? "key" : "assignment"
            const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(`publications.${t}`)}
              where ${sql.raw(column)} in (${key}, ${open})`.execute(tx)
            counts.push(rows[0]?.n)
          }
          return counts
        })
      assert.deepEqual(await seen("planning", "planning-section"), [2, 4, 1, 0])
      assert.deepEqual(await seen("desk_officer", "dps"), [2, 4, 1, 0])
      assert.deepEqual(await seen("desk_officer", "es-cicad"), [1, 1, 0, 0])
      assert.deepEqual(await seen("legal", "executive-office"), [1, 1, 0, 0])
      assert.deepEqual(await seen("state_delegate", ""), [0, 0, 0, 0])
      assert.deepEqual(await seen("donor", ""), [0, 0, 0, 0])
      assert.deepEqual(await seen("administrator", ""), [0, 0, 0, 0])
    }),
  )
})
