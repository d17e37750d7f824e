// Reads programmes and activities for the file, page by page in the order of their keys. Every statement narrows to what is
// public by itself: the file shows nobody more than anybody may see, whoever asks for it.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Entry, EntryKind } from "./types.ts"

type Sql = RawBuilder<unknown>

/** Rows that hang on an entry, as a list of objects. */
const list = (columns: Sql, from: Sql, order: Sql) =>
  sql`coalesce((select jsonb_agg(jsonb_build_object(${columns}) order by ${order}) from ${from}), '[]')`

const clausesFrom = (links: Sql) =>
  list(
    sql`'key', c.key, 'kind', c.kind, 'path', c.path, 'title', c.title, 'instrument', i.title, 'basis', l.basis`,
    sql`${links} join mandates.clauses c on c.key = l.clause join mandates.instruments i on i.key = c.instrument`,
    sql`c.key`,
  )

const themesFrom = (links: Sql) =>
  list(
    sql`'key', t.key, 'title', t.title, 'basis', l.basis, 'sector', s.sector`,
    sql`(${links}) l join themes.themes t on t.key = l.theme left join publications.aid_sectors s on s.theme = t.key`,
    sql`t.key`,
  )

const resultsWhere = (which: Sql) =>
  list(
    sql`'measure', m.key, 'unit', m.unit, 'takes', m.takes, 'addsUp', m.adds_up, 'kind', m.kind, 'title', m.title, 'value', r.value::float8,
      'qualifier', r.qualifier, 'from', r.period_from, 'to', r.period_to, 'place', s.iso2, 'asWritten', r.as_written`,
    sql`programmes.results r join programmes.measures m on m.key = r.measure left join states.states s on s.code = r.place
      where r.visibility = 'public' and ${which}`,
    sql`r.measure, r.key`,
  )

const giftsWhere = (which: Sql) =>
  list(
    sql`'giver', coalesce(o.title, s.short), 'giverType', coalesce(o.type, 'state'), 'kind', g.kind, 'value', g.value::float8,
      'currency', g.currency, 'period', g.period, 'to', g.period_to, 'receivedOn', g.received_on`,
    sql`programmes.contributions g left join directory.organisations o on o.key = g.organisation
      left join states.states s on s.code = g.state
      where g.visibility = 'public' and g.shown = 'public' and g.withdrawn_on is null and ${which}`,
    sql`g.key`,
  )

const toldBy = (sources: Sql) => sql`(select jsonb_build_object('date', d.date, 'from', d.date_from, 'to', d.date_to)
    from themes.documents d where d.date is not null
      and exists (select from jsonb_array_elements(${sources}) x where x ->> 'document' = d.key)
    order by coalesce(d.date_to, d.date_from), d.key limit 1)`

const updatedBy = (thing: Sql) => sql`(select max(f.at) from facts.facts f where f.about = ${thing})`

const statesFrom = (rows: Sql) =>
  list(
    sql`'iso2', s.iso2, 'short', s.short, 'subregion', s.subregion, 'role', x.role`,
    sql`(${rows}) x join states.states s on s.code = x.state`,
    sql`s.iso2, x.role`,
  )

const markersWhere = (which: Sql) =>
  list(
    sql`'marker', m.marker, 'significance', m.significance, 'basis', m.basis`,
    sql`programmes.markers m where m.visibility = 'public' and ${which}`,
    sql`m.marker`,
  )

const documentsOf = (thing: Sql) =>
  list(
    sql`'id', d.id, 'role', d.role, 'title', d.title, 'fileName', d.file_name, 'language', d.language, 'mediaType', b.media_type`,
    sql`platform.attachments d join platform.blobs b on b.sha256 = d.blob where d.thing = ${thing} and d.visibility = 'public'`,
    sql`d.at, d.id`,
  )

/** The project of an activity, where everybody may know of it. */
const projectOf = sql`programmes.projects j where j.key = a.project and j.visibility = 'public'`

/** What approved programme-budgets give, each period and currency by itself. */
const approvedFor = (which: Sql) =>
  list(
    sql`'value', x.value, 'currency', x.currency, 'from', x.period_from, 'to', x.period_to, 'approved', true`,
    sql`(select t.period_from, t.period_to, t.currency, sum(l.amount)::float8 as value
      from resources.budget_lines l join resources.budgets t on t.id = l.budget
      where t.visibility = 'public' and l.visibility = 'public' and ${which} group by 1, 2, 3) x`,
    sql`x.period_from, x.period_to, x.currency`,
  )

