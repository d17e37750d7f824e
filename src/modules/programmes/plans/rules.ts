// What a plan covers: which items serve which objectives, and what became of each as far as the record tells.
import { type ActivityStatus, activityStatuses } from "../types.ts"
import type { EntryActivity, EntryObjective, PlanEntry } from "./types.ts"

type Entry = Pick<PlanEntry, "item" | "parent">
type Objective = Pick<EntryObjective, "item" | "clause">
type Activity = Pick<EntryActivity, "item" | "status">

export type Row<E extends Entry> = Readonly<{
  entry: E
  depth: number
  /** It only holds others together: it serves nothing by itself and nothing was done for it. */
  heading: boolean
  /** `above`: the item above serves the objective, and this one as its part. */
  objectives: ReadonlyMap<string, "own" | "above">
  became: Readonly<Record<ActivityStatus, number>>
  /** Activities in all; none: the documents do not say. */
  activities: number
}>

export type Coverage<E extends Entry> = Readonly<{
  rows: readonly Row<E>[]
  /** Objectives that any item serves, in the order given. */
  objectives: readonly string[]
  /** Items that are no headings, and how many of them have activities. */
  items: number
  withActivities: number
}>

/** The tree in reading order. What names a parent that is not here stands at the top; a circle is cut where it begins. */
export function inTree<E extends Entry>(entries: readonly E[]): { entry: E; depth: number }[] {
  const known = new Set(entries.map((e) => e.item))
  const below = Map.groupBy(entries, (e) => (e.parent !== null && known.has(e.parent) ? e.parent : null))
  const seen = new Set<string>()
  const walk = (parent: string | null, depth: number): { entry: E; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((entry) => {
      if (seen.has(entry.item)) return []
      seen.add(entry.item)
      return [{ entry, depth }, ...walk(entry.item, depth + 1)]
    })
  const rows = walk(null, 0)
  return [...rows, ...entries.filter((e) => !seen.has(e.item)).map((entry) => ({ entry, depth: 0 }))]
}

/** Item × objective, and item × what became of it. */
export function coverageOf<E extends Entry>(
  entries: readonly E[],
  objectives: readonly Objective[],
  activities: readonly Activity[],
): Coverage<E> {
  const parentOf = new Map(entries.map((e) => [e.item, e.parent]))
  const own = Map.groupBy(objectives, (o) => o.item)
  const done = Map.groupBy(activities, (a) => a.item)
  const parents = new Set(entries.flatMap((e) => (e.parent ? [e.parent] : [])))
  const above = (item: string, seen: ReadonlySet<string> = new Set()): string[] => {
    const parent = parentOf.get(item)
    if (!parent || seen.has(parent)) return []
    return [...(own.get(parent) ?? []).map((o) => o.clause), ...above(parent, new Set([...seen, parent]))]
  }
  const rows = inTree(entries).map(({ entry, depth }): Row<E> => {
    const direct = (own.get(entry.item) ?? []).map((o) => o.clause)
    const of = done.get(entry.item) ?? []
    return {
      entry,
      depth,
      heading: parents.has(entry.item) && direct.length === 0 && of.length === 0,
      objectives: new Map([
        ...above(entry.item).map((clause) => [clause, "above"] as const),
        ...direct.map((clause) => [clause, "own"] as const),
      ]),
      became: Object.fromEntries(activityStatuses.map((s) => [s, of.filter((a) => a.status === s).length])) as Row<E>["became"],
      activities: of.length,
    }
  })
  const items = rows.filter((r) => !r.heading)
  return {
    rows,
    objectives: [...new Set(objectives.map((o) => o.clause))],
    items: items.length,
    withActivities: items.filter((r) => r.activities > 0).length,
  }
}

/** All items below one, on every level, in reading order. */
export function partsBelow(entries: readonly Entry[], item: string): string[] {
  const under = (parent: string, seen: ReadonlySet<string>): string[] =>
    entries.flatMap((e) =>
      e.parent === parent && !seen.has(e.item) ? [e.item, ...under(e.item, new Set([...seen, e.item]))] : [],
    )
  return under(item, new Set([item]))
}

/** Whether an item may stand under another: never under itself or what stands below it. */
export function mayStandUnder(entries: readonly Entry[], item: string | null, parent: string): boolean {
  const parentOf = new Map(entries.map((e) => [e.item, e.parent]))
  const seen = new Set<string>()
  for (let at: string | null = parent; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === item) return false
    seen.add(at)
  }
  return true
}
