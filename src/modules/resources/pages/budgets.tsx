// The list of budgets, and one budget with its lines, posts, allotments and way.
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { dayIn } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { ref } from "#src/values/ref.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Notice, Section } from "#src/web/index.ts"
import { type Labels, labelOf } from "../../programmes/index.ts"
import { budgetStatusWords, budgetWords as said } from "../messages/budgets.ts"
import type { BudgetRow, LineRow, StepRow } from "../queries/budgets.ts"
import type { Beside } from "../rates/converted.ts"
import { inOneWords } from "../rates/messages.ts"
import { InOneCurrency } from "../rates/pages/converted.tsx"
import { type Allotment, addUpMoney, overspent } from "../rules.ts"
import { type BudgetPost, budgetPath } from "../types.ts"
import { type BudgetStanding, Steps } from "./budget-forms.tsx"
import { framed, Name } from "./parts.tsx"

export const periodOf = (say: Say, b: Pick<BudgetRow, "periodFrom" | "periodTo">) =>
  say.date(`${b.periodFrom}/${b.periodTo}` as Edtf)

export type BudgetsPage = {
  budgets: readonly (BudgetRow & { total: number })[]
  labels: Labels
  mayDraft: boolean
  beside: Beside
}

export const budgetsView = (page: BudgetsPage, say: Say): View =>
  framed({
    say,
    title: say.t(said.budgets),
    lede: say.t(said.budgetsLede),
    children: (
      <>
        {page.mayDraft ? (
          <Deeds>
            <DeedLink say={say} href="/resources/budgets/new">
              {say.t(said.draft)}
            </DeedLink>
          </Deeds>
        ) : null}
        {page.budgets.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(said.noBudgets)} why={say.t(said.noBudgetsWhy)} />
        ) : (
          <DataTable
            say={say}
            caption={say.t(said.budgets)}
            count={{ value: page.budgets.length, rule: say.t(said.countBudgets) }}
            rows={page.budgets}
            rowKey={(b) => b.id}
            columns={[
              {
                key: "unit",
                label: say.t(said.unit),
                heads: true,
                cell: (b) => <a href={say.href(budgetPath(b.id))}>{labelOf(page.labels, ref("unit", b.unit))}</a>,
              },
              { key: "period", label: say.t(said.period), cell: (b) => periodOf(say, b) },
              { key: "status", label: say.t(said.status), cell: (b) => say.t(budgetStatusWords[b.status]) },
              { key: "amount", label: say.t(said.amount), number: true, cell: (b) => say.money(b.total, b.currency) },
            ]}
          />
        )}
        <InOneCurrency say={say} beside={page.beside} of={inOneWords.ofBudgets} path="/resources/budgets" />
      </>
    ),
  })

export type BudgetPage = {
  budget: BudgetRow
  lines: readonly LineRow[]
  posts: readonly (BudgetPost & { n: number })[]
  allotments: readonly Allotment[] | null
  steps: readonly StepRow[]
  labels: Labels
  /** What the reader's seat may do from here; null for readers outside the secretariat. */
  standing: BudgetStanding | null
  mayAmend: boolean
  zone: string
}

export function budgetView(page: BudgetPage, say: Say): View {
  const { budget, labels } = page
  const path = budgetPath(budget.id)
  return framed({
    say,
    kicker: say.t(said.budget),
    title: `${labelOf(labels, ref("unit", budget.unit))}, ${periodOf(say, budget)}`,
    trail: [{ label: say.t(said.budgets), href: "/resources/budgets" }],
    meta: [
      { label: say.t(said.unit), value: <Name say={say} labels={labels} thing={ref("unit", budget.unit)} /> },
      { label: say.t(said.status), value: say.t(budgetStatusWords[budget.status]) },
      ...(budget.act ? [{ label: say.t(said.act), value: budget.act }] : []),
    ],
    children: (
      <>
        <Overspending page={page} say={say} />
        {page.mayAmend ? (
          <Deeds>
            <DeedLink say={say} href={`${path}/edit`}>
              {say.t(said.amend)}
            </DeedLink>
          </Deeds>
        ) : null}
        <Lines page={page} say={say} />
        {page.allotments ? <ByFund page={page} say={say} allotments={page.allotments} /> : null}
        <Posts page={page} say={say} />
        {page.standing ? <Steps standing={page.standing} say={say} /> : null}
        {page.steps.length > 0 ? <History page={page} say={say} /> : null}
      </>
    ),
  })
}

type Part = { page: BudgetPage; say: Say }

