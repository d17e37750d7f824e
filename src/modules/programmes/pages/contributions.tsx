import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { Count, DataTable, DeedLink, Deeds, When } from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { contributionKindWords, contributionWords as words } from "../messages/agreements.ts"
import { said } from "../messages/pages.ts"
import type { ContributionRow } from "../queries/agreements.ts"
import type { Given } from "../rules.ts"
import { pathOfThing } from "../types.ts"
import { remarksColumn, sourceColumn } from "./columns.tsx"
import { Name } from "./parts.tsx"
import { registerView, unlessRepeated } from "./register.tsx"

type ContributionsPage = { contributions: readonly ContributionRow[]; given: readonly Given[]; labels: Labels }

export function contributionsView(page: ContributionsPage, say: Say): View {
  return registerView({
    say,
    title: say.t(words.title),
    lede: say.t(words.lede),
    over: (
      <>
        <Totals page={page} say={say} />
        <Deeds>
          <DeedLink say={say} href="/contributions.csv">
            {say.t(words.asCsv)}
          </DeedLink>
        </Deeds>
      </>
    ),
    isEmpty: page.contributions.length === 0,
    empty: { what: say.t(words.none) },
    children: <ContributionTable {...page} say={say} />,
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
  value === null ? say.t(said.notStated) : `${say.number(value)} ${currency}`

type Part = { contributions: readonly ContributionRow[]; labels: Labels; say: Say; without?: "thing" | undefined }

/** Contributions as lines; on the page of an activity without the column that would repeat it. */
export function ContributionTable({ contributions, labels, say, without }: Part) {
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
        remarksColumn(say),
        sourceColumn(say, labels),
      ]}
    />
  )
}
