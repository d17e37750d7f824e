// Fills the search index from what each kind says may be found. Only public things come here, so that results, counts
// and suggestions have nothing to leak.
import { sql } from "kysely"
import type { Write } from "#src/platform/db/index.ts"
import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import type { Listener } from "#src/platform/jobs/index.ts"
import { idOf, kindOf } from "#src/values/ref.ts"

const slices = <T>(all: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

async function store(tx: Write, entries: readonly SearchEntry[]) {
  for (const some of slices(entries, 200)) {
    const rows = some.map(
      (
        e,
      ) => sql`(${e.ref}, ${kindOf(e.ref)}, ${e.lang}, ${e.title}, ${e.summary}, ${e.href}, ${e.day ?? null}::date, ${JSON.stringify(e.facets)}::jsonb, ${e.weight ?? 1}::real,
        setweight(to_tsvector(${`platform.${e.lang}`}::regconfig, ${e.title}), 'A') || setweight(to_tsvector(${`platform.${e.lang}`}::regconfig, ${`${e.summary} ${e.body}`}), 'B'))`,
    )
    await sql`insert into platform.search_entries (ref, kind, lang, title, summary, href, day, facets, weight, tsv) values ${sql.join(rows)}
      on conflict (ref, lang) do update set title = excluded.title, summary = excluded.summary, href = excluded.href, day = excluded.day,
        facets = excluded.facets, weight = excluded.weight, tsv = excluded.tsv`.execute(tx)
  }
}

/** Indexes everything of every kind anew: after the record was loaded or the wording of entries changed. */
export async function indexAll(tx: Write, kinds: readonly Kind[]): Promise<number> {
  await tx.deleteFrom("platform.searchEntries").execute()
  let count = 0
  for (const kind of kinds) {
    if (kind.find === "never") continue
    const entries = await kind.find(tx, null)
    await store(tx, entries)
    count += entries.length
  }
  return count
}

/** Makes the entries of some things of a kind again. */
export async function indexAgain(tx: Write, { kind, find }: Kind, ids: readonly string[]): Promise<void> {
  if (find === "never" || ids.length === 0) return
  const refs = ids.map((id) => `${kind}:${id}`)
  await tx.deleteFrom("platform.searchEntries").where("ref", "in", refs).execute()
  await store(tx, await find(tx, ids))
}

/** Keeps the index true to what happens: every fact about a thing has its entries made again. */
export const searchListener = (kinds: readonly Kind[]): Listener => ({
  name: "search.index",
  to: () => true,
  hear: async (tx, facts) => {
    for (const kind of kinds) {
      if (kind.find === "never") continue
      const ids = [
        ...new Set(
          facts
            .filter((f) => kindOf(f.about as `${string}:${string}`) === kind.kind)
            .map((f) => idOf(f.about as `${string}:${string}`)),
        ),
      ]
      await indexAgain(tx, kind, ids)
    }
  },
})
