import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { type Choice, DataTable, DeedLink, Deeds, EmptyState, Section, Sheet } from "#src/web/index.ts"
import { importWords, type Labels } from "../../programmes/index.ts"
import { type SpendingPlan, spendingColumns } from "../import/plan.ts"
import { budgetWords } from "../messages/budgets.ts"
import { spendingWords as said } from "../messages/spending.ts"
import type { BudgetRow } from "../queries/budgets.ts"
import type { SpendingRow, Unbudgeted } from "../queries/spending.ts"
import type { Beside } from "../rates/converted.ts"
import { inOneWords } from "../rates/messages.ts"
import { InOneCurrency } from "../rates/pages/converted.tsx"
import type { Overspent } from "../rules.ts"
import { budgetPath } from "../types.ts"
import { framed, Name } from "./parts.tsx"
import { type Outcome, tableReviewView } from "./table-review.tsx"

export const mostShown = 200
export type SpendingPage = { bookings: readonly SpendingRow[]; labels: Labels; mayBook: boolean; beside: Beside }

const trail = (say: Say) => [{ label: say.t(said.title), href: "/resources/spending" as const }]

export const spendingView = (page: SpendingPage, say: Say): View =>
  framed({
    say,
    title: say.t(said.title),
    lede: say.t(said.lede),
    children: (
      <>
        <Deeds>
          {page.mayBook ? (
            <>
              <DeedLink say={say} href="/resources/spending/import">
                {say.t(said.bringIn)}
              </DeedLink>
              <DeedLink say={say} href="/resources/spending/new">
                {say.t(said.enter)}
              </DeedLink>
            </>
          ) : null}
          <DeedLink say={say} href="/resources/findings">
            {say.t(said.findings)}
          </DeedLink>
        </Deeds>
        {page.bookings.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(said.noBookings)} why={say.t(said.noBookingsWhy)} />
        ) : (
          <Bookings page={page} say={say} />
        )}
        <InOneCurrency say={say} beside={page.beside} of={inOneWords.ofSpending} path="/resources/spending" />
      </>
    ),
  })

const Bookings = ({ page: { bookings, labels }, say }: { page: SpendingPage; say: Say }) => (
  <DataTable
    say={say}
    caption={say.t(said.title)}
    count={{ value: bookings.length, rule: say.t(said.countBookings, { most: mostShown }) }}
    rows={bookings}
    rowKey={(b) => String(b.id)}
    columns={[
      { key: "reference", label: say.t(said.reference), heads: true, cell: (b) => b.reference },
      { key: "on", label: say.t(said.spentOn), cell: (b) => say.day(b.spentOn) },
      {
        key: "unit",
        label: say.t(budgetWords.unit),
        cell: (b) => <Name say={say} labels={labels} thing={ref("unit", b.unit)} />,
      },
      {
        key: "fund",
        label: say.t(budgetWords.fund),
        cell: (b) => <Name say={say} labels={labels} thing={ref("fund", b.fund)} />,
      },
      { key: "for", label: say.t(said.for), cell: (b) => <For booking={b} labels={labels} say={say} /> },
      { key: "amount", label: say.t(budgetWords.amount), number: true, cell: (b) => say.money(b.amount, b.currency) },
    ]}
  />
)

const For = ({ booking: b, labels, say }: { booking: SpendingRow; labels: Labels; say: Say }) => (
  <>
    {b.activity ? (
      <span class="line">
        <Name say={say} labels={labels} thing={ref("activity", b.activity)} />
      </span>
    ) : null}
    {b.programme ? (
      <span class="line">
        <Name say={say} labels={labels} thing={ref("programme", b.programme)} />
      </span>
    ) : null}
    {b.what ? <span class="line">{b.what}</span> : null}
  </>
)

export type BookingForm = { units: readonly Choice[]; first: string; funds: readonly Choice[]; programmes: readonly Choice[] }

export const bookingFormView = (form: BookingForm, filled: Filled, say: Say): View =>
  framed({
    say,
    title: say.t(said.enter),
    lede: say.t(said.enterLede),
    trail: trail(say),
    children: (
      <Sheet
        say={say}
        action="/resources/spending/new"
        filled={filled}
        stored={{ unit: form.first }}
        questions={[
          { name: "reference", label: say.t(said.reference), as: "line", required: true },
          { name: "spentOn", label: say.t(said.spentOn), as: "day", required: true },
          { name: "unit", label: say.t(budgetWords.unit), as: "choice", required: true, choices: form.units },
          { name: "fund", label: say.t(budgetWords.fund), as: "choice", required: true, choices: form.funds },
          { name: "amount", label: say.t(budgetWords.amount), as: "figure", required: true },
          { name: "currency", label: say.t(budgetWords.currency), as: "line", required: true, hint: "USD" },
          {
            name: "programme",
            label: say.t(budgetWords.programme),
            as: "choice",
            choices: form.programmes,
            empty: say.t(budgetWords.none),
          },
          { name: "activity", label: say.t(said.activity), as: "line", hint: say.t(said.activityHint) },
          { name: "what", label: say.t(said.what), as: "line" },
        ]}
        submit={say.t(said.enter)}
      />
    ),
  })

