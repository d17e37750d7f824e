import { z } from "zod"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"

export const fundKinds = ["regular", "specific", "indirect", "other"] as const
export type FundKind = (typeof fundKinds)[number]
export type Fund = {
  key: string
  title: Localised
  kind: FundKind
  agreement: string | null
  closedOn: Day | null
  version: number
}

export const budgetStatuses = ["draft", "proposed", "consolidated", "approved", "allotted"] as const
export type BudgetStatus = (typeof budgetStatuses)[number]

/** What a budget plans for one purpose. Amounts are in the currency of the budget. */
export type BudgetLine = { fund: string; programme: string | null; purpose: string; amount: number; allotted: number }
/** Posts that a fund pays: how many of which grade, and never who holds them. */
export type BudgetPost = { fund: string; grade: string; posts: number }

/** A booking as the accounts have it. */
export type Expenditure = {
  reference: string
  unit: string
  fund: string
  spentOn: Day
  currency: string
  amount: number
  programme: string | null
  activity: string | null
  what: string
}

export const fundKey = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ example: "regular-fund" })

export const budgetPath = (id: string) => `/resources/budgets/${id}` as const
export const fundPath = (key: string) => `/resources/funds/${key}` as const
