import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import {
  Count,
  DataTable,
  DeedLink,
  Deeds,
  type Facet,
  Facets,
  Narrowed,
  PageHead,
  Section,
  TableLinks,
  When,
} from "#src/web/index.ts"
import { type Labels, labelOf } from "../labels.ts"
import { linkTo } from "../list-address.ts"
import { agreementWords, contributionWords } from "../messages/agreements.ts"
import { markerWords } from "../messages/markers.ts"
import { said } from "../messages/pages.ts"
import { planWords } from "../messages/plans.ts"
import { projectWords } from "../messages/projects.ts"
import { programmeStatusWords } from "../messages/words.ts"
import type { ProgrammeLine, SectionRow } from "../queries/programmes.ts"
import { programmePath, slugOf } from "../types.ts"
import { Name, programmeStatusName, ShortSources } from "./parts.tsx"

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
  const reports = reportsOf(page.sections)
  return {
    title,
    section: "programmes",
    body: (
      <>
        <PageHead title={title} lede={say.t(said.programmesLede)} />
        <Count say={say} count={{ value: page.programmes.length, rule: say.t(said.countProgrammes) }} />
        <Deeds>
          <DeedLink say={say} href="/plans">
            {say.t(planWords.title)}
          </DeedLink>
          <DeedLink say={say} href="/projects">
            {say.t(projectWords.title)}
          </DeedLink>
          <DeedLink say={say} href="/measures">
            {say.t(said.measures)}
          </DeedLink>
          <DeedLink say={say} href="/markers">
            {say.t(markerWords.title)}
          </DeedLink>
          <DeedLink say={say} href="/agreements">
            {say.t(agreementWords.title)}
          </DeedLink>
          <DeedLink say={say} href="/contributions">
            {say.t(contributionWords.title)}
          </DeedLink>
          <DeedLink say={say} href="/registers">
            {say.t(said.registers)}
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
              facets={facetsOf(page, say, reports)}
              {...(Object.values(page.asked).some(Boolean) ? { clear: "/programmes" as const } : {})}
            />
          }
        >
          {page.programmes.length > 0 ? (
            <Deeds>
              <TableLinks say={say} of={(ending) => listPath(page.asked, ending)} />
            </Deeds>
          ) : null}
          {reports.map(({ report, ordered }) => {
            const told = ordered.flatMap(({ section }) => {
              const lines = bySection.get(section.key)
              return lines ? [{ section, lines }] : []
            })
            return told.length > 0 ? (
              <Section key={report} title={labelOf(page.labels, ref("document", report))} wide>
                {told.map((part) => (
                  <OneSection key={part.section.key} say={say} labels={page.labels} {...part} />
                ))}
              </Section>
            ) : null
          })}
        </Narrowed>
      </>
    ),
  }
}

/** The list as narrowed, or as a table with an ending. */
function listPath(asked: Readonly<Record<string, string | undefined>>, ending = ""): Href {
  const pairs = Object.entries(asked).flatMap(([k, v]) => (v ? [[k, k === "section" ? slugOf(v) : v]] : []))
  return `/programmes${ending}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ""}`
}

function facetsOf(page: ProgrammesPage, say: Say, reports: readonly Report[]): Facet[] {
  const link = (change: Readonly<Record<string, string | undefined>>) => listPath({ ...page.asked, ...change })
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
    ...reports.map(({ report, ordered }) => ({
      name: report,
      legend: labelOf(page.labels, ref("document", report)),
      links: ordered.filter((o) => o.depth === 0).map((o) => choice("section", o.section.key, say.name(o.section.title))),
    })),
    {
      name: "status",
      legend: say.t(said.status),
      links: (["active", "closed", "planned"] as const).map((s) => choice("status", s, say.t(programmeStatusWords[s]))),
    },
  ]
}

type Report = { report: string; ordered: ReturnType<typeof inOrder> }

/** Each report with its sections: the first part of a section's key is the document that tells it. */
const reportsOf = (sections: readonly SectionRow[]): Report[] =>
  [...Map.groupBy(sections, (s) => s.key.split("/")[0] ?? "")].map(([report, own]) => ({ report, ordered: inOrder(own) }))

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
    <>
      <h3>{say.name(section.title)}</h3>
      <p>
        <ShortSources say={say} labels={labels} sources={section.sources} />
      </p>
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
          { key: "status", label: say.t(said.status), cell: (p) => programmeStatusName(say, p.status) },
          {
            key: "activities",
            label: say.t(said.activities),
            number: true,
            cell: (p) =>
              p.activities > 0 ? <a href={say.href(linkTo({ programme: p.key }))}>{say.number(p.activities)}</a> : say.number(0),
          },
        ]}
      />
    </>
  )
}
