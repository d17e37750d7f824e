// Two orders, provision by provision. Each pair that the record draws is one outcome; what has no pair was dropped or created.
import type { OutcomeKind, Pairing, PairKind, Provision } from "../types.ts"

type Clause = Pick<Provision, "key" | "unit" | "sort">
type Pair = Pick<Pairing, "key" | "from" | "to" | "kind">

export type Outcome = {
  kind: OutcomeKind
  from: string | null
  to: string | null
  unitFrom: string | null
  unitTo: string | null
  /** The duty changed hands: another unit bears it. */
  unitMoved: boolean
  pairing: string | null
}

/** Read backwards, what was merged is split and the other way round. */
const backwards: Record<PairKind, PairKind> = {
  same: "same",
  moved: "moved",
  merged: "split",
  split: "merged",
  reworded: "reworded",
}

/**
 * What became of every provision of `before` and where every provision of `after` comes from, in the order of `before` and
 * then of what `after` alone has. Pairs may be drawn in either direction; those that somebody found to be none are passed over.
 */
export function compare(before: readonly Clause[], after: readonly Clause[], pairings: readonly Pair[]): Outcome[] {
  const earlier = new Map(before.map((c) => [c.key, c]))
  const later = new Map(after.map((c) => [c.key, c]))
  const pairs = pairings.flatMap((p) => {
    if (p.kind === "none") return []
    if (earlier.has(p.from) && later.has(p.to)) return [{ kind: p.kind, from: p.from, to: p.to, key: p.key }]
    if (earlier.has(p.to) && later.has(p.from)) return [{ kind: backwards[p.kind], from: p.to, to: p.from, key: p.key }]
    return []
  })
  const outcomeOf = (kind: OutcomeKind, from: string | null, to: string | null, pairing: string | null): Outcome => {
    const unitFrom = from ? (earlier.get(from)?.unit ?? null) : null
    const unitTo = to ? (later.get(to)?.unit ?? null) : null
    return { kind, from, to, unitFrom, unitTo, unitMoved: unitFrom !== null && unitTo !== null && unitFrom !== unitTo, pairing }
  }
  const byFrom = Map.groupBy(pairs, (p) => p.from)
  const reached = new Set(pairs.map((p) => p.to))
  const sorted = (clauses: readonly Clause[]) => clauses.toSorted((a, b) => a.sort - b.sort)
  const place = (key: string) => later.get(key)?.sort ?? 0
  return [
    ...sorted(before).flatMap((c) => {
      const some = (byFrom.get(c.key) ?? []).toSorted((a, b) => place(a.to) - place(b.to))
      return some.length > 0 ? some.map((p) => outcomeOf(p.kind, p.from, p.to, p.key)) : [outcomeOf("dropped", c.key, null, null)]
    }),
    ...sorted(after)
      .filter((c) => !reached.has(c.key))
      .map((c) => outcomeOf("created", null, c.key, null)),
  ]
}

/** How many outcomes there are of each kind. A provision that continues in several counts once for each. */
export function countOutcomes(outcomes: readonly Outcome[]): Partial<Record<OutcomeKind, number>> {
  const counts: Partial<Record<OutcomeKind, number>> = {}
  for (const o of outcomes) counts[o.kind] = (counts[o.kind] ?? 0) + 1
  return counts
}
