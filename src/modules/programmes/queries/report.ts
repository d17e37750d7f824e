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
import type { PeoplePart } from "../measuring/parts.ts"
import { type Division, divisionsOf, type Sight, statesShown } from "../measuring/shown.ts"
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
  /** People in all, and their parts as everybody may see them; of states only what none of them accounts for. */
  people?: number
  divisions?: readonly Division[]
}
/** A project of which people entered results for the time of the report. */
export type ReportProject = {
  key: string
  programme: string | null
  unit: string
  title: Localised
  held: Edtf | null
  status: string
  purpose: Localised | null
  version: number
  units: readonly string[]
  states: readonly string[]
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
  /** Of what people entered for a programme or a project: what shows it, and the version of the thing that says so. */
  entered?: Readonly<{ evidence: string; version: number }>
  /** Parts of the value as everybody may see them, and whether values of its measure may be added up. */
  divisions?: readonly Division[]
  sums?: true
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

type PartsOfActivity = {
  people: number | null
  parts: readonly PeoplePart[]
  states: readonly { state: string; role: string; people: number | null; printed: boolean }[]
}
type ActivityRow = Omit<ReportActivity, "states" | "people" | "divisions"> & PartsOfActivity

/** A report is for everybody: small figures are out of it, whoever reads the draft. */
const everybody = async (tx: Read): Promise<Sight> => ({ staff: false, threshold: await readThreshold(tx) })

function activityForEverybody({ people, parts, states, ...a }: ActivityRow, sight: Sight): ReportActivity {
  const shown = statesShown(states, people, sight)
  const ofStates: Division[] = shown.rest ? [{ by: "state", parts: [], rest: shown.rest }] : []
  const divisions = [...divisionsOf(parts, people, sight), ...ofStates]
  return {
    ...a,
    states: shown.states.map(({ printed: _, hidden, ...s }) => ({ ...s, ...(hidden ? { hidden: true as const } : {}) })),
    ...(people === null ? {} : { people }),
    ...(divisions.length > 0 ? { divisions } : {}),
  }
}

/** Public activities as reports tell them; `doubt` is the column, or what stands in its place. */
export async function listReportActivities(
  tx: Read,
  where: RawBuilder<boolean>,
  doubt: RawBuilder<string> = sql`a.doubt`,
): Promise<ReportActivity[]> {
  const { rows } = await sql<ActivityRow>`select a.key, a.programme, a.section, a.type, a.series, a.held_count, a.status, a.title,
      a.held, a.date_as_written, a.unit, a.unit_as_written, a.place_text, a.summary, a.as_written,
      ${doubt} as doubt, a.sources, a.version, a.people, a.parts,
      array(select u.unit from programmes.activity_units u where u.activity = a.key order by u.position) as units,
      coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'role', s.role, 'people', s.people, 'printed', s.sources <> '[]') order by s.role, s.state)
        from programmes.activity_states s where s.activity = a.key), '[]') as states,
      coalesce((select jsonb_agg(jsonb_build_object('state', p.state, 'held', p.held) order by p.position)
        from programmes.activity_places p where p.activity = a.key), '[]') as places,
      coalesce((select jsonb_agg(jsonb_build_object('organisation', o.organisation, 'role', o.role) order by o.organisation, o.role)
        from programmes.activity_partners o where o.activity = a.key), '[]') as partners
    from programmes.activities a where a.visibility = 'public' and (${where})
    order by a.held_from nulls last, a.held_to nulls last, a.key`.execute(tx)
  const sight = await everybody(tx)
  return rows.map((row) => activityForEverybody(row, sight))
}

type ResultRow = Omit<ReportResult, "entered" | "divisions" | "sums"> & {
  parts: readonly PeoplePart[]
  addsUp: string
  evidence: string
  /** Of the programme or project, where people entered it for one. */
  version: number | null
}

/** Public results as reports tell them. */
export async function listReportResults(tx: Read, where: RawBuilder<boolean>): Promise<ReportResult[]> {
  const { rows } =
    await sql<ResultRow>`select r.key, r.thing, r.measure, r.value, r.qualifier, r.period, r.place, r.as_written, r.doubt,
      r.sources, r.parts, m.adds_up, r.evidence, case when r.recorded_by is not null then coalesce(p.version, j.version) end as version
    from programmes.results r join programmes.measures m on m.key = r.measure
      left join programmes.programmes p on p.key = r.programme left join programmes.projects j on j.key = r.project
    where r.visibility = 'public' and (${where}) order by r.key`.execute(tx)
  const sight = await everybody(tx)
  return rows.map(({ parts, addsUp, evidence, version, ...r }) => {
    const divisions = divisionsOf(parts, r.value, sight)
    return {
      ...r,
      ...(version === null ? {} : { entered: { evidence, version } }),
      ...(divisions.length > 0 ? { divisions, ...(addsUp === "sum" ? { sums: true as const } : {}) } : {}),
    }
  })
}

/** Entered by people for a programme or a project, for some time within the report's. What is for no time is in no report. */
export const enteredWithin = (r: Pick<ReportScope, "from" | "to">) =>
  sql<boolean>`(r.recorded_by is not null and coalesce(r.period_from, r.period_to) <= ${r.to}::date
    and coalesce(r.period_to, r.period_from) >= ${r.from}::date)`

/** Public projects with results for the time of the report. */
export async function listReportProjects(
  tx: Read,
  r: Pick<ReportScope, "from" | "to">,
  where: RawBuilder<boolean>,
): Promise<ReportProject[]> {
  const { rows } = await sql<ReportProject>`select j.key, j.programme, j.unit, j.title, j.held, j.status, j.purpose, j.version,
      array(select u.unit from programmes.project_units u where u.project = j.key order by u.position) as units,
      array(select s.state from programmes.project_states s where s.project = j.key order by s.state) as states
    from programmes.projects j where j.visibility = 'public' and (${where})
      and exists (select from programmes.results r where r.project = j.key and ${enteredWithin(r)})
    order by j.key`.execute(tx)
  return rows
}

/** A programme's results may be told by several reports: each report takes its own. */
const resultsOf = (r: ReportScope, activities: readonly string[], projects: readonly string[]) =>
  sql<boolean>`r.activity = any(${[...activities]}::text[])
    or r.programme in (select p.key from programmes.programmes p where ${programmesOf(r)})
      and (${citing("r.sources", r)} or ${enteredWithin(r)})
    or r.project = any(${[...projects]}::text[]) and ${enteredWithin(r)}
    or ${ofDocuments("r.section", r)}`

export async function listReportTotals(tx: Read, results: readonly string[]): Promise<ReportTotal[]> {
  const { rows } = await sql<ReportTotal>`select key, total, parts, parts_sum, agrees, note from programmes.totals
    where total = any(${[...results]}::text[]) order by key`.execute(tx)
  return rows
}

/** Mandates of programmes and projects, and of each activity its own and those of its programme that hold for it. */
export async function listReportLinks(
  tx: Read,
  activities: readonly string[],
  projects: readonly string[],
  programmes: RawBuilder<boolean>,
): Promise<ReportLink[]> {
  const { rows } = await sql<ReportLink>`select 'activity:' || activity as thing, clause, basis from programmes.activity_mandates
      where activity = any(${[...activities]}::text[])
    union all select thing, clause, basis from programmes.activity_clauses where (${programmes})
    union all select 'project:' || project, clause, basis from programmes.project_clauses where project = any(${[...projects]}::text[])
    order by thing, clause, basis`.execute(tx)
  return rows
}

export const listReportMeasures = (tx: Read) =>
  tx.selectFrom("programmes.measures").select(["key", "title"]).orderBy("key").execute()

const projectsOf = (r: ReportScope) =>
  sql<boolean>`j.programme in (select p.key from programmes.programmes p where ${programmesOf(r)})
    or j.unit in (select s.unit from programmes.sections s where ${ofDocuments("s.key", r)})`

/** Everything public of a report's part of the record, at the instant of the transaction. Ten statements, however much there is. */
export async function readForReport(tx: Read, scope: ReportScope) {
  const doubt = sql<string>`case when ${doubtOfAnother(sql`'activity:' || a.key`, scope)} then '' else a.doubt end`
  const activities = await listReportActivities(tx, inScope(scope), doubt)
  const keys = activities.map((a) => a.key)
  const projects = await listReportProjects(tx, scope, projectsOf(scope))
  const ofProjects = projects.map((p) => p.key)
  const results = await listReportResults(tx, resultsOf(scope, keys, ofProjects))
  const programmes = sql<boolean>`programme in (select p.key from programmes.programmes p where ${programmesOf(scope)})`
  return {
    sections: await listSections(tx, scope),
    programmes: await listProgrammes(tx, scope),
    projects,
    activities,
    results,
    totals: await listReportTotals(
      tx,
      results.map((x) => x.key),
    ),
    links: await listReportLinks(tx, keys, ofProjects, programmes),
    measures: await listReportMeasures(tx),
  }
}

/** What stands in the record today of things that a report counted: activities, programmes, projects and results. */
export type Today = { ref: string; title: unknown; value: number | null; qualifier: string | null; version: number | null }
export async function listToday(tx: Read, refs: readonly string[]): Promise<Today[]> {
  const { rows } = await sql<Today>`select r.ref, coalesce(a.title, p.title, j.title, m.title) as title, x.value, x.qualifier,
      coalesce(a.version, j.version, xa.version, case when x.recorded_by is not null then coalesce(xp.version, xj.version) end) as version
    from unnest(${[...refs]}::text[]) with ordinality as r(ref, n)
    left join programmes.activities a on r.ref = 'activity:' || a.key and a.visibility = 'public'
    left join programmes.programmes p on r.ref = 'programme:' || p.key
    left join programmes.projects j on r.ref = 'project:' || j.key and j.visibility = 'public'
    left join programmes.results x on r.ref = 'result:' || x.key and x.visibility = 'public'
    left join programmes.measures m on m.key = x.measure
    left join programmes.activities xa on xa.key = x.activity
    left join programmes.programmes xp on xp.key = x.programme
    left join programmes.projects xj on xj.key = x.project
    where coalesce(a.key, p.key, j.key, x.key) is not null order by r.n`.execute(tx)
  return rows
}
