// Every statement that changes activities.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  type Hanging,
  type Hung,
  hanging,
  hangingOn,
  hungBy,
  nothingHung,
  type Row,
  rowOf,
  standsAs,
  type Texts,
  withStood,
} from "../entry/rows.ts"
import type { StoodRows } from "../entry/stood.ts"
import type { ActivityContent } from "../types.ts"

type Recorded = {
  key: string
  account: string
  at: Date
  digest?: string | undefined
  text: Texts
}

export type New = { content: ActivityContent; recorded: Recorded }

/** New activities with all that hangs on them, in one statement a table: ten thousand take hardly longer a row than one. */
export async function insertActivities(tx: Write, all: readonly New[], on: Day) {
  await insertRows(
    tx,
    "activities",
    all.map(({ content, recorded: r }) => ({
      ...rowOf(content, r.text),
      ...{ key: r.key, status: content.status, recorded_by: r.account, recorded_at: r.at, row_digest: r.digest ?? null },
    })),
  )
  const hung = all.map(({ content, recorded }) => hangingOn(recorded.key, content, on, nothingHung))
  for (const table of hanging)
    await insertRows(
      tx,
      table,
      hung.flatMap((h) => h[table]),
    )
}

const columnsOf = (row: Row) => Object.keys(row).map((column) => sql.ref(column))

export async function insertRows(tx: Write, table: string, rows: readonly Row[]) {
  const to = sql.table(`programmes.${table}`)
  for (const [, alike] of Map.groupBy(rows, (row) => Object.keys(row).sort().join())) {
    const columns = sql.join(columnsOf(alike[0] ?? {}))
    await sql`insert into ${to} (${columns}) select ${columns} from jsonb_populate_recordset(null::${to}, ${JSON.stringify(alike)}::jsonb)`.execute(
      tx,
    )
  }
}

export type Amended = {
  key: string
  seen: number
  content: ActivityContent
  text: Texts
  digest?: string | undefined
  /** Where an earlier version stands again: the status that it had, and what hung on it. */
  again?: { standing: { status: string; status_reason: string }; rows: StoodRows } | undefined
}

/**
 * The next version of activities with all that hangs on them, in one statement a table; what stands as it is meant is not
 * touched. The keys of those that were written: one is missing when somebody was faster, and the caller shows both sides.
 */
export async function amendActivities(tx: Write, all: readonly Amended[], on: Day): Promise<ReadonlySet<string>> {
  const done = new Set<string>()
  const rows = all.map(({ key, seen, content, text, digest, again }) => ({
    ...{ key, version: seen + 1, ...rowOf(content, text) },
    ...{ ...again?.standing, ...(digest ? { row_digest: digest } : {}) },
  }))
  for (const [, alike] of Map.groupBy(rows, (row) => Object.keys(row).join())) {
    const set = columnsOf(alike[0] ?? {}).map((column) => sql`${column} = x.${column}`)
    const written = await sql<{ key: string }>`update programmes.activities a set ${sql.join(set)}
      from jsonb_populate_recordset(null::programmes.activities, ${JSON.stringify(alike)}::jsonb) x
      where a.key = x.key and a.version = x.version - 1 returning a.key`.execute(tx)
    for (const { key } of written.rows) done.add(key)
  }
  await replaceHanging(
    tx,
    all.filter((a) => done.has(a.key)),
    on,
  )
  return done
}

async function replaceHanging(tx: Write, all: readonly Amended[], on: Day): Promise<void> {
  const standing = await listHanging(
    tx,
    all.map((a) => a.key),
  )
  const anew = all.flatMap(({ key, content, again }) => {
    const stands = standing.get(key) ?? nothingHung
    const comes = hangingOn(key, content, on, again ? withStood(stands, again.rows) : stands)
    return hanging.filter((table) => !standsAs(stands[table], comes[table])).map((table) => ({ table, key, rows: comes[table] }))
  })
  const tables = [...Map.groupBy(anew, (a) => a.table)]
  for (const [table, some] of tables)
    await sql`delete from ${sql.table(`programmes.${table}`)} where activity = any(${some.map((a) => a.key)}::text[])`.execute(tx)
  for (const [table, some] of tables)
    await insertRows(
      tx,
      table,
      some.flatMap((a) => a.rows),
    )
}

/** Everything that hangs on activities now, row by row. */
async function listHanging(tx: Read, keys: readonly string[]): Promise<ReadonlyMap<string, Hung>> {
  const each = hanging.map(
    (table) => sql`select ${sql.lit(table)} as "table", x.activity, to_jsonb(x) as row
      from ${sql.table(`programmes.${table}`)} x where x.activity = any(${[...keys]}::text[])`,
  )
  const { rows } = await sql<{ table: Hanging; activity: string; row: Row }>`${sql.join(each, sql` union all `)}`.execute(tx)
  const found = Map.groupBy(rows, (r) => r.activity)
  return new Map(
    [...found].map(([key, some]) => {
      const of = Map.groupBy(some, (r) => r.table)
      return [key, hungBy((table) => of.get(table)?.map((r) => r.row) ?? [])]
    }),
  )
}

export const stepActivity = (tx: Write, key: string, seen: number, status: string, reason: string) =>
  tx
    .updateTable("programmes.activities")
    .set({ status, statusReason: reason, version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()

/** Keeps versions as they stand, in one statement; one that is kept already stays as it is. */
export const keepVersions = (
  tx: Write,
  kept: readonly { activity: string; version: number; content: unknown; digest: string }[],
  at: Date,
) =>
  sql`insert into programmes.activity_versions (activity, version, content, digest, kept_at)
    select x.activity, x.version, x.content, x.digest, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as x(activity text, version integer, content jsonb, digest text)
    on conflict (activity, version) do nothing`.execute(tx)
