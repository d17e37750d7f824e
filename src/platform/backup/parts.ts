// A backup is a set of named parts, in a folder or in one .tar file. It is written under a passing name and renamed when
// it is whole, so that half a backup is never taken for one. Only the account of the platform may read it: it holds
// what people may not.
import { randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { chmod, type FileHandle, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { damaged, noBackup, targetExists } from "./problems.ts"
import { endTar, indexTar, type TarPart, writeTarPart } from "./tar.ts"

export type Sink = Readonly<{
  add: (name: string, bytes: Uint8Array) => Promise<void>
  /** Flushes everything to the disk and gives it its name. */
  finish: () => Promise<void>
  abandon: () => Promise<void>
}>
export type Source = Readonly<{
  /** The bytes of a part, or null where there is none. */
  read: (name: string) => Promise<Uint8Array | null>
  close: () => Promise<void>
}>

const isTar = (path: string) => /\.tar$/i.test(path)

async function flushed(path: string, bytes: Uint8Array) {
  const file = await open(path, "wx", 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function tarSink(draft: string, target: string, at: Date): Promise<Sink> {
  const file = await open(draft, "wx", 0o600)
  return {
    add: (name, bytes) => writeTarPart(file, name, bytes, at),
    finish: async () => {
      await endTar(file)
      await file.sync()
      await file.close()
      await rename(draft, target)
    },
    abandon: async () => {
      await file.close()
      await rm(draft, { force: true })
    },
  }
}

async function folderSink(draft: string, target: string): Promise<Sink> {
  await mkdir(draft, { mode: 0o700 })
  return {
    add: async (name, bytes) => {
      await mkdir(dirname(join(draft, name)), { recursive: true, mode: 0o700 })
      await flushed(join(draft, name), bytes)
    },
    finish: async () => {
      await chmod(draft, 0o700)
      await rename(draft, target)
    },
    abandon: () => rm(draft, { recursive: true, force: true }),
  }
}

/** Opens a new backup: a file where the name ends in .tar, else a folder. Refuses a target that is there already. */
export async function openSink(path: string, at: Date): Promise<Sink> {
  const target = resolve(path)
  if (existsSync(target)) throw targetExists(path)
  await mkdir(dirname(target), { recursive: true })
  const draft = `${target}.${randomUUID().slice(0, 8)}.part`
  return isTar(target) ? tarSink(draft, target, at) : folderSink(draft, target)
}

async function readAt(file: FileHandle, { at, size }: TarPart): Promise<Uint8Array | null> {
  const bytes = Buffer.alloc(size)
  const { bytesRead } = await file.read(bytes, 0, size, at)
  return bytesRead === size ? bytes : null
}

async function tarSource(path: string): Promise<Source> {
  const parts = await indexTar(path)
  if (!parts) throw damaged(path)
  const file = await open(path, "r")
  return {
    read: async (name) => {
      const part = parts.get(name)
      return part ? readAt(file, part) : null
    },
    close: () => file.close(),
  }
}

const folderSource = (path: string): Source => ({
  read: (name) =>
    readFile(join(path, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null
      throw error
    }),
  close: () => Promise.resolve(),
})

/** Opens a backup to read, whichever form it has. */
export async function openSource(path: string): Promise<Source> {
  const about = await stat(path).catch(() => null)
  if (!about) throw noBackup(path)
  return about.isDirectory() ? folderSource(path) : tarSource(path)
}