export const importView = (form: { units: readonly Choice[]; first: string }, filled: Filled, say: Say): View =>
  framed({
    say,
    title: say.t(said.bringIn),
    lede: say.t(importWords.lede),
    trail: trail(say),
    children: (
      <>
        <Sheet
          say={say}
          action="/resources/spending/import"
          filled={filled}
          stored={{ unit: form.first }}
          questions={[
            {
              name: "file",
              label: say.t(importWords.file),
              as: "file",
              required: true,
              hint: say.t(importWords.fileHint),
              accept: [".csv", ".xlsx"],
            },
            { name: "unit", label: say.t(importWords.unit), as: "choice", required: true, choices: form.units },
          ]}
          submit={say.t(importWords.check)}
        />
        <p>
          <a href={say.href("/resources/spending/template.csv")}>{say.t(said.template)}</a>{" "}
          <code>{spendingColumns.join(", ")}</code>
        </p>
      </>
    ),
  })

export type DryRun = { id: string; fileName: string; applied: Outcome | null; plan: SpendingPlan }

export const dryRunView = ({ id, fileName, applied, plan }: DryRun, say: Say): View =>
  tableReviewView(
    {
      ...{ fileName, applied, plan, once: id, apply: `/resources/spending/imports/${id}/apply`, outcome: said.outcome },
      trail: [...trail(say), { label: say.t(said.bringIn), href: "/resources/spending/import" }],
      columns: [
        { key: "reference", label: say.t(said.reference), heads: true, cell: (s) => s.booking.reference },
        {
          key: "amount",
          label: say.t(budgetWords.amount),
          number: true,
          cell: (s) => say.money(s.booking.amount, s.booking.currency),
        },
      ],
      does: (s) => importWords[s.does],
    },
    say,
  )

export type FindingsPage = {
  over: readonly (Overspent & { budget: BudgetRow })[]
  unbudgeted: readonly Unbudgeted[]
  labels: Labels
}

export const findingsView = (page: FindingsPage, say: Say): View =>
  framed({
    say,
    title: say.t(said.findings),
    lede: say.t(said.findingsLede),
    children:
      page.over.length + page.unbudgeted.length === 0 ? (
        <EmptyState say={say} level={2} what={say.t(said.noFindings)} />
      ) : (
        <>
          <Over page={page} say={say} />
          <NoBudget page={page} say={say} />
        </>
      ),
  })

function Over({ page: { over, labels }, say }: { page: FindingsPage; say: Say }) {
  if (over.length === 0) return null
  return (
    <Section title={say.t(said.overAllotment)} wide>
      <DataTable
        say={say}
        caption={say.t(said.overAllotment)}
        count={{ value: over.length, rule: say.t(said.countOver) }}
        rows={over}
        rowKey={(o) => `${o.budget.id} ${o.fund}`}
        columns={[
          {
            key: "budget",
            label: say.t(budgetWords.budget),
            heads: true,
            cell: (o) => (
              <a href={say.href(budgetPath(o.budget.id))}>
                {labels[ref("unit", o.budget.unit)]?.title ?? o.budget.unit}, {say.day(o.budget.periodFrom)}
              </a>
            ),
          },
          {
            key: "fund",
            label: say.t(budgetWords.fund),
            cell: (o) => <Name say={say} labels={labels} thing={ref("fund", o.fund)} />,
          },
          {
            key: "allotted",
            label: say.t(budgetWords.allotted),
            number: true,
            cell: (o) => say.money(o.allotted, o.budget.currency),
          },
          { key: "spent", label: say.t(budgetWords.spent), number: true, cell: (o) => say.money(o.spent, o.budget.currency) },
          { key: "over", label: say.t(said.overBy), number: true, cell: (o) => say.money(o.over, o.budget.currency) },
        ]}
      />
    </Section>
  )
}

function NoBudget({ page: { unbudgeted, labels }, say }: { page: FindingsPage; say: Say }) {
  if (unbudgeted.length === 0) return null
  return (
    <Section title={say.t(said.noBudget)} wide>
      <DataTable
        say={say}
        caption={say.t(said.noBudget)}
        count={{ value: unbudgeted.length, rule: say.t(said.countNoBudget) }}
        rows={unbudgeted}
        rowKey={(u) => `${u.unit} ${u.fund} ${u.currency}`}
        columns={[
          {
            key: "unit",
            label: say.t(budgetWords.unit),
            heads: true,
            cell: (u) => <Name say={say} labels={labels} thing={ref("unit", u.unit)} />,
          },
          {
            key: "fund",
            label: say.t(budgetWords.fund),
            cell: (u) => <Name say={say} labels={labels} thing={ref("fund", u.fund)} />,
          },
          { key: "from", label: say.t(budgetWords.periodFrom), cell: (u) => say.day(u.from) },
          { key: "to", label: say.t(budgetWords.periodTo), cell: (u) => say.day(u.to) },
          { key: "bookings", label: say.t(said.bookings), number: true, cell: (u) => say.number(u.bookings) },
          { key: "spent", label: say.t(budgetWords.spent), number: true, cell: (u) => say.money(u.spent, u.currency) },
        ]}
      />
    </Section>
  )
}
