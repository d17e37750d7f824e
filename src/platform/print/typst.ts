// A document as what the Typst compiler reads: one fixed template (report.typ) and the document's words as JSON. Writing
// Typst source from text was considered; then one forgotten escape lets a title run code. Data has no such door.
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { sayIn } from "#src/platform/i18n/index.ts"
import type { Block, Document, List, Row, Span, Spans, Table } from "./blocks.ts"
import { print } from "./messages.ts"
import { addressOf, type Labelled, labelled, metaLines } from "./plan.ts"
import { standaloneSvg } from "./svg.ts"
import { breakable, printable } from "./text.ts"
import { startColumns, wholeCell } from "./walk.ts"

/** The compiler's input: absolute paths and their contents. `/main.typ` is where it begins. */
export type TypstFiles = Readonly<Record<string, string>>
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const template = readFileSync(fileURLToPath(new URL("./report.typ", import.meta.url)), "utf8")

/** Typst keeps every blank and breaks no long word; paper wants one blank and breaks somewhere. */
const set = (text: string): string => breakable(printable(text).replace(/ {2,}/g, " "))

/** A number or digest that somebody will copy: kept free of breaks as long as a line holds it. */
const whole = (text: string): string => (text.length > 72 ? set(text) : printable(text))

/** `pt-BR` as the two things Typst asks for. Scripts and variants have no place there. */
function tongue(tag: string): { lang: string; region: string | null } {
  const [lang = "en", ...rest] = tag.split("-")
  return { lang, region: rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? null }
}

function spansFor(origin: string | undefined) {
  const convert = (spans: Spans): Json[] => spans.map(one)
  const one = (span: Span): Json => {
    if (typeof span === "string") return set(span)
    switch (span.is) {
      case "strong":
      case "emph":
      case "footnote":
        return { is: span.is, spans: convert(span.spans) }
      case "code":
        return { is: "code", text: set(span.text) }
      case "link": {
        const href = addressOf(span.href, origin)
        return href === null ? { is: "plain", spans: convert(span.spans) } : { is: "link", href, spans: convert(span.spans) }
      }
      case "ref":
        return { is: "ref", to: span.to, spans: convert(span.spans) }
      case "lang":
        return { is: "lang", ...tongue(span.lang), spans: convert(span.spans) }
      case "trace":
        return { is: "trace", text: printable(span.text), code: printable(span.code), href: addressOf(span.href, origin) }
      case "mark":
        return { is: "mark", mark: printable(span.mark) }
    }
  }
  return convert
}

type Convert = (spans: Spans) => Json[]

const codeLength = (spans: Spans): number => {
  const last = spans.at(-1)
  return typeof last === "object" && last.is === "trace" ? last.code.length : 0
}

/** The longest trace code that ends a cell of each column of figures: the room that all its cells must leave. */
function codeRooms(table: Table): number[] {
  const starts = startColumns(table.body)
  return table.columns.map(({ align }, column) => {
    if (align !== "end") return 0
    const cells = table.body.flatMap((row, r) => row.cells.filter((_, c) => starts[r]?.[c] === column))
    return Math.max(0, ...cells.map((cell) => codeLength(wholeCell(cell).spans)))
  })
}

const rowsFor = (rows: readonly Row[], convert: Convert): Json[] => {
  const starts = startColumns(rows)
  return rows.map((row, r) => ({
    is: row.is ?? "row",
    cells: row.cells.map((given, c) => {
      const cell = wholeCell(given)
      const traced = codeLength(cell.spans) > 0
      return { spans: convert(cell.spans), across: cell.across, down: cell.down, at: starts[r]?.[c] ?? 0, traced }
    }),
  }))
}

const listFor = (list: List, convert: Convert): Json => ({
  is: "list",
  ordered: list.ordered ?? false,
  start: list.start ?? 1,
  items: list.items.map((item) => ({ spans: convert(item.spans), list: item.list ? listFor(item.list, convert) : null })),
})

function blockFor({ block, label }: Labelled, at: number, lang: Document["lang"], convert: Convert): Json {
  switch (block.is) {
    case "heading":
      return { is: "heading", level: block.level, text: set(block.text), id: block.id }
    case "paragraph":
      return { is: "paragraph", spans: convert(block.spans) }
    case "list":
      return listFor(block, convert)
    case "table": {
      const rooms = codeRooms(block)
      return {
        is: "table",
        id: block.id ?? null,
        label,
        caption: convert(block.caption),
        columns: block.columns.map(({ width = 1, align = "start", heads = false }, at) => ({
          width,
          align,
          heads,
          room: rooms[at] ?? 0,
        })),
        head: rowsFor(block.head, convert),
        body: rowsFor(block.body, convert),
        notes: (block.notes ?? []).map((note) => ({ mark: printable(note.mark), spans: convert(note.spans) })),
      }
    }
    case "figure":
      return {
        is: "figure",
        id: block.id ?? null,
        label,
        path: figurePath(at),
        alt: printable(block.alt),
        caption: convert(block.caption),
        width: block.width ?? 1,
      }
    case "note":
      return { is: "note", kind: block.kind, label: sayIn(lang).t(print[block.kind]), spans: convert(block.spans) }
    case "quote":
      return {
        is: "quote",
        ...tongue(block.lang),
        spans: convert(block.spans),
        source: block.source ? convert(block.source) : null,
      }
    case "definitions":
      return { is: "definitions", items: block.items.map((item) => ({ term: convert(item.term), spans: convert(item.spans) })) }
    case "pageBreak":
      return { is: "pageBreak" }
  }
}

const figurePath = (at: number) => `/figure-${at}.svg`
const isFigure = (entry: [number, Block]): entry is [number, Extract<Block, { is: "figure" }>] => entry[1].is === "figure"

/** Everything the compiler needs to print the document; equal documents give equal files. */
export function typstFiles(document: Document): TypstFiles {
  const convert = spansFor(document.origin)
  const data: Json = {
    lang: document.lang,
    form: document.form ?? "paper",
    paper: document.paper === "a4" ? "a4" : "us-letter",
    title: printable(document.title),
    subtitle: document.subtitle ? set(document.subtitle) : null,
    mark: document.mark ? printable(document.mark) : null,
    head: set(document.head),
    foot: set(document.foot),
    issuer: document.meta.issuer ? printable(document.meta.issuer) : null,
    issued: document.meta.issuedOn.split("-").map(Number),
    meta: metaLines(document).map(({ term, text }) => ({ term: set(term), text: whole(text) })),
    contents: sayIn(document.lang).t(print.contents),
    blocks: labelled(document).map((entry, at) => blockFor(entry, at, document.lang, convert)),
  }
  const figures = [...document.blocks.entries()]
    .filter(isFigure)
    .map(([at, figure]) => [figurePath(at), standaloneSvg(figure.svg)])
  return { "/main.typ": template, "/document.json": JSON.stringify(data), ...Object.fromEntries(figures) }
}
