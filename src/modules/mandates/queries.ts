import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import type { Decision, InstrumentType } from "./types.ts"

const instrumentColumns = [
  "key",
  "type",
  "symbol",
  "title",
  "body",
  "adopted",
  "inForce",
  "place",
  "doubt",
  "sources",
  "setAsideOn",
] as const
const clauseColumns = [
  "key",
  "instrument",
  "parent",
  "path",
  "sort",
  "kind",
  "mandate",
  "mandateKind",
  "addressees",
  "aliases",
  "title",
  "summary",
  "themes",
  "sources",
  "setAsideOn",
] as const

// The language is one of four and written into the statement, so that the index of that language serves it.
const titleIn = (lang: Lang) => sql<string>`platform.in_language(title, ${sql.lit(lang)})`

/** Instruments by title in a language, with how many clauses and mandates each has; one more than `most` tells of a next page. */
export const listInstruments = (
  tx: Read,
  lang: Lang,
  type: InstrumentType | undefined,
  after: string | undefined,
  most: number,
) =>
  tx
    .selectFrom("mandates.instruments as i")
    .leftJoinLateral(
      (q) =>
        q
          .selectFrom("mandates.clauses as c")
          .select([sql<number>`count(*)::int`.as("clauses"), sql<number>`count(*) filter (where c.mandate)::int`.as("mandates")])
          .whereRef("c.instrument", "=", "i.key")
          .where("c.setAsideOn", "is", null)
          .as("held"),
      (j) => j.onTrue(),
    )
    .leftJoin("directory.organisations as o", "o.key", "i.body")
    .select([
      "i.key",
      "i.type",
      "i.symbol",
      "i.title",
      "i.body",
      "o.title as bodyTitle",
      "i.adopted",
      "i.doubt",
      "held.clauses",
      "held.mandates",
    ])
    .where("i.setAsideOn", "is", null)
    .$if(type !== undefined, (q) => q.where("i.type", "=", type ?? ""))
    .$if(after !== undefined, (q) =>
      q.where(
        sql<boolean>`(platform.in_language(i.title, ${sql.lit(lang)}), i.key) > (select ${titleIn(lang)}, key from mandates.instruments where key = ${after ?? ""})`,
      ),
    )
    .orderBy(sql`platform.in_language(i.title, ${sql.lit(lang)})`)
    .orderBy("i.key")
    .limit(most + 1)
    .execute()

export type InstrumentListRow = Awaited<ReturnType<typeof listInstruments>>[number]

export const countInstruments = (tx: Read) =>
  tx
    .selectFrom("mandates.instruments")
    .select(["type", sql<number>`count(*)::int`.as("count")])
    .where("setAsideOn", "is", null)
    .groupBy("type")
    .execute()

/** How many clauses ask for what: a row for each kind of mandate, with null for clauses that are none or whose wording is not held. */
export const countClauses = (tx: Read) =>
  tx
    .selectFrom("mandates.clauses")
    .select(["mandate", "mandateKind", sql<number>`count(*)::int`.as("count")])
    .where("setAsideOn", "is", null)
    .groupBy(["mandate", "mandateKind"])
    .execute()

/** Which instrument is reported on in which report or work plan, and by how many of its clauses. */
export const listReportedOn = (tx: Read) =>
  tx
    .selectFrom("mandates.clauses as c")
    .innerJoinLateral(
      sql<{ document: string }>`(select distinct s ->> 'document' as document from jsonb_array_elements(c.sources) s)`.as(
        "cited",
      ),
      (j) => j.onTrue(),
    )
    .innerJoin("themes.documents as d", "d.key", "cited.document")
    .innerJoin("mandates.instruments as i", "i.key", "c.instrument")
    .select(["d.key as document", "d.title as documentTitle", "i.key", "i.title", sql<number>`count(*)::int`.as("clauses")])
    .where("d.kind", "in", ["report", "work_plan"])
    .groupBy(["d.key", "i.key"])
    .orderBy("d.key")
    .orderBy(sql`count(*)`, "desc")
    .orderBy("i.key")
    .limit(60)
    .execute()

export const getInstrument = (tx: Read, key: string) =>
  tx.selectFrom("mandates.instruments").select(instrumentColumns).where("key", "=", key).executeTakeFirstOrThrow(notFound)

