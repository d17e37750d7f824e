// The dry run of a table of bookings: what each line would do, and everything that is wrong with it, at its line and column. A
// booking is known by its reference: the same again changes nothing, another under the same reference is a fault. Pure.
import { faultsOf } from "#src/platform/http/form.ts"
import type { FieldFault } from "#src/platform/http/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import { digestOf, faultsOfTable, importWords, type PlanFault } from "../../programmes/index.ts"
import { bookingInput } from "../input.ts"
import { spendingWords as said } from "../messages/spending.ts"
import type { Bookable, Booking } from "../queries/spending.ts"
import type { Expenditure } from "../types.ts"

export const spendingColumns = [
  ...(["reference", "date", "unit", "fund", "programme", "activity", "currency", "amount", "what"] as const),
] as const

type Step = { line: number; does: "new" | "same"; booking: Booking }
export type SpendingPlan = { steps: readonly Step[]; faults: readonly PlanFault[] }
export type About = {
  known: Bookable
  /** What stands under the references of the file. */
  standing: ReadonlyMap<string, string>
  /** Units that the reader may book for; null: any. */
  units: readonly string[] | null
  /** For lines that name none. */
  unit: string
  today: Day
}

/** What is wrong with a booking whatever stands there: names that nobody knows, a day ahead, a unit of others. */
export function faultsOfBooking(b: Expenditure, { known, units, today }: Pick<About, "known" | "units" | "today">): FieldFault[] {
  const faults: FieldFault[] = []
  const among = (pointer: string, key: string | null, all: ReadonlySet<string>) => {
    if (key !== null && !all.has(key)) faults.push({ pointer, message: said.unknown, values: { said: key } })
  }
  among("/unit", b.unit, known.units)
  among("/fund", b.fund, known.funds)
  among("/programme", b.programme, known.programmes)
  among("/activity", b.activity, known.activities)
  if (units !== null && known.units.has(b.unit) && !units.includes(b.unit))
    faults.push({ pointer: "/unit", message: said.foreignUnit, values: { said: b.unit } })
  if (b.spentOn > today) faults.push({ pointer: "/spentOn", message: said.ahead })
  return faults
}

export const digestOfBooking = (b: Expenditure): string => digestOf(b)

function headFaults(table: Table): PlanFault[] {
  const faults = faultsOfTable(table)
  if (table.header.length === 0) return faults
  const columns: readonly string[] = spendingColumns
  for (const column of table.header)
    if (!columns.includes(column)) faults.push({ line: 0, column, message: importWords.unknownColumn })
  for (const column of ["reference", "date", "fund", "currency", "amount"])
    if (!table.header.includes(column)) faults.push({ line: 0, column, message: importWords.missingColumn })
  return faults
}

const columnOf = (pointer: string) => {
  const field = pointer.split("/")[1] ?? ""
  return field === "spentOn" ? "date" : field
}

type Read = { booking: Booking } | { faults: PlanFault[] }

function readLine({ line, cells }: Table["rows"][number], about: About): Read {
  const filled = Object.entries({ unit: about.unit, ...cells, spentOn: cells.date, date: "" }).filter(
    ([name, v]) => v !== "" && v !== undefined && (name !== "unit" || v !== ""),
  )
  const given: Record<string, unknown> = Object.fromEntries(filled)
  if (!given.unit) given.unit = about.unit
  const wrong = (faults: readonly FieldFault[]): Read => ({
    faults: faults.map((f) => ({
      line,
      column: columnOf(f.pointer),
      message: f.message,
      ...(f.values ? { values: f.values } : {}),
    })),
  })
  const parsed = bookingInput.safeParse(given)
  if (!parsed.success) return wrong(faultsOf(parsed.error, given))
  const { programme = null, activity = null, what = "", ...rest } = parsed.data
  const booking = { ...rest, programme, activity, what }
  const faults = faultsOfBooking(booking, about)
  return faults.length > 0 ? wrong(faults) : { booking: { ...booking, digest: digestOfBooking(booking) } }
}

export function planSpending(table: Table, about: About): SpendingPlan {
  const faults = headFaults(table)
  if (faults.some((f) => f.line === 0)) return { steps: [], faults }
  const steps: Step[] = []
  const seen = new Map<string, number>()
  for (const row of table.rows) {
    const read = readLine(row, about)
    if ("faults" in read) {
      faults.push(...read.faults)
      continue
    }
    const { booking } = read
    const at = (message: PlanFault["message"], values = {}) =>
      faults.push({ line: row.line, column: "reference", message, values })
    const before = seen.get(booking.reference)
    const stands = about.standing.get(booking.reference)
    if (before !== undefined) at(importWords.duplicate, { line: String(before) })
    else if (stands !== undefined && stands !== booking.digest) at(said.otherwise)
    else steps.push({ line: row.line, does: stands === undefined ? "new" : "same", booking })
    seen.set(booking.reference, before ?? row.line)
  }
  return { steps, faults: faults.sort((a, b) => a.line - b.line) }
}
