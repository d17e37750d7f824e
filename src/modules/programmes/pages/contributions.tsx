import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { Count, DataTable, DeedLink, Deeds, Panel, TableLinks, When } from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { lifeWords } from "../messages/agreement-life.ts"
import { contributionKindWords, contributionWords as words } from "../messages/agreements.ts"
import { giftWords as gift } from "../messages/contribution-entry.ts"
import { said } from "../messages/pages.ts"
import type { ContributionRow } from "../queries/agreements.ts"
import type { Given } from "../rules.ts"
import { contributionPath, pathOfThing } from "../types.ts"
import { remarksColumn, sourceColumn } from "./columns.tsx"
import { Name, Remarks, ShortSources } from "./parts.tsx"
import { registerView, unlessRepeated } from "./register.tsx"

type ContributionsPage = {
  contributions: readonly ContributionRow[]
  given: readonly Given[]
  labels: Labels
  /** Units in whose name the reader enters contributions; null: none. */
  own: readonly string[] | null
  panels: readonly PanelData[]
}

export function contributionsView(page: ContributionsPage, say: Say): View {
  return registerView({
    say,
    title: say.t(words.title),
    lede: say.t(words.lede),
    over: (
      <>
        <Totals page={page} say={say} />
        <Deeds>
          <TableLinks say={say} of={(ending) => `/contributions${ending}`} />
          {page.own ? (
            <DeedLink say={say} href="/contributions/new">
              {say.t(gift.record)}
            </DeedLink>
          ) : null}
        </Deeds>
      </>
    ),
    isEmpty: page.contributions.length === 0,
    empty: { what: say.t(words.none) },
    children: (
      <>
        <ContributionTable {...page} say={say} />
        {page.panels.map((panel) => (
          <Panel key={panel.title} say={say} panel={panel} />
        ))}
      </>
    ),
  })
}

/** One total for each currency; none where no amount is stated. */
function Totals({ page: { given, contributions }, say }: { page: ContributionsPage; say: Say }) {
  if (given.length === 0) return <p>{say.t(words.noTotal)}</p>
  return (
    <>
      {given.map(({ currency, total, stated }) => (
        <Count
          key={currency}
          say={say}
          label={say.t(words.totalIn, { currency })}
          count={{ value: total, rule: say.t(words.totalRule, { stated, all: contributions.length }) }}
        />
      ))}
    </>
  )
}

const amountOf = (say: Say, { value, currency }: Pick<ContributionRow, "value" | "currency">) =>
  value === null ? say.t(said.notStated) : say.money(value, currency)

type Part = {
  contributions: readonly ContributionRow[]
  labels: Labels
  say: Say
  without?: "thing" | undefined
  own?: readonly string[] | null
}

/** Contributions as lines; on the page of an activity without the column that would repeat it. */
export function ContributionTable({ contributions, labels, say, without, own }: Part) {
  const mine = (c: ContributionRow) => c.unit !== null && (own?.includes(c.unit) ?? false)
  return (
    <DataTable
      say={say}
      caption={say.t(words.caption)}
      count={{ value: contributions.length, rule: say.t(words.count) }}
      rows={contributions}
      rowKey={(c) => c.key}
      columns={[
        {
          key: "donor",
          label: say.t(words.donor),
          heads: true,
          cell: (c) => <Name say={say} labels={labels} thing={c.donor} />,
        },
        ...unlessRepeated<ContributionRow>(without === "thing", {
          key: "to",
          label: say.t(words.to),
          cell: (c) => <a href={say.href(pathOfThing(c.thing))}>{say.name(c.thingTitle)}</a>,
        }),
        {
          key: "kind",
          label: say.t(said.type),
          cell: (c) => say.t(c.kind ? contributionKindWords[c.kind] : said.notStated),
        },
        { key: "amount", label: say.t(words.amount), number: true, cell: (c) => amountOf(say, c) },
        {
          key: "period",
          label: say.t(said.period),
          cell: (c) => (c.period ? <When say={say} date={c.period} /> : say.t(said.notStated)),
        },
        {
          key: "received",
          label: say.t(gift.receivedOn),
          cell: (c) => (c.receivedOn ? say.day(c.receivedOn) : say.t(said.notStated)),
        },
        { ...remarksColumn(say), cell: (c) => <Told say={say} labels={labels} row={c} /> },
        { ...sourceColumn(say, labels), cell: (c) => <Whence say={say} labels={labels} row={c} /> },
        ...unlessRepeated<ContributionRow>(!contributions.some(mine), {
          key: "deeds",
          label: say.t(gift.deeds),
          cell: (c) =>
            mine(c) ? (
              <>
                <a class="line" href={say.href(`${contributionPath(c.key)}/edit`)}>
                  {say.t(gift.amendShort)}
                </a>
                <a class="line" href={say.href(`${contributionPath(c.key)}/withdraw`)}>
                  {say.t(gift.withdrawShort)}
                </a>
              </>
            ) : null,
        }),
      ]}
    />
  )
}

type Row = { say: Say; labels: Labels; row: ContributionRow }

/** What was given in words, for whose eyes, and what a document prints or leaves doubtful. */
const Told = ({ say, labels, row }: Row) => (
  <>
    {row.note ? <span class="line">{row.note}</span> : null}
    {row.project ? (
      <span class="line">
        <Name say={say} labels={labels} thing={row.project} />
      </span>
    ) : null}
    {row.shown === "donor" ? <span class="line quiet">{say.t(gift.donor)}</span> : null}
    <Remarks say={say} asWritten={row.asWritten} doubt={row.doubt} />
  </>
)

const Whence = ({ say, labels, row }: Row) => (
  <>
    {row.agreement ? (
      <span class="line">
        <Name say={say} labels={labels} thing={ref("agreement", row.agreement)} />
      </span>
    ) : null}
    {row.byPeople ? say.t(lifeWords.byPeople) : <ShortSources say={say} labels={labels} sources={row.sources} />}
  </>
)
