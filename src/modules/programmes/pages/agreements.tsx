import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Facets, Narrowed, TableLinks, When } from "#src/web/index.ts"
import { endsWithinDays, lastDay, standingOn } from "../agreements/rules.ts"
import type { Labels } from "../labels.ts"
import { lifeWords as life, standingWords } from "../messages/agreement-life.ts"
import { agreementKindWords, agreementWords as words } from "../messages/agreements.ts"
import { said } from "../messages/pages.ts"
import type { AgreementRow } from "../queries/agreements.ts"
import { agreementPath } from "../types.ts"
import { sourceColumn } from "./columns.tsx"
import { Name, Names } from "./parts.tsx"
import { registerView, unlessRepeated } from "./register.tsx"

type Lines = { agreements: readonly AgreementRow[]; labels: Labels; today: Day }
export type AgreementsPage = Lines & {
  narrowed: number | null
  counts: readonly { days: number; count: number }[]
  mayRecord: boolean
}

export function agreementsView(page: AgreementsPage, say: Say): View {
  return registerView({
    say,
    title: say.t(words.title),
    lede: say.t(words.lede),
    over: (
      <Deeds>
        {page.mayRecord ? (
          <DeedLink say={say} href="/agreements/new">
            {say.t(life.record)}
          </DeedLink>
        ) : null}
        {page.agreements.length > 0 ? (
          <TableLinks
            say={say}
            of={(ending) => `/agreements${ending}${page.narrowed === null ? "" : `?ends=${page.narrowed}`}`}
          />
        ) : null}
      </Deeds>
    ),
    isEmpty: page.agreements.length === 0 && page.narrowed === null,
    empty: { what: say.t(words.none) },
    children: (
      <Narrowed by={<EndsWithin page={page} say={say} />}>
        {page.agreements.length === 0 ? (
          <EmptyState say={say} what={say.t(life.noneWithin)} why={say.t(life.noneWithinWhy)} />
        ) : (
          <AgreementTable {...page} say={say} />
        )}
      </Narrowed>
    ),
  })
}

const EndsWithin = ({ page, say }: { page: AgreementsPage; say: Say }) => (
  <Facets
    say={say}
    action="/agreements"
    rule={say.t(life.endsRule)}
    {...(page.narrowed === null ? {} : { clear: "/agreements" as Href })}
    facets={[
      {
        name: "ends",
        legend: say.t(life.endsWithin),
        links: endsWithinDays.map((days) => ({
          href: `/agreements?ends=${days}` as const,
          label: say.t(life.days, { count: days }),
          count: page.counts.find((c) => c.days === days)?.count ?? 0,
          chosen: page.narrowed === days,
        })),
      },
    ]}
  />
)

/** How it stands today, and its last day where one is known. */
function Stands({ say, agreement: a, today }: { say: Say; agreement: AgreementRow; today: Day }) {
  const end = a.endedOn ?? lastDay(a.valid)
  return (
    <>
      <span class="line">{say.t(standingWords[standingOn(a, today)])}</span>
      {end ? <span class="line quiet">{say.t(life.untilDay, { day: say.day(end) })}</span> : null}
    </>
  )
}

/** Agreements as lines; on the page of a programme without the column that would repeat it. */
export function AgreementTable({ agreements, labels, today, say, without }: Lines & { say: Say; without?: "programme" }) {
  return (
    <DataTable
      say={say}
      caption={say.t(words.caption)}
      count={{ value: agreements.length, rule: say.t(words.count) }}
      rows={agreements}
      rowKey={(a) => a.key}
      columns={[
        {
          key: "title",
          label: say.t(words.agreement),
          heads: true,
          cell: (a) => <a href={say.href(agreementPath(a.key))}>{say.name(a.title)}</a>,
        },
        { key: "kind", label: say.t(said.type), cell: (a) => say.t(agreementKindWords[a.kind]) },
        {
          key: "parties",
          label: say.t(words.parties),
          cell: (a) => <Names say={say} labels={labels} things={a.parties} />,
        },
        {
          key: "signed",
          label: say.t(words.signed),
          cell: (a) => (a.signed ? <When say={say} date={a.signed} /> : say.t(said.notStated)),
        },
        {
          key: "standing",
          label: say.t(life.standing),
          cell: (a) => <Stands say={say} agreement={a} today={today} />,
        },
        ...unlessRepeated<AgreementRow>(without === "programme", {
          key: "programme",
          label: say.t(said.programme),
          cell: (a) =>
            a.programme ? <Name say={say} labels={labels} thing={ref("programme", a.programme)} /> : say.t(said.notStated),
        }),
        byPeopleOr(say, sourceColumn(say, labels)),
      ]}
    />
  )
}

/** What people recorded cites nothing, and says so. */
const byPeopleOr = (say: Say, column: ReturnType<typeof sourceColumn>) => ({
  ...column,
  cell: (a: AgreementRow) => (a.byPeople ? say.t(life.byPeople) : column.cell(a)),
})
