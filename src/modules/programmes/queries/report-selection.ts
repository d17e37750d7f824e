// What a report is made of that follows no document: public activities of a time, narrowed by unit, state, theme, programme
// and donor; with the programmes they belong to, their results, and what their mandates, themes and donors are.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"
import {
  listReportActivities,
  listReportMeasures,
  listReportTotals,
  type ReportLink,
  type ReportProgramme,
  type ReportResult,
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

/** Results of these activities, and those of their programmes that are given for some time within the period. */
async function listResults(
  tx: Read,
  s: ReportSelection,
  activities: readonly string[],
  programmes: readonly string[],
): Promise<ReportResult[]> {
  const { rows } = await sql<ReportResult>`select key, thing, measure, value, qualifier, period, place, as_written, doubt, sources
    from programmes.results where visibility = 'public' and (activity = ${any(activities)}
      or programme = ${any(programmes)} and period_from <= ${s.to}::date and period_to >= ${s.from}::date)
    order by key`.execute(tx)
  return rows
}

async function listLinks(tx: Read, activities: readonly string[], programmes: readonly string[]): Promise<ReportLink[]> {
  const { rows } = await sql<ReportLink>`select 'activity:' || activity as thing, clause, basis from programmes.activity_mandates
      where activity = ${any(activities)}
    union all select thing, clause, basis from programmes.activity_clauses where programme = ${any(programmes)}
    order by thing, clause, basis`.execute(tx)
  return rows
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

/** Eight statements, however much there is. */
export async function readSelectionForReport(tx: Read, s: ReportSelection) {
  const activities = await listReportActivities(tx, selected(s))
  const keys = activities.map((a) => a.key)
  const of = [...new Set(activities.flatMap((a) => a.programme ?? []))].sort()
  const things = [...keys.map((k) => `activity:${k}`), ...of.map((k) => `programme:${k}`)]
  const results = await listResults(tx, s, keys, of)
  return {
    sections: [],
    programmes: await listProgrammes(tx, of),
    activities,
    results,
    totals: await listReportTotals(
      tx,
      results.map((x) => x.key),
    ),
    links: await listLinks(tx, keys, of),
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
