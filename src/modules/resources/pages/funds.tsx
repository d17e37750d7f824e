import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { type Choice, DataTable, DeedLink, Deeds, EmptyState, Sheet } from "#src/web/index.ts"
import type { Labels } from "../../programmes/index.ts"
import { fundKindWords, budgetWords as said } from "../messages/budgets.ts"
import { type Fund, fundKinds, fundPath } from "../types.ts"
import { framed, Name } from "./parts.tsx"

export type FundsPage = { funds: readonly Fund[]; labels: Labels; mayKeep: boolean }

export const fundsView = (page: FundsPage, say: Say): View =>
  framed({
    say,
    title: say.t(said.funds),
    lede: say.t(said.fundsLede),
    children: (
      <>
        {page.mayKeep ? (
          <Deeds>
            <DeedLink say={say} href="/resources/funds/new">
              {say.t(said.recordFund)}
            </DeedLink>
          </Deeds>
        ) : null}
        {page.funds.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(said.noFunds)} why={say.t(said.noFundsWhy)} />
        ) : (
          <FundTable page={page} say={say} />
        )}
      </>
    ),
  })

const FundTable = ({ page, say }: { page: FundsPage; say: Say }) => (
  <DataTable
    say={say}
    caption={say.t(said.funds)}
    count={{ value: page.funds.length, rule: say.t(said.countFunds) }}
    rows={page.funds}
    rowKey={(f) => f.key}
    columns={[
      { key: "title", label: say.t(said.fund), heads: true, cell: (f) => <span id={f.key}>{say.name(f.title)}</span> },
      { key: "key", label: say.t(said.key), cell: (f) => <code>{f.key}</code> },
      { key: "kind", label: say.t(said.kind), cell: (f) => say.t(fundKindWords[f.kind]) },
      {
        key: "agreement",
        label: say.t(said.agreement),
        cell: (f) =>
          f.agreement ? <Name say={say} labels={page.labels} thing={ref("agreement", f.agreement)} /> : say.t(said.none),
      },
      { key: "closed", label: say.t(said.closedOn), cell: (f) => (f.closedOn ? say.day(f.closedOn) : say.t(said.open)) },
      ...(page.mayKeep
        ? [
            {
              key: "amend",
              label: say.t(said.amendFund),
              cell: (f: Fund) => <a href={say.href(`${fundPath(f.key)}/edit`)}>{say.t(said.amendFund)}</a>,
            },
          ]
        : []),
    ]}
  />
)

export type FundForm = { of: Fund | null; agreements: readonly Choice[] }

export function fundFormView(form: FundForm, filled: Filled, say: Say): View {
  const title = say.t(form.of ? said.amendFund : said.recordFund)
  const { of } = form
  return framed({
    say,
    title,
    trail: [{ label: say.t(said.funds), href: "/resources/funds" }],
    children: (
      <Sheet
        say={say}
        action={of ? `${fundPath(of.key)}/edit` : "/resources/funds/new"}
        filled={filled}
        {...(of
          ? {
              stored: {
                key: of.key,
                title: say.name(of.title),
                kind: of.kind,
                agreement: of.agreement ?? "",
                closedOn: of.closedOn ?? "",
              },
            }
          : {})}
        version={of?.version}
        questions={[
          { name: "key", label: say.t(said.key), as: "line", required: true, hint: say.t(said.keyHint) },
          { name: "title", label: say.t(said.title), as: "line", required: true },
          {
            name: "kind",
            label: say.t(said.kind),
            as: "choice",
            required: true,
            choices: fundKinds.map((value) => ({ value, label: say.t(fundKindWords[value]) })),
          },
          { name: "agreement", label: say.t(said.agreement), as: "choice", empty: say.t(said.none), choices: form.agreements },
          { name: "closedOn", label: say.t(said.closedOn), as: "day" },
        ]}
        submit={title}
      />
    ),
  })
}
