import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { Count, DataTable, DeedLink, Deeds, EmptyState, PageHead, Section } from "#src/web/index.ts"
import type { Labels } from "../../programmes/index.ts"
import { budgetWords } from "../messages/budgets.ts"
import { shareWords } from "../messages/shares.ts"
import { spendingWords, overviewWords as words } from "../messages/spending.ts"
import { missionWords } from "../missions/messages/pages.ts"
import { postWords } from "../posts/messages.ts"
import type { Beside } from "../rates/converted.ts"
import { inOneWords, rateWords } from "../rates/messages.ts"
import { InOneCurrency } from "../rates/pages/converted.tsx"
import type { Sum } from "../rules.ts"
import { tenderWords } from "../tenders/messages.ts"
import { Name } from "./parts.tsx"

export type SumRow = { unit: string; fund: string; currency: string; year: number; spent: number; bookings: number }
export type Overview = {
  given: readonly { currency: string; total: number; stated: number }[]
  contributions: number
  budgeted: readonly Sum[]
  sums: readonly SumRow[]
  labels: Labels
  forStaff: boolean
  beside: Beside
}

export function overviewView(page: Overview, say: Say): View {
  const title = say.t(words.title)
  return {
    title,
    section: "resources",
    body: (
      <>
        <PageHead title={title} lede={say.t(words.lede)} />
        <Given page={page} say={say} />
        <InOneCurrency say={say} beside={page.beside} of={inOneWords.ofGiven} path="/resources" />
        <Budgeted page={page} say={say} />
        <Spent page={page} say={say} />
        {page.forStaff ? <PostsAndMissions say={say} /> : null}
      </>
    ),
  }
}

/** As amounts are printed everywhere: cents only where there are some. */
const cents = (total: number) => (Number.isInteger(total) ? 0 : 2)

type Part = { page: Overview; say: Say }

const Given = ({ page, say }: Part) => (
  <Section title={say.t(words.given)}>
    {page.given.length === 0 ? <p>{say.t(words.noGiven, { all: page.contributions })}</p> : null}
    {page.given.map(({ currency, total, stated }) => (
      <p key={currency}>
        <Count
          say={say}
          label={say.t(words.givenIn, { currency })}
          count={{ value: total, rule: say.t(words.givenRule, { stated, all: page.contributions }) }}
          digits={cents(total)}
        />
      </p>
    ))}
    <Deeds>
      <DeedLink say={say} href="/contributions">
        {say.t(words.contributions)}
      </DeedLink>
      <DeedLink say={say} href="/agreements">
        {say.t(words.agreements)}
      </DeedLink>
    </Deeds>
  </Section>
)

const Budgeted = ({ page, say }: Part) => (
  <Section title={say.t(words.budgeted)}>
    {page.budgeted.length === 0 ? (
      <EmptyState say={say} what={say.t(budgetWords.noBudgets)} why={say.t(budgetWords.noBudgetsWhy)} />
    ) : (
      page.budgeted.map(({ currency, total, counted }) => (
        <p key={currency}>
          <Count
            say={say}
            label={say.t(words.budgetedIn, { currency })}
            count={{ value: total, rule: say.t(words.budgetedRule, { count: counted }) }}
            digits={cents(total)}
          />
        </p>
      ))
    )}
    <Deeds>
      <DeedLink say={say} href="/resources/budgets">
        {say.t(budgetWords.budgets)}
      </DeedLink>
      <DeedLink say={say} href="/resources/funds">
        {say.t(budgetWords.funds)}
      </DeedLink>
      <DeedLink say={say} href="/resources/rates">
        {say.t(rateWords.title)}
      </DeedLink>
    </Deeds>
  </Section>
)

const Spent = ({ page, say }: Part) => (
  <Section title={say.t(words.spent)} wide={page.sums.length > 0}>
    {page.sums.length === 0 ? (
      <EmptyState say={say} what={say.t(words.nothingSpent)} why={say.t(words.nothingSpentWhy)} />
    ) : (
      <DataTable
        say={say}
        caption={say.t(words.sumsCaption)}
        count={{ value: page.sums.reduce((n, s) => n + s.bookings, 0), rule: say.t(words.sumsRule) }}
        rows={page.sums}
        rowKey={(s) => `${s.unit} ${s.fund} ${s.currency} ${s.year}`}
        columns={[
          {
            key: "unit",
            label: say.t(budgetWords.unit),
            heads: true,
            cell: (s) => <Name say={say} labels={page.labels} thing={ref("unit", s.unit)} />,
          },
          {
            key: "fund",
            label: say.t(budgetWords.fund),
            cell: (s) => <Name say={say} labels={page.labels} thing={ref("fund", s.fund)} />,
          },
          { key: "year", label: say.t(spendingWords.year), cell: (s) => String(s.year) },
          { key: "bookings", label: say.t(spendingWords.bookings), number: true, cell: (s) => say.number(s.bookings) },
          { key: "spent", label: say.t(budgetWords.spent), number: true, cell: (s) => say.money(s.spent, s.currency) },
        ]}
      />
    )}
    <Deeds>
      <DeedLink say={say} href="/resources/mandates">
        {say.t(shareWords.title)}
      </DeedLink>
      <DeedLink say={say} href="/resources/tenders">
        {say.t(tenderWords.title)}
      </DeedLink>
      {page.forStaff ? (
        <>
          <DeedLink say={say} href="/resources/spending">
            {say.t(spendingWords.title)}
          </DeedLink>
          <DeedLink say={say} href="/resources/findings">
            {say.t(spendingWords.findings)}
          </DeedLink>
        </>
      ) : null}
    </Deeds>
  </Section>
)

const PostsAndMissions = ({ say }: { say: Say }) => (
  <Section title={say.t(words.postsAndMissions)}>
    <p>{say.t(words.postsAndMissionsNote)}</p>
    <Deeds>
      <DeedLink say={say} href="/resources/posts">
        {say.t(postWords.title)}
      </DeedLink>
      <DeedLink say={say} href="/resources/missions">
        {say.t(missionWords.title)}
      </DeedLink>
    </Deeds>
  </Section>
)
