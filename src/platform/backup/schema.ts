// What the catalogue of PostgreSQL says about our tables, for copying them out and in.
import type { Connection, Db } from "#src/platform/db/index.ts"

/** Holds a connection for the length of the work. One that failed in the middle of a copy is thrown away. */
export async function withConnection<T>(db: Db, work: (c: Connection) => Promise<T>): Promise<T> {
  const connection = await db.pool.connect()
  try {
    const done = await work(connection)
    connection.release()
    return done
  } catch (error) {
    connection.release(true)
    throw error
  }
}

export type TableShape = { name: string; columns: string[]; key: string[]; triggers: boolean }
export type ForeignKey = { table: string; name: string; definition: string }
export type Sequence = { name: string; last: string; called: boolean }

// `hemisec` holds the list of migrations, which the manifest carries; public belongs to extensions.
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'hemisec', 'public')`

// Columns that PostgreSQL computes, and transaction numbers, which mean nothing in another cluster, are left out: a
// restored fact carries the number of the transaction that restored it. facts.floor holds nothing else.
const tables = `select format('%I.%I', n.nspname, c.relname) as name,
    array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype order by a.attnum) as columns,
    array(select quote_ident(a.attname) from pg_index i, unnest(i.indkey) with ordinality k(n, place), pg_attribute a
      where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.n order by k.place) as key,
    exists(select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't' and ${ours}
    and n.nspname || '.' || c.relname <> 'facts.floor' order by 1`

const foreignKeys = `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
    pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where k.contype = 'f' and k.conparentid = 0 and ${ours} order by 1, 2`

const sequences = `select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1`

export const listTables = async (c: Connection) => (await c.query<TableShape>(tables)).rows
export const listForeignKeys = async (c: Connection) => (await c.query<ForeignKey>(foreignKeys)).rows

/** Sequences stand outside of transactions: they are at least as far as the rows of the snapshot. */
export async function listSequences(c: Connection): Promise<Sequence[]> {
  const found: Sequence[] = []
  for (const { name } of (await c.query<{ name: string }>(sequences)).rows) {
    const { rows } = await c.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${name}`,
    )
    for (const row of rows) found.push({ name, ...row })
  }
  return found
}

/** Migrations done, in order; null where this database is none of ours. */
export async function listMigrations(c: Connection): Promise<{ name: string; hash: string }[] | null> {
  const { rows } = await c.query<{ there: boolean }>("select to_regclass('hemisec.migrations') is not null as there")
  if (!rows[0]?.there) return null
  return (await c.query<{ name: string; hash: string }>("select name, hash from hemisec.migrations order by name")).rows
}

export type Head = { n: number; head: string; unsealed: number }

/** Where the chain of facts ends, and how many facts wait for their number. */
export async function readHead(c: Connection): Promise<Head> {
  const { rows } = await c.query<Head>(`select coalesce((select max(n) from facts.ledger), 0) as n,
    coalesce((select hash from facts.ledger order by n desc limit 1), repeat('0', 64)) as head,
    (select count(*) from facts.facts f where not exists (select from facts.ledger l where l.fact = f.id)) as unsealed`)
  return rows[0] ?? { n: 0, head: "0".repeat(64), unsealed: 0 }
}

/** The server's settings that decide how values are written, and no limit of time. Never filtered by a policy in silence. */
export const plainly = `set local statement_timeout = 0; set local row_security = off; set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex'`
