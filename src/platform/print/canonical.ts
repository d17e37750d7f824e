// One value, one text, one digest: keys sorted by code unit, no spaces, what is undefined left out (as in RFC 8785).
import { createHash } from "node:crypto"
import type { Document } from "./blocks.ts"

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError("a document holds a number that JSON cannot write")
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]))
}

/** The document as canonical JSON: equal documents give equal text, whatever the order they were written in. */
export const canonical = (document: Document): string => JSON.stringify(sorted(document))

/** The SHA-256 of bytes or of a text in UTF-8, in lower-case hexadecimal. */
export const fingerprint = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex")
