import type { Read } from "#src/platform/db/index.ts"
import { type Card, notFound, Problem } from "#src/platform/http/index.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { notToSetAside } from "../problems.ts"
import type { Review } from "../types.ts"
import { type LayeredClause, listAsked, listDecidedSince, listLayer, listStandingWithout, onlyOf } from "./queries.ts"
import { fallenOf, type ReturnsTo, returnsTo } from "./rules.ts"
import type { Asked, Decided, DecidedKind, Titled } from "./types.ts"

export type Undoing = {
  clauses: (LayeredClause & { to: ReturnsTo })[]
  /** Clauses that only this file made. */
  fallen: string[]
  /** The instrument itself has no other file. */
  alone: boolean
  decided: Decided[]
}

/** The instrument of a review whose wording was applied or attached; any other is refused. */
export const inForce = (review: Review): string => {
  if (review.instrument === null || !["applied", "attached"].includes(review.status)) throw new Problem(notToSetAside)
  return review.instrument
}

/** All that setting a review's wording aside does, before it is done. */
export async function loadUndoing(tx: Read, review: Review): Promise<Undoing> {
  const instrument = inForce(review)
  const clauses = (await listLayer(tx, review.key)).map((c) => ({ ...c, to: returnsTo(c) }))
  const fallen = fallenOf(await listStandingWithout(tx, instrument, review.key))
  const touched = clauses.filter((c) => c.to !== "later").map((c) => c.key)
  return {
    ...{ clauses, fallen },
    alone: await onlyOf(tx, instrument, review.key),
    decided: await listDecidedSince(tx, review.key, touched),
  }
}

export async function getAsked(tx: Read, review: string, n: number): Promise<Asked> {
  const found = (await listAsked(tx, review)).find((a) => a.n === n)
  if (!found) throw notFound()
  return found
}

const thingKinds = {
  screening: "clause",
  unit: "unit",
  lineage: "clause",
  duty: "duty",
} as const satisfies Record<DecidedKind, string>
const thingOf = (d: Decided): Ref => ref(thingKinds[d.what], d.thing)

/** Matters with the names of their clauses, units and duties; what has no card is called by its key. */
export async function titled<D extends Decided>(
  all: readonly D[],
  cards: (refs: readonly Ref[]) => Promise<Card[]>,
): Promise<Titled<D>[]> {
  const asked = new Set(all.flatMap((d) => [ref("clause", d.clause), thingOf(d)]))
  const titles = new Map((await cards([...asked])).map((c) => [c.ref, c.title]))
  return all.map((d) => ({
    ...d,
    clauseTitle: titles.get(ref("clause", d.clause)) ?? d.clause,
    thingTitle: titles.get(thingOf(d)) ?? d.thing,
  }))
}
