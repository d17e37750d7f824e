// What the pages and the actions both need to know of a review: the tree with its corrections, and what of it is in the record.
import type { Read } from "#src/platform/db/index.ts"
import { getInstrument, type InstrumentRow } from "../queries.ts"
import { listHeld, listInstrumentKeys, listKept, reviews } from "./queries.ts"
import { treeAfter } from "./rules/edits.ts"
import { type SameInstrument, sameInstrument } from "./rules/match.ts"
import { type Hindrance, hindrancesOf, instrumentKey, type Plan, planOf } from "./rules/plan.ts"
import type { EditRefusal, MadeEdit, Purpose, Review, Tree } from "./types.ts"

export type Drawn = { review: Review; edits: MadeEdit[]; tree: Tree; idle: { n: number; why: EditRefusal }[] }

export async function drawReview(tx: Read, key: string): Promise<Drawn> {
  const review = await reviews.get(tx, key)
  const edits = await reviews.listEdits(tx, key)
  return { review, edits, ...treeAfter(review.reading, edits) }
}

/** The record beside a review: what the file is, what stands in the way, and the plan of applying it. */
export type Beside = {
  same: SameInstrument | null
  /** As a person decided, else as we propose. */
  purpose: Purpose
  /** The instrument that the text is attached to. */
  held: InstrumentRow | null
  hindrances: readonly Hindrance[]
  plan: Plan
}

export async function lookBeside(tx: Read, tree: Tree): Promise<Beside> {
  const same = sameInstrument(tree, await listHeld(tx))
  const purpose = tree.purpose ?? (same ? { is: "attach" as const, instrument: same.instrument } : { is: "apply" as const })
  const attaching = purpose.is === "attach"
  const held = attaching ? await getInstrument(tx, purpose.instrument) : null
  const kept = held ? await listKept(tx, held.key) : []
  const key = held?.key ?? instrumentKey(tree, await listInstrumentKeys(tx))
  const hindrances = hindrancesOf(tree, !attaching && same?.because === "symbol")
  return { same, purpose, held, hindrances, plan: planOf(tree, { key, fresh: held === null }, kept) }
}
