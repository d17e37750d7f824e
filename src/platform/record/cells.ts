// How the cells of the record read as values and back. Every loader and every import speaks through these.

import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf, isEdtf } from "#src/values/edtf.ts"
import type { Lang } from "#src/values/lang.ts"
import { langs } from "#src/values/lang.ts"
import { type Localised, named } from "#src/values/localised.ts"
import { readSource, type Source, writeSource } from "#src/values/source.ts"
import type { Row } from "./table.ts"

/** `title_en … title_pt` as one text; null where no language is filled. */
export function localisedCell(row: Row, name: string): Localised | null {
  const texts = Object.fromEntries(langs.flatMap((l) => (row[`${name}_${l}`] ? [[l, row[`${name}_${l}`] ?? ""] as const] : [])))
  return Object.keys(texts).length > 0 ? named(texts as Partial<Record<Lang, string>>) : null
}

export const localisedCells = (text: Localised | null, name: string): Row =>
  Object.fromEntries(langs.map((l) => [`${name}_${l}`, text?.values[l]?.text ?? ""]))

export const listCell = (cell: string | undefined): string[] =>
  cell
    ? cell
        .split("|")
        .map((part) => part.trim())
        .filter(Boolean)
    : []
export const listToCell = (list: readonly string[] | null): string => (list ?? []).join("|")

export const sourcesCell = (cell: string | undefined): Source[] =>
  (cell ?? "")
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const source = readSource(part)
      if (!source) throw new Error(`not a source: ${part}`)
      return source
    })
export const sourcesToCell = (sources: unknown): string => (sources as Source[]).map(writeSource).join(";")

export type Held = { held: Edtf | null; heldFrom: Day | null; heldTo: Day | null }

/** A vague date with its bounds, written by this one helper from the one parser. */
export function heldCell(cell: string | undefined): Held {
  if (!cell) return { held: null, heldFrom: null, heldTo: null }
  if (!isEdtf(cell)) throw new Error(`not a date: ${cell}`)
  const { from, to } = boundsOf(cell)
  return { held: cell, heldFrom: from, heldTo: to }
}
