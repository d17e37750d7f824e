// Lines of a PDF: a page holds pieces of text with positions; pieces at one height make a line, a wider step down a gap.
import type { Line, Reading, Refusal } from "./types.ts"

type Piece = { text: string; x: number; y: number; width: number; size: number }
const mostPages = 2_000

/** Pieces of a page to lines from top to bottom, each with its distance to the one above. */
function linesOfPage(pieces: readonly Piece[]): { text: string; step: number; size: number }[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)
  const rows: Piece[][] = []
  for (const piece of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) <= Math.max(first.size, piece.size) * 0.45) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row, i) => {
    const above = rows[i - 1]?.[0]?.y
    const [first] = row
    return { text: joined(row), step: above === undefined || !first ? 0 : above - first.y, size: first?.size ?? 0 }
  })
}

function joined(row: readonly Piece[]): string {
  let text = ""
  let end = Number.NEGATIVE_INFINITY
  for (const piece of [...row].sort((a, b) => a.x - b.x)) {
    const space = piece.x - end
    if (text && space > piece.size * 1.5) text += "\t"
    else if (text && space > piece.size * 0.12 && !text.endsWith(" ") && !piece.text.startsWith(" ")) text += " "
    text += piece.text
    end = piece.x + piece.width
  }
  return text
}

/** The step between two lines of one paragraph: on a page of short paragraphs even the middle step is a gap. */
const smallStep = (steps: readonly number[]): number => [...steps].sort((a, b) => a - b)[Math.floor(steps.length * 0.2)] ?? 0

function pageLines(page: number, pieces: readonly Piece[]): Line[] {
  const rows = linesOfPage(pieces).filter((row) => row.text.trim())
  const usual = smallStep(rows.map((row) => row.step).filter((step) => step > 0))
  return rows.map((row, i) => ({
    place: `${page}:${i + 1}`,
    text: row.text,
    gap: i === 0 || row.step > Math.max(usual * 1.35, row.size * 1.5),
    page,
    outline: 0,
    note: false,
  }))
}

const isItem = (item: object): item is { str: string; transform: number[]; width: number; height: number } =>
  "str" in item && "transform" in item

function piecesOf(items: readonly object[]): Piece[] {
  return items.filter(isItem).flatMap((item) => {
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform
    const size = item.height || Math.hypot(a, b)
    // Text that runs up or down the page is a stamp or a margin's note.
    return item.str.trim() === "" || Math.abs(b) > Math.abs(a)
      ? []
      : [{ text: item.str, x, y, width: item.width, size: size || 10 }]
  })
}

function refusalFor(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : ""
  return name === "PasswordException"
    ? { refused: "locked", detail: "The PDF is protected by a password." }
    : { refused: "damaged", detail: "The PDF cannot be read; it may be damaged." }
}

/** Reads the text of a PDF, or says why it cannot: locked, damaged, or pictures of pages only. */
export async function readPdf(bytes: Uint8Array): Promise<Reading | Refusal> {
  const { getDocumentProxy } = await import("unpdf")
  try {
    // The reader takes the buffer for itself, so it is given a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    try {
      if (pdf.numPages > mostPages)
        return { refused: "too_large", detail: `The PDF has ${pdf.numPages} pages; at most ${mostPages} are read.` }
      const lines: Line[] = []
      for (let n = 1; n <= pdf.numPages; n += 1) {
        const page = await pdf.getPage(n)
        const content = await page.getTextContent()
        lines.push(...pageLines(n, piecesOf(content.items)))
        page.cleanup()
      }
      if (!lines.length)
        return {
          refused: "scanned",
          detail: "The PDF holds pictures of pages and no text; it must first be read by text recognition.",
        }
      return { kind: "pdf", encoding: null, wrapped: true, lines, oddities: [] }
    } finally {
      await pdf.loadingTask.destroy()
    }
  } catch (error) {
    return refusalFor(error)
  }
}
