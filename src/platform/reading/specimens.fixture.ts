// Files made for tests from plain lines: a PDF written by hand, its lines cut by the width of a page, and a DOCX.

import { Document, Packer, Paragraph, TextRun } from "docx"
import { zipSync } from "fflate"

/** Cuts a text at a page's width, as a printer would: words stay whole. */
function cut(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.trim().split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return line ? [...lines, line] : lines
}

const winAnsi: Record<string, number> = { "’": 0x92, "‘": 0x91, "“": 0x93, "”": 0x94, "–": 0x96, "—": 0x97, "•": 0x95, "…": 0x85 }
const literal = (text: string): string =>
  [...text]
    .map((c) => {
      const code = winAnsi[c] ?? c.charCodeAt(0)
      return code > 126 || code < 32 || "()\\".includes(c) ? `\\${(code & 255).toString(8).padStart(3, "0")}` : c
    })
    .join("")

/** One line of a page at its height, counted from the foot in points. */
type Set = Readonly<{ y: number; text: string }>

function stream(lines: readonly Set[]): string {
  const body = lines.map(({ y, text }) => `1 0 0 1 72 ${y} Tm (${literal(text)}) Tj`).join("\n")
  return `BT /F1 10 Tf\n${body}\nET`
}

/** A PDF with the given pages; an empty page holds no text. */
export function pdfOfPages(pages: readonly (readonly Set[])[]): Uint8Array {
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ")
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((lines, i) => {
      const content = stream(lines)
      const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`
      return [page, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`]
    }),
  ]
  let out = "%PDF-1.4\n"
  const at = objects.map((object, i) => {
    const start = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = at.map((n) => `${String(n).padStart(10, "0")} 00000 n \n`).join("")
  const trailer = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`
  return new TextEncoder().encode(out + trailer)
}

type Setting = Readonly<{ width?: number; header?: string; footer?: (page: number, pages: number) => string }>

/** Sets lines (blank ones are spaces between paragraphs) on pages of 46 lines, with an optional header and footer. */
export function pdfOf(source: readonly string[], { width = 92, header, footer }: Setting = {}): Uint8Array {
  const set: (readonly { drop: number; text: string }[])[] = []
  let page: { drop: number; text: string }[] = []
  let drop = 0
  for (const text of source) {
    if (text.trim() === "") drop += 10
    for (const line of cut(text, width)) {
      drop += 13
      if (drop > 640) {
        set.push(page)
        page = []
        drop = 13
      }
      page.push({ drop, text: line })
    }
  }
  const pages = [...set, page]
  return pdfOfPages(
    pages.map((lines, i) => [
      ...(header ? [{ y: 800, text: header }] : []),
      ...lines.map((line) => ({ y: 770 - line.drop, text: line.text })),
      ...(footer ? [{ y: 40, text: footer(i + 1, pages.length) }] : []),
    ]),
  )
}

/** A DOCX with one paragraph for each line. */
export async function docxOf(source: readonly string[]): Promise<Uint8Array> {
  const children = source.map((line) => new Paragraph({ children: [new TextRun(line)] }))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** A DOCX packed by hand from its parts: for documents that no careful program would write. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])))
