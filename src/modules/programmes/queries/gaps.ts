// Where the chain is broken at units, activities, results and lines of reports, as relations for platform/gaps.
import { type RawBuilder, sql } from "kysely"
import type { Day } from "#src/values/day.ts"
import { answering, chargeOn, orderOfDay, unitForThemes, unitsOfDay } from "../../institution/index.ts"
import { type Gap, gapConditions } from "./list.ts"

type Sql = RawBuilder<unknown>

// What was held has been so since it was over, at the latest; what people planned, since they entered it.
const sinceHeld = (on: Day): Sql =>
  sql`case when a.held_to <= ${on}::date then a.held_to else (a.recorded_at at time zone 'UTC')::date end`

/** The gaps of the list of activities: `/activities?gap=` lists the same. */
export const activitiesWith = (gap: Gap, on: Day): Sql => sql`select a.key as id, 'activity:' || a.key as thing,
    ${answering(sql`a.unit`, on)} as unit, a.unit as last_unit, ${sinceHeld(on)} as since
  from programmes.activities a ${chargeOn(sql`'activity:' || a.key`, on)} where ${gapConditions[gap]}`

/**
 * Mandates that no activity serves, by itself or through its programme; they wait for the unit that the order names first.
 * Looked up one by one, those without any link at once: an anti-join would read the mandates of all activities for thirty clauses.
 */
export const mandatesWithoutActivity = (on: Day): Sql => sql`select c.key as id, 'clause:' || c.key as thing,
    ${unitForThemes(sql`c.themes`, on)} as unit, null::text as last_unit, i.adopted_to as since
  from mandates.clauses c join mandates.instruments i on i.key = c.instrument
  where c.mandate and c.set_aside_on is null and case when exists (select from programmes.activity_clauses l where l.clause = c.key)
    then (select m.clause from programmes.activity_mandates m where m.clause = c.key limit 1) is null else true end`

/** Units that the order of the day names, with no activity of their own or of a unit that ever stood below them. */
export const unitsWithoutActivity = (on: Day): Sql => sql`with recursive busy(unit) as (
    select distinct u.unit from programmes.activity_units u
    union select v.parent from institution.unit_versions v join busy b on b.unit = v.unit where v.parent is not null)
  select v.unit as id, 'unit:' || v.unit as thing, v.unit, null::text as last_unit,
    (select min(lower(x.surely)) from institution.unit_versions x where x.unit = v.unit) as since
  from institution.unit_versions v where v."order" = ${orderOfDay(on)} and v.unit not in (select unit from busy)`

/** Results for which no source is cited, no evidence is told and no file hangs on the activity. */
export const resultsWithoutEvidence = (on: Day): Sql => sql`select r.key as id, 'result:' || r.key as thing,
    ${answering(sql`coalesce(a.unit, p.unit, s.unit)`, on)} as unit, coalesce(a.unit, p.unit, s.unit) as last_unit,
    (a.recorded_at at time zone 'UTC')::date as since
  from programmes.results r left join programmes.activities a on a.key = r.activity
    left join programmes.programmes p on p.key = r.programme left join programmes.sections s on s.key = r.section
    ${chargeOn(sql`r.thing`, on)}
  where r.sources = '[]' and r.evidence = '' and coalesce(a.evidence, '') = ''
    and not exists (select from platform.attachments t where t.thing = r.thing)`

/** Headings of reports with no heading below, under which no figure is recorded: of them, of their programmes or activities. */
export const linesWithoutResult = (on: Day): Sql => sql`select s.key as id, 'section:' || s.key as thing,
    case when s.unit in ${unitsOfDay(on)} then s.unit end as unit, s.unit as last_unit, d.date_to as since
  from programmes.sections s left join themes.documents d on d.key = split_part(s.key, '/', 1)
  where not exists (select from programmes.sections b where b.parent = s.key)
    and not exists (select from programmes.results r where r.section = s.key)
    and not exists (select from programmes.activities a join programmes.results r on r.activity = a.key where a.section = s.key)
    and not exists (select from programmes.programmes p join programmes.results r on r.programme = p.key where p.section = s.key)
    and not exists (select from programmes.programmes p join programmes.activities a on a.programme = p.key
      join programmes.results r on r.activity = a.key where p.section = s.key)`
