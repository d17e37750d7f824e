// Planning removes an item of a plan, with a reason. It is set aside and stays readable; what becomes of its parts is asked.
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { demand } from "../actions.ts"
import { removalWords } from "../messages/plan-removal.ts"
import { mayPlan } from "../policy.ts"
import { moveParts, setAside } from "../queries/plan-removal.ts"
import { getPlanItem, listEntries } from "../queries/plans.ts"
import { digestOf } from "../rules.ts"
import type { PlacedItem, Planner } from "./actions.ts"
import { partsBelow } from "./rules.ts"
import type { Fate } from "./types.ts"

const told = (plan: string, version: number, item: string, reason: string): Fact => ({
  kind: "plan.item_removed",
  about: ref("plan", plan),
  detail: { version, digest: digestOf({ item, reason }), item },
})

/** Removes an item and, where it is said so, all its parts; or moves the parts right below it under what it stood under. */
export async function removeItem(
  tx: Write,
  by: Planner,
  at: PlacedItem & { seen: number },
  sent: { reason: string; parts: Fate | null },
): Promise<Told<PlacedItem>> {
  demand(mayPlan(by.actor))
  const { plan, item, seen } = at
  const row = await getPlanItem(tx, plan, item)
  if (row.version !== seen) throw new ChangedMeanwhile({ version: row.version })
  const own = (await listEntries(tx, plan)).filter((e) => e.own)
  const below = partsBelow(own, item)
  if (below.length > 0 && sent.parts === null) throw invalid([{ pointer: "/parts", message: removalWords.partsMissing }])
  const removed = [item, ...(sent.parts === "remove" ? below : [])]
  if (sent.parts === "move_up") await moveParts(tx, plan, item, row.parent)
  const versions = await setAside(tx, removed, { reason: sent.reason, by: by.actor.account ?? "", on: by.today })
  const [first, ...others] = versions.map((v) => told(plan, v.version, v.key, sent.reason))
  if (!first) throw new ChangedMeanwhile({ version: row.version })
  return { value: { plan, item }, facts: [first, ...others] }
}
