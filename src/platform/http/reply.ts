// Bytes on their way out: security headers, a strong tag for each encoding, compression. Compressed pages are kept by
// the hash of their bytes, since most readers ask for the same few.
import { createHash } from "node:crypto"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { type Spooled, webStream } from "#src/platform/files/spool.ts"

export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
}

type Encoding = "br" | "gzip" | "identity"

const worthIt = 900
const kept = new Map<string, Uint8Array>()
const mostKept = 400
const largestKept = 256 * 1024

function takes(header: string | null, name: string): boolean {
  const offers = (header ?? "").split(",").map((part) => part.trim().split(";"))
  return offers.some(([n, q]) => n?.trim() === name && !/q=0(\.0+)?$/.test(q?.trim() ?? ""))
}
const acceptsGzip = (header: string | null) => takes(header, "gzip")
const accepted = (header: string | null): Encoding => (takes(header, "br") ? "br" : acceptsGzip(header) ? "gzip" : "identity")

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64url").slice(0, 27)

function compress(bytes: Uint8Array, encoding: Encoding, hash: string): Uint8Array {
  if (encoding === "identity") return bytes
  const key = `${encoding}:${hash}`
  const before = kept.get(key)
  if (before) return before
  const made =
    encoding === "br"
      ? brotliCompressSync(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        })
      : gzipSync(bytes, { level: 4 })
  if (made.length > largestKept) return made
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? "")
  kept.set(key, made)
  return made
}

const shrinks = (type: string) =>
  /^(text\/|application\/(json|problem\+json|ld\+json|xml|atom\+xml|vnd\.oai|javascript)|image\/svg)/.test(type)

export type Outgoing = {
  body: string | Uint8Array
  type: string
  status?: number
  headers?: Readonly<Record<string, string>>
  /** `public` for what everybody sees alike, `private` for what depends on who asks, `forever` for names with a hash. */
  cache: "public" | "private" | "forever" | "never"
  /** Says the same as the body without making it. */
  tag?: string
}

const cacheLine = {
  public: "public, max-age=0, must-revalidate",
  private: "private, no-cache",
  forever: "public, max-age=31536000, immutable",
  never: "no-store",
}

/** The reply to a request, 304 where the reader already has these bytes. */
export function reply(request: Request, out: Outgoing): Response {
  const bytes = typeof out.body === "string" ? new TextEncoder().encode(out.body) : out.body
  const hash = out.tag ?? digest(bytes)
  const encoding = bytes.length >= worthIt && shrinks(out.type) ? accepted(request.headers.get("accept-encoding")) : "identity"
  const tag = `"${hash}${encoding === "identity" ? "" : `-${encoding}`}"`
  const headers = new Headers({
    ...securityHeaders,
    "cache-control": cacheLine[out.cache],
    vary: "Accept, Accept-Encoding, Cookie",
    ...out.headers,
  })
  if (out.cache !== "never") headers.set("etag", tag)
  const status = out.status ?? 200
  const asked = request.headers.get("if-none-match")
  if (status === 200 && out.cache !== "never" && seen(asked, tag)) {
    return new Response(null, { status: 304, headers })
  }
  headers.set("content-type", out.type)
  if (encoding !== "identity") headers.set("content-encoding", encoding)
  // A tag given by the caller may be shared by several faces of one thing: what is kept goes by the bytes alone.
  const sent = compress(bytes, encoding, out.tag && encoding !== "identity" ? digest(bytes) : hash)
  headers.set("content-length", String(sent.length))
  return new Response(request.method === "HEAD" ? null : (sent as Uint8Array<ArrayBuffer>), { status, headers })
}

const seen = (header: string | null, tag: string) => header?.split(",").some((t) => t.trim().replace(/^W\//, "") === tag) ?? false

/** Since when a reader has what it has; counted in whole seconds, as the header is written. */
const unchangedSince = (header: string | null, madeAt: Date) =>
  header !== null && Date.parse(header) >= Math.floor(madeAt.getTime() / 1000) * 1000

export type LongOutgoing = Pick<Outgoing, "type" | "headers" | "cache"> & { file: Spooled }

/** A long file from disk, as it is or compressed by gzip, as fast as its reader takes it. */
export function replyLong(request: Request, { file, type, headers: more, cache }: LongOutgoing): Response {
  const packed = acceptsGzip(request.headers.get("accept-encoding"))
  const tag = `"${file.hash.slice(0, 27)}${packed ? "-gzip" : ""}"`
  const headers = new Headers({
    ...securityHeaders,
    "cache-control": cacheLine[cache],
    vary: "Accept-Encoding, Cookie",
    etag: tag,
    "last-modified": file.madeAt.toUTCString(),
    ...more,
  })
  const asked = request.headers.get("if-none-match")
  const same = asked === null ? unchangedSince(request.headers.get("if-modified-since"), file.madeAt) : seen(asked, tag)
  if (same) return new Response(null, { status: 304, headers })
  headers.set("content-type", type)
  if (packed) headers.set("content-encoding", "gzip")
  headers.set("content-length", String(packed ? file.packedSize : file.size))
  return new Response(request.method === "HEAD" ? null : webStream(file.open(packed)), { status: 200, headers })
}

export const redirect = (to: string, status: 302 | 303 | 308, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status, headers: { ...securityHeaders, location: to, "cache-control": "no-store", ...headers } })
