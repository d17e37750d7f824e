// An attachment is served to those who may see it, as bytes to be saved; for anybody else it is not there.
import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { site } from "#src/platform/http/index.ts"
import { organisationOf, readSettings } from "#src/settings.ts"
import { publicActor } from "#src/values/actor.ts"
import { type World, world } from "#tests/world/index.ts"
import { storeBlob } from "./blobs.ts"
import { diskFiles } from "./disk.ts"
import { placeOf } from "./files.ts"
import { fileRoute } from "./route.ts"
import { mediaTypes, sniff } from "./sniff.ts"

const now = new Date("2026-11-20T15:00:00Z")
const utf8 = (text: string) => new TextEncoder().encode(text)

function served(w: World, folder: string) {
  const files = diskFiles(folder)
  const app = site({
    db: w.db,
    routes: [fileRoute],
    store: files,
    panels: [],
    kinds: [],
    problems: [],
    who: { opening: () => "select null", actor: () => publicActor },
    shell: (view) => `${view.title}${JSON.stringify(view.body)}`,
    problemView: (_, { title, detail }) => ({ title, body: detail }),
    signInView: () => ({ title: "", body: null }),
    sendAgainView: () => ({ title: "", body: null }),
    changed: () => undefined,
    beside: w.beside.begin,
    clock: () => now,
    zone: "UTC",
    organisation: { ...organisationOf(readSettings({})), name: "Northland’s seat", example: false },
    log: { error: () => undefined, info: () => undefined } as never,
    because: () => null,
  })
  const get = (path: string, headers = {}) => Promise.resolve(app.request(`http://localhost${path}`, { headers }))
  const attach = (bytes: Uint8Array, fileName: string, visibility: string) =>
    w.db.owner(async (tx) => {
      const blob = await storeBlob(tx, files, bytes, mediaTypes[sniff(bytes)], now)
      const row = { thing: "edition:x", role: "source", blob, fileName, visibility, at: now }
      const { id } = await tx.insertInto("platform.attachments").values(row).returning("id").executeTakeFirstOrThrow()
      return { id, blob }
    })
  return { get, attach, files }
}

const story = (work: (s: ReturnType<typeof served> & { folder: string }) => Promise<void>) =>
  world(async (w) => {
    const folder = mkdtempSync(join(tmpdir(), "hemisec-files-"))
    try {
      await work({ ...served(w, folder), folder })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

test(
  "a public attachment is saved under its own name and never shown in place",
  story(async ({ get, attach }) => {
    const page = utf8("<!doctype html><script>alert(1)</script>")
    const { id, blob } = await attach(page, "Résumé “final”; 2013\n.html", "public")
    const reply = await get(`/files/${id}`, { accept: "text/html" })
    assert.equal(reply.status, 200)
    assert.deepEqual(new Uint8Array(await reply.arrayBuffer()), page)
    assert.equal(reply.headers.get("content-type"), "text/plain; charset=utf-8")
    assert.equal(reply.headers.get("x-content-type-options"), "nosniff")
    const disposition = reply.headers.get("content-disposition") ?? ""
    assert.match(disposition, /^attachment; filename="Resume__final___2013_\.html"; filename\*=UTF-8''R%C3%A9sum%C3%A9%20/)
    assert.doesNotMatch(disposition, /%0A|%22|\n/)
    assert.equal(reply.headers.get("etag"), `"${blob.slice(0, 27)}"`)
    const again = await get(`/files/${id}`, { "if-none-match": reply.headers.get("etag") ?? "" })
    assert.equal(again.status, 304)
  }),
)

test(
  "hidden, absent and ill-formed look alike",
  story(async ({ get, attach }) => {
    const said = async (path: string) => {
      const reply = await get(path, { accept: "application/json" })
      const { instance: _, ...problem } = (await reply.json()) as Record<string, unknown>
      return [reply.status, problem]
    }
    const absent = await said(`/files/${randomUUID()}`)
    assert.equal(absent[0], 404)
    for (const visibility of ["states", "restricted", "secretariat"]) {
      const { id } = await attach(utf8(visibility), "a.txt", visibility)
      assert.deepEqual(await said(`/files/${id}`), absent)
    }
    for (const path of ["/files/1", "/files/..%2f..%2fetc%2fpasswd", "/files/'%20or%201=1"])
      assert.deepEqual(await said(path), absent)
    assert.equal((await get(`/files/${randomUUID()}.csv`)).status, 404)
  }),
)

test(
  "bytes that changed or vanished are never served",
  story(async ({ get, attach, files, folder }) => {
    const { id, blob } = await attach(utf8("as handed in"), "a.txt", "public")
    writeFileSync(join(folder, placeOf(blob)), "as handed In")
    const damaged = await get(`/files/${id}`, { accept: "application/json" })
    assert.deepEqual([damaged.status, ((await damaged.json()) as { type: string }).type], [500, "/problems/file-damaged"])
    await files.remove(blob)
    const lost = await get(`/files/${id}`, { accept: "application/json" })
    assert.deepEqual([lost.status, ((await lost.json()) as { type: string }).type], [500, "/problems/file-missing"])
  }),
)

test(
  "the same bytes twice are one blob",
  story(async ({ attach }) => {
    const bytes = utf8("twice")
    const [a, b] = [await attach(bytes, "a.txt", "public"), await attach(bytes, "b.txt", "secretariat")]
    assert.equal(a.blob, b.blob)
    assert.notEqual(a.id, b.id)
  }),
)
