// What a report is computed from. Every statement narrows to public things by itself: a report shows nobody more than
// anybody may see, whoever reads its draft. Tables of modules to the left are read, never written.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type {
  ActivityRow,
  ClauseRow,
  LinkRow,
  NameRow,
  ProgrammeRow,
  Report,
  ReportData,
  ResultRow,
  SectionRow,
  TotalRow,
  UnitRow,
} from "../types.ts"

const ofDocuments = (column: string, r: Report): RawBuilder<boolean> =>
  sql<boolean>`split_part(${sql.ref(column)}, '/', 1) = any(${[...r.documents]}::text[])`

async function listSections(tx: Read, r: Report): Promise<SectionRow[]> {
  const { rows } = await sql<SectionRow>`select key, parent, sort, unit, title, sources from programmes.sections
    where ${ofDocuments("key", r)} order by key`.execute(tx)
  return rows
}

async function listProgrammes(tx: Read, r: Report): Promise<ProgrammeRow[]> {
  const { rows } = await sql<ProgrammeRow>`select key, section, unit, unit_as_written, acronym, title, held, summary,
      as_written, doubt, sources
    from programmes.programmes where ${ofDocuments("section", r)} order by key`.execute(tx)
  return rows
}

/**
 * Activities that a section of the documents tells of, and those entered here that belong to one of its programmes or to a
 * unit of its annexes and fall into the period. What has no date and no section is not taken in.
 */
const inScope = (r: Report) => sql<boolean>`a.visibility = 'public' and (${ofDocuments("a.section", r)} or (a.section is null
    and coalesce(a.held_from, a.held_to) <= ${r.periodTo}::date and coalesce(a.held_to, a.held_from) >= ${r.periodFrom}::date
    and (a.programme in (select p.key from programmes.programmes p where ${ofDocuments("p.section", r)})
      or a.unit in (select s.unit from programmes.sections s where ${ofDocuments("s.key", r)}))))`

async function listActivities(tx: Read, r: Report): Promise<ActivityRow[]> {
  const { rows } = await sql<ActivityRow>`select a.key, a.programme, a.section, a.type, a.series, a.held_count, a.status, a.title,
      a.held, a.date_as_written, a.unit, a.unit_as_written, a.place_text, a.summary, a.as_written, a.doubt, a.sources, a.version,
      array(select u.unit from programmes.activity_units u where u.activity = a.key order by u.position) as units,
      coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'role', s.role, 'people', s.people) order by s.role, s.state)
        from programmes.activity_states s where s.activity = a.key), '[]') as states,
      coalesce((select jsonb_agg(jsonb_build_object('state', p.state, 'held', p.held) order by p.position)
        from programmes.activity_places p where p.activity = a.key), '[]') as places,
      coalesce((select jsonb_agg(jsonb_build_object('organisation', o.organisation, 'role', o.role) order by o.organisation, o.role)
        from programmes.activity_partners o where o.activity = a.key), '[]') as partners
    from programmes.activities a where ${inScope(r)}
    order by a.held_from nulls last, a.held_to nulls last, a.key`.execute(tx)
  return rows
}

async function listResults(tx: Read, r: Report, activities: readonly string[]): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`select key, thing, measure, value, qualifier, period, place, as_written, doubt, sources
    from programmes.results where visibility = 'public' and (activity = any(${[...activities]}::text[])
      or programme in (select p.key from programmes.programmes p where ${ofDocuments("p.section", r)}) or ${ofDocuments("section", r)})
    order by key`.execute(tx)
  return rows
}

async function listTotals(tx: Read, results: readonly string[]): Promise<TotalRow[]> {
  const { rows } = await sql<TotalRow>`select key, total, parts, parts_sum, agrees, note from programmes.totals
    where total = any(${[...results]}::text[]) order by key`.execute(tx)
  return rows
}

async function listLinks(tx: Read, r: Report, activities: readonly string[]): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`select thing, clause, basis from programmes.activity_clauses
    where visibility = 'public' and (activity = any(${[...activities]}::text[])
      or programme in (select p.key from programmes.programmes p where ${ofDocuments("p.section", r)}))
    order by thing, clause`.execute(tx)
  return rows
}

/** Clauses that something is linked to, those above them, and those that the documents themselves reprint. */
async function listClauses(tx: Read, r: Report, linked: readonly string[]): Promise<ClauseRow[]> {
  const cited = r.documents.map((document) => ({ document }))
  const { rows } =
    await sql<ClauseRow>`select c.key, c.instrument, i.title as instrument_title, i.symbol, c.parent, c.path, c.kind,
      c.mandate, c.sort, c.title, c.summary, c.sources
    from mandates.clauses c join mandates.instruments i on i.key = c.instrument
    where c.key = any(${[...linked]}::text[])
      or c.key in (select x.parent from mandates.clauses x where x.key = any(${[...linked]}::text[]))
      or (c.mandate and exists (select from jsonb_array_elements(${JSON.stringify(cited)}::jsonb) d where c.sources @> jsonb_build_array(d)))
      or (c.kind = 'pillar' and c.instrument in (select x.instrument from mandates.clauses x where x.key = any(${[...linked]}::text[])))
    order by c.instrument, c.sort`.execute(tx)
  return rows
}

/** Units as the report's documents attest them, else by their latest version; an acronym is borrowed from another version. */
async function listUnits(tx: Read, r: Report): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`select distinct on (unit) unit, name, level, parent, sort,
      coalesce(nullif(acronym, ''), (select max(x.acronym) from institution.unit_versions x where x.unit = v.unit)) as acronym
    from institution.unit_versions v order by unit, ${ofDocuments("key", r)} desc, valid_from desc nulls last, key`.execute(tx)
  return rows
}

async function listNames(tx: Read, of: RawBuilder<NameRow>): Promise<NameRow[]> {
  const { rows } = await sql<NameRow>`${of}`.execute(tx)
  return rows
}

/** Everything at the instant of the transaction. Some fifteen statements, whatever the size of the record. */
export async function readReportData(tx: Read, report: Report): Promise<ReportData> {
  const activities = await listActivities(tx, report)
  const keys = activities.map((a) => a.key)
  const results = await listResults(tx, report, keys)
  const links = await listLinks(tx, report, keys)
  const organisations = [...new Set(activities.flatMap((a) => a.partners.map((p) => p.organisation)))]
  return {
    report,
    sections: await listSections(tx, report),
    programmes: await listProgrammes(tx, report),
    activities,
    results,
    totals: await listTotals(
      tx,
      results.map((x) => x.key),
    ),
    links,
    clauses: await listClauses(tx, report, [...new Set(links.map((l) => l.clause))]),
    units: await listUnits(tx, report),
    measures: await listNames(tx, sql`select key, title as name, '' as acronym from programmes.measures order by key`),
    organisations: await listNames(
      tx,
      sql`select key, title as name, acronym from directory.organisations where key = any(${organisations}::text[]) order by key`,
    ),
    states: await listNames(tx, sql`select code as key, short as name, '' as acronym from states.states order by code`),
    documents: await listNames(
      tx,
      sql`select key, title as name, '' as acronym from themes.documents where key = any(${[...report.documents]}::text[]) order by key`,
    ),
  }
}
