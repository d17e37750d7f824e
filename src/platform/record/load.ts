// Loads the bundled record. A file whose bytes are unchanged costs nothing; an upgrade is merged cell by cell with what
// people changed: what only the bundle changed is taken over, what both changed stays and is listed.
import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Db, Read, Write } from "#src/platform/db/index.ts"
import { type Fact, recordFacts } from "#src/platform/facts/index.ts"
import { ref } from "#src/values/ref.ts"
import { type Row, readTable } from "./table.ts"

export const recordFolder = resolve(import.meta.dirname, "../../../record")

/** How one file of the record becomes rows of ours, and how these read as the file again. `dump(load(row))` is the row. */
export type Loader = Readonly<{
  /** Path below record/: `states/states.csv`. */
  file: string
  /** Kind of the things it makes, for facts: `state`. Links between things have none and leave no fact of their own. */
  kind: string | null
  key: (row: Row) => string
  /** Stores new and changed rows. Called once with all of them. */
  load: (tx: Write, rows: readonly Row[]) => Promise<void>
  /** The rows as they stand now. */
  dump: (tx: Read) => Promise<Row[]>
}>

type Stored = { key: string; base: unknown }

type Merge = {
  write: Row[]
  bases: { key: string; base: Row }[]
  gone: string[]
  clashes: { key: string; field: string; ours: string; theirs: string }[]
}

/** Three-way merge per cell: base as last taken over, current as it stands, fresh as the bundle says now. */
export function merge(
  fresh: ReadonlyMap<string, Row>,
  bases: ReadonlyMap<string, Row>,
  current: ReadonlyMap<string, Row>,
): Merge {
  const result: Merge = { write: [], bases: [], gone: [], clashes: [] }
  for (const [key, row] of fresh) {
    const base = bases.get(key) ?? {}
    const now = current.get(key)
    if (bases.has(key) && same(base, row) && now) continue
    result.bases.push({ key, base: row })
    if (!now) {
      result.write.push(row)
      continue
    }
    // A row that people made under a key the bundle now brings has no base: what they wrote stays.
    const merged: Record<string, string> = { ...now }
    for (const [field, theirs] of Object.entries(row)) {
      const ours = now[field] ?? theirs
      const before = base[field] ?? ""
      const clash = theirs !== before && ours !== before && ours !== theirs
      if (clash) result.clashes.push({ key, field, ours, theirs })
      merged[field] = ours === before ? theirs : ours
    }
    if (!same(merged, now)) result.write.push(merged)
  }
  for (const key of bases.keys()) if (!fresh.has(key)) result.gone.push(key)
  return result
}

const same = (a: Row, b: Row) => Object.keys({ ...a, ...b }).every((k) => (a[k] ?? "") === (b[k] ?? ""))

async function loadFile(tx: Write, loader: Loader, folder: string, at: Date): Promise<number> {
  const path = join(folder, loader.file)
  if (!existsSync(path)) return 0
  const bytes = readFileSync(path)
  const hash = createHash("sha256").update(bytes).digest("hex")
  const stored = await tx.selectFrom("record.files").select("hash").where("name", "=", loader.file).executeTakeFirst()
  if (stored?.hash === hash) return 0
  const table = readTable(bytes)
  if (table.faults.length > 0) throw new Error(`record/${loader.file}: ${JSON.stringify(table.faults[0])}`)
  const fresh = new Map(table.rows.map((r) => [loader.key(r.cells), r.cells]))
  if (fresh.size !== table.rows.length) throw new Error(`record/${loader.file} has a key twice`)
  const before: Stored[] = await tx.selectFrom("record.rows").select(["key", "base"]).where("file", "=", loader.file).execute()
  const bases = new Map(before.map((b) => [b.key, b.base as Row]))
  const current =
    bases.size === 0 ? new Map<string, Row>() : new Map((await loader.dump(tx)).map((row) => [loader.key(row), row]))
  const merged = merge(fresh, bases, current)
  if (merged.write.length > 0) await loader.load(tx, merged.write)
  await remember(tx, loader, merged, at)
  await tx
    .insertInto("record.files")
    .values({ name: loader.file, hash, loadedAt: at })
    .onConflict((c) => c.column("name").doUpdateSet({ hash, loadedAt: at }))
    .execute()
  return merged.write.length
}

async function remember(tx: Write, loader: Loader, merged: Merge, at: Date) {
  const { kind } = loader
  await settleOld(tx, loader.file, merged)
  const rows = merged.bases.map(({ key, base }) => ({
    file: loader.file,
    key,
    thing: kind ? ref(kind, key) : "",
    base: JSON.stringify(base),
  }))
  for (const some of slices(rows, 1000)) {
    await tx
      .insertInto("record.rows")
      .values(some)
      .onConflict((c) => c.columns(["file", "key"]).doUpdateSet((e) => ({ base: e.ref("excluded.base"), withdrawnAt: null })))
      .execute()
  }
  if (merged.clashes.length > 0) {
    await tx
      .insertInto("record.clashes")
      .values(merged.clashes.map((c) => ({ file: loader.file, ...c })))
      .onConflict((c) =>
        c
          .columns(["file", "key", "field"])
          .doUpdateSet((e) => ({ ours: e.ref("excluded.ours"), theirs: e.ref("excluded.theirs") })),
      )
      .execute()
  }
  if (merged.gone.length > 0) {
    await tx
      .updateTable("record.rows")
      .set({ withdrawnAt: at })
      .where("file", "=", loader.file)
      .where("key", "in", merged.gone)
      .where("withdrawnAt", "is", null)
      .execute()
  }
  if (!kind) return
  const facts: Fact[] = merged.write.map((row) => ({
    kind: `${kind}.recorded`,
    about: ref(kind, loader.key(row)),
    detail: { file: loader.file, ...(row.source ? { source: row.source.slice(0, 200) } : {}) },
  }))
  for (const some of slices(facts, 1000)) await recordFacts(tx, { by: "record", at }, some)
}

/** Rows that came back are withdrawn no longer, and clashes of rows merged anew are those of this merge alone. */
async function settleOld(tx: Write, file: string, merged: Merge) {
  let back = tx
    .updateTable("record.rows")
    .set({ withdrawnAt: null })
    .where("file", "=", file)
    .where("withdrawnAt", "is not", null)
  if (merged.gone.length > 0) back = back.where("key", "not in", merged.gone)
  await back.execute()
  for (const some of slices(merged.bases, 1000)) {
    const keys = some.map((b) => b.key)
    await tx.deleteFrom("record.clashes").where("file", "=", file).where("key", "in", keys).execute()
  }
}

function slices<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}

const lock = 7033

/**
 * Nodes that start at once load one after the other: the second finds nothing left to do. Waiting has no limit of time, for
 * the first may take longer than a statement may. The connection is closed afterwards, and its lock and setting with it.
 */
async function alone<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    await client.query("set statement_timeout = 0")
    await client.query("select pg_advisory_lock($1)", [lock])
    return await work()
  } finally {
    client.release(true)
  }
}

/** Loads what changed since the last start, in the order given, and says how many rows of which file were written. */
export async function loadRecord(
  db: Db,
  loaders: readonly Loader[],
  at: Date,
  folder = recordFolder,
): Promise<{ file: string; rows: number }[]> {
  return alone(db, async () => {
    const done: { file: string; rows: number }[] = []
    for (const loader of loaders) {
      const rows = await db.owner((tx) => loadFile(tx, loader, folder, at))
      if (rows > 0) done.push({ file: loader.file, rows })
    }
    return done
  })
}
