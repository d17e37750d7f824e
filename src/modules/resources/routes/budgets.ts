import { randomUUID } from "node:crypto"
import { z } from "zod"
import { change, everybody, page } from "#src/platform/http/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import { isStaff } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import { labelOf, labelsFor, refsOf } from "../../programmes/index.ts"
import { allot, amendDraft, draftBudget, moveBudget } from "../actions/budgets.ts"
import { allotInput, budgetInput, budgetStepInput } from "../input.ts"
import { allotView, type BudgetForm, type BudgetStanding, budgetFormView, budgetStepView } from "../pages/budget-forms.tsx"
import { budgetsView, budgetView, periodOf } from "../pages/budgets.tsx"
import { mayDraft, mayDraftFor, mayKeepFunds, mayMoveBudgets } from "../policy.ts"
import { type BudgetRow, getBudget, type LineRow, listBudgets, listLines, listPosts, listSteps } from "../queries/budgets.ts"
import { listSpentByFund } from "../queries/spending.ts"
import { asksFor, besides, inOneShape, inOneWire } from "../rates/converted.ts"
import { centsOf } from "../rates/rules.ts"
import { addUpMoney, allotmentsOf, budgetGuards, budgetSteps } from "../rules.ts"
import { budgetPath, budgetStatuses } from "../types.ts"
import { demand, workerFrom } from "../worker.ts"
import { type Asked, fundChoices, programmeChoices, unitChoices } from "./asked.ts"

const id = z.uuid()
const params = { budget: id }
const told = z.object({ id: z.string() })
const done = (value: { id: string }) => budgetPath(value.id)

const headShape = {
  id: z.string(),
  unit: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  currency: z.string(),
  status: z.enum(budgetStatuses),
  act: z.string(),
  version: z.number(),
}
const headOf = ({ id: key, unit, periodFrom, periodTo, currency, status, act, version }: BudgetRow) => ({
  id: key,
  unit,
  periodFrom,
  periodTo,
  currency,
  status,
  act,
  version,
})

async function titleOf(c: Asked, budget: BudgetRow): Promise<string> {
  const labels = await labelsFor(c.cards, refsOf("unit", [budget.unit]))
  return `${labelOf(labels, ref("unit", budget.unit))}, ${periodOf(c.say, budget)}`
}

/** Every step from where a budget stands, as it is for the reader's seat. */
async function standingOf(c: Asked, budget: BudgetRow, lines: readonly LineRow[]): Promise<BudgetStanding> {
  const by = await workerFrom(c.tx, c)
  const who = { account: c.actor.account, ownUnit: by.units.includes(budget.unit) }
  const guards = budgetGuards({ ...budget, lines: lines.length }, who)
  return {
    id: budget.id,
    title: await titleOf(c, budget),
    version: budget.version,
    status: budget.status,
    once: randomUUID(),
    offers: offered(budgetSteps, budget.status, c.actor, guards),
  }
}

async function loadStanding(c: Asked, key: string) {
  const budget = await getBudget(c.tx, key)
  return standingOf(c, budget, await listLines(c.tx, [key]))
}

const storedOf = (budget: BudgetRow, lines: readonly LineRow[], posts: Awaited<ReturnType<typeof listPosts>>) => ({
  unit: budget.unit,
  periodFrom: budget.periodFrom,
  periodTo: budget.periodTo,
  currency: budget.currency,
  ...Object.assign(
    {},
    ...lines.map((l, i) => ({
      [`lines/${i}/fund`]: l.fund,
      [`lines/${i}/programme`]: l.programme ?? "",
      [`lines/${i}/purpose`]: l.purpose,
      [`lines/${i}/amount`]: String(l.amount),
    })),
    ...posts.map((p, i) => ({
      [`posts/${i}/fund`]: p.fund,
      [`posts/${i}/grade`]: p.grade,
      [`posts/${i}/posts`]: String(p.posts),
    })),
  ),
})

async function loadForm(c: Asked, key: string | null): Promise<BudgetForm> {
  const by = await workerFrom(c.tx, c)
  const budget = key === null ? null : await getBudget(c.tx, key)
  if (budget) demand(mayDraftFor(by.units, budget.unit))
  return {
    of: budget && { id: budget.id, title: await titleOf(c, budget), version: budget.version },
    stored: budget
      ? storedOf(budget, await listLines(c.tx, [budget.id]), await listPosts(c.tx, budget.id))
      : { unit: by.units[0] ?? "" },
    units: await unitChoices(c, by.units),
    funds: await fundChoices(c.tx, c.say),
    programmes: await programmeChoices(c.tx, c.say),
  }
}

