// One line of the table as what a form would send; faults come back at the columns they stand in.
import type { FieldFault } from "#src/platform/http/index.ts"
import type { Row } from "#src/platform/record/index.ts"
import { type PartCode, partCodes, sectors, sexes } from "../measuring/parts.ts"
import { notShown } from "../measuring/shown.ts"
import { qualifiers } from "../types.ts"

/** Columns of the record that say the same under another name. */
const also: Readonly<Record<string, readonly string[]>> = {
  title: ["title", "title_en"],
  times_held: ["times_held", "held_count"],
  place: ["place", "place_text"],
  summary: ["summary", "summary_en"],
}

/** What stays in a review leaves with a column that says why. It may stay in the file when it is sent again. */
export const wrongColumn = "what_is_wrong"

/** Columns of the record that an activity of ours has no field for: they are named to the reader and left. */
export const leftColumns: readonly string[] = [
  ...["section", "series", "title_es", "title_fr", "title_pt", "date_as_written", "unit_as_written"],
  ...["requested_as_written", "as_written", "doubt", "source"],
]

const namesOf = (column: string): readonly string[] => also[column] ?? [column]

/** The cell of a column under either of its names; undefined where the file has no such column. */
export function cellOf(row: Row, column: string): string | undefined {
  for (const name of namesOf(column)) if (row[name] !== undefined) return row[name]
  return undefined
}

/** The line as if the file had no more columns than these. */
export function onlyColumns(row: Row, columns: ReadonlySet<string>): Row {
  const names = new Set([...columns].flatMap(namesOf))
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)))
}

const entries = (cell: string) =>
  cell
    .split("|")
    .map((part) => part.trim())
    .filter(Boolean)

/** `Costa Rica:host:12`: cells after the first may be missing; a number says people, whatever its place. */
const partsOf = (part: string) => part.split(":").map((p) => p.trim())
const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text)
const filled = (value: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== ""))

/** `women:12|men:8`: a word that is none of these is told as an unknown field. */
function partsFrom(cell: string, codes: readonly PartCode[]): Readonly<Record<string, unknown>> {
  const empty = Object.fromEntries(codes.map((code) => [code, undefined]))
  return {
    ...empty,
    ...Object.fromEntries(
      entries(cell)
        .map((e) => partsOf(e))
        .map(([part, people]) => [part, people ?? ""]),
    ),
  }
}

/** `1:women:12|1:Panama:8`: the parts of each result, by its place in the column of results. */
function withParts(results: readonly Readonly<Record<string, unknown>>[], cell: string): unknown[] {
  const all = entries(cell).map((e) => partsOf(e))
  const placed = (n: string | undefined) => /^\d+$/.test(n ?? "") && Number(n) >= 1 && Number(n) <= results.length
  const rows = (results.length > 0 || all.length === 0 ? results : [{}]).map((r) => {
    const fields = Object.entries(r).filter(([name]) => name !== "by_state" && !partCodes.some((code) => code === name))
    return Object.fromEntries(fields)
  })
  for (const [n, part, people] of all) {
    const row = rows[placed(n) ? Number(n) - 1 : 0] ?? {}
    // What names no result stays in words, which are told as the fault.
    if (placed(n) && partCodes.some((code) => code === part)) row[part ?? ""] = people ?? ""
    else row.by_state = [row.by_state, placed(n) ? `${part}: ${people}` : [n, part, people].join(":")].filter(Boolean).join("; ")
  }
  return rows
}

const lists: Readonly<Record<string, (cell: string) => Readonly<Record<string, unknown>>>> = {
  unit: (cell) => {
    const [unit, ...further] = entries(cell)
    return { unit, further: further.map((u) => ({ unit: u })) }
  },
  places: (cell) => ({
    places: entries(cell).map((e) => {
      const [state, held] = partsOf(e)
      return filled({ state, held })
    }),
  }),
  states: (cell) => ({
    states: entries(cell).map((e) => {
      const [state, ...more] = partsOf(e)
      const people = more.find((m) => isNumber(m) || m === notShown)
      return filled({ state, role: more.find((m) => !isNumber(m) && m !== notShown), people })
    }),
  }),
  people_sex: (cell) => partsFrom(cell, sexes),
  people_sector: (cell) => partsFrom(cell, sectors),
  partners: (cell) => ({
    partners: entries(cell).map((e) => {
      const [organisation, role] = partsOf(e)
      return filled({ organisation, role })
    }),
  }),
  mandates: (cell) => ({
    clauses: entries(cell).map((e) => {
      const [clause, basis] = partsOf(e)
      return filled({ clause, basis })
    }),
  }),
  themes: (cell) => ({ themes: entries(cell).map((theme) => ({ theme })) }),
  // What follows the second colon is evidence, colons included.
  markers: (cell) => ({
    markers: entries(cell).map((e) => {
      const [marker, significance, ...evidence] = e.split(":")
      return filled({ marker: marker?.trim(), significance: significance?.trim(), evidence: evidence.join(":").trim() })
    }),
  }),
  results: (cell) => ({
    results: entries(cell).map((e) => {
      const [measure, ...more] = partsOf(e)
      const [value, of] = more.filter(isNumber)
      const words = more.filter((m) => m !== "" && !isNumber(m))
      // Without a figure the word stands where the qualifier does, and is told as the fault.
      const qualifier = words.find((m) => value === undefined || qualifiers.some((q) => q === m))
      return filled({ measure, qualifier, value, of, unit: words.find((m) => m !== qualifier) })
    }),
  }),
}

const fields: Readonly<Record<string, string>> = {
  ...{
    title: "title",
    type: "type",
    status: "status",
    held: "held",
    people: "people",
    times_held: "heldCount",
    programme: "programme",
    project: "project",
  },
  ...{
    place: "placeText",
    requested_by: "requestedBy",
    requested_on: "requestedOn",
    summary: "summary",
    evidence: "evidence",
    visibility: "visibility",
  },
}

/** Without what says nothing: a form leaves empty fields out. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, v]) => v !== null && v !== undefined && v !== "")
  return Object.fromEntries(entries.map(([k, v]) => [k, said(v)]))
}

/**
 * The fields of a form from a line. A column that the file lacks leaves what `stored` has; an empty cell of a column that
 * it has empties the field.
 */
export function inputOf(row: Row, stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const input = said(stored) as Record<string, unknown>
  for (const [column, field] of Object.entries(fields)) {
    const cell = cellOf(row, column)
    if (cell === undefined) continue
    if (cell === "") delete input[field]
    else input[field] = cell
  }
  for (const [column, read] of Object.entries(lists)) {
    const cell = cellOf(row, column)
    if (cell !== undefined) Object.assign(input, read(cell))
  }
  const parts = cellOf(row, "result_parts")
  if (parts !== undefined) input.results = withParts((input.results ?? []) as Readonly<Record<string, unknown>>[], parts)
  return input
}

const columnsOf: Readonly<Record<string, string>> = {
  ...{
    heldCount: "times_held",
    placeText: "place",
    requestedBy: "requested_by",
    requestedOn: "requested_on",
    clauses: "mandates",
    further: "unit",
  },
}

/** The column that a fault of a form's field stands in. */
export function columnOf(fault: FieldFault): string {
  const [, field = "", , cell = ""] = fault.pointer.split("/")
  const isPart = (codes: readonly string[], name: string) => codes.includes(name)
  if (field === "results" && (cell === "by_state" || isPart(partCodes, cell))) return "result_parts"
  if (isPart(sexes, field)) return "people_sex"
  if (isPart(sectors, field)) return "people_sector"
  return columnsOf[field] ?? field
}
