// An upgrade of the record meets what people changed meanwhile. Nobody's work is overwritten, and nothing is silent.
import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import fc from "fast-check"
import { sql } from "kysely"
import { connect, type Db } from "#src/platform/db/index.ts"
import { world } from "#tests/world/index.ts"
import { type Loader, loadRecord, merge } from "./load.ts"
import { type Row, writeTable } from "./table.ts"

type Cells = { title: string; note: string } | null
const row = (cells: Cells) => new Map<string, Row>(cells ? [["k", cells]] : [])
const of = (title: string, note = "n"): Cells => ({ title, note })

test("each cell is merged by what it was, what it is here and what the bundle says now", () => {
  type Outcome = { write: Cells; clashes: string[]; gone: boolean }
  const cases: [what: string, was: Cells, here: Cells, now: Cells, outcome: Outcome][] = [
    ["nobody changed anything", of("a"), of("a"), of("a"), { write: null, clashes: [], gone: false }],
    ["a new row", null, null, of("a"), { write: of("a"), clashes: [], gone: false }],
    ["the bundle changed", of("a"), of("a"), of("b"), { write: of("b"), clashes: [], gone: false }],
    ["people changed", of("a"), of("z"), of("a"), { write: null, clashes: [], gone: false }],
    ["both changed to the same", of("a"), of("b"), of("b"), { write: null, clashes: [], gone: false }],
    ["both changed apart", of("a"), of("z"), of("b"), { write: null, clashes: ["title"], gone: false }],
    ["different cells changed", of("a", "n"), of("z", "n"), of("a", "m"), { write: of("z", "m"), clashes: [], gone: false }],
    [
      "one clashes, one is taken",
      of("a", "n"),
      of("z", "n"),
      of("b", "m"),
      { write: of("z", "m"), clashes: ["title"], gone: false },
    ],
    ["people emptied a cell", of("a"), of(""), of("a"), { write: null, clashes: [], gone: false }],
    ["people emptied what the bundle changed", of("a"), of(""), of("b"), { write: null, clashes: ["title"], gone: false }],
    ["the bundle emptied a cell", of("a"), of("a"), of(""), { write: of(""), clashes: [], gone: false }],
    ["people had made the same row", null, of("a"), of("a"), { write: null, clashes: [], gone: false }],
    [
      "people had made a row of this key",
      null,
      of("z", ""),
      of("a", "n"),
      { write: of("z", "n"), clashes: ["title"], gone: false },
    ],
    ["the bundle dropped the row", of("a"), of("z"), null, { write: null, clashes: [], gone: true }],
    ["the row is gone here", of("a"), null, of("b"), { write: of("b"), clashes: [], gone: false }],
  ]
  for (const [what, was, here, now, outcome] of cases) {
    const merged = merge(row(now), row(was), row(here))
    const said = { write: merged.write[0] ?? null, clashes: merged.clashes.map((c) => c.field), gone: merged.gone.length > 0 }
    assert.deepEqual(said, outcome, what)
  }
})

test("a column that only the table has keeps what people wrote into it", () => {
  const here: Row = { title: "a", note: "n", remark: "ours" }
  const merged = merge(row(of("b")), row(of("a")), new Map([["k", here]]))
  assert.deepEqual(merged.write, [{ title: "b", note: "n", remark: "ours" }])
})

test("whatever changed, no word of people is lost and no change of the bundle is silent", () => {
  const cells = fc.record({ title: fc.constantFrom("", "a", "b", "c"), note: fc.constantFrom("", "x", "y") })
  fc.assert(
    fc.property(cells, cells, cells, (was, here, now) => {
      const merged = merge(row(now), row(was), row(here))
      const after: Row = merged.write[0] ?? here
      for (const field of ["title", "note"] as const) {
        const clashed = merged.clashes.some((c) => c.field === field)
        if (here[field] !== was[field]) assert.equal(after[field], here[field])
        else assert.equal(after[field], now[field])
        assert.equal(clashed, now[field] !== was[field] && here[field] !== was[field] && here[field] !== now[field])
      }
    }),
  )
})

/** A loader over `platform.waiting`, as small as one can be. */
const file = "probe/things.csv"
const loader: Loader = {
  file,
  kind: null,
  key: (r) => r.key ?? "",
  load: async (tx, rows) => {
    for (const r of rows) {
      const values = { thing: `probe:${r.key}`, step: "kept", role: "public", scope: r.title ?? null, since: new Date(0) }
      await tx
        .insertInto("platform.waiting")
        .values(values)
        .onConflict((c) => c.columns(["thing", "step", "role"]).doUpdateSet({ scope: r.title ?? null }))
        .execute()
    }
  },
  dump: async (tx) => {
    const rows = await tx.selectFrom("platform.waiting").select(["thing", "scope"]).where("step", "=", "kept").execute()
    return rows.map((r) => ({ key: r.thing.slice("probe:".length), title: r.scope ?? "" }))
  },
}

