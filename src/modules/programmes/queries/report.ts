// What a report is made of: the public activities of a part of the record, their figures and their links, each with its
// basis and the version it stands in.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"

/** What a report is about: sections (with those below them), units, programmes; and the time it covers. */
type ReportPart = Readonly<{
  sections?: readonly string[]
  units?: readonly string[]
  programmes?: readonly string[]
  from?: Day
  to?: Day
}>

type ReportActivity = {
  key: string
  version: number
  programme: string | null
  section: string | null
  type: string
  status: string
  statusReason: string
  series: boolean
  heldCount: number | null
  title: Localised
  summary: Localised | null
  held: Edtf | null
  heldFrom: Day | null
  heldTo: Day | null
  units: string[]
  states: { state: string; role: string; people: number | null }[]
  places: { state: string; held: number | null }[]
  partners: { organisation: string; role: string }[]
  placeText: string
  asWritten: string
  doubt: string
  sources: Source[]
}
type ReportFigure = {
  key: string
  thing: string
  measure: string
  measureTitle: Localised
  addsUp: string
  value: number
  qualifier: string
  period: Edtf | null
  asWritten: string
  doubt: string
  sources: Source[]
}
type LinkRow = { thing: string; clause: string; basis: Basis; confirmedOn: Day | null; sources: Source[] }

const within = (part: ReportPart) => {
  const below = (column: string) =>
    sql`exists (select from unnest(${[...(part.sections ?? [])]}::text[]) s where ${sql.ref(column)} = s or starts_with(${sql.ref(column)}, s || '/'))`
  const inPart = sql`(${below("a.section")} or a.programme = any(${[...(part.programmes ?? [])]}::text[])
    or exists (select from programmes.activity_units u where u.activity = a.key and u.unit = any(${[...(part.units ?? [])]}::text[]))
    or exists (select from programmes.programmes p where p.key = a.programme and ${below("p.section")}))`
  const after = part.from ? sql`and coalesce(a.held_to, a.held_from) >= ${part.from}::date` : sql``
  const before = part.to ? sql`and coalesce(a.held_from, a.held_to) <= ${part.to}::date` : sql``
  return sql`a.visibility = 'public' and ${inPart} ${after} ${before}`
}

/** Everything public of a part: activities, the figures and the mandates of these and of their programmes. */
export async function listForReport(
  tx: Read,
  part: ReportPart,
): Promise<{ activities: ReportActivity[]; figures: ReportFigure[]; links: LinkRow[] }> {
  const { rows: activities } =
    await sql<ReportActivity>`select a.key, a.version, a.programme, a.section, a.type, a.status, a.status_reason,
      a.series, a.held_count, a.title, a.summary, a.held, a.held_from, a.held_to, a.place_text, a.as_written, a.doubt, a.sources,
      array(select u.unit from programmes.activity_units u where u.activity = a.key order by u.position) as units,
      (select coalesce(jsonb_agg(jsonb_build_object('state', x.state, 'role', x.role, 'people', x.people) order by x.role, x.state), '[]')
        from programmes.activity_states x where x.activity = a.key) as states,
      (select coalesce(jsonb_agg(jsonb_build_object('state', x.state, 'held', x.held) order by x.position), '[]')
        from programmes.activity_places x where x.activity = a.key) as places,
      (select coalesce(jsonb_agg(jsonb_build_object('organisation', x.organisation, 'role', x.role) order by x.organisation, x.role), '[]')
        from programmes.activity_partners x where x.activity = a.key) as partners
    from programmes.activities a where ${within(part)} order by a.section nulls last, a.programme, a.sort_day, a.key`.execute(tx)
  const keys = activities.map((a) => a.key)
  const programmes = [...new Set([...(part.programmes ?? []), ...activities.flatMap((a) => (a.programme ? [a.programme] : []))])]
  const { rows: figures } =
    await sql<ReportFigure>`select r.key, r.thing, r.measure, m.title as measure_title, m.adds_up, r.value::float8 as value,
      r.qualifier, r.period, r.as_written, r.doubt, r.sources
    from programmes.results r join programmes.measures m on m.key = r.measure
    where r.visibility = 'public' and (r.activity = any(${keys}) or r.programme = any(${programmes}) or r.section = any(${[...(part.sections ?? [])]}))
    order by r.thing, r.key`.execute(tx)
  const { rows: links } = await sql<LinkRow>`select thing, clause, basis, confirmed_on, sources from programmes.activity_clauses
    where visibility = 'public' and (activity = any(${keys}) or programme = any(${programmes})) order by thing, clause`.execute(
    tx,
  )
  return { activities, figures, links }
}
