// What the pictures of activities are drawn from. Each statement narrows by the very conditions of the list of activities, so
// that a picture and the list agree.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import { activitiesWhere, type Narrowing } from "../../programmes/index.ts"

export type ProgrammeSpan = { key: string; title: Localised; held: Edtf; activities: number; total: number }

/** Programmes with a date to which activities of the list belong; of a list that is not narrowed, all programmes with a date. */
export async function listProgrammeSpans(tx: Read, n: Narrowing, most: number): Promise<ProgrammeSpan[]> {
  const narrowed = Object.keys(n).length > 0
  const { rows } =
    await sql<ProgrammeSpan>`select p.key, p.title, p.held, count(a.key)::int as activities, count(*) over ()::int as total
    from programmes.programmes p left join programmes.activities a on a.programme = p.key and ${activitiesWhere(n)}
    where p.held is not null group by p.key having ${narrowed ? sql`count(a.key) > 0` : sql`true`}
    order by p.held_from nulls first, p.key limit ${most}`.execute(tx)
  return rows
}

export type Extent = { dated: number; undated: number; first: number | null; last: number | null }
/** From which year to which the activities of a list reach, and how many have no date at all. */
export async function readExtent(tx: Read, n: Narrowing): Promise<Extent> {
  const { rows } = await sql<Extent>`select count(*) filter (where a.held is not null)::int as dated,
      count(*) filter (where a.held is null)::int as undated,
      extract(year from min(coalesce(a.held_from, a.held_to)))::int as first,
      extract(year from max(coalesce(a.held_to, a.held_from)))::int as last
    from programmes.activities a where ${activitiesWhere(n)}`.execute(tx)
  return rows[0] ?? { dated: 0, undated: 0, first: null, last: null }
}

// A date is exact where it names its days, with no mark of doubt.
const exact = sql`a.held ~ '^\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?$'`
const inOneMonth = sql`date_trunc('month', a.held_from) = date_trunc('month', a.held_to)`

export type DayCount = { on: Day; count: number }
/** How many activities were held on each day of a year, of those whose days are known. */
export async function countByDay(tx: Read, n: Narrowing & { year: number }): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`select d::date as on, count(*)::int as count
    from programmes.activities a, generate_series(greatest(a.held_from, make_date(${n.year}::int, 1, 1)),
      least(a.held_to, make_date(${n.year}::int, 12, 31)), interval '1 day') d
    where ${activitiesWhere(n)} and ${exact} group by d order by d`.execute(tx)
  return rows
}

export type MonthCount = { month: number | null; exact: boolean; count: number }
/**
 * How the activities of a year are dated: with their days, by the month they begin in or, begun before, by the first of the year;
 * with a month alone; or with neither, and then without a month here.
 */
export async function countByMonth(tx: Read, n: Narrowing & { year: number }): Promise<MonthCount[]> {
  const { rows } =
    await sql<MonthCount>`select case when ${exact} then extract(month from greatest(a.held_from, make_date(${n.year}::int, 1, 1)))::int
        when ${inOneMonth} then extract(month from a.held_from)::int end as month,
      coalesce(${exact}, false) as exact, count(*)::int as count
    from programmes.activities a where ${activitiesWhere(n)} group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

export type InMonth = { key: string; title: Localised; held: Edtf; total: number }
/** Activities that were held in a month, or can have been, those with the fewest days it can mean first. */
export async function listInMonth(tx: Read, n: Narrowing, first: Day, last: Day, most: number): Promise<InMonth[]> {
  const { rows } = await sql<InMonth>`select a.key, a.title, a.held, count(*) over ()::int as total from programmes.activities a
    where ${activitiesWhere(n)} and a.held is not null and coalesce(a.held_from, a.held_to) <= ${last}::date
      and coalesce(a.held_to, a.held_from) >= ${first}::date
    order by coalesce(a.held_to, a.held_from) - coalesce(a.held_from, a.held_to), a.held_from, a.key limit ${most}`.execute(tx)
  return rows
}

export type StateYear = { state: string; year: number; count: number }
/** Activities that name a state, by the years that their dates touch. */
export async function countStatesByYear(tx: Read, n: Narrowing): Promise<StateYear[]> {
  const { rows } = await sql<StateYear>`select x.state, y as year, count(*)::int as count
    from (select distinct s.state, s.activity, a.held_from, a.held_to
        from programmes.activities a join programmes.activity_states s on s.activity = a.key where ${activitiesWhere(n)}) x,
      generate_series(extract(year from coalesce(x.held_from, x.held_to))::int, extract(year from coalesce(x.held_to, x.held_from))::int) y
    group by x.state, y order by x.state, y`.execute(tx)
  return rows
}

export type FlowRow = {
  asked: string | null
  unit: string | null
  type: string | null
  came: string | null
  /** Which of the four are not told apart in this row: 0 for a way through all four, 15 for everything. */
  together: number
  ways: number
  activities: number
}
/**
 * Ways from what asked for an activity to what came of it: mandate, leading unit, type, kind of result. An activity has as many
 * ways as its instruments (or pillars) and kinds of result make; numbers of activities count each once. Activities that are alike
 * in all four are put together before ways are made of them: there are some hundred sorts, however many activities.
 */
export async function listFlows(tx: Read, n: Narrowing, by: "instrument" | "pillar"): Promise<FlowRow[]> {
  const node =
    by === "instrument"
      ? sql`c.instrument`
      : sql`case when c.kind = 'pillar' then c.key when above.kind = 'pillar' then above.key end`
  const { rows } = await sql<FlowRow>`with base as materialized (
      select a.key, a.unit, a.type from programmes.activities a where ${activitiesWhere(n)}),
    asked as (select k.key, array_agg(k.asked order by k.asked) as asked
      from (select distinct b.key, ${node} as asked from base b join programmes.activity_mandates m on m.activity = b.key
        join mandates.clauses c on c.key = m.clause left join mandates.clauses above on above.key = c.parent) k
      where k.asked is not null group by k.key),
    came as (select k.key, array_agg(k.kind order by k.kind) as came
      from (select distinct b.key, ms.kind from base b join programmes.results r on r.activity = b.key
        join programmes.measures ms on ms.key = r.measure) k group by k.key),
    alike as materialized (select coalesce(x.asked, '{""}') as asked, coalesce(b.unit, '') as unit, b.type, coalesce(y.came, '{""}') as came,
        count(*) as n
      from base b left join asked x on x.key = b.key left join came y on y.key = b.key group by 1, 2, 3, 4),
    ways as (select unit, type, n * cardinality(asked) * cardinality(came) as ways, n from alike)
    select x as asked, unit, type, y as came, 0 as together, sum(n)::int as ways, sum(n)::int as activities
      from alike, unnest(asked) x, unnest(came) y group by x, unit, type, y
    union all select x, null, null, null, 7, sum(n * cardinality(came))::int, sum(n)::int from alike, unnest(asked) x group by x
    union all select null, unit, null, null, 11, sum(ways)::int, sum(n)::int from ways group by unit
    union all select null, null, type, null, 13, sum(ways)::int, sum(n)::int from ways group by type
    union all select null, null, null, y, 14, sum(n * cardinality(asked))::int, sum(n)::int from alike, unnest(came) y group by y
    union all select null, null, null, null, 15, coalesce(sum(ways), 0)::int, coalesce(sum(n), 0)::int from ways
    order by together, ways desc, asked, unit, type, came`.execute(tx)
  return rows
}
