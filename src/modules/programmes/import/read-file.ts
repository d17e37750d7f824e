// A file that somebody sent, as a table: CSV here, a workbook in a child process with limits of memory and time.
import { readApart } from "#src/platform/files/apart.ts"
import { isFormula, readTable, type Table } from "#src/platform/record/index.ts"
import { limits, type Refusal } from "./zip-limits.ts"

const child = new URL("./workbook-child.ts", import.meta.url)
const apart = { seconds: limits.seconds, megabytes: 256, answerBytes: limits.inflated }

/** The table in a file, or why it is refused. `faults` of the table name lines and columns. */
export async function readFileTable(bytes: Uint8Array): Promise<Table | { refused: Refusal }> {
  if (bytes.length > limits.bytes) return { refused: "too_large" }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes)
  // The old binary formats and files under a password begin like this.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { refused: "encrypted" }
  return withFormulas(readTable(bytes))
}

/** Cells that a spreadsheet would run are named; an apostrophe before one says that its text is meant, as our files write it. */
function withFormulas(table: Table): Table {
  if (table.rows.length * table.header.length > limits.cells)
    return {
      ...table,
      rows: [],
      faults: [
        ...table.faults,
        { code: "too_many_cells", line: 1, found: table.rows.length * table.header.length, expected: limits.cells },
      ],
    }
  const faults = table.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([column, cell]) =>
      isFormula(cell) ? [{ code: "formula" as const, line: row.line, column }] : [],
    ),
  )
  const rows = table.rows.map((row) => ({
    line: row.line,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([column, cell]) => [
        column,
        cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell,
      ]),
    ),
  }))
  return { header: table.header, rows, faults: [...table.faults, ...faults] }
}

async function readWorkbook(bytes: Uint8Array): Promise<Table | { refused: Refusal }> {
  const read = await readApart<Table | { refused: Refusal }>(child, bytes, apart)
  if ("refused" in read && (read.refused === "too_heavy" || read.refused === "too_long_answer")) return { refused: "too_large" }
  return read as Table | { refused: Refusal }
}
