// Why two orders answer differently about a theme: every provision of either that bears it, and what became of it.
import type { Pairing, Provision } from "../types.ts"
import { compare, type Outcome } from "./compare.ts"

type Clause = Pick<Provision, "key" | "unit" | "sort" | "catchAll" | "themes">

/** `bearsBefore` and `bearsAfter` say on which side the provision speaks of the theme: it may have lost it on the way. */
export type Step = Outcome & { bearsBefore: boolean; bearsAfter: boolean }

export function differenceOf(
  theme: string,
  before: readonly Clause[],
  after: readonly Clause[],
  pairings: readonly Pick<Pairing, "key" | "from" | "to" | "kind">[],
): Step[] {
  const bearing = new Set(
    [...before, ...after].filter((c) => !c.catchAll && c.themes.some((t) => t.theme === theme)).map((c) => c.key),
  )
  const steps = compare(before, after, pairings).flatMap((o): Step[] => {
    const bearsBefore = o.from !== null && bearing.has(o.from)
    const bearsAfter = o.to !== null && bearing.has(o.to)
    return bearsBefore || bearsAfter ? [{ ...o, bearsBefore, bearsAfter }] : []
  })
  // A provision that has the theme from one predecessor need not list the others, which brought it something else.
  const explained = new Set(steps.filter((s) => s.bearsBefore).map((s) => s.to))
  return steps.filter((s) => s.bearsBefore || !explained.has(s.to))
}
