import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { world } from "#tests/world/index.ts"
import { remembered } from "./remembered.ts"

test(
  "a figure is counted once while nothing is written, anew after a write, and apart for each sight",
  world(async ({ db }) => {
    let counted = 0
    // Whatever other databases of the server do may make a new snapshot: once for each is what is promised.
    const snapshots = new Set<string>()
    const ask = (sight: string) =>
      db.read("select null", async (tx) => {
        const { rows } = await sql<{ seen: string }>`select pg_current_snapshot()::text as seen`.execute(tx)
        snapshots.add(`${sight} ${rows[0]?.seen}`)
        return remembered(tx, sight, "facts", async () => {
          counted += 1
          return (
            await tx
              .selectFrom("facts.facts")
              .select((e) => e.fn.countAll<number>().as("n"))
              .executeTakeFirstOrThrow()
          ).n
        })
      })
    const before = await ask("public")
    assert.equal(await ask("public"), before)
    assert.equal(counted, snapshots.size)
    await ask("staff")
    assert.equal(counted, snapshots.size)
    await db.owner((tx) =>
      tx
        .insertInto("facts.facts")
        .values({ kind: "state.recorded", about: "state:PER", by: "record", at: new Date(), detail: "{}" })
        .execute(),
    )
    assert.equal(await ask("public"), before + 1)
  }),
)
