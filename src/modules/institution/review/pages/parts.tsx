// What the pages of a review share.
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Choice } from "#src/web/index.ts"
import { levelWords, provisionKindWords } from "../../messages/words.ts"
import { levels, provisionKinds } from "../../types.ts"
import type { Drawn } from "../loads.ts"
import { words } from "../messages/review.ts"
import type { OrderFacts, Review, Tree } from "../types.ts"

export const reviewHref = ({ key }: Pick<Review, "key">, rest = ""): Href => `/orders/import/${key}${rest}`

/** The order as its text names itself, else by its subject, else by the file. */
export const titleOf = (facts: OrderFacts, review: Pick<Review, "fileName">): string =>
  [facts.series, facts.number, facts.revision].filter(Boolean).join(" ") || facts.subject || review.fileName

export const trailOf = (say: Say, { review, tree }: Pick<Drawn, "review" | "tree">) => [
  { label: say.t(words.orders), href: "/orders" as const },
  { label: say.t(words.importTitle), href: "/orders/import" as const },
  { label: titleOf(tree.facts, review), href: reviewHref(review) },
]

export const levelChoices = (say: Say): Choice[] => levels.map((value) => ({ value, label: say.t(levelWords[value]) }))
export const kindChoices = (say: Say): Choice[] =>
  provisionKinds.map((value) => ({ value, label: say.t(provisionKindWords[value]) }))
export const unitChoices = (tree: Tree, but?: ReadonlySet<string>): Choice[] =>
  tree.units
    .filter((u) => !but?.has(u.key))
    .map((u) => ({ value: u.key, label: u.acronym ? `${u.name} (${u.acronym})` : u.name }))
