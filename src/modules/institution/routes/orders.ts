import { z } from "zod"
import { everybody, page } from "#src/platform/http/index.ts"
import { linkedOrder } from "../linked.ts"
import { told } from "../messages/orders.ts"
import { gatherNames } from "../names.ts"
import { type ComparePage, compareView } from "../pages/compare.tsx"
import { type OrderPage, type OrdersPage, ordersView, orderView } from "../pages/orders.tsx"
import { type Pair, type ProvisionPage, provisionView } from "../pages/provisions.tsx"
import { orderPage, provisionPage } from "../places.ts"
import { mayMend } from "../policy.ts"
import { getOrder, listOrders } from "../queries/orders.ts"
import { listPairingsBetween, listPairingsOf } from "../queries/pairings.ts"
import { countByOrder, getProvision, listNeighbours, listProvisionsByKey, listProvisionsOf } from "../queries/provisions.ts"
import { listChangesBy, listUnitNotes, listVersionsOfOrder } from "../queries/units.ts"
import { listTextPlaces } from "../review/queries.ts"
import { compare, countOutcomes } from "../rules/compare.ts"
import { odditiesOf } from "../rules/oddities.ts"
import { type Order, orderKeySchema, outcomeKinds, pathSlugSchema, unitKeySchema } from "../types.ts"
import { orderOut, orderShape, provisionOut, provisionShape, versionOut, versionShape } from "./shapes.ts"

const began = (order: Order) => order.valid ?? ""

const ordersRoute = page({
  path: "/orders",
  params: {},
  query: {},
  may: everybody,
  summary: "The orders that set the structure of the secretariat, with their validity and its basis",
  load: async ({ tx, actor }): Promise<OrdersPage> => ({
    orders: await listOrders(tx),
    counts: new Map((await countByOrder(tx)).map((c) => [c.key, c])),
    mayBringIn: mayMend(actor).ok,
  }),
  html: ordersView,
  json: z.object({ orders: z.array(orderShape) }),
  wire: ({ orders }) => ({ orders: orders.map(orderOut) }),
})

const orderRoute = page({
  path: "/orders/:order",
  params: { order: orderKeySchema },
  query: {},
  may: everybody,
  summary: "One order: what it is, its validity and its basis, its units, its provisions in order, what a reader should know",
  load: async ({ tx, params, panels }): Promise<OrderPage> => {
    const order = await getOrder(tx, params.order)
    const versions = await listVersionsOfOrder(tx, order.key)
    const provisions = await listProvisionsOf(tx, order.key)
    const changes = await listChangesBy(tx, order.key)
    const units = versions.map((v) => v.unit)
    const names = await gatherNames(tx, {
      ...{ units, provisions, changes },
      sources: order.sources,
    })
    return {
      ...{ order, versions, provisions, changes },
      names,
      others: (await listOrders(tx)).filter((o) => o.key !== order.key),
      oddities: odditiesOf(versions, provisions),
      unitNotes: await listUnitNotes(tx, units),
      panels: await panels(orderPage, { order: order.key }),
    }
  },
  html: orderView,
  also: { jsonld: linkedOrder },
  json: z.object({
    order: orderShape,
    units: z.array(versionShape),
    provisions: z.array(provisionShape),
    changes: z.array(z.unknown()),
    oddities: z.array(z.unknown()),
  }),
  wire: ({ order, versions, provisions, changes, oddities }) => ({
    order: orderOut(order),
    units: versions.map(versionOut),
    provisions: provisions.map(provisionOut),
    changes,
    oddities,
  }),
})

