// Lineages: clauses that make the same request, joined pair by pair. A pair points from the later clause to the earlier one,
// and the pairs never lead back to where they came from.
import type { Lang } from "#src/values/lang.ts"
import { type Localised, pick } from "#src/values/localised.ts"
import type { Verdict } from "../types.ts"
import type { LineageKind } from "./types.ts"

type Pair = { later: string; earlier: string }

/** The clauses of one lineage, each after those that it takes up. */
export type Lineage = readonly string[]

function joined(pairs: readonly Pair[]): string[][] {
  const groups = new Map<string, Set<string>>()
  for (const { later, earlier } of pairs) {
    const both = new Set([...(groups.get(later) ?? [later]), ...(groups.get(earlier) ?? [earlier])])
    for (const clause of both) groups.set(clause, both)
  }
  return [...new Set(groups.values())].map((group) => [...group].sort())
}

/** How many steps a clause is from the first request. */
function depths(pairs: readonly Pair[]): (clause: string) => number {
  const before = Map.groupBy(pairs, (p) => p.later)
  const known = new Map<string, number>()
  const depth = (clause: string): number => {
    const found = known.get(clause)
    if (found !== undefined) return found
    known.set(clause, 0)
    const steps = (before.get(clause) ?? []).map((p) => depth(p.earlier) + 1)
    const deepest = Math.max(0, ...steps)
    known.set(clause, deepest)
    return deepest
  }
  return depth
}

/** Every lineage that the pairs make, each in its order, the first requests by their keys. */
export function lineagesOf(pairs: readonly Pair[]): Lineage[] {
  const depth = depths(pairs)
  return joined(pairs)
    .map((group) => group.toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1)))
    .toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1))
}

/** True where the earlier clause already takes up, over others, what the later one asks: the pair would lead in a circle. */
export function leadsBack({ later, earlier }: Pair, pairs: readonly Pair[]): boolean {
  const before = Map.groupBy(pairs, (p) => p.later)
  const seen = new Set<string>()
  const from = [earlier]
  for (let at = from.pop(); at !== undefined; at = from.pop()) {
    if (at === later) return true
    if (seen.has(at)) continue
    seen.add(at)
    from.push(...(before.get(at) ?? []).map((p) => p.earlier))
  }
  return false
}

export type LinkFault =
  | "earlier_missing"
  | "earlier_unknown"
  | "earlier_itself"
  | "earlier_circle"
  | "earlier_known"
  | "kind"
  | "reason"

/** Everything that is wrong with a new link, at once. `earlier` is the clause found for the words given. */
export function faultsOfLink(
  later: string,
  sent: { said: string; kind: LineageKind | undefined; reason: string },
  earlier: string | null,
  pairs: readonly Pair[],
): LinkFault[] {
  const faults: LinkFault[] = []
  if (sent.said === "") faults.push("earlier_missing")
  else if (earlier === null) faults.push("earlier_unknown")
  else if (earlier === later) faults.push("earlier_itself")
  else if (pairs.some((p) => p.later === later && p.earlier === earlier)) faults.push("earlier_known")
  else if (leadsBack({ later, earlier }, pairs)) faults.push("earlier_circle")
  if (!sent.kind) faults.push("kind")
  if (sent.reason === "") faults.push("reason")
  return faults
}

/** Saying no needs words, and so do a change of the kind and going back on a decision. Agreeing with the record may stand by itself. */
export const needsReason = (
  sent: { verdict: Verdict; kind: LineageKind },
  before: { verdict: Verdict | null; kind: LineageKind },
): boolean => sent.verdict === "rejected" || before.verdict !== null || sent.kind !== before.kind

/** The words of a clause that two occurrences are compared by: the official text where it is held, else our summary. */
export type Told = { text: string; lang: Lang; official: boolean }

export function wordingOf(clause: { official?: Localised | null; summary: Localised | null }, lang: Lang): Told | null {
  const text = clause.official ?? clause.summary
  return text ? { ...pick(text, lang), official: Boolean(clause.official) } : null
}

/** Two wordings can be laid over each other where they are of one language and both official or both ours. */
export const comparable = (a: Told, b: Told): boolean => a.lang === b.lang && a.official === b.official
