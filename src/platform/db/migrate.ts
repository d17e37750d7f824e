// Migrations are plain SQL, forward only, each in its own transaction, under one lock for all nodes that start at once.
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import pg from "pg"

const migrationsFolder = resolve(import.meta.dirname, "../../../migrations")

const lock = 7030

type Migration = { name: string; text: string; hash: string }

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8")
      return { name, text, hash: createHash("sha256").update(text).digest("hex") }
    })
}

const ledger = `create schema if not exists hemisec;
create table if not exists hemisec.migrations (name text primary key, hash text not null, at timestamptz not null default now());
comment on table hemisec.migrations is 'internal: migrations done, with the hash of their text.';
comment on column hemisec.migrations.name is 'File name.';
comment on column hemisec.migrations.hash is 'sha256 of the file.';
comment on column hemisec.migrations.at is 'When it was done.'`

// Tables that a migration made are watched from here on, so that no migration has to think of it.
const watching = `do $$ begin
  if to_regprocedure('hemisec.watch_tables()') is not null then perform hemisec.watch_tables(); end if;
end $$`

async function run(client: pg.Client, m: Migration) {
  await client.query("begin")
  try {
    await client.query(m.text)
    await client.query("insert into hemisec.migrations (name, hash) values ($1, $2)", [m.name, m.hash])
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw new Error(`migration ${m.name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** Brings the database up to date and returns the names of what was done. A changed old migration stops the start. */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [lock])
    await client.query(ledger)
    const done = new Map(
      (await client.query<{ name: string; hash: string }>("select name, hash from hemisec.migrations")).rows.map((r) => [
        r.name,
        r.hash,
      ]),
    )
    const fresh: string[] = []
    for (const m of readMigrations(folder)) {
      const before = done.get(m.name)
      if (before === m.hash) continue
      if (before) throw new Error(`migration ${m.name} was changed after it was applied: write a new one instead`)
      await run(client, m)
      fresh.push(m.name)
    }
    if (fresh.length > 0) await client.query(watching)
    return fresh
  } finally {
    await client.end()
  }
}
