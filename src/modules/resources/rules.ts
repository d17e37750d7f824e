// How a budget comes about, what is spent above what was allotted, and how money is added: each currency by itself.
import { transitions } from "#src/platform/workflow/index.ts"
import type { Day } from "#src/values/day.ts"
import type { BudgetLine } from "./types.ts"

export const budgetSteps = transitions([
  { from: "draft", event: "propose", to: "proposed", roles: ["unit_head"], guards: ["own_unit", "has_lines"] },
  { from: "proposed", event: "return", to: "draft", roles: ["planning"], guards: [], reasonRequired: true },
  { from: "proposed", event: "return", to: "draft", roles: ["unit_head"], guards: ["own_unit"], reasonRequired: true },
  { from: "proposed", event: "consolidate", to: "consolidated", roles: ["planning"], guards: ["another_person"] },
  { from: "consolidated", event: "return", to: "draft", roles: ["planning", "secretary"], guards: [], reasonRequired: true },
  { from: "consolidated", event: "approve", to: "approved", roles: ["secretary"], guards: ["another_person", "has_act"] },
  { from: "approved", event: "allot", to: "allotted", roles: ["planning"], guards: ["within_approved"] },
  { from: "allotted", event: "allot", to: "allotted", roles: ["planning"], guards: ["within_approved"] },
])
export const budgetEvents = ["propose", "return", "consolidate", "approve"] as const
export type BudgetEvent = (typeof budgetSteps)[number]["event"]

type Persons = Readonly<{ proposedBy: string | null; consolidatedBy: string | null }>

/** Which guards hold. Who proposed does not consolidate, and neither of the two approves. */
export const budgetGuards = (
  budget: Persons & { lines: number },
  who: { account: string | null; ownUnit: boolean },
  said: { act?: string; within?: boolean } = {},
) => ({
  own_unit: who.ownUnit,
  has_lines: budget.lines > 0,
  another_person: who.account !== null && who.account !== budget.proposedBy && who.account !== budget.consolidatedBy,
  has_act: (said.act ?? "").trim() !== "",
  within_approved: said.within ?? true,
})

/** Money is added in whole cents, so that a hundred bookings of ten cents are ten. */
export const addUpMoney = (amounts: readonly number[]): number =>
  amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100

export type Sum = { currency: string; total: number; counted: number }

/** One sum for each currency, in the order of their codes; none is converted. */
export const sumByCurrency = (rows: readonly { currency: string; amount: number }[]): Sum[] =>
  [...Map.groupBy(rows, (r) => r.currency)]
    .map(([currency, of]) => ({ currency, total: addUpMoney(of.map((r) => r.amount)), counted: of.length }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))

type Span = Readonly<{ periodFrom: Day; periodTo: Day }>
/** Two budgets of a unit in one currency that share a day would allot the same spending twice. */
export const overlap = (a: Span, b: Span): boolean => a.periodFrom <= b.periodTo && b.periodFrom <= a.periodTo

export type Allotment = Readonly<{ fund: string; allotted: number; spent: number }>
export type Overspent = Allotment & { over: number; unplanned: boolean }

/** By fund: what may be spent and what was. */
export function allotmentsOf(
  lines: readonly Pick<BudgetLine, "fund" | "allotted">[],
  spent: readonly { fund: string; spent: number }[],
): Allotment[] {
  const funds = [...new Set([...lines.map((l) => l.fund), ...spent.map((s) => s.fund)])].sort()
  return funds.map((fund) => ({
    fund,
    allotted: addUpMoney(lines.filter((l) => l.fund === fund).map((l) => l.allotted)),
    spent: addUpMoney(spent.filter((s) => s.fund === fund).map((s) => s.spent)),
  }))
}

/** Nothing is spent above its allotment unseen: each fund of which more was spent than may be. */
export const overspent = (allotments: readonly Allotment[]): Overspent[] =>
  allotments
    .filter((a) => a.spent > a.allotted)
    .map((a) => ({ ...a, over: addUpMoney([a.spent, -a.allotted]), unplanned: a.allotted === 0 }))

/** Of a hundred, with one place; nothing of nothing is none. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10)
