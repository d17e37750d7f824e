import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { type Card, change, everybody, invalid, notFound, page } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { documentsOf, labelOf, labelsFor, refsOf } from "../labels.ts"
import { planView } from "../pages/plan.tsx"
import { type ItemForm, itemFormView, type PlanForm, planFormView } from "../pages/plan-form.tsx"
import { planItemView } from "../pages/plan-item.tsx"
import { removalView } from "../pages/plan-removal.tsx"
import { plansView } from "../pages/plans.tsx"
import { amendItemOf, amendPlanOf, itemContent, planContent, recordItem, recordPlan } from "../plans/actions.ts"
import { activityKeyIn, itemInput, planInput, removalInput } from "../plans/input.ts"
import { removeItem } from "../plans/removal.ts"
import { coverageOf, inTree, partsBelow } from "../plans/rules.ts"
import { itemPath, planKinds, planPath } from "../plans/types.ts"
import { understandItem, understandPlan } from "../plans/understand.ts"
import { mayPlan } from "../policy.ts"
import { readKnown } from "../queries/known.ts"
import { listActivities } from "../queries/list.ts"
import { listRemoved } from "../queries/plan-removal.ts"
import {
  getPlan,
  getPlanItem,
  listCitations,
  listEntries,
  listKnownActivities,
  listLinksOf,
  listObjectives,
  listPlanActivities,
  listPlans,
} from "../queries/plans.ts"
import { slugSchema } from "../types.ts"

const plans = page({
  path: "/plans",
  params: {},
  query: {},
  may: everybody,
  summary: "Strategic plans and work plans, with how many of their items have activities",
  load: async ({ tx, actor, cards }) => {
    const lines = await listPlans(tx)
    const labels = await labelsFor(cards, [
      ...refsOf(
        "organisation",
        lines.map((p) => p.body),
      ),
      ...refsOf(
        "unit",
        lines.map((p) => p.unit),
      ),
    ])
    return { lines, labels, mayPlan: mayPlan(actor).ok }
  },
  html: plansView,
  json: z.object({
    plans: z.array(
      z.object({
        key: z.string(),
        path: z.string(),
        kind: z.enum(planKinds),
        title: localisedSchema,
        body: z.string().nullable(),
        unit: z.string().nullable(),
        held: z.string().nullable(),
        items: z.number(),
        carried: z.number(),
      }),
    ),
  }),
  wire: ({ lines }) => ({ plans: lines.map(({ visibility: _, ...p }) => ({ ...p, path: planPath(p.key) })) }),
})

/** A plan with what it covers. */
async function loadPlan(tx: Read, key: string) {
  const plan = await getPlan(tx, key)
  const entries = await listEntries(tx, key)
  const objectives = await listObjectives(tx, key)
  const activities = await listPlanActivities(tx, key)
  const removed = await listRemoved(tx, key)
  return { plan, entries, objectives, activities, removed, coverage: coverageOf(entries, objectives, activities) }
}

const plan = page({
  path: "/plans/:plan",
  params: { plan: slugSchema },
  query: {},
  may: everybody,
  summary: "One plan: its items, the objectives that they serve, and what became of them",
  load: async ({ tx, params, actor, cards }) => {
    const whole = await loadPlan(tx, params.plan)
    const { plan, entries, coverage } = whole
    return {
      ...whole,
      citations: await listCitations(tx, coverage.objectives),
      mayPlan: mayPlan(actor).ok,
      labels: await labelsFor(cards, [
        ...refsOf("organisation", [plan.body, ...entries.map((e) => e.body)]),
        ...refsOf("unit", [plan.unit, ...entries.map((e) => e.unit)]),
        ...refsOf("instrument", [plan.instrument]),
        ...documentsOf([plan.sources]),
      ]),
    }
  },
  html: planView,
  json: z.object({
    plan: z.object({ key: z.string(), kind: z.enum(planKinds), title: localisedSchema }).loose(),
    items: z.array(
      z
        .object({
          item: z.string(),
          code: z.string(),
          title: localisedSchema,
          objectives: z.array(z.string()),
          activities: z.number(),
          became: z.record(z.string(), z.number()),
        })
        .loose(),
    ),
    withActivities: z.number(),
    removed: z.array(
      z.object({ item: z.string(), title: localisedSchema, removedOn: z.string(), reason: z.string().nullable() }),
    ),
  }),
  wire: ({ plan, coverage, removed }) => ({
    plan,
    items: coverage.rows.map(({ entry, objectives, activities, became, heading }) => ({
      ...entry,
      heading,
      objectives: [...objectives].filter(([, how]) => how === "own").map(([clause]) => clause),
      activities,
      became,
    })),
    withActivities: coverage.withActivities,
    removed: removed.map(({ item, title, removedOn, reason }) => ({ item, title, removedOn, reason })),
  }),
})

