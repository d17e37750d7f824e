import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { everybody, notFound, page } from "#src/platform/http/index.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { documentsOf, labelsFor, refsOf } from "../labels.ts"
import { planView } from "../pages/plan.tsx"
import { planItemView } from "../pages/plan-item.tsx"
import { plansView } from "../pages/plans.tsx"
import { coverageOf } from "../plans/rules.ts"
import { planKinds, planPath } from "../plans/types.ts"
import { mayPlan } from "../policy.ts"
import { listActivities } from "../queries/list.ts"
import { listRemoved } from "../queries/plan-removal.ts"
import {
  getPlan,
  listCitations,
  listEntries,
  listLinksOf,
  listObjectives,
  listPlanActivities,
  listPlans,
} from "../queries/plans.ts"
import { slugSchema } from "../types.ts"
import { itemTable } from "./tables.ts"

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
  also: itemTable,
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

export const planRoutes = [plans, plan, item]
