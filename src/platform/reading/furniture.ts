// What a page carries besides its text: its number, the line repeated at its head or foot, a table of contents,
// ornaments, footnotes. Found before the text is read, so that a sentence can run on across a page.
import { contents, page } from "./cues.ts"
import { markerOf } from "./levels.ts"
import type { FurnitureKind, Line } from "./types.ts"
import { fold, oneOf, tidy, whole } from "./words.ts"

/** For each line, what furniture it is; null for the text itself. */
export type Furniture = (FurnitureKind | null)[]

const pageNumber = new RegExp(
  `^(?:[-–—] ?\\d{1,4} ?[-–—]|\\[\\d{1,4}\\]|\\d{1,4} ?/ ?\\d{1,4}|[-–—| ]*${oneOf(page)}\\.? ?\\d{1,4}(?: ?(?:of|de|sur|/) ?\\d{1,4})?[-–—| ]*|\\d{1,4} (?:of|de|sur) \\d{1,4})$`,
)
const isContents = whole(contents)
const entry = /(?:\.{3,}|…|[_·]{3,}|\s) *\d{1,4}$/

/** A page's number moves from page to page; a repeated line is compared without its figures. */
const withoutFigures = (folded: string) => folded.replace(/\d+/g, "#")

function pageNumbers(folded: readonly string[], found: Furniture) {
  folded.forEach((text, i) => {
    if (text.length < 40 && pageNumber.test(text)) found[i] = "page"
  })
  const bare = folded.flatMap((text, i) => (/^\d{1,4}$/.test(text) ? [{ i, n: Number(text) }] : []))
  const first = bare[0]
  const last = bare.at(-1)
  if (!first || !last || first.n > 3) return
  const rising = bare.every(({ i, n }, k) => k === 0 || (n === (bare[k - 1]?.n ?? 0) + 1 && i - (bare[k - 1]?.i ?? 0) > 8))
  if (bare.length > 1 ? rising : last.i === folded.length - 1) for (const { i } of bare) found[i] = "page"
}

/** Lines at the head or foot of most pages, or beside most of the page numbers, that say the same thing each time. */
function repeated(lines: readonly Line[], folded: readonly string[], found: Furniture) {
  const edges = new Set<number>()
  let pages = 1
  lines.forEach((line, i) => {
    const turns = i > 0 && line.page !== (lines[i - 1]?.page ?? 0)
    if (turns) pages += 1
    if (turns || i === 0) for (const k of [i, i + 1]) edges.add(k)
    if (turns || i === lines.length - 1) for (const k of turns ? [i - 1, i - 2] : [i, i - 1]) edges.add(k)
  })
  const numbers = found.reduce((n, as) => n + (as === "page" ? 1 : 0), 0)
  if (pages === 1) {
    edges.clear()
    found.forEach((as, i) => {
      if (as === "page") for (const k of [i - 2, i - 1, i + 1, i + 2]) edges.add(k)
    })
  }
  const among = pages > 1 ? pages : numbers
  if (among < 2) return
  const counts = new Map<string, number[]>()
  for (const i of edges) {
    const text = folded[i]
    if (text === undefined || found[i] || text.length > 120 || markerOf(lines[i]?.text ?? "")) continue
    const key = withoutFigures(text)
    const at = counts.get(key)
    if (at) at.push(i)
    else counts.set(key, [i])
  }
  for (const at of counts.values()) if (at.length >= Math.max(2, among * 0.5)) for (const i of at) found[i] = "page"
}

/** The table of contents: from its heading, as long as lines end in a page number or come again further down. */
function tableOfContents(lines: readonly Line[], folded: readonly string[], found: Furniture) {
  const start = folded.findIndex((text, i) => !found[i] && isContents.test(text.replace(/[:.]$/, "")))
  if (start < 0) return
  const later = new Map<string, number>()
  folded.forEach((text, i) => {
    later.set(text, i)
  })
  found[start] = "contents"
  for (let i = start + 1; i < lines.length; i += 1) {
    if (found[i]) continue
    const text = folded[i] ?? ""
    const before = folded[i - 1]
    const comesAgain = (later.get(text) ?? i) > i
    const numberOnly = /^[ivxlc\d]{1,5}$/.test(text) && before !== undefined && found[i - 1] === "contents"
    if (!(entry.test(text) || comesAgain || numberOnly)) break
    found[i] = "contents"
  }
}

/** What is not the document's text, line by line. */
export function furnitureOf(lines: readonly Line[]): Furniture {
  const folded = lines.map((line) => (line.text.length > 400 ? "" : fold(tidy(line.text))))
  const found: Furniture = lines.map((line) => {
    if (line.note) return "footnote"
    const text = tidy(line.text)
    return !/[\p{L}\p{N}]/u.test(text) && !(text.length === 1 && markerOf(text)) ? "ornament" : null
  })
  pageNumbers(folded, found)
  repeated(lines, folded, found)
  tableOfContents(lines, folded, found)
  return found
}
