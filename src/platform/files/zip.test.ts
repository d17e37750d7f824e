// Archives of bad will, told by their directory alone.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { zipSync } from "fflate"
import { allMessages, sayIn } from "#src/platform/i18n/index.ts"
import { langs } from "#src/values/lang.ts"
import { archiveLimits, checkZip, isZipRefusal, officeLimits, openZip } from "./zip.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const packed = (parts: Record<string, string | Uint8Array>, level: 0 | 9 = 9) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, typeof v === "string" ? utf8(v) : v])), { level })

/** Writes over each entry of the directory, or over its end record. */
function altered(zip: Uint8Array, signature: number, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at += 1) if (view.getUint32(at, true) === signature) change(view, at)
  return copy
}
const [entry, end] = [0x02014b50, 0x06054b50]
const plain = packed({ "a.txt": "words", "b/c.txt": "more words" })
const many = packed(Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`p${i}`, "x"])), 0)

const cases: readonly [what: string, bytes: Uint8Array, verdict: string][] = [
  ["a plain archive", plain, "2 parts"],
  ["an empty archive", packed({}), "0 parts"],
  ["no archive", utf8("PK but nothing more, though long enough for an end record"), "damaged"],
  ["nothing", new Uint8Array(), "damaged"],
  ["a cut archive", plain.subarray(0, plain.length - 9), "damaged"],
  ["words after the end", Buffer.concat([plain, utf8("more")]), "damaged"],
  ["a directory elsewhere", altered(plain, end, (v, at) => v.setUint32(at + 16, 3, true)), "damaged"],
  ["a directory beyond the file", altered(plain, end, (v, at) => v.setUint32(at + 16, 0xfffffff0, true)), "damaged"],
  ["one part fewer than there are", altered(plain, end, (v, at) => v.setUint32(at + 8, 0x0001_0001, true)), "damaged"],
  ["several disks", altered(plain, end, (v, at) => v.setUint16(at + 4, 1, true)), "damaged"],
  ["ZIP64", altered(plain, end, (v, at) => v.setUint32(at + 16, 0xffffffff, true)), "tooLarge"],
  ["1,001 parts", many, "tooMany"],
  ["more than 60 MB", altered(plain, entry, (v, at) => v.setUint32(at + 24, 31 << 20, true)), "tooLarge"],
  ["a hundred times its ratio", packed({ zeros: new Uint8Array(20_000_000) }), "tooDense"],
  ["a password", altered(plain, entry, (v, at) => v.setUint16(at + 8, 1, true)), "locked"],
  ["an archive by name", packed({ "inner.ZIP": "x" }), "nested"],
  ["an archive by content", packed({ "inner.txt": plain }, 0), "nested"],
  ["a way out", packed({ "../x": "x" }), "badPath"],
  ["a way out behind", packed({ "a/../../x": "x" }), "badPath"],
  ["a root", packed({ "/etc/passwd": "x" }), "badPath"],
  ["a drive", packed({ "C:/x": "x" }), "badPath"],
  ["a back-slash", packed({ "a\\x": "x" }), "badPath"],
  ["a line in its name", packed({ "a\nx": "x" }), "badPath"],
  ["two of a name", packed({ A: "x", a: "y" }), "twice"],
]

test("an archive is opened or refused for what its directory declares", () => {
  for (const [what, bytes, verdict] of cases) {
    const judged = checkZip(bytes, archiveLimits)
    assert.equal(isZipRefusal(judged) ? judged.refused : `${judged.length} parts`, verdict, what)
  }
  const office = checkZip(packed({ "word/embeddings/table.xlsx": "x" }), officeLimits)
  assert.equal(isZipRefusal(office), false)
})

test("every refusal is a whole sentence in the four languages", () => {
  for (const [what, bytes] of cases) {
    const judged = checkZip(bytes, archiveLimits)
    if (!isZipRefusal(judged)) continue
    for (const lang of langs)
      assert.match(sayIn(lang).t(judged.message, judged.values), /^\p{Lu}[^{}]+\.$/u, `${what} in ${lang}`)
  }
  assert.equal(allMessages().filter((m) => m.key.startsWith("zip.")).length, 8)
})

test("a part reads as what was packed, or not at all", () => {
  const archive = openZip(plain, archiveLimits)
  assert.ok(!isZipRefusal(archive))
  assert.equal(new TextDecoder().decode(archive.read("b/c.txt") ?? undefined), "more words")
  assert.equal(archive.read("b"), null)
  const lies: [string, (view: DataView, at: number) => void][] = [
    ["declares less than it holds", (v, at) => v.setUint32(at + 24, 2, true)],
    ["declares more than it holds", (v, at) => v.setUint32(at + 24, 90, true)],
    ["declares another checksum", (v, at) => v.setUint32(at + 16, 1, true)],
    ["packs in an unknown way", (v, at) => v.setUint16(at + 10, 12, true)],
    ["lies elsewhere", (v, at) => v.setUint32(at + 42, 7, true)],
    ["lies beyond the file", (v, at) => v.setUint32(at + 42, 0x7fffffff, true)],
    ["is longer than the file", (v, at) => v.setUint32(at + 20, 0x7fffffff, true)],
  ]
  for (const [what, lie] of lies) {
    const told = openZip(altered(plain, entry, lie), archiveLimits)
    assert.ok(!isZipRefusal(told), what)
    assert.equal(told.read("a.txt"), null, what)
  }
})

test("whatever arrives, the verdict is a value and never an exception", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.tuple(fc.nat(plain.length - 1), fc.nat(255)).map(([at, to]) => plain.with(at, to)),
  )
  fc.assert(
    fc.property(bytes, (some) => {
      const archive = openZip(some, archiveLimits)
      if (isZipRefusal(archive)) return
      for (const { name, unpacked } of archive.entries) {
        const part = archive.read(name)
        assert.ok(part === null || part.length === unpacked)
      }
    }),
    { numRuns: 400 },
  )
})
