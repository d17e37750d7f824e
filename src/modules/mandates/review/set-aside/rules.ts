// What setting a wording aside does, as pure functions.

/** A clause of the instrument once the wording is gone. */
export type Standing = {
  key: string
  parent: string | null
  /** A file added it; the record itself does not know it. */
  added: boolean
  /** Some official wording of it still holds. */
  worded: boolean
}

/** Clauses that only files made, of which no wording holds any more and below which none stands: lists leave them out. */
export function fallenOf(clauses: readonly Standing[]): string[] {
  const below = Map.groupBy(clauses, (c) => c.parent)
  const stands = (c: Standing): boolean => !c.added || c.worded || (below.get(c.key) ?? []).some(stands)
  return clauses.filter((c) => !stands(c)).map((c) => c.key)
}

export type Layered = {
  /** A later file brought another wording in the same language. */
  covered: boolean
  /** Other official wording of the clause holds. */
  worded: boolean
  summarised: boolean
}
export type ReturnsTo = "later" | "earlier" | "summary" | "nothing"

/** What a clause says once this layer is gone. */
export function returnsTo({ covered, worded, summarised }: Layered): ReturnsTo {
  if (covered) return "later"
  if (worded) return "earlier"
  return summarised ? "summary" : "nothing"
}
