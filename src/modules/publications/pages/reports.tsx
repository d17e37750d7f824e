import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames } from "#src/values/lang.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Facts, PageHead, Section } from "#src/web/index.ts"
import { pageWords, stateWords } from "../messages/pages.ts"
import { printed } from "../messages/printed.ts"
import type { EditionCard } from "../queries/editions.ts"
import type { Draft, NameRow, Report } from "../types.ts"

export type ReportsPage = {
  reports: readonly { report: Report; draft: Draft | null; documents: readonly NameRow[] }[]
  editions: readonly EditionCard[]
}

export function reportsView({ reports, editions }: ReportsPage, say: Say): View {
  return {
    title: say.t(pageWords.reports),
    section: "reports",
    body: (
      <>
        <PageHead title={say.t(pageWords.reports)} lede={say.t(pageWords.reportsLede)} />
        {reports.map(({ report, draft, documents }) => (
          <Section key={report.key} title={say.name(report.title)} id={report.key}>
            <Facts
              say={say}
              items={[
                { label: say.t(pageWords.period), value: say.date(report.period) },
                { label: say.t(pageWords.order), value: say.t(pageWords.byMandate) },
                {
                  label: say.t(pageWords.documents),
                  value: documents.map((d) => (
                    <a key={d.key} href={say.href(`/documents/${d.key}`)}>
                      {say.name(d.name)}
                    </a>
                  )),
                },
                { label: say.t(pageWords.audience), value: say.name(report.audience) },
                ...(draft ? [{ label: say.t(pageWords.state), value: say.t(stateWords[draft.state]) }] : []),
              ]}
            />
            {draft ? (
              <Deeds>
                <DeedLink say={say} href={`/reports/${report.key}/draft`} first>
                  {say.t(pageWords.openDraft)}
                </DeedLink>
                <DeedLink say={say} href={`/reports/${report.key}/clearance`}>
                  {say.t(pageWords.clearance)}
                </DeedLink>
              </Deeds>
            ) : null}
            <EditionsTable say={say} editions={editions.filter((e) => e.report === report.key)} />
          </Section>
        ))}
      </>
    ),
  }
}

function EditionsTable({ say, editions }: { say: Say; editions: readonly EditionCard[] }) {
  if (editions.length === 0)
    return <EmptyState say={say} what={say.t(pageWords.noEditions)} todo={say.t(pageWords.noEditionsTodo)} />
  return (
    <DataTable
      say={say}
      caption={say.t(pageWords.editions)}
      rows={editions}
      rowKey={(e) => e.key}
      columns={[
        {
          key: "title",
          label: say.t(pageWords.edition),
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
          label: say.t(pageWords.language),
          cell: (e) => <span lang={e.language}>{langNames[e.language]}</span>,
        },
        {
          key: "issued",
          label: say.t(pageWords.issuedOn),
          cell: (e) => <time dateTime={e.issuedOn}>{say.day(e.issuedOn)}</time>,
        },
        { key: "mark", label: say.t(pageWords.mark), cell: (e) => (e.mark ? say.t(printed.sample) : "") },
      ]}
    />
  )
}

export function editionsView({ editions }: { editions: readonly EditionCard[] }, say: Say): View {
  return {
    title: say.t(pageWords.editions),
    section: "reports",
    trail: [{ label: say.t(pageWords.reports), href: "/reports" }],
    body: (
      <>
        <PageHead title={say.t(pageWords.editions)} lede={say.t(pageWords.reportsLede)} />
        <Section title={say.t(pageWords.editions)} wide>
          <EditionsTable say={say} editions={editions} />
        </Section>
      </>
    ),
  }
}
