// What lost its owner, as the list tells it: one line for each unit and kind of thing.
import type { UnitKey } from "../types.ts"

/** Open work and seats are listed like things, and told apart from them by these words. */
export const openWork = "waiting"
export const heldSeat = "seat"

/** `left`: left vacant on purpose. `unit` is null where nobody ever had it. */
export type Loss = { unit: UnitKey | null; kind: string; open: number; left: number }

/** Things first, then the work that waits for seats of units which stand no more, then these seats; unit by unit. */
export function lossesOf(
  things: readonly { lastUnit: UnitKey | null; kind: string; open: number; left: number }[],
  work: readonly { scope: string | null }[],
  seats: readonly { unit: UnitKey; seats: number }[],
): Loss[] {
  const waiting = Map.groupBy(work, (w) => w.scope)
  const all: Loss[] = [
    ...things.map(({ lastUnit, kind, open, left }) => ({ unit: lastUnit, kind, open, left })),
    ...[...waiting].map(([unit, some]) => ({ unit, kind: openWork, open: some.length, left: 0 })),
    ...seats.map((s) => ({ unit: s.unit, kind: heldSeat, open: s.seats, left: 0 })),
  ]
  const byUnit = Map.groupBy(all, (l) => l.unit ?? "")
  return [...byUnit.keys()].sort().flatMap((unit) => byUnit.get(unit) ?? [])
}

export type KindCount = { kind: string; count: number }

/** How many things of which kind: clauses, programmes, activities, then waiting work and seats. */
export function kindsLost(things: readonly string[], work: readonly unknown[], seats: readonly { seats: number }[]): KindCount[] {
  const kinds = [...Map.groupBy(things, (t) => t.slice(0, t.indexOf(":")))].map(([kind, some]) => ({ kind, count: some.length }))
  const held = seats.reduce((sum, s) => sum + s.seats, 0)
  return [
    ...kinds.toSorted((a, b) => a.kind.localeCompare(b.kind)),
    ...(work.length > 0 ? [{ kind: openWork, count: work.length }] : []),
    ...(held > 0 ? [{ kind: heldSeat, count: held }] : []),
  ]
}

/** Units that are known and stand no more. */
export const unitsGone = (known: readonly UnitKey[], standing: readonly UnitKey[]): UnitKey[] => {
  const stands = new Set(standing)
  return known.filter((unit) => !stands.has(unit))
}
