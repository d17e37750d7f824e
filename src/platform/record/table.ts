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

const separators = [",", ";", "\t"] as const

/** The separator that splits the header into most cells; commas win a draw. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/\r|\n|$/))
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

/** A cell that a spreadsheet would run: `=1+1`, `+A1`, `@SUM(…)`. A negative or signed number is no formula. */
export const isFormula = (cell: string) =>
  /^[=@\t\r]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-]?[\d.,\s]+%?$/.test(cell) && /[A-Za-z(|!]/.test(cell))

/** Rows of a CSV with a header line. `line` is the line of the file on which the row begins. */
export function readTable(bytes: Uint8Array): Table {
  const text = decode(bytes)
  if (typeof text !== "string") return nothing(text)
  const bare = text.replace(/^\ufeff/, "")
  if (bare.trim() === "") return nothing({ code: "empty" })
  const options = { delimiter: separatorOf(bare), relax_column_count: true, skip_empty_lines: true, info: true } as const
  try {
    const records = parse(bare, options) as unknown as { record: string[]; info: { lines: number } }[]
    return tabulate(records)
  } catch (error) {
    const line = Number((error as { lines?: number }).lines ?? 1)
    return nothing({ code: "quote", line })
  }
}

function tabulate(records: { record: string[]; info: { lines: number } }[]): Table {
  const header = (records[0]?.record ?? []).map((h) => h.trim())
  const faults: TableFault[] = header.flatMap((h, i) =>
    h !== "" && header.indexOf(h) !== i ? [{ code: "header_twice" as const, column: h }] : [],
  )
  let before = records[0]?.info.lines ?? 1
  const rows = records.slice(1).map(({ record, info }) => {
    // The parser counts the line on which a record ends; quoted line breaks make it begin earlier.
    const line = before + 1
    before = info.lines
    if (record.length > header.length && record.slice(header.length).some((c) => c !== "")) {
      faults.push({ code: "too_many_cells", line, found: record.length, expected: header.length })
    }
    return { line, cells: Object.fromEntries(header.map((h, i) => [h, (record[i] ?? "").trim()])) }
  })
  return { header, rows, faults }
}

const needsQuotes = /[",\n\r]/

/** CSV as we write it: commas, quotes only where needed, line feeds, a header. */
export function writeTable(header: readonly string[], rows: readonly Row[]): string {
  const cell = (text: string) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = [header, ...rows.map((row) => header.map((h) => row[h] ?? ""))]
  return `${lines.map((line) => line.map(cell).join(",")).join("\n")}\n`
}

/** The same for people's spreadsheets: a cell that would run as a formula gets an apostrophe before it. */
export const writeSafeTable = (header: readonly string[], rows: readonly Row[]): string =>
  `\ufeff${writeTable(
    header,
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, isFormula(v) ? `'${v}` : v]))),
  )}`
