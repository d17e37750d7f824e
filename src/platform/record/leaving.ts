// The one way in which a table leaves the house: as CSV, or as a workbook. Cells that a spreadsheet would run or change are
// made harmless in a CSV; in a workbook every cell is a text.
import { sql } from "kysely"
import type { Read } from "../db/connection.ts"
import { spooled } from "../files/spool.ts"
import { type Row, writeSafeLines, writeSafeTable } from "./table.ts"
import { type Sheet, workbookPieces } from "./workbook.ts"

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
/** UTF-8 with this mark, for spreadsheets. */
const mark = "\ufeff"

const asCsv = <B>(name: string, bytes: B) => ({ bytes, type: "text/csv; charset=utf-8", name: `${name}.csv` })
const asWorkbook = <B>(name: string, bytes: B) => ({ bytes, type: xlsxType, name: `${name}.xlsx` })

/** A short table as CSV. */
export const csvFile = (name: string, columns: readonly string[], rows: readonly Row[]) =>
  Promise.resolve(asCsv(name, new TextEncoder().encode(mark + writeSafeTable(columns, rows))))

const cellsOf = (columns: readonly string[], rows: readonly Row[]) => rows.map((row) => columns.map((c) => row[c] ?? ""))

/** Sheets as a workbook: the first holds the table. */
export const workbookFile = (name: string, sheets: readonly Sheet[]) => Promise.resolve(asWorkbook(name, workbookPieces(sheets)))

/** A short table as a workbook of one sheet. */
const xlsxFile = (name: string, columns: readonly string[], rows: readonly Row[]) =>
  workbookFile(name, [{ name: name.slice(0, 31), columns, rows: [cellsOf(columns, rows)] }])

/** Both forms of a list, for `also` of its page: the rows are those that the page has loaded. */
export const tableFaces = <V, S>(
  nameOf: string | ((value: V) => string),
  columnsOf: readonly string[] | ((value: V) => readonly string[]),
  rowsOf: (value: V, say: S) => readonly Row[],
) => {
  const table = (value: V, say: S) =>
    [
      typeof nameOf === "string" ? nameOf : nameOf(value),
      typeof columnsOf === "function" ? columnsOf(value) : columnsOf,
      rowsOf(value, say),
    ] as const
  return {
    csv: (value: V, say: S) => csvFile(...table(value, say)),
    xlsx: (value: V, say: S) => xlsxFile(...table(value, say)),
  }
}

export type LongTable = Readonly<{
  name: string
  columns: readonly string[]
  /** Page after page; each is let go before the next. */
  pages: () => AsyncIterable<readonly Row[]>
  /** What the pages depend on beside the database: which list, whose sight, which language. */
  scope: string
  at: Date
}>

/** In the same state of the tables the same rows are seen, so a file that was made in it is the file. */
async function keyOf(tx: Read, face: string, { name, scope, at }: LongTable) {
  const { rows } = await sql<{ seen: string }>`select current_database() || ' ' || hemisec.writes() as seen`.execute(tx)
  return { scope: `${name}.${face} ${scope}`, state: rows[0]?.seen ?? "", at }
}

/** A table of any length as CSV, written to disk once. `marked`: a person opens it in a spreadsheet. */
export async function longCsv(tx: Read, table: LongTable, marked: boolean) {
  const pieces = async function* () {
    yield (marked ? mark : "") + writeSafeTable(table.columns, [])
    for await (const rows of table.pages()) yield writeSafeLines(table.columns, rows)
  }
  return asCsv(table.name, await spooled(await keyOf(tx, marked ? "csv" : "bare-csv", table), pieces))
}

/** The same as a workbook; further sheets stand behind it. */
export async function longWorkbook(
  tx: Read,
  table: LongTable,
  first: Pick<Sheet, "name" | "lists" | "widths">,
  further: readonly Sheet[],
) {
  const rows = async function* () {
    for await (const some of table.pages()) yield cellsOf(table.columns, some)
  }
  const sheet = () => ({ ...first, columns: table.columns, rows: rows() })
  return asWorkbook(table.name, await spooled(await keyOf(tx, "xlsx", table), () => workbookPieces([sheet(), ...further])))
}
