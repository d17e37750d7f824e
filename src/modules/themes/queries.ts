import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"
import type { Alternatives, Tagging, Theme } from "./types.ts"

const themeColumns = ["key", "parent", "kind", "title", "alternatives", "valid", "code", "sources"] as const

export type ThemeRow = Theme & { sources: readonly Source[] }
// What the column holds was written by our loader alone; SQL knows it as JSON.
const asTheme = (row: Omit<ThemeRow, "alternatives" | "sources"> & { alternatives: unknown; sources: unknown }): ThemeRow => ({
  ...row,
  alternatives: row.alternatives as Alternatives,
  sources: row.sources as Source[],
})

/** The whole thesaurus: some hundred terms, read at once because trees and matching need all of them. */
export const readThesaurus = async (tx: Read): Promise<ThemeRow[]> =>
  (await tx.selectFrom("themes.themes").select(themeColumns).orderBy("key").execute()).map(asTheme)

export const getTheme = async (tx: Read, key: string): Promise<ThemeRow> =>
  asTheme(await tx.selectFrom("themes.themes").select(themeColumns).where("key", "=", key).executeTakeFirstOrThrow(notFound))

export const listThemesByKey = async (tx: Read, keys: readonly string[]): Promise<ThemeRow[]> =>
  (
    await tx
      .selectFrom("themes.themes")
      .select(themeColumns)
      .where("key", "in", [...keys, ""])
      .orderBy("key")
      .execute()
  ).map(asTheme)

/** Names of themes by their keys, for pages that mention them. */
export const themeNames = async (tx: Read, keys: readonly string[]): Promise<Map<string, Localised>> =>
  new Map((await listThemesByKey(tx, keys)).map((t) => [t.key, t.title]))

const documentColumns = ["key", "kind", "title", "date", "dateBasis", "lines", "file", "note"] as const

export const listDocuments = (tx: Read) =>
  tx.selectFrom("themes.documents").select(documentColumns).orderBy(sql`date_from nulls first`).orderBy("key").execute()

export type DocumentRow = Awaited<ReturnType<typeof listDocuments>>[number]

export const getDocument = (tx: Read, key: string): Promise<DocumentRow> =>
  tx.selectFrom("themes.documents").select(documentColumns).where("key", "=", key).executeTakeFirstOrThrow(notFound)

export const listDocumentsByKey = (tx: Read, keys: readonly string[]): Promise<DocumentRow[]> =>
  tx
    .selectFrom("themes.documents")
    .select(documentColumns)
    .where("key", "in", [...keys, ""])
    .orderBy("key")
    .execute()

/** Names of cited documents by their keys: what a source note prints. */
export const documentNames = async (tx: Read, keys: readonly string[]): Promise<Map<string, Localised>> =>
  new Map((await listDocumentsByKey(tx, keys)).map((d) => [d.key, d.title]))

/** The themes of a thing. */
export const listTaggings = async (tx: Read, thing: Ref): Promise<Tagging[]> =>
  (await tx.selectFrom("themes.taggings").select(["theme", "basis"]).where("thing", "=", thing).orderBy("theme").execute()).map(
    (t) => ({ theme: t.theme, basis: t.basis as Basis }),
  )

/** Things tagged with any of these themes, by kind and id; whether one may be seen is for its own module to say. */
export const listTagged = (tx: Read, themes: readonly string[], kind: string, most: number, after = "") =>
  tx
    .selectFrom("themes.taggings")
    .select("thing")
    .distinct()
    .where("theme", "in", [...themes, ""])
    .where("thing", "like", `${kind}:%`)
    .where("thing", ">", after)
    .orderBy("thing")
    .limit(most)
    .execute()

const dropTaggings = (tx: Write, thing: Ref, kept: readonly string[]) =>
  tx
    .deleteFrom("themes.taggings")
    .where("thing", "=", thing)
    .where("theme", "not in", [...kept, ""])
    .execute()

/** Gives a thing exactly these themes. The caller's own fact tells of it: a tagging is part of the thing. */
export async function tag(tx: Write, thing: Ref, taggings: readonly Tagging[]): Promise<void> {
  await dropTaggings(
    tx,
    thing,
    taggings.map((t) => t.theme),
  )
  if (taggings.length === 0) return
  await tx
    .insertInto("themes.taggings")
    .values(taggings.map((t) => ({ thing, ...t })))
    .onConflict((c) => c.columns(["thing", "theme"]).doUpdateSet((e) => ({ basis: e.ref("excluded.basis") })))
    .execute()
}

export type DoubtRow = {
  key: string
  thing: string
  kind: string
  asWritten: string
  reading: Localised | null
  note: Localised
  sources: readonly Source[]
}
export type DoubtsAsked = { kind?: string | undefined; document?: string | undefined }

const cites = (document: string) => sql<boolean>`sources @> ${JSON.stringify([{ document }])}::jsonb`

/** Some hundreds, read at once: a page of quality is looked through as a whole. */
export const listDoubts = async (tx: Read, asked: DoubtsAsked): Promise<DoubtRow[]> =>
  (
    await tx
      .selectFrom("themes.doubts")
      .select(["key", "thing", "kind", "asWritten", "reading", "note", "sources"])
      .$if(asked.kind !== undefined, (q) => q.where("kind", "=", asked.kind ?? ""))
      .$if(asked.document !== undefined, (q) => q.where(cites(asked.document ?? "")))
      .orderBy("kind")
      .orderBy("key")
      .execute()
  ).map((row) => ({ ...row, sources: row.sources as unknown as Source[] }))

export const listDoubtsByKey = (tx: Read, keys: readonly string[]) =>
  tx
    .selectFrom("themes.doubts")
    .select(["key", "kind", "note"])
    .where("key", "in", [...keys, ""])
    .orderBy("key")
    .execute()

export type DoubtTally = { facet: "kind" | "document"; code: string; count: number }

/** How many doubts there are of each kind and of each document; one that two documents share counts for both. */
export const tallyDoubts = async (tx: Read): Promise<DoubtTally[]> => {
  const { rows } = await sql<DoubtTally>`
    select 'kind' as facet, kind as code, count(*)::int as count from themes.doubts group by kind
    union all
    select 'document', s ->> 'document', count(distinct key)::int
      from themes.doubts, jsonb_array_elements(sources) s group by s ->> 'document'
    order by facet, count desc, code`.execute(tx)
  return rows
}
