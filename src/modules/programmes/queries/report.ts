// What a report is made of, for the modules to the right: what the sections of its documents tell of, and what was entered
// since for the same programmes and units. Every statement narrows to public things by itself: a report shows nobody more
// than anybody may see, whoever reads its draft.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"
import { statesShown } from "../measuring/shown.ts"
import { readThreshold } from "./disclosure.ts"

/**
 * The documents whose sections a report follows, and the days it covers. With `follow`, what any document tells within
 * these days of a programme that serves a clause of these documents: a plan says what is to be done, others what was.
 */
export type ReportScope = Readonly<{ documents: readonly string[]; from: Day; to: Day; follow: boolean }>

export type ReportSection = {
  key: string
  parent: string | null
  sort: number
  unit: string
  title: Localised
  sources: readonly Source[]
}
export type ReportProgramme = {
  key: string
  section: string
  unit: string | null
  unitAsWritten: string
  acronym: string
  title: Localised
  held: Edtf | null
  summary: Localised | null
  asWritten: string
  doubt: string
  sources: readonly Source[]
}
export type ReportActivity = {
  key: string
  programme: string | null
  section: string | null
  type: string
  series: boolean
  heldCount: number | null
  status: string
  title: Localised
  held: Edtf | null
  dateAsWritten: string
  unit: string | null
  unitAsWritten: string
  placeText: string
  summary: Localised | null
  asWritten: string
  doubt: string
  sources: readonly Source[]
  version: number
  units: readonly string[]
  /** `hidden`: people of whom a public report tells nothing (`shownToPublic`). */
  states: readonly { state: string; role: string; people: number | null; hidden?: true }[]
  places: readonly { state: string; held: number | null }[]
  partners: readonly { organisation: string; role: string }[]
}
export type ReportResult = {
  key: string
  thing: Ref
  measure: string
  value: number
  qualifier: string
  period: Edtf | null
  place: string | null
  asWritten: string
  doubt: string
  sources: readonly Source[]
}
export type ReportTotal = {
  key: string
  total: string
  parts: readonly string[]
  partsSum: number
  agrees: string
  note: Localised | null
}
export type ReportLink = { thing: Ref; clause: string; basis: Basis }

const ofDocuments = (column: string, r: ReportScope): RawBuilder<boolean> =>
  sql<boolean>`split_part(${sql.ref(column)}, '/', 1) = any(${[...r.documents]}::text[])`

const citing = (column: string, r: ReportScope): RawBuilder<boolean> =>
  sql<boolean>`exists (select from unnest(${[...r.documents]}::text[]) cited
    where ${sql.ref(column)} @> jsonb_build_array(jsonb_build_object('document', cited)))`

/** Programmes that the documents tell of, wherever their own section is; with `follow`, those that serve their clauses too. */
const programmesOf = (r: ReportScope): RawBuilder<boolean> =>
  sql<boolean>`(${ofDocuments("p.section", r)} or ${citing("p.sources", r)}
    or (${r.follow} and p.key in (select served.programme from programmes.activity_clauses served
      join mandates.clauses c on c.key = served.clause where ${citing("c.sources", r)})))`

async function listSections(tx: Read, r: ReportScope): Promise<ReportSection[]> {
  const { rows } = await sql<ReportSection>`select key, parent, sort, unit, title, sources from programmes.sections
    where ${ofDocuments("key", r)} order by key`.execute(tx)
  return rows
}

/** What two documents tell of may be in doubt for what only the other one says: that doubt is not for this report. */
const doubtOfAnother = (thing: RawBuilder<string>, r: ReportScope) =>
  sql<boolean>`(not ${r.follow} and (select coalesce(bool_and(not ${citing("d.sources", r)}), false)
    from themes.doubts d where d.thing = ${thing}))`

async function listProgrammes(tx: Read, r: ReportScope): Promise<ReportProgramme[]> {
  const { rows } = await sql<ReportProgramme>`select p.key, p.section, p.unit, p.unit_as_written, p.acronym, p.title, p.held,
      p.summary, p.as_written, case when ${doubtOfAnother(sql`'programme:' || p.key`, r)} then '' else p.doubt end as doubt, p.sources
    from programmes.programmes p where ${programmesOf(r)} order by p.key`.execute(tx)
  return rows
}

export const within = (r: Pick<ReportScope, "from" | "to">) => sql<boolean>`(coalesce(a.held_from, a.held_to) <= ${r.to}::date
    and coalesce(a.held_to, a.held_from) >= ${r.from}::date)`

/**
 * Activities that the documents tell of, in a section of theirs or in a line, and those entered here that belong to one of its programmes or to a
 * unit of its annexes and fall into the period. What has no date and no section is not taken in.
 */
const inScope = (r: ReportScope) => sql<boolean>`(${ofDocuments("a.section", r)} or ${citing("a.sources", r)}
    or (a.section is null and ${within(r)}
    and (a.programme in (select p.key from programmes.programmes p where ${programmesOf(r)})
      or a.unit in (select s.unit from programmes.sections s where ${ofDocuments("s.key", r)})))
    or (${r.follow} and ${within(r)} and a.programme in (select p.key from programmes.programmes p where ${programmesOf(r)})))`

type StatesAndWhole = {
  people: number | null
  states: readonly { state: string; role: string; people: number | null; printed: boolean }[]
}

