// A ZIP archive is judged by its directory before anything is unpacked: a small file may hold gigabytes, and two readers
// may see two different archives in the same bytes. Only what the directory declares is ever inflated.
import { crc32, inflateRawSync } from "node:zlib"
import type { Message, MessageValues } from "#src/platform/i18n/index.ts"
import { zipRefusals } from "./zip-messages.ts"

export type ZipLimits = Readonly<{
  entries: number
  /** Bytes of all parts together, unpacked. */
  unpacked: number
  /** How many times larger than packed, for parts above one megabyte and for the whole. */
  ratio: number
  /** Whether archives inside the archive are let pass. Word and Excel files embed others, which nobody opens. */
  nested: boolean
}>

const megabyte = 1_048_576
/** For Word and Excel files. */
export const officeLimits: ZipLimits = { entries: 1_000, unpacked: 60 * megabyte, ratio: 200, nested: true }
/** For archives of which every part is taken out. */
export const archiveLimits: ZipLimits = { ...officeLimits, nested: false }

type ZipCode = keyof typeof zipRefusals
/** Why an archive is not opened: a code for programs, a message with its values for people. */
export type ZipRefusal = Readonly<{ refused: ZipCode; message: Message; values: MessageValues }>
export type ZipEntry = Readonly<{ name: string; packed: number; unpacked: number }>
/** Reads single parts; null where there is none of this name, or where it is damaged or not what was declared. */
export type Archive = Readonly<{
  names: readonly string[]
  entries: readonly ZipEntry[]
  read: (name: string) => Uint8Array | null
}>

type Entry = ZipEntry & { method: number; crc: number; flags: number; at: number }

const refuse = (refused: ZipCode, values: MessageValues = {}): ZipRefusal => ({ refused, message: zipRefusals[refused], values })
export const isZipRefusal = <T extends object>(value: T | ZipRefusal): value is ZipRefusal => "refused" in value

/** The end record that really ends the file: its comment reaches exactly to the last byte. */
function directoryOf(view: DataView): { count: number; at: number; size: number; end: number } | null {
  const length = view.byteLength
  for (let end = length - 22; end >= 0 && end > length - 65_558; end -= 1)
    if (view.getUint32(end, true) === 0x06054b50 && end + 22 + view.getUint16(end + 20, true) === length) {
      const parts = view.getUint32(end + 4, true)
      if (parts !== 0 || view.getUint16(end + 8, true) !== view.getUint16(end + 10, true)) return null
      return {
        count: view.getUint16(end + 10, true),
        size: view.getUint32(end + 12, true),
        at: view.getUint32(end + 16, true),
        end,
      }
    }
  return null
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, end: number): { entry: Entry; next: number } | null {
  if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > end) return null
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
  return { entry, next }
}

function entriesOf(bytes: Uint8Array, view: DataView, limits: ZipLimits): Entry[] | ZipRefusal {
  const directory = directoryOf(view)
  if (!directory) return refuse("damaged")
  // 0xffff and 0xffffffff announce ZIP64: archives of a size that nothing here needs.
  if (directory.count === 0xffff || directory.at === 0xffffffff)
    return refuse("tooLarge", { most: Math.round(limits.unpacked / megabyte) })
  if (directory.count > limits.entries) return refuse("tooMany", { found: directory.count, most: limits.entries })
  const entries: Entry[] = []
  let at = directory.at
  for (let i = 0; i < directory.count; i += 1) {
    const read = entryAt(bytes, view, at, directory.end)
    if (!read) return refuse("damaged")
    entries.push(read.entry)
    at = read.next
  }
  return at === directory.at + directory.size ? entries : refuse("damaged")
}

// Climbs out of its folder, starts at a root, names a drive, or hides characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const strange = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|\\|^[A-Za-z]:|[\u0000-\u001f\u007f\ufffd]/
const packedAgain = /\.(zip|7z|rar|gz|tgz|bz2|xz|zst|jar|docx|docm|xlsx|xlsm|xlsb|pptx|odt|ods)$/i

/** True where the bytes of a stored part begin as an archive does, whatever its name says. */
function holdsArchive(bytes: Uint8Array, entry: Entry): boolean {
  if (packedAgain.test(entry.name)) return true
  const packed = packedBytes(bytes, entry)
  return entry.method === 0 && packed?.[0] === 0x50 && packed[1] === 0x4b && packed[2] === 3 && packed[3] === 4
}

function judge(bytes: Uint8Array, entries: readonly Entry[], limits: ZipLimits): ZipRefusal | null {
  const locked = entries.find((e) => e.flags & 0x41)
  if (locked) return refuse("locked")
  const path = entries.find((e) => e.name === "" || e.name.length > 500 || strange.test(e.name))
  if (path) return refuse("badPath", { name: plain(path.name) })
  const seen = new Set<string>()
  const twice = entries.find(({ name }) => seen.size === seen.add(name.toLowerCase()).size)
  if (twice) return refuse("twice", { name: plain(twice.name) })
  const unpacked = entries.reduce((sum, e) => sum + e.unpacked, 0)
  if (unpacked > limits.unpacked)
    return refuse("tooLarge", { found: Math.round(unpacked / megabyte), most: Math.round(limits.unpacked / megabyte) })
  const swollen = entries.some((e) => e.unpacked > megabyte && e.unpacked > e.packed * limits.ratio)
  if (swollen || unpacked > bytes.length * limits.ratio) return refuse("tooDense", { most: limits.ratio })
  const inside = limits.nested ? undefined : entries.find((e) => holdsArchive(bytes, e))
  return inside ? refuse("nested", { name: plain(inside.name) }) : null
}

const plain = (name: string) => name.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "?").slice(0, 80)

/** The packed bytes of a part, where its own header agrees with the directory. */
function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) return null
  const nameLength = view.getUint16(entry.at + 26, true)
  const start = entry.at + 30 + nameLength + view.getUint16(entry.at + 28, true)
  const name = new TextDecoder().decode(bytes.subarray(entry.at + 30, entry.at + 30 + nameLength))
  if (name !== entry.name || start + entry.packed > bytes.length) return null
  return bytes.subarray(start, start + entry.packed)
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const packed = packedBytes(bytes, entry)
  if (!packed || (entry.method !== 0 && entry.method !== 8)) return null
  try {
    const out = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) })
    return out.length === entry.unpacked && crc32(out) === entry.crc ? out : null
  } catch {
    return null
  }
}

function judged(bytes: Uint8Array, limits: ZipLimits): Entry[] | ZipRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(bytes, view, limits)
  if ("refused" in entries) return entries
  return judge(bytes, entries, limits) ?? entries
}

/** The parts that an archive declares, or why it is refused. Nothing is inflated. */
export function checkZip(bytes: Uint8Array, limits: ZipLimits): readonly ZipEntry[] | ZipRefusal {
  return judged(bytes, limits)
}

/** Opens an archive, or refuses it by what its directory declares. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Archive | ZipRefusal {
  const entries = judged(bytes, limits)
  if ("refused" in entries) return entries
  const byName = new Map(entries.map((e) => [e.name, e]))
  const read = (name: string): Uint8Array | null => {
    const entry = byName.get(name)
    return entry ? unpack(bytes, entry) : null
  }
  return { names: entries.map((e) => e.name), entries, read }
}
