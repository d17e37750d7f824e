import type { Kind } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { unitNames } from "../institution/index.ts"
import { missionKind } from "./missions/shown.ts"
import { periodOf } from "./pages/budgets.tsx"
import { postKind } from "./posts/shown.ts"
import { listBudgets } from "./queries/budgets.ts"
import { listFunds } from "./queries/funds.ts"
import { rateKind } from "./rates/shown.ts"
import { budgetPath } from "./types.ts"

/** A fund has no page of its own: it stands in the list of funds. */
const fundKind: Kind = {
  kind: "fund",
  cards: async (tx, _actor, ids, say) =>
    (await listFunds(tx))
      .filter((f) => ids.includes(f.key))
      .map((f) => ({ ref: ref("fund", f.key), title: say.name(f.title), href: `/resources/funds#${f.key}` as const })),
  find: "never",
}

/** Row-level security says who may see which: drafts are the secretariat's. */
const budgetKind: Kind = {
  kind: "budget",
  cards: async (tx, _actor, ids, say) => {
    const budgets = await listBudgets(tx, ids)
    const names = await unitNames(
      tx,
      budgets.map((b) => b.unit),
    )
    return budgets.map((b) => {
      const name = names.get(b.unit)
      return {
        ref: ref("budget", b.id),
        title: `${name ? say.name(name.name) : b.unit}, ${periodOf(say, b)}`,
        href: budgetPath(b.id),
      }
    })
  },
  find: "never",
}

export const kinds = [fundKind, budgetKind, missionKind, rateKind, postKind]
