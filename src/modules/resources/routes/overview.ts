import { z } from "zod"
import { everybody, page } from "#src/platform/http/index.ts"
import { isStaff } from "#src/values/actor.ts"
import { addGiven, labelsFor, listContributions, refsOf } from "../../programmes/index.ts"
import { overviewView } from "../pages/overview.tsx"
import { findingsView } from "../pages/spending.tsx"
import { mayRead } from "../policy.ts"
import { listBudgets, listLines } from "../queries/budgets.ts"
import { listSpentByFund, listSums, listUnbudgeted } from "../queries/spending.ts"
import { asksFor, besides, givenByDay, inOneShape, inOneWire } from "../rates/converted.ts"
import { allotmentsOf, overspent, sumByCurrency } from "../rules.ts"

const total = z.object({ currency: z.string(), total: z.number(), counted: z.number() })

const overview = page({
  path: "/resources",
  params: {},
  query: asksFor,
  may: everybody,
  summary: "What was given, budgeted and spent, each currency by itself and each total with its counting rule",
  load: async ({ tx, cards, actor, query }) => {
    const contributions = await listContributions(tx)
    const budgets = (await listBudgets(tx)).filter((b) => b.visibility === "public")
    const currencies = new Map(budgets.map((b) => [b.id, b.currency]))
    const lines = await listLines(tx, [...currencies.keys()])
    const sums = (await listSums(tx)).flatMap((s) =>
      s.unit !== null && s.fund !== null && s.currency !== null && s.year !== null && s.spent !== null && s.bookings !== null
        ? [{ unit: s.unit, fund: s.fund, currency: s.currency, year: s.year, spent: s.spent, bookings: s.bookings }]
        : [],
    )
    return {
      given: addGiven(contributions),
      contributions: contributions.length,
      budgeted: sumByCurrency(lines.map((l) => ({ currency: currencies.get(l.budget) ?? "", amount: l.amount }))),
      sums,
      forStaff: isStaff(actor),
      beside: await besides(tx, query.in, () => givenByDay(tx)),
      labels: await labelsFor(cards, [
        ...refsOf(
          "unit",
          sums.map((s) => s.unit),
        ),
        ...refsOf(
          "fund",
          sums.map((s) => s.fund),
        ),
      ]),
    }
  },
  html: overviewView,
  json: z.object({
    given: z.array(z.object({ currency: z.string(), total: z.number(), stated: z.number() })),
    contributions: z.number(),
    budgeted: z.array(total),
    spent: z.array(
      z.object({
        unit: z.string(),
        fund: z.string(),
        currency: z.string(),
        year: z.number(),
        spent: z.number(),
        bookings: z.number(),
      }),
    ),
    givenInOne: inOneShape,
  }),
  wire: ({ given, contributions, budgeted, sums, beside }) => ({
    ...{ given, contributions, budgeted, spent: sums },
    givenInOne: inOneWire(beside.shown),
  }),
})

const findings = page({
  path: "/resources/findings",
  params: {},
  query: {},
  may: mayRead,
  summary: "What was spent above its allotment, and what no approved budget covers",
  load: async ({ tx, cards }) => {
    const budgets = (await listBudgets(tx)).filter((b) => b.visibility === "public")
    const lines = await listLines(
      tx,
      budgets.map((b) => b.id),
    )
    const over = []
    for (const budget of budgets) {
      const own = lines.filter((l) => l.budget === budget.id)
      over.push(...overspent(allotmentsOf(own, await listSpentByFund(tx, budget))).map((o) => ({ ...o, budget })))
    }
    const unbudgeted = await listUnbudgeted(tx)
    return {
      over,
      unbudgeted,
      labels: await labelsFor(cards, [
        ...refsOf("unit", [...over.map((o) => o.budget.unit), ...unbudgeted.map((u) => u.unit)]),
        ...refsOf(
          "fund",
          [...over, ...unbudgeted].map((f) => f.fund),
        ),
      ]),
    }
  },
  html: findingsView,
  json: z.object({
    over: z.array(z.object({ budget: z.string(), fund: z.string(), allotted: z.number(), spent: z.number(), over: z.number() })),
    unbudgeted: z.array(z.object({ unit: z.string(), fund: z.string(), currency: z.string(), spent: z.number() })),
  }),
  wire: ({ over, unbudgeted }) => ({
    over: over.map(({ budget, fund, allotted, spent, over: by }) => ({ budget: budget.id, fund, allotted, spent, over: by })),
    unbudgeted: unbudgeted.map(({ unit, fund, currency, spent }) => ({ unit, fund, currency, spent })),
  }),
})

export const overviewRoutes = [overview, findings]
