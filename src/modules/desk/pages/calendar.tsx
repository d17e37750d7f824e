import type { Deadline } from "#src/platform/deadlines/index.ts"
import type { Card, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Day, dayIn, plusDays } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { DataTable, DeedLink, Deeds, Due, EmptyState, PageHead, Section, Tabs } from "#src/web/index.ts"
import { whatIsDue } from "../due.ts"
import { said } from "../messages/calendar.ts"

type Row = Deadline & { card: Card }
export type CalendarPage = {
  month: string
  from: Day
  to: Day
  today: Day
  zone: string
  /** Whether the reader holds any seat now. */
  seated: boolean
  rows: readonly Row[]
  /** The nearest days outside the month on which something falls due. */
  nearest: { before: Day | null; after: Day | null }
}

const monthOf = (on: Day) => on.slice(0, 7)
const linkTo = (month: string) => `/calendar?month=${month}` as const
const nameOf = (say: Say, month: string) => say.date(month as Edtf)

export function calendarView(page: CalendarPage, say: Say): View {
  const title = say.t(said.title)
  const month = nameOf(say, page.month)
  const caption = say.t(said.inMonth, { month })
  return {
    title: `${title}${say.colon}${month}`,
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede, { zone: page.zone })} />
        <Deeds>
          <DeedLink say={say} href="/account/feeds">
            {say.t(said.feeds)}
          </DeedLink>
        </Deeds>
        <Months page={page} say={say} />
        <Section title={caption} wide>
          {page.rows.length === 0 ? (
            <EmptyState
              say={say}
              what={say.t(said.nothing, { month })}
              why={say.t(page.seated ? said.nothingWhy : said.noSeat)}
              {...(page.nearest.before || page.nearest.after ? { todo: <Nearest page={page} say={say} /> } : {})}
            />
          ) : (
            <DueTable page={page} say={say} caption={caption} />
          )}
        </Section>
      </>
    ),
  }
}

/** The month before, this one, and the one after. */
function Months({ page, say }: { page: CalendarPage; say: Say }) {
  const months = [monthOf(plusDays(page.from, -1)), page.month, monthOf(plusDays(page.to, 1))]
  return (
    <Tabs
      say={say}
      label={say.t(said.months)}
      tabs={months.map((m) => ({ href: linkTo(m), label: nameOf(say, m), current: m === page.month }))}
    />
  )
}

function Nearest({ page, say }: { page: CalendarPage; say: Say }) {
  const ways = [
    { on: page.nearest.before, words: said.before },
    { on: page.nearest.after, words: said.after },
  ]
  return (
    <>
      {ways.map(({ on, words }) =>
        on ? (
          <span key={on}>
            <a href={say.href(linkTo(monthOf(on)))}>{say.t(words, { day: say.day(on) })}</a>{" "}
          </span>
        ) : null,
      )}
    </>
  )
}

function DueTable({ page, say, caption }: { page: CalendarPage; say: Say; caption: string }) {
  return (
    <DataTable
      say={say}
      caption={caption}
      count={{ value: page.rows.length, rule: say.t(said.rule) }}
      rows={page.rows}
      rowKey={(row) => String(row.id)}
      columns={[
        {
          key: "thing",
          label: say.t(said.thing),
          heads: true,
          cell: (row) => <a href={say.href(row.card.href)}>{row.card.title}</a>,
        },
        { key: "what", label: say.t(said.what), cell: (row) => whatIsDue(say, row.kind) },
        { key: "day", label: say.t(said.day), cell: (row) => <DayOf row={row} page={page} say={say} /> },
        { key: "stands", label: say.t(said.stands), cell: (row) => standing(row, say) },
      ]}
    />
  )
}

/** What is done is no longer near or far: it has its day and nothing else. */
const DayOf = ({ row, page, say }: { row: Row; page: CalendarPage; say: Say }) =>
  row.metAt ? <time dateTime={row.dueOn}>{say.day(row.dueOn)}</time> : <Due say={say} on={row.dueOn} today={page.today} />

function standing({ metAt, dueOn, zone }: Row, say: Say): string {
  if (!metAt) return say.t(said.open)
  const on = dayIn(metAt, zone)
  return say.t(on > dueOn ? said.doneLate : said.done, { day: say.day(on) })
}
