import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import type { OrganisationType } from "./types.ts"

const columns = ["key", "type", "state", "acronym", "title", "aliases", "sources"] as const

/** A row as pages get it: the column types of SQL read as our words. */
export type OrganisationRow = {
  key: string
  type: string
  state: string | null
  acronym: string
  title: Localised
  aliases: readonly string[]
  sources: unknown
}

// The language is one of four and written into the statement, so that the index of that language serves it.
const nameIn = (lang: Lang) => sql<string>`platform.in_language(title, ${sql.lit(lang)})`

export type Narrowed = { type?: OrganisationType | undefined; state?: string | undefined }

/** One page of the list by name in a language, after the body `after`; one more than `most` tells that there is a next page. */
export const listOrganisations = (
  tx: Read,
  lang: Lang,
  { type, state }: Narrowed,
  after: string | undefined,
  most: number,
): Promise<OrganisationRow[]> =>
  tx
    .selectFrom("directory.organisations")
    .select(columns)
    .$if(type !== undefined, (q) => q.where("type", "=", type ?? ""))
    .$if(state !== undefined, (q) => q.where("state", "=", state ?? ""))
    .$if(after !== undefined, (q) =>
      q.where(
        sql<boolean>`(${nameIn(lang)}, key) > (select ${nameIn(lang)}, key from directory.organisations where key = ${after ?? ""})`,
      ),
    )
    .orderBy(nameIn(lang))
    .orderBy("key")
    .limit(most + 1)
    .execute()

/** How many bodies there are of each type and state: all the figures of the facets at once. */
export const countOrganisations = (tx: Read): Promise<{ type: string; state: string | null; count: number }[]> =>
  tx
    .selectFrom("directory.organisations")
    .select(["type", "state", sql<number>`count(*)::int`.as("count")])
    .groupBy(["type", "state"])
    .execute()

export const getOrganisation = (tx: Read, key: string): Promise<OrganisationRow> =>
  tx.selectFrom("directory.organisations").select(columns).where("key", "=", key).executeTakeFirstOrThrow(notFound)

export const listOrganisationsByKey = (tx: Read, keys: readonly string[]): Promise<OrganisationRow[]> =>
  tx
    .selectFrom("directory.organisations")
    .select(columns)
    .where("key", "in", [...keys, ""])
    .execute()

export const listAllOrganisations = (tx: Read): Promise<OrganisationRow[]> =>
  tx.selectFrom("directory.organisations").select(columns).orderBy("key").execute()

/** Names of bodies by their keys, for pages that mention them. */
export async function organisationNames(
  tx: Read,
  keys: readonly string[],
): Promise<Map<string, { title: Localised; acronym: string }>> {
  const rows = await tx
    .selectFrom("directory.organisations")
    .select(["key", "title", "acronym"])
    .where("key", "in", [...keys, ""])
    .execute()
  return new Map(rows.map((r) => [r.key, { title: r.title, acronym: r.acronym }]))
}

/** What name resolution reads: every body with its names and spellings. */
export const readOrganisationNames = (tx: Read) =>
  tx.selectFrom("directory.organisations").select(["key", "acronym", "title", "aliases"]).execute()

export type PlaceName = { code: string; name: Localised; href: `/${string}` | null }

/** States by code: those of the Americas with their page, other countries of the record by name alone. */
export async function placeNames(tx: Read, codes: readonly string[]): Promise<Map<string, PlaceName>> {
  const own = await tx
    .selectFrom("states.states")
    .select(["code", "key", "short"])
    .where("code", "in", [...codes, ""])
    .execute()
  const others = await tx
    .selectFrom("states.neighbours")
    .select(["iso3", "title"])
    .where("iso3", "in", [...codes, ""])
    .execute()
  return new Map<string, PlaceName>([
    ...others.map((o) => [o.iso3, { code: o.iso3, name: o.title, href: null }] as const),
    ...own.map((s) => [s.code, { code: s.code, name: s.short, href: `/states/${s.key}` }] as const),
  ])
}

export const sourcesOf = (row: { sources: unknown }) => row.sources as readonly Source[]