const provisionRoute = page({
  path: "/provisions/:order/:path",
  params: { order: orderKeySchema, path: pathSlugSchema },
  query: {},
  may: everybody,
  summary: "One provision: our summary, the unit it binds, its capacity, conditions and themes, and its pair in the other order",
  load: async ({ tx, params, actor, panels }): Promise<ProvisionPage> => {
    const provision = await getProvision(tx, `${params.order}/${params.path}`)
    const orders = new Map((await listOrders(tx)).map((o) => [o.key, o]))
    const order = await getOrder(tx, provision.order)
    const pairings = await listPairingsOf(tx, provision.key)
    const keys = pairings.map((p) => (p.from === provision.key ? p.to : p.from))
    const others = new Map((await listProvisionsByKey(tx, keys)).map((p) => [p.key, p]))
    const pairsOf = (side: "from" | "to"): Pair[] =>
      pairings.flatMap((pairing) => {
        const other = pairing[side] === provision.key ? undefined : others.get(pairing[side])
        return other ? [{ pairing, other, order: orders.get(other.order) ?? null }] : []
      })
    const around = await listNeighbours(tx, order.key, provision.sort)
    return {
      ...{ provision, order },
      before: pairsOf("from"),
      after: pairsOf("to"),
      hasEarlier: [...orders.values()].some((o) => began(o) < began(order)),
      hasLater: [...orders.values()].some((o) => began(o) > began(order)),
      previous: around.find((n) => n.sort < provision.sort) ?? null,
      next: around.find((n) => n.sort > provision.sort) ?? null,
      names: await gatherNames(tx, { provisions: [provision, ...others.values()] }),
      mayReview: mayMend(actor).ok,
      textPlaces: await listTextPlaces(tx, [provision.key]),
      panels: await panels(provisionPage, params),
    }
  },
  html: provisionView,
  json: z.object({
    provision: provisionShape,
    before: z.array(z.object({ provision: z.string(), kind: z.string(), basis: z.string() })),
    after: z.array(z.object({ provision: z.string(), kind: z.string(), basis: z.string() })),
  }),
  wire: ({ provision, before, after }) => {
    const pairOut = ({ pairing, other }: Pair) => ({ provision: other.key, kind: pairing.kind, basis: pairing.basis })
    return { provision: provisionOut(provision), before: before.map(pairOut), after: after.map(pairOut) }
  },
})

const outcomeShape = z.object({
  kind: z.enum(outcomeKinds),
  from: z.string().nullable(),
  to: z.string().nullable(),
  unitFrom: z.string().nullable(),
  unitTo: z.string().nullable(),
  unitMoved: z.boolean(),
  pairing: z.string().nullable(),
})

const compareRoute = page({
  path: "/orders/compare",
  params: {},
  query: {
    from: orderKeySchema.optional(),
    to: orderKeySchema.optional(),
    kind: z.enum(outcomeKinds).optional(),
    unit: unitKeySchema.optional(),
  },
  may: everybody,
  summary:
    "Two orders, provision by provision: same, moved, merged, split, reworded, dropped, new; without a choice the two latest",
  load: async ({ tx, query }): Promise<ComparePage> => {
    const orders = await listOrders(tx)
    const [latest, previous] = orders
    const from = query.from ? await getOrder(tx, query.from) : (previous ?? null)
    const to = query.to ? await getOrder(tx, query.to) : (latest ?? null)
    const before = from ? await listProvisionsOf(tx, from.key) : []
    const after = to ? await listProvisionsOf(tx, to.key) : []
    const pairings = from && to ? await listPairingsBetween(tx, from.key, to.key) : []
    const outcomes = compare(before, after, pairings)
    const changes = to ? await listChangesBy(tx, to.key) : []
    const provisions = [...before, ...after]
    return {
      ...{ orders, from, to, outcomes, changes },
      counts: countOutcomes(outcomes),
      chosen: { kind: query.kind, unit: query.unit },
      provisions: new Map(provisions.map((p) => [p.key, p])),
      pairings: new Map(pairings.map((p) => [p.key, p])),
      names: await gatherNames(tx, {
        provisions,
        changes,
      }),
    }
  },
  html: compareView,
  json: z.object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    rule: z.string(),
    counts: z.record(z.string(), z.number()),
    outcomes: z.array(outcomeShape),
    events: z.array(z.unknown()),
  }),
  wire: ({ from, to, outcomes, counts, chosen, changes }, say) => ({
    from: from?.key ?? null,
    to: to?.key ?? null,
    rule: say.t(told.outcomesRule),
    counts,
    outcomes: outcomes.filter(
      (o) => (!chosen.kind || o.kind === chosen.kind) && (!chosen.unit || o.unitFrom === chosen.unit || o.unitTo === chosen.unit),
    ),
    events: changes,
  }),
})

export const orderRoutes = [ordersRoute, orderRoute, compareRoute, provisionRoute]
