// When the record of a deadline last changed, and how often: calendars of others are told both.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Deadline } from "./deadlines.ts"

export type DeadlineChange = { id: number; changed: Date; turns: number }

/** From the facts of these deadlines: set, extended, met. A reminder changes nothing. */
export async function listDeadlineChanges(
  tx: Read,
  deadlines: readonly Pick<Deadline, "id" | "thing">[],
): Promise<DeadlineChange[]> {
  const things = [...new Set(deadlines.map((d) => d.thing))]
  const { rows } =
    await sql<DeadlineChange>`select (f.detail ->> 'deadline')::bigint as id, max(f.at) as changed, count(*)::int as turns
    from facts.facts f
    where f.about = any(${things}::text[]) and f.kind in ('deadline.set', 'deadline.extended', 'deadline.met')
      and (f.detail ->> 'deadline')::bigint = any(${deadlines.map((d) => d.id)}::bigint[])
    group by 1 order by 1`.execute(tx)
  return rows
}
