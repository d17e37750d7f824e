// The dry run of a table of rates: what each line would do, and everything that is wrong with it, at its line and column. The same
// rate again changes nothing; another for the same day amends it where the line gives a reason, and is a fault without. Pure.
import { faultsOf } from "#src/platform/http/form.ts"
import type { FieldFault } from "#src/platform/http/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import { faultsOfTable, importWords, type PlanFault } from "../../programmes/index.ts"
import { type RateInput, rateLineInput } from "./input.ts"
import { rateWords as said } from "./messages.ts"
import { plainRate } from "./rules.ts"
import { type RatePlace, type RateRow, rateKey } from "./types.ts"

export const rateColumns = ["currency", "base", "day", "rate", "source", "reason"] as const

type Line = RatePlace & { rate: string; source: string; reason: string }
type Step = { line: number; does: "new" | "same" | "amended"; entry: Line; version: number }
export type RatePlan = { steps: readonly Step[]; faults: readonly PlanFault[] }

/** What is wrong with a rate whatever stands there. */
export function faultsOfRate(input: Pick<RateInput, "currency" | "base" | "day" | "rate">, today: Day): FieldFault[] {
  const faults: FieldFault[] = []
  if (input.currency === input.base) faults.push({ pointer: "/base", message: said.sameCurrency })
  if (plainRate(input.rate) === null) faults.push({ pointer: "/rate", message: said.notARate })
  if (input.day > today) faults.push({ pointer: "/day", message: said.ahead })
  return faults
}

function headFaults(table: Table): PlanFault[] {
  const faults = faultsOfTable(table)
  if (table.header.length === 0) return faults
  const columns: readonly string[] = rateColumns
  for (const column of table.header)
    if (!columns.includes(column)) faults.push({ line: 0, column, message: importWords.unknownColumn })
  for (const column of rateColumns)
    if (column !== "reason" && !table.header.includes(column))
      faults.push({ line: 0, column, message: importWords.missingColumn })
  return faults
}

function readLine(cells: Readonly<Record<string, string>>, today: Day): { entry: Line } | { faults: readonly FieldFault[] } {
  const given = Object.fromEntries(Object.entries(cells).filter(([, v]) => v !== ""))
  const parsed = rateLineInput.safeParse(given)
  if (!parsed.success) return { faults: faultsOf(parsed.error, given) }
  const { day, reason = "", ...rest } = parsed.data
  const faults = faultsOfRate(parsed.data, today)
  const rate = plainRate(rest.rate)
  return faults.length > 0 || rate === null ? { faults } : { entry: { ...rest, rate, onDay: day, reason } }
}

/** `standing`: the latest row of each pair and day, by its key. */
export function planRates(table: Table, standing: ReadonlyMap<string, RateRow>, today: Day): RatePlan {
  const faults = headFaults(table)
  if (faults.some((f) => f.line === 0)) return { steps: [], faults }
  const steps: Step[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of table.rows) {
    const read = readLine(cells, today)
    if ("faults" in read) {
      for (const { pointer, message, values = {} } of read.faults)
        faults.push({ line, column: pointer.split("/")[1] ?? "", message, values })
      continue
    }
    const { entry } = read
    const key = rateKey(entry)
    const before = seen.get(key)
    const stands = standing.get(key)
    const same = stands?.rate === entry.rate && stands.source === entry.source
    if (before !== undefined)
      faults.push({ line, column: "day", message: importWords.duplicate, values: { line: String(before) } })
    else if (!stands) steps.push({ line, does: "new", entry, version: 1 })
    else if (same) steps.push({ line, does: "same", entry, version: stands.version })
    else if (entry.reason === "")
      faults.push({ line, column: "reason", message: said.otherwise, values: { rate: stands.rate ?? "–" } })
    else steps.push({ line, does: "amended", entry, version: stands.version + 1 })
    seen.set(key, before ?? line)
  }
  return { steps, faults: faults.sort((a, b) => a.line - b.line) }
}
