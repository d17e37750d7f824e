// Finds public things by words, with plurals and without accents, phrases in quotation marks, a minus before what must
// not be there; narrows by facets and counts what each facet would leave.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Lang } from "#src/values/lang.ts"

export type Asked = {
  words: string
  lang: Lang
  kind?: string
  facets: Readonly<Record<string, string>>
  after: number
  most: number
}
export type Found = {
  ref: string
  kind: string
  title: string
  summary: string
  href: `/${string}`
  day: string | null
  excerpt: string
}
export type Results = {
  found: Found[]
  total: number
  kinds: { kind: string; count: number }[]
  facets: { facet: string; code: string; count: number }[]
  near: Found[]
}

type Condition = RawBuilder<unknown>

const matching = (asked: Asked): Condition => {
  const config = sql`${`platform.${asked.lang}`}::regconfig`
  const narrowed = Object.entries(asked.facets).map(([facet, code]) => sql`and facets -> ${facet} ? ${code}`)
  const kind = asked.kind ? sql`and kind = ${asked.kind}` : sql``
  return sql`lang = ${asked.lang} and tsv @@ websearch_to_tsquery(${config}, ${asked.words}) ${kind} ${sql.join(narrowed, sql` `)}`
}

const columns = (asked: Asked) => sql`ref, kind, title, summary, href, day::text as day,
  ts_headline(${`platform.${asked.lang}`}::regconfig, summary, websearch_to_tsquery(${`platform.${asked.lang}`}::regconfig, ${asked.words}), 'StartSel=⟦, StopSel=⟧, MaxFragments=1, MaxWords=40, MinWords=12') as excerpt`

/**
 * How many hits there are of each kind and at each facet. Hits that share kind and facets are folded before the facets are
 * taken apart: a hundred times the record has few more combinations, and 4,000 hits then take 12 ms instead of 55.
 */
async function countsOf(tx: Read, where: Condition) {
  const { rows } = await sql<{ kind: string | null; facet: string; code: string; count: number }>`
    with hits as materialized (select kind, facets, count(*)::int as n from platform.search_entries where ${where} group by 1, 2)
    select kind, '' as facet, '' as code, sum(n)::int as count from hits group by kind
    union all
    (select null, f.key, c.code, sum(n)::int from hits, jsonb_each(facets) f, jsonb_array_elements_text(f.value) c(code)
      group by 2, 3 order by 4 desc, 3 limit 200)
    order by count desc, kind, code`.execute(tx)
  return {
    kinds: rows.flatMap(({ kind, count }) => (kind === null ? [] : [{ kind, count }])),
    facets: rows.flatMap(({ kind, facet, code, count }) => (kind === null ? [{ facet, code, count }] : [])),
  }
}

/** Things of a similar name. Below this likeness a few common syllables would have every title looked at. */
async function listNear(tx: Read, asked: Asked): Promise<Found[]> {
  await sql`select set_config('pg_trgm.similarity_threshold', '0.4', true)`.execute(tx)
  const { rows } =
    await sql<Found>`select ref, kind, title, summary, href, day::text as day, summary as excerpt from platform.search_entries
    where lang = ${asked.lang} and title % ${asked.words} order by similarity(title, ${asked.words}) desc, ref limit 5`.execute(
      tx,
    )
  return rows
}

/** Everything one page of results shows. `near` holds things of a similar name where the words themselves find nothing. */
export async function search(tx: Read, asked: Asked): Promise<Results> {
  if (asked.words.trim() === "") return { found: [], total: 0, kinds: [], facets: [], near: [] }
  const where = matching(asked)
  const rank = sql`ts_rank(tsv, websearch_to_tsquery(${`platform.${asked.lang}`}::regconfig, ${asked.words})) * weight`
  const found =
    await sql<Found>`select ${columns(asked)} from platform.search_entries where ${where} order by ${rank} desc, day desc nulls last, ref limit ${asked.most} offset ${asked.after}`.execute(
      tx,
    )
  const { kinds, facets } = await countsOf(tx, where)
  const total = kinds.reduce((sum, k) => sum + k.count, 0)
  return { found: found.rows, total, kinds, facets, near: total > 0 ? [] : await listNear(tx, asked) }
}
