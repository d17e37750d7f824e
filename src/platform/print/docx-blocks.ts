// Blocks as Word's paragraphs and tables. Words that a reader may restyle are in styles (`docx-styles.ts`), not in runs.
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  Table as WordTable,
} from "docx"
import { sayIn } from "#src/platform/i18n/index.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Figure, List, Row, Table } from "./blocks.ts"
import { type Desk, deep, hair, runs, wordLanguage } from "./docx-text.ts"
import { print } from "./messages.ts"
import type { Labelled } from "./plan.ts"
import { standaloneSvg, svgSize } from "./svg.ts"
import { printable } from "./text.ts"
import { startColumns, wholeCell } from "./walk.ts"

export type Flow = Paragraph | WordTable
const twipsPerPixel = 15
/** Twice as fine as the screen: still clear on paper. */
const pointsPerPixel = 2
const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const
const sides = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT }

/** What a reference can lead to carries a bookmark; Word's names for them are short and plain, so they are ours. */
const marked = (id: string | undefined, children: ParagraphChild[], desk: Desk): ParagraphChild[] => {
  const name = id === undefined ? undefined : desk.bookmarks.get(id)
  return name === undefined ? children : [new Bookmark({ id: name, children })]
}

const caption = (label: string, block: Table | Figure, desk: Desk, keepNext: boolean) =>
  new Paragraph({
    style: "Caption",
    keepNext,
    children: [
      ...marked(block.id, [new TextRun({ text: `${label}. `, bold: true, color: deep })], desk),
      ...runs(block.caption, desk),
    ],
  })

const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
const none = { style: BorderStyle.NONE, size: 0, color: "auto" }

function tableRow(
  row: Row,
  starts: readonly number[],
  table: Table,
  widths: readonly number[],
  head: boolean,
  desk: Desk,
): TableRow {
  const children = row.cells.map((given, c) => {
    const cell = wholeCell(given)
    const at = starts[c] ?? 0
    const style = head ? "TableHead" : row.is === "group" ? "TableGroup" : row.is === "total" ? "TableTotal" : "TableText"
    const alignment = head && cell.across > 1 ? AlignmentType.CENTER : sides[table.columns[at]?.align ?? "start"]
    return new TableCell({
      columnSpan: cell.across,
      rowSpan: cell.down,
      width: { size: widths.slice(at, at + cell.across).reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      verticalAlign: head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      shading: row.is === "group" ? { fill: "EEF2F4" } : undefined,
      borders: {
        left: none,
        right: none,
        top: row.is === "total" ? line(6, "17212B") : undefined,
        bottom: head ? line(6, deep) : line(4, hair),
      },
      children: [new Paragraph({ style, alignment, keepNext: head, children: runs(cell.spans, desk) })],
    })
  })
  return new TableRow({ children, tableHeader: head, cantSplit: true })
}

function tableBlock(table: Table, label: string, textWidth: number, desk: Desk): Flow[] {
  const shares = table.columns.map((column) => column.width ?? 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share / whole) * textWidth))
  const rows = (list: readonly Row[], head: boolean) => {
    const starts = startColumns(list)
    return list.map((row, r) => tableRow(row, starts[r] ?? [], table, widths, head, desk))
  }
  const all = [...rows(table.head, true), ...rows(table.body, false)]
  const edge = line(8, deep)
  const grid = new WordTable({
    rows: all,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    borders: { top: edge, bottom: edge, left: none, right: none, insideHorizontal: line(4, hair), insideVertical: none },
  })
  const notes = (table.notes ?? []).map(
    (note) =>
      new Paragraph({
        style: "TableNote",
        children: [new TextRun({ text: printable(note.mark), superScript: true }), new TextRun(" "), ...runs(note.spans, desk)],
      }),
  )
  // Word joins two tables that touch, so something always stands between.
  const after = new Paragraph({ style: "TableNote", children: [] })
  return [caption(label, table, desk, true), ...(all.length > 0 ? [grid] : []), ...notes, after]
}

/** Word 2016 and later and LibreOffice draw the SVG; older and smaller readers show the picture of it. */
function figureBlock(figure: Figure, at: number, label: string, textWidth: number, desk: Desk): Flow[] {
  const { raster } = desk
  if (!raster) throw new Error("a figure is printed without a drawing engine")
  const svg = standaloneSvg(figure.svg)
  const natural = svgSize(figure.svg)
  const width = Math.max(1, Math.round(((figure.width ?? 1) * textWidth) / twipsPerPixel))
  const height = Math.max(1, Math.round((width * natural.height) / natural.width))
  const fine = { width: width * pointsPerPixel, height: height * pointsPerPixel }
  const picture = new ImageRun({
    type: "svg",
    data: Buffer.from(svg, "utf8"),
    fallback: { type: "png", data: raster(svg, fine) },
    transformation: { width, height },
    altText: { id: String(at + 1), name: label, title: label, description: printable(figure.alt) },
  })
  return [new Paragraph({ style: "Figure", keepNext: true, children: [picture] }), caption(label, figure, desk, false)]
}

function listBlock(list: List, depth: number, desk: Desk): Flow[] {
  const level = Math.min(depth, 3)
  const instance = list.ordered ? desk.lists.push({ start: list.start ?? 1 }) : 0
  const numbering = list.ordered ? { reference: `list-${instance}`, level } : { reference: "bullets", level }
  return list.items.flatMap((item) => [
    new Paragraph({ style: "ListParagraph", numbering, spacing: { after: 60 }, children: runs(item.spans, desk) }),
    ...(item.list ? listBlock(item.list, depth + 1, desk) : []),
  ])
}

const noteStyles = { doubt: "NoteDoubt", reading: "NoteReading", correction: "NoteCorrection" } as const

/** One block in Word's terms. `textWidth` is the width between the margins in twentieths of a point; `at` its place. */
export function wordBlock({ block, label }: Labelled, at: number, textWidth: number, lang: Lang, desk: Desk): Flow[] {
  switch (block.is) {
    case "heading":
      return [
        new Paragraph({
          heading: levels[block.level - 1],
          children: marked(block.id, [new TextRun(printable(block.text))], desk),
        }),
      ]
    case "paragraph":
      return [new Paragraph({ children: runs(block.spans, desk) })]
    case "list":
      return listBlock(block, 0, desk)
    case "table":
      return tableBlock(block, label, textWidth, desk)
    case "figure":
      return figureBlock(block, at, label, textWidth, desk)
    case "note": {
      const kind = new TextRun({ text: `${sayIn(lang).t(print[block.kind])}. `, bold: true })
      return [new Paragraph({ style: noteStyles[block.kind], children: [kind, ...runs(block.spans, desk)] })]
    }
    case "quote": {
      const words = new Paragraph({
        style: "Quote",
        children: runs(block.spans, desk, { language: { value: wordLanguage(block.lang) } }),
      })
      return block.source ? [words, new Paragraph({ style: "QuoteSource", children: runs(block.source, desk) })] : [words]
    }
    case "definitions":
      return block.items.map(
        (item) =>
          new Paragraph({
            style: "Definition",
            children: [...runs(item.term, desk, { bold: true }), new TextRun("\u2003"), ...runs(item.spans, desk)],
          }),
      )
    case "pageBreak":
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}
