// Running text in Word's terms: a run has no inner structure, so nested emphasis, language and links are carried down.
import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from "docx"
import type { Lang } from "#src/values/lang.ts"
import type { Span, Spans } from "./blocks.ts"
import { addressOf } from "./plan.ts"
import type { Raster } from "./raster.ts"
import { printable } from "./text.ts"

export const deep = "123F54"
export const muted = "55616B"
export const hair = "C9D1D6"
/** Letters that every office computer has or has an equal of: Word prints in what it finds, not in what we wish. */
export const serif = "Georgia"
export const sans = "Calibri"

// Word spells by country. A bare tag gets the country whose dictionary its office surely has.
const countries: Record<Lang, string> = { en: "en-US", es: "es-ES", fr: "fr-FR", pt: "pt-BR" }
export const wordLanguage = (tag: string): string => countries[tag as Lang] ?? tag

/** What the document's parts share while it is built: where links lead, and the footnotes met so far. */
export type Desk = {
  origin: string | undefined
  bookmarks: ReadonlyMap<string, string>
  footnotes: Spans[]
  lists: { start: number }[]
  /** Draws figures for programs that know no SVG; absent where the document has none. */
  raster: Raster | null
}

type Dress = Pick<IRunOptions, "bold" | "italics" | "language" | "style" | "color">

/** Spans as the children of a paragraph. */
export const runs = (spans: Spans, desk: Desk, dress: Dress = {}): ParagraphChild[] =>
  spans.flatMap((span) => one(span, desk, dress))

function one(span: Span, desk: Desk, dress: Dress): ParagraphChild[] {
  if (typeof span === "string") return [new TextRun({ ...dress, text: printable(span) })]
  switch (span.is) {
    case "strong":
      return runs(span.spans, desk, { ...dress, bold: true })
    case "emph":
      return runs(span.spans, desk, { ...dress, italics: true })
    case "lang":
      return runs(span.spans, desk, { ...dress, language: { value: wordLanguage(span.lang) } })
    case "code":
      return [new TextRun({ ...dress, text: printable(span.text), font: sans, shading: { fill: "EEF2F4" }, noProof: true })]
    case "mark":
      return [new TextRun({ ...dress, text: printable(span.mark), superScript: true })]
    case "footnote":
      return [new FootnoteReferenceRun(desk.footnotes.push(span.spans))]
    case "link":
      return linked(span.href, runs(span.spans, desk, { ...dress, style: "Hyperlink" }), runs(span.spans, desk, dress), desk)
    case "ref":
      return [
        new InternalHyperlink({
          anchor: desk.bookmarks.get(span.to) ?? "",
          children: runs(span.spans, desk, { ...dress, color: deep }),
        }),
      ]
    case "trace": {
      const code = new TextRun({ text: printable(span.code), superScript: true, font: sans, color: muted })
      const plain = [new TextRun({ ...dress, text: printable(span.text) }), code]
      return linked(span.href, [new TextRun({ ...dress, text: printable(span.text), color: deep }), code], plain, desk)
    }
  }
}

function linked(href: string, children: ParagraphChild[], plain: ParagraphChild[], { origin }: Desk): ParagraphChild[] {
  const link = addressOf(href, origin)
  return link === null ? plain : [new ExternalHyperlink({ link, children })]
}
