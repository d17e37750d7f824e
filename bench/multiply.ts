// Makes the record a hundred times as large: copies of its activities with everything that hangs on them, under keys of
// their own. Synthetic, for benches only.
import { sql } from "kysely"
import type { Db } from "#src/platform/db/index.ts"

/** Tables of the module whose rows belong to an activity. */
const linked = sql<{ table: string }>`select c.table_name as table
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'programmes' and t.table_type = 'BASE TABLE' and c.column_name = 'activity'`

/** Columns that name the activity or the row itself: in a copy they end in the number of the copy. */
const renamed = new Set(["key", "activity", "thing", "id"])

const columnsOf = (table: string) => sql<{ name: string }>`select column_name as name from information_schema.columns
  where table_schema = 'programmes' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`

const id = (name: string) => sql.raw(`"${name}"`)

/** Copies until there are `times` as many activities, and returns how many that are. */
export async function multiply(db: Db, times: number): Promise<number> {
  return db.owner(async (tx) => {
    const names = async (table: string) => (await columnsOf(table).execute(tx)).rows.map((r) => r.name)
    const own = await names("activities")
    const copied = own.map((c) => (c === "key" ? sql`a.key || '-x' || n` : sql`a.${id(c)}`))
    await sql`insert into programmes.activities (${sql.join(own.map(id))}) select ${sql.join(copied)} from programmes.activities a, generate_series(2, ${times}) n`.execute(
      tx,
    )
    for (const { table } of (await linked.execute(tx)).rows) {
      if (table.endsWith("_versions")) continue
      const all = await names(table)
      const values = all.map((c) => (renamed.has(c) ? sql`x.${id(c)} || '-x' || n` : sql`x.${id(c)}`))
      await sql`insert into programmes.${id(table)} (${sql.join(all.map(id))}) select ${sql.join(values)}
        from programmes.${id(table)} x, generate_series(2, ${times}) n where x.activity is not null on conflict do nothing`.execute(
        tx,
      )
    }
    await sql`insert into platform.search_entries select ref || '-x' || n, kind, lang, title, summary, href, day, facets, weight, tsv
      from platform.search_entries, generate_series(2, ${times}) n where kind = 'activity' on conflict do nothing`.execute(tx)
    await sql`analyze`.execute(tx)
    return (await sql<{ n: number }>`select count(*)::int as n from programmes.activities`.execute(tx)).rows[0]?.n ?? 0
  })
}
