// The directory of a ZIP archive, judged before anything is unpacked: a small file may hold gigabytes. Only what the
// directory declares is ever inflated, into a buffer of the declared size.
import { inflateSync } from "fflate"
import type { Refusal } from "./types.ts"

export const limits = { entries: 1_000, unpacked: 60 * 1024 * 1024, ratio: 200 } as const
type Entry = { name: string; method: number; packed: number; unpacked: number; at: number }
export type Archive = Readonly<{ names: readonly string[]; read: (name: string) => Uint8Array | null }>

const damaged: Refusal = { refused: "damaged", detail: "The archive's directory cannot be read." }

function directoryOf(bytes: Uint8Array, view: DataView): { count: number; at: number } | null {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 65_558; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50)
      return { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) }
  return null
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] | Refusal {
  const directory = directoryOf(bytes, view)
  if (!directory) return damaged
  if (directory.count > limits.entries)
    return { refused: "archive_too_full", detail: `The file packs ${directory.count} parts; at most ${limits.entries} are read.` }
  const entries: Entry[] = []
  let at = directory.at
  for (let i = 0; i < directory.count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged
    if (view.getUint16(at + 8, true) & 1) return { refused: "locked", detail: "The file is protected by a password." }
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function judge(entries: readonly Entry[], size: number): Refusal | null {
  const unpacked = entries.reduce((sum, e) => sum + e.unpacked, 0)
  if (unpacked > limits.unpacked)
    return {
      refused: "archive_too_full",
      detail: `The file unpacks to ${Math.round(unpacked / 1048576)} MB; at most 60 MB are read.`,
    }
  const swollen = entries.some((e) => e.unpacked > 1048576 && e.unpacked > e.packed * limits.ratio)
  if (swollen || unpacked > size * limits.ratio)
    return { refused: "archive_too_full", detail: "The file unpacks to more than 200 times its size." }
  return null
}

/** Opens an archive, or refuses it by what its directory declares. Damaged parts read as null. */
export function openZip(bytes: Uint8Array): Archive | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(bytes, view)
  if ("refused" in entries) return entries
  const refusal = judge(entries, bytes.length)
  if (refusal) return refusal
  const byName = new Map(entries.map((e) => [e.name, e]))
  const read = (name: string): Uint8Array | null => {
    const entry = byName.get(name)
    if (!entry || entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) return null
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    const packed = bytes.subarray(start, start + entry.packed)
    if (entry.method === 0) return packed
    if (entry.method !== 8) return null
    try {
      return inflateSync(packed, { out: new Uint8Array(entry.unpacked) })
    } catch {
      return null
    }
  }
  return { names: entries.map((e) => e.name), read }
}
