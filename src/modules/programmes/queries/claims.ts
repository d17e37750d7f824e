// Which units answer for what continues: programmes that are planned or active, activities that are ahead or under way.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"

/** A unit has a part in something; `held` is the first day that it can mean, `until` the last one where it has an end. */
export type Claim = { thing: Ref; unit: string; role: "lead" | "support"; held: Day | null; until: Day | null }

/**
 * What is planned, confirmed or postponed goes on until somebody moves it; what is held goes on while its end is open, and
 * on a day given, while that day is not past its last. What is over claims nobody.
 */
export async function listActivityClaims(tx: Read, keys: readonly string[], on: Day | null): Promise<Claim[]> {
  const { rows } = await sql<Claim>`select 'activity:' || a.key as thing, u.unit,
      case u.role when 'lead' then 'lead' else 'support' end as role, a.held_from as held,
      case when a.status = 'held' then a.held_to end as until
    from programmes.activities a join programmes.activity_units u on u.activity = a.key
    where a.key = any(${keys}) and (a.status in ('planned', 'confirmed', 'postponed')
      or (a.status = 'held' and a.held is not null and (a.held_to is null or a.held_to >= ${on}::date)))
    order by a.key, u.position`.execute(tx)
  return rows
}

export async function listProgrammeClaims(tx: Read, keys: readonly string[]): Promise<Claim[]> {
  const { rows } = await sql<Claim>`select 'programme:' || key as thing, unit, 'lead' as role, held_from as held,
      null::date as until
    from programmes.programmes where key = any(${keys}) and unit is not null and status in ('planned', 'active')
    order by key`.execute(tx)
  return rows
}

/** An approved project is its units' until it is closed. */
export async function listProjectClaims(tx: Read, keys: readonly string[]): Promise<Claim[]> {
  const { rows } = await sql<Claim>`select 'project:' || p.key as thing, u.unit,
      case u.role when 'lead' then 'lead' else 'support' end as role, p.held_from as held, null::date as until
    from programmes.projects p join programmes.project_units u on u.project = p.key
    where p.key = any(${keys}) and p.status in ('approved', 'active', 'suspended') order by p.key, u.position`.execute(tx)
  return rows
}
