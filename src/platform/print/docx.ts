// The Word file: for those who must go on writing. Real heading styles, contents, running head and foot, table heads that
// repeat. The docx package builds it; `docx-settle.ts` then takes out what the package draws from clock and chance.
import {
  Footer,
  Header,
  type ISectionPropertiesOptions,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
  Document as WordDocument,
} from "docx"
import { estimatePageNumbersWith } from "docx/layout"
import { TextWatermark } from "docx/watermarks"
import { sayIn } from "#src/platform/i18n/index.ts"
import type { Document } from "./blocks.ts"
import { type Flow, wordBlock } from "./docx-blocks.ts"
import { settle } from "./docx-settle.ts"
import { wordNumbering, wordStyles } from "./docx-styles.ts"
import { type Desk, deep, hair, runs } from "./docx-text.ts"
import { print } from "./messages.ts"
import { labelled, metaLines } from "./plan.ts"
import { printable } from "./text.ts"

// Twentieths of a point. 28 mm at the sides, as in the PDF.
const papers = { letter: { width: 12_240, height: 15_840 }, a4: { width: 11_906, height: 16_838 } }
const side = 1588

function bookmarksOf(document: Document): Map<string, string> {
  const ids = document.blocks.flatMap((block) => ("id" in block && block.id !== undefined ? [block.id] : []))
  return new Map(ids.map((id, i) => [id, `part_${i + 1}`]))
}

function opening(document: Document): Flow[] {
  const report = document.form === "report"
  const mark =
    document.mark &&
    new Paragraph({ style: "Mark", spacing: { before: report ? 2400 : 0 }, children: [new TextRun(printable(document.mark))] })
  const data = metaLines(document).map(
    ({ term, text }) =>
      new Paragraph({ style: "Meta", children: [new TextRun({ children: [printable(term), new Tab(), printable(text)] })] }),
  )
  return [
    ...(mark ? [mark] : []),
    new Paragraph({ style: "Title", children: [new TextRun(printable(document.title))] }),
    ...(document.subtitle ? [new Paragraph({ style: "Subtitle", children: [new TextRun(printable(document.subtitle))] })] : []),
    ...data,
    ...(report
      ? contents(document)
      : [new Paragraph({ border: { bottom: { style: "single", size: 8, color: deep } }, children: [] })]),
  ]
}

function contents(document: Document): Flow[] {
  const turn = () => new Paragraph({ children: [new PageBreak()] })
  if (!document.blocks.some((block) => block.is === "heading")) return [turn()]
  const title = sayIn(document.lang).t(print.contents)
  const heading = new Paragraph({ style: "ContentsHeading", pageBreakBefore: true, children: [new TextRun(title)] })
  return [heading, new TableOfContents(title, { hyperlink: true, headingStyleRange: "1-3" }) as unknown as Flow, turn()]
}

function running(document: Document, textWidth: number) {
  const right = [{ type: "right", position: textWidth }] as const
  const rule = { style: "single", size: 4, color: hair, space: 4 } as const
  const watermark = document.mark
    ? [
        new TextWatermark({
          text: printable(document.mark),
          color: "F5F0F0",
          opacity: 1,
          width: 420,
          font: "Calibri",
          bold: true,
        }),
      ]
    : []
  const mark = document.mark
    ? [new TextRun({ children: [new Tab(), printable(document.mark)], bold: true, color: "9B2C2C" })]
    : []
  const head = new Paragraph({
    style: "Running",
    tabStops: right,
    border: { bottom: rule },
    children: [new TextRun(printable(document.head)), ...mark, ...watermark],
  })
  const pages = new TextRun({ children: [new Tab(), PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })
  const foot = new Paragraph({
    style: "Running",
    tabStops: right,
    border: { top: rule },
    children: [new TextRun(printable(document.foot)), pages],
  })
  return { headers: { default: new Header({ children: [head] }) }, footers: { default: new Footer({ children: [foot] }) } }
}

/** The document as the docx package sees it, not yet settled. Exported for the benchmark. */
export async function wordDocument(document: Document): Promise<WordDocument> {
  // Loaded when first needed: most documents have no figure.
  const drawn = document.blocks.some((block) => block.is === "figure")
  const raster = drawn ? await (await import("./raster.ts")).openRaster() : null
  const size = papers[document.paper ?? "letter"]
  const textWidth = size.width - 2 * side
  const desk: Desk = { origin: document.origin, bookmarks: bookmarksOf(document), footnotes: [], lists: [], raster }
  const blocks = labelled(document).flatMap((entry, at) => wordBlock(entry, at, textWidth, document.lang, desk))
  const footnotes = desk.footnotes.map(
    (spans, i) => [i + 1, { children: [new Paragraph({ style: "FootnoteText", children: runs(spans, desk) })] }] as const,
  )
  const properties: ISectionPropertiesOptions = {
    page: { size, margin: { left: side, right: side, top: 1700, bottom: 1530, header: 900, footer: 700 } },
  }
  return new WordDocument({
    title: printable(document.title),
    subject: document.subtitle && printable(document.subtitle),
    creator: document.meta.issuer ? printable(document.meta.issuer) : "Hemisec",
    lastModifiedBy: document.meta.issuer ? printable(document.meta.issuer) : "Hemisec",
    styles: wordStyles(document.lang),
    numbering: wordNumbering(desk),
    footnotes: Object.fromEntries(footnotes),
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    // Laying out a report takes most of the time; only a table of contents has a use for it.
    pageNumbers: document.form === "report" ? estimatePageNumbersWith({ guess: true }) : undefined,
    sections: [{ properties, ...running(document, textWidth), children: [...opening(document), ...blocks] }],
  })
}

/** The finished Word file. It computes in the thread that calls it: `renderDocx` has a worker do that. */
export const wordFile = async (document: Document): Promise<Uint8Array> =>
  settle(await Packer.toBuffer(await wordDocument(document)), document.meta.issuedOn)
