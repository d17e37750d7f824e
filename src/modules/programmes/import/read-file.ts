// A file that somebody sent, as a table: CSV here, a workbook in a child process with limits of memory and time.
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { isFormula, readTable, type Table } from "#src/platform/record/index.ts"
import { limits, type Refusal } from "./zip-limits.ts"

const child = fileURLToPath(new URL("./workbook-child.ts", import.meta.url))
const loader = fileURLToPath(new URL("../../../../tools/tsx.mjs", import.meta.url))

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

function readWorkbook(bytes: Uint8Array): Promise<Table | { refused: Refusal }> {
  return new Promise((done) => {
    const reader = spawn(process.execPath, ["--max-old-space-size=256", "--import", loader, child], {
      stdio: ["pipe", "pipe", "ignore"],
      env: {},
    })
    const pieces: Buffer[] = []
    let size = 0
    let answered = false
    const answer = (table: Table | { refused: Refusal }) => {
      if (answered) return
      answered = true
      clearTimeout(timer)
      reader.kill("SIGKILL")
      done(table)
    }
    const timer = setTimeout(() => answer({ refused: "too_slow" }), limits.seconds * 1000)
    reader.stdout.on("data", (piece: Buffer) => {
      size += piece.length
      if (size > limits.inflated) answer({ refused: "too_large" })
      else pieces.push(piece)
    })
    reader.on("error", () => answer({ refused: "not_a_workbook" }))
    reader.on("close", (code) => {
      if (code !== 0) return answer({ refused: "too_large" })
      answer(JSON.parse(Buffer.concat(pieces).toString("utf8")) as Table | { refused: Refusal })
    })
    reader.stdin.on("error", () => undefined)
    reader.stdin.end(bytes)
  })
}
