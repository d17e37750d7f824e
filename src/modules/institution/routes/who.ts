import { z } from "zod"
import { matchThemes, readThesaurus, type Theme, themeKeySchema } from "#src/modules/themes/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import { everybody, notFound, page } from "#src/platform/http/index.ts"
import { type Day, plusDays } from "#src/values/day.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { askWho } from "../answers.ts"
import { gatherNames, noNames, unitNames } from "../names.ts"
import { type WhoPage, whoView } from "../pages/who.tsx"
import { listOrders } from "../queries/orders.ts"
import { listPairingsBetween } from "../queries/pairings.ts"
import { listProvisionsByKey, listProvisionsOf } from "../queries/provisions.ts"
import { differenceOf } from "../rules/difference.ts"
import type { Dealing, WhoAnswer } from "../rules/who.ts"
import { asAtSchema, capacities, type Order } from "../types.ts"
import { footingShape, limitShape } from "./shapes.ts"

/** The day before the newest order that states its first day: the other answer people want to see. */
const dayBefore = (orders: readonly Order[]): Day | null => {
  const starts = orders.flatMap((o) => (o.effectiveOn ? [o.effectiveOn] : [])).sort()
  const last = starts.at(-1)
  return last ? plusDays(last, -1) : null
}

const dealingsIn = (a: WhoAnswer): Dealing[] => [...a.first, ...a.others.flatMap((o) => o.dealings), ...a.narrower, ...a.broader]

/** What lies between two answers; the earlier order is read first whichever day was asked for first. */
async function explain(tx: Read, theme: string, answers: readonly WhoAnswer[]): Promise<WhoPage["difference"]> {
  const [one, other] = answers.toSorted((a, b) => a.on.localeCompare(b.on))
  if (!one || !other) return null
  if (!one.order || !other.order) return one.order || other.order ? "one_order" : null
  if (one.order === other.order) return "same_order"
  const pairings = await listPairingsBetween(tx, one.order, other.order)
  const steps = differenceOf(theme, await listProvisionsOf(tx, one.order), await listProvisionsOf(tx, other.order), pairings)
  return { steps, pairings: new Map(pairings.map((p) => [p.key, p])) }
}

type Asked = Pick<WhoPage, "words" | "theme" | "matches" | "on" | "and">

async function answer(
  tx: Read,
  asked: Asked,
  theme: Theme,
  thesaurus: readonly Theme[],
  orders: readonly Order[],
): Promise<WhoPage> {
  const other = asked.and === asked.on ? null : asked.and
  const answers = [
    await askWho(tx, theme.key, asked.on, thesaurus),
    ...(other ? [await askWho(tx, theme.key, other, thesaurus)] : []),
  ]
  const difference = await explain(tx, theme.key, answers)
  const steps = difference && typeof difference === "object" ? difference.steps : []
  const mentioned = [...answers.flatMap(dealingsIn).map((d) => d.clause), ...steps.flatMap((s) => [s.from, s.to])]
  const provisions = await listProvisionsByKey(tx, [...new Set(mentioned.filter((k) => k !== null))])
  const names = await gatherNames(tx, { provisions, bodies: answers.flatMap((a) => a.responsible.map((r) => r.body)) })
  const units = [...new Set(provisions.map((p) => p.unit))]
  return {
    ...asked,
    answers,
    orders: new Map(orders.map((o) => [o.key, o])),
    provisions: new Map(provisions.map((p) => [p.key, p])),
    difference,
    names,
    unitNames: new Map([
      [asked.on, await unitNames(tx, units, asked.on)],
      ...(other ? [[other, await unitNames(tx, units, other)] as const] : []),
    ]),
  }
}

const dealingShape = z.object({
  clause: z.string(),
  path: z.string(),
  unit: z.string(),
  capacity: z.enum(capacities).nullable(),
  theme: z.string(),
  basis: z.string(),
  limits: z.array(limitShape),
})
const answerShape = z.object({
  theme: z.string(),
  on: z.string(),
  footing: footingShape,
  order: z.string().nullable(),
  named: z.boolean(),
  responsible: z.array(z.object({ body: z.string(), clauses: z.array(z.string()) })),
  first: z.array(dealingShape),
  others: z.array(z.object({ capacity: z.enum(capacities).nullable(), dealings: z.array(dealingShape) })),
  narrower: z.array(dealingShape),
  broader: z.array(dealingShape),
})

export const whoRoutes = [
  page({
    path: "/who-deals-with",
    params: {},
    query: {
      theme: themeKeySchema.optional(),
      q: z.string().max(200).optional(),
      on: asAtSchema.optional(),
      and: asAtSchema.optional(),
    },
    may: everybody,
    summary: "Who deals with a theme on a day, and on another: units, provisions, capacities, conditions, what lies between",
    load: async ({ tx, query, today }): Promise<WhoPage> => {
      const thesaurus = await readThesaurus(tx)
      const orders = await listOrders(tx)
      const words = query.theme ? "" : (query.q ?? "")
      const matches = matchThemes(thesaurus, words)
      const exact = matches.filter((m) => m.rank === 1)
      const meant = exact.length === 1 ? exact : matches.length === 1 ? matches : []
      const theme = query.theme ? (thesaurus.find((t) => t.key === query.theme) ?? null) : (meant[0]?.theme ?? null)
      if (query.theme && !theme) throw notFound()
      const asked: Asked = { words, theme, matches, on: query.on ?? today, and: query.and ?? dayBefore(orders) }
      if (theme) return answer(tx, asked, theme, thesaurus, orders)
      const nothing = {
        answers: [],
        orders: new Map(),
        provisions: new Map(),
        difference: null,
        names: noNames,
        unitNames: new Map(),
      }
      return { ...asked, ...nothing }
    },
    html: whoView,
    json: z.object({
      theme: z.object({ key: z.string(), title: localisedSchema }).nullable(),
      themes: z.array(z.object({ key: z.string(), title: localisedSchema, word: z.string() })),
      answers: z.array(answerShape),
      difference: z.array(z.unknown()),
    }),
    wire: ({ theme, matches, answers, difference }) => ({
      theme: theme ? { key: theme.key, title: theme.title } : null,
      themes: matches.map((m) => ({ key: m.theme.key, title: m.theme.title, word: m.word })),
      answers,
      difference: difference && typeof difference === "object" ? difference.steps : [],
    }),
  }),
]
