import { z } from "zod"
import { organisationNames } from "#src/modules/directory/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import { everybody, page } from "#src/platform/http/index.ts"
import { type Day, plusDays } from "#src/values/day.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { readStanding } from "../answers.ts"
import { gatherNames, nameOf } from "../names.ts"
import { type ChartPage, chartView, type OutsideBody } from "../pages/chart.tsx"
import { listOrders } from "../queries/orders.ts"
import { listLimitsOf, listProvisionsByKey } from "../queries/provisions.ts"
import { listLatestVersions, listTurningDays, listVersionsOfUnits } from "../queries/units.ts"
import { bodiesIn, readLimits } from "../rules/limits.ts"
import { spansOf } from "../rules/validity.ts"
import { bodiesServed } from "../ties.ts"
import { asAtSchema, type Order, type UnitVersion } from "../types.ts"
import { footingShape, orderOut, orderShape, standingOut, standingShape } from "./shapes.ts"

const autonomous = ["iadb", "iadc", "ameripol"] as const

/** Bodies that provisions of the order tie the secretariat to, grouped by body; those that our directory lacks are left out. */
async function outside(tx: Read, ties: readonly { body: string; provision: string; path: string; unit: string }[]) {
  const names = await organisationNames(tx, [...new Set(ties.map((t) => t.body))])
  return [...Map.groupBy(ties, (t) => t.body)].flatMap(([key, some]): OutsideBody[] => {
    const name = names.get(key)
    return name ? [{ key, ...name, ties: some.map(({ provision, path, unit }) => ({ provision, path, unit })) }] : []
  })
}

async function bodiesOf(tx: Read, order: Order | null): Promise<{ bodies: OutsideBody[]; autonomous: OutsideBody[] }> {
  if (!order) return { bodies: [], autonomous: [] }
  const wanted = bodiesServed.filter((t) => t.provision.startsWith(`${order.key}/`))
  const serving = new Map(
    (
      await listProvisionsByKey(
        tx,
        wanted.map((t) => t.provision),
      )
    ).map((p) => [p.key, p]),
  )
  const served = wanted.flatMap((t) => {
    const p = serving.get(t.provision)
    return p ? [{ ...t, path: p.path, unit: p.unit }] : []
  })
  const tied = (await listLimitsOf(tx, order.key)).flatMap((p) =>
    bodiesIn(readLimits(p.limits))
      .filter((body) => (autonomous as readonly string[]).includes(body))
      .map((body) => ({ body, provision: p.key, path: p.path, unit: p.unit })),
  )
  return { bodies: await outside(tx, served), autonomous: await outside(tx, tied) }
}

/** Units that do not stand on the day, by their latest name, with every span for which something names them. */
async function elsewhen(tx: Read, here: ReadonlySet<string>): Promise<ChartPage["others"]> {
  const latest = (await listLatestVersions(tx, null)).filter((v) => !here.has(v.unit))
  const all = await listVersionsOfUnits(
    tx,
    latest.map((v) => v.unit),
  )
  const times = Map.groupBy(all, (v) => v.unit)
  const dayOf = (v: UnitVersion) => spansOf({ valid: v.valid, validBasis: "stated" }).perhaps?.from ?? null
  return latest.map((v) => ({
    unit: v.unit,
    name: nameOf(v),
    times: (times.get(v.unit) ?? []).toReversed().map((t) => ({ valid: t.valid, day: dayOf(t) })),
  }))
}

/** Days on which something begins, and the day before an order takes effect: worth a link each. */
const momentsOf = (starts: readonly Day[], orders: readonly Order[]): Day[] =>
  [...new Set([...starts, ...orders.flatMap((o) => (o.effectiveOn ? [plusDays(o.effectiveOn, -1)] : []))])].sort()

export const chartRoutes = [
  page({
    path: "/institution",
    params: {},
    query: { on: asAtSchema.optional() },
    may: everybody,
    summary:
      "The secretariat's units as at a day, with the footing of the answer; bodies of states and autonomous entities apart",
    load: async ({ tx, query, today }): Promise<ChartPage> => {
      const on = query.on ?? today
      const standing = await readStanding(tx, on)
      const orders = await listOrders(tx)
      const order = orders.find((o) => o.key === standing.order) ?? null
      const here = new Set(standing.units.map((u) => u.version.unit))
      const others = await elsewhen(tx, here)
      const around = await bodiesOf(tx, order)
      const names = await gatherNames(tx, { units: [...here], documents: standing.reports }, on)
      return { on, today, standing, order, turningDays: momentsOf(await listTurningDays(tx), orders), ...around, others, names }
    },
    html: chartView,
    json: z.object({
      on: z.string(),
      footing: footingShape,
      order: orderShape.nullable(),
      reports: z.array(z.string()),
      units: z.array(standingShape),
      bodies: z.array(z.object({ key: z.string(), title: localisedSchema, acronym: z.string(), ties: z.array(z.unknown()) })),
      autonomous: z.array(z.object({ key: z.string(), title: localisedSchema, acronym: z.string(), ties: z.array(z.unknown()) })),
    }),
    wire: ({ on, standing, order, bodies, autonomous }) => ({
      on,
      footing: standing.footing,
      order: order ? orderOut(order) : null,
      reports: standing.reports,
      units: standing.units.map(standingOut),
      bodies,
      autonomous,
    }),
  }),
]
