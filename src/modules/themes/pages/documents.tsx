import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { Columns, DataTable, DeedLink, Deeds, Facts, Notice, PageHead, Panel, Section } from "#src/web/index.ts"
import { doubtWords } from "../messages/doubts.ts"
import { documentKindWords, said } from "../messages/themes.ts"
import type { DocumentRow } from "../queries.ts"
import { textWords } from "../texts/messages.ts"
import type { DocumentKind } from "../types.ts"

const kindOf = (say: Say, d: DocumentRow) => say.t(documentKindWords[d.kind as DocumentKind])
const basisOf = (say: Say, d: DocumentRow) => say.t(said[d.dateBasis as "stated" | "inferred" | "unknown"])

export function documentsView(documents: readonly DocumentRow[], say: Say): View {
  return {
    title: say.t(said.documentsTitle),
    body: (
      <>
        <PageHead kicker={say.t(said.documentsKicker)} title={say.t(said.documentsTitle)} lede={say.t(said.documentsLede)} />
        <DataTable
          say={say}
          caption={say.t(said.documentsKicker)}
          count={{ value: documents.length, rule: say.t(said.documentsRule) }}
          rows={documents}
          rowKey={(d) => d.key}
          columns={[
            {
              key: "title",
              label: say.t(said.document),
              heads: true,
              cell: (d) => <a href={say.href(`/documents/${d.key}`)}>{say.name(d.title)}</a>,
            },
            { key: "kind", label: say.t(said.kind), cell: (d) => kindOf(say, d) },
            { key: "date", label: say.t(said.date), cell: (d) => (d.date ? say.date(d.date) : basisOf(say, d)) },
            { key: "lines", label: say.t(said.lineCount), number: true, cell: (d) => say.number(d.lines) },
          ]}
        />
      </>
    ),
  }
}

export type DocumentPage = { document: DocumentRow; readable: boolean; bringsIn: boolean; panels: readonly PanelData[] }

export function documentView({ document: d, readable, bringsIn, panels }: DocumentPage, say: Say): View {
  const title = say.name(d.title)
  return {
    title,
    trail: [{ label: say.t(said.documentsKicker), href: "/documents" }],
    body: (
      <>
        <PageHead kicker={kindOf(say, d)} title={title} />
        <Notice say={say} kind="info">
          {say.t(readable ? textWords.heldHere : said.notHere)}
        </Notice>
        <Section title={say.t(said.document)}>
          <Facts
            say={say}
            items={[
              {
                label: say.t(said.date),
                value: d.date ? say.date(d.date) : null,
                note: `${say.t(said.dateBasis)} ${basisOf(say, d)}`,
              },
              { label: say.t(said.lineCount), value: say.number(d.lines) },
              { label: say.t(said.file), value: <code>{d.file}</code> },
              { label: say.t(said.note), value: d.note ? <span lang="en">{d.note}</span> : null },
            ]}
          />
          <p>
            <a href={say.href(`/doubts?document=${d.key}`)}>{say.t(doubtWords.ofDocument)}</a>
          </p>
          {bringsIn ? (
            <Deeds>
              <DeedLink say={say} href={`/documents/${d.key}/text`}>
                {say.t(textWords.bringIn)}
              </DeedLink>
            </Deeds>
          ) : null}
        </Section>
        {panels.length > 0 ? (
          <Columns>
            {panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
      </>
    ),
  }
}
