// The nouns of reading a document: its lines with their places, why a file is not read, and what is odd about it. What the
// lines mean is for whoever asked: an order is read in modules/institution, an instrument in modules/mandates.
import type { OddityDetail } from "./oddity-words.ts"

/** Where a line stands: 1-based line of a text, paragraph of a DOCX (`12`, or `12:2` after a break), `page:line` of a PDF. */
export type Place = number | string

/** One non-empty line as the file has it. `gap`: a blank line, a page's start or a wider space stands before it. */
export type Line = Readonly<{
  place: Place
  text: string
  gap: boolean
  page: number
  /** Outline level of a DOCX heading style, from 1; 0 for other text. */
  outline: number
  note: boolean
}>

export type FileKind = "text" | "docx" | "pdf"

export type RefusalCode =
  | "empty"
  | "too_large"
  | "binary"
  | "locked"
  | "damaged"
  | "old_word"
  | "rich_text"
  | "web_page"
  | "not_a_document"
  | "archive_too_full"
  | "scanned"
  | "not_found"

/** Why a file is not read. The code is stable, so that a page can say it in four languages; the detail is English. */
export type Refusal = Readonly<{ refused: RefusalCode; detail: string }>

export const isRefusal = <T extends object, R extends { refused: string }>(value: T | R): value is R => "refused" in value

/** What can be odd about the lines and the numbers of any document. */
export type ReadingOddity =
  | "encoding"
  | "number_gap"
  | "number_restart"
  | "number_repeated"
  | "number_backwards"
  | "level_skipped"
  | "level_too_deep"
  | "no_numbers"
  | "paragraph_without_number"
  | "date_unclear"
  | "line_too_long"
  | "not_dated"

/** Something a reviewer should look at; the text itself is never changed because of it. */
export type Oddity<K extends string = ReadingOddity, D = OddityDetail> = Readonly<{ kind: K; line: Place; says: D }>

/** Where oddities are noted down; a list that holds others as well will do. */
export type Oddities = { push: (oddity: Oddity) => unknown }

export type Reading = Readonly<{
  kind: FileKind
  encoding: string | null
  /** True when lines are cut by the width of a page, false when a line is a paragraph, null when the text must tell. */
  wrapped: boolean | null
  lines: readonly Line[]
  oddities: readonly Oddity[]
}>

/** One line of the file as it may be printed: names, telephones and addresses withheld. */
export type PrintedLine = Readonly<{ line: Place; text: string }>

/** What belongs to a page and not to its text. */
export type FurnitureKind = "page" | "contents" | "footnote" | "ornament"
