// Every statement about items of plans that were removed.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { PlanEntry } from "../plans/types.ts"

/** `reason` is null for whoever may not read it. */
export type RemovedEntry = PlanEntry & { removedOn: Day; reason: string | null }

/** Items of a plan that were removed, the last first. */
export async function listRemoved(tx: Read, plan: string): Promise<RemovedEntry[]> {
  const { rows } = await sql<RemovedEntry>`select i.key as item, true as own, i.clause, i.parent,
      case when i.code = '' then coalesce(c.path, '') else i.code end as code, coalesce(i.title, c.title) as title, i.target, i.held,
      i.unit, i.body, coalesce(c.sources, '[]') as sources, i.removed_on, r.reason
    from programmes.plan_items i left join mandates.clauses c on c.key = i.clause
      left join programmes.plan_item_removals r on r.item = i.key
    where i.plan = ${plan} and i.removed_on is not null order by i.removed_on desc, i.sort, i.key`.execute(tx)
  return rows
}

/** The parts right below an item, under another one, or at the top. */
export const moveParts = (tx: Write, plan: string, item: string, parent: string | null) =>
  sql`update programmes.plan_items set parent = ${parent}, version = version + 1
    where plan = ${plan} and parent = ${item} and removed_on is null`.execute(tx)

type Why = Readonly<{ reason: string; by: string; on: Day }>
/** Sets items aside; those that somebody removed meanwhile do not come back. */
export async function setAside(tx: Write, items: readonly string[], why: Why): Promise<{ key: string; version: number }[]> {
  const { rows } = await sql<{ key: string; version: number }>`update programmes.plan_items
    set removed_on = ${why.on}::date, version = version + 1
    where key = any(${[...items]}::text[]) and removed_on is null returning key, version`.execute(tx)
  for (const { key } of rows)
    await tx.insertInto("programmes.planItemRemovals").values({ item: key, reason: why.reason, removedBy: why.by }).execute()
  return [...rows].sort((a, b) => items.indexOf(a.key) - items.indexOf(b.key))
}
