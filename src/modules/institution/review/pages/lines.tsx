// What stands out among the lines of the file, and the account of all of them.
import type { Say } from "#src/platform/i18n/index.ts"
import { FirstOfAll } from "#src/web/review-first.tsx"
import { AllLines, lineSlug } from "#src/web/review-parts.tsx"
import { isPrinted, tellOddity } from "../../import/oddity-words.ts"
import type { OddityKind } from "../../import/types.ts"
import type { Beside, Drawn } from "../loads.ts"
import { accountWords, adviceWords, oddityWords } from "../messages/oddities.ts"
import { editRefusalWords, hindranceWords } from "../messages/refusals.ts"
import { words } from "../messages/review.ts"
import { unplacedLines } from "../rules/tree.ts"
import type { Tree } from "../types.ts"
import { reviewHref } from "./parts.tsx"

type Part = Readonly<{ say: Say; page: Drawn & { beside: Beside } }>

const adviceOf = (kind: OddityKind) => {
  if (kind === "encoding") return adviceWords.file
  if (["not_dated", "not_numbered", "date_unclear", "several_annexes"].includes(kind)) return adviceWords.facts
  if (
    ["acronyms_differ", "names_differ", "same_name", "unit_without_provisions", "heading_without_unit", "no_unit"].includes(kind)
  )
    return adviceWords.unit
  return ["paragraph_without_number", "single_item_list", "line_too_long", "no_numbers"].includes(kind)
    ? adviceWords.provision
    : adviceWords.compare
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
      inTheWay={
        open && beside.purpose.is === "apply"
          ? beside.hindrances.map((h) => say.t(hindranceWords[h.what], { count: h.count }))
          : []
      }
      idle={idle.map((i) => ({ n: i.n, why: say.t(editRefusalWords[i.why]) }))}
      hrefOf={(l) => (open ? reviewHref(review, `/lines/${lineSlug(l.place)}`) : null)}
    />
  )
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

/** Lines of provisions stand in the tree; the others are listed here. */
export const AccountOfLines = ({ say, tree }: { say: Say; tree: Tree }) => (
  <AllLines
    say={say}
    lines={tree.lines}
    inTree="provision"
    partName={(part) => say.t(accountWords[part as keyof typeof accountWords])}
    others={(count) => say.t(words.otherLines, { count })}
  />
)
