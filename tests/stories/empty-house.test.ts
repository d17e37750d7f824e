// A house that holds nothing yet: no record was loaded, nobody has entered anything. Its pages say so; none of them fails.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { routes } from "#src/app.ts"
import { langs } from "#src/values/lang.ts"
import { type World, world } from "#tests/world/index.ts"

/** Everything that modules keep, people excepted. */
async function emptied(w: World) {
  await w.db.owner(async (tx) => {
    const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema', 'platform', 'facts', 'access')`.execute(tx)
    await sql`truncate ${sql.raw(rows.map((r) => r.name).join(", "))} cascade`.execute(tx)
    await sql`truncate platform.search_entries`.execute(tx)
  })
}

const pages = routes.filter((r) => r.is === "page" && !r.path.includes(":"))

test(
  "pages of an empty house answer the public, a planning officer and an administrator in four languages",
  world.fresh(async (w) => {
    const people = [w, await w.as("ines"), await w.as("luc")]
    await emptied(w)
    const failed: string[] = []
    for (const { path } of pages)
      for (const lang of langs)
        for (const who of people) {
          const { status } = await who.get(`/${lang}${path}`)
          if (status >= 500) failed.push(`${status} /${lang}${path}`)
        }
    assert.deepEqual(failed, [])
  }),
)
