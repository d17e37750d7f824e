// The two stores keep one promise; each then has dangers of its own.
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { S3Client } from "@aws-sdk/client-s3"
import { Problem } from "#src/platform/http/index.ts"
import { type Peer, peerKeys, startObjectStore } from "#tests/peers/object-store.ts"
import { diskFiles } from "./disk.ts"
import { type Files, hashOf, placeOf } from "./files.ts"
import { objectFiles, readFilesUrl } from "./object-store.ts"
import { openFiles } from "./open.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
async function hashes(files: Files): Promise<string[]> {
  const all: string[] = []
  for await (const hash of files.list()) all.push(hash)
  return all
}
const slug = (wanted: string) => (error: unknown) => error instanceof Problem && error.kind.slug === wanted

async function onDisk(work: (files: Files, folder: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), "hemisec-files-"))
  try {
    await work(diskFiles(folder), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const at = (peer: Peer, query = "", secret = peerKeys.secretAccessKey) => {
  const store = readFilesUrl(`s3://bytes/kept/here?endpoint=${encodeURIComponent(peer.endpoint)}${query}`)
  const credentials = { ...peerKeys, secretAccessKey: secret }
  const checksums = { requestChecksumCalculation: "WHEN_REQUIRED", responseChecksumValidation: "WHEN_REQUIRED" } as const
  const { endpoint = "", region, pathStyle: forcePathStyle } = store
  return objectFiles(store, new S3Client({ endpoint, region, forcePathStyle, credentials, maxAttempts: 1, ...checksums }))
}

async function inObjectStore(work: (files: Files, peer: Peer) => Promise<void>) {
  const peer = await startObjectStore("bytes")
  try {
    await work(at(peer), peer)
  } finally {
    await peer.close()
  }
}

async function keepsItsPromise(files: Files) {
  const texts = Array.from({ length: 8 }, (_, i) => utf8(`text ${i}`))
  const big = new Uint8Array(3_000_000).map((_, i) => i % 251)
  const all = [...texts, big, new Uint8Array()]
  const known = []
  for (const bytes of all) known.push(await files.put(bytes))
  assert.deepEqual(known, all.map(hashOf))
  assert.equal(await files.put(big), hashOf(big))
  assert.deepEqual(await hashes(files), [...known].sort())
  for (const bytes of all) assert.deepEqual(Buffer.from((await files.get(hashOf(bytes))) ?? "gone"), Buffer.from(bytes))
  const absent = hashOf(utf8("never stored"))
  assert.deepEqual([await files.has(absent), await files.get(absent)], [false, null])
  const first = known[0] ?? ""
  assert.equal(await files.has(first), true)
  await files.remove(first)
  await files.remove(first)
  assert.deepEqual([await files.has(first), await files.get(first)], [false, null])
  for (const name of ["../../etc/passwd", "", "A".repeat(64), `${absent}/..`])
    await assert.rejects(async () => files.get(name), RangeError)
}

test("the disk gives back what was stored, under its hash and no other name", () => onDisk(keepsItsPromise))
test("an object store does the same, over signed requests and listings in pages", () => inObjectStore(keepsItsPromise))

test("a byte that changed on the disk is refused on reading, and mended by storing again", () =>
  onDisk(async (files, folder) => {
    const bytes = utf8("as it was handed in")
    const hash = await files.put(bytes)
    const path = join(folder, placeOf(hash))
    writeFileSync(path, "as it was handed In")
    await assert.rejects(files.get(hash), slug("file-damaged"))
    appendFileSync(path, "more")
    await assert.rejects(files.get(hash), slug("file-damaged"))
    await files.put(bytes)
    assert.deepEqual(readFileSync(path), Buffer.from(bytes))
    assert.deepEqual(readdirSync(join(folder, "passing")), [])
  }))

test("a byte that changed in the object store is refused as well", () =>
  inObjectStore(async (files, peer) => {
    const hash = await files.put(utf8("as it was handed in"))
    assert.deepEqual([...peer.objects.keys()], [`kept/here/${placeOf(hash)}`])
    peer.objects.set(`kept/here/${placeOf(hash)}`, Buffer.from("as it was handed In"))
    await assert.rejects(files.get(hash), slug("file-damaged"))
  }))

// The shell lets no file grow above a few dozen KiB: for the program that is a disk without room.
const crowded = `
  import { diskFiles } from "#src/platform/files/disk.ts"
  const files = diskFiles(process.argv[1])
  await files.put(new Uint8Array(1000))
  const said = await files.put(new Uint8Array(900_000)).then(() => "stored", (e) => e.kind?.slug ?? String(e))
  console.log(said)`

test(
  "a full disk is a problem in words and leaves nothing half",
  { skip: process.platform === "win32" ? "needs a shell with ulimit" : false },
  () =>
    onDisk(async (files, folder) => {
      const limited = ["ulimit -f 64", 'exec "$@"'].join("; ")
      const args = [
        "-c",
        limited,
        "sh",
        process.execPath,
        "--import",
        "./tools/tsx.mjs",
        "--input-type=module",
        "-e",
        crowded,
        folder,
      ]
      const run = spawnSync("sh", args, { encoding: "utf8", cwd: join(import.meta.dirname, "../../..") })
      assert.equal(run.stdout.trim(), "storage-full", run.stderr)
      assert.deepEqual(readdirSync(join(folder, "passing")), [])
      assert.deepEqual(await hashes(files), [hashOf(new Uint8Array(1000))])
    }),
)

test("what a crash left half written long ago is cleared away; what is being written now stays", () =>
  onDisk(async (_, folder) => {
    const [old, fresh] = ["old", "fresh"].map((name) => join(folder, "passing", name))
    for (const path of [old, fresh]) writeFileSync(path ?? "", "half")
    const longAgo = new Date(Date.now() - 2 * 86_400_000)
    utimesSync(old ?? "", longAgo, longAgo)
    assert.deepEqual(await hashes(diskFiles(folder)), [])
    assert.deepEqual(readdirSync(join(folder, "passing")), ["fresh"])
  }))

test("an object store that is full, slow, strange or locked says so", () =>
  inObjectStore(async (files, peer) => {
    const bytes = utf8("new")
    peer.refuse("PUT", { status: 507, code: "InsufficientStorage" })
    await assert.rejects(files.put(bytes), slug("storage-full"))
    peer.refuse("GET")
    await assert.rejects(files.get(hashOf(bytes)), slug("storage-unreachable"))
    await assert.rejects(hashes(files), slug("storage-unreachable"))
    peer.refuse(null)
    assert.equal(await files.has(hashOf(bytes)), false)
    const stranger = at(peer, "", "another secret")
    await assert.rejects(stranger.put(bytes), slug("storage-unreachable"))
    assert.equal(peer.objects.size, 0)
    const lost = readFilesUrl(`s3://elsewhere?endpoint=${peer.endpoint}`)
    const client = new S3Client({
      endpoint: peer.endpoint,
      region: "x",
      forcePathStyle: true,
      credentials: peerKeys,
      maxAttempts: 1,
    })
    await assert.rejects(objectFiles(lost, client).get(hashOf(bytes)), slug("storage-unreachable"))
    await peer.close()
    await assert.rejects(files.put(bytes), slug("storage-unreachable"))
  }))

test("the address of an object store is read whole or refused", async () => {
  assert.deepEqual(readFilesUrl("s3://bucket"), { bucket: "bucket", prefix: "", region: "us-east-1", pathStyle: false })
  assert.deepEqual(readFilesUrl("s3://b/a/b/?endpoint=http://localhost:9000&region=here"), {
    bucket: "b",
    prefix: "a/b/",
    region: "here",
    pathStyle: true,
    endpoint: "http://localhost:9000",
  })
  assert.equal(readFilesUrl("s3://b?endpoint=https://store.example&style=host").pathStyle, false)
  const wrong = [
    "",
    "https://b/x",
    "s3://",
    "s3://key:secret@b/x",
    "s3://b?colour=red",
    "s3://b?endpoint=ftp://x",
    "s3://b?style=tall",
  ]
  for (const text of wrong) assert.throws(() => readFilesUrl(text), Error, text)
  await assert.rejects(openFiles({ DATA_FOLDER: "/nowhere", FILES_URL: "http://x" }), /FILES_URL/)
})
