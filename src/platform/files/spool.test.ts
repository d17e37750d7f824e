import assert from "node:assert/strict"
import { createHash, randomUUID } from "node:crypto"
import { text } from "node:stream/consumers"
import { test } from "node:test"
import { gunzipSync } from "node:zlib"
import { replyLong } from "#src/platform/http/reply.ts"
import { spooled } from "./spool.ts"

const at = new Date("2026-11-20T15:00:00Z")
const later = new Date("2026-11-20T16:00:00Z")
async function* pieces(...all: readonly string[]) {
  for (const piece of all) yield await Promise.resolve(piece)
}
const scope = () => `test ${randomUUID()}`

test("a file is made once for a state, is told by the hash of its words, and opens packed and as it is", async () => {
  const file = scope()
  let made = 0
  const make = () => {
    made += 1
    return pieces("<a>", "ação", "</a>")
  }
  const [one, other] = await Promise.all([
    spooled({ scope: file, state: "1", at }, make),
    spooled({ scope: file, state: "1", at }, make),
  ])
  assert.equal(made, 1)
  assert.equal(one, other)
  assert.equal(one.hash, createHash("sha256").update("<a>ação</a>").digest("hex"))
  assert.equal(one.size, Buffer.byteLength("<a>ação</a>"))
  assert.equal(await text(one.open(false)), "<a>ação</a>")
  const packed = Buffer.concat(await one.open(true).toArray())
  assert.equal(packed.length, one.packedSize)
  assert.equal(gunzipSync(packed).toString(), "<a>ação</a>")
})

test("another state with the same words keeps its day; other words have a new one", async () => {
  const file = scope()
  const one = await spooled({ scope: file, state: "1", at }, () => pieces("same"))
  const same = await spooled({ scope: file, state: "2", at: later }, () => pieces("same"))
  const other = await spooled({ scope: file, state: "3", at: later }, () => pieces("other"))
  assert.deepEqual([one.madeAt, same.madeAt, other.madeAt], [at, at, later])
})

test("a making that fails is told, and the next one is tried anew", async () => {
  const file = scope()
  const broken = async function* () {
    yield "half"
    await Promise.reject(new Error("the database went away"))
  }
  const first = spooled({ scope: file, state: "1", at }, broken)
  const beside = spooled({ scope: file, state: "1", at }, () => pieces("whole"))
  await assert.rejects(first, /went away/)
  assert.equal(await text((await beside).open(false)), "whole")
  assert.equal(await text((await spooled({ scope: file, state: "1", at }, () => pieces("whole"))).open(false)), "whole")
})

test("however many files are made, the last ones stay, and one that was opened is read to its end", async () => {
  const file = scope()
  const first = await spooled({ scope: file, state: "0", at }, () => pieces("the first"))
  const open = first.open(true)
  const [beginning] = await open.take(1).toArray()
  assert.ok(beginning)
  for (let n = 1; n <= 20; n += 1) await spooled({ scope: file, state: String(n), at }, () => pieces(`${n}`))
  let made = false
  const last = await spooled({ scope: file, state: "20", at }, () => {
    made = true
    return pieces("20")
  })
  assert.equal(await text(last.open(false)), "20")
  assert.equal(made, false)
})

test("a long file leaves with its length, and not at all where the reader has it", async () => {
  const file = await spooled({ scope: scope(), state: "1", at }, () => pieces("word ".repeat(1000)))
  const ask = (headers: Record<string, string>, method = "GET") =>
    replyLong(new Request("http://localhost/", { method, headers }), { file, type: "application/xml", cache: "public" })
  const plain = ask({})
  const packed = ask({ "accept-encoding": "gzip, br" })
  assert.deepEqual([plain.headers.get("content-length"), plain.headers.get("content-encoding")], ["5000", null])
  assert.deepEqual(
    [packed.headers.get("content-length"), packed.headers.get("content-encoding")],
    [String(file.packedSize), "gzip"],
  )
  assert.equal((await plain.text()).length, 5000)
  assert.equal(gunzipSync(new Uint8Array(await packed.arrayBuffer())).length, 5000)
  const tags = [plain, packed].map((r) => r.headers.get("etag") ?? "")
  assert.notEqual(tags[0], tags[1])
  const cases: [headers: Record<string, string>, status: number][] = [
    [{ "if-none-match": tags[0] ?? "" }, 304],
    [{ "if-none-match": `"other", W/${tags[0]}` }, 304],
    [{ "if-none-match": tags[1] ?? "" }, 200],
    [{ "if-modified-since": at.toUTCString() }, 304],
    [{ "if-modified-since": later.toUTCString() }, 304],
    [{ "if-modified-since": "Thu, 19 Nov 2026 15:00:00 GMT" }, 200],
    [{ "if-modified-since": "yesterday" }, 200],
    [{ "if-modified-since": later.toUTCString(), "if-none-match": '"other"' }, 200],
  ]
  for (const [headers, status] of cases) {
    const reply = ask(headers)
    assert.equal(reply.status, status, JSON.stringify(headers))
    await reply.body?.cancel()
  }
  const head = ask({}, "HEAD")
  assert.deepEqual([head.headers.get("content-length"), await head.text()], ["5000", ""])
})
