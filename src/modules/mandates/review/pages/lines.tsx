// What stands out among the lines of the file, and the account of all of them.
import type { Say } from "#src/platform/i18n/index.ts"
import { FirstOfAll } from "#src/web/review-first.tsx"
import { AllLines, lineSlug } from "#src/web/review-parts.tsx"
import { isPrinted, tellOddity } from "../../import/oddity-words.ts"
import type { OddityKind } from "../../import/types.ts"
import type { Beside, Drawn } from "../loads.ts"
import { editRefusalWords, hindranceWords } from "../messages/refusals.ts"
import { accountWords, adviceWords, oddityWords, words } from "../messages/review.ts"
import { unplacedLines } from "../rules/tree.ts"
import type { Tree } from "../types.ts"
import { reviewHref } from "./parts.tsx"

type Part = Readonly<{ say: Say; page: Drawn & { beside: Beside } }>

const adviceOf = (kind: OddityKind) => {
  if (kind === "encoding") return adviceWords.file
  if (["not_dated", "date_unclear", "no_title", "no_type"].includes(kind)) return adviceWords.facts
  return ["paragraph_without_number", "line_too_long", "no_numbers", "number_without_text"].includes(kind)
    ? adviceWords.clause
    : adviceWords.compare
}

function oddRows(say: Say, tree: Tree) {
  const printedIn = tree.facts.language ?? undefined
  return [...Map.groupBy(tree.oddities, (o) => o.kind)].map(([kind, some]) => ({
    kind,
    label: say.t(oddityWords[kind]),
    advice: say.t(adviceOf(kind)),
    details: some.map((o) => ({
      place: o.place,
      told: tellOddity(say, o.says),
      lang: isPrinted(o.says) ? printedIn : undefined,
    })),
  }))
}

/** What this document's review shows first. */
export function First({ say, page }: Part) {
  const { review, tree, beside, idle } = page
  const open = review.status === "draft"
  return (
    <FirstOfAll
      say={say}
      unplaced={unplacedLines(tree)}
      odd={oddRows(say, tree)}
      inTheWay={open ? beside.hindrances.map((h) => say.t(hindranceWords[h.what], { count: h.count })) : []}
      idle={idle.map((i) => ({ n: i.n, why: say.t(editRefusalWords[i.why]) }))}
      hrefOf={(l) => (open ? reviewHref(review, `/lines/${lineSlug(l.place)}`) : null)}
    />
  )
}

/** Lines of clauses stand in the tree; the others are listed here. */
export const AccountOfLines = ({ say, page: { tree } }: Pick<Part, "say"> & { page: Pick<Drawn, "tree"> }) => (
  <AllLines
    say={say}
    lines={tree.lines}
    inTree="clause"
    partName={(part) => say.t(accountWords[part as keyof typeof accountWords])}
    others={(count) => say.t(words.otherLines, { count })}
  />
)
