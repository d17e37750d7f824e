import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import {
  BasisMark,
  Columns,
  Count,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  type Facet,
  Facets,
  Facts,
  Narrowed,
  PageHead,
  Panel,
  Prose,
  Section,
  When,
  Wording,
} from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { said } from "../messages/pages.ts"
import { programmeStatusWords } from "../messages/words.ts"
import type { ResultRow } from "../queries/activity.ts"
import type { ActivityLine } from "../queries/list.ts"
import type {
  getProgramme,
  listClausesOfProgramme,
  listThemesOfProgramme,
  ProgrammeLine,
  SectionRow,
} from "../queries/programmes.ts"
import { measurePath, programmePath, slugOf } from "../types.ts"
import { linkTo } from "./activities.tsx"
import { ActivityTable } from "./activity-table.tsx"
import { figure, Name, Names, Remarks, ShortSources, Sources } from "./parts.tsx"

const statusOf = (say: Say, status: string | null) =>
  status ? say.t(programmeStatusWords[status as keyof typeof programmeStatusWords]) : null

export type ProgrammesPage = {
  sections: readonly SectionRow[]
  programmes: readonly ProgrammeLine[]
  asked: { unit?: string; section?: string; status?: string }
  units: readonly string[]
  labels: Labels
}

export function programmesView(page: ProgrammesPage, say: Say): View {
  const title = say.t(said.programmes)
  const bySection = Map.groupBy(page.programmes, (p) => p.section)
  const ordered = inOrder(page.sections)
  return {
    title,
    section: "programmes",
    body: (
      <>
        <PageHead kicker={title} title={title} lede={say.t(said.programmesLede)} />
        <Count say={say} count={{ value: page.programmes.length, rule: say.t(said.countProgrammes) }} />
        <Deeds>
          <DeedLink say={say} href="/measures">
            {say.t(said.measures)}
          </DeedLink>
          <DeedLink say={say} href="/findings">
            {say.t(said.findings)}
          </DeedLink>
        </Deeds>
        <Narrowed
          by={
            <Facets
              say={say}
              action="/programmes"
              facets={facetsOf(page, say, ordered)}
              {...(Object.values(page.asked).some(Boolean) ? { clear: "/programmes" as const } : {})}
            />
          }
        >
          {ordered.flatMap(({ section }) => {
            const lines = bySection.get(section.key)
            return lines ? [<OneSection key={section.key} say={say} labels={page.labels} section={section} lines={lines} />] : []
          })}
        </Narrowed>
      </>
    ),
  }
}

function facetsOf(page: ProgrammesPage, say: Say, ordered: readonly { section: SectionRow; depth: number }[]): Facet[] {
  const link = (change: Readonly<Record<string, string | undefined>>) => {
    const pairs = Object.entries({ ...page.asked, ...change }).flatMap(([k, v]) =>
      v ? [[k, k === "section" ? slugOf(v) : v]] : [],
    )
    return (pairs.length > 0 ? `/programmes?${new URLSearchParams(pairs)}` : "/programmes") as `/${string}`
  }
  const choice = (name: "unit" | "section" | "status", value: string, label: string) => {
    const chosen = page.asked[name] === value
    return { href: link({ [name]: chosen ? undefined : value }), label, chosen }
  }
  return [
    {
      name: "unit",
      legend: say.t(said.unit),
      links: page.units.map((u) => choice("unit", u, page.labels[ref("unit", u)]?.title ?? u)),
    },
    {
      name: "section",
      legend: say.t(said.section),
      links: ordered.filter((o) => o.depth === 0).map((o) => choice("section", o.section.key, say.name(o.section.title))),
    },
    {
      name: "status",
      legend: say.t(said.status),
      links: (["active", "closed", "planned"] as const).map((s) => choice("status", s, say.t(programmeStatusWords[s]))),
    },
  ]
}

/** Sections as the report prints them: each before what stands below it. */
function inOrder(
  sections: readonly SectionRow[],
  parent: string | null = null,
  depth = 0,
): { section: SectionRow; depth: number }[] {
  return sections
    .filter((s) => s.parent === parent)
    .sort((a, b) => a.sort - b.sort)
    .flatMap((section) => [{ section, depth }, ...inOrder(sections, section.key, depth + 1)])
}

function OneSection({
  say,
  labels,
  section,
  lines,
}: {
  say: Say
  labels: Labels
  section: SectionRow
  lines: readonly ProgrammeLine[]
}) {
  return (
    <Section title={say.name(section.title)} note={<ShortSources say={say} labels={labels} sources={section.sources} />} wide>
      <DataTable
        say={say}
        caption={say.t(said.programmes)}
        rows={lines}
        rowKey={(p) => p.key}
        columns={[
          {
            key: "title",
            label: say.t(said.programme),
            heads: true,
            cell: (p) => (
              <a href={say.href(programmePath(p.key))}>
                {say.name(p.title)}
                {p.acronym ? ` (${p.acronym})` : ""}
              </a>
            ),
          },
          {
            key: "unit",
            label: say.t(said.unit),
            cell: (p) => (p.unit ? <Name say={say} labels={labels} thing={ref("unit", p.unit)} /> : null),
          },
          { key: "when", label: say.t(said.reports), cell: (p) => (p.held ? <When say={say} date={p.held} /> : null) },
          { key: "status", label: say.t(said.status), cell: (p) => statusOf(say, p.status) },
          {
            key: "activities",
            label: say.t(said.activities),
            number: true,
            cell: (p) =>
              p.activities > 0 ? <a href={say.href(linkTo({ programme: p.key }))}>{say.number(p.activities)}</a> : say.number(0),
          },
        ]}
      />
    </Section>
  )
}

