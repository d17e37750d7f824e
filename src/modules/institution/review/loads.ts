// What the pages and the actions both need to know of a review: the tree with its corrections, and what of it is in the record.
import { countSeatsAt } from "#src/modules/access/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import { listScoped } from "#src/platform/waiting/index.ts"
import type { Localised } from "#src/values/localised.ts"
import { listOrders } from "../queries/orders.ts"
import { listProvisionsOf } from "../queries/provisions.ts"
import { type HeldRow, listHeldFrom } from "../queries/responsibilities.ts"
import { listLatestVersions, listUnitKeys, listVersionsOfUnits } from "../queries/units.ts"
import { type KindCount, kindsLost, unitsGone } from "../rules/losses.ts"
import type { Order, Provision, UnitKey, UnitVersion } from "../types.ts"
import { listOrderKeys, listPaths, reviews } from "./queries.ts"
import { treeAfter } from "./rules/edits.ts"
import { matchUnits, type Pair, pairsWith, type SameOrder, sameOrder, type UnitMatch } from "./rules/match.ts"
import { followed, type Hindrance, hindrancesOf, type Plan, planOf } from "./rules/plan.ts"
import type { EditRefusal, MadeEdit, Purpose, Review, Tree } from "./types.ts"

export type Drawn = { review: Review; edits: MadeEdit[]; tree: Tree; idle: { n: number; why: EditRefusal }[] }

export async function drawReview(tx: Read, key: string): Promise<Drawn> {
  const review = await reviews.get(tx, key)
  const edits = await reviews.listEdits(tx, key)
  return { review, edits, ...treeAfter(review.reading, edits) }
}

/** The record beside a review: what the file is, which units it speaks of, what stands in the way. */
export type Beside = {
  orders: readonly Order[]
  versions: readonly UnitVersion[]
  same: SameOrder | null
  /** As a person decided, else as we propose. */
  purpose: Purpose
  matches: readonly UnitMatch[]
  hindrances: readonly Hindrance[]
}

async function allVersions(tx: Read): Promise<UnitVersion[]> {
  const latest = await listLatestVersions(tx, null)
  return listVersionsOfUnits(
    tx,
    latest.map((v) => v.unit),
  )
}

async function heldOrders(tx: Read, orders: readonly Order[]) {
  const paths = Map.groupBy(await listPaths(tx), (p) => p.order)
  return orders.map((o) => ({ ...o, paths: (paths.get(o.key) ?? []).map((p) => p.path) }))
}

export async function lookBeside(tx: Read, tree: Tree): Promise<Beside> {
  const orders = await listOrders(tx)
  const versions = await allVersions(tx)
  const same = sameOrder(tree, await heldOrders(tx, orders))
  const purpose = tree.purpose ?? (same ? { is: "attach" as const, order: same.order } : { is: "apply" as const })
  const before =
    purpose.is === "attach"
      ? purpose.order
      : tree.facts.effectiveOn
        ? followed(orders, tree.facts.effectiveOn)?.key
        : orders[0]?.key
  const standing = new Set(versions.filter((v) => v.order === before).map((v) => v.unit))
  const matches = matchUnits(tree, versions, standing)
  const hindrances = hindrancesOf(tree, matches, { orders, held: same?.because === "number" })
  return { orders, versions, same, purpose, matches, hindrances }
}

export type Attaching = {
  order: Order
  kept: readonly Provision[]
  pairs: readonly Pair[]
  /** Provisions of the record that nothing of the file is paired with. */
  left: readonly Provision[]
}

/** How the provisions of the file lie on those of an order that is held already. */
export async function loadAttaching(tx: Read, tree: Tree, { orders, matches }: Beside, key: string): Promise<Attaching | null> {
  const order = orders.find((o) => o.key === key)
  if (!order) return null
  const kept = await listProvisionsOf(tx, key)
  const to = new Map(matches.map((m) => [m.unit, m.to]))
  const pairs = pairsWith(tree, kept, (unit): UnitKey | null => (unit === null ? null : (to.get(unit) ?? null)))
  const reached = new Set(pairs.map((p) => p.to))
  return { order, kept, pairs, left: kept.filter((p) => !reached.has(p.key)) }
}

export type Applying = { plan: Plan | { hindrances: readonly Hindrance[] }; held: readonly HeldRow[] }

/** The plan of applying, drawn against the record as it stands in this transaction. */
export async function loadApplying(tx: Read, tree: Tree, beside: Beside): Promise<Applying> {
  if (beside.hindrances.length > 0) return { plan: { hindrances: beside.hindrances }, held: [] }
  const { orders, versions, matches } = beside
  const from = tree.facts.effectiveOn
  const before = from ? followed(orders, from) : null
  const held = from ? await listHeldFrom(tx, from) : []
  const clauses = before ? await listProvisionsOf(tx, before.key) : []
  const unitKeys = new Set(await listUnitKeys(tx))
  const taken = await listOrderKeys(tx)
  const standing = { orders, versions, clauses, responsibilities: held, unitKeys, taken, held: false }
  return { plan: planOf(tree, matches, standing), held }
}

/** How many things of which kind the plan leaves without an owner, with the seats and the work of units that it ends. */
export async function loadLosing(tx: Read, plan: Plan, { versions }: Beside): Promise<KindCount[]> {
  const before = versions.filter((v) => v.order === plan.follows).map((v) => v.unit)
  const ending = unitsGone(
    before,
    plan.units.map((u) => u.key),
  )
  return kindsLost(
    plan.lost.map((l) => l.thing),
    await listScoped(tx, ending),
    await countSeatsAt(tx, ending, plan.from),
  )
}

/** A text with one more language, or with a newer wording of one that it has. */
export function withWords(
  text: Localised | null,
  language: keyof Localised["values"],
  words: string,
  kind: "authentic" | "official",
): Localised {
  const authentic = new Set(text?.authentic ?? [])
  if (kind === "authentic") authentic.add(language)
  else authentic.delete(language)
  return { authentic: [...authentic], values: { ...text?.values, [language]: { text: words, kind } } }
}
