// Bookings come in one by one or as a table. What is spent above an allotment has been spent: it is entered, and leaves a fact
// and a finding beside it.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { invalid } from "#src/platform/http/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import { holds } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import { importWords } from "../../programmes/index.ts"
import { digestOfBooking, faultsOfBooking, planSpending, type SpendingPlan } from "../import/plan.ts"
import type { BookingInput } from "../input.ts"
import { spendingWords as said } from "../messages/spending.ts"
import { mayBookFor } from "../policy.ts"
import { listBudgets, listLines } from "../queries/budgets.ts"
import {
  type Booking,
  getImport,
  insertBookings,
  listByReference,
  listSpentByFund,
  noteApplied,
  readBookable,
} from "../queries/spending.ts"
import { allotmentsOf, overspent } from "../rules.ts"
import { demand, type Worker } from "../worker.ts"

/** Units that somebody may book for; null: any. */
export const bookableUnits = (by: Worker) => (holds(by.actor, "planning") ? null : by.units)

/** Findings that bookings have just made or made greater: a fact for each budget that they overspend. */
async function exceeded(tx: Read, bookings: readonly Booking[]): Promise<Fact[]> {
  const budgets = (await listBudgets(tx)).filter(
    (b) =>
      (b.status === "approved" || b.status === "allotted") &&
      bookings.some(
        (x) => x.unit === b.unit && x.currency === b.currency && b.periodFrom <= x.spentOn && x.spentOn <= b.periodTo,
      ),
  )
  const facts: Fact[] = []
  for (const budget of budgets) {
    const lines = await listLines(tx, [budget.id])
    const touched = new Set(bookings.filter((x) => x.unit === budget.unit).map((x) => x.fund))
    const over = overspent(allotmentsOf(lines, await listSpentByFund(tx, budget))).filter((o) => touched.has(o.fund))
    for (const { fund } of over)
      facts.push({ kind: "allotment.exceeded", about: ref("budget", budget.id), detail: { fund, unit: budget.unit } })
  }
  return facts
}

export async function book(tx: Write, by: Worker, input: BookingInput): Promise<Told<{ reference: string }>> {
  demand(mayBookFor(by.actor, by.units, input.unit))
  const { programme = null, activity = null, what = "", ...rest } = input
  const booking = { ...rest, programme, activity, what }
  const about = { known: await readBookable(tx), units: bookableUnits(by), today: by.today }
  const faults = faultsOfBooking(booking, about)
  if ((await listByReference(tx, [booking.reference])).length > 0)
    faults.push({ pointer: "/reference", message: said.referenceTaken })
  if (faults.length > 0) throw invalid(faults)
  const whole = { ...booking, digest: digestOfBooking(booking) }
  await insertBookings(tx, [whole], { account: by.account, at: by.now, import: null })
  const entered: Fact = {
    kind: "expenditure.entered",
    about: ref("fund", booking.fund),
    detail: { bookings: 1, unit: booking.unit },
  }
  return { value: { reference: booking.reference }, facts: [entered, ...(await exceeded(tx, [whole]))] }
}

/** What a table would do now. */
export async function planOf(tx: Read, by: Worker, parsed: Table, unit: string): Promise<SpendingPlan> {
  const references = parsed.rows.flatMap((r) => r.cells.reference || [])
  const standing = new Map((await listByReference(tx, references)).map((r) => [r.reference, r.digest]))
  return planSpending(parsed, {
    known: await readBookable(tx),
    standing,
    units: bookableUnits(by),
    unit,
    today: by.today,
  })
}

export type Outcome = { id: string; added: number; same: number }

/** Applies a checked table: all of it, or nothing while a line is wrong. */
export async function applySpending(tx: Write, by: Worker, id: string): Promise<Told<Outcome>> {
  const held = await getImport(tx, id)
  if (held.status === "applied") throw invalid([{ pointer: "/file", message: importWords.alreadyApplied }])
  const plan = await planOf(tx, by, held.parsed, held.unit)
  if (plan.faults.length > 0) throw invalid([{ pointer: "/file", message: importWords.mendFirst }])
  const fresh = plan.steps.filter((s) => s.does === "new").map((s) => s.booking)
  if (fresh.length > 0) await insertBookings(tx, fresh, { account: by.account, at: by.now, import: id })
  const outcome = { added: fresh.length, same: plan.steps.length - fresh.length }
  await noteApplied(tx, id, by.now, outcome)
  const applied: Fact = {
    kind: "spending_import.applied",
    about: ref("spending_import", id),
    detail: { sha256: held.sha256, rows: fresh.length },
  }
  return { value: { id, ...outcome }, facts: [applied, ...(await exceeded(tx, fresh))] }
}
