import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames } from "#src/values/lang.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Facts, PageHead, Section } from "#src/web/index.ts"
import { pageWords as assignmentWords } from "../assignments/messages/pages.ts"
import { type Choices, narrowedTo } from "../definition.ts"
import { clearanceWords, stateWords } from "../messages/clearance.ts"
import { definitionWords } from "../messages/definitions.ts"
import { editionWords } from "../messages/editions.ts"
import { erratumWords } from "../messages/errata.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { reportWords } from "../messages/reports.ts"
import { schemeWords } from "../messages/schemes.ts"
import type { EditionCard } from "../queries/editions.ts"
import type { Draft, NameRow, Report } from "../types.ts"

export type ReportsPage = {
  reports: readonly { report: Report; draft: Draft | null; documents: readonly NameRow[] }[]
  editions: readonly EditionCard[]
  mayDefine: boolean
  /** Names behind filters; null where no report is narrowed. */
  choices: Choices | null
}

/** A line for each filter that narrows a report. */
const narrowed = (say: Say, report: Report, choices: Choices | null) =>
  choices === null
    ? []
    : narrowedTo(choices, report.filters).map(({ name, labels }) => ({
        label: `${say.t(definitionWords.filters)}${say.colon}${say.t(definitionWords[name])}`,
        value: labels.join(say.semicolon),
      }))

export function reportsView(page: ReportsPage, say: Say): View {
  return {
    title: say.t(reportWords.reports),
    section: "reports",
    body: (
      <>
        <PageHead title={say.t(reportWords.reports)} lede={say.t(reportWords.reportsLede)} />
        {page.reports.map((line) => (
          <Section key={line.report.key} title={say.name(line.report.title)} id={line.report.key}>
            <OneReport say={say} line={line} page={page} />
          </Section>
        ))}
        {page.mayDefine ? (
          <Section title={say.t(definitionWords.make)} note={say.t(definitionWords.makeLede)}>
            <Deeds>
              <DeedLink say={say} href="/reports/new">
                {say.t(definitionWords.make)}
              </DeedLink>
            </Deeds>
          </Section>
        ) : null}
      </>
    ),
  }
}

export type ReportPage = Omit<ReportsPage, "reports" | "mayDefine"> & { line: ReportsPage["reports"][number] }

export function reportView(page: ReportPage, say: Say): View {
  const title = say.name(page.line.report.title)
  return {
    title,
    section: "reports",
    trail: [{ label: say.t(reportWords.reports), href: "/reports" }],
    body: (
      <>
        <PageHead kicker={say.t(reportWords.report)} title={title} lede={say.t(reportWords.reportsLede)} />
        <Section title={say.t(reportWords.report)}>
          <OneReport say={say} line={page.line} page={page} />
        </Section>
      </>
    ),
  }
}

type OneProps = { say: Say; line: ReportsPage["reports"][number]; page: Pick<ReportsPage, "choices" | "editions"> }

function OneReport({ say, line: { report, draft, documents }, page: { choices, editions } }: OneProps) {
  return (
    <>
      <Facts
        say={say}
        items={[
          { label: say.t(reportWords.period), value: say.date(report.period) },
          { label: say.t(reportWords.order), value: say.t(schemeWords[report.scheme]) },
          ...narrowed(say, report, choices),
          ...(documents.length > 0
            ? [
                {
                  label: say.t(reportWords.documents),
                  value: documents.map((d) => (
                    <a key={d.key} href={say.href(`/documents/${d.key}`)}>
                      {say.name(d.name)}
                    </a>
                  )),
                },
              ]
            : []),
          { label: say.t(reportWords.audience), value: say.name(report.audience) },
          ...(draft ? [{ label: say.t(reportWords.state), value: say.t(stateWords[draft.state]) }] : []),
        ]}
      />
      {draft ? (
        <Deeds>
          <DeedLink say={say} href={`/reports/${report.key}/draft`} first>
            {say.t(reportWords.openDraft)}
          </DeedLink>
          <DeedLink say={say} href={`/reports/${report.key}/clearance`}>
            {say.t(clearanceWords.clearance)}
          </DeedLink>
        </Deeds>
      ) : null}
      <EditionsTable say={say} editions={editions.filter((e) => e.report === report.key)} />
    </>
  )
}

function EditionsTable({ say, editions }: { say: Say; editions: readonly EditionCard[] }) {
  if (editions.length === 0)
    return <EmptyState say={say} what={say.t(editionWords.noEditions)} todo={say.t(editionWords.noEditionsTodo)} />
  return (
    <DataTable
      say={say}
      caption={say.t(editionWords.editions)}
      rows={editions}
      rowKey={(e) => e.key}
      columns={[
        {
          key: "title",
          label: say.t(editionWords.edition),
          heads: true,
          cell: (e) => (
            <a href={say.href(`/editions/${e.key}`)} lang={e.language}>
              {e.title}
            </a>
          ),
        },
        { key: "number", label: "№", number: true, cell: (e) => say.number(e.number) },
        {
          key: "language",
          label: say.t(reportWords.language),
          cell: (e) => <span lang={e.language}>{langNames[e.language]}</span>,
        },
        {
          key: "issued",
          label: say.t(editionWords.issuedOn),
          cell: (e) => <time dateTime={e.issuedOn}>{say.day(e.issuedOn)}</time>,
        },
        { key: "mark", label: say.t(editionWords.mark), cell: (e) => (e.mark ? say.t(frameWords.sample) : "") },
      ]}
    />
  )
}

export function editionsView({ editions }: { editions: readonly EditionCard[] }, say: Say): View {
  return {
    title: say.t(editionWords.editions),
    section: "reports",
    trail: [{ label: say.t(reportWords.reports), href: "/reports" }],
    body: (
      <>
        <PageHead title={say.t(editionWords.editions)} lede={say.t(reportWords.reportsLede)} />
        <Section title={say.t(editionWords.editions)} wide>
          <EditionsTable say={say} editions={editions} />
          <p>
            <a href={say.href("/errata")}>{say.t(erratumWords.errata)}</a>
          </p>
          <p>
            <a href={say.href("/answers")}>{say.t(assignmentWords.answers)}</a>
          </p>
        </Section>
      </>
    ),
  }
}
