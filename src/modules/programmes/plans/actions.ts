// Planning makes plans and their items. Every deed makes a version and leaves a fact with the digest of what was entered.
import { randomBytes } from "node:crypto"
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { demand, reworded } from "../actions.ts"
import { entry } from "../messages/entry.ts"
import { mayPlan } from "../policy.ts"
import { amendItem, amendPlan, insertItem, insertPlan, replaceItemLinks } from "../queries/plan-writes.ts"
import { getPlan, getPlanItem, listLinksOf, type PlanItemRow, type PlanRow } from "../queries/plans.ts"
import { canonical, digestOf, keyFor } from "../rules.ts"
import type { ItemContent, PlanContent, PlanKind } from "./types.ts"

export type Planner = Readonly<{ actor: Actor; say: Say; today: Day }>

const random = () => randomBytes(4).toString("hex")
const textIn = (say: Say, text: PlanRow["summary"]) => (text ? say.name(text) : "")

/** A stored plan as the form shows it. */
export const planContent = (plan: PlanRow, say: Say): PlanContent => ({
  title: say.name(plan.title),
  kind: plan.kind as PlanKind,
  body: plan.body,
  unit: plan.unit,
  held: plan.held,
  summary: textIn(say, plan.summary),
  visibility: plan.visibility === "public" ? "public" : "secretariat",
})

export const itemContent = (
  item: PlanItemRow,
  { objectives, activities }: Awaited<ReturnType<typeof listLinksOf>>,
  say: Say,
): ItemContent => ({
  parent: item.parent,
  clause: item.clause,
  code: item.code,
  title: textIn(say, item.title),
  target: textIn(say, item.target),
  held: item.held,
  unit: item.unit,
  body: item.body,
  objectives: objectives.map(({ clause, basis }) => ({ clause, basis })),
  activities: activities.map(({ activity, basis }) => ({ activity, basis })),
})

const told = (kind: Fact["kind"], plan: string, version: number, content: PlanContent | ItemContent, item?: string): Fact => ({
  kind,
  about: ref("plan", plan),
  detail: { version, digest: digestOf(content), ...(item ? { item } : {}) },
})

/** Planning records a plan; a draft until it is made public. */
export async function recordPlan(tx: Write, by: Planner, content: PlanContent): Promise<Told<{ key: string }>> {
  demand(mayPlan(by.actor))
  const { lang } = by.say
  const key = keyFor(content.unit ?? content.body ?? "plan", content.title, random())
  const title = named({ [lang]: content.title }, [lang])
  const summary = content.summary ? named({ [lang]: content.summary }, [lang]) : null
  await insertPlan(tx, content, { key, recordedBy: by.actor.account ?? "", texts: { title, summary } })
  return { value: { key }, facts: [told("plan.recorded", key, 1, content)] }
}

export async function amendPlanOf(
  tx: Write,
  by: Planner,
  at: { key: string; seen: number; bodyName: (key: string) => string },
  content: PlanContent,
): Promise<Told<{ key: string }>> {
  demand(mayPlan(by.actor))
  const plan = await getPlan(tx, at.key)
  const before = planContent(plan, by.say)
  const meanwhile = () =>
    new ChangedMeanwhile({ ...before, body: before.body && at.bodyName(before.body), version: plan.version })
  if (plan.version !== at.seen) throw meanwhile()
  if (canonical(before) === canonical(content)) throw invalid([{ pointer: "/title", message: entry.nothingChanged }])
  const { lang } = by.say
  const title = reworded(plan.title, lang, content.title) ?? plan.title
  const summary = reworded(plan.summary, lang, content.summary)
  if (!(await amendPlan(tx, at.key, at.seen, content, { title, summary }))) throw meanwhile()
  return { value: { key: at.key }, facts: [told("plan.amended", at.key, at.seen + 1, content)] }
}

export type PlacedItem = { plan: string; item: string }

export async function recordItem(tx: Write, by: Planner, plan: string, content: ItemContent): Promise<Told<PlacedItem>> {
  demand(mayPlan(by.actor))
  const { visibility } = await getPlan(tx, plan)
  const { lang } = by.say
  const item = keyFor(plan, content.title || content.code, random())
  const texts = { title: reworded(null, lang, content.title), target: reworded(null, lang, content.target) }
  await insertItem(tx, content, { key: item, plan, visibility, recordedBy: by.actor.account ?? "", texts })
  await replaceItemLinks(tx, { item, visibility }, content, by.today)
  return { value: { plan, item }, facts: [told("plan.item_recorded", plan, 1, content, item)] }
}

export async function amendItemOf(
  tx: Write,
  by: Planner,
  at: PlacedItem & { seen: number; bodyName: (key: string) => string },
  content: ItemContent,
): Promise<Told<PlacedItem>> {
  demand(mayPlan(by.actor))
  const { plan, item, seen } = at
  const row = await getPlanItem(tx, plan, item)
  const before = itemContent(row, await listLinksOf(tx, item), by.say)
  const meanwhile = () => new ChangedMeanwhile({ ...before, body: before.body && at.bodyName(before.body), version: row.version })
  if (row.version !== seen) throw meanwhile()
  if (canonical(before) === canonical(content)) throw invalid([{ pointer: "/title", message: entry.nothingChanged }])
  const { lang } = by.say
  const texts = { title: reworded(row.title, lang, content.title), target: reworded(row.target, lang, content.target) }
  if (!(await amendItem(tx, item, seen, content, texts))) throw meanwhile()
  await replaceItemLinks(tx, { item, visibility: row.visibility }, content, by.today)
  return { value: { plan, item }, facts: [told("plan.item_amended", plan, seen + 1, content, item)] }
}