/** Nothing is spent above its allotment unseen. */
function Overspending({ page: { allotments, budget, labels }, say }: Part) {
  const found = overspent(allotments ?? [])
  if (found.length === 0) return null
  return (
    <Notice say={say} kind="warning">
      {found.map((f) => (
        <p key={f.fund}>
          {say.t(f.unplanned ? said.unplanned : said.over, {
            amount: say.money(f.over, budget.currency),
            fund: labelOf(labels, ref("fund", f.fund)),
          })}
        </p>
      ))}
    </Notice>
  )
}

const Lines = ({ page: { lines, labels, budget }, say }: Part) => (
  <Section title={say.t(said.lines)} wide>
    {lines.length === 0 ? (
      <EmptyState say={say} what={say.t(said.noLines)} />
    ) : (
      <DataTable
        say={say}
        caption={say.t(said.lines)}
        count={{ value: lines.length, rule: say.t(said.countLines) }}
        rows={lines}
        rowKey={(l) => String(l.n)}
        columns={[
          { key: "purpose", label: say.t(said.purpose), heads: true, cell: (l) => l.purpose, foot: say.t(said.total) },
          {
            key: "fund",
            label: say.t(said.fund),
            cell: (l) => <Name say={say} labels={labels} thing={ref("fund", l.fund)} />,
            foot: "",
          },
          {
            key: "programme",
            label: say.t(said.programme),
            cell: (l) =>
              l.programme ? <Name say={say} labels={labels} thing={ref("programme", l.programme)} /> : say.t(said.none),
            foot: "",
          },
          {
            key: "amount",
            label: say.t(said.amount),
            number: true,
            cell: (l) => say.money(l.amount, budget.currency),
            foot: say.money(addUpMoney(lines.map((l) => l.amount)), budget.currency),
          },
          {
            key: "allotted",
            label: say.t(said.allotted),
            number: true,
            cell: (l) => say.money(l.allotted, budget.currency),
            foot: say.money(addUpMoney(lines.map((l) => l.allotted)), budget.currency),
          },
        ]}
      />
    )}
  </Section>
)

const ByFund = ({ page: { labels, budget }, allotments, say }: Part & { allotments: readonly Allotment[] }) => (
  <Section title={say.t(said.byFund)} note={say.t(said.byFundRule)} wide>
    <DataTable
      say={say}
      caption={say.t(said.byFund)}
      rows={allotments}
      rowKey={(a) => a.fund}
      columns={[
        {
          key: "fund",
          label: say.t(said.fund),
          heads: true,
          cell: (a) => <Name say={say} labels={labels} thing={ref("fund", a.fund)} />,
        },
        { key: "allotted", label: say.t(said.allotted), number: true, cell: (a) => say.money(a.allotted, budget.currency) },
        { key: "spent", label: say.t(said.spent), number: true, cell: (a) => say.money(a.spent, budget.currency) },
        {
          key: "left",
          label: say.t(said.left),
          number: true,
          cell: (a) => say.money(addUpMoney([a.allotted, -a.spent]), budget.currency),
        },
      ]}
    />
  </Section>
)

function Posts({ page: { posts, labels }, say }: Part) {
  if (posts.length === 0) return null
  return (
    <Section title={say.t(said.posts)} note={say.t(said.postsHint)} wide>
      <DataTable
        say={say}
        caption={say.t(said.posts)}
        count={{ value: posts.reduce((n, p) => n + p.posts, 0), rule: say.t(said.countPosts) }}
        rows={posts}
        rowKey={(p) => String(p.n)}
        columns={[
          { key: "grade", label: say.t(said.grade), heads: true, cell: (p) => p.grade },
          {
            key: "fund",
            label: say.t(said.fund),
            cell: (p) => <Name say={say} labels={labels} thing={ref("fund", p.fund)} />,
          },
          { key: "posts", label: say.t(said.number), number: true, cell: (p) => say.number(p.posts) },
        ]}
      />
    </Section>
  )
}

const stepWords: Readonly<Record<string, (typeof said)[keyof typeof said]>> = {
  draft: said.drafted,
  amend: said.amended,
  propose: said.proposed,
  return: said.returned,
  consolidate: said.consolidated,
  approve: said.approved,
  allot: said.allottedFact,
}

const History = ({ page, say }: Part) => (
  <Section title={say.t(said.history)} wide>
    <DataTable
      say={say}
      caption={say.t(said.history)}
      rows={page.steps}
      rowKey={(s) => String(s.version)}
      columns={[
        { key: "on", label: say.t(said.on), cell: (s) => say.day(dayIn(s.at, page.zone)) },
        {
          key: "step",
          label: say.t(said.step),
          heads: true,
          cell: (s) => {
            const words = stepWords[s.event]
            return words ? say.t(words) : s.event
          },
        },
        { key: "reason", label: say.t(said.reason), cell: (s) => s.reason },
      ]}
    />
  </Section>
)
