// What was asked of the secretariat, as lines, and how each unit keeps its days.
import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Facets, Narrowed, PageHead, Pager, Section } from "#src/web/index.ts"
import { formWords } from "../messages/forms.ts"
import { pageWords as said } from "../messages/pages.ts"
import { kindWords, stateWords } from "../messages/words.ts"
import type { UnitCount } from "../rules.ts"
import { type Assignment, assignmentKinds, type Narrowing } from "../types.ts"
import { type Askers, askerName, assignmentPath, DueOf, Unit, type Units } from "./parts.tsx"

export type AssignmentsPage = {
  lines: readonly Assignment[]
  total: number
  narrowed: Narrowing
  /** How many there are, narrowed so. */
  counted: (narrowed: Narrowing) => number
  from: string | undefined
  next: string | null
  counts: readonly UnitCount[]
  units: Units
  askers: Askers
  today: Day
  mayEnter: boolean
  isOfUnit: boolean
}

const isNarrowed = ({ narrowed, from }: AssignmentsPage) => from !== undefined || Object.values(narrowed).some(Boolean)

function listHref(query: Narrowing & { from?: string }): Href {
  const given = Object.entries(query).filter((e): e is [string, string] => Boolean(e[1]))
  return given.length === 0 ? "/assignments" : `/assignments?${new URLSearchParams(given)}`
}

export function assignmentsView(page: AssignmentsPage, say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    section: "reports",
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede)} />
        <Deeds>
          {page.mayEnter ? (
            <DeedLink say={say} href="/assignments/new" first>
              {say.t(formWords.enter)}
            </DeedLink>
          ) : null}
          <a href={say.href("/periodic-reports")}>{say.t(said.schedule)}</a>
          <a href={say.href("/answers")}>{say.t(said.answers)}</a>
        </Deeds>
        <Section title={title} wide>
          <Narrowed by={<By say={say} page={page} />}>
            {page.lines.length === 0 ? (
              <EmptyState
                say={say}
                what={say.t(isNarrowed(page) ? said.none : said.noneYet)}
                todo={say.t(isNarrowed(page) ? said.noneTodo : said.noneYetTodo)}
              />
            ) : (
              <Lines say={say} page={page} />
            )}
            <Pager
              say={say}
              {...(page.from ? { previous: listHref(page.narrowed) } : {})}
              {...(page.next ? { next: listHref({ ...page.narrowed, from: page.next }) } : {})}
            />
          </Narrowed>
        </Section>
        {page.counts.length > 0 ? (
          <Section title={say.t(said.byUnit)} note={say.t(said.byUnitRule)} wide>
            <ByUnit say={say} page={page} />
          </Section>
        ) : null}
      </>
    ),
  }
}

function By({ say, page }: { say: Say; page: AssignmentsPage }) {
  const { narrowed, counted } = page
  const link = (more: Narrowing, label: string, chosen: boolean) => ({
    href: listHref({ ...narrowed, ...more }),
    label,
    count: counted({ ...narrowed, ...more }),
    chosen,
  })
  const shows = { open: said.showOpen, overdue: said.showOverdue, over: said.showOver } as const
  return (
    <Facets
      say={say}
      action="/assignments"
      rule={say.t(said.rule)}
      facets={[
        {
          name: "whose",
          legend: say.t(said.whose),
          links: [
            link({ whose: "mine" }, say.t(said.mine), narrowed.whose === "mine"),
            ...(page.isOfUnit ? [link({ whose: "unit" }, say.t(said.ofMyUnit), narrowed.whose === "unit")] : []),
          ],
        },
        {
          name: "show",
          legend: say.t(said.show),
          links: (["overdue", "open", "over"] as const).map((show) => link({ show }, say.t(shows[show]), narrowed.show === show)),
        },
        {
          name: "kind",
          legend: say.t(said.kind),
          links: assignmentKinds.map((kind) => link({ kind }, say.t(kindWords[kind]), narrowed.kind === kind)),
        },
      ]}
      {...(narrowed.whose || narrowed.show || narrowed.kind ? { clear: "/assignments" as const } : {})}
    />
  )
}

function Lines({ say, page }: { say: Say; page: AssignmentsPage }) {
  return (
    <DataTable
      say={say}
      caption={say.t(said.title)}
      count={{ value: page.total, rule: say.t(said.rule) }}
      rows={page.lines}
      rowKey={(a) => a.key}
      columns={[
        {
          key: "matter",
          label: say.t(said.matter),
          heads: true,
          cell: (a) => (
            <>
              <a href={say.href(assignmentPath(a.key))} lang={say.text(a.title).lang}>
                {say.name(a.title)}
              </a>
              <div class="small quiet">
                {say.t(kindWords[a.kind])}
                {a.visibility === "restricted" ? ` · ${say.t(said.restricted)}` : ""}
              </div>
            </>
          ),
        },
        { key: "asker", label: say.t(said.asker), cell: (a) => askerName(say, page.askers, a.asker) },
        {
          key: "unit",
          label: say.t(said.unit),
          cell: (a) =>
            a.unit ? <Unit say={say} units={page.units} unit={a.unit} /> : <span class="quiet">{say.t(said.notAssigned)}</span>,
        },
        { key: "due", label: say.t(said.due), cell: (a) => <DueOf say={say} assignment={a} today={page.today} /> },
        { key: "state", label: say.t(said.state), cell: (a) => say.t(stateWords[a.state]) },
      ]}
    />
  )
}

function ByUnit({ say, page }: { say: Say; page: AssignmentsPage }) {
  return (
    <DataTable
      say={say}
      caption={say.t(said.byUnit)}
      rows={page.counts}
      rowKey={(c) => c.unit ?? "none"}
      columns={[
        {
          key: "unit",
          label: say.t(said.unit),
          heads: true,
          cell: (c) => (c.unit ? <Unit say={say} units={page.units} unit={c.unit} /> : say.t(said.notAssigned)),
        },
        { key: "open", label: say.t(said.open), number: true, cell: (c) => say.number(c.open) },
        { key: "overdue", label: say.t(said.overdue), number: true, cell: (c) => say.number(c.overdue) },
        { key: "delivered", label: say.t(said.delivered), number: true, cell: (c) => say.number(c.delivered) },
        {
          key: "share",
          label: say.t(said.share),
          number: true,
          cell: (c) => (c.dated === 0 ? "–" : say.t(said.shareOf, { n: say.number(c.onTime), all: say.number(c.dated) })),
        },
      ]}
    />
  )
}