const activitySelect = sql`select 'activity' as kind, a.key,
    coalesce((select 'project:' || j.key from ${projectOf}), 'programme:' || a.programme) as parent, array[]::text[] as children,
    a.title, a.summary, null::jsonb as expected, '[]'::jsonb as budgets, a.doubt, a.type, a.status, a.held, a.held_from, a.held_to, null::date as span_from, null::date as span_to,
    ${toldBy(sql`a.sources`)} as told, a.recorded_at::date as recorded_on, ${updatedBy(sql`'activity:' || a.key`)} as updated_at,
    array(select u.unit from programmes.activity_units u where u.activity = a.key order by u.position) as units,
    a.unit_as_written,
    ${statesFrom(sql`select x.state, x.role from programmes.activity_states x where x.activity = a.key
      union select p.state, 'host' from programmes.activity_places p where p.activity = a.key`)} as states,
    ${list(
      sql`'key', o.key, 'title', o.title, 'type', o.type, 'role', p.role`,
      sql`programmes.activity_partners p join directory.organisations o on o.key = p.organisation where p.activity = a.key`,
      sql`p.role, o.key`,
    )} as partners,
    ${giftsWhere(sql`g.activity = a.key`)} as gifts,
    ${clausesFrom(sql`(select distinct on (x.clause) x.clause, x.basis from programmes.activity_mandates x
      where x.activity = a.key order by x.clause, x.own desc) l`)} as clauses,
    ${themesFrom(sql`select x.theme, x.basis from programmes.activity_themes x where x.activity = a.key`)} as themes,
    ${resultsWhere(sql`r.activity = a.key`)} as results,
    ${markersWhere(sql`m.activity = a.key`)} as markers,
    ${documentsOf(sql`'activity:' || a.key`)} as documents
  from programmes.activities a where a.visibility = 'public'`

/** An activity of a programme, as far as everybody may see it. */
const ofProgramme = sql`programmes.activities a where a.programme = p.key and a.visibility = 'public'`

const programmeSelect = sql`select 'programme' as kind, p.key, null as parent,
    array(select 'activity:' || a.key as thing from ${ofProgramme} and not exists (select from ${projectOf})
      union select 'project:' || j.key from programmes.projects j where j.programme = p.key and j.visibility = 'public'
      order by thing) as children,
    p.title, p.summary, null::jsonb as expected, ${approvedFor(sql`l.programme = p.key`)} as budgets, p.doubt, null as type, p.status, p.held, p.held_from, p.held_to,
    (select min(coalesce(a.held_from, a.held_to)) from ${ofProgramme}) as span_from,
    (select max(coalesce(a.held_to, a.held_from)) from ${ofProgramme}) as span_to,
    ${toldBy(sql`p.sources`)} as told, null::date as recorded_on, ${updatedBy(sql`'programme:' || p.key`)} as updated_at,
    array_remove(array[p.unit], null) as units, p.unit_as_written,
    ${statesFrom(sql`select distinct x.state, x.role from programmes.activity_states x
      where x.activity in (select a.key from ${ofProgramme})`)} as states,
    '[]'::jsonb as partners,
    ${giftsWhere(sql`g.programme = p.key and not exists (select from programmes.projects j
      where g.project = 'project:' || j.key and j.visibility = 'public')`)} as gifts,
    ${clausesFrom(sql`(select x.clause, x.basis from programmes.activity_clauses x where x.programme = p.key) l`)} as clauses,
    ${themesFrom(sql`select x.theme, x.basis from programmes.activity_themes x where x.programme = p.key`)} as themes,
    ${resultsWhere(sql`r.programme = p.key`)} as results,
    ${markersWhere(sql`m.programme = p.key`)} as markers,
    '[]'::jsonb as documents
  from programmes.programmes p where true`

/** An activity of a project, as far as everybody may see it. */
const ofProject = sql`programmes.activities a where a.project = j.key and a.visibility = 'public'`

/** A project names no themes: those of its programme are read for it. */
const projectSelect = sql`select 'project' as kind, j.key, 'programme:' || j.programme as parent,
    array(select 'activity:' || a.key from ${ofProject} order by a.key) as children,
    j.title, j.purpose as summary, j.expected,
    case when j.budget is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object('value', j.budget::float8,
      'currency', j.currency, 'from', j.held_from, 'to', j.held_to, 'approved', false)) end as budgets,
    '' as doubt, null as type, j.status, j.held, j.held_from, j.held_to,
    (select min(coalesce(a.held_from, a.held_to)) from ${ofProject}) as span_from,
    (select max(coalesce(a.held_to, a.held_from)) from ${ofProject}) as span_to,
    null::jsonb as told, j.recorded_at::date as recorded_on, ${updatedBy(sql`'project:' || j.key`)} as updated_at,
    array(select u.unit from programmes.project_units u where u.project = j.key order by u.position) as units, '' as unit_as_written,
    ${statesFrom(sql`select x.state, 'beneficiary' as role from programmes.project_states x where x.project = j.key`)} as states,
    '[]'::jsonb as partners, ${giftsWhere(sql`g.project = 'project:' || j.key`)} as gifts,
    ${clausesFrom(sql`(select x.clause, x.basis from programmes.project_clauses x where x.project = j.key) l`)} as clauses,
    ${themesFrom(sql`select x.theme, 'reading' as basis from programmes.activity_themes x where x.programme = j.programme`)} as themes,
    '[]'::jsonb as results,
    ${markersWhere(sql`m.project = j.key`)} as markers,
    ${documentsOf(sql`'project:' || j.key`)} as documents
  from programmes.projects j where j.visibility = 'public'`

