// A report is written once, as blocks, and comes out as a page, a PDF and a Word file. Blocks are plain data without any
// markup, so that an edition can store them, hash them, and print them again in ten years. The list is flat: a heading
// opens a section that reaches to the next heading of its level or above.
import { z } from "zod"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import { svgFault } from "./svg.ts"

/** A piece of running text; a bare string is plain text. */
export type Span =
  | string
  | { readonly is: "strong" | "emph"; readonly spans: Spans }
  | { readonly is: "code"; readonly text: string }
  /** `href` is a full http(s) or mailto address, or a path of ours with its language (`/es/states/chile`). */
  | { readonly is: "link"; readonly href: string; readonly spans: Spans }
  /** Points at the id of a heading, table or figure of the same document. */
  | { readonly is: "ref"; readonly to: string; readonly spans: Spans }
  /** Words in another language; `lang` is a BCP 47 tag. */
  | { readonly is: "lang"; readonly lang: string; readonly spans: Spans }
  /** A printed figure and the code by which its records are found; `href` is its trace page. */
  | { readonly is: "trace"; readonly text: string; readonly code: string; readonly href: string }
  /** Calls a note of the same table. */
  | { readonly is: "mark"; readonly mark: string }
  /** Numbered by the renderers; may not stand inside another footnote. */
  | { readonly is: "footnote"; readonly spans: Spans }
export type Spans = readonly Span[]

/** `across` and `down` count the columns and rows that the cell covers; covered cells are left out of their rows. */
export type Cell = Spans | { readonly spans: Spans; readonly across?: number; readonly down?: number }
/** A `group` row is a sub-heading over the rows that follow it; a `total` row closes them. */
export type Row = { readonly is?: "group" | "total"; readonly cells: readonly Cell[] }
/** `width` is a share of the table's width in relation to the other columns; without it all weigh 1. */
export type Column = { readonly align?: "start" | "center" | "end"; readonly width?: number; readonly heads?: boolean }
export type Table = {
  readonly is: "table"
  readonly id?: string
  readonly caption: Spans
  readonly columns: readonly Column[]
  readonly head: readonly Row[]
  readonly body: readonly Row[]
  readonly notes?: readonly { readonly mark: string; readonly spans: Spans }[]
}

export type Item = { readonly spans: Spans; readonly list?: List }
export type List = { readonly is: "list"; readonly ordered?: boolean; readonly start?: number; readonly items: readonly Item[] }
export type Heading = { readonly is: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly id: string }
/** `alt` says in words what the picture shows; `width` is a share of the text's width, 1 when absent. */
export type Figure = {
  readonly is: "figure"
  readonly id?: string
  readonly svg: string
  readonly alt: string
  readonly caption: Spans
  readonly width?: number
}

export type Block =
  | Heading
  | { readonly is: "paragraph"; readonly spans: Spans }
  | List
  | Table
  | Figure
  /** What the reader must know about a fact: the source is in doubt, the link is our reading, an erratum corrects it. */
  | { readonly is: "note"; readonly kind: "doubt" | "reading" | "correction"; readonly spans: Spans }
  | { readonly is: "quote"; readonly lang: string; readonly spans: Spans; readonly source?: Spans }
  | { readonly is: "definitions"; readonly items: readonly { readonly term: Spans; readonly spans: Spans }[] }
  | { readonly is: "pageBreak" }

export type Meta = {
  /** The only date in the file's properties; no clock is read. */
  readonly issuedOn: Day
  readonly id: string
  /** The digest of the frozen records the document was printed from, not of the file. */
  readonly fingerprint?: string
  readonly issuer?: string
  readonly more?: readonly { readonly term: string; readonly text: string }[]
}

export type Document = {
  readonly lang: Lang
  readonly title: string
  readonly subtitle?: string
  /** `SAMPLE`, `DRAFT`: on every page, across it and in its running head. */
  readonly mark?: string
  readonly head: string
  /** The line at the foot of every page that says what this paper is not. */
  readonly foot: string
  readonly meta: Meta
  /** Where paths of ours live (`https://platform.example`), for files that leave it; without it they are not linked there. */
  readonly origin?: string
  /** A `report` opens with a title page and a table of contents, a `paper` with a title above its text. */
  readonly form?: "report" | "paper"
  readonly paper?: "letter" | "a4"
  readonly blocks: readonly Block[]
}

const href = z
  .string()
  .regex(/^(https?:\/\/[^\s<>"\\]+|mailto:[^\s<>"\\]+|\/(?![/\\])[^\s<>"\\]*)$/, { message: "print.notAnAddress" })
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]*$/, { message: "print.notAnId" })
const tag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: "print.notALanguage" })
const spans: z.ZodType<Spans> = z.lazy(() => z.array(span))
const span: z.ZodType<Span> = z.union([
  z.string(),
  z.discriminatedUnion("is", [
    z.strictObject({ is: z.enum(["strong", "emph"]), spans }),
    z.strictObject({ is: z.literal("code"), text: z.string() }),
    z.strictObject({ is: z.literal("link"), href, spans }),
    z.strictObject({ is: z.literal("ref"), to: id, spans }),
    z.strictObject({ is: z.literal("lang"), lang: tag, spans }),
    z.strictObject({ is: z.literal("trace"), text: z.string(), code: z.string().min(1), href }),
    z.strictObject({ is: z.literal("mark"), mark: z.string().min(1) }),
    z.strictObject({ is: z.literal("footnote"), spans }),
  ]),
])

const covers = z.int().min(1).max(100)
const cell: z.ZodType<Cell> = z.union([spans, z.strictObject({ spans, across: covers.optional(), down: covers.optional() })])
const row = z.strictObject({ is: z.enum(["group", "total"]).optional(), cells: z.array(cell) })
const table = z.strictObject({
  is: z.literal("table"),
  id: id.optional(),
  caption: spans,
  columns: z
    .array(
      z.strictObject({
        align: z.enum(["start", "center", "end"]).optional(),
        width: z.number().positive().max(1000).optional(),
        heads: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(60),
  head: z.array(row),
  body: z.array(row),
  notes: z.array(z.strictObject({ mark: z.string().min(1), spans })).optional(),
})
const list: z.ZodType<List> = z.lazy(() =>
  z.strictObject({
    is: z.literal("list"),
    ordered: z.boolean().optional(),
    start: z.int().min(0).max(100_000).optional(),
    items: z.array(z.strictObject({ spans, list: list.optional() })),
  }),
)
const figure = z.strictObject({
  is: z.literal("figure"),
  id: id.optional(),
  svg: z.string().superRefine((text, context) => {
    const fault = svgFault(text)
    if (fault) context.addIssue({ code: "custom", message: `print.svg: ${fault}` })
  }),
  alt: z.string().min(1),
  caption: spans,
  width: z.number().positive().max(1).optional(),
})
export const block: z.ZodType<Block> = z.union([
  z.strictObject({ is: z.literal("heading"), level: z.literal([1, 2, 3, 4]), text: z.string().min(1), id }),
  z.strictObject({ is: z.literal("paragraph"), spans }),
  list,
  table,
  figure,
  z.strictObject({ is: z.literal("note"), kind: z.enum(["doubt", "reading", "correction"]), spans }),
  z.strictObject({ is: z.literal("quote"), lang: tag, spans, source: spans.optional() }),
  z.strictObject({ is: z.literal("definitions"), items: z.array(z.strictObject({ term: spans, spans })) }),
  z.strictObject({ is: z.literal("pageBreak") }),
])
