import assert from "node:assert/strict"
import { test } from "node:test"
import type { Write } from "#src/platform/db/index.ts"
import { extendDeadline, listForThing, setDeadline } from "#src/platform/deadlines/index.ts"
import type { Actor, Seat } from "#src/values/actor.ts"
import { day } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"
import { world } from "#tests/world/index.ts"
import { clear, listFor, put } from "./waiting.ts"

/** A deadline of the thing, and how the day is moved that it waits by. */
async function dueBy(tx: Write, thing: Ref, dueOn: string) {
  const today = day("2031-01-05")
  const [standing] = await listForThing(tx, thing)
  if (standing) await extendDeadline(tx, standing, day(dueOn), today)
  else await setDeadline(tx, { thing, kind: "course.note", dueOn: day(dueOn), zone: "UTC", told: [] }, today)
  return (await listForThing(tx, thing))[0]?.id ?? 0
}

const seated = (...seats: Seat[]): Actor => ({ account: "a", session: "s", seats })
const since = new Date("2031-01-05T12:00:00Z")

test(
  "a thing waits for the seats that are to act and for no other, until its step is taken",
  world(async ({ db }) => {
    const thing: Ref = "course:northland-1"
    await db.write("select null", async (tx) => {
      await put(tx, {
        thing,
        step: "agree",
        role: "unit_head",
        scope: "dps",
        since,
        deadline: await dueBy(tx, thing, "2031-02-01"),
      })
      await put(tx, { thing, step: "note", role: "unit_head", since })
      await put(tx, { thing, step: "pay", role: "planning", since })
    })
    const asked = (...seats: Seat[]) =>
      db.read("select null", async (tx) => (await listFor(tx, seated(...seats))).map((w) => w.step))
    const table: [Seat[], string[]][] = [
      [[{ role: "unit_head", unit: "dps" }], ["agree", "note"]],
      [[{ role: "unit_head", unit: "es-cicad" }], ["note"]],
      [[{ role: "planning" }], ["pay"]],
      [[{ role: "desk_officer", unit: "dps" }], []],
      [
        [{ role: "planning" }, { role: "unit_head", unit: "dps" }],
        ["agree", "note", "pay"],
      ],
      [[], []],
    ]
    for (const [seats, steps] of table) assert.deepEqual((await asked(...seats)).sort(), [...steps].sort(), JSON.stringify(seats))
    const [first] = await db.read("select null", (tx) => listFor(tx, seated({ role: "unit_head", unit: "dps" })))
    assert.deepEqual([first?.step, first?.due], ["agree", "2031-02-01"], "what is due comes before what is not")
    await db.write("select null", (tx) => dueBy(tx, thing, "2031-02-10"))
    const [later] = await db.read("select null", (tx) => listFor(tx, seated({ role: "unit_head", unit: "dps" })))
    assert.equal(later?.due, "2031-02-10", "the day follows its deadline")
    await db.write("select null", async (tx) => {
      await put(tx, { thing, step: "agree", role: "unit_head", scope: "es-cicad", since })
      await clear(tx, thing, "note")
    })
    assert.deepEqual(await asked({ role: "unit_head", unit: "dps" }), [])
    assert.deepEqual(await asked({ role: "unit_head", unit: "es-cicad" }), ["agree"])
    await db.write("select null", (tx) => clear(tx, thing))
    assert.deepEqual(await asked({ role: "planning" }), [])
  }),
)