/** A report is for everybody: small figures are out of it, whoever reads the draft. */
async function forEverybody(
  tx: Read,
  rows: readonly (Omit<ReportActivity, "states"> & StatesAndWhole)[],
): Promise<ReportActivity[]> {
  const sight = { staff: false, threshold: await readThreshold(tx) }
  return rows.map(({ people, states, ...a }) => ({
    ...a,
    states: statesShown(states, people, sight).states.map(({ printed: _, hidden, ...s }) => ({
      ...s,
      ...(hidden ? { hidden: true as const } : {}),
    })),
  }))
}

/** Public activities as reports tell them; `doubt` is the column, or what stands in its place. */
export async function listReportActivities(
  tx: Read,
  where: RawBuilder<boolean>,
  doubt: RawBuilder<string> = sql`a.doubt`,
): Promise<ReportActivity[]> {
  const { rows } = await sql<
    Omit<ReportActivity, "states"> & StatesAndWhole
  >`select a.key, a.programme, a.section, a.type, a.series, a.held_count, a.status, a.title,
      a.held, a.date_as_written, a.unit, a.unit_as_written, a.place_text, a.summary, a.as_written,
      ${doubt} as doubt, a.sources, a.version, a.people,
      array(select u.unit from programmes.activity_units u where u.activity = a.key order by u.position) as units,
      coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'role', s.role, 'people', s.people, 'printed', s.sources <> '[]') order by s.role, s.state)
        from programmes.activity_states s where s.activity = a.key), '[]') as states,
      coalesce((select jsonb_agg(jsonb_build_object('state', p.state, 'held', p.held) order by p.position)
        from programmes.activity_places p where p.activity = a.key), '[]') as places,
      coalesce((select jsonb_agg(jsonb_build_object('organisation', o.organisation, 'role', o.role) order by o.organisation, o.role)
        from programmes.activity_partners o where o.activity = a.key), '[]') as partners
    from programmes.activities a where a.visibility = 'public' and (${where})
    order by a.held_from nulls last, a.held_to nulls last, a.key`.execute(tx)
  return forEverybody(tx, rows)
}

/** A programme's results may be told by several reports: each report takes its own. */
async function listResults(tx: Read, r: ReportScope, activities: readonly string[]): Promise<ReportResult[]> {
  const { rows } = await sql<ReportResult>`select key, thing, measure, value, qualifier, period, place, as_written, doubt, sources
    from programmes.results where visibility = 'public' and (activity = any(${[...activities]}::text[])
      or programme in (select p.key from programmes.programmes p where ${programmesOf(r)}) and ${citing("sources", r)}
      or ${ofDocuments("section", r)})
    order by key`.execute(tx)
  return rows
}

export async function listReportTotals(tx: Read, results: readonly string[]): Promise<ReportTotal[]> {
  const { rows } = await sql<ReportTotal>`select key, total, parts, parts_sum, agrees, note from programmes.totals
    where total = any(${[...results]}::text[]) order by key`.execute(tx)
  return rows
}

/** Mandates of the programmes, and of each activity its own and those of its programme that hold for it. */
async function listLinks(tx: Read, r: ReportScope, activities: readonly string[]): Promise<ReportLink[]> {
  const { rows } = await sql<ReportLink>`select 'activity:' || activity as thing, clause, basis from programmes.activity_mandates
      where activity = any(${[...activities]}::text[])
    union all select thing, clause, basis from programmes.activity_clauses
      where programme in (select p.key from programmes.programmes p where ${programmesOf(r)})
    order by thing, clause, basis`.execute(tx)
  return rows
}

export const listReportMeasures = (tx: Read) =>
  tx.selectFrom("programmes.measures").select(["key", "title"]).orderBy("key").execute()

/** Everything public of a report's part of the record, at the instant of the transaction. Seven statements, however much there is. */
export async function readForReport(tx: Read, scope: ReportScope) {
  const doubt = sql<string>`case when ${doubtOfAnother(sql`'activity:' || a.key`, scope)} then '' else a.doubt end`
  const activities = await listReportActivities(tx, inScope(scope), doubt)
  const keys = activities.map((a) => a.key)
  const results = await listResults(tx, scope, keys)
  return {
    sections: await listSections(tx, scope),
    programmes: await listProgrammes(tx, scope),
    activities,
    results,
    totals: await listReportTotals(
      tx,
      results.map((x) => x.key),
    ),
    links: await listLinks(tx, scope, keys),
    measures: await listReportMeasures(tx),
  }
}

/** What stands in the record today of things that a report counted: activities, programmes and results. */
export type Today = { ref: string; title: unknown; value: number | null; qualifier: string | null; version: number | null }
export async function listToday(tx: Read, refs: readonly string[]): Promise<Today[]> {
  const { rows } = await sql<Today>`select r.ref, coalesce(a.title, p.title, m.title) as title, x.value, x.qualifier,
      coalesce(a.version, xa.version) as version
    from unnest(${[...refs]}::text[]) with ordinality as r(ref, n)
    left join programmes.activities a on r.ref = 'activity:' || a.key and a.visibility = 'public'
    left join programmes.programmes p on r.ref = 'programme:' || p.key
    left join programmes.results x on r.ref = 'result:' || x.key and x.visibility = 'public'
    left join programmes.measures m on m.key = x.measure
    left join programmes.activities xa on xa.key = x.activity
    where coalesce(a.key, p.key, x.key) is not null order by r.n`.execute(tx)
  return rows
}
