// Where sources disagree or leave something open.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"

export type DerivedUnit = { activity: string; unit: string; provision: string; theme: string; leads: boolean }

/**
 * Which units the orders name for the themes of many activities, on the first day each can have been held: the question of
 * `institution.responsibleFor` asked at once, by the same rule (one order governs a day, catch-all clauses never answer,
 * those that carry out or serve as technical secretariat first). A test holds the two together.
 */
export async function listDerivedUnits(tx: Read, keys: readonly string[]): Promise<DerivedUnit[]> {
  const { rows } =
    await sql<DerivedUnit>`select distinct on (a.key, f.unit) a.key as activity, f.unit, f.key as provision, t.theme,
      coalesce(f.capacity in ('implements', 'technical_secretariat'), false) as leads
    from programmes.activities a
      join lateral (select o.key from institution.orders o
        where o.status = 'applied' and o.perhaps @> coalesce(a.held_from, a.held_to)
        order by o.surely @> coalesce(a.held_from, a.held_to) desc, o.key limit 1) o on true
      join programmes.activity_themes t on t.activity = a.key
      join institution.function_themes ft on ft.theme = t.theme
      join institution.functions f on f.key = ft.function and f."order" = o.key and not f.catch_all
    where a.key = any(${keys})
    order by a.key, f.unit, leads desc, f.sort`.execute(tx)
  return rows
}

export type Reported = { key: string; title: Localised; units: string[]; dated: boolean }

/** Activities with the units reported for them; those that another body did name none. */
export async function listReportedUnits(tx: Read, most: number): Promise<Reported[]> {
  const { rows } = await sql<Reported>`select a.key, a.title, coalesce(a.held_from, a.held_to) is not null as dated,
      array(select u.unit from programmes.activity_units u where u.activity = a.key order by u.position) as units
    from programmes.activities a where a.unit is not null order by a.sort_day desc, a.key limit ${most}`.execute(tx)
  return rows
}

/** Which unit ever stood under which: a section's work is its department's too. */
export async function listUnitParents(tx: Read): Promise<{ unit: string; parent: string }[]> {
  const { rows } = await sql<{ unit: string; parent: string }>`select distinct unit, parent from institution.unit_versions
    where parent is not null`.execute(tx)
  return rows
}

/** Units that stand under others on a day, the ones given included. */
export async function listUnitsBelow(tx: Read, units: readonly string[], on: Day): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`with recursive below(unit) as (
      select unnest(${units}::text[])
      union select v.unit from institution.unit_versions v join below b on v.parent = b.unit where v.perhaps @> ${on}::date)
    select unit from below order by unit`.execute(tx)
  return rows.map((row) => row.unit)
}
