// What a document's parts have in common for checks and renderers: cells in one form, spans reached wherever they stand.
import type { Block, Cell, Item, Row, Span, Spans } from "./blocks.ts"

export type WholeCell = { spans: Spans; across: number; down: number }

const isSpans = (cell: Cell): cell is Spans => Array.isArray(cell)
export const wholeCell = (cell: Cell): WholeCell =>
  isSpans(cell) ? { spans: cell, across: 1, down: 1 } : { spans: cell.spans, across: cell.across ?? 1, down: cell.down ?? 1 }

/** The column each cell of the rows begins in, with regard to cells that reach down from above. */
export function startColumns(rows: readonly Row[]): number[][] {
  const taken = new Map<number, number>()
  return rows.map((row) => {
    let column = 0
    const skip = () => {
      while ((taken.get(column) ?? 0) > 0) column += 1
    }
    const below = new Map<number, number>()
    const starts = row.cells.map((cell) => {
      skip()
      const start = column
      const { across, down } = wholeCell(cell)
      for (let i = 0; i < across; i += 1) below.set(start + i, down)
      column += across
      return start
    })
    for (const [at, left] of taken) taken.set(at, left - 1)
    for (const [at, down] of below) taken.set(at, down - 1)
    return starts
  })
}

/** Whether the rows fill exactly so many columns, nothing overlapping and nothing reaching past the last row. */
export function fills(rows: readonly Row[], columns: number): boolean {
  const grid = rows.map(() => new Array<boolean>(columns).fill(false))
  for (const [r, starts] of startColumns(rows).entries()) {
    for (const [c, start] of starts.entries()) {
      const { across, down } = wholeCell(rows[r]?.cells[c] ?? [])
      for (let y = r; y < r + down; y += 1) {
        for (let x = start; x < start + across; x += 1) {
          const line = grid[y]
          if (!line || x >= columns || line[x]) return false
          line[x] = true
        }
      }
    }
  }
  return grid.every((line) => line.every(Boolean))
}

/** Every span inside these, outermost first. */
export function* within(spans: Spans): Generator<Exclude<Span, string>> {
  for (const span of spans) {
    if (typeof span === "string") continue
    yield span
    if ("spans" in span) yield* within(span.spans)
  }
}

function* itemSpans(items: readonly Item[]): Generator<Spans> {
  for (const item of items) {
    yield item.spans
    if (item.list) yield* itemSpans(item.list.items)
  }
}

/** Each run of spans of a block, in reading order. */
export function* runsOf(block: Block): Generator<Spans> {
  switch (block.is) {
    case "paragraph":
    case "note":
      yield block.spans
      break
    case "list":
      yield* itemSpans(block.items)
      break
    case "table":
      yield block.caption
      for (const row of [...block.head, ...block.body]) for (const cell of row.cells) yield wholeCell(cell).spans
      for (const note of block.notes ?? []) yield note.spans
      break
    case "figure":
      yield block.caption
      break
    case "quote":
      yield block.spans
      if (block.source) yield block.source
      break
    case "definitions":
      for (const item of block.items) {
        yield item.term
        yield item.spans
      }
      break
  }
}
