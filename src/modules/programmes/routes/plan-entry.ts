import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { type Card, change, invalid, notFound } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { offeredClauses } from "../entry/understand.ts"
import { labelOf, labelsFor, refsOf } from "../labels.ts"
import { type ItemForm, itemFormView, type PlanForm, planFormView } from "../pages/plan-form.tsx"
import { removalView } from "../pages/plan-removal.tsx"
import { amendItemOf, amendPlanOf, itemContent, planContent, recordItem, recordPlan } from "../plans/actions.ts"
import { activityKeyIn, itemInput, planInput, removalInput } from "../plans/input.ts"
import { removeItem } from "../plans/removal.ts"
import { inTree, partsBelow } from "../plans/rules.ts"
import { type ItemContent, itemPath, planPath } from "../plans/types.ts"
import { understandItem, understandPlan } from "../plans/understand.ts"
import { mayPlan } from "../policy.ts"
import { readKnown } from "../queries/known.ts"
import { getPlan, getPlanItem, listEntries, listKnownActivities, listLinksOf } from "../queries/plans.ts"
import { slugSchema } from "../types.ts"

type Asking = { tx: Read; say: Say; today: Day; cards: (refs: readonly Ref[]) => Promise<Card[]> }

/** What the forms offer: units and clauses by their names, and how a body's name is written. */
async function loadChoices({ tx, say, today, cards }: Asking, linked: readonly string[] = []) {
  const { known, choices } = await readKnown(tx, today, say)
  const clauses = offeredClauses(choices.clauses, linked)
  const instruments = [...new Set(clauses.map((c) => c.split("/")[0] ?? ""))]
  const labels = await labelsFor(cards, [
    ...refsOf("unit", choices.units),
    ...refsOf("clause", clauses),
    ...refsOf("instrument", instruments),
  ])
  return {
    known,
    units: choices.units.map((value) => ({ value, label: labelOf(labels, ref("unit", value)) })),
    clauses: clauses.map((value) => ({
      value,
      label: labelOf(labels, ref("clause", value)),
      group: labelOf(labels, ref("instrument", value.split("/")[0] ?? "")),
    })),
  }
}

async function loadPlanForm(c: Asking, key: string | null): Promise<PlanForm> {
  const { known, units } = await loadChoices(c)
  const plan = key === null ? null : await getPlan(c.tx, key)
  const content = plan && planContent(plan, c.say)
  return {
    plan: plan && { key: plan.key, title: c.say.name(plan.title), version: plan.version },
    stored: content ? { ...content, body: content.body && known.bodyName(content.body) } : { visibility: "secretariat" },
    units,
  }
}

const clausesOf = (c: ItemContent) => [...(c.clause ? [c.clause] : []), ...c.objectives.map((o) => o.clause)]

async function loadItemForm(c: Asking, key: string, item: string | null): Promise<ItemForm> {
  const plan = await getPlan(c.tx, key)
  const row = item === null ? null : await getPlanItem(c.tx, key, item)
  const content = row && itemContent(row, await listLinksOf(c.tx, row.key), c.say)
  const { known, units, clauses } = await loadChoices(c, content ? clausesOf(content) : [])
  const entries = await listEntries(c.tx, key)
  return {
    plan: { key, title: c.say.name(plan.title) },
    item: row && { key: row.key, version: row.version },
    stored: content ? { ...content, body: content.body && known.bodyName(content.body) } : {},
    units,
    clauses,
    parents: inTree(entries)
      .filter(({ entry }) => entry.own && entry.item !== item)
      .map(({ entry }) => ({ value: entry.item, label: [entry.code, c.say.name(entry.title)].filter(Boolean).join(" ") })),
  }
}

const plannerOf = <C extends { actor: Parameters<typeof mayPlan>[0]; say: Say; today: Day }>({ actor, say, today }: C) => ({
  actor,
  say,
  today,
})
const toldPlan = z.object({ key: z.string() })
const toldItem = z.object({ plan: z.string(), item: z.string() })

const makePlan = change({
  path: "/plans/new",
  params: {},
  input: planInput,
  verb: "plan.record",
  may: mayPlan,
  versioned: false,
  summary: "Make a strategic plan or a work plan",
  form: { load: (c) => loadPlanForm(c, null), html: planFormView },
  act: async (c) => {
    const read = understandPlan(c.input, (await readKnown(c.tx, c.today, c.say)).known)
    if (!read.ok) throw invalid(read.faults)
    return recordPlan(c.tx, plannerOf(c), read.content)
  },
  json: toldPlan,
  then: ({ key }) => planPath(key),
})

