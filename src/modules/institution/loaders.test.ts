import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { sql } from "kysely"
import { readTable, recordFolder } from "#src/platform/record/index.ts"
import { world } from "#tests/world/index.ts"
import { loaders } from "./loaders.ts"

test(
  "what the record says of the orders comes back as the record says it",
  world(async ({ db }) => {
    for (const loader of loaders) {
      const written = readTable(readFileSync(`${recordFolder}/${loader.file}`)).rows.map((r) => r.cells)
      const dumped = await db.owner((tx) => loader.dump(tx))
      const byKey = new Map(dumped.map((row) => [loader.key(row), row]))
      for (const row of written) assert.deepEqual(byKey.get(loader.key(row)), row, loader.file)
      assert.equal(dumped.length, written.length, loader.file)
    }
  }),
)

test(
  "the undated order is sure of no day; the database knows the spans as the rule does",
  world(async ({ db }) => {
    const spans = await db.owner((tx) =>
      tx.selectFrom("institution.orders").select(["key", "surely", "perhaps"]).orderBy("key").execute(),
    )
    assert.deepEqual(spans, [
      { key: "eo-16-01-rev-1", surely: "[2016-07-19,)", perhaps: "[2016-07-19,)" },
      { key: "eo-annex-e", surely: "empty", perhaps: "[2008-02-01,2016-07-19)" },
    ])
  }),
)

test(
  "two orders cannot both be in force on a day, nor one unit have two names on it",
  world(async ({ db }) => {
    const again = (table: "orders" | "unit_versions", constraint: string) =>
      assert.rejects(
        db.owner(async (tx) => {
          const copy = sql`select * from jsonb_populate_recordset(null::institution.${sql.raw(table)},
            (select jsonb_agg(to_jsonb(x) || '{"key": "another"}') from institution.${sql.raw(table)} x where key like 'eo-16-01-rev-1%' limit 1))`
          await sql`insert into institution.${sql.raw(table)} ${copy} limit 1`.execute(tx)
        }),
        { constraint },
      )
    await again("orders", "orders_one_in_force")
    await again("unit_versions", "unit_versions_once_a_day")
  }),
)
