// A line as the parser works with it: tidied, folded once, with its marker read once.
import { type Marker, markerOf } from "./levels.ts"
import type { Line, Place } from "./types.ts"
import { fold, tidy } from "./words.ts"

export type Row = Readonly<{
  /** Position among all lines of the reading. */
  index: number
  place: Place
  text: string
  folded: string
  marker: Marker | null
  /** The text after the marker. */
  body: string
  bodyFolded: string
  gap: boolean
  page: number
  outline: number
}>

/** Folding is for recognising openings and short lines: of long text only the beginning is folded. */
const foldedLength = 2000

export function rowOf(line: Line, index: number): Row {
  const text = tidy(line.text)
  const marker = markerOf(line.text)
  const body = marker ? tidy(marker.rest) : text
  const folded = fold(text.slice(0, foldedLength))
  return {
    index,
    place: line.place,
    text,
    folded,
    marker,
    body,
    bodyFolded: marker ? fold(body.slice(0, foldedLength)) : folded,
    gap: line.gap,
    page: line.page,
    outline: line.outline,
  }
}

const bareNumber = /^(\d{1,3}) (?=[\p{Lu}"“«])/u

/** "2 Title" is numbered only where the text also has "2.1": a figure alone may just begin a sentence. */
export function withBareNumbers(rows: readonly Row[]): Row[] {
  const above = new Set(rows.flatMap((row) => row.marker?.composite[0] ?? []))
  if (!above.size) return [...rows]
  return rows.map((row) => {
    const number = row.marker ? undefined : bareNumber.exec(row.text)?.[1]
    if (number === undefined || !above.has(number)) return row
    const marker = markerOf(`${number}.${row.text.slice(number.length)}`)
    return marker ? { ...row, marker, body: marker.rest, bodyFolded: fold(marker.rest.slice(0, foldedLength)) } : row
  })
}
