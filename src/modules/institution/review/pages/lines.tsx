// What stands out among the lines of the file, and the account of all of them.
import type { Say } from "#src/platform/i18n/index.ts"
import { type Reason, reasonLang, tellReason } from "#src/platform/reading/reasons.ts"
import type { Lang } from "#src/values/lang.ts"
import { DataTable, Notice, Section } from "#src/web/index.ts"
import { isPrinted, type OddityDetail, tellOddity } from "../../import/oddity-words.ts"
import type { OddityKind } from "../../import/types.ts"
import type { Beside, Drawn } from "../loads.ts"
import { accountWords, adviceWords, oddityWords } from "../messages/oddities.ts"
import { editRefusalWords, hindranceWords } from "../messages/refusals.ts"
import { words } from "../messages/review.ts"
import { countAccounts, unplacedLines } from "../rules/tree.ts"
import type { Tree } from "../types.ts"
import { lineSlug, reviewHref, shortened } from "./parts.tsx"

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

/** Printed words stand in the language of the order, what we say of them in the reader's. */
const Detail = ({ say, says, lang }: { say: Say; says: OddityDetail; lang: Lang | null }) => (
  <span lang={isPrinted(says) ? (lang ?? undefined) : undefined}>{shortened(tellOddity(say, says), 160)}</span>
)

const Why = ({ say, why }: { say: Say; why: Reason }) => <span lang={reasonLang(why)}>{tellReason(say, why)}</span>

/** Everything that somebody must look at before anything is done, unplaced lines first. */
export function FirstOfAll({ say, page }: Part) {
  const { review, tree, beside, idle } = page
  const unplaced = unplacedLines(tree)
  const open = review.status === "draft"
  const inTheWay = beside.purpose.is === "apply" && open ? beside.hindrances : []
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
      {unplaced.length > 0 ? (
        <DataTable
          say={say}
          caption={say.t(words.unplaced)}
          rows={unplaced}
          rowKey={(l) => l.place}
          columns={[
            { key: "line", label: say.t(words.line), heads: true, cell: (l) => l.place },
            { key: "text", label: say.t(words.text), cell: (l) => shortened(l.text, 240) },
            {
              key: "why",
              label: say.t(words.why),
              cell: (l) => (l.account.is === "unplaced" ? <Why say={say} why={l.account.why} /> : ""),
            },
            {
              key: "todo",
              label: say.t(words.todo),
              cell: (l) =>
                open ? <a href={say.href(reviewHref(review, `/lines/${lineSlug(l.place)}`))}>{say.t(words.placeLine)}</a> : "",
            },
          ]}
        />
      ) : null}
      {tree.oddities.length > 0 ? (
        <DataTable
          say={say}
          caption={say.t(words.oddities)}
          rows={[...Map.groupBy(tree.oddities, (o) => o.kind)]}
          rowKey={([kind]) => kind}
          columns={[
            { key: "kind", label: say.t(words.oddity), heads: true, cell: ([kind]) => say.t(oddityWords[kind]) },
            {
              key: "detail",
              label: say.t(words.detail),
              cell: ([, some]) =>
                some.map((o, i) => (
                  <div key={`${o.place} ${i}`}>
                    {say.t(words.lines, { count: 1, places: o.place })}
                    {say.colon}
                    <Detail say={say} says={o.says} lang={tree.facts.language} />
                  </div>
                )),
            },
            { key: "todo", label: say.t(words.todo), cell: ([kind]) => say.t(adviceOf(kind)) },
          ]}
        />
      ) : null}
    </Section>
  )
}

/** The account of the whole file: each line once. Lines of provisions stand in the tree; the others are listed here. */
export function AllLines({ say, tree }: { say: Say; tree: Tree }) {
  const counts = countAccounts(tree.lines)
  const others = tree.lines.filter((l) => l.account.is !== "placed" || l.account.as !== "provision")
  const what = (key: string) => say.t(accountWords[key as keyof typeof accountWords])
  return (
    <Section title={say.t(words.account)} note={say.t(words.accountNote)} wide>
      <DataTable
        say={say}
        caption={say.t(words.accountCaption)}
        count={{ value: tree.lines.length, rule: say.t(words.accountRule) }}
        rows={counts}
        rowKey={(c) => c.what}
        columns={[
          { key: "what", label: say.t(words.stands), heads: true, cell: (c) => what(c.what) },
          { key: "count", label: say.t(words.sourceLines), number: true, cell: (c) => say.number(c.count) },
        ]}
      />
      <details>
        <summary>{say.t(words.otherLines, { count: others.length })}</summary>
        <DataTable
          say={say}
          caption={say.t(words.otherLines, { count: others.length })}
          rows={others}
          rowKey={(l) => l.place}
          columns={[
            { key: "line", label: say.t(words.line), heads: true, cell: (l) => l.place },
            { key: "as", label: say.t(words.stands), cell: (l) => what(l.account.is === "placed" ? l.account.as : l.account.is) },
            { key: "text", label: say.t(words.text), cell: (l) => shortened(l.text, 240) },
          ]}
        />
      </details>
    </Section>
  )
}
