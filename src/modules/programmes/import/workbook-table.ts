// From the cells of a sheet to the table that a CSV would give: texts, with formulas reported and never taken over.
import type { Table, TableFault } from "#src/platform/record/index.ts"
import { limits, type Refusal } from "./zip-limits.ts"

type Value = string | number | boolean | Date | null
export type SheetLike = { rows: readonly (readonly Value[])[]; cells?: ReadonlyMap<string, { type: string; formula?: string }> }

/** A day as our dates are written; a moment within a day is none of ours, so only its day is kept. */
const textOf = (value: Value): string => {
  if (value === null || value === undefined) return ""
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10)
  return String(value).trim()
}

export function tableOf(sheet: SheetLike): Table | { refused: Refusal } {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width * sheet.rows.length > limits.cells) return { refused: "too_many_cells" }
  const first = sheet.rows.findIndex((row) => row.some((v) => textOf(v) !== ""))
  if (first < 0) return { header: [], rows: [], faults: [{ code: "empty" }] }
  const header = (sheet.rows[first] ?? []).map((v) => textOf(v))
  while (header.at(-1) === "") header.pop()
  const faults: TableFault[] = header.flatMap((h, i) =>
    h !== "" && header.indexOf(h) !== i ? [{ code: "header_twice" as const, column: h }] : [],
  )
  const rows = sheet.rows.flatMap((row, at) => {
    if (at <= first || !row.some((v) => textOf(v) !== "")) return []
    const line = at + 1
    if (row.slice(header.length).some((v) => textOf(v) !== ""))
      faults.push({ code: "too_many_cells", line, found: row.length, expected: header.length })
    header.forEach((column, i) => {
      const cell = sheet.cells?.get(`${at},${i}`)
      if (cell?.formula !== undefined || cell?.type === "formula") faults.push({ code: "formula", line, column })
    })
    return [{ line, cells: Object.fromEntries(header.map((h, i) => [h, textOf(row[i] ?? null)])) }]
  })
  return { header, rows, faults }
}
