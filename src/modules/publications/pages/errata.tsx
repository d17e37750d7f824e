// Every correction of every edition, in one list.
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, EmptyState, PageHead, Section } from "#src/web/index.ts"
import { editionTitle } from "../kinds.ts"
import { comparisonWords as words } from "../messages/comparison.ts"
import { editionWords } from "../messages/editions.ts"
import { erratumWords } from "../messages/errata.ts"
import { tracedWords } from "../messages/figures.ts"
import { reportWords } from "../messages/reports.ts"
import type { EditionCard, Erratum } from "../queries/editions.ts"
import { erratumLine } from "./edition.tsx"

export type ErrataPage = { errata: readonly Erratum[]; editions: readonly EditionCard[] }

export function errataView({ errata, editions }: ErrataPage, say: Say): View {
  const title = say.t(erratumWords.errata)
  return {
    title,
    section: "reports",
    trail: [
      { label: say.t(reportWords.reports), href: "/reports" },
      { label: say.t(editionWords.editions), href: "/editions" },
    ],
    body: (
      <>
        <PageHead title={title} lede={say.t(words.errataLede)} />
        <Section title={title} wide>
          {errata.length === 0 ? (
            <EmptyState say={say} what={say.t(erratumWords.noErrata)} todo={say.t(words.errataTodo)} />
          ) : (
            <ErrataTable say={say} errata={errata} editions={new Map(editions.map((e) => [e.key, e]))} />
          )}
        </Section>
      </>
    ),
  }
}

type Editions = ReadonlyMap<string, EditionCard>
function ErrataTable({ say, errata, editions }: { say: Say; errata: readonly Erratum[]; editions: Editions }) {
  return (
    <DataTable
      say={say}
      caption={say.t(erratumWords.errata)}
      count={{ value: errata.length, rule: say.t(words.errataRule) }}
      rows={errata}
      rowKey={(e) => `${e.edition} ${e.number}`}
      columns={[
        {
          key: "edition",
          label: say.t(editionWords.edition),
          heads: true,
          cell: (e) => {
            const edition = editions.get(e.edition)
            return (
              <a href={say.href(`/editions/${e.edition}#errata`)} lang={edition?.language}>
                {edition ? editionTitle(edition) : e.edition}
              </a>
            )
          },
        },
        { key: "number", label: "№", number: true, cell: (e) => say.number(e.number) },
        {
          key: "figure",
          label: say.t(tracedWords.figure),
          cell: (e) => (e.code ? <a href={say.href(`/editions/${e.edition}/figures/${e.code}`)}>{e.code}</a> : ""),
        },
        { key: "correction", label: say.t(words.correction), cell: (e) => erratumLine(say, e) },
        { key: "text", label: say.t(erratumWords.erratumText), cell: (e) => <span lang={e.language}>{e.text}</span> },
        {
          key: "written",
          label: say.t(words.written),
          cell: (e) => <time dateTime={e.writtenOn}>{say.day(e.writtenOn)}</time>,
        },
      ]}
    />
  )
}
