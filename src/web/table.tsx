import type { ComponentChildren } from "preact"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Count } from "#src/values/count.ts"
import { frame } from "./messages/frame.ts"
import { SectionTitle } from "./page-head.tsx"

export type Column<Row> = Readonly<{
  key: string
  label: string
  cell: (row: Row) => ComponentChildren
  /** The cell that names its row. One column of a table has it. */
  heads?: boolean
  /** Figures: set flush right with digits of one width. */
  number?: boolean
  /** Sorting is a link to the same page in another order. */
  sort?: { href: Href; direction?: "ascending" | "descending" }
  /** A cell of the last line: a total. */
  foot?: ComponentChildren
}>

type DataTableProps<Row> = Readonly<{
  say: Say
  /** Unique on its page where `narrow` is `scrolls`: names the region. */
  caption: string
  /** A total of the rows with its rule, beside the caption. */
  count?: Count
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** On a phone: rows become labelled blocks (the default), or the table scrolls within a region one can focus. */
  narrow?: "blocks" | "scrolls"
}>

type TableRole = "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell"

/** A table with a caption and row heads, readable on a phone and by a screen reader. */
export function DataTable<Row>({ say, caption, count, columns, rows, rowKey, narrow = "blocks" }: DataTableProps<Row>) {
  // Blocks are made by `display`, which takes the table's meaning away in some browsers: the roles give it back.
  const role = (name: TableRole) => (narrow === "blocks" ? { role: name } : {})
  const region = narrow === "scrolls" ? ({ role: "region", "aria-label": caption, tabIndex: 0 } as const) : {}
  return (
    <div class={`tabular ${narrow}`} {...region}>
      <table {...role("table")}>
        <Caption say={say} caption={caption} count={count} />
        <thead {...role("rowgroup")}>
          <tr {...role("row")}>
            {columns.map((column) => (
              <Heading key={column.key} say={say} column={column} {...role("columnheader")} />
            ))}
          </tr>
        </thead>
        <tbody {...role("rowgroup")}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...role("row")}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} blocks={narrow === "blocks"} />
              ))}
            </tr>
          ))}
        </tbody>
        <FootLine columns={columns} role={role} />
      </table>
    </div>
  )
}

/** What the heading over the table says already is not shown twice; who comes to the table by its name still hears it. */
const Caption = ({ say, caption, count }: { say: Say; caption: string; count: Count | undefined }) => (
  <SectionTitle.Consumer>
    {(over) => (
      <caption class={over === caption && !count ? "unseen" : undefined}>
        {over === caption && count ? <span class="unseen">{caption}</span> : caption}
        {count ? (
          <span class="rule">
            {say.number(count.value)} ({count.rule})
          </span>
        ) : null}
      </caption>
    )}
  </SectionTitle.Consumer>
)

function Heading<Row>({ say, column, role }: { say: Say; column: Column<Row>; role?: TableRole }) {
  const { sort } = column
  return (
    <th scope="col" class={column.number ? "number" : undefined} aria-sort={sort?.direction} role={role}>
      {sort ? (
        <a href={say.href(sort.href)} title={say.t(frame.sortBy, { column: column.label })}>
          {column.label}
        </a>
      ) : (
        column.label
      )}
    </th>
  )
}

function Cell<Row>({ column, row, blocks }: { column: Column<Row>; row: Row; blocks: boolean }) {
  const shape = column.number ? "number" : undefined
  if (column.heads)
    return (
      <th scope="row" class={shape} role={blocks ? "rowheader" : undefined}>
        {column.cell(row)}
      </th>
    )
  return (
    <td class={shape} data-label={column.label} role={blocks ? "cell" : undefined}>
      <span>{column.cell(row)}</span>
    </td>
  )
}

function FootLine<Row>({ columns, role }: { columns: readonly Column<Row>[]; role: (name: TableRole) => { role?: TableRole } }) {
  if (!columns.some((column) => column.foot !== undefined)) return null
  return (
    <tfoot {...role("rowgroup")}>
      <tr {...role("row")}>
        {columns.map((column) =>
          column.heads ? (
            <th key={column.key} scope="row" {...role("rowheader")}>
              {column.foot}
            </th>
          ) : (
            <td key={column.key} class={column.number ? "number" : undefined} data-label={column.label} {...role("cell")}>
              <span>{column.foot}</span>
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}
