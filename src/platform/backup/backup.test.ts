// A backup is worth what its restore is worth: everything comes back, and what is wrong is named.
import assert from "node:assert/strict"
import { execFile } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { test } from "node:test"
import fc from "fast-check"
import { sql } from "kysely"
import pg from "pg"
import { connect, type Db, migrate } from "#src/platform/db/index.ts"
import { recordFacts, seal, verify } from "#src/platform/facts/index.ts"
import { diskFiles } from "#src/platform/files/disk.ts"
import { type Files, storeBlob } from "#src/platform/files/index.ts"
import { Problem } from "#src/platform/http/index.ts"
import { randomWord, type World, world } from "#tests/world/index.ts"
import { checkParts, type Manifest, readManifest } from "./manifest.ts"
import { openSource } from "./parts.ts"
import { restore } from "./restore.ts"
import { backUp } from "./save.ts"

const root = resolve(import.meta.dirname, "../../..")
const now = new Date("2026-11-20T15:00:00Z")
const utf8 = (text: string) => new TextEncoder().encode(text)
const slug = (wanted: string, name?: RegExp) => (error: unknown) =>
  error instanceof Problem && error.kind.slug === wanted && (!name || name.test(String(error.values.name ?? error.values.names)))

type Place = { folder: string; files: Files }
const inFolder = (work: (w: World, place: Place) => Promise<void>) =>
  world.fresh(async (w) => {
    const folder = mkdtempSync(join(tmpdir(), "hemisec-backup-"))
    try {
      await work(w, { folder, files: diskFiles(join(folder, "files")) })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

/** A database on the server of the suite with our tables and nothing in them. */
async function emptyDatabase<T>(work: (db: Db, url: string) => Promise<T>): Promise<T> {
  const server = process.env.TEST_SERVER_URL ?? ""
  const name = `${process.env.TEST_RUN}_${randomWord()}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  await migrate(url.toString())
  const db = connect(url.toString(), 3)
  try {
    return await work(db, url.toString())
  } finally {
    await db.close()
  }
}

const happened = (db: Db, what: string, secret?: string) =>
  db.owner((tx) =>
    recordFacts(tx, { by: "clock", at: now }, [
      { kind: "probe.recorded", about: `probe:${what}`, detail: { what }, ...(secret ? { private: { secret } } : {}) },
    ]),
  )

/** Something of everything: facts with private values, awkward words, files, a seal and a tail. */
async function changeThings(w: World, { files }: Place) {
  await w.as("amina")
  await happened(w.db, "a", "kept apart")
  await seal(w.db)
  await w.db.owner(async (tx) => {
    const awkward = "tab\t, back-slash \\N, quote ', line\nnext, é, \u{1f30e}, \\."
    const row = { key: "awkward", reply: JSON.stringify({ awkward, nothing: null }), at: now }
    await tx.insertInto("platform.once").values(row).execute()
    const blob = await storeBlob(tx, files, utf8("bytes of a file"), "text/plain", now)
    await storeBlob(
      tx,
      files,
      new Uint8Array(100_000).map((_, i) => i % 256),
      "application/octet-stream",
      now,
    )
    const hung = { thing: "probe:a", role: "source", blob, fileName: "é.txt", at: now, visibility: "secretariat" }
    await tx.insertInto("platform.attachments").values(hung).execute()
  })
}

type Rows = Record<string, unknown[]>
async function everyRow(db: Db): Promise<Rows> {
  const tables = await db.pool.query<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')
    and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'hemisec') order by 1`)
  const all: Rows = {}
  for (const { name } of tables.rows) {
    if (name === "facts.floor") continue
    const { rows } = await db.pool.query<{ row: string }>(`select (to_jsonb(t) - 'xid')::text as row from ${name} t order by 1`)
    all[name] = rows.map((r) => r.row)
  }
  return all
}

/** Links, rules, sequences and policies: a restore takes links down for a while and must put them back as they were. */
async function shape(db: Db): Promise<unknown[]> {
  const { rows } =
    await db.pool.query(`select conrelid::regclass::text as at, conname, pg_get_constraintdef(oid) as said, convalidated
    from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information)' order by 1, 2`)
  const { rows: sequences } = await db.pool.query("select schemaname, sequencename, last_value from pg_sequences order by 1, 2")
  return [...rows, ...sequences]
}

for (const form of ["a file", "a folder"] as const)
  test(
    `a world saved to ${form} comes back row by row, and goes on`,
    inFolder(async (w, place) => {
      await changeThings(w, place)
      const path = join(place.folder, form === "a file" ? "saved.tar" : "saved")
      const manifest = await backUp(w.db, place.files, path, now)
      assert.deepEqual([manifest.lost, manifest.blobs.length, manifest.ledger.unsealed], [[], 2, 0])
      assert.equal(statSync(path).mode & 0o077, 0)
      const before = await everyRow(w.db)
      assert.ok(Object.values(before).flat().length > 1000)
      await emptyDatabase(async (db) => {
        const elsewhere = diskFiles(join(place.folder, "restored"))
        const restored = await restore(db, elsewhere, path)
        assert.deepEqual([restored.holds, restored.faults], [true, []])
        assert.deepEqual(await everyRow(db), before)
        assert.deepEqual(await shape(db), await shape(w.db))
        for (const blob of manifest.blobs) assert.ok(await elsewhere.get(blob.sha256))
        await happened(db, "after")
        await seal(db)
        const verdict = await verify(db)
        assert.deepEqual([verdict.sealed, verdict.unsealed, verdict.faults], [manifest.ledger.n + 1, 0, []])
      })
    }),
  )

test(
  "the same content at the same instant makes the same bytes, and any tar can read them",
  inFolder(async (w, place) => {
    await changeThings(w, place)
    const [a, b] = [join(place.folder, "a.tar"), join(place.folder, "b.tar")]
    await backUp(w.db, place.files, a, now)
    const manifest = await backUp(w.db, place.files, b, now)
    assert.ok(readFileSync(a).equals(readFileSync(b)))
    const { extract } = await import("tar-fs")
    const { createReadStream } = await import("node:fs")
    const { pipeline } = await import("node:stream/promises")
    const out = join(place.folder, "out")
    await pipeline(createReadStream(a), extract(out))
    const source = await openSource(out)
    assert.deepEqual(await readManifest(source, out), manifest)
    await checkParts(source, manifest)
  }),
)

/** Opens, reads the manifest and checks every part: what a restore does before it touches anything. */
async function check(path: string): Promise<Manifest> {
  const source = await openSource(path)
  try {
    const manifest = await readManifest(source, path)
    await checkParts(source, manifest)
    return manifest
  } finally {
    await source.close()
  }
}

test(
  "one changed byte anywhere is found before anything is touched, and the part is named",
  inFolder(async (w, place) => {
    await changeThings(w, place)
    const path = join(place.folder, "saved.tar")
    const manifest = await backUp(w.db, place.files, path, now)
    const whole = readFileSync(path)
    const spoil = (at: number, by: number) => {
      const copy = Buffer.from(whole)
      copy[at] = ((copy[at] ?? 0) + by) % 256
      const spoilt = join(place.folder, "spoilt.tar")
      writeFileSync(spoilt, copy)
      return spoilt
    }
    const part = manifest.tables.find((t) => t.name === "platform.once")?.parts[0]
    assert.ok(part)
    const at = whole.indexOf(`${part.name}\0`) + 512
    await assert.rejects(check(spoil(at + 3, 1)), slug("backup-damaged", /^tables\/platform\.once\/000001\.copy$/))
    const blob = manifest.blobs[1]
    assert.ok(blob)
    await assert.rejects(
      check(spoil(whole.indexOf(`${blob.name}\0`) + 512 + 3, 1)),
      slug("backup-damaged", new RegExp(blob.name)),
    )
    // Zeros that fill a block are the only bytes that say nothing.
    const spots = fc.nat(whole.length - 1).filter((at) => whole[at] !== 0)
    await fc.assert(
      fc.asyncProperty(spots, fc.integer({ min: 1, max: 255 }), (at, by) =>
        assert.rejects(
          check(spoil(at, by)),
          (e) => e instanceof Problem && ["backup-damaged", "no-backup"].includes(e.kind.slug),
        ),
      ),
      { numRuns: 40 },
    )
    for (const length of [0, 100, 512, whole.length >> 1, whole.length - 1024]) {
      writeFileSync(join(place.folder, "cut.tar"), whole.subarray(0, length))
      await assert.rejects(check(join(place.folder, "cut.tar")), slug("backup-damaged"))
    }
    await emptyDatabase(async (db) => {
      const untouched = await everyRow(db)
      await assert.rejects(restore(db, place.files, spoil(at + 3, 1)), slug("backup-damaged"))
      assert.deepEqual(await everyRow(db), untouched)
      assert.equal((await restore(db, place.files, path)).holds, true)
    })
  }),
)

test(
  "a backup goes only into an empty database of the same migrations, and over nothing that is there",
  inFolder(async (w, place) => {
    const path = join(place.folder, "saved")
    await backUp(w.db, place.files, path, now)
    await assert.rejects(backUp(w.db, place.files, path, now), slug("target-exists"))
    await assert.rejects(restore(w.db, place.files, path), slug("database-not-empty", /directory\.organisations/))
    await assert.rejects(restore(w.db, place.files, join(place.folder, "files")), slug("no-backup"))
    await assert.rejects(restore(w.db, place.files, join(place.folder, "nowhere")), slug("no-backup"))
    await emptyDatabase(async (db) => {
      await db.owner((tx) =>
        sql`update hemisec.migrations set hash = repeat('0', 64) where name like '%-platform.sql'`.execute(tx),
      )
      await assert.rejects(restore(db, place.files, path), slug("other-migrations", /^\d+-1200-platform\.sql$/))
    })
    rmSync(join(path, "tables", "facts.facts", "000001.copy"))
    await emptyDatabase((db) => assert.rejects(restore(db, place.files, path), slug("backup-part-missing", /facts\.facts/)))
    assert.deepEqual(
      readdirSync(place.folder).filter((name) => name.endsWith(".part")),
      [],
    )
  }),
)

type Run = { code: number; out: string; err: string }
const hemisec = (url: string, folder: string, ...args: string[]) => run(url, folder, args)

/** The shell lets no file grow above a few dozen KiB: for the program that is a disk without room. */
const hemisecWithoutRoom = (url: string, folder: string, ...args: string[]) =>
  run(url, folder, args, ["sh", "-c", 'ulimit -f 64; exec "$@"', "sh"])

const run = (url: string, folder: string, args: readonly string[], within: readonly string[] = []) =>
  new Promise<Run>((done) => {
    const flags = ["--disable-warning=ExperimentalWarning", "--import", join(root, "tools/tsx.mjs"), join(root, "src/cli.ts")]
    const env = { PATH: process.env.PATH, DATABASE_URL: url, DATA_FOLDER: folder, LANG: "C" }
    const [command = "", ...rest] = [...within, process.execPath, ...flags, ...args]
    execFile(command, rest, { env, cwd: folder }, (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }))
  })

test(
  "from the terminal: save, restore, and hear that the chain holds",
  inFolder(async (w, place) => {
    await changeThings(w, place)
    const saved = await hemisec(w.url, place.folder, "backup", "saved.tar")
    assert.deepEqual([saved.code, saved.err], [0, ""])
    const head = /^\d+:[0-9a-f]{64}$/m.exec(saved.out)?.[0] ?? ""
    assert.match(saved.out, /^Saved [\d,]+ rows of \d+ tables and 2 files to saved\.tar\.$/m)
    await emptyDatabase(async (_, url) => {
      const restored = await hemisec(url, join(place.folder, "files"), "restore", join(place.folder, "saved.tar"))
      assert.equal(restored.code, 0, restored.err)
      assert.match(restored.out, new RegExp(`^The chain of [\\d,]+ facts holds\\. Head: ${head}$`, "m"))
      const verified = await hemisec(url, place.folder, "facts", "verify", "--against", head)
      assert.deepEqual([verified.code, /The head you hold stands in this chain/.test(verified.out)], [0, true])
      const again = await hemisec(url, place.folder, "restore", "saved.tar")
      assert.deepEqual([again.code, /not empty/.test(again.err)], [1, true])
    })
    assert.equal((await hemisec(w.url, place.folder, "backup")).code, 2)
    assert.equal((await hemisec(w.url, place.folder, "facts", "verify", "--against", "yesterday")).code, 2)
    assert.equal((await hemisec(w.url, place.folder, "sing")).code, 2)
    const loaded = await hemisec(w.url, place.folder, "record", "load")
    assert.deepEqual([loaded.code, loaded.out], [0, "The record is as it was loaded before; nothing to do.\n"])
  }),
)

test(
  "a backup that finds no room says so and leaves nothing behind",
  { skip: process.platform === "win32" ? "needs a shell with ulimit" : false },
  inFolder(async (w, place) => {
    await changeThings(w, place)
    const before = readdirSync(place.folder)
    for (const target of ["saved.tar", "saved"]) {
      const crowded = await hemisecWithoutRoom(w.url, place.folder, "backup", target)
      assert.deepEqual(
        [crowded.code, crowded.err],
        [1, `There is no room for the backup in ${target}. Nothing of it was kept. Make room, or name another disk.\n`],
      )
    }
    assert.deepEqual(readdirSync(place.folder), before)
  }),
)

test(
  "a file whose bytes are gone or wrong is named, and the rest is saved",
  inFolder(async (w, place) => {
    await changeThings(w, place)
    const kept = await w.db.owner((tx) => storeBlob(tx, place.files, utf8("to be lost"), "text/plain", now))
    await place.files.remove(kept)
    const run = await hemisec(w.url, place.folder, "backup", "saved")
    assert.deepEqual([run.code, run.out.includes(kept.slice(0, 12))], [1, true])
    const manifest = await check(join(place.folder, "saved"))
    assert.deepEqual([manifest.lost, manifest.blobs.length], [[kept], 2])
  }),
)

test(
  "who changes or deletes a fact behind the platform's back is named, even with every right",
  inFolder(async (w, place) => {
    for (const what of ["one", "two", "three", "four"]) await happened(w.db, what)
    await seal(w.db)
    await happened(w.db, "tail")
    const sound = await hemisec(w.url, place.folder, "facts", "verify")
    assert.deepEqual([sound.code, /^1 facts? waits? /m.test(sound.out)], [0, true], sound.out)
    const head = /\d+:[0-9a-f]{64}/.exec(sound.out)?.[0] ?? ""
    const { rows } = await w.db.pool.query<{ n: number; fact: number }>(
      "select n, fact from facts.ledger order by n desc limit 3",
    )
    const [last, middle, first] = rows
    assert.ok(last && middle && first)
    await w.db.pool.query("update facts.facts set at = at + interval '1 second' where id = $1", [first.fact])
    await w.db.pool.query("alter table facts.ledger drop constraint ledger_fact_fkey")
    await w.db.pool.query("delete from facts.facts where id = $1", [middle.fact])
    const tampered = await hemisec(w.url, place.folder, "facts", "verify")
    assert.equal(tampered.code, 1)
    assert.match(tampered.out, new RegExp(`^number ${first.n}, fact ${first.fact}: changed`, "m"))
    assert.match(tampered.out, new RegExp(`^number ${middle.n}, fact ${middle.fact}: missing`, "m"))
    assert.equal(tampered.out.match(/^number /gm)?.length, 2)
    // A backup of it is still made and restored, and says so.
    await w.db.pool.query(
      "alter table facts.ledger add constraint ledger_fact_fkey foreign key (fact) references facts.facts not valid",
    )
    assert.equal((await hemisec(w.url, place.folder, "backup", "saved")).code, 0)
    // Whoever owns the database may write the whole chain anew. Only a head noted elsewhere tells.
    await w.db.pool.query("truncate facts.ledger; update facts.floor set xid = '0'")
    await seal(w.db)
    assert.equal((await hemisec(w.url, place.folder, "facts", "verify")).code, 0)
    const against = await hemisec(w.url, place.folder, "facts", "verify", "--against", head)
    assert.deepEqual([against.code, /is not in this chain/.test(against.out)], [1, true])
    assert.ok(existsSync(join(place.folder, "saved", "manifest.json")))
  }),
)
