// Bytes that last: attachments, issued editions, parts of releases. They are named by their sha256 and nothing else, so a
// name never means two things, and what comes back is always what went in, or a refusal. Five functions, two stores.
import { createHash } from "node:crypto"

/** sha256 of the bytes in lower-case hexadecimal: their only name. */
export type Hash = string

export type Files = Readonly<{
  /** Stores bytes and returns their hash. Storing the same bytes again does no harm, and mends a damaged copy. */
  put: (bytes: Uint8Array) => Promise<Hash>
  /** The bytes, or null where there are none. Throws the problem `file-damaged` rather than hand out wrong bytes. */
  get: (hash: Hash) => Promise<Uint8Array | null>
  has: (hash: Hash) => Promise<boolean>
  /** Forgets the bytes; nothing happens where there are none. */
  remove: (hash: Hash) => Promise<void>
  /** Every hash that is stored, in order. */
  list: () => AsyncIterable<Hash>
}>

export const hashOf = (bytes: Uint8Array): Hash => createHash("sha256").update(bytes).digest("hex")
export const isHash = (text: string): text is Hash => /^[0-9a-f]{64}$/.test(text)

/** `ab/cd/abcd…`: folders of a store that stay small enough to look into. Throws on anything that is no hash. */
export function placeOf(hash: Hash): string {
  if (!isHash(hash)) throw new RangeError("not a sha256")
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`
}
