// The rules by which mandates are counted. A total without its rule means nothing, and two rules give two totals: the page of
// counts sets them side by side, and names the clauses that only one of them counts.
import type { Day } from "#src/values/day.ts"
import type { Lineage } from "../lineage/rules.ts"
import type { Countable } from "./queries.ts"
import type { ScreeningStatus } from "./types.ts"

export const countingRules = ["asks", "screened_current", "unscreened", "one_per_lineage", "in_force"] as const
export type CountingRule = (typeof countingRules)[number]

/** What has been done, replaced or dropped asks no more. */
const over: readonly ScreeningStatus[] = ["fulfilled", "duplicate", "superseded", "expired", "not_a_mandate"]

const notLater = (from: Day | null, on: Day) => from === null || from <= on

function isInForce(c: Countable, on: Day): boolean {
  if (c.status !== null && over.includes(c.status)) return false
  return (c.mandate === true || c.status === "current") && notLater(c.adoptedFrom, on) && notLater(c.inForceFrom, on)
}

const counts: Readonly<Record<Exclude<CountingRule, "one_per_lineage">, (c: Countable, on: Day) => boolean>> = {
  asks: (c) => c.mandate === true,
  screened_current: (c) => c.status === "current",
  unscreened: (c) => c.mandate === true && c.status === null,
  in_force: isInForce,
}

/** Of each lineage the last clause that asks; and every clause that stands in none. */
function onePerLineage(asking: readonly Countable[], lineages: readonly Lineage[]): Countable[] {
  const asked = new Set(asking.map((c) => c.key))
  const dropped = new Set(lineages.flatMap((keys) => keys.filter((k) => asked.has(k)).slice(0, -1)))
  return asking.filter((c) => !dropped.has(c.key))
}

/** What a rule needs to know beside the clauses. */
export type Around = { on: Day; lineages: readonly Lineage[] }

/** The clauses that a rule counts as at a day. */
export function countedBy(rule: CountingRule, clauses: readonly Countable[], { on, lineages }: Around): Countable[] {
  if (rule === "one_per_lineage") return onePerLineage(countedBy("asks", clauses, { on, lineages }), lineages)
  return clauses.filter((c) => counts[rule](c, on))
}

export type Comparison = {
  left: readonly Countable[]
  right: readonly Countable[]
  /** Clauses that one rule counts and the other does not. */
  onlyLeft: readonly Countable[]
  onlyRight: readonly Countable[]
}

export function compareCounts(
  rules: { left: CountingRule; right: CountingRule },
  clauses: readonly Countable[],
  around: Around,
): Comparison {
  const [left, right] = [countedBy(rules.left, clauses, around), countedBy(rules.right, clauses, around)]
  const [inLeft, inRight] = [new Set(left.map((c) => c.key)), new Set(right.map((c) => c.key))]
  return {
    left,
    right,
    onlyLeft: left.filter((c) => !inRight.has(c.key)),
    onlyRight: right.filter((c) => !inLeft.has(c.key)),
  }
}
