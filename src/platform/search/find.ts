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

/** Everything one page of results shows. `near` holds things of a similar name where the words themselves find nothing. */
export async function search(tx: Read, asked: Asked): Promise<Results> {
  if (asked.words.trim() === "") return { found: [], total: 0, kinds: [], facets: [], near: [] }
  const where = matching(asked)
  const rank = sql`ts_rank(tsv, websearch_to_tsquery(${`platform.${asked.lang}`}::regconfig, ${asked.words})) * weight`
  const found =
    await sql<Found>`select ${columns(asked)} from platform.search_entries where ${where} order by ${rank} desc, day desc nulls last, ref limit ${asked.most} offset ${asked.after}`.execute(
      tx,
    )
  const counts = await sql<{
    kind: string
    count: number
  }>`select kind, count(*)::int as count from platform.search_entries where ${where} group by kind order by count desc, kind`.execute(
    tx,
  )
  const facets = await sql<{ facet: string; code: string; count: number }>`select f.key as facet, c.code, count(*)::int as count
    from platform.search_entries, jsonb_each(facets) f, jsonb_array_elements_text(f.value) c(code) where ${where}
    group by 1, 2 order by 3 desc, 2 limit 200`.execute(tx)
  const total = counts.rows.reduce((sum, k) => sum + k.count, 0)
  const near =
    total > 0
      ? []
      : (
          await sql<Found>`select ref, kind, title, summary, href, day::text as day, summary as excerpt from platform.search_entries
          where lang = ${asked.lang} and title % ${asked.words} order by similarity(title, ${asked.words}) desc limit 5`.execute(
            tx,
          )
        ).rows
  return { found: found.rows, total, kinds: counts.rows, facets: facets.rows, near }
}
