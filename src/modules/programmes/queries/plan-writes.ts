// Every statement that changes plans.
import { sql } from "kysely"
import type { Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { ItemContent, PlanContent } from "../plans/types.ts"
import { listLinksOf } from "./plans.ts"

const stored = (text: Localised | null) => (text && JSON.stringify(text)) as unknown as Localised | null
const span = (held: Edtf | null) => {
  const bounds = held ? boundsOf(held) : { from: null, to: null }
  return { held, heldFrom: bounds.from, heldTo: bounds.to }
}

export type PlanTexts = { title: Localised; summary: Localised | null }
const planRow = (c: PlanContent, t: PlanTexts) => ({
  ...{ kind: c.kind, body: c.body, unit: c.unit, visibility: c.visibility, ...span(c.held) },
  title: stored(t.title) as Localised,
  summary: stored(t.summary),
})

export const insertPlan = (tx: Write, c: PlanContent, r: { key: string; recordedBy: string; texts: PlanTexts }) =>
  tx
    .insertInto("programmes.plans")
    .values({ key: r.key, recordedBy: r.recordedBy, ...planRow(c, r.texts) })
    .execute()

/** The next version. No row comes back when somebody was faster. */
export const amendPlan = (tx: Write, key: string, seen: number, c: PlanContent, texts: PlanTexts) =>
  tx
    .updateTable("programmes.plans")
    .set({ ...planRow(c, texts), version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()

export type ItemTexts = { title: Localised | null; target: Localised | null }
const itemRow = (c: ItemContent, t: ItemTexts) => ({
  ...{ parent: c.parent, clause: c.clause, code: c.code, unit: c.unit, body: c.body, ...span(c.held) },
  title: stored(t.title),
  target: stored(t.target),
})

export const insertItem = async (
  tx: Write,
  c: ItemContent,
  r: { key: string; plan: string; visibility: string; recordedBy: string; texts: ItemTexts },
) => {
  const { texts, ...rest } = r
  const sort = sql<number>`(select coalesce(max(sort), 0) + 10 from programmes.plan_items where plan = ${r.plan})`
  await tx
    .insertInto("programmes.planItems")
    .values({ ...rest, ...itemRow(c, texts), sort })
    .execute()
}

export const amendItem = (tx: Write, key: string, seen: number, c: ItemContent, texts: ItemTexts) =>
  tx
    .updateTable("programmes.planItems")
    .set({ ...itemRow(c, texts), version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()

/** Objectives and activities of an item anew; the day of a confirmation stays with its link. */
export async function replaceItemLinks(tx: Write, at: { item: string; visibility: string }, c: ItemContent, on: Day) {
  const before = await listLinksOf(tx, at.item)
  await tx.deleteFrom("programmes.planItemClauses").where("item", "=", at.item).execute()
  await tx.deleteFrom("programmes.planItemActivities").where("item", "=", at.item).execute()
  const objectives = c.objectives.map((o) => {
    const old = before.objectives.find((b) => b.clause === o.clause && b.basis === o.basis)
    return { ...at, ...o, confirmedOn: o.basis === "confirmed" ? (old?.confirmedOn ?? on) : null }
  })
  if (objectives.length > 0) await tx.insertInto("programmes.planItemClauses").values(objectives).execute()
  const activities = c.activities.map((a) => {
    const old = before.activities.find((b) => b.activity === a.activity && b.basis === a.basis)
    return { ...at, ...a, confirmedOn: a.basis === "confirmed" ? (old?.confirmedOn ?? on) : null }
  })
  if (activities.length > 0) await tx.insertInto("programmes.planItemActivities").values(activities).execute()
}
