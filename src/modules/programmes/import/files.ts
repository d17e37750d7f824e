import { type Row, writeSafeTable } from "#src/platform/record/index.ts"

/** A table as a file that spreadsheets open: UTF-8 with its mark, cells that would run made harmless. */
export const csvFile = (name: string, columns: readonly string[], rows: readonly Row[]) =>
  Promise.resolve({ bytes: new TextEncoder().encode(writeSafeTable(columns, rows)), type: "text/csv; charset=utf-8", name })
