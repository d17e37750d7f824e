import assert from "node:assert/strict"
import { test } from "node:test"
import type { Actor, Seat } from "#src/values/actor.ts"
import { day } from "#src/values/day.ts"
import { world } from "#tests/world/index.ts"
import { clear, listFor, put } from "./waiting.ts"

const seated = (...seats: Seat[]): Actor => ({ account: "a", session: "s", seats })
const since = new Date("2031-01-05T12:00:00Z")

test(
  "a thing waits for the seats that are to act and for no other, until its step is taken",
  world(async ({ db }) => {
    const thing = "course:northland-1"
    await db.write("select null", async (tx) => {
      await put(tx, { thing, step: "agree", role: "unit_head", scope: "dps", since, due: day("2031-02-01") })
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
