import type { Say } from "#src/platform/i18n/index.ts"
import { messages } from "#src/platform/i18n/index.ts"
import type { Basis } from "#src/values/basis.ts"
import { day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { BarChart, Multiples } from "../charts.tsx"
import { Facets } from "../facets.tsx"
import { Flow } from "../flow.tsx"
import { BasisMark } from "../marks.tsx"
import { EmptyState, Notice } from "../notice.tsx"
import { Columns, Section } from "../page-head.tsx"
import { Pager, Tabs } from "../pager.tsx"
import { Panel } from "../panel.tsx"
import { Progress } from "../progress.tsx"
import { Spans } from "../spans.tsx"
import { DataTable } from "../table.tsx"
import { YearOfMonths } from "../year.tsx"
import { words } from "./words.ts"

const { heldMark } = messages("web.specimen.marks", {
  heldMark: { note: "Mark on a card: the meeting took place", en: "held", es: "realizada", fr: "tenue", pt: "realizada" },
})

type Row = { key: string; measure: string; value: string; period: string; basis: Basis }

export function TablePart({ say }: { say: Say }) {
  const more = say.t(words.atLeast)
  const rows: Row[] = [
    { key: "marked", measure: say.t(words.firearms), value: `${more} ${say.number(260_000)}`, period: "2013", basis: "stated" },
    { key: "states", measure: say.t(words.states), value: say.number(25), period: "2013", basis: "stated" },
    { key: "trained", measure: say.t(words.technicians), value: `${more} ${say.number(200)}`, period: "2013", basis: "section" },
  ]
  const columns = [
    {
      key: "measure",
      label: say.t(words.measure),
      heads: true,
      cell: (row: Row) => row.measure,
      sort: { href: "/design?order=measure" as const },
    },
    { key: "basis", label: say.t(words.basis), cell: (row: Row) => <BasisMark say={say} basis={row.basis} /> },
    {
      key: "period",
      label: say.t(words.period),
      cell: (row: Row) => row.period,
      sort: { href: "/design" as const, direction: "descending" as const },
    },
    { key: "value", label: say.t(words.value), number: true, cell: (row: Row) => row.value },
  ]
  return (
    <Section title={say.t(words.tables)}>
      <Tabs
        say={say}
        label={say.t(words.tables)}
        tabs={[
          { href: "/design", label: say.t(words.results), count: 3, current: true },
          { href: "/design/activities", label: say.t(words.activities), count: 1204 },
          { href: "/design/units", label: say.t(words.units) },
        ]}
      />
      <DataTable
        say={say}
        caption={say.t(words.results)}
        count={{ value: 3, rule: say.t(words.eachOnce) }}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
      />
      <Pager say={say} previous="/design?before=a" next="/design?after=b" />
      <Columns>
        <Panel
          say={say}
          panel={{
            title: say.t(words.activities),
            count: { value: 2, rule: say.t(words.eachOnce) },
            cards: [
              { href: "/design/1", title: say.t(words.marking), date: day("2013-10-08"), mark: heldMark },
              { href: "/design/2", title: say.t(words.trafficking), date: day("2012-05-14") },
            ],
            more: "/design/activities",
          }}
        />
        <Facets
          say={say}
          action="/design"
          rule={say.t(words.eachOnce)}
          clear="/design"
          facets={[
            {
              name: "theme",
              legend: say.t(words.theme),
              options: [
                { value: "trafficking", label: say.t(words.trafficking), count: 12, chosen: true },
                { value: "smuggling", label: say.t(words.smuggling), count: 3 },
              ],
            },
            {
              name: "unit",
              legend: say.t(words.unit),
              links: [{ href: "/design?unit=dtoc", label: say.t(words.dtoc), count: 15 }],
            },
          ]}
        />
      </Columns>
    </Section>
  )
}

export function NoticePart({ say }: { say: Say }) {
  return (
    <Section title={say.t(words.notices)}>
      <Notice say={say} kind="info">
        {say.t(words.doubt)}
      </Notice>
      <Notice say={say} kind="done">
        {say.t(words.stored)}
      </Notice>
      <Notice say={say} kind="warning">
        {say.t(words.closes)}
      </Notice>
      <Notice say={say} kind="error">
        {say.t(words.refused)}
      </Notice>
      <EmptyState say={say} what={say.t(words.earlyWarning)} why={say.t(words.earlyWhy)} todo={say.t(words.earlyTodo)} />
      <Progress say={say} label={say.t(words.loading)} done={1200} total={4000} href="/design" />
    </Section>
  )
}

export function ChartPart({ say }: { say: Say }) {
  const named = [
    { key: "north", label: say.t(words.north), values: [12, 18, null, 25, 31] },
    { key: "east", label: say.t(words.east), values: [8, 9, 14, 12, 19] },
    { key: "south", label: say.t(words.south), values: [20, null, null, 4, 6] },
  ]
  return (
    <Section title={say.t(words.charts)} note={say.t(words.invented)}>
      <BarChart
        say={say}
        title={say.t(words.people)}
        rule={say.t(words.invented)}
        of={say.t(words.state)}
        measure={say.t(words.people)}
        bars={[
          { key: "north", label: say.t(words.north), value: 1240, href: "/design" },
          { key: "east", label: say.t(words.east), value: 860 },
          { key: "south", label: say.t(words.south), value: null },
        ]}
      />
      <Multiples
        say={say}
        title={say.t(words.perYear)}
        rule={say.t(words.invented)}
        of={say.t(words.state)}
        periods={["2009", "2010", "2011", "2012", "2013"]}
        series={named}
      />
    </Section>
  )
}

/** Time and flow: spans as vague as their dates, a year of days, ways from column to column. */
export function PicturePart({ say }: { say: Say }) {
  const node = (key: string, label: string, none = false) => ({ key, label, none })
  return (
    <Section title={say.t(words.pictures)} note={say.t(words.invented)} wide>
      <Spans
        say={say}
        title={say.t(words.spans)}
        of={say.t(words.state)}
        when={say.t(words.spansWhen)}
        years={{ first: 2009, last: 2013 }}
        spans={[
          { key: "sure", label: say.t(words.north), when: "2010 – 2013", from: 2010, to: 2014, sure: { from: 2011, to: 2013 } },
          { key: "vague", label: say.t(words.east), when: "2012", from: 2012, to: 2013 },
          { key: "open", label: say.t(words.south), href: "/design", when: "2011 –", from: 2011, to: null },
        ]}
      />
      <YearOfMonths
        say={say}
        title="2012"
        months={[1, 4, 7].map((count, i) => ({
          key: String(i),
          name: say.date(`2012-0${i + 1}` as Edtf),
          days: [31, 29, 31][i] ?? 31,
          begins: [6, 2, 3][i] ?? 0,
          counts: new Map([[10 + i, count]]),
          desc: `${say.date(`2012-0${i + 1}` as Edtf)}. ${10 + i}: ${count}`,
        }))}
      />
      <Flow
        id="specimen-flow"
        title={say.t(words.flow)}
        desc={say.t(words.invented)}
        headings={[say.t(words.state), say.t(words.people)]}
        columns={[
          [node("north", say.t(words.north)), node("east", say.t(words.east))],
          [node("many", "12"), node("", "–", true)],
        ]}
        paths={[
          { keys: ["north", "many"], weight: 7 },
          { keys: ["east", "many"], weight: 5 },
          { keys: ["east", ""], weight: 4 },
        ]}
        numberOf={(n) => say.number(n.weight)}
      />
    </Section>
  )
}
