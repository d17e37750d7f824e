// The oldest archive format (ustar), written part by part and read by place. Ours in eighty lines, because a backup must
// be readable by any tar in thirty years, come out the same for the same content, and never be held in memory.
import { type FileHandle, open } from "node:fs/promises"

const block = 512
const zeros = Buffer.alloc(block)

/** The header of a part. Owner, group and rights say nothing, so that only content and instant make the bytes. */
function tarHeader(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`too long a name for a part: ${name}`)
  const header = Buffer.alloc(block)
  const octal = (n: number, digits: number) => `${Math.floor(n).toString(8).padStart(digits, "0")}\0`
  header.write(name, 0)
  header.write(octal(0o600, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(size, 11), 124)
  header.write(octal(at.getTime() / 1000, 11), 136)
  header.write(" ".repeat(8), 148)
  header.write("0", 156)
  header.write("ustar\x0000", 257)
  header.write(`${checksumOf(header).toString(8).padStart(6, "0")}\0 `, 148)
  return header
}

const checksumOf = (header: Buffer) => header.reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 0x20 : byte), 0)
const paddingOf = (size: number) => (block - (size % block)) % block

export async function writeTarPart(file: FileHandle, name: string, bytes: Uint8Array, at: Date) {
  await file.writeFile(tarHeader(name, bytes.length, at))
  await file.writeFile(bytes)
  await file.writeFile(zeros.subarray(0, paddingOf(bytes.length)))
}

export const endTar = (file: FileHandle) => file.writeFile(Buffer.alloc(2 * block))

export type TarPart = { at: number; size: number }

/** Where each part lies. Null where the file is no whole archive of ours: cut, or with a header that changed. */
export async function indexTar(path: string): Promise<Map<string, TarPart> | null> {
  const file = await open(path, "r")
  try {
    const parts = new Map<string, TarPart>()
    const header = Buffer.alloc(block)
    for (let at = 0; ; ) {
      if ((await file.read(header, 0, block, at)).bytesRead < block) return null
      if (header.equals(zeros)) return parts
      const told = Number.parseInt(header.toString("latin1", 148, 154), 8)
      const size = Number.parseInt(header.toString("latin1", 124, 135), 8)
      if (told !== checksumOf(header) || !Number.isSafeInteger(size)) return null
      const name = header.toString("utf8", 0, 100)
      parts.set(name.slice(0, Math.max(name.indexOf("\0"), 0) || 100), { at: at + block, size })
      at += block + size + paddingOf(size)
    }
  } finally {
    await file.close()
  }
}
