// Plans with their items, whoever made them. Views put the items of people and the clauses of instruments together.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { EntryActivity, EntryObjective, PlanEntry, PlanKind } from "../plans/types.ts"

export type PlanLine = {
  key: string
  kind: PlanKind
  title: Localised
  body: string | null
  unit: string | null
  held: Edtf | null
  visibility: string
  items: number
  /** Items for which the record has an activity. */
  carried: number
}

export async function listPlans(tx: Read): Promise<PlanLine[]> {
  const { rows } = await sql<PlanLine>`select p.key, p.kind, p.title, p.body, p.unit, p.held, p.visibility,
      (select count(*)::int from programmes.plan_entries e where e.plan = p.key) as items,
      (select count(distinct x.item)::int from programmes.plan_entry_activities x where x.plan = p.key) as carried
    from programmes.plans p order by coalesce(p.held_from, p.held_to) desc nulls last, p.key`.execute(tx)
  return rows
}

export const listPlanNames = (tx: Read, keys?: readonly string[]) =>
  tx
    .selectFrom("programmes.plans")
    .select(["key", "title", "held", "kind", "summary", "heldFrom", "unit"])
    .$if(keys !== undefined, (q) => q.where("key", "in", [...(keys ?? []), ""]))
    .orderBy("key")
    .execute()

/** The plan that an instrument is, if it is one. */
export const findPlanOfInstrument = (tx: Read, instrument: string) =>
  tx.selectFrom("programmes.plans").select(["key", "title"]).where("instrument", "=", instrument).executeTakeFirst()

/** Public ones, whoever asks: the index is filled by the owner, whom no policy stops. */
export const listFindablePlans = (tx: Read, keys: readonly string[] | null) =>
  tx
    .selectFrom("programmes.plans")
    .select(["key", "title", "kind", "summary", "heldFrom", "unit"])
    .where("visibility", "=", "public")
    .$if(keys !== null, (q) => q.where("key", "in", [...(keys ?? []), ""]))
    .orderBy("key")
    .execute()

export const getPlan = (tx: Read, key: string) =>
  tx
    .selectFrom("programmes.plans")
    .select(["key", "kind", "title", "body", "unit", "instrument", "held", "summary", "asWritten", "doubt"])
    .select(["sources", "visibility", "version"])
    .where("key", "=", key)
    .executeTakeFirstOrThrow(notFound)
export type PlanRow = Awaited<ReturnType<typeof getPlan>>

/** Names of items by key, whatever plan they stand in. */
export async function listEntryNames(tx: Read, items: readonly string[]) {
  const { rows } = await sql<{
    plan: string
    item: string
    code: string
    title: Localised
  }>`select distinct on (item) plan, item, code, title
    from programmes.plan_entries where item = any(${[...items]}::text[]) order by item, plan`.execute(tx)
  return rows
}

/** In the order of the plan. */
export async function listEntries(tx: Read, plan: string): Promise<PlanEntry[]> {
  const { rows } = await sql<PlanEntry>`select item, own, clause, parent, code, title, target, held, unit, body,
      coalesce(sources, '[]') as sources
    from programmes.plan_entries where plan = ${plan} order by sort, item`.execute(tx)
  return rows
}

/** In the order in which their instruments print them. */
export async function listObjectives(tx: Read, plan: string): Promise<EntryObjective[]> {
  const { rows } = await sql<EntryObjective>`select o.item, o.clause, o.basis, o.confirmed_on, o.sources
    from programmes.plan_entry_objectives o join mandates.clauses c on c.key = o.clause
    where o.plan = ${plan} order by c.instrument, c.sort, o.item`.execute(tx)
  return rows
}

export async function listPlanActivities(tx: Read, plan: string): Promise<EntryActivity[]> {
  const { rows } = await sql<EntryActivity>`select x.item, x.activity, a.status, x.basis
    from programmes.plan_entry_activities x join programmes.activities a on a.key = x.activity
    where x.plan = ${plan} order by x.item, a.sort_day desc, x.activity`.execute(tx)
  return rows
}

/** How clauses are cited, for the heads of a matrix. */
export const listCitations = (tx: Read, clauses: readonly string[]) =>
  tx
    .selectFrom("mandates.clauses")
    .select(["key", "path", "title"])
    .where("key", "in", [...clauses, ""])
    .execute()

/** An item that people entered and nobody removed. */
export const getPlanItem = (tx: Read, plan: string, key: string) =>
  tx
    .selectFrom("programmes.planItems")
    .select(["key", "plan", "parent", "clause", "code", "title", "target", "held", "unit", "body", "version", "visibility"])
    .where("plan", "=", plan)
    .where("key", "=", key)
    .where("removedOn", "is", null)
    .executeTakeFirstOrThrow(notFound)
export type PlanItemRow = Awaited<ReturnType<typeof getPlanItem>>

/** What people linked with an item, to be amended. */
export async function listLinksOf(tx: Read, item: string) {
  const objectives = await tx
    .selectFrom("programmes.planItemClauses")
    .select(["clause", "basis", "confirmedOn"])
    .where("item", "=", item)
    .orderBy("clause")
    .execute()
  const activities = await tx
    .selectFrom("programmes.planItemActivities")
    .select(["activity", "basis", "confirmedOn"])
    .where("item", "=", item)
    .orderBy("activity")
    .execute()
  return {
    objectives: objectives as { clause: string; basis: Basis; confirmedOn: Day | null }[],
    activities: activities as { activity: string; basis: Basis; confirmedOn: Day | null }[],
  }
}

/** Those of the keys that are activities which the acting person may see. */
export const listKnownActivities = async (tx: Read, keys: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await tx
        .selectFrom("programmes.activities")
        .select("key")
        .where("key", "in", [...keys, ""])
        .execute()
    ).map((a) => a.key),
  )
