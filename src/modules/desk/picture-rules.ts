// What the pictures make of dates and ways: pure, tested as tables.
import { type Day, day as dayOf, daysBetween, lastOfMonth } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { FlowRow } from "./queries/pictures.ts"

/** A day as a point of time in years: 1 July 2012 is 2012.5, nearly. */
export function asYear(on: Day, end = false): number {
  const year = Number(on.slice(0, 4))
  const [first, last] = [dayOf(`${on.slice(0, 4)}-01-01`), lastOfMonth(year, 12)]
  return year + (daysBetween(first, on) + (end ? 1 : 0)) / (daysBetween(first, last) + 1)
}

export type DateExtent = { from: number | null; to: number | null; sure?: { from: number; to: number } }

/**
 * What a vague date covers: from the first day that it can mean to the last; and within, what it surely covers, from the last
 * day on which it can have begun to the first on which it can have ended. Nothing is sure of a date with a mark of doubt.
 */
export function extentOf(held: Edtf): DateExtent {
  const { from, to } = boundsOf(held)
  const whole = { from: from && asYear(from), to: to && asYear(to, true) }
  const [start = "", end = start] = held.split("/")
  if (/[?~%]/.test(held) || start === ".." || end === "..") return whole
  const [begun, over] = [boundsOf(start as Edtf).to, boundsOf(end as Edtf).from]
  return begun && over && begun <= over ? { ...whole, sure: { from: asYear(begun), to: asYear(over, true) } } : whole
}

export type FlowKind = "asked" | "unit" | "type" | "came"
export const flowKinds: readonly FlowKind[] = ["asked", "unit", "type", "came"]
// Which bits `grouping` sets where one of the four is told apart alone.
const alone: Readonly<Record<FlowKind, number>> = { asked: 7, unit: 11, type: 13, came: 14 }

/** `others`: how many small nodes were drawn as one. `activities` is null there, as an activity may have several of them. */
export type FlowNodeData = { key: string; activities: number | null; others: number }
export type Flows = {
  activities: number
  ways: number
  columns: { kind: FlowKind; nodes: FlowNodeData[] }[]
  paths: { keys: string[]; weight: number }[]
}

const rest = "~"

/** The columns and ways of the picture, the largest nodes first; what exceeds `most` in a column is drawn as one node. */
export function flowsOf(rows: readonly FlowRow[], most: number): Flows {
  const whole = rows.find((r) => r.together === 15)
  const columns = flowKinds.map((kind) => {
    const own = rows.filter((r) => r.together === alone[kind])
    // The node of what is missing stands last, whatever its size; it is never folded away.
    const [known, missing] = [own.filter((r) => r[kind] !== ""), own.filter((r) => r[kind] === "")]
    const shown = known.length > most ? known.slice(0, most - 1) : known
    const folded = known.length - shown.length
    const node = (r: FlowRow): FlowNodeData => ({ key: r[kind] ?? "", activities: r.activities, others: 0 })
    return {
      kind,
      nodes: [...shown.map(node), ...(folded > 0 ? [{ key: rest, activities: null, others: folded }] : []), ...missing.map(node)],
    }
  })
  const drawn = columns.map((c) => new Set(c.nodes.map((n) => n.key)))
  const named = (key: string | null, column: number) => (drawn[column]?.has(key ?? "") ? (key ?? "") : rest)
  const paths = rows
    .filter((r) => r.together === 0)
    .map((r) => ({ keys: flowKinds.map((kind, i) => named(r[kind], i)), weight: r.ways }))
  return { activities: whole?.activities ?? 0, ways: whole?.ways ?? 0, columns, paths }
}
