// The way of a programme-budget: its unit drafts and proposes, planning consolidates, the Secretary approves by an act, planning
// allots. Who took one of these steps takes none of the next two.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid } from "#src/platform/http/index.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import { ref } from "#src/values/ref.ts"
import type { BudgetInput } from "../input.ts"
import { budgetWords as said } from "../messages/budgets.ts"
import { mayDraftFor } from "../policy.ts"
import {
  allotLine,
  type BudgetRow,
  changeBudget,
  getBudget,
  insertBudget,
  insertLines,
  insertPosts,
  insertStep,
  listBudgets,
  listLines,
  takeLinesAway,
  takePostsAway,
} from "../queries/budgets.ts"
import { readBookable } from "../queries/spending.ts"
import { type BudgetEvent, budgetGuards, budgetSteps, overlap } from "../rules.ts"
import type { BudgetStatus } from "../types.ts"
import { demand, type Worker } from "../worker.ts"

type Kept = Told<{ id: string }>
const about = (id: string) => ref("budget", id)

async function faultsIn(tx: Read, input: BudgetInput, id: string | null): Promise<FieldFault[]> {
  const known = await readBookable(tx)
  const faults: FieldFault[] = []
  if (input.periodTo < input.periodFrom) faults.push({ pointer: "/periodTo", message: said.periodBackwards })
  const unknown = (pointer: string, key: string | undefined, all: ReadonlySet<string>) => {
    if (key !== undefined && !all.has(key)) faults.push({ pointer, message: said.unknown, values: { said: key } })
  }
  input.lines.forEach((line, i) => {
    unknown(`/lines/${i}/fund`, line.fund, known.funds)
    unknown(`/lines/${i}/programme`, line.programme, known.programmes)
  })
  input.posts.forEach((post, i) => {
    unknown(`/posts/${i}/fund`, post.fund, known.funds)
  })
  const others = (await listBudgets(tx)).filter((b) => b.id !== id && b.unit === input.unit && b.currency === input.currency)
  if (others.some((b) => overlap(b, input))) faults.push({ pointer: "/periodFrom", message: said.overlaps })
  return faults
}

async function storeParts(tx: Write, id: string, input: BudgetInput) {
  await takeLinesAway(tx, id)
  await takePostsAway(tx, id)
  if (input.lines.length > 0)
    await insertLines(
      tx,
      id,
      input.lines.map(({ programme = null, ...line }) => ({ ...line, programme })),
    )
  if (input.posts.length > 0) await insertPosts(tx, id, input.posts)
}

const headOf = ({ unit, periodFrom, periodTo, currency }: BudgetInput) => ({ unit, periodFrom, periodTo, currency })

async function noted(tx: Write, by: Worker, id: string, version: number, event: string, reason = ""): Promise<void> {
  await insertStep(tx, { budget: id, version, event, reason, by: by.account, at: by.now })
}

const fact = (kind: Fact["kind"], id: string, version: number, unit: string): Fact => ({
  kind,
  about: about(id),
  detail: { version, unit },
})

export async function draftBudget(tx: Write, by: Worker, input: BudgetInput): Promise<Kept> {
  demand(mayDraftFor(by.units, input.unit))
  const faults = await faultsIn(tx, input, null)
  if (faults.length > 0) throw invalid(faults)
  const id = await insertBudget(tx, headOf(input), { account: by.account, at: by.now })
  await storeParts(tx, id, input)
  await noted(tx, by, id, 1, "draft")
  return { value: { id }, facts: [fact("budget.drafted", id, 1, input.unit)] }
}

const outrun = (b: BudgetRow) =>
  new ChangedMeanwhile({
    unit: b.unit,
    periodFrom: b.periodFrom,
    periodTo: b.periodTo,
    currency: b.currency,
    event: b.status,
    act: b.act,
    version: b.version,
  })

