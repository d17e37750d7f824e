// Running text and tables as HTML elements. Text passes through Preact, which escapes it; there is no other way in.
import type { ComponentChildren } from "preact"
import { sayIn } from "#src/platform/i18n/index.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Row, Span, Spans, Table } from "./blocks.ts"
import { print } from "./messages.ts"
import { printable } from "./text.ts"
import { startColumns, type WholeCell, wholeCell } from "./walk.ts"

/** What the parts of one page share: its language, where our paths lead, and the footnotes met so far. */
export type Setting = { lang: Lang; address: (href: string) => string | null; prefix: string; notes: Spans[] }

/** The text of a footnote is kept for the end of the page; what stays is its number. */
function footnote(spans: Spans, setting: Setting): ComponentChildren {
  const n = setting.notes.push(spans)
  return (
    <sup class="printed-call">
      <a id={`${setting.prefix}printed-note-${n}-call`} href={`#${setting.prefix}printed-note-${n}`} role="doc-noteref">
        {n}
      </a>
    </sup>
  )
}

function one(span: Span, setting: Setting, table: string): ComponentChildren {
  if (typeof span === "string") return printable(span)
  switch (span.is) {
    case "strong":
      return <strong>{inline(span.spans, setting, table)}</strong>
    case "emph":
      return <em>{inline(span.spans, setting, table)}</em>
    case "code":
      return <code>{printable(span.text)}</code>
    case "link":
      return <a href={setting.address(span.href) ?? undefined}>{inline(span.spans, setting, table)}</a>
    case "ref":
      return <a href={`#${setting.prefix}${span.to}`}>{inline(span.spans, setting, table)}</a>
    case "lang":
      return <span lang={span.lang}>{inline(span.spans, setting, table)}</span>
    case "mark":
      return (
        <sup>
          <a href={`#${table}-${encodeURIComponent(span.mark)}`}>{printable(span.mark)}</a>
        </sup>
      )
    case "footnote":
      return footnote(span.spans, setting)
    case "trace":
      return (
        <a
          class="printed-trace"
          href={setting.address(span.href) ?? undefined}
          title={sayIn(setting.lang).t(print.behind, { code: printable(span.code) })}
        >
          {printable(span.text)}
          <sup>{printable(span.code)}</sup>
        </a>
      )
  }
}

/** Spans as inline elements. `table` is the id under which the notes of the surrounding table stand. */
export const inline = (spans: Spans, setting: Setting, table = ""): ComponentChildren =>
  spans.map((span) => one(span, setting, table))

type CellPlace = { cell: WholeCell; column: number; row: Row }

function tableRows(rows: readonly Row[], draw: (place: CellPlace) => ComponentChildren): ComponentChildren {
  const starts = startColumns(rows)
  return rows.map((row, r) => (
    <tr class={row.is && `printed-${row.is}`}>
      {row.cells.map((cell, c) => draw({ cell: wholeCell(cell), column: starts[r]?.[c] ?? 0, row }))}
    </tr>
  ))
}

const span = (n: number) => (n > 1 ? n : undefined)

export function TableBlock({ table, id, label, setting }: { table: Table; id: string; label: string; setting: Setting }) {
  const total = table.columns.reduce((sum, column) => sum + (column.width ?? 1), 0)
  const side = (column: number, across: number) => (across > 1 ? undefined : `printed-${table.columns[column]?.align ?? "start"}`)
  const shared = ({ cell, column }: CellPlace) => ({
    colSpan: span(cell.across),
    rowSpan: span(cell.down),
    class: side(column, cell.across),
    children: inline(cell.spans, setting, id),
  })
  // An empty corner heads nothing, and must not be read out as if it did.
  const heads = ({ cell }: CellPlace) => cell.spans.some((part) => part !== "")
  const head = (place: CellPlace) =>
    heads(place) ? <th scope={place.cell.across > 1 ? "colgroup" : "col"} {...shared(place)} /> : <td {...shared(place)} />
  const body = (place: CellPlace) => {
    const { cell, column, row } = place
    if (row.is === "group") return <th scope={cell.across > 1 ? "colgroup" : "row"} {...shared(place)} />
    return table.columns[column]?.heads ? <th scope="row" {...shared(place)} /> : <td {...shared(place)} />
  }
  const notes = table.notes ?? []
  return (
    <div class="printed-table" id={id}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard. */}
      <section class="printed-scroll" tabIndex={0} aria-labelledby={`${id}-caption`}>
        <table>
          <caption id={`${id}-caption`}>
            <b>{label}.</b> {inline(table.caption, setting, id)}
          </caption>
          <colgroup>
            {table.columns.map((column) => (
              <col style={{ width: `${Math.round(((column.width ?? 1) / total) * 10_000) / 100}%` }} />
            ))}
          </colgroup>
          {table.head.length > 0 && <thead>{tableRows(table.head, head)}</thead>}
          <tbody>{tableRows(table.body, body)}</tbody>
        </table>
      </section>
      {notes.map((note) => (
        <p class="printed-tablenote" id={`${id}-${encodeURIComponent(note.mark)}`}>
          <sup>{printable(note.mark)}</sup> {inline(note.spans, setting, id)}
        </p>
      ))}
    </div>
  )
}
