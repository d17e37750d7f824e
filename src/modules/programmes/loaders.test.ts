import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import fc from "fast-check"
import { sql } from "kysely"
import { readTable, recordFolder } from "#src/platform/record/index.ts"
import { world } from "../../../tests/world/index.ts"
import { loaders } from "./loaders.ts"
import { readPlaces, writePlaces } from "./places-cell.ts"

const rowsOf = (file: string) => readTable(readFileSync(`${recordFolder}/${file}`)).rows.map((r) => r.cells)

for (const loader of loaders) {
  test(
    `${loader.file}: what was loaded reads as the file again`,
    world(async ({ db }) => {
      const dumped = new Map((await db.owner((tx) => loader.dump(tx))).map((row) => [loader.key(row), row]))
      const rows = rowsOf(loader.file)
      assert.equal(dumped.size, rows.length)
      for (const row of rows) assert.deepEqual({ ...dumped.get(loader.key(row)) }, { ...row })
    }),
  )
}

test("a list of places reads as it was written", () => {
  const place = fc.record(
    { state: fc.stringMatching(/^[A-Z]{3}$/), held: fc.option(fc.integer({ min: 1, max: 500 })) },
    { noNullPrototype: true },
  )
  fc.assert(fc.property(fc.array(place, { maxLength: 9 }), (places) => assert.deepEqual(readPlaces(writePlaces(places)), places)))
  assert.throws(() => readPlaces("COL:some"), RangeError)
})

test(
  "a version that was kept is never changed by a newer record: the record makes the next one",
  world.fresh(async ({ db }) => {
    const loader = loaders.find((l) => l.file.endsWith("activities.csv"))
    const row = rowsOf("programmes/activities.csv").find((r) => r.key === "dps/aicma/gocen-2012")
    assert.ok(loader && row)
    const versionNow = () =>
      db.owner(async (tx) => {
        const found = await sql<{ version: number }>`select version from programmes.activities where key = ${row.key}`.execute(tx)
        return found.rows[0]?.version
      })
    await db.owner((tx) => loader.load(tx, [{ ...row, doubt: "Mended in place." }]))
    assert.equal(await versionNow(), 1)
    await db.owner((tx) =>
      sql`insert into programmes.activity_versions (activity, version, content, digest, kept_at)
        values (${row.key}, 1, programmes.snapshot(${row.key}), ${"0".repeat(64)}, now())`.execute(tx),
    )
    await db.owner((tx) => loader.load(tx, [{ ...row, doubt: "Changed after it was kept." }]))
    assert.equal(await versionNow(), 2)
  }),
)
