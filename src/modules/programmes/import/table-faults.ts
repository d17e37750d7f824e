// What is wrong with a table as a whole, whatever its lines say. Pure.
import type { Message, MessageValues } from "#src/platform/i18n/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import { table as said } from "../messages/import.ts"
import { contentColumns } from "./columns.ts"
import { leftColumns, wrongColumn } from "./read-row.ts"
import { limits } from "./zip-limits.ts"

/** A fault in words, at its line and column; line 0 is the file as a whole. */
export type PlanFault = { line: number; column: string; message: Message; values?: MessageValues }

const knownColumns = new Set<string>([
  ...contentColumns,
  ...leftColumns,
  ...["title_en", "held_count", "place_text", "summary_en", wrongColumn],
])

/** What is wrong with a table whatever it holds: cells, lines, their number. */
export function faultsOfTable(table: Table): PlanFault[] {
  const faults: PlanFault[] = table.faults.map((f) => {
    if (f.code === "formula") return { line: f.line, column: f.column, message: said.formula }
    if (f.code === "quote") return { line: f.line, column: "", message: said.quote }
    if (f.code === "too_many_cells")
      return { line: f.line, column: "", message: said.tooManyCells, values: { found: f.found, expected: f.expected } }
    if (f.code === "header_twice") return { line: 0, column: f.column, message: said.columnTwice }
    if (f.code === "binary") return { line: 0, column: "", message: said.binary }
    if (f.code === "encoding") return { line: 0, column: "", message: said.encoding }
    return { line: 0, column: "", message: said.empty }
  })
  if (table.rows.length > limits.rows)
    faults.push({ line: 0, column: "", message: said.tooManyRows, values: { most: limits.rows } })
  return faults
}

/** The same, with columns that a table of activities does not know or must have. */
export function headFaults(table: Table): PlanFault[] {
  const faults = faultsOfTable(table)
  if (table.header.length === 0) return faults
  for (const column of table.header) if (!knownColumns.has(column)) faults.push({ line: 0, column, message: said.unknownColumn })
  for (const column of ["title", "type"])
    if (!table.header.includes("key") && !table.header.some((h) => h === column || h === `${column}_en`))
      faults.push({ line: 0, column, message: said.missingColumn })
  return faults
}

/** Columns that hold something and have no place here: they are named to the reader. */
export const leftIn = (table: Table): string[] =>
  table.header.filter((h) => leftColumns.includes(h) && table.rows.some((r) => r.cells[h] !== ""))
