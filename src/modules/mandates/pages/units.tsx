import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { AsAt, Chain, DataTable, EmptyState, PageHead, Pager, Tabs } from "#src/web/index.ts"
import type { OrderOfDay } from "../answers.ts"
import { said } from "../messages/pages.ts"
import { clauseName, type Names } from "../names.ts"
import type { countMandates, listMandates, MandateShown } from "../queries.ts"
import type { Proposal } from "../rules.ts"
import { clauseHref } from "../types.ts"
import { mandateText, restsOn, UnitMark, unitText } from "./parts.tsx"

type Mandate = Awaited<ReturnType<typeof listMandates>>[number]
export type UnitsPage = {
  rows: readonly { mandate: Mandate; proposals: readonly Proposal[] }[]
  counts: Awaited<ReturnType<typeof countMandates>>
  show: MandateShown
  order: OrderOfDay
  names: Names
  on: Day
  today: Day
  after: string | undefined
  next: string | null
}

function hrefOf(page: UnitsPage, other: { show?: MandateShown; after?: string }): Href {
  const query = { show: other.show ?? page.show, after: other.after ?? "", on: page.on === page.today ? "" : page.on }
  const given = Object.entries(query).filter(([name, value]) => value !== "" && !(name === "show" && value === "all"))
  return given.length === 0 ? "/mandates/units" : `/mandates/units?${new URLSearchParams(given)}`
}

/** Each mandate with its units: the work list of mandates that nobody answers for. */
export function unitsView(page: UnitsPage, say: Say): View {
  const { counts, show, names, on, order } = page
  const title = say.t(said.whoAnswers)
  const tab = (which: MandateShown, label: string, count: number) => ({
    href: hrefOf(page, { show: which }),
    label,
    count,
    current: show === which,
  })
  return {
    title,
    section: "mandates",
    trail: [{ label: say.t(said.title), href: "/mandates" }],
    body: (
      <>
        <Chain
          say={say}
          current="unit"
          stops={[
            { station: "mandate", href: "/mandates", count: counts.all },
            { station: "unit", count: counts.with },
          ]}
          rule={say.t(said.coveredRule, { day: say.day(on) })}
        />
        <PageHead title={title} lede={say.t(said.whoAnswersLede)} />
        <AsAt
          say={say}
          action="/mandates/units"
          on={on}
          footing={order.footing}
          {...restsOn(say, order, names)}
          {...(show === "all" ? {} : { keep: { show } })}
        />
        <Tabs
          say={say}
          label={title}
          tabs={[
            tab("all", say.t(said.allMandates), counts.all),
            tab("with", say.t(said.withUnit), counts.with),
            tab("without", say.t(said.withoutUnit), counts.all - counts.with),
          ]}
        />
        {page.rows.length === 0 ? (
          <EmptyState say={say} what={say.t(said.empty)} />
        ) : (
          <DataTable
            say={say}
            caption={title}
            rows={page.rows}
            rowKey={(r) => r.mandate.key}
            columns={[
              {
                key: "mandate",
                label: say.t(said.mandate),
                heads: true,
                cell: (r) => <MandateCell say={say} mandate={r.mandate} />,
              },
              { key: "kind", label: say.t(said.type), cell: (r) => mandateText(say, r.mandate) },
              {
                key: "units",
                label: say.t(said.units),
                cell: (r) => <UnitsCell say={say} proposals={r.proposals} names={names} />,
              },
            ]}
          />
        )}
        <Pager
          say={say}
          {...(page.after ? { previous: hrefOf(page, {}) } : {})}
          {...(page.next ? { next: hrefOf(page, { after: page.next }) } : {})}
        />
      </>
    ),
  }
}

function MandateCell({ say, mandate }: { say: Say; mandate: Mandate }) {
  return (
    <>
      <a href={say.href(clauseHref(mandate.key))}>{clauseName(say, mandate)}</a>
      <div class="small quiet">{say.name(mandate.instrumentTitle)}</div>
    </>
  )
}

function UnitsCell({ say, proposals, names }: { say: Say; proposals: readonly Proposal[]; names: Names }) {
  if (proposals.length === 0) return <span class="quiet">{say.t(said.noUnit)}</span>
  return (
    <ul class="plain">
      {proposals.map((p) => (
        <li key={`${p.unit} ${p.order}`}>
          {names.units.get(p.unit)?.acronym || unitText(say, names, p.unit)} <UnitMark say={say} proposal={p} short />
        </li>
      ))}
    </ul>
  )
}