async function bundle(db: Db, folder: string, day: string, titles: Readonly<Record<string, string>>) {
  const rows = Object.entries(titles).map(([key, title]) => ({ key, title }))
  writeFileSync(join(folder, file), writeTable(["key", "title"], rows))
  return loadRecord(db, [loader], new Date(day), folder)
}
const titles = (db: Db) => db.owner(async (tx) => Object.fromEntries((await loader.dump(tx)).map((r) => [r.key, r.title])))
const withdrawn = (db: Db) =>
  db.owner(async (tx) => {
    const rows = await tx
      .selectFrom("record.rows")
      .select(["key", "withdrawnAt"])
      .where("file", "=", file)
      .orderBy("key")
      .execute()
    return rows.flatMap((r) => (r.withdrawnAt ? [[r.key, r.withdrawnAt.toISOString().slice(0, 10)]] : []))
  })
const clashes = (db: Db) =>
  db.owner(async (tx) =>
    (await tx.selectFrom("record.clashes").select("key").where("file", "=", file).execute()).map((c) => c.key),
  )

test(
  "a record that grows, shrinks and grows back is taken over without losing a word of people",
  world.fresh(async ({ db }) => {
    const folder = mkdtempSync(join(tmpdir(), "hemisec-record-"))
    try {
      mkdirSync(join(folder, "probe"))
      assert.deepEqual(await bundle(db, folder, "2026-01-01", { a: "one", b: "two", c: "three" }), [{ file, rows: 3 }])
      assert.deepEqual(await bundle(db, folder, "2026-01-02", { a: "one", b: "two", c: "three" }), [])
      await db.owner((tx) => tx.updateTable("platform.waiting").set({ scope: "ours" }).where("thing", "=", "probe:b").execute())
      await bundle(db, folder, "2026-02-01", { a: "uno", b: "dos" })
      assert.deepEqual(await titles(db), { a: "uno", b: "ours", c: "three" })
      assert.deepEqual([await withdrawn(db), await clashes(db)], [[["c", "2026-02-01"]], ["b"]])
      await bundle(db, folder, "2026-03-01", { a: "eins", b: "dos" })
      assert.deepEqual(await withdrawn(db), [["c", "2026-02-01"]])
      assert.deepEqual(await clashes(db), ["b"])
      await bundle(db, folder, "2026-04-01", { a: "eins", b: "ours", c: "three" })
      assert.deepEqual([await withdrawn(db), await clashes(db)], [[], []])
      assert.deepEqual(await titles(db), { a: "eins", b: "ours", c: "three" })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }),
)

/** Comes back once somebody stands in line for a lock of this database. */
async function untilSomebodyWaits(db: Db) {
  const waiting = () =>
    db.owner((tx) =>
      sql`select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`.execute(tx),
    )
  while ((await waiting()).rows.length === 0);
}

test(
  "two nodes that start together load the record once: the second waits, and finds nothing left to do",
  world.fresh(async ({ db, url }) => {
    const folder = mkdtempSync(join(tmpdir(), "hemisec-record-"))
    const nodes = [connect(url, 3), connect(url, 3)]
    let loads = 0
    const slow: Loader = {
      ...loader,
      load: async (tx, rows) => {
        loads += 1
        await untilSomebodyWaits(db)
        await loader.load(tx, rows)
      },
    }
    try {
      mkdirSync(join(folder, "probe"))
      writeFileSync(join(folder, file), writeTable(["key", "title"], [{ key: "a", title: "one" }]))
      const told = await Promise.all(nodes.map((node) => loadRecord(node, [slow], new Date("2026-01-01"), folder)))
      assert.deepEqual(told.flat(), [{ file, rows: 1 }])
      assert.equal(loads, 1)
      assert.deepEqual(await titles(db), { a: "one" })
      // Nobody holds the lock any more: a node that comes later is not kept waiting.
      assert.deepEqual(await loadRecord(db, [slow], new Date("2026-01-02"), folder), [])
    } finally {
      await Promise.all(nodes.map((node) => node.close()))
      rmSync(folder, { recursive: true, force: true })
    }
  }),
)
