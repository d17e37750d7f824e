// What of the record a register views: activities, results and programmes by its rules.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import type { RegisterView } from "../types.ts"

type Sql = RawBuilder<unknown>
const anyOf = (all: readonly Sql[]): Sql => (all.length > 0 ? sql`(${sql.join(all, sql` or `)})` : sql`false`)

const programmeOfResult = sql`coalesce(r.programme, b.programme, j.programme)`
const resultRules = (view: RegisterView): Sql =>
  anyOf(
    view.results.map(
      (rule) =>
        sql`(r.measure = any(${[...rule.measures]}::text[])
          and ${rule.programmes ? sql`${programmeOfResult} = any(${[...rule.programmes]}::text[])` : sql`true`})`,
    ),
  )
const viewedResults = (view: RegisterView): Sql => sql`programmes.results r
  left join programmes.activities b on b.key = r.activity
  left join programmes.projects j on j.key = r.project
  where ${resultRules(view)}`

const activityRules = (view: RegisterView): Sql =>
  anyOf([
    ...view.activities.map(
      ({ programmes, types }) =>
        sql`(${programmes ? sql`a.programme = any(${[...programmes]}::text[])` : sql`true`}
          and ${types ? sql`a.type = any(${[...types]}::text[])` : sql`true`})`,
    ),
    sql`a.key in (select r.activity from ${viewedResults(view)})`,
  ])

export type ViewedActivity = {
  key: string
  title: Localised
  status: string
  visibility: string
  held: Edtf | null
  heldFrom: Day | null
  heldTo: Day | null
  unit: string | null
  programme: string | null
  states: string[]
  sources: Source[]
}

/** Latest first. One that several rules find stands once. */
export async function listViewedActivities(tx: Read, view: RegisterView): Promise<ViewedActivity[]> {
  const { rows } =
    await sql<ViewedActivity>`select a.key, a.title, a.status, a.visibility, a.held, a.held_from, a.held_to, a.unit,
      a.programme, a.sources,
      array(select distinct x.state from programmes.activity_states x where x.activity = a.key order by x.state) as states
    from programmes.activities a where ${activityRules(view)} order by a.sort_day desc, a.key`.execute(tx)
  return rows
}

export type ViewedResult = {
  key: string
  thing: string
  thingTitle: Localised
  activity: string | null
  programme: string | null
  measure: string
  measureTitle: Localised
  measureUnit: string
  addsUp: string
  value: number
  qualifier: string
  numerator: number | null
  denominator: number | null
  period: Edtf | null
  periodFrom: Day | null
  periodTo: Day | null
  place: string | null
  doubt: string
  sources: Source[]
}

export async function listViewedResults(tx: Read, view: RegisterView): Promise<ViewedResult[]> {
  const { rows } =
    await sql<ViewedResult>`select r.key, r.thing, coalesce(b.title, j.title, p.title, s.title) as thing_title, r.activity,
      ${programmeOfResult} as programme, r.measure, m.title as measure_title, m.unit as measure_unit, m.adds_up,
      r.value::float8 as value, r.qualifier, r.numerator::float8 as numerator, r.denominator::float8 as denominator,
      r.period, r.period_from, r.period_to, r.place, r.doubt, r.sources
    from programmes.results r
      join programmes.measures m on m.key = r.measure
      left join programmes.activities b on b.key = r.activity
      left join programmes.projects j on j.key = r.project
      left join programmes.programmes p on p.key = r.programme
      left join programmes.sections s on s.key = r.section
    where ${resultRules(view)}
    order by r.measure, coalesce(r.period_to, r.period_from) desc nulls last, r.key`.execute(tx)
  return rows
}

export type ViewedProgramme = { key: string; title: Localised }

/** Programmes that the rules name, and those of the activities they find. */
export async function listViewedProgrammes(tx: Read, view: RegisterView): Promise<ViewedProgramme[]> {
  const named = [...view.activities, ...view.results].flatMap((rule) => rule.programmes ?? [])
  const { rows } = await sql<ViewedProgramme>`select p.key, p.title from programmes.programmes p
    where p.key = any(${named}::text[]) or p.key in (select a.programme from programmes.activities a where ${activityRules(view)})
    order by p.key`.execute(tx)
  return rows
}

/** How much of the record a register views. */
export async function countViewed(tx: Read, view: RegisterView): Promise<{ activities: number; results: number }> {
  const { rows } = await sql<{ activities: number; results: number }>`select
    (select count(*)::int from programmes.activities a where ${activityRules(view)}) as activities,
    (select count(*)::int from ${viewedResults(view)}) as results`.execute(tx)
  return rows[0] ?? { activities: 0, results: 0 }
}

type Named = { key: string; title: Localised }
/** States and bodies that a form offers, in the order of their keys. */
export async function readChoices(tx: Read): Promise<{ states: Named[]; organisations: Named[] }> {
  const states = await tx.selectFrom("states.states").select(["code as key", "short as title"]).orderBy("code").execute()
  const organisations = await tx.selectFrom("directory.organisations").select(["key", "title"]).orderBy("key").execute()
  return { states: states as Named[], organisations: organisations as Named[] }
}
