// The gap of duties that are overdue, as a relation for platform/gaps: who answers is reckoned by the orders of two days.
import { type RawBuilder, sql } from "kysely"
import { unitsOfDay } from "#src/modules/institution/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Proposal } from "../rules.ts"
import { listDutiesByKey } from "./queries.ts"
import { listResponsible } from "./responsible.ts"
import { listOverdue } from "./standing.ts"

const confirmed = (proposals: readonly Proposal[]) => proposals.find((p) => p.mark === "confirmed")?.unit ?? null
const first = (proposals: readonly Proposal[]) => proposals[0]?.unit ?? null
/** All units that are proposed, where they are several and none is confirmed. */
function several(proposals: readonly Proposal[]): string {
  const units = [...new Set(proposals.map((p) => p.unit))]
  return JSON.stringify(units.length > 1 && confirmed(proposals) === null ? units : [])
}

/** Confirmed before named by a source, and that before proposed; today only a unit that the order of today names. */
export async function dutiesOverdue(on: Day, tx: Read): Promise<RawBuilder<unknown>> {
  const overdue = await listOverdue(tx, on)
  const since = new Map(overdue.map((o) => [o.duty, o.since]))
  const duties = await listDutiesByKey(tx, [...since.keys()])
  const then = await listResponsible(
    tx,
    duties.map((duty) => ({ duty, on: since.get(duty.key) ?? on })),
  )
  const now = await listResponsible(
    tx,
    duties.map((duty) => ({ duty, on })),
  )
  const of = (found: typeof now, key: string) => found.get(key) ?? []
  const column = (value: (key: string, unit: string | null) => string | null) => duties.map((d) => value(d.key, d.unit))
  return sql`select o.duty as id, 'duty:' || o.duty as thing,
      coalesce(o.confirmed, case when o.named in ${unitsOfDay(on)} then o.named end, o.proposed) as unit,
      o.before as last_unit, o.since, case when o.named in ${unitsOfDay(on)} then '[]'::jsonb else o.several::jsonb end as proposed
    from unnest(${column((key) => key)}::text[], ${column((key) => confirmed(of(now, key)))}::text[],
      ${column((_, unit) => unit)}::text[], ${column((key) => first(of(now, key)))}::text[],
      ${column((key, unit) => confirmed(of(then, key)) ?? unit ?? first(of(then, key)))}::text[],
      ${column((key) => since.get(key) ?? null)}::date[], ${column((key) => several(of(now, key)))}::text[])
      as o(duty, confirmed, named, proposed, before, since, several)`
}
