// Paragraphs of a DOCX as lines: numbers that Word makes itself are put before the text, table rows are read cell by
// cell, deleted text is left out, footnotes follow at the end. A line's place is its paragraph.
import type { Archive } from "#src/platform/files/zip.ts"
import { numberer, outlineOf, readNumbering, readStyles, type Style, styleOf } from "./docx-numbers.ts"
import type { Line, Reading, Refusal } from "./types.ts"
import { readXml } from "./xml.ts"

type Paragraph = {
  place: number
  text: string
  style: string | null
  num: string | null
  level: number | null
  outline: number | null
  page: number
}
type Cell = Line[]
type Reader = {
  paragraphs: number
  page: number
  open: Paragraph[]
  rows: Cell[][]
  lines: Line[]
  skip: number
  gap: boolean
  label: (p: Paragraph) => string
  outline: (p: Paragraph) => number
}

/** Deleted text, fallback drawings and field codes are not what a reader of the page sees. */
const unseen = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "instrText",
  "delText",
  "pPrChange",
  "rPrChange",
  "tabs",
  "sectPr",
  "numberingChange",
])
const damaged: Refusal = { refused: "damaged", detail: "The document inside the file cannot be read." }

function openElement(r: Reader, name: string, attribute: (name: string) => string | null) {
  if (r.skip > 0 || unseen.has(name)) {
    if (unseen.has(name)) r.skip += 1
    return
  }
  const p = r.open.at(-1)
  if (name === "p") {
    r.paragraphs += 1
    r.open.push({ place: r.paragraphs, text: "", style: null, num: null, level: null, outline: null, page: r.page })
  } else if (name === "tr") r.rows.push([])
  else if (name === "tc") r.rows.at(-1)?.push([])
  else if (!p) return
  else if (name === "pStyle") p.style = attribute("val")
  else if (name === "numId") p.num = attribute("val")
  else if (name === "ilvl") p.level = Number(attribute("val") ?? 0)
  else if (name === "outlineLvl") p.outline = outlineOf(attribute("val"))
  else if (name === "tab") p.text += "\t"
  else if (name === "noBreakHyphen") p.text += "-"
  else if (name === "cr" || (name === "br" && attribute("type") === null)) p.text += "\n"
  else if (name === "br" || name === "lastRenderedPageBreak") r.page += attribute("type") === "page" || name !== "br" ? 1 : 0
}

function linesOfParagraph(r: Reader, p: Paragraph): Line[] {
  const label = r.label(p)
  const pieces = p.text.split("\n")
  return pieces.flatMap((piece, i) => {
    const text = i === 0 && label ? `${label}\t${piece}` : piece
    if (text.trim() === "") return []
    return [
      {
        place: i === 0 ? p.place : `${p.place}:${i + 1}`,
        text,
        gap: false,
        page: p.page,
        outline: i === 0 ? r.outline(p) : 0,
        note: false,
      },
    ]
  })
}

function emit(r: Reader, lines: readonly Line[]) {
  const cell = r.rows.at(-1)?.at(-1)
  if (cell) {
    cell.push(...lines)
    return
  }
  if (!lines.length) r.gap = true
  lines.forEach((line, i) => {
    r.lines.push({ ...line, gap: i === 0 && r.gap })
    r.gap = false
  })
}

/** A row's cells side by side: their first lines on one line, then their second. */
function closeRow(r: Reader) {
  const cells = r.rows.pop() ?? []
  const height = cells.reduce((most, cell) => Math.max(most, cell.length), 0)
  const lines: Line[] = []
  for (let i = 0; i < height; i += 1) {
    const across = cells.flatMap((cell) => cell[i] ?? [])
    const [first] = across
    if (first) lines.push({ ...first, text: across.map((line) => line.text).join("\t") })
  }
  emit(r, lines)
}

function closeElement(r: Reader, name: string) {
  if (unseen.has(name)) r.skip = Math.max(0, r.skip - 1)
  else if (r.skip > 0) return
  else if (name === "p") {
    const p = r.open.pop()
    if (p) emit(r, linesOfParagraph(r, p))
  } else if (name === "tr") closeRow(r)
}

function readPart(r: Reader, xml: string): boolean {
  let inText = 0
  return readXml(xml, {
    open: (name, attribute) => {
      if (name === "t") inText += 1
      openElement(r, name, attribute)
    },
    close: (name) => {
      if (name === "t") inText -= 1
      closeElement(r, name)
    },
    text: (text) => {
      const p = r.open.at(-1)
      if (inText > 0 && r.skip === 0 && p) p.text += text.replace(/[\r\n]+/g, " ")
    },
  })
}

function footnotes(xml: string): Line[] {
  let id = ""
  const texts = new Map<string, string>()
  let inText = false
  readXml(xml, {
    open: (name, attribute) => {
      if (name === "footnote") id = attribute("type") === null || attribute("type") === "normal" ? (attribute("id") ?? "") : ""
      inText = name === "t"
    },
    close: () => {
      inText = false
    },
    text: (text) => {
      if (inText && id) texts.set(id, `${texts.get(id) ?? ""}${text}`)
    },
  })
  return [...texts]
    .filter(([, text]) => text.trim())
    .map(([note, text]) => ({ place: `note ${note}`, text, gap: true, page: 0, outline: 0, note: true }))
}

/** Reads the paragraphs of a DOCX, or says why it cannot. */
export function readDocx(archive: Archive): Reading | Refusal {
  const part = (name: string): string | null => {
    const bytes = archive.read(name)
    return bytes ? new TextDecoder().decode(bytes) : null
  }
  const xml = part("word/document.xml")
  if (xml === null) return damaged
  const numbering = readNumbering(part("word/numbering.xml") ?? "")
  const styles: Map<string, Style> = readStyles(part("word/styles.xml") ?? "")
  const next = numbering ? numberer(numbering) : () => ""
  const r: Reader = {
    paragraphs: 0,
    page: 1,
    open: [],
    rows: [],
    lines: [],
    skip: 0,
    gap: false,
    label: (p) => {
      const style = styleOf(styles, p.style)
      const num = p.num ?? style.list.num ?? "0"
      return num === "0" || (!p.text.trim() && p.num === null) ? "" : next({ num, level: p.level ?? style.list.level ?? 0 })
    },
    outline: (p) => p.outline ?? styleOf(styles, p.style).outline,
  }
  if (!readPart(r, xml)) return damaged
  const lines = [...r.lines, ...footnotes(part("word/footnotes.xml") ?? "")]
  if (!lines.length) return { refused: "empty", detail: "The document has no text." }
  return { kind: "docx", encoding: null, wrapped: false, lines, oddities: [] }
}