const selects: Readonly<Record<EntryKind, { from: Sql; key: Sql }>> = {
  programme: { from: programmeSelect, key: sql`p.key` },
  project: { from: projectSelect, key: sql`j.key` },
  activity: { from: activitySelect, key: sql`a.key` },
}

/** The next entries after a key, at most so many. */
export async function listEntries(tx: Read, kind: EntryKind, after: string, most: number): Promise<Entry[]> {
  const { from, key } = selects[kind]
  return (await sql<Entry>`${from} and ${key} > ${after} order by ${key} limit ${most}`.execute(tx)).rows
}

export async function findEntry(tx: Read, kind: EntryKind, wanted: string): Promise<Entry | undefined> {
  const { from, key } = selects[kind]
  return (await sql<Entry>`${from} and ${key} = ${wanted}`.execute(tx)).rows[0]
}

/** Everything that the files are made of. A change of any row of these makes another state. */
const madeOf = [
  ...["programmes", "activities", "activity_units", "activity_states", "activity_places", "activity_partners"],
  ...["activity_clauses", "activity_themes", "measures", "results", "contributions"],
  ...["projects", "project_units", "project_states", "project_clauses", "markers"],
].map((table) => `programmes.${table}`)
const alsoMadeOf = [
  ...["mandates.clauses", "mandates.instruments", "themes.themes", "themes.documents", "directory.organisations"],
  ...["states.states", "institution.unit_versions", "institution.orders", "platform.attachments"],
  ...["publications.aid_sectors", "publications.editions", "resources.budgets", "resources.budget_lines"],
]

/**
 * A name for the state of the tables in this snapshot: of each, how many rows there are and the sum of the transactions that
 * wrote them. It differs whenever a row came, went or changed, also where no fact tells of it. 60 ms for 17,000 activities.
 */
export async function stateOfTables(tx: Read): Promise<string> {
  const counted = [...madeOf, ...alsoMadeOf].map(
    (table) => sql`select count(*) || '/' || coalesce(sum(xmin::text::bigint), 0) as part from ${sql.table(table)}`,
  )
  const spent = sql`select count(*) || '/' || coalesce(sum(spent), 0) from resources.spending_sums`
  const { rows } = await sql<{ state: string }>`select current_database() || ' ' || string_agg(part, ' ') as state
    from (${sql.join([...counted, spent], sql` union all `)}) parts`.execute(tx)
  return rows[0]?.state ?? ""
}

export type EditionLink = { key: string; title: string; language: string; issuedOn: string; mark: string | null }

/** Issued editions, for the file about the organisation: the latest of each report and language. */
export async function listEditionLinks(tx: Read): Promise<EditionLink[]> {
  const { rows } = await sql<EditionLink>`select distinct on (report, language) key, title, language, issued_on, mark
    from publications.editions where visibility = 'public' order by report, language, number desc`.execute(tx)
  return rows
}

export type MoneyTotal = { kind: "budget" | "spent"; from: Day; to: Day; currency: string; unit: string; value: number }

/** Approved programme-budgets by period, and what was spent by year, of each unit in each currency: sums, and no booking. */
export async function listMoneyTotals(tx: Read): Promise<MoneyTotal[]> {
  const { rows } = await sql<MoneyTotal>`select 'budget' as kind, t.period_from as from, t.period_to as to, t.currency, t.unit,
      sum(l.amount)::float8 as value
    from resources.budgets t join resources.budget_lines l on l.budget = t.id
    where t.visibility = 'public' and l.visibility = 'public' group by t.period_from, t.period_to, t.currency, t.unit
    union all
    select 'spent', make_date(s.year, 1, 1), make_date(s.year, 12, 31), s.currency, s.unit, sum(s.spent)
    from resources.spending_sums s group by s.year, s.currency, s.unit
    order by kind, "from", "to", currency, unit`.execute(tx)
  return rows
}
