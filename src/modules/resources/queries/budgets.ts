import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { BudgetLine, BudgetPost, BudgetStatus } from "../types.ts"

const columns = [
  ...(["id", "unit", "periodFrom", "periodTo", "currency", "status", "visibility", "act", "version"] as const),
  ...(["proposedBy", "consolidatedBy", "recordedAt"] as const),
] as const

const asBudget = <R extends { status: string }>(row: R) => ({ ...row, status: row.status as BudgetStatus })
export type BudgetRow = Awaited<ReturnType<typeof getBudget>>

export const getBudget = async (tx: Read, id: string) =>
  asBudget(await tx.selectFrom("resources.budgets").select(columns).where("id", "=", id).executeTakeFirstOrThrow(notFound))

/** Latest period first. */
export const listBudgets = async (tx: Read, ids?: readonly string[]) =>
  (
    await tx
      .selectFrom("resources.budgets")
      .select(columns)
      .$if(ids !== undefined, (q) => q.where("id", "in", ids?.length ? [...ids] : ["00000000-0000-0000-0000-000000000000"]))
      .orderBy("periodFrom", "desc")
      .orderBy("unit")
      .orderBy("currency")
      .execute()
  ).map(asBudget)

export type LineRow = BudgetLine & { budget: string; n: number }
export const listLines = (tx: Read, budgets: readonly string[]): Promise<LineRow[]> =>
  budgets.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("resources.budgetLines")
        .select(["budget", "n", "fund", "programme", "purpose", "amount", "allotted"])
        .where("budget", "in", [...budgets])
        .orderBy("budget")
        .orderBy("n")
        .execute()

export const listPosts = (tx: Read, budget: string): Promise<(BudgetPost & { n: number })[]> =>
  tx
    .selectFrom("resources.budgetPosts")
    .select(["n", "fund", "grade", "posts"])
    .where("budget", "=", budget)
    .orderBy("n")
    .execute()

export type StepRow = Awaited<ReturnType<typeof listSteps>>[number]
export const listSteps = (tx: Read, budget: string) =>
  tx
    .selectFrom("resources.budgetSteps")
    .select(["version", "event", "reason", "at"])
    .where("budget", "=", budget)
    .orderBy("version", "desc")
    .execute()

export type Head = { unit: string; periodFrom: Day; periodTo: Day; currency: string }

export const insertBudget = async (tx: Write, head: Head, by: { account: string; at: Date }): Promise<string> =>
  (
    await tx
      .insertInto("resources.budgets")
      .values({ ...head, draftedBy: by.account, recordedAt: by.at })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id

type Changed = Partial<Head> & {
  status?: BudgetStatus
  visibility?: "public" | "secretariat"
  act?: string
  proposedBy?: string | null
  consolidatedBy?: string | null
  approvedBy?: string | null
}

/** The next version. No row comes back when somebody was faster: the caller shows both sides. */
export const changeBudget = (tx: Write, id: string, seen: number, change: Changed) =>
  tx
    .updateTable("resources.budgets")
    .set({ ...change, version: seen + 1 })
    .where("id", "=", id)
    .where("version", "=", seen)
    .returning("id")
    .executeTakeFirst()

export const takeLinesAway = (tx: Write, budget: string) =>
  tx.deleteFrom("resources.budgetLines").where("budget", "=", budget).execute()
export const takePostsAway = (tx: Write, budget: string) =>
  tx.deleteFrom("resources.budgetPosts").where("budget", "=", budget).execute()

export const insertLines = (tx: Write, budget: string, lines: readonly Omit<BudgetLine, "allotted">[]) =>
  tx
    .insertInto("resources.budgetLines")
    .values(lines.map((line, i) => ({ budget, n: i + 1, ...line })))
    .execute()
export const insertPosts = (tx: Write, budget: string, posts: readonly BudgetPost[]) =>
  tx
    .insertInto("resources.budgetPosts")
    .values(posts.map((post, i) => ({ budget, n: i + 1, ...post })))
    .execute()

export const allotLine = (tx: Write, budget: string, n: number, allotted: number) =>
  tx.updateTable("resources.budgetLines").set({ allotted }).where("budget", "=", budget).where("n", "=", n).execute()

type Step = { budget: string; version: number; event: string; reason: string; by: string; at: Date }
export const insertStep = (tx: Write, step: Step) => tx.insertInto("resources.budgetSteps").values(step).execute()
