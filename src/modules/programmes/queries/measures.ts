import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import type { Result, Taking } from "../types.ts"

export type MeasureLine = {
  key: string
  unit: string
  takes: Taking
  addsUp: string
  kind: string
  title: Localised
  results: number
}

export async function listMeasures(tx: Read): Promise<MeasureLine[]> {
  const { rows } = await sql<MeasureLine>`select m.key, m.unit, m.takes, m.adds_up, m.kind, m.title, count(r.key)::int as results
    from programmes.measures m left join programmes.results r on r.measure = m.key group by m.key order by m.key`.execute(tx)
  return rows
}

export const getMeasure = (tx: Read, key: string) =>
  tx
    .selectFrom("programmes.measures")
    .select(["key", "unit", "takes", "addsUp", "kind", "title", "version"])
    .where("key", "=", key)
    .executeTakeFirstOrThrow(notFound)

/** How many values a measure has, of whatever the acting person may see. */
export const countValues = async (tx: Read, measure: string): Promise<number> =>
  Number(
    (
      await tx
        .selectFrom("programmes.results")
        .select((e) => e.fn.countAll().as("n"))
        .where("measure", "=", measure)
        .executeTakeFirstOrThrow()
    ).n,
  )

export const listMeasureNames = (tx: Read, keys?: readonly string[]) =>
  tx
    .selectFrom("programmes.measures")
    .select(["key", "unit", "addsUp", "kind", "title"])
    .$if(keys !== undefined, (q) => q.where("key", "in", [...(keys ?? []), ""]))
    .orderBy("key")
    .execute()

/** A value with the thing it belongs to and the programme that this stands in. */
export type MeasuredRow = Result & {
  activity: string | null
  section: string | null
  project: string | null
  projectTitle: Localised | null
  programme: string | null
  activityTitle: Localised | null
  programmeTitle: Localised | null
  sectionTitle: Localised | null
}

/** Values of a measure, latest first; at most `most`, with one more to tell that there are others. */
export async function listValues(tx: Read, measure: string, most = 1000): Promise<MeasuredRow[]> {
  const { rows } =
    await sql<MeasuredRow>`select r.key, r.thing, r.measure, r.value::float8 as value, r.qualifier, r.numerator::float8 as numerator, r.denominator::float8 as denominator, r.period, r.period_from,
      r.period_to, r.place, r.as_written, r.doubt, r.sources, r.activity, r.section, coalesce(r.programme, a.programme, j.programme) as programme,
      r.project, j.title as project_title, a.title as activity_title, p.title as programme_title, s.title as section_title
    from programmes.results r
      left join programmes.activities a on a.key = r.activity
      left join programmes.projects j on j.key = r.project
      left join programmes.programmes p on p.key = coalesce(r.programme, a.programme, j.programme)
      left join programmes.sections s on s.key = r.section
    where r.measure = ${measure} order by coalesce(r.period_to, r.period_from) desc nulls last, r.key limit ${most + 1}`.execute(
      tx,
    )
  return rows
}

export type ResultName = { key: string; thing: string; measureTitle: Localised; thingTitle: Localised }

/** What results are called: what was measured, and of what. */
export async function listResultNames(tx: Read, keys: readonly string[]): Promise<ResultName[]> {
  const { rows } =
    await sql<ResultName>`select r.key, r.thing, m.title as measure_title, coalesce(a.title, j.title, p.title, s.title) as thing_title
    from programmes.results r
      join programmes.measures m on m.key = r.measure
      left join programmes.activities a on a.key = r.activity
      left join programmes.projects j on j.key = r.project
      left join programmes.programmes p on p.key = r.programme
      left join programmes.sections s on s.key = r.section
    where r.key = any(${keys}) order by r.key`.execute(tx)
  return rows
}

export type TotalRow = {
  key: string
  total: string
  parts: string[]
  partsSum: number
  agrees: "yes" | "no" | "part"
  note: Localised | null
  sources: Source[]
  value: number
  qualifier: string
  measure: string
  measureTitle: Localised
  thing: string
}

export async function listTotals(tx: Read): Promise<TotalRow[]> {
  const { rows } =
    await sql<TotalRow>`select t.key, t.total, t.parts, t.parts_sum::float8 as parts_sum, t.agrees, t.note, t.sources,
      r.value::float8 as value, r.qualifier, r.measure, m.title as measure_title, r.thing
    from programmes.totals t join programmes.results r on r.key = t.total join programmes.measures m on m.key = r.measure
    order by t.key`.execute(tx)
  return rows
}

export type PartRow = { key: string; thing: string; value: number; qualifier: string; periodFrom: Day | null }
export async function listParts(tx: Read, keys: readonly string[]): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`select key, thing, value::float8 as value, qualifier, period_from
    from programmes.results where key = any(${keys}) order by key`.execute(tx)
  return rows
}
