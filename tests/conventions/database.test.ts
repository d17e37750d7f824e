// What the database promises: every table says who may read it, and keeps that promise.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { sql } from "kysely"
import { describe, writeTypes } from "#src/platform/db/describe.ts"
import { world } from "#tests/world/index.ts"

const root = resolve(import.meta.dirname, "../..")

type Table = { name: string; comment: string | null; guarded: boolean; owned: boolean }
const listTables = sql<Table>`select n.nspname || '.' || c.relname as name, obj_description(c.oid) as comment, c.relrowsecurity as guarded,
    pg_get_userbyid(c.relowner) = 'hemisec_app' as owned
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|public)' order by 1`

test(
  "every table and column says what it holds",
  world(async ({ db }) => {
    const tables = await db.owner(async (tx) => (await listTables.execute(tx)).rows)
    const columns = await describe(db.pool)
    assert.deepEqual(
      tables.filter((t) => !/^(public|internal|guarded): /.test(t.comment ?? "")).map((t) => t.name),
      [],
    )
    const silent = columns.filter((c) => !c.comment && !["id", "key"].includes(c.column))
    assert.deepEqual(
      silent.map((c) => `${c.schema}.${c.table}.${c.column}`),
      [],
    )
  }),
)

test(
  "a guarded table has row-level security and a policy; any other has none",
  world(async ({ db }) => {
    const tables = await db.owner(async (tx) => (await listTables.execute(tx)).rows)
    const policies = await db.owner(
      async (tx) =>
        (await sql<{ name: string }>`select schemaname || '.' || tablename as name from pg_policies`.execute(tx)).rows,
    )
    const named = new Set(policies.map((p) => p.name))
    const wrong = tables.filter(
      (t) => (t.comment?.startsWith("guarded") ?? false) !== t.guarded || (t.guarded && !named.has(t.name)),
    )
    assert.deepEqual(
      wrong.map((t) => t.name),
      [],
    )
  }),
)

test(
  "the role of requests owns nothing, passes nothing by and is no superuser",
  world(async ({ db }) => {
    const [role] = await db.owner(
      async (tx) =>
        (
          await sql<{
            super: boolean
            bypass: boolean
          }>`select rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = 'hemisec_app'`.execute(tx)
        ).rows,
    )
    assert.deepEqual(role, { super: false, bypass: false })
    const tables = await db.owner(async (tx) => (await listTables.execute(tx)).rows)
    assert.deepEqual(
      tables.filter((t) => t.owned),
      [],
    )
  }),
)

test(
  "somebody unknown sees no row of any guarded table, even past the gates of the code",
  world(async ({ db }) => {
    const tables = await db.owner(async (tx) => (await listTables.execute(tx)).rows)
    for (const { name } of tables.filter((t) => t.guarded)) {
      const seen = await db
        .read(
          "select null",
          async (tx) =>
            (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)}`.execute(tx as never)).rows[0]?.n,
        )
        .catch((error: { code?: string }) => (error.code === "42501" ? 0 : Promise.reject(error)))
      const publicRows = await db.owner(
        async (tx) =>
          (
            await sql<{
              has: boolean
            }>`select exists(select from information_schema.columns where table_schema || '.' || table_name = ${name} and column_name = 'visibility') as has`.execute(
              tx,
            )
          ).rows[0]?.has,
      )
      const visible = publicRows
        ? await db.read(
            "select null",
            async (tx) =>
              (
                await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)} where visibility <> 'public'`.execute(
                  tx as never,
                )
              ).rows[0]?.n,
          )
        : seen
      assert.equal(visible, 0, name)
    }
  }),
)

test(
  "a page cannot write, whatever its code tries",
  world(async ({ db }) => {
    const writing = db.read("select null", (tx) =>
      sql`insert into platform.denials (by, verb, path, reason, at) values ('x', 'x', 'x', 'x', now())`.execute(tx as never),
    )
    await assert.rejects(writing, { code: "25006" })
  }),
)

test(
  "foreign keys point only at modules to the left",
  world(async ({ db }) => {
    const order =
      "platform facts record states themes directory access institution mandates collections programmes resources registers training forums networks observatory evaluation assistance knowledge publications desk".split(
        " ",
      )
    const keys = await db.owner(
      async (tx) =>
        (
          await sql<{ from: string; to: string; name: string }>`select a.nspname as from, b.nspname as to, k.conname as name
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace a on a.oid = c.relnamespace
    join pg_class d on d.oid = k.confrelid join pg_namespace b on b.oid = d.relnamespace where k.contype = 'f'`.execute(tx)
        ).rows,
    )
    assert.deepEqual(
      keys.filter((k) => order.indexOf(k.to) > order.indexOf(k.from)),
      [],
    )
  }),
)

test(
  "the types of the tables are those of the migrated schema",
  world(async ({ db }) => {
    const written = readFileSync(join(root, "src/platform/db/tables.ts"), "utf8")
    assert.equal(written, writeTypes(await describe(db.pool)), "run node scripts/tables.mjs")
  }),
)

test(
  "every kind of fact on the record is declared by a module, with a detail that fits",
  world(async ({ db }) => {
    const { modules } = await import("#src/modules.ts")
    const declared = Object.assign({}, ...modules.map((m) => m.facts ?? {})) as NonNullable<(typeof modules)[number]["facts"]>
    const kinds = await db.owner((tx) => tx.selectFrom("facts.facts").select("kind").distinct().execute())
    assert.deepEqual(
      kinds.map((k) => k.kind).filter((k) => !(k in declared)),
      [],
    )
    const some = await db.owner((tx) => tx.selectFrom("facts.facts").select(["kind", "detail"]).limit(2000).execute())
    const unfit = some.filter((f) => !declared[f.kind as `${string}.${string}`]?.detail.safeParse(f.detail).success)
    assert.deepEqual(unfit.slice(0, 3), [])
  }),
)
