// Files on the disk of this machine: DATA_FOLDER/files/ab/cd/<sha256>. Bytes are written under a passing name, flushed
// and renamed, so that a name either holds everything or is not there, whatever breaks down in between.
import { randomUUID } from "node:crypto"
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs"
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { type Files, type Hash, hashOf, isHash, placeOf } from "./files.ts"
import { fileDamaged, isNoRoom, storageFull } from "./problems.ts"

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ""
const isAbsent = (error: unknown) => ["ENOENT", "ENOTDIR"].includes(codeOf(error))

const forgottenAfter = 86_400_000

/** What a crash left under a passing name long ago is nobody's any more. */
function clearOld(passing: string) {
  for (const name of readdirSync(passing)) {
    const path = join(passing, name)
    const about = statSync(path, { throwIfNoEntry: false })
    if (about && Date.now() - about.mtimeMs > forgottenAfter) rmSync(path, { force: true })
  }
}

async function flushFolder(folder: string) {
  // Windows opens no folders; there the rename is all there is.
  const handle = await open(folder, "r").catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function writeWhole(passing: string, bytes: Uint8Array) {
  const handle = await open(passing, "wx", 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

/** The store below a folder. Its files can be read by the account of the platform alone. */
export function diskFiles(folder: string): Files {
  const passing = join(folder, "passing")
  mkdirSync(passing, { recursive: true, mode: 0o700 })
  clearOld(passing)
  const pathOf = (hash: Hash) => join(folder, placeOf(hash))

  async function put(bytes: Uint8Array): Promise<Hash> {
    const hash = hashOf(bytes)
    const path = pathOf(hash)
    const there = await readIfThere(path)
    if (there && hashOf(there) === hash) return hash
    const draft = join(passing, randomUUID())
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeWhole(draft, bytes)
      await rename(draft, path)
      await flushFolder(dirname(path))
    } catch (error) {
      await rm(draft, { force: true })
      throw isNoRoom(error) ? storageFull(error) : error
    }
    return hash
  }

  async function* list() {
    for (const a of (await namesIn(folder)).filter((n) => n.length === 2))
      for (const b of await namesIn(join(folder, a)))
        for (const name of await namesIn(join(folder, a, b))) if (isHash(name)) yield name
  }

  return {
    put,
    async get(hash) {
      const bytes = await readIfThere(pathOf(hash))
      if (bytes && hashOf(bytes) !== hash) throw fileDamaged(hash)
      return bytes
    },
    has: async (hash) => statSync(pathOf(hash), { throwIfNoEntry: false })?.isFile() ?? false,
    remove: (hash) => rm(pathOf(hash), { force: true }),
    list,
  }
}