export type InstrumentRow = Awaited<ReturnType<typeof getInstrument>>

/** Those asked for; null asks for all, for the search index. */
export const listInstrumentsByKey = (tx: Read, keys: readonly string[] | null) =>
  tx
    .selectFrom("mandates.instruments")
    .select(instrumentColumns)
    .$if(keys !== null, (q) => q.where("key", "in", [...(keys ?? []), ""]))
    .orderBy("key")
    .execute()

/** The clauses of an instrument in its own order. */
export const listClausesOf = (tx: Read, instrument: string) =>
  tx
    .selectFrom("mandates.clauses")
    .select(clauseColumns)
    .where("instrument", "=", instrument)
    .where("setAsideOn", "is", null)
    .orderBy("sort")
    .orderBy("within")
    .execute()

export type ClauseRow = Awaited<ReturnType<typeof listClausesOf>>[number]

export const getClause = (tx: Read, key: string) =>
  tx.selectFrom("mandates.clauses").select(clauseColumns).where("key", "=", key).executeTakeFirstOrThrow(notFound)

/** Those asked for; null asks for all, for the search index. */
export const listClausesByKey = (tx: Read, keys: readonly string[] | null) =>
  tx
    .selectFrom("mandates.clauses as c")
    .innerJoin("mandates.instruments as i", "i.key", "c.instrument")
    .select(clauseColumns.map((name) => `c.${name}` as const))
    .select("i.title as instrumentTitle")
    .$if(keys !== null, (q) => q.where("c.key", "in", [...(keys ?? []), ""]))
    .orderBy("c.key")
    .execute()

export type ClauseCard = Awaited<ReturnType<typeof listClausesByKey>>[number]

/** Those of some clauses whose wording was set aside: a new link may not name them. */
export const listSetAside = async (tx: Read, keys: readonly string[]): Promise<string[]> =>
  (
    await tx
      .selectFrom("mandates.clauses")
      .select("key")
      .where("key", "in", [...keys, ""])
      .where("setAsideOn", "is not", null)
      .execute()
  ).map((c) => c.key)

/** Clauses that can be cited by one of these keys, or that people call by exactly these words. */
export const findCited = (tx: Read, citations: readonly string[], words: string) =>
  tx
    .selectFrom("mandates.clauses as c")
    .innerJoin("mandates.instruments as i", "i.key", "c.instrument")
    .select(clauseColumns.map((name) => `c.${name}` as const))
    .select(["i.title as instrumentTitle", "i.symbol"])
    .where((e) => e.or([e(sql`c.citations`, "&&", sql`${citations}::text[]`), e(sql`c.aliases`, "&&", sql`${[words]}::text[]`)]))
    .where("c.setAsideOn", "is", null)
    .orderBy("c.key")
    .limit(60)
    .execute()

/** Links of a clause in both directions, with the clause at the other end. */
export const listLinksOf = (tx: Read, clause: string) =>
  tx
    .selectFrom("mandates.clauseLinks as l")
    .innerJoin("mandates.clauses as c", (j) =>
      j.on((e) =>
        e.or([
          e.and([e("l.fromClause", "=", clause), e("c.key", "=", e.ref("l.toClause"))]),
          e.and([e("l.toClause", "=", clause), e("c.key", "=", e.ref("l.fromClause"))]),
        ]),
      ),
    )
    .innerJoin("mandates.instruments as i", "i.key", "c.instrument")
    .select([
      "l.fromClause",
      "l.toClause",
      "l.kind",
      "l.basis",
      "l.sources",
      "c.key",
      "c.kind as clauseKind",
      "c.path",
      "c.title",
      "i.title as instrumentTitle",
    ])
    .where((e) => e.or([e("l.fromClause", "=", clause), e("l.toClause", "=", clause)]))
    .orderBy("c.instrument")
    .orderBy("c.sort")
    .orderBy("c.within")
    .execute()

