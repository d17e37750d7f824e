// What a report is made of that follows no document: public activities of a time, narrowed by unit, state, theme, programme
// and donor; with the programmes they belong to, their results, and what their mandates, themes and donors are.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"
import {
  enteredWithin,
  listReportActivities,
  listReportLinks,
  listReportMeasures,
  listReportProjects,
  listReportResults,
  listReportTotals,
  type ReportProgramme,
  within,
} from "./report.ts"

/** An empty list narrows nothing. `units` are meant as they are: who asks adds the units below. */
export type ReportSelection = Readonly<{
  from: Day
  to: Day
  units: readonly string[]
  states: readonly string[]
  themes: readonly string[]
  programmes: readonly string[]
  donors: readonly Ref[]
}>

export type ReportTag = { thing: Ref; theme: string; basis: Basis }
export type ReportGift = { thing: Ref; donor: Ref }

const any = (list: readonly string[]) => sql`any(${[...list]}::text[])`
const narrowed = (list: readonly string[], by: RawBuilder<boolean>) => (list.length === 0 ? sql<boolean>`true` : by)

const selected = (s: ReportSelection): RawBuilder<boolean> => sql<boolean>`${within(s)}
    and ${narrowed(s.units, sql`a.unit = ${any(s.units)}`)}
    and ${narrowed(s.programmes, sql`a.programme = ${any(s.programmes)}`)}
    and ${narrowed(
      s.states,
      sql`(exists (select from programmes.activity_states x where x.activity = a.key and x.state = ${any(s.states)})
        or exists (select from programmes.activity_places x where x.activity = a.key and x.state = ${any(s.states)}))`,
    )}
    and ${narrowed(
      s.themes,
      sql`exists (select from themes.taggings t where t.theme = ${any(s.themes)}
        and t.thing in ('activity:' || a.key, 'programme:' || a.programme))`,
    )}
    and ${narrowed(
      s.donors,
      sql`exists (select from programmes.contributions c where c.visibility = 'public' and c.donor = ${any(s.donors)}
        and (c.activity = a.key or c.programme = a.programme))`,
    )}`

async function listProgrammes(tx: Read, keys: readonly string[]): Promise<ReportProgramme[]> {
  const { rows } =
    await sql<ReportProgramme>`select key, section, unit, unit_as_written, acronym, title, held, summary, as_written,
      doubt, sources from programmes.programmes where key = ${any(keys)} order by key`.execute(tx)
  return rows
}

/** Results of these activities, and those of their programmes and projects that are given for some time within the period. */
const resultsOf = (
  s: ReportSelection,
  activities: readonly string[],
  programmes: readonly string[],
  projects: readonly string[],
): RawBuilder<boolean> => sql<boolean>`r.activity = ${any(activities)}
    or r.programme = ${any(programmes)} and r.period_from <= ${s.to}::date and r.period_to >= ${s.from}::date
    or r.project = ${any(projects)} and ${enteredWithin(s)}`

const tagged = (s: ReportSelection, things: RawBuilder<unknown>) =>
  narrowed(s.themes, sql`exists (select from themes.taggings t where t.theme = ${any(s.themes)} and t.thing in (${things}))`)
const given = (s: ReportSelection, programme: RawBuilder<unknown>) =>
  narrowed(
    s.donors,
    sql`exists (select from programmes.contributions c where c.visibility = 'public' and c.donor = ${any(s.donors)}
      and c.programme = ${programme})`,
  )

/** Projects of the selection; a theme or a donor is that of their programme. */
const projectsOf = (s: ReportSelection): RawBuilder<boolean> => sql<boolean>`${narrowed(s.units, sql`j.unit = ${any(s.units)}`)}
    and ${narrowed(s.programmes, sql`j.programme = ${any(s.programmes)}`)}
    and ${narrowed(s.states, sql`exists (select from programmes.project_states x where x.project = j.key and x.state = ${any(s.states)})`)}
    and ${tagged(s, sql`'programme:' || j.programme`)} and ${given(s, sql`j.programme`)}`

/** Programmes of the selection for which people entered results, though none of their activities falls into it. No state tells of them. */
async function listWithEntered(tx: Read, s: ReportSelection): Promise<string[]> {
  if (s.states.length > 0) return []
  const { rows } = await sql<{ key: string }>`select p.key from programmes.programmes p
    where exists (select from programmes.results r where r.programme = p.key and ${enteredWithin(s)})
      and ${narrowed(s.units, sql`p.unit = ${any(s.units)}`)} and ${narrowed(s.programmes, sql`p.key = ${any(s.programmes)}`)}
      and ${tagged(s, sql`'programme:' || p.key`)} and ${given(s, sql`p.key`)}`.execute(tx)
  return rows.map((r) => r.key)
}

async function listTags(tx: Read, things: readonly string[]): Promise<ReportTag[]> {
  const { rows } = await sql<ReportTag>`select thing, theme, basis from themes.taggings where thing = ${any(things)}
    order by thing, theme`.execute(tx)
  return rows
}

async function listGifts(tx: Read, things: readonly string[]): Promise<ReportGift[]> {
  const { rows } = await sql<ReportGift>`select distinct thing, donor from programmes.contributions
    where visibility = 'public' and thing = ${any(things)} order by thing, donor`.execute(tx)
  return rows
}

/** A dozen statements, however much there is. */
export async function readSelectionForReport(tx: Read, s: ReportSelection) {
  const activities = await listReportActivities(tx, selected(s))
  const keys = activities.map((a) => a.key)
  const projects = await listReportProjects(tx, s, projectsOf(s))
  const ofProjects = projects.map((p) => p.key)
  const named = [...activities, ...projects].flatMap((t) => t.programme ?? [])
  const of = [...new Set([...named, ...(await listWithEntered(tx, s))])].sort()
  const things = [...keys.map((k) => `activity:${k}`), ...of.map((k) => `programme:${k}`)]
  const results = await listReportResults(tx, resultsOf(s, keys, of, ofProjects))
  return {
    sections: [],
    programmes: await listProgrammes(tx, of),
    projects,
    activities,
    results,
    totals: await listReportTotals(
      tx,
      results.map((x) => x.key),
    ),
    links: await listReportLinks(tx, keys, ofProjects, sql<boolean>`programme = ${any(of)}`),
    measures: await listReportMeasures(tx),
    tags: await listTags(tx, things),
    gifts: await listGifts(tx, things),
  }
}

/** Donors that the record knows, for whoever narrows a report. */
export const listDonors = async (tx: Read): Promise<Ref[]> => {
  const { rows } = await sql<{ donor: Ref }>`select distinct donor from programmes.contributions where visibility = 'public'
    order by donor`.execute(tx)
  return rows.map((r) => r.donor)
}