const list = page({
  path: "/resources/budgets",
  params: {},
  query: asksFor,
  may: everybody,
  summary: "Programme-budgets by unit and period; those that are not approved are the secretariat's",
  load: async ({ tx, cards, actor, query }) => {
    const budgets = await listBudgets(tx)
    const lines = Map.groupBy(
      await listLines(
        tx,
        budgets.map((b) => b.id),
      ),
      (l) => l.budget,
    )
    const units = budgets.map((b) => b.unit)
    const totals = budgets.map((b) => ({ ...b, total: addUpMoney((lines.get(b.id) ?? []).map((l) => l.amount)) }))
    const ofPeriod = (b: (typeof totals)[number]) => ({
      currency: b.currency,
      cents: centsOf(b.total),
      on: b.periodFrom,
      counted: 1,
    })
    return {
      budgets: totals,
      beside: await besides(tx, query.in, () => Promise.resolve(totals.map(ofPeriod))),
      labels: await labelsFor(cards, refsOf("unit", units)),
      mayDraft: mayDraft(actor).ok,
    }
  },
  html: budgetsView,
  json: z.object({ budgets: z.array(z.object({ ...headShape, total: z.number() })), inOne: inOneShape }),
  wire: ({ budgets, beside }) => ({
    budgets: budgets.map((b) => ({ ...headOf(b), total: b.total })),
    inOne: inOneWire(beside.shown),
  }),
})

const one = page({
  path: "/resources/budgets/:budget",
  params,
  query: {},
  may: everybody,
  summary: "One programme-budget: lines, posts, what is allotted and spent by fund",
  load: async (c) => {
    const budget = await getBudget(c.tx, c.params.budget)
    const lines = await listLines(c.tx, [budget.id])
    const posts = await listPosts(c.tx, budget.id)
    const forStaff = isStaff(c.actor)
    const spent = budget.visibility === "public" && forStaff ? await listSpentByFund(c.tx, budget) : null
    const allotments = spent && allotmentsOf(lines, spent)
    const by = forStaff ? await workerFrom(c.tx, c) : null
    return {
      budget,
      lines,
      posts,
      allotments,
      steps: forStaff ? await listSteps(c.tx, budget.id) : [],
      standing: forStaff ? await standingOf(c, budget, lines) : null,
      mayAmend: budget.status === "draft" && by !== null && mayDraftFor(by.units, budget.unit).ok,
      zone: c.zone,
      labels: await labelsFor(c.cards, [
        ...refsOf("unit", [budget.unit]),
        ...refsOf(
          "programme",
          lines.map((l) => l.programme),
        ),
        ...refsOf(
          "fund",
          [...lines, ...posts, ...(allotments ?? [])].map((x) => x.fund),
        ),
      ]),
    }
  },
  html: budgetView,
  json: z.object({
    budget: z.object(headShape),
    lines: z.array(
      z.object({
        fund: z.string(),
        programme: z.string().nullable(),
        purpose: z.string(),
        amount: z.number(),
        allotted: z.number(),
      }),
    ),
    posts: z.array(z.object({ fund: z.string(), grade: z.string(), posts: z.number() })),
    allotments: z.array(z.object({ fund: z.string(), allotted: z.number(), spent: z.number() })).nullable(),
  }),
  wire: ({ budget, lines, posts, allotments }) => ({
    budget: headOf(budget),
    lines: lines.map(({ budget: _, n: __, ...line }) => line),
    posts: posts.map(({ n: _, ...post }) => post),
    allotments,
  }),
})

const draft = change({
  path: "/resources/budgets/new",
  params: {},
  input: budgetInput,
  verb: "budget.draft",
  may: mayDraft,
  versioned: false,
  summary: "Draft the programme-budget of the own unit or one below it",
  form: { load: (c) => loadForm(c, null), html: budgetFormView },
  act: async (c) => draftBudget(c.tx, await workerFrom(c.tx, c), c.input),
  json: told,
  then: done,
})

const amend = change({
  path: "/resources/budgets/:budget/edit",
  params,
  input: budgetInput,
  verb: "budget.amend",
  may: mayDraft,
  versioned: true,
  summary: "Amend a draft; what is proposed stays as it was proposed",
  form: { load: (c) => loadForm(c, c.params.budget), html: budgetFormView },
  act: async (c) => amendDraft(c.tx, await workerFrom(c.tx, c), c.params.budget, c.version ?? 0, c.input),
  json: told,
  then: done,
})

const move = change({
  path: "/resources/budgets/:budget/step",
  params,
  input: budgetStepInput,
  verb: "budget.move",
  may: mayMoveBudgets,
  versioned: true,
  summary: "Propose, return, consolidate or approve a programme-budget",
  form: { load: (c) => loadStanding(c, c.params.budget), html: budgetStepView },
  act: async (c) =>
    moveBudget(c.tx, await workerFrom(c.tx, c), c.params.budget, c.version ?? 0, {
      event: c.input.event,
      act: c.input.act ?? "",
      reason: c.input.reason ?? "",
    }),
  json: told,
  then: done,
})

const allotting = change({
  path: "/resources/budgets/:budget/allot",
  params,
  input: allotInput,
  verb: "budget.allot",
  may: mayKeepFunds,
  versioned: true,
  summary: "Say of each line of an approved budget how much of it may be spent by now",
  form: {
    load: async (c) => {
      const budget = await getBudget(c.tx, c.params.budget)
      const lines = await listLines(c.tx, [budget.id])
      return { standing: await standingOf(c, budget, lines), lines, currency: budget.currency }
    },
    html: allotView,
  },
  act: async (c) =>
    allot(
      c.tx,
      await workerFrom(c.tx, c),
      c.params.budget,
      c.version ?? 0,
      c.input.lines.map((l) => l.allotted),
    ),
  json: told,
  then: done,
})

export const budgetRoutes = [list, one, draft, amend, move, allotting]
