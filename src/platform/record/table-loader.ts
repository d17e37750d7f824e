// A file of the record and its table say the same in two forms. A loader is a list of columns, each of which knows both
// ways, so that dump(load(row)) is the row by construction; PostgreSQL takes the rows over as one JSON document.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { isDay } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import { heldCell, listCell, listToCell, localisedCell, localisedCells, sourcesCell, sourcesToCell } from "./cells.ts"
import type { Loader } from "./load.ts"
import type { Row } from "./table.ts"

type Stored = Readonly<Record<string, unknown>>

/** One or more cells of the file and one or more columns of the table. Columns are written as SQL has them. */
export type RecordColumn = Readonly<{
  columns: readonly string[]
  into: (row: Row) => Stored
  back: (stored: Stored) => Row
}>

const cellOf = (row: Row, cell: string) => row[cell] ?? ""
const said = (value: unknown) => (value === null || value === undefined ? "" : String(value))

/** A text cell; empty is null. The column has the cell's name unless another is given. */
export const words = (cell: string, column = cell): RecordColumn => ({
  columns: [column],
  into: (row) => ({ [column]: cellOf(row, cell) || null }),
  back: (s) => ({ [cell]: said(s[column]) }),
})

/** A text cell whose column is never null: an empty cell is an empty text. */
export const wordsOrEmpty = (cell: string, column = cell): RecordColumn => ({
  columns: [column],
  into: (row) => ({ [column]: cellOf(row, cell) }),
  back: (s) => ({ [cell]: said(s[column]) }),
})

export const number = (cell: string, column = cell): RecordColumn => ({
  columns: [column],
  into: (row) => {
    const text = cellOf(row, cell)
    if (text !== "" && Number.isNaN(Number(text))) throw new Error(`not a number: ${text}`)
    return { [column]: text === "" ? null : Number(text) }
  },
  back: (s) => ({ [cell]: said(s[column]) }),
})

/** `title_en … title_pt` as one text. */
export const inLanguages = (cell: string, column = cell): RecordColumn => ({
  columns: [column],
  into: (row) => ({ [column]: localisedCell(row, cell) }),
  back: (s) => localisedCells((s[column] ?? null) as Localised | null, cell),
})

/** English of ours as a text that other languages may join. */
export const inEnglish = (cell: string, column: string): RecordColumn => ({
  columns: [column],
  into: (row) => ({
    [column]: cellOf(row, cell) ? { authentic: ["en"], values: { en: { text: cellOf(row, cell), kind: "authentic" } } } : null,
  }),
  back: (s) => ({ [cell]: ((s[column] ?? null) as Localised | null)?.values.en?.text ?? "" }),
})

export const list = (cell: string, column = cell): RecordColumn => ({
  columns: [column],
  into: (row) => ({ [column]: listCell(cellOf(row, cell)) }),
  back: (s) => ({ [cell]: listToCell(s[column] as string[] | null) }),
})

export const sources = (cell = "source", column = "sources"): RecordColumn => ({
  columns: [column],
  into: (row) => ({ [column]: sourcesCell(cellOf(row, cell)) }),
  back: (s) => ({ [cell]: sourcesToCell(s[column] ?? []) }),
})

/** A calendar day. */
export const onDay = (cell: string, column = cell): RecordColumn => ({
  columns: [column],
  into: (row) => {
    const text = cellOf(row, cell)
    if (text !== "" && !isDay(text)) throw new Error(`not a day: ${text}`)
    return { [column]: text || null }
  },
  back: (s) => ({ [cell]: said(s[column]) }),
})

/** A vague date: `held`, `held_from`, `held_to`. */
export const vague = (cell: string, column = cell): RecordColumn => ({
  columns: [column, `${column}_from`, `${column}_to`],
  into: (row) => {
    const held = heldCell(cellOf(row, cell))
    return { [column]: held.held, [`${column}_from`]: held.heldFrom, [`${column}_to`]: held.heldTo }
  },
  back: (s) => ({ [cell]: said(s[column]) }),
})

export type TableLoader = Readonly<{
  file: string
  kind: string | null
  table: string
  /** Cells that make the key, and the columns they stand in. */
  key: readonly (readonly [cell: string, column: string])[]
  columns: readonly RecordColumn[]
}>

const identifier = (name: string) =>
  sql.raw(
    name
      .split(".")
      .map((part) => `"${part}"`)
      .join("."),
  )

async function store(tx: Write, t: TableLoader, rows: readonly Row[]) {
  const columns = t.columns.flatMap((c) => c.columns)
  const values = rows.map((row, i) => {
    try {
      return Object.assign({}, ...t.columns.map((c) => c.into(row))) as Stored
    } catch (error) {
      throw new Error(`record/${t.file}, row ${i + 2}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  })
  const all = sql.join(columns.map(identifier))
  const keys = t.key.map(([, column]) => column)
  const updates = columns.filter((c) => !keys.includes(c)).map((c) => sql`${identifier(c)} = excluded.${identifier(c)}`)
  const onConflict = updates.length > 0 ? sql`do update set ${sql.join(updates)}` : sql`do nothing`
  await sql`insert into ${identifier(t.table)} (${all})
    select ${all} from jsonb_populate_recordset(null::${identifier(t.table)}, ${JSON.stringify(values)}::jsonb)
    on conflict (${sql.join(keys.map(identifier))}) ${onConflict}`.execute(tx)
}

async function read(tx: Read, t: TableLoader): Promise<Row[]> {
  const columns = t.columns.flatMap((c) => c.columns)
  // As JSON, so that the names of columns come back as SQL has them, whatever the query builder does to them.
  const { rows } = await sql<{
    stored: Stored
  }>`select to_jsonb(x) as stored from (select ${sql.join(columns.map(identifier))} from ${identifier(t.table)}) x`.execute(
    tx as Write,
  )
  return rows.map(({ stored }) => Object.assign({}, ...t.columns.map((c) => c.back(stored))) as Row)
}

/** A loader for a file that mirrors a table. */
export const tableLoader = (t: TableLoader): Loader => ({
  file: t.file,
  kind: t.kind,
  key: (row) => t.key.map(([cell]) => cellOf(row, cell)).join(" "),
  load: (tx, rows) => store(tx, t, rows),
  dump: (tx) => read(tx, t),
})