/** Changes a draft. What is proposed stays as it was proposed, until it is returned. */
export async function amendDraft(tx: Write, by: Worker, id: string, seen: number, input: BudgetInput): Promise<Kept> {
  const before = await getBudget(tx, id)
  demand(mayDraftFor(by.units, before.unit))
  demand(mayDraftFor(by.units, input.unit))
  if (before.version !== seen) throw outrun(before)
  const faults = await faultsIn(tx, input, id)
  if (before.status !== "draft") faults.push({ pointer: "/unit", message: said.notADraft })
  if (faults.length > 0) throw invalid(faults)
  if (!(await changeBudget(tx, id, seen, headOf(input)))) throw outrun(before)
  await storeParts(tx, id, input)
  await noted(tx, by, id, seen + 1, "amend")
  return { value: { id }, facts: [fact("budget.amended", id, seen + 1, input.unit)] }
}

/** Whom a budget waits for, where it stands. */
async function waitFor(tx: Write, id: string, unit: string, status: BudgetStatus, now: Date) {
  const thing = about(id)
  await clear(tx, thing)
  if (status === "draft") await put(tx, { thing, step: "budget.propose", role: "unit_head", scope: unit, since: now })
  if (status === "proposed") await put(tx, { thing, step: "budget.consolidate", role: "planning", since: now })
  if (status === "consolidated") await put(tx, { thing, step: "budget.approve", role: "secretary", since: now })
  if (status === "approved") await put(tx, { thing, step: "budget.allot", role: "planning", since: now })
}

const kinds = {
  propose: "budget.proposed",
  return: "budget.returned",
  consolidate: "budget.consolidated",
  approve: "budget.approved",
  allot: "budget.allotted",
} as const satisfies Record<BudgetEvent, Fact["kind"]>

/** What a step writes beside the status: who took it, so that another takes the next. */
const marks = (event: BudgetEvent, account: string, act: string) =>
  ({
    propose: { proposedBy: account },
    consolidate: { consolidatedBy: account },
    approve: { approvedBy: account, act, visibility: "public" as const },
    return: { proposedBy: null, consolidatedBy: null },
    allot: {},
  })[event]

type Moved = Readonly<{ event: BudgetEvent; act?: string; reason?: string; within?: boolean }>

export async function moveBudget(tx: Write, by: Worker, id: string, seen: number, moved: Moved): Promise<Kept> {
  const before = await getBudget(tx, id)
  if (before.version !== seen) throw outrun(before)
  const lines = await listLines(tx, [id])
  const { event, act = "", reason = "" } = moved
  const who = { account: by.account, ownUnit: by.units.includes(before.unit) }
  const guards = budgetGuards({ ...before, lines: lines.length }, who, { act, within: moved.within ?? true })
  const status = step(budgetSteps, before.status, event, by.actor, guards, reason)
  if (!(await changeBudget(tx, id, seen, { status, ...marks(event, by.account, act) }))) throw outrun(before)
  await noted(tx, by, id, seen + 1, event, reason)
  await waitFor(tx, id, before.unit, status, by.now)
  return { value: { id }, facts: [fact(kinds[event], id, seen + 1, before.unit)] }
}

/** Says of each line how much of it may be spent by now; never more than was approved. */
export async function allot(tx: Write, by: Worker, id: string, seen: number, allotted: readonly number[]): Promise<Kept> {
  const lines = await listLines(tx, [id])
  const faults = lines.flatMap((line, i): FieldFault[] =>
    (allotted[i] ?? 0) > line.amount
      ? [{ pointer: `/lines/${i}/allotted`, message: said.aboveApproved, values: { most: line.amount } }]
      : (allotted[i] ?? 0) < 0
        ? [{ pointer: `/lines/${i}/allotted`, message: said.aboveApproved, values: { most: line.amount } }]
        : [],
  )
  if (faults.length > 0) throw invalid(faults)
  const told = await moveBudget(tx, by, id, seen, { event: "allot" })
  for (const [i, line] of lines.entries()) await allotLine(tx, id, line.n, allotted[i] ?? 0)
  return told
}