type Rows<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>
export type ProgrammePage = {
  programme: Rows<typeof getProgramme>
  clauses: Rows<typeof listClausesOfProgramme>
  themes: Rows<typeof listThemesOfProgramme>
  results: readonly ResultRow[]
  latest: readonly ActivityLine[]
  total: number
  labels: Labels
  panels: readonly PanelData[]
}

export function programmeView(page: ProgrammePage, say: Say): View {
  const { programme, labels } = page
  const title = say.name(programme.title)
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(said.programmes), href: "/programmes" }],
    body: (
      <>
        <PageHead
          kicker={say.t(said.programme)}
          title={programme.acronym ? `${title} (${programme.acronym})` : title}
          lede={programme.summary ? <Wording say={say} text={programme.summary} /> : undefined}
        />
        <Section title={say.t(said.aboutIt)} note={say.t(said.ours)}>
          <Facts
            say={say}
            items={[
              {
                label: say.t(said.unit),
                value: programme.unit ? <Name say={say} labels={labels} thing={ref("unit", programme.unit)} /> : null,
                ...(programme.unitAsWritten ? { note: `“${programme.unitAsWritten}”` } : {}),
              },
              { label: say.t(said.reports), value: programme.held ? <When say={say} date={programme.held} /> : null },
              { label: say.t(said.status), value: statusOf(say, programme.status) },
              {
                label: say.t(said.themes),
                value:
                  page.themes.length > 0 ? (
                    <Names say={say} labels={labels} things={page.themes.map((t) => ref("theme", t.theme))} />
                  ) : null,
              },
            ]}
          />
          <Prose>
            <Remarks say={say} asWritten={programme.asWritten} doubt={programme.doubt} />
            <Sources say={say} labels={labels} sources={programme.sources} />
          </Prose>
        </Section>
        <Activities page={page} say={say} />
        <Mandates page={page} say={say} />
        <ProgrammeResults page={page} say={say} />
        {page.panels.length > 0 ? (
          <Columns>
            {page.panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
      </>
    ),
  }
}

function Activities({ page, say }: { page: ProgrammePage; say: Say }) {
  const count = { value: page.total, rule: say.t(said.countActivities) }
  return (
    <Section title={say.t(said.activitiesOf)} wide>
      {page.latest.length === 0 ? (
        <EmptyState say={say} what={say.t(said.nothing)} />
      ) : (
        <ActivityTable
          say={say}
          labels={page.labels}
          lines={page.latest}
          caption={say.t(said.latestFirst)}
          count={count}
          without="programme"
        />
      )}
      {page.total > page.latest.length ? (
        <p>
          <a href={say.href(linkTo({ programme: page.programme.key }))}>{say.t(said.allActivities)}</a>
        </p>
      ) : null}
    </Section>
  )
}

function Mandates({ page, say }: { page: ProgrammePage; say: Say }) {
  return (
    <Section title={say.t(said.mandates)} wide>
      {page.clauses.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noMandate)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(said.mandatesCaption)}
          rows={page.clauses}
          rowKey={(c) => c.clause}
          columns={[
            {
              key: "clause",
              label: say.t(said.clause),
              heads: true,
              cell: (c) => <Name say={say} labels={page.labels} thing={ref("clause", c.clause)} />,
            },
            { key: "basis", label: say.t(said.basis), cell: (c) => <BasisMark say={say} basis={c.basis} /> },
            {
              key: "source",
              label: say.t(said.source),
              cell: (c) => <ShortSources say={say} labels={page.labels} sources={c.sources} />,
            },
          ]}
        />
      )}
    </Section>
  )
}

function ProgrammeResults({ page, say }: { page: ProgrammePage; say: Say }) {
  if (page.results.length === 0) return null
  return (
    <Section title={say.t(said.results)} wide>
      <DataTable
        say={say}
        caption={say.t(said.resultsCaption)}
        rows={page.results}
        rowKey={(r) => r.key}
        columns={[
          {
            key: "measure",
            label: say.t(said.measure),
            heads: true,
            cell: (r) => <a href={say.href(measurePath(r.measure))}>{say.name(r.measureTitle)}</a>,
          },
          { key: "value", label: say.t(said.value), number: true, cell: (r) => figure(say, r.value, r.qualifier) },
          { key: "period", label: say.t(said.period), cell: (r) => (r.period ? <When say={say} date={r.period} /> : null) },
          {
            key: "remarks",
            label: say.t(said.remarks),
            cell: (r) => <Remarks say={say} asWritten={r.asWritten} doubt={r.doubt} />,
          },
          {
            key: "source",
            label: say.t(said.source),
            cell: (r) => <ShortSources say={say} labels={page.labels} sources={r.sources} />,
          },
        ]}
      />
    </Section>
  )
}
