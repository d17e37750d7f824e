import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import {
  type Column,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  type Facet,
  Facets,
  Narrowed,
  PageHead,
  TableLinks,
  When,
} from "#src/web/index.ts"
import { type Labels, labelOf } from "../labels.ts"
import { linkTo } from "../list-address.ts"
import { said } from "../messages/pages.ts"
import { projectStatusWords, projectWords as words } from "../messages/projects.ts"
import { projectPath, projectStatuses } from "../projects/types.ts"
import type { ProjectLine } from "../queries/projects.ts"
import { programmePath, slugOf } from "../types.ts"
import { Names, Tag } from "./parts.tsx"

export type ProjectsPage = {
  lines: readonly ProjectLine[]
  all: readonly ProjectLine[]
  asked: Readonly<Record<string, string>>
  units: readonly string[]
  forStaff: boolean
  mayRecord: boolean
  labels: Labels
}

export function projectsView(page: ProjectsPage, say: Say): View {
  const title = say.t(words.title)
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(said.programmes), href: "/programmes" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(words.lede)} />
        <Deeds>
          {page.mayRecord ? (
            <DeedLink say={say} href="/projects/new" first>
              {say.t(words.new)}
            </DeedLink>
          ) : null}
          {page.lines.length > 0 ? (
            <TableLinks
              say={say}
              of={(ending) =>
                `/projects${ending}${Object.keys(page.asked).length > 0 ? `?${new URLSearchParams(page.asked)}` : ""}`
              }
            />
          ) : null}
        </Deeds>
        {page.all.length === 0 ? (
          <EmptyState say={say} what={say.t(words.none)} why={say.t(words.noneWhy)} level={2} />
        ) : (
          <Narrowed
            by={
              <Facets
                say={say}
                action="/projects"
                facets={facetsOf(page, say)}
                {...(Object.keys(page.asked).length > 0 ? { clear: "/projects" as const } : {})}
              />
            }
          >
            {page.lines.length === 0 ? (
              <EmptyState say={say} what={say.t(words.none)} />
            ) : (
              <ProjectTable say={say} labels={page.labels} lines={page.lines} forStaff={page.forStaff} />
            )}
          </Narrowed>
        )}
      </>
    ),
  }
}

function facetsOf(page: ProjectsPage, say: Say): Facet[] {
  const link = (change: Readonly<Record<string, string | undefined>>) => {
    const pairs = Object.entries({ ...page.asked, ...change }).flatMap(([k, v]) =>
      v ? [[k, k === "programme" || k === "clause" ? slugOf(v) : v]] : [],
    )
    return (pairs.length > 0 ? `/projects?${new URLSearchParams(pairs)}` : "/projects") as `/${string}`
  }
  const choice = (name: string, value: string, label: string) => {
    const chosen = page.asked[name] === value
    return { href: link({ [name]: chosen ? undefined : value }), label, chosen }
  }
  return [
    {
      name: "status",
      legend: say.t(said.status),
      links: projectStatuses
        .filter((s) => page.all.some((p) => p.status === s))
        .map((s) => choice("status", s, say.t(projectStatusWords[s]))),
    },
    {
      name: "unit",
      legend: say.t(words.units),
      links: page.units.map((u) => choice("unit", u, labelOf(page.labels, ref("unit", u)))),
    },
  ]
}

type TableProps = Readonly<{
  say: Say
  labels: Labels
  lines: readonly ProjectLine[]
  forStaff: boolean
  without?: "programme"
}>

/** Projects one a line, as every list shows them. */
export function ProjectTable({ say, labels, lines, forStaff, without }: TableProps) {
  const programme: Column<ProjectLine> = {
    key: "programme",
    label: say.t(words.programme),
    cell: (p) =>
      p.programme && p.programmeTitle ? <a href={say.href(programmePath(p.programme))}>{say.name(p.programmeTitle)}</a> : null,
  }
  const open: Column<ProjectLine> = { key: "open", label: say.t(words.open), number: true, cell: (p) => say.number(p.open) }
  return (
    <DataTable
      say={say}
      caption={say.t(words.title)}
      count={{ value: lines.length, rule: say.t(words.count) }}
      rows={lines}
      rowKey={(p) => p.key}
      columns={[
        {
          key: "title",
          label: say.t(words.project),
          heads: true,
          cell: (p) => (
            <>
              <a href={say.href(projectPath(p.key))}>{say.name(p.title)}</a>{" "}
              {p.visibility === "public" ? null : <Tag>{say.t(said.draft)}</Tag>}
            </>
          ),
        },
        {
          key: "units",
          label: say.t(words.units),
          cell: (p) => <Names say={say} labels={labels} things={p.units.map((u) => ref("unit", u))} />,
        },
        {
          key: "held",
          label: say.t(words.held),
          cell: (p) => (p.held ? <When say={say} date={p.held} /> : <span class="quiet">{say.t(said.notStated)}</span>),
        },
        { key: "status", label: say.t(said.status), cell: (p) => say.t(projectStatusWords[p.status]) },
        ...(without === "programme" ? [] : [programme]),
        {
          key: "budget",
          label: say.t(words.amount),
          number: true,
          cell: (p) => (p.budget === null ? "" : say.money(p.budget, p.currency)),
        },
        {
          key: "activities",
          label: say.t(said.activities),
          number: true,
          cell: (p) =>
            p.activities > 0 ? <a href={say.href(linkTo({ project: p.key }))}>{say.number(p.activities)}</a> : say.number(0),
        },
        ...(forStaff ? [open] : []),
      ]}
    />
  )
}
