// Mandates for which the chain ends at once, as relations for platform/gaps.
import { type RawBuilder, sql } from "kysely"
import { orderSince, themesOfDay, unitsOfDay } from "#src/modules/institution/index.ts"
import type { Day } from "#src/values/day.ts"

/** Mandates with no theme that a provision of the order of the day names: `/mandates/units?show=without` lists the same. */
export const mandatesWithoutUnit = (on: Day): RawBuilder<unknown> => sql`select c.key as id, 'clause:' || c.key as thing,
    null::text as unit, null::text as last_unit,
    case when i.adopted_to is not null then greatest(i.adopted_to, ${orderSince(on)}) end as since
  from mandates.clauses c join mandates.instruments i on i.key = c.instrument
  where c.mandate and not c.themes && ${themesOfDay(on)}`

const confirmed = sql`select distinct on (d.clause, d.unit, d."order") d.clause, d.unit, d.verdict
  from mandates.unit_decisions d order by d.clause, d.unit, d."order", d.version desc`

/** Clauses for which a person confirmed a unit that the order of the day names no more, and no unit that it does name. */
export const clausesOfAbolishedUnits = (
  on: Day,
): RawBuilder<unknown> => sql`select c.clause as id, 'clause:' || c.clause as thing,
    null::text as unit, max(c.unit) as last_unit, max(e.ended_on) as since
  from (${confirmed}) c left join institution.unit_ends() e on e.unit = c.unit
  where c.verdict = 'confirmed' group by c.clause
  having not bool_or(c.unit in ${unitsOfDay(on)})`
