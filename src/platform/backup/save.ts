// A backup: one snapshot of the database as its owner sees it, table by table as PostgreSQL's own COPY writes them, and
// the bytes of every file on record. Parts are at most a few megabytes, so memory stays flat however much there is.
import { to as copyTo } from "pg-copy-streams"
import type { Connection, Db } from "#src/platform/db/index.ts"
import { seal } from "#src/platform/facts/index.ts"
import { type Files, fileProblems, isNoRoom } from "#src/platform/files/index.ts"
import { Problem } from "#src/platform/http/index.ts"
import { type Manifest, manifestName, type Part, sealName, sealOf, sha256 } from "./manifest.ts"
import { openSink, type Sink } from "./parts.ts"
import { noPlatform, targetFull } from "./problems.ts"
import { listMigrations, listSequences, listTables, plainly, readHead, type TableShape, withConnection } from "./schema.ts"

const partSize = 4 * 1_048_576

async function addPart(sink: Sink, name: string, bytes: Uint8Array): Promise<Part> {
  await sink.add(name, bytes)
  return { name, size: bytes.length, sha256: sha256(bytes) }
}

async function saveTable(c: Connection, sink: Sink, table: TableShape): Promise<Manifest["tables"][number]> {
  const order = table.key.length > 0 ? `order by ${table.key.join(", ")}` : ""
  const stream = c.query(copyTo(`copy (select ${table.columns.join(", ")} from ${table.name} ${order}) to stdout`))
  const parts: Part[] = []
  let held: Uint8Array[] = []
  let size = 0
  const flush = async () => {
    if (size === 0) return
    const name = `tables/${table.name.replaceAll('"', "")}/${String(parts.length + 1).padStart(6, "0")}.copy`
    parts.push(await addPart(sink, name, Buffer.concat(held)))
    held = []
    size = 0
  }
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    held.push(piece)
    size += piece.length
    if (size >= partSize) await flush()
  }
  await flush()
  return { name: table.name, columns: table.columns, rows: stream.rowCount, parts }
}

/** Files whose bytes are gone or wrong do not stop a backup of the rest; they are named in it and told. */
async function saveBlobs(c: Connection, sink: Sink, files: Files): Promise<Pick<Manifest, "blobs" | "lost">> {
  const { rows } = await c.query<{ sha256: string }>(
    "select sha256 from platform.blobs union select sha256 from platform.withheld_blobs order by sha256",
  )
  const [blobs, lost]: [Part[], string[]] = [[], []]
  for (const { sha256: hash } of rows) {
    const bytes = await files.get(hash).catch((error: unknown) => {
      if (error instanceof Problem && error.kind === fileProblems.damaged) return null
      throw error
    })
    if (bytes) blobs.push(await addPart(sink, `blobs/${hash.slice(0, 2)}/${hash}`, bytes))
    else lost.push(hash)
  }
  return { blobs, lost }
}

async function saveAll(c: Connection, sink: Sink, files: Files, now: Date): Promise<Manifest> {
  const migrations = (await listMigrations(c)) ?? []
  const { rows: versions } = await c.query<{ server_version: string }>("show server_version")
  const ledger = await readHead(c)
  const tables: Manifest["tables"] = []
  for (const table of await listTables(c)) tables.push(await saveTable(c, sink, table))
  const sequences = await listSequences(c)
  const { blobs, lost } = await saveBlobs(c, sink, files)
  const postgres = versions[0]?.server_version ?? ""
  return {
    format: "hemisec-backup",
    version: 1,
    madeAt: now.toISOString(),
    postgres,
    migrations,
    ledger,
    tables,
    sequences,
    blobs,
    lost,
  }
}

async function snapshot(c: Connection, sink: Sink, files: Files, now: Date): Promise<Manifest> {
  await c.query(`begin isolation level repeatable read read only; ${plainly}`)
  const manifest = await saveAll(c, sink, files, now)
  await c.query("rollback")
  return manifest
}

/** Writes a backup to a path: a .tar file, or a folder. Either all of it is there afterwards, or nothing. */
export const backUp = (db: Db, files: Files, path: string, now: Date): Promise<Manifest> =>
  withConnection(db, async (connection) => {
    if (!(await listMigrations(connection))) throw noPlatform()
    // What is complete is sealed first, so that the head of the chain vouches for as much as it can.
    await seal(db)
    const sink = await openSink(path, now)
    try {
      const manifest = await snapshot(connection, sink, files, now)
      const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
      await sink.add(manifestName, bytes)
      await sink.add(sealName, Buffer.from(sealOf(bytes)))
      await sink.finish()
      return manifest
    } catch (error) {
      await sink.abandon()
      throw isNoRoom(error) ? targetFull(path) : error
    }
  })
