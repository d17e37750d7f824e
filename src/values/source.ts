import { z } from "zod"

/** Where a fact came from: a document of the register and a place in it (line, paragraph or page, as that document counts). */
export type Source = { document: string; place: string; asWritten?: string; doubt?: string }

export const sourceSchema: z.ZodType<Source> = z.strictObject({
  document: z.string().min(1),
  place: z.string(),
  asWritten: z.string().optional(),
  doubt: z.string().optional(),
})

const shape = /^([a-z0-9][a-z0-9-]*):(.+)$/

/** `mispa-2013:92-94` as written in the record's `source` column; several are joined by `;`. */
export function readSource(text: string): Source | null {
  const [, document, place] = shape.exec(text.trim()) ?? []
  return document && place ? { document, place: place.trim() } : null
}

export const writeSource = (s: Source): string => `${s.document}:${s.place}`

const mostLines = 100_000

/** The single lines that a place names: `92-94, 97` is 92, 93, 94, 97. A span longer than any document names none. */
export function linesOf(place: string): number[] {
  return place.split(",").flatMap((part) => {
    const [from, to] = part.trim().split("-").map(Number)
    if (!from || Number.isNaN(from)) return []
    const last = to ?? from
    if (last < from || last - from > mostLines) return []
    return Array.from({ length: last - from + 1 }, (_, i) => from + i)
  })
}
