// One parser reads every table that comes in, ours and the users': it says what is wrong, in which row and column, and
// stops at nothing it can report.
import { parse } from "csv-parse/sync"

export type Row = Readonly<Record<string, string>>
export type TableRow = { line: number; cells: Row }
export type TableFault =
  | { code: "empty" }
  | { code: "binary" }
  | { code: "encoding" }
  | { code: "quote"; line: number }
  | { code: "header_twice"; column: string }
  | { code: "header_unknown"; column: string; nearest?: string }
  | { code: "header_missing"; column: string }
  | { code: "too_many_cells"; line: number; found: number; expected: number }
  | { code: "formula"; line: number; column: string }
export type Table = { header: readonly string[]; rows: readonly TableRow[]; faults: readonly TableFault[] }

const nothing = (...faults: TableFault[]): Table => ({ header: [], rows: [], faults })

const lineBreaks = /\r\n?|\n/g

const separators = [",", ";", "\t"] as const

/** The separator that splits the header into most cells; commas win a draw. */
function separatorOf(text: string): string {
  const bare = text.slice(0, 20_000).replace(/"[^"]*"/g, "")
  const first = bare.slice(0, bare.search(/\r|\n|$/))
  const score = (s: string) => first.split(s).length
  return separators.reduce((best, s) => (score(s) > score(best) ? s : best))
}

function decode(bytes: Uint8Array): string | TableFault {
  if (bytes.length === 0) return { code: "empty" }
  if (bytes.subarray(0, 8000).includes(0)) return { code: "binary" }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return { code: "encoding" }
  }
}

/** A cell that a spreadsheet would run: `=1+1`, `+A1`, `@SUM(…)`, in wide letters too. A negative or signed number is no formula. */
export const isFormula = (cell: string) =>
  /^[=@\t\r\n\uff1d\uff20]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-]?[\d.,\s]+%?$/.test(cell) && /[A-Za-z(|!]/.test(cell))

/** A code that a spreadsheet would take for a number and change: noughts before it go, after fifteen digits noughts come, `12e5` is reckoned. */
export const isFragile = (cell: string) => /^0\d+$/.test(cell) || /^\d{16,}$/.test(cell) || /^\d+[eE]\d+$/.test(cell)
const unsafe = (cell: string) => isFormula(cell) || isFragile(cell)

const guarded = (cell: string) => cell.startsWith("'") && unsafe(cell.replace(/^'+/, ""))
/** The cell without the apostrophe that `writeSafeTable` puts before what would run or change. */
const asWritten = (cell: string) => (guarded(cell) ? cell.slice(1) : cell)

/** Rows of a CSV with a header line. `line` is the line of the file on which the row begins. */
export function readTable(bytes: Uint8Array): Table {
  const text = decode(bytes)
  if (typeof text !== "string") return nothing(text)
  // One line end, whatever the system wrote: inside of cells too, and the parser counts lines rightly only so.
  const bare = text.replace(/^\ufeff/, "").replace(lineBreaks, "\n")
  if (bare.trim() === "") return nothing({ code: "empty" })
  const options = { delimiter: separatorOf(bare), relax_column_count: true, skip_empty_lines: true, info: true } as const
  try {
    const records = parse(bare, options) as unknown as { record: string[]; info: { lines: number } }[]
    return tabulate(records)
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number }
    return nothing({ code: "quote", line: code === "CSV_QUOTE_NOT_CLOSED" ? openedOn(bare) : Number(lines ?? 1) })
  }
}

/** The line on which a quotation began that never ends: the parser only knows that the file ended in it. */
function openedOn(text: string): number {
  let opened = -1
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (opened < 0) opened = at
    else if (text[at + 1] === '"') at += 1
    else opened = -1
  }
  return 1 + (text.slice(0, Math.max(opened, 0)).match(lineBreaks)?.length ?? 0)
}

function tabulate(records: { record: string[]; info: { lines: number } }[]): Table {
  const header = (records[0]?.record ?? []).map((h) => h.trim())
  const faults: TableFault[] = header.flatMap((h, i) =>
    h !== "" && header.indexOf(h) !== i ? [{ code: "header_twice" as const, column: h }] : [],
  )
  const rows = records.slice(1).map(({ record, info }) => {
    // The parser counts the line on which a record ends; line breaks in its cells make it begin earlier.
    const line = info.lines - record.reduce((n, cell) => n + (cell.match(lineBreaks)?.length ?? 0), 0)
    if (record.length > header.length && record.slice(header.length).some((c) => c !== "")) {
      faults.push({ code: "too_many_cells", line, found: record.length, expected: header.length })
    }
    return { line, cells: Object.fromEntries(header.map((h, i) => [h, asWritten((record[i] ?? "").trim())])) }
  })
  return { header, rows, faults }
}

const needsQuotes = /[",\n\r]/

function writeLines(header: readonly string[], rows: readonly Row[], protect: (cell: string) => boolean): string {
  const cell = (text: string) => {
    const kept = protect(text) ? `'${text}` : text
    return needsQuotes.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept
  }
  // An empty line would be no row at all.
  const written = (row: Row) => `${header.map((h) => cell(row[h] ?? "")).join(",") || '""'}\n`
  return rows.map(written).join("")
}

const headOf = (header: readonly string[]): Row => Object.fromEntries(header.map((h) => [h, h]))

/** CSV as we write it: commas, quotes only where needed, line feeds, a header. */
export const writeTable = (header: readonly string[], rows: readonly Row[]): string =>
  writeLines(header, [headOf(header), ...rows], guarded)

/** Lines for people's spreadsheets, without a header: a cell that would run as a formula, or be changed, gets an apostrophe before it. */
export const writeSafeLines = (header: readonly string[], rows: readonly Row[]): string =>
  writeLines(header, rows, (cell) => unsafe(cell) || guarded(cell))

/** The same with the header. */
export const writeSafeTable = (header: readonly string[], rows: readonly Row[]): string =>
  writeSafeLines(header, [headOf(header), ...rows])
