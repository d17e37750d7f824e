// Long files that are made from the database as it stands: written once, compressed, and sent from disk until what they are
// made of is another. A slow reader then holds no transaction, the tag is that of the bytes, and memory stays flat however
// long the file grows. What lies here can always be made again: it is gone with the process.
import { createHash } from "node:crypto"
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs"
import { stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGunzip, createGzip } from "node:zlib"

export type Spooled = Readonly<{
  /** sha256 of the whole text, not of its compressed form. */
  hash: string
  size: number
  packedSize: number
  /** When these very bytes were first made here. */
  madeAt: Date
  /** The bytes, compressed by gzip or as they are. */
  open: (packed: boolean) => Readable
}>

/** Which file, and what it is made of: the same state gives the same bytes. */
export type SpoolKey = Readonly<{ scope: string; state: string; at: Date }>

const mostKept = 12
const kept = new Map<string, Readonly<{ path: string; file: Promise<Spooled> }>>()
const latest = new Map<string, Spooled>()
let folder: string | null = null
let written = 0

function placeForNext(): string {
  if (!folder) {
    const made = mkdtempSync(join(tmpdir(), "hemisec-spool-"))
    process.once("exit", () => rmSync(made, { recursive: true, force: true }))
    folder = made
  }
  written += 1
  return join(folder, `${written}.gz`)
}

async function write(path: string, { scope, at }: SpoolKey, make: () => AsyncIterable<string | Uint8Array>): Promise<Spooled> {
  const sum = createHash("sha256")
  let size = 0
  const counted = async function* () {
    for await (const piece of make()) {
      const bytes = Buffer.from(piece)
      sum.update(bytes)
      size += bytes.length
      yield bytes
    }
  }
  await pipeline(counted, createGzip({ level: 6 }), createWriteStream(path))
  const hash = sum.digest("hex")
  const before = latest.get(scope)
  const made: Spooled = {
    hash,
    size,
    packedSize: (await stat(path)).size,
    madeAt: before?.hash === hash ? before.madeAt : at,
    open: (packed) => {
      const read = createReadStream(path)
      if (packed) return read
      const unpacked = createGunzip()
      read.on("error", (error) => unpacked.destroy(error))
      unpacked.on("close", () => read.destroy())
      return read.pipe(unpacked)
    },
  }
  latest.set(scope, made)
  return made
}

function forgetOldest() {
  for (const [name, { path }] of kept) {
    if (kept.size < mostKept) return
    kept.delete(name)
    // Who opened it reads on: the name goes now, and the bytes with their last reader.
    rmSync(path, { force: true })
  }
}

/** The file as this state gives it. Several who ask at once wait for one making; if that fails, each makes its own. */
export async function spooled(key: SpoolKey, make: () => AsyncIterable<string | Uint8Array>): Promise<Spooled> {
  const name = `${key.scope}\n${key.state}`
  const known = kept.get(name)
  if (known) return known.file.catch(() => write(placeForNext(), key, make))
  forgetOldest()
  const path = placeForNext()
  const file = write(path, key, make)
  kept.set(name, { path, file })
  file.catch(() => kept.delete(name))
  return file
}

export const webStream = (bytes: Readable): ReadableStream<Uint8Array> => Readable.toWeb(bytes) as ReadableStream<Uint8Array>
