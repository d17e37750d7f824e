// The one way in which a table leaves the house as CSV.
import { type Row, writeSafeTable } from "./table.ts"

/** UTF-8 with its mark, for spreadsheets; cells that would run, or be taken for numbers and changed, made harmless. */
export const csvFile = (name: string, columns: readonly string[], rows: readonly Row[]) =>
  Promise.resolve({ bytes: new TextEncoder().encode(writeSafeTable(columns, rows)), type: "text/csv; charset=utf-8", name })