const item = page({
  path: "/plans/:plan/items/:item",
  params: { plan: slugSchema, item: slugSchema },
  query: {},
  may: everybody,
  summary: "One item of a plan: its target, the objectives that it serves, and what was done for it",
  load: async ({ tx, params, actor, cards }) => {
    const { plan, entries, objectives, removed } = await loadPlan(tx, params.plan)
    const aside = removed.find((e) => e.item === params.item)
    const entry = entries.find((e) => e.item === params.item) ?? aside
    if (!entry) throw notFound()
    const lines = (await listActivities(tx, { item: entry.item }, 200)).slice(0, 200)
    // What it was linked with when it was removed.
    const links = aside ? await listLinksOf(tx, aside.item) : { objectives: [], activities: [] }
    const parent = [...entries, ...removed].find((e) => e.item === entry.parent)
    const own = aside
      ? links.objectives.map((o) => ({ ...o, item: aside.item, sources: [] }))
      : objectives.filter((o) => o.item === entry.item)
    const linked = links.activities.map((a) => a.activity)
    return {
      plan,
      entry,
      removed: aside ?? null,
      linked,
      parent,
      parts: entries.filter((e) => e.parent === entry.item),
      objectives: own,
      above: parent ? objectives.filter((o) => o.item === parent.item) : [],
      lines,
      mayAmend: mayPlan(actor).ok && entry.own && !aside,
      labels: await labelsFor(cards, [
        ...refsOf("organisation", [entry.body]),
        ...refsOf("unit", [entry.unit, ...lines.map((l) => l.unit)]),
        ...refsOf("clause", [entry.clause, ...[...objectives, ...own].map((o) => o.clause)]),
        ...refsOf("activity", linked),
        ...refsOf(
          "state",
          lines.flatMap((l) => l.places),
        ),
        ...documentsOf([entry.sources, ...own.map((o) => o.sources)]),
      ]),
    }
  },
  html: planItemView,
  json: z.object({
    item: z.object({ item: z.string(), title: localisedSchema }).loose(),
    objectives: z.array(z.object({ clause: z.string(), basis: z.string() }).loose()),
    activities: z.array(z.string()),
    removedOn: z.string().nullable(),
  }),
  wire: ({ entry, objectives, lines, linked, removed }) => ({
    item: entry,
    objectives,
    activities: removed ? linked : lines.map((l) => l.key),
    removedOn: removed?.removedOn ?? null,
  }),
})

type Asking = { tx: Read; say: Say; today: Day; cards: (refs: readonly Ref[]) => Promise<Card[]> }

/** What the forms offer: units and clauses by their names, and how a body's name is written. */
async function loadChoices({ tx, say, today, cards }: Asking) {
  const { known, choices } = await readKnown(tx, today, say)
  const instruments = [...new Set(choices.clauses.map((c) => c.split("/")[0] ?? ""))]
  const labels = await labelsFor(cards, [
    ...refsOf("unit", choices.units),
    ...refsOf("clause", choices.clauses),
    ...refsOf("instrument", instruments),
  ])
  return {
    known,
    units: choices.units.map((value) => ({ value, label: labelOf(labels, ref("unit", value)) })),
    clauses: choices.clauses.map((value) => ({
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

async function loadItemForm(c: Asking, key: string, item: string | null): Promise<ItemForm> {
  const { known, units, clauses } = await loadChoices(c)
  const plan = await getPlan(c.tx, key)
  const row = item === null ? null : await getPlanItem(c.tx, key, item)
  const content = row && itemContent(row, await listLinksOf(c.tx, row.key), c.say)
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
  const read = understandItem(input, { known, entries: await listEntries(c.tx, plan), activities, item })
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
    await getPlanItem(c.tx, plan, item)
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

export const planRoutes = [plans, plan, item, makePlan, amendPlan, addItem, amendItem, dropItem]