const amendPlan = change({
  path: "/plans/:plan/edit",
  params: { plan: slugSchema },
  input: planInput,
  verb: "plan.amend",
  may: mayPlan,
  versioned: true,
  summary: "Amend a plan, make it public or take it back; a lost update is refused with both sides",
  form: { load: (c) => loadPlanForm(c, c.params.plan), html: planFormView },
  act: async (c) => {
    const { known } = await readKnown(c.tx, c.today, c.say)
    const read = understandPlan(c.input, known)
    if (!read.ok) throw invalid(read.faults)
    const at = { key: c.params.plan, seen: c.version ?? 0, bodyName: known.bodyName }
    return amendPlanOf(c.tx, plannerOf(c), at, read.content)
  },
  json: toldPlan,
  then: ({ key }) => planPath(key),
})

/** What an item was sent as, understood in its plan. */
async function readItem(
  c: Pick<Asking, "tx" | "say" | "today">,
  plan: string,
  item: string | null,
  input: z.output<typeof itemInput>,
) {
  const { known } = await readKnown(c.tx, c.today, c.say)
  const activities = await listKnownActivities(
    c.tx,
    input.activities.map((a) => activityKeyIn(a.activity)),
  )
  const row = item === null ? null : await getPlanItem(c.tx, plan, item)
  const linked = row ? clausesOf(itemContent(row, await listLinksOf(c.tx, row.key), c.say)) : []
  const read = understandItem(input, { known, entries: await listEntries(c.tx, plan), activities, item, linked })
  if (!read.ok) throw invalid(read.faults)
  return { content: read.content, bodyName: known.bodyName }
}

const addItem = change({
  path: "/plans/:plan/items/new",
  params: { plan: slugSchema },
  input: itemInput,
  verb: "plan.record_item",
  may: mayPlan,
  versioned: false,
  summary: "Add an item to a plan: a code, a target, what it serves and what carries it out",
  form: { load: (c) => loadItemForm(c, c.params.plan, null), html: itemFormView },
  act: async (c) => {
    const { content } = await readItem(c, c.params.plan, null, c.input)
    return recordItem(c.tx, plannerOf(c), c.params.plan, content)
  },
  json: toldItem,
  then: ({ plan, item }) => itemPath(plan, item),
})

const amendItem = change({
  path: "/plans/:plan/items/:item/edit",
  params: { plan: slugSchema, item: slugSchema },
  input: itemInput,
  verb: "plan.amend_item",
  may: mayPlan,
  versioned: true,
  summary: "Amend an item of a plan; a lost update is refused with both sides",
  form: { load: (c) => loadItemForm(c, c.params.plan, c.params.item), html: itemFormView },
  act: async (c) => {
    const { plan, item } = c.params
    const { content, bodyName } = await readItem(c, plan, item, c.input)
    return amendItemOf(c.tx, plannerOf(c), { plan, item, seen: c.version ?? 0, bodyName }, content)
  },
  json: toldItem,
  then: ({ plan, item }) => itemPath(plan, item),
})

const dropItem = change({
  path: "/plans/:plan/items/:item/remove",
  params: { plan: slugSchema, item: slugSchema },
  input: removalInput,
  verb: "plan.remove_item",
  may: mayPlan,
  versioned: true,
  summary:
    "Remove an item of a plan with a reason: it is set aside and stays readable; its parts go with it or move up, as is said",
  form: {
    load: async ({ tx, params, say }) => {
      const plan = await getPlan(tx, params.plan)
      const { version } = await getPlanItem(tx, params.plan, params.item)
      const entries = (await listEntries(tx, params.plan)).filter((e) => e.own)
      const entry = entries.find((e) => e.item === params.item)
      if (!entry) throw notFound()
      return {
        plan: { key: plan.key, title: say.name(plan.title) },
        item: { key: entry.item, title: [entry.code, say.name(entry.title)].filter(Boolean).join(" "), version },
        parts: partsBelow(entries, entry.item).length,
      }
    },
    html: removalView,
  },
  act: (c) =>
    removeItem(
      c.tx,
      plannerOf(c),
      { ...c.params, seen: c.version ?? 0 },
      { reason: c.input.reason, parts: c.input.parts ?? null },
    ),
  json: toldItem,
  then: ({ plan, item }) => itemPath(plan, item),
})

export const planEntryRoutes = [makePlan, amendPlan, addItem, amendItem, dropItem]
