import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Day, lastOfMonth } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { DataTable, EmptyState, Section, Tabs, Wording, YearOfMonths } from "#src/web/index.ts"
import { activityPath } from "../../programmes/index.ts"
import { said } from "../messages/pictures.ts"
import type { DayCount, InMonth, MonthCount } from "../queries/pictures.ts"
import { linkTo, type PicturePage, pictureView } from "./pictures.tsx"

type OneMonth = { month: number; exact: number; vague: number; byDay: ReadonlyMap<number, number> }
export type Months = {
  months: readonly OneMonth[]
  /** Activities by how their date is known: with its days, with a month, with neither. They make the total. */
  days: number
  undated: number
  total: number
}
export type CalendarPage = PicturePage & {
  year: number
  years: readonly number[]
  months: Months
  month: number | null
  inMonth: readonly InMonth[]
}

/** The twelve months of a year, from what the queries counted. */
export function monthsOf(year: number, days: readonly DayCount[], counts: readonly MonthCount[]): Months {
  const sum = (some: readonly MonthCount[]) => some.reduce((all, c) => all + c.count, 0)
  const months = Array.from({ length: 12 }, (_, i) => {
    const month = i + 1
    const prefix = `${year}-${String(month).padStart(2, "0")}-`
    return {
      month,
      exact: sum(counts.filter((c) => c.month === month && c.exact)),
      vague: sum(counts.filter((c) => c.month === month && !c.exact)),
      byDay: new Map(days.filter((d) => d.on.startsWith(prefix)).map((d) => [Number(d.on.slice(8)), d.count])),
    }
  })
  return {
    months,
    days: sum(counts.filter((c) => c.exact)),
    undated: sum(counts.filter((c) => c.month === null)),
    total: sum(counts),
  }
}

const edtfOf = (year: number, month: number) => `${year}-${String(month).padStart(2, "0")}` as Edtf
/** 0 is Monday. */
const beginsOn = (year: number, month: number) => (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7

export function calendarView(page: CalendarPage, say: Say): View {
  const narrowing = { ...page.narrowing, year: page.year }
  const shown = page.years.filter((y) => Math.abs(y - page.year) <= 5)
  return pictureView({
    ...{ page, picture: "calendar", say },
    lede: say.t(said.calendarLede),
    list: { narrowing, total: page.months.total },
    children: (
      <>
        <Tabs
          say={say}
          label={say.t(said.year)}
          tabs={shown.map((y) => ({
            href: linkTo("calendar", { ...page.narrowing, year: y }),
            label: String(y),
            current: y === page.year,
          }))}
        />
        <TheYear page={page} say={say} />
        {page.month ? <TheMonth page={page} month={page.month} say={say} /> : null}
        <MonthTable page={page} say={say} />
      </>
    ),
  })
}

type Part = { page: CalendarPage; say: Say }
const hrefOf = (page: CalendarPage, month: number) =>
  `${linkTo("calendar", { ...page.narrowing, year: page.year }, { month: String(month) })}#month` as const

const TheYear = ({ page, say }: Part) => (
  <YearOfMonths
    say={say}
    title={say.t(said.yearOf, { year: String(page.year) })}
    months={page.months.months.map((m) => {
      const name = say.date(edtfOf(page.year, m.month))
      const listed = [...m.byDay].map(([day, count]) => `${day}${say.colon}${say.number(count)}`)
      return {
        key: String(m.month),
        name,
        href: hrefOf(page, m.month),
        days: Number((lastOfMonth(page.year, m.month) as Day).slice(8)),
        begins: beginsOn(page.year, m.month),
        counts: m.byDay,
        desc: `${name}. ${listed.length > 0 ? listed.join(say.semicolon) : say.t(said.noDay)}`,
        ...(m.vague > 0 ? { note: say.t(said.dayUnsaid, { count: m.vague }) } : {}),
      }
    })}
  />
)

const MonthTable = ({ page, say }: Part) => (
  <DataTable
    say={say}
    caption={say.t(said.byMonth)}
    count={{ value: page.months.total, rule: say.t(said.byMonthRule) }}
    rows={[...page.months.months, { month: 0, exact: 0, vague: page.months.undated }]}
    rowKey={(m) => String(m.month)}
    columns={[
      {
        key: "month",
        label: say.t(said.month),
        heads: true,
        cell: (m) =>
          m.month === 0 ? (
            say.t(said.monthUnsaid)
          ) : (
            <a href={say.href(hrefOf(page, m.month))}>{say.date(edtfOf(page.year, m.month))}</a>
          ),
      },
      { key: "exact", label: say.t(said.withDays), number: true, cell: (m) => (m.month === 0 ? "–" : say.number(m.exact)) },
      { key: "vague", label: say.t(said.withoutDays), number: true, cell: (m) => say.number(m.vague) },
    ]}
  />
)

function TheMonth({ page, month, say }: Part & { month: number }) {
  const name = say.date(edtfOf(page.year, month))
  return (
    <Section id="month" title={name} wide>
      {page.inMonth.length === 0 ? (
        <EmptyState say={say} what={say.t(said.nothingIn, { month: name })} />
      ) : (
        <DataTable
          say={say}
          caption={name}
          count={{ value: page.inMonth[0]?.total ?? 0, rule: say.t(said.inMonthRule) }}
          rows={page.inMonth}
          rowKey={(a) => a.key}
          columns={[
            {
              key: "what",
              label: say.t(said.what),
              heads: true,
              cell: (a) => (
                <a href={say.href(activityPath(a.key))}>
                  <Wording say={say} text={a.title} bare />
                </a>
              ),
            },
            { key: "when", label: say.t(said.when), cell: (a) => say.date(a.held) },
          ]}
        />
      )}
    </Section>
  )
}