/** Every decision about the units of some clauses, oldest first. Reasons come only to those who may read them. */
export const listDecisions = (tx: Read, clauses: readonly string[]): Promise<Decision[]> =>
  tx
    .selectFrom("mandates.unitDecisions as d")
    .leftJoin("mandates.decisionReasons as r", (j) =>
      j
        .onRef("r.clause", "=", "d.clause")
        .onRef("r.unit", "=", "d.unit")
        .onRef("r.order", "=", "d.order")
        .onRef("r.version", "=", "d.version"),
    )
    .select(["d.clause", "d.unit", "d.order", "d.version", "d.verdict", "d.provisions", "d.decidedAs", "d.decidedOn"])
    .select(sql<string>`coalesce(r.reason, '')`.as("reason"))
    .where("d.clause", "in", [...clauses, ""])
    .orderBy("d.decidedOn")
    .orderBy("d.version")
    .execute() as Promise<Decision[]>

export type LatestDecision = {
  clause: string
  unit: string
  order: string
  version: number
  kind: "clause.unit_confirmed" | "clause.unit_rejected"
  at: Date
}

/** The latest decisions on units with the instant of each, which their facts alone know. */
export async function listLatestDecisions(tx: Read, most: number): Promise<LatestDecision[]> {
  const { rows } =
    await sql<LatestDecision>`select substr(f.about, 8) as clause, f.detail ->> 'unit' as unit, f.detail ->> 'order' as "order",
      (f.detail ->> 'version')::int as version, f.kind, f.at
    from facts.facts f where f.kind in ('clause.unit_confirmed', 'clause.unit_rejected') order by f.id desc limit ${most}`.execute(
      tx,
    )
  return rows
}

export async function recordDecision(tx: Write, { reason, provisions, ...decision }: Decision): Promise<void> {
  await tx
    .insertInto("mandates.unitDecisions")
    .values({ ...decision, provisions: [...provisions] })
    .execute()
  if (reason === "") return
  const { clause, unit, order, version } = decision
  await tx.insertInto("mandates.decisionReasons").values({ clause, unit, order, version, reason }).execute()
}

export type MandateShown = "all" | "without" | "with"

/** Clauses that ask for something, narrowed to those whose themes some unit's provisions cover, or those that none cover. */
export const listMandates = (tx: Read, show: MandateShown, covered: readonly string[], after: string | undefined, most: number) =>
  tx
    .selectFrom("mandates.clauses as c")
    .innerJoin("mandates.instruments as i", "i.key", "c.instrument")
    .select(clauseColumns.map((name) => `c.${name}` as const))
    .select("i.title as instrumentTitle")
    .where("c.mandate", "=", true)
    .$if(show === "with", (q) => q.where(sql<boolean>`c.themes && ${covered}::text[]`))
    .$if(show === "without", (q) => q.where(sql<boolean>`not c.themes && ${covered}::text[]`))
    .$if(after !== undefined, (q) => q.where("c.key", ">", after ?? ""))
    .orderBy("c.key")
    .limit(most + 1)
    .execute()

/** How many mandates there are, and how many of them share a theme with the provisions of some unit. */
export const countMandates = (tx: Read, covered: readonly string[]) =>
  tx
    .selectFrom("mandates.clauses")
    .select([
      sql<number>`count(*)::int`.as("all"),
      sql<number>`count(*) filter (where themes && ${covered}::text[])::int`.as("with"),
    ])
    .where("mandate", "=", true)
    .executeTakeFirstOrThrow()

/** Every theme that some mandate bears. */
export async function listThemesOfMandates(tx: Read): Promise<string[]> {
  const rows = await tx
    .selectFrom("mandates.clauses")
    .select(sql<string>`unnest(themes)`.as("theme"))
    .distinct()
    .where("mandate", "=", true)
    .execute()
  return rows.map((r) => r.theme)
}

/** Instruments that a body adopted, with their whole number on each row. */
export const listInstrumentsOfBody = (tx: Read, body: string, most: number) =>
  tx
    .selectFrom("mandates.instruments")
    .select(["key", "title", sql<number>`count(*) over ()::int`.as("total")])
    .where("body", "=", body)
    .where("setAsideOn", "is", null)
    .orderBy("adoptedFrom", (o) => o.desc().nullsLast())
    .orderBy("key")
    .limit(most)
    .execute()

export type ClausesBy = { theme: string } | { addressee: string } | { document: string }

const fits = (by: ClausesBy) => {
  if ("theme" in by) return sql<boolean>`c.themes @> ${[by.theme]}::text[]`
  if ("addressee" in by) return sql<boolean>`c.addressees @> ${[by.addressee]}::text[]`
  return sql<boolean>`c.sources @> ${JSON.stringify([{ document: by.document }])}::jsonb`
}

