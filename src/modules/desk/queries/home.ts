import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Href } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"

/** Public activities that name a state, once for each state. */
export const countActivitiesByState = (tx: Read) =>
  tx
    .selectFrom("programmes.activityStates")
    .select(["state", (e) => e.fn.count<number>("activity").distinct().as("count")])
    .where("visibility", "=", "public")
    .groupBy("state")
    .execute()

export type ChainFigures = {
  mandates: number
  units: number
  order: string | null
  activities: number
  results: number
  editions: number
}

/** The figures of the chain on the home page, in one round trip; each has its counting rule beside it there. */
export async function countChain(tx: Read, today: Day): Promise<ChainFigures> {
  const figures = tx
    .selectNoFrom((e) => [
      e
        .selectFrom("mandates.clauses")
        .select((f) => f.fn.countAll<number>().as("n"))
        .where("mandate", "=", true)
        .where("setAsideOn", "is", null)
        .as("mandates"),
      e
        .selectFrom("programmes.activities")
        .select((f) => f.fn.countAll<number>().as("n"))
        .where("visibility", "=", "public")
        .as("activities"),
      e
        .selectFrom("programmes.results")
        .select((f) => f.fn.countAll<number>().as("n"))
        .where("visibility", "=", "public")
        .as("results"),
      e
        .selectFrom("publications.editions")
        .select((f) => f.fn.countAll<number>().as("n"))
        .as("editions"),
    ])
    .executeTakeFirstOrThrow()
  const newest = tx
    .selectFrom("institution.orders as o")
    .innerJoin("institution.unitVersions as v", "v.order", "o.key")
    .where("o.status", "=", "applied")
    .where("o.effectiveOn", "<=", today)
    .select(["o.key", (e) => e.fn.countAll<number>().as("units")])
    .groupBy(["o.key", "o.effectiveOn"])
    .orderBy(sql`o.effective_on desc nulls last`)
    .limit(1)
    .executeTakeFirst()
  const [n, o] = [await figures, await newest]
  return {
    mandates: n.mandates ?? 0,
    activities: n.activities ?? 0,
    results: n.results ?? 0,
    editions: n.editions ?? 0,
    units: o?.units ?? 0,
    order: o?.key ?? null,
  }
}

/** The kinds of things that search knows, which are the public ones with pages. */
export const listFoundKinds = async (tx: Read): Promise<string[]> =>
  (await sql<{ kind: string }>`select distinct kind from platform.search_entries order by kind`.execute(tx)).rows.map(
    (r) => r.kind,
  )

/** The pages of things of one kind, as search knows them in a language. */
export const listFoundPages = async (tx: Read, kind: string, lang: Lang, most: number): Promise<Href[]> =>
  (
    await sql<{ href: Href }>`select distinct href from platform.search_entries
      where kind = ${kind} and lang = ${lang} and href !~ '[?#]' order by href limit ${most}`.execute(tx)
  ).rows.map((r) => r.href)
