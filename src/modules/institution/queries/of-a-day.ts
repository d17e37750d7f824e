// What other modules' statements ask of a day, as parts of a statement: the order that speaks for it, the units it names, who
// answers for a thing. The same rule as in rules/chart.ts; a test holds the two together.
// The tables have names of their own here, so that they hide none of the statement around them.
import { type RawBuilder, sql } from "kysely"
import type { Day } from "#src/values/day.ts"

type Sql = RawBuilder<unknown>

/** The key of the order that speaks for a day: one surely in force before one that may have been. */
export const orderOfDay = (on: Day): Sql => sql`(select day_order.key from institution.orders day_order
  where day_order.status = 'applied' and day_order.perhaps @> ${on}::date
  order by day_order.surely @> ${on}::date desc, lower(day_order.perhaps) desc nulls last limit 1)`

/** The first day on which that order is surely in force. */
export const orderSince = (on: Day): Sql =>
  sql`(select lower(day_order.surely) from institution.orders day_order where day_order.key = ${orderOfDay(on)})`

/** Keys of the units that the order of a day names. */
export const unitsOfDay = (on: Day): Sql =>
  sql`(select day_unit.unit from institution.unit_versions day_unit where day_unit."order" = ${orderOfDay(on)})`

/** Themes that some provision of the order of a day binds to a unit; catch-all provisions bind nothing. */
export const themesOfDay = (on: Day): Sql => sql`array(select day_theme.theme from institution.functions day_provision
  join institution.function_themes day_theme on day_theme.function = day_provision.key where day_provision."order" = ${orderOfDay(on)} and not day_provision.catch_all)`

/** The unit that the order of a day names first for any of some themes: who carries out before who advises. */
export const unitForThemes = (
  themes: Sql,
  on: Day,
): Sql => sql`(select day_provision.unit from institution.functions day_provision
    join institution.function_themes day_theme on day_theme.function = day_provision.key
  where day_provision."order" = ${orderOfDay(on)} and not day_provision.catch_all and day_theme.theme = any(${themes})
  order by coalesce(day_provision.capacity in ('implements', 'technical_secretariat'), false) desc, day_provision.sort limit 1)`

/** Who is charged with a thing on a day, to be joined to it: one row at most, as a thing has one lead a day. */
export const chargeOn = (thing: Sql, on: Day): Sql => sql`left join institution.responsibilities charge
  on charge.thing = ${thing} and charge.role = 'lead' and charge.during @> ${on}::date`

/**
 * Who answers on a day for a thing of which a unit was reported, where `chargeOn` is joined: whoever is charged with it, and
 * nobody where that fell vacant; else the reported unit, if the order of the day still names it.
 */
export const answering = (reported: Sql, on: Day): Sql => sql`case when charge.id is not null then charge.unit
  when ${reported} in ${unitsOfDay(on)} then ${reported} end`