/** Clauses with a theme, addressed to somebody, or cited by a document: mandates first. */
export const listClausesBy = (tx: Read, by: ClausesBy, most: number) =>
  tx
    .selectFrom("mandates.clauses as c")
    .innerJoin("mandates.instruments as i", "i.key", "c.instrument")
    .select(clauseColumns.map((name) => `c.${name}` as const))
    .select("i.title as instrumentTitle")
    .where(fits(by))
    .orderBy("c.mandate", (o) => o.desc().nullsLast())
    .orderBy("c.key")
    .limit(most)
    .execute()

export async function countClausesBy(tx: Read, by: ClausesBy): Promise<number> {
  const row = await tx
    .selectFrom("mandates.clauses as c")
    .select(sql<number>`count(*)::int`.as("count"))
    .where(fits(by))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Mandates that share a theme with the provisions of a unit under an order, unless somebody rejected it; confirmed ones first. */
export const listMandatesOfUnit = (tx: Read, unit: string, order: string, most: number) =>
  tx
    .selectFrom("mandates.clauses as c")
    .innerJoin("mandates.instruments as i", "i.key", "c.instrument")
    .leftJoinLateral(
      (q) =>
        q
          .selectFrom("mandates.unitDecisions as d")
          .select("d.verdict")
          .whereRef("d.clause", "=", "c.key")
          .where("d.unit", "=", unit)
          .where("d.order", "=", order)
          .orderBy("d.version", "desc")
          .limit(1)
          .as("held"),
      (j) => j.onTrue(),
    )
    .select(clauseColumns.map((name) => `c.${name}` as const))
    .select(["i.title as instrumentTitle", "held.verdict", sql<number>`count(*) over ()::int`.as("total")])
    .where("c.mandate", "=", true)
    .where(
      sql<boolean>`c.themes && array(select t.theme from institution.functions f join institution.function_themes t on t.function = f.key
        where f.unit = ${unit} and f."order" = ${order} and not f.catch_all)`,
    )
    .where(sql<boolean>`held.verdict is distinct from 'rejected'`)
    .orderBy(sql`held.verdict is not distinct from 'confirmed'`, "desc")
    .orderBy("c.key")
    .limit(most)
    .execute()

export type ReportClause = {
  key: string
  instrument: string
  instrumentTitle: Localised
  symbol: string
  parent: string | null
  path: string
  kind: string
  mandate: boolean | null
  sort: number
  title: Localised
  summary: Localised | null
  sources: readonly Source[]
}
/** For a report: clauses that something is linked to, those above them, and those that its documents themselves print. */
export async function listClausesForReport(
  tx: Read,
  documents: readonly string[],
  linked: readonly string[],
): Promise<ReportClause[]> {
  const cited = documents.map((document) => ({ document }))
  const { rows } =
    await sql<ReportClause>`select c.key, c.instrument, i.title as instrument_title, i.symbol, c.parent, c.path, c.kind,
      c.mandate, c.sort, c.title, c.summary, c.sources
    from mandates.clauses c join mandates.instruments i on i.key = c.instrument
    where c.key = any(${[...linked]}::text[])
      or c.key in (select x.parent from mandates.clauses x where x.key = any(${[...linked]}::text[]))
      or exists (select from jsonb_array_elements(${JSON.stringify(cited)}::jsonb) d where c.sources @> jsonb_build_array(d))
      or (c.kind = 'pillar' and c.instrument in (select x.instrument from mandates.clauses x where x.key = any(${[...linked]}::text[])))
    order by c.instrument, c.sort, c.within`.execute(tx)
  return rows
}

export type ReportClauseLink = { from: string; to: string; basis: Basis; sources: readonly Source[] }
/** For a report: which of these clauses serve which others. */
export const listClauseLinksForReport = async (tx: Read, clauses: readonly string[]): Promise<ReportClauseLink[]> => {
  const { rows } = await sql<ReportClauseLink>`select from_clause as "from", to_clause as "to", basis, sources
    from mandates.clause_links where kind = 'serves' and from_clause = any(${[...clauses]}::text[])
      and to_clause = any(${[...clauses]}::text[])
    order by from_clause, to_clause`.execute(tx)
  return rows
}
