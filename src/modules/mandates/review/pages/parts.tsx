// What the pages of a review share.
import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Choice } from "#src/web/index.ts"
import { shortened } from "#src/web/review-parts.tsx"
import { kindWords } from "../../messages/words.ts"
import { type ClauseKind, clauseKinds } from "../../types.ts"
import type { Drawn } from "../loads.ts"
import { words } from "../messages/review.ts"
import { branchOf, inOrder } from "../rules/tree.ts"
import type { InstrumentFacts, Review, Tree, TreeClause } from "../types.ts"

export const reviewHref = ({ key }: Pick<Review, "key">, rest = ""): Href => `/instruments/import/${key}${rest}`

/** The instrument as its text names itself, else the file. */
export const titleOf = (facts: InstrumentFacts, review: Pick<Review, "fileName">): string =>
  facts.title || facts.symbol || review.fileName

/** A clause by its printed way, else by its heading or the beginning of its words. */
export const clauseName = (c: Pick<TreeClause, "path" | "heading" | "text">): string =>
  c.path || shortened(c.heading || c.text, 60)

const trailOf = (say: Say, { review, tree }: Pick<Drawn, "review" | "tree">) => [
  { label: say.t(words.mandates), href: "/mandates" as const },
  { label: say.t(words.importTitle), href: "/instruments/import" as const },
  { label: titleOf(tree.facts, review), href: reviewHref(review) },
]

/** A page of a correction, with its way back. */
export const frame = (say: Say, drawn: Drawn, title: string, body: View["body"]): View => ({
  title,
  section: "mandates",
  trail: trailOf(say, drawn),
  body,
})

export const kindChoices = (say: Say): Choice[] =>
  clauseKinds.map((value: ClauseKind) => ({ value, label: say.t(kindWords[value]) }))
export const clauseChoices = (tree: Tree, but?: string): Choice[] => {
  const without = but ? branchOf(tree.clauses, but) : new Set<string>()
  return inOrder(tree.clauses)
    .filter((c) => !without.has(c.id))
    .map((c) => ({ value: c.id, label: shortened([c.path, c.heading || c.text].filter(Boolean).join(": "), 80) }))
}
