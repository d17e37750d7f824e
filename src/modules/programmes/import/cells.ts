// Cell by cell: what a line changes, what others changed since it was seen, and where both did. Pure.
import { canonical } from "../rules.ts"
import type { ActivityContent } from "../types.ts"
import { cellsOf, contentColumns, type SayingColumn } from "./columns.ts"

/** A cell that a line changes: what stands and what comes. In a conflict `seen` is what stood in the version that was seen; null where that was not kept. */
export type Cell = { column: SayingColumn; now: string; file: string; seen?: string | null }

const sayingColumns = contentColumns.filter((c): c is SayingColumn => c !== "key" && c !== "version")
/** Cells whose entries say the same in any order; the first unit leads and stays first. */
const unordered = new Set<SayingColumn>([
  "places",
  "states",
  "partners",
  "mandates",
  "themes",
  "markers",
  "people_sex",
  "people_sector",
])

/** Parts of results name their result by its place, so both cells are one matter. */
const resultColumns = ["results", "result_parts"] as const
const isOfResults = (column: SayingColumn) => resultColumns.some((c) => c === column)

const sorted = <T>(list: readonly T[]) => [...list].map(canonical).sort().join("\n")
const resultsOf = (c: ActivityContent) =>
  sorted(c.results.map(({ measure, value, of, qualifier, parts }) => ({ measure, value, of, qualifier, parts: sorted(parts) })))
const inOrder = (cell: string) => cell.split("|").sort().join("|")

/** Columns in which two contents do not say the same. */
export function differing(before: ActivityContent, after: ActivityContent): Set<SayingColumn> {
  const [a, b] = [cellsOf(before), cellsOf(after)]
  const told = (column: SayingColumn) =>
    unordered.has(column) ? inOrder(a[column]) !== inOrder(b[column]) : a[column] !== b[column]
  const results = resultsOf(before) !== resultsOf(after)
  return new Set(sayingColumns.filter((column) => told(column) && (results || !isOfResults(column))))
}

/** With both columns of results where there is one of them. */
const whole = (columns: ReadonlySet<SayingColumn>): Set<SayingColumn> =>
  new Set([...columns].flatMap((c) => (isOfResults(c) ? resultColumns : [c])))
const both = (a: ReadonlySet<SayingColumn>, b: ReadonlySet<SayingColumn>) => new Set([...a].filter((c) => b.has(c)))
const without = (a: ReadonlySet<SayingColumn>, b: ReadonlySet<SayingColumn>) => new Set([...a].filter((c) => !b.has(c)))

export type Sides = { seen: ActivityContent | null; now: ActivityContent; file: ActivityContent }

/**
 * Which columns the file changes, and in which of them somebody else was before it with something else. What the file left
 * as it was seen it does not change, whatever stands there by now. A version that was not kept was seen by nobody we could
 * ask: all that differs is then in conflict.
 */
export function sidesOf({ seen, now, file }: Sides): { free: Set<SayingColumn>; conflicts: Set<SayingColumn> } {
  const fromNow = whole(differing(now, file))
  if (!seen) return { free: new Set(), conflicts: fromNow }
  const changed = both(whole(differing(seen, file)), fromNow)
  const conflicts = both(changed, whole(differing(seen, now)))
  return { free: without(changed, conflicts), conflicts }
}

/** The cells that differ, as they stand and as they come; those in conflict with what was seen. */
export function cellChanges(sides: Sides, conflicts: ReadonlySet<SayingColumn> = new Set()): Cell[] {
  const [now, file, seen] = [cellsOf(sides.now), cellsOf(sides.file), sides.seen && cellsOf(sides.seen)]
  const differs = differing(sides.now, sides.file)
  return sayingColumns
    .filter((c) => differs.has(c))
    .map((column) => ({
      ...{ column, now: now[column], file: file[column] },
      ...(conflicts.has(column) ? { seen: seen ? seen[column] : null } : {}),
    }))
}

/** The version that made a cell what it is: the last whose cell is another than the one before. Null where versions were not kept. */
export function madeIn(column: SayingColumn, versions: readonly { version: number; content: ActivityContent }[]): number | null {
  const latest = [...versions].sort((a, b) => b.version - a.version)
  const at = latest.findIndex((v, i) => {
    const before = latest[i + 1]
    return before !== undefined && differing(before.content, v.content).has(column)
  })
  return latest[at]?.version ?? null
}
