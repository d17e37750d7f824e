// Missions as lines, late reports first.
import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Facets, Narrowed, Pager, TableLinks } from "#src/web/index.ts"
import type { Labels } from "../../../programmes/index.ts"
import { framed } from "../../pages/parts.tsx"
import type { Sum } from "../../rules.ts"
import { missionForm } from "../messages/forms.ts"
import { missionWords as said } from "../messages/pages.ts"
import { purposeWords, stateWords } from "../messages/words.ts"
import { type Mission, missionPath, type Narrowing } from "../types.ts"
import { ReportDue, span, travellerName } from "./parts.tsx"

export type MissionsPage = {
  lines: readonly (Mission & { estimated: readonly Sum[] })[]
  total: number
  narrowed: Narrowing
  /** How many there are, narrowed so. */
  counted: (narrowed: Narrowing) => number
  from: string | undefined
  next: string | null
  labels: Labels
  today: Day
}

function listHref(query: Narrowing & { from?: string; most?: string }): Href {
  const given = Object.entries(query).filter((e): e is [string, string] => Boolean(e[1]))
  return given.length === 0 ? "/resources/missions" : `/resources/missions?${new URLSearchParams(given)}`
}

/** All lines that the list as narrowed has, as many as a table takes. */
const tableHref = (query: Narrowing, ending: string): Href =>
  listHref({ ...query, most: "5000" }).replace("/missions", `/missions${ending}`) as Href

export const missionsView = (page: MissionsPage, say: Say): View =>
  framed({
    say,
    title: say.t(said.title),
    lede: say.t(said.lede),
    children: (
      <>
        <Deeds>
          <DeedLink say={say} href="/resources/missions/new" first>
            {say.t(missionForm.request)}
          </DeedLink>
          {page.lines.length > 0 ? <TableLinks say={say} of={(ending) => tableHref(page.narrowed, ending)} /> : null}
        </Deeds>
        <Narrowed by={<By say={say} page={page} />}>
          {page.lines.length === 0 ? <None say={say} narrowed={page.narrowed} /> : <Lines say={say} page={page} />}
          <Pager
            say={say}
            {...(page.from ? { previous: listHref(page.narrowed) } : {})}
            {...(page.next ? { next: listHref({ ...page.narrowed, from: page.next }) } : {})}
          />
        </Narrowed>
      </>
    ),
  })

type Part = { say: Say; page: MissionsPage }

const None = ({ say, narrowed: { whose, show } }: { say: Say; narrowed: Narrowing }) =>
  whose || show ? (
    <EmptyState say={say} level={2} what={say.t(said.none)} todo={say.t(said.noneTodo)} />
  ) : (
    <EmptyState say={say} level={2} what={say.t(said.noneYet)} todo={say.t(said.noneYetTodo)} />
  )

function By({ say, page: { narrowed, counted } }: Part) {
  const link = (more: Narrowing, label: string, chosen: boolean) => ({
    href: listHref({ ...narrowed, ...more }),
    label,
    count: counted({ ...narrowed, ...more }),
    chosen,
  })
  const shows = { open: said.showOpen, late: said.showLate, over: said.showOver } as const
  const whose = { mine: said.mine, unit: said.ofMyUnit } as const
  return (
    <Facets
      say={say}
      action="/resources/missions"
      rule={say.t(said.count)}
      facets={[
        {
          name: "whose",
          legend: say.t(said.whose),
          links: (["mine", "unit"] as const).map((w) => link({ whose: w }, say.t(whose[w]), narrowed.whose === w)),
        },
        {
          name: "show",
          legend: say.t(said.show),
          links: (["late", "open", "over"] as const).map((show) => link({ show }, say.t(shows[show]), narrowed.show === show)),
        },
      ]}
      {...(narrowed.whose || narrowed.show ? { clear: "/resources/missions" as const } : {})}
    />
  )
}

const Lines = ({ say, page }: Part) => (
  <DataTable
    say={say}
    caption={say.t(said.title)}
    count={{ value: page.total, rule: say.t(said.count) }}
    rows={page.lines}
    rowKey={(m) => m.key}
    columns={[
      {
        key: "mission",
        label: say.t(said.mission),
        heads: true,
        cell: (m) => (
          <>
            <a href={say.href(missionPath(m.key))} lang={say.text(m.title).lang}>
              {say.name(m.title)}
            </a>
            <div class="small quiet">
              {say.t(purposeWords[m.purpose])} · {m.places.join(", ")}
            </div>
          </>
        ),
      },
      { key: "who", label: say.t(said.who), cell: (m) => travellerName(say, page.labels, m) },
      {
        key: "days",
        label: say.t(said.days),
        cell: (m) => span(say, m.travelledFrom ?? m.firstDay, m.travelledTo ?? m.lastDay),
      },
      { key: "state", label: say.t(said.state), cell: (m) => say.t(stateWords[m.state]) },
      { key: "due", label: say.t(said.due), cell: (m) => <ReportDue say={say} mission={m} today={page.today} /> },
      {
        key: "estimated",
        label: say.t(said.estimated),
        number: true,
        cell: (m) =>
          m.estimated.map((s) => (
            <span class="line" key={s.currency}>
              {say.money(s.total, s.currency)}
            </span>
          )),
      },
    ]}
  />
)
