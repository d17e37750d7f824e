// An order ends a unit that was to answer: what is for the secretariat is handed on from the list of what has no owner, what is
// for few goes back to the Secretary.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { vacateEnded } from "#src/modules/institution/index.ts"
import { recordFacts } from "#src/platform/facts/index.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { advice, assign, entered, one, pathOf, restricted, step, type Work, write } from "./story.fixture.ts"

/** A next order, plainly invented: it says what the one before said, and names one unit no more. */
async function endUnit(w: World, unit: string) {
  await w.db.owner(async (tx) => {
    for (const table of ["orders", "unit_versions"])
      await sql`update institution.${sql.raw(table)} set perhaps = '[2016-07-19,2026-11-20)', surely = '[2016-07-19,2026-11-20)'
        where ${sql.raw(table === "orders" ? "key" : '"order"')} = 'eo-16-01-rev-1'`.execute(tx)
    const since = sql`'perhaps', '[2026-11-20,)', 'surely', '[2026-11-20,)'`
    await sql`insert into institution.orders
      select (jsonb_populate_record(o, jsonb_build_object('key', 'eo-lantern', ${since}))).*
      from institution.orders o where o.key = 'eo-16-01-rev-1'`.execute(tx)
    await sql`insert into institution.unit_versions
      select (jsonb_populate_record(v, jsonb_build_object('key', 'eo-lantern/' || v.unit, 'order', 'eo-lantern', ${since}))).*
      from institution.unit_versions v where v."order" = 'eo-16-01-rev-1' and v.unit <> ${unit}`.execute(tx)
    await vacateEnded(tx)
    const fact = { kind: "order.applied" as const, about: "order:eo-lantern" as const, detail: { from: "2026-11-20" } }
    await recordFacts(tx, { by: "clock", at: new Date("2026-11-20T15:00:00Z") }, [fact])
  })
  await w.settle()
}

test(
  "what was a unit's is vacant when an order ends it, and becomes that of the unit to which it is handed on",
  world.fresh(async (w) => {
    const [ines, hugo, amina] = [await w.as("ines"), await w.as("hugo"), await w.as("amina")]
    const [open, few] = [await entered(ines, advice), await entered(ines, restricted)]
    for (const key of [open, few]) assert.equal((await assign(hugo, key, { unit: "dtoc", reason: "Theirs." })).status, 303)
    await endUnit(w, "dtoc")
    const heap = "/en/institution/vacant/dtoc"
    const listed = await text(ines.get("/en/institution/vacant?unit=dtoc"))
    assert.match(listed, /Advice on lantern smuggling/)
    assert.doesNotMatch(listed, /Quiet advice/)
    const waits = (await hugo.json<Work>("/work")).filter((x) => x.thing === `assignment:${few}`)
    assert.deepEqual(
      waits.map((x) => x.step),
      ["assignment.assign"],
    )
    const version = /name="version" value="(\d+)"/.exec(await text(ines.get(heap)))?.[1] ?? "none"
    const moved = await ines.post(heap, { version, unit: "dps" })
    assert.equal(moved.status, 303, await moved.clone().text())
    await w.settle()
    assert.equal((await one(amina, open)).unit, "dps")
    assert.match(await text(amina.get(pathOf(open))), /handed on to another unit/)
    assert.equal((await write(amina, open, "Taken up.")).status, 303)
    assert.equal(await step(amina, open, "hand_in"), 303)
    assert.equal((await amina.get(pathOf(few))).status, 404, "what is for few was handed to nobody")
    assert.equal((await assign(hugo, few, { unit: "dps", reason: "Its unit has ended." })).status, 303)
    assert.equal((await one(amina, few)).state, "assigned")
  }),
)
