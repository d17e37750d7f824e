// Bytes on their way out: one tag for each encoding, and never another page's bytes.
import assert from "node:assert/strict"
import { test } from "node:test"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { type Outgoing, redirect, reply, securityHeaders } from "./reply.ts"

const long = "Words that repeat. ".repeat(100)
const page = { body: long, type: "text/html; charset=utf-8", cache: "public" } as const
const ask = (headers: Record<string, string> = {}, out: Outgoing = page, method = "GET") =>
  reply(new Request("http://localhost/", { method, headers }), out)
const tagOf = (r: Response) => r.headers.get("etag") ?? ""

test("the reader's encodings are heeded, and refusals of them too", () => {
  const cases: [header: string | undefined, encoding: string | null][] = [
    [undefined, null],
    ["", null],
    ["br", "br"],
    ["gzip", "gzip"],
    ["gzip, deflate, br", "br"],
    ["gzip;q=1.0, br;q=0.5", "br"],
    ["br;q=0, gzip", "gzip"],
    ["br; q=0.000, gzip;q=0.1", "gzip"],
    ["br;q=0,gzip;q=0.0", null],
    ["deflate, compress", null],
    ["identity", null],
    ["brotli", null],
  ]
  for (const [header, encoding] of cases) {
    const sent = ask(header === undefined ? {} : { "accept-encoding": header })
    assert.equal(sent.headers.get("content-encoding"), encoding, header)
    assert.match(sent.headers.get("vary") ?? "", /Accept-Encoding/)
  }
})

test("every encoding gives the same words under a tag of its own", async () => {
  const bodies: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync, identity: (b) => b }
  const tags = new Set<string>()
  for (const [name, open] of Object.entries(bodies)) {
    const sent = ask({ "accept-encoding": name })
    const bytes = Buffer.from(await sent.arrayBuffer())
    assert.equal(open(bytes).toString(), long)
    assert.equal(sent.headers.get("content-length"), String(bytes.length))
    assert.match(tagOf(sent), /^"[\w-]+"$/)
    tags.add(tagOf(sent))
  }
  assert.equal(tags.size, 3)
})

test("what the reader has is not sent again, and nothing else passes for it", () => {
  const tag = tagOf(ask({ "accept-encoding": "br" }))
  const cases: [headers: Record<string, string>, status: number][] = [
    [{ "accept-encoding": "br", "if-none-match": tag }, 304],
    [{ "accept-encoding": "br", "if-none-match": `"other", ${tag}` }, 304],
    [{ "accept-encoding": "br", "if-none-match": `W/${tag}` }, 304],
    [{ "accept-encoding": "gzip", "if-none-match": tag }, 200],
    [{ "if-none-match": tag }, 200],
    [{ "accept-encoding": "br", "if-none-match": '"other"' }, 200],
  ]
  for (const [headers, status] of cases) assert.equal(ask(headers).status, status, JSON.stringify(headers))
  const kept = ask({ "accept-encoding": "br", "if-none-match": tag })
  assert.deepEqual([kept.headers.get("etag"), kept.headers.get("content-encoding"), kept.body], [tag, null, null])
})

test("small, packed and secret things are sent as they are", () => {
  const gzip = { "accept-encoding": "gzip" }
  const plain = (out: Outgoing) => ask(gzip, out).headers.get("content-encoding")
  assert.equal(plain({ ...page, body: "short" }), null)
  assert.equal(plain({ ...page, type: "application/pdf" }), null)
  assert.equal(plain({ ...page, type: "image/svg+xml" }), "gzip")
  const never = ask({ "if-none-match": tagOf(ask()) }, { ...page, cache: "never" })
  assert.deepEqual([never.status, never.headers.get("etag"), never.headers.get("cache-control")], [200, null, "no-store"])
  assert.equal(ask({ "if-none-match": tagOf(ask()) }, { ...page, status: 404 }).status, 404)
})

test("a tag shared by two faces of one thing never mixes up their bytes", async () => {
  const [a, b] = ["a".repeat(2_000), "b".repeat(2_000)]
  const gzip = { "accept-encoding": "gzip" }
  const first = ask(gzip, { ...page, body: a, tag: "release-7" })
  const second = ask(gzip, { ...page, body: b, tag: "release-7" })
  assert.equal(gunzipSync(Buffer.from(await first.arrayBuffer())).toString(), a)
  assert.equal(gunzipSync(Buffer.from(await second.arrayBuffer())).toString(), b)
})

test("a head request has headers and no body; every reply carries the security headers", async () => {
  const head = ask({}, page, "HEAD")
  assert.deepEqual([await head.text(), head.headers.get("content-length")], ["", String(long.length)])
  for (const response of [ask(), ask({ "if-none-match": tagOf(ask()) }), redirect("/en", 302)])
    for (const [name, value] of Object.entries(securityHeaders)) assert.equal(response.headers.get(name), value)
})
