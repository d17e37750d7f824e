// What stands out among the lines of the file, and the account of all of them.
import type { Say } from "#src/platform/i18n/index.ts"
import { Notice, Section } from "#src/web/index.ts"
import { AllLines, lineSlug, OddityTable, UnplacedLines } from "#src/web/review-parts.tsx"
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

/** Everything that somebody must look at before anything is done, unplaced lines first. */
export function FirstOfAll({ say, page }: Part) {
  const { review, tree, beside, idle } = page
  const unplaced = unplacedLines(tree)
  const open = review.status === "draft"
  const inTheWay = open ? beside.hindrances : []
  return (
    <Section title={say.t(words.firstOfAll)} wide id="first">
      {unplaced.length + tree.oddities.length + inTheWay.length + idle.length === 0 ? <p>{say.t(words.nothingOdd)}</p> : null}
      {inTheWay.length > 0 ? (
        <Notice say={say} kind="warning" title={say.t(words.inTheWay)}>
          <ul>
            {inTheWay.map((h) => (
              <li key={h.what}>{say.t(hindranceWords[h.what], { count: h.count })}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {idle.length > 0 ? (
        <Notice say={say} kind="warning" title={say.t(words.idle)}>
          <ul>
            {idle.map((i) => (
              <li key={i.n}>
                {i.n}
                {say.colon}
                {say.t(editRefusalWords[i.why])}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <UnplacedLines
        say={say}
        lines={unplaced}
        hrefOf={(l) => (open ? reviewHref(review, `/lines/${lineSlug(l.place)}`) : null)}
      />
      <OddityTable say={say} rows={oddRows(say, tree)} />
    </Section>
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
