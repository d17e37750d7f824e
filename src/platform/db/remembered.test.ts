import assert from "node:assert/strict"
import { test } from "node:test"
import { world } from "#tests/world/index.ts"
import { remembered } from "./remembered.ts"

test(
  "a figure is counted once while nothing is written, anew after a write, and apart for each sight",
  world(async ({ db }) => {
    let counted = 0
    const ask = (sight: string) =>
      db.read("select null", (tx) =>
        remembered(tx, sight, "facts", async () => {
          counted += 1
          return (
            await tx
              .selectFrom("facts.facts")
              .select((e) => e.fn.countAll<number>().as("n"))
              .executeTakeFirstOrThrow()
          ).n
        }),
      )
    const before = await ask("public")
    assert.equal(await ask("public"), before)
    assert.equal(counted, 1)
    await ask("staff")
    assert.equal(counted, 2)
    await db.owner((tx) =>
      tx
        .insertInto("facts.facts")
        .values({ kind: "state.recorded", about: "state:PER", by: "record", at: new Date(), detail: "{}" })
        .execute(),
    )
    assert.equal(await ask("public"), before + 1)
  }),
)
