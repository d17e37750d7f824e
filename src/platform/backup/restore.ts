// Restoring: every hash is checked before anything is touched, the database must be empty and of the same migrations,
// and all rows go in within one transaction. Afterwards the chain of facts is walked and compared with the manifest.
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { from as copyFrom } from "pg-copy-streams"
import type { Connection, Db } from "#src/platform/db/index.ts"
import type { Fault } from "#src/platform/facts/index.ts"
import type { Files } from "#src/platform/files/index.ts"
import { checkParts, type Manifest, readManifest, readPart } from "./manifest.ts"
import { openSource, type Source } from "./parts.ts"
import { damaged, noPlatform, notEmpty, otherMigrations } from "./problems.ts"
import {
  type Head,
  listForeignKeys,
  listMigrations,
  listTables,
  plainly,
  readHead,
  type TableShape,
  withConnection,
} from "./schema.ts"

export type Restored = { manifest: Manifest; rows: number; ledger: Head; faults: Fault[]; holds: boolean }

/** The lock of migrations: a platform that starts meanwhile waits until the restored rows are there. */
const migrationLock = 7030

async function demandSameMigrations(c: Connection, manifest: Manifest) {
  const here = await listMigrations(c)
  if (!here) throw noPlatform()
  const hashes = new Map(here.map((m) => [m.name, m.hash]))
  const there = new Map(manifest.migrations.map((m) => [m.name, m.hash]))
  const names = [...new Set([...hashes.keys(), ...there.keys()])].filter((name) => hashes.get(name) !== there.get(name))
  if (names.length > 0) throw otherMigrations(names)
}

/** Empty means: no row but those that a migration put there, which it did in the transaction that put it on its list. */
async function demandEmpty(c: Connection, tables: readonly TableShape[]) {
  const full: string[] = []
  for (const { name } of tables) {
    const { rows } = await c.query<{ has: boolean }>(
      `select exists(select from ${name} t where not exists (select from hemisec.migrations m where m.xmin = t.xmin)) as has`,
    )
    if (rows[0]?.has) full.push(name)
  }
  if (full.length > 0) throw notEmpty(full)
}

async function* partsOf(source: Source, table: Manifest["tables"][number]) {
  for (const part of table.parts) yield await readPart(source, part)
}

/** Loads rows without firing triggers or checking links one by one: links are dropped and made anew over the whole. */
async function loadTables(c: Connection, source: Source, manifest: Manifest, shapes: readonly TableShape[]): Promise<number> {
  const triggered = new Set(shapes.filter((t) => t.triggers).map((t) => t.name))
  const links = await listForeignKeys(c)
  for (const { table, name } of links) await c.query(`alter table ${table} drop constraint ${name}`)
  // What migrations put there is in the backup too, as people have changed it since.
  await c.query(`truncate ${shapes.map((t) => t.name).join(", ")}`)
  let loaded = 0
  for (const table of manifest.tables) {
    if (triggered.has(table.name)) await c.query(`alter table ${table.name} disable trigger user`)
    const stream = c.query(copyFrom(`copy ${table.name} (${table.columns.join(", ")}) from stdin`))
    await pipeline(Readable.from(partsOf(source, table)), stream)
    if (stream.rowCount !== table.rows) throw damaged(table.name)
    loaded += table.rows
  }
  for (const { table, name, definition } of links) await c.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const name of triggered) await c.query(`alter table ${name} enable trigger user`)
  for (const { name, last, called } of manifest.sequences)
    await c.query("select setval($1::regclass, $2::bigint, $3)", [name, last, called])
  // Transaction numbers begin anew: the sealer looks at every fact once.
  await c.query("update facts.floor set xid = '0'")
  return loaded
}

async function loadBlobs(source: Source, manifest: Manifest, files: Files) {
  for (const part of manifest.blobs) await files.put(await readPart(source, part))
}

async function restoreWithin(c: Connection, source: Source, manifest: Manifest, files: Files): Promise<Restored> {
  await c.query(`begin; ${plainly}; select pg_advisory_xact_lock(${migrationLock})`)
  await demandSameMigrations(c, manifest)
  const shapes = await listTables(c)
  await demandEmpty(c, shapes)
  await checkParts(source, manifest)
  await loadBlobs(source, manifest, files)
  const rows = await loadTables(c, source, manifest, shapes)
  const { rows: faults } = await c.query<Fault>("select n, fact, fault from facts.verify()")
  const ledger = await readHead(c)
  await c.query("commit")
  const holds = faults.length === 0 && ledger.n === manifest.ledger.n && ledger.head === manifest.ledger.head
  return { manifest, rows, ledger, faults, holds }
}

/**
 * Restores a backup into an empty, migrated database. A broken chain is told and not refused: what was saved is what is
 * left. Anything else that is wrong throws a problem and leaves the database empty.
 */
export async function restore(db: Db, files: Files, path: string): Promise<Restored> {
  const source = await openSource(path)
  try {
    const manifest = await readManifest(source, path)
    return await withConnection(db, (connection) => restoreWithin(connection, source, manifest, files))
  } finally {
    await source.close()
  }
}
