// The public face of an edition: its files and their hashes, its figures, what changed since, its errata.
import { Fragment } from "preact"
import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Document, PrintedDocument } from "#src/platform/print/index.ts"
import { langNames } from "#src/values/lang.ts"
import { DataTable, DeedLink, Deeds, Facts, Form, Notice, PageHead, Panel, Section, Submit } from "#src/web/index.ts"
import { editionTitle } from "../kinds.ts"
import { comparisonWords } from "../messages/comparison.ts"
import { editionWords } from "../messages/editions.ts"
import { erratumWords } from "../messages/errata.ts"
import { tracedWords } from "../messages/figures.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { reportWords } from "../messages/reports.ts"
import type { Verdict } from "../press.ts"
import type { Change, EditionCard, Erratum } from "../queries/editions.ts"
import type { Stored } from "../snapshot.ts"

type FileLine = { form: string; sha256: string; size: number }
export type EditionPage = {
  edition: EditionCard
  files: readonly FileLine[]
  figures: Stored["figures"]
  changes: readonly Change[]
  errata: readonly Erratum[]
  /** Other editions of the same report. */
  others: readonly EditionCard[]
  mayCorrect: boolean
  mayVerify: boolean
  panels: readonly PanelData[]
}

const trail = (say: Say) => [
  { label: say.t(reportWords.reports), href: "/reports" as const },
  { label: say.t(editionWords.editions), href: "/editions" as const },
]

export function editionView(page: EditionPage, say: Say): View {
  const { edition, files } = page
  const base = `/editions/${edition.key}` as const
  return {
    title: edition.title,
    section: "reports",
    trail: trail(say),
    body: (
      <>
        <PageHead
          kicker={say.t(editionWords.edition)}
          title={edition.title}
          lang={edition.language}
          meta={[
            { label: say.t(editionWords.issuedOn), value: <time dateTime={edition.issuedOn}>{say.day(edition.issuedOn)}</time> },
            { label: say.t(reportWords.language), value: langNames[edition.language] },
            { label: "№", value: say.number(edition.number) },
          ]}
        />
        {edition.mark ? (
          <Notice say={say} kind="warning" title={say.t(frameWords.sample)}>
            {say.t(editionWords.sampleEdition)}
          </Notice>
        ) : null}
        <Section title={say.t(editionWords.files)}>
          <Deeds>
            <DeedLink say={say} href={`${base}/text`} first>
              {say.t(editionWords.readIt)}
            </DeedLink>
          </Deeds>
          <FilesTable say={say} base={base} files={files} />
          <Facts
            say={say}
            items={[
              { label: say.t(editionWords.fingerprint), value: <Digest of={edition.fingerprint} /> },
              {
                label: say.t(editionWords.ledgerHead),
                value: (
                  <>
                    {say.number(edition.ledgerN)} · <Digest of={edition.ledgerHash} />
                  </>
                ),
              },
            ]}
          />
          {page.mayVerify ? (
            <Form say={say} action={`${base}/verification`} method="get" label={say.t(editionWords.verify)}>
              <p class="small">{say.t(editionWords.verifyNote)}</p>
              <Deeds>
                <Submit kind="second">{say.t(editionWords.verify)}</Submit>
              </Deeds>
            </Form>
          ) : null}
        </Section>
        <Changes say={say} page={page} />
        <Errata say={say} page={page} />
        {page.others.length > 0 ? (
          <Section title={say.t(comparisonWords.compare)} note={say.t(comparisonWords.compareNote)}>
            <ul>
              {page.others.map((other) => (
                <li key={other.key}>
                  <a href={say.href(`/editions/${other.key}/compare/${edition.key}`)} lang={other.language}>
                    {editionTitle(other)}
                  </a>
                  , <time dateTime={other.issuedOn}>{say.day(other.issuedOn)}</time>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <FiguresTable say={say} page={page} />
        {page.panels.map((panel) => (
          <Panel key={panel.title} say={say} panel={panel} level={2} />
        ))}
      </>
    ),
  }
}

/** A digest that may break every eight letters: on a phone it would push the page aside. */
const Digest = ({ of }: { of: string }) => (
  <code>
    {(of.match(/.{1,8}/g) ?? []).map((part, i) => (
      <Fragment key={i}>
        {part}
        <wbr />
      </Fragment>
    ))}
  </code>
)

function FilesTable({ say, base, files }: { say: Say; base: `/${string}`; files: readonly FileLine[] }) {
  return (
    <DataTable
      say={say}
      caption={say.t(editionWords.files)}
      rows={files}
      rowKey={(f) => f.form}
      columns={[
        {
          key: "form",
          label: say.t(editionWords.file),
          heads: true,
          cell: (f) => <a href={say.href(`${base}/files/${f.form}`)}>{f.form.toUpperCase()}</a>,
        },
        {
          key: "size",
          label: say.t(editionWords.size),
          number: true,
          cell: (f) => say.t(editionWords.kilobytes, { n: Math.ceil(f.size / 1000) }),
        },
        { key: "sha", label: say.t(editionWords.fileDigest), cell: (f) => <Digest of={f.sha256} /> },
      ]}
    />
  )
}

function Changes({ say, page }: { say: Say; page: EditionPage }) {
  const { edition, changes, figures } = page
  const byCode = new Map(figures.map((f) => [f.code, f]))
  return (
    <Section
      title={say.t(tracedWords.changedSince)}
      id="changed"
      note={changes.length > 0 ? say.t(tracedWords.changedNote) : undefined}
    >
      {changes.length === 0 ? (
        <p>{say.t(tracedWords.noChanges)}</p>
      ) : (
        <DataTable
          say={say}
          caption={say.t(tracedWords.changedSince)}
          rows={changes}
          rowKey={(c) => c.code}
          columns={[
            {
              key: "code",
              label: say.t(tracedWords.code),
              heads: true,
              cell: (c) => <a href={say.href(`/editions/${edition.key}/figures/${c.code}`)}>{c.code}</a>,
            },
            {
              key: "label",
              label: say.t(tracedWords.figure),
              cell: (c) => <span lang={edition.language}>{byCode.get(c.code)?.label ?? ""}</span>,
            },
            { key: "was", label: say.t(tracedWords.value), number: true, cell: (c) => byCode.get(c.code)?.text ?? "" },
            {
              key: "now",
              label: say.t(tracedWords.today),
              number: true,
              cell: (c) => (c.value === null ? say.t(tracedWords.notPrinted) : say.number(c.value)),
            },
            { key: "noticed", label: say.t(tracedWords.noticed), cell: (c) => say.day(c.noticedOn) },
          ]}
        />
      )}
    </Section>
  )
}

export const erratumLine = (say: Say, e: Erratum): string =>
  e.printed !== null && e.corrected !== null
    ? say.t(erratumWords.erratumLine, { printed: say.number(e.printed), corrected: say.number(e.corrected) })
    : ""

function Errata({ say, page }: { say: Say; page: EditionPage }) {
  const { edition, errata, mayCorrect } = page
  return (
    <Section title={say.t(erratumWords.errata)} id="errata">
      {errata.length === 0 ? <p>{say.t(erratumWords.noErrata)}</p> : null}
      <ol>
        {errata.map((e) => (
          <li key={e.number} value={e.number}>
            <time dateTime={e.writtenOn}>{say.day(e.writtenOn)}</time>
            {e.code ? (
              <>
                {" "}
                <a href={say.href(`/editions/${edition.key}/figures/${e.code}`)}>{e.code}</a>
              </>
            ) : null}
            {erratumLine(say, e) ? `${say.colon}${erratumLine(say, e)}` : ""}. <span lang={e.language}>{e.text}</span>
          </li>
        ))}
      </ol>
      {mayCorrect ? (
        <Deeds>
          <DeedLink say={say} href={`/editions/${edition.key}/errata/new`}>
            {say.t(erratumWords.addErratum)}
          </DeedLink>
        </Deeds>
      ) : null}
    </Section>
  )
}

function FiguresTable({ say, page }: { say: Say; page: EditionPage }) {
  const { edition, figures } = page
  return (
    <Section title={say.t(tracedWords.figures)} id="figures" wide>
      <DataTable
        say={say}
        caption={say.t(tracedWords.figures)}
        count={{ value: figures.length, rule: say.t(tracedWords.figuresRule) }}
        rows={figures}
        rowKey={(f) => f.code}
        columns={[
          {
            key: "code",
            label: say.t(tracedWords.code),
            heads: true,
            cell: (f) => <a href={say.href(`/editions/${edition.key}/figures/${f.code}`)}>{f.code}</a>,
          },
          { key: "label", label: say.t(tracedWords.figure), cell: (f) => <span lang={edition.language}>{f.label}</span> },
          { key: "value", label: say.t(tracedWords.value), number: true, cell: (f) => f.text },
        ]}
      />
    </Section>
  )
}

export function editionTextView({ edition, document }: { edition: EditionCard; document: Document }, say: Say): View {
  return {
    title: edition.title,
    section: "reports",
    trail: [...trail(say), { label: editionTitle(edition), href: `/editions/${edition.key}` }],
    body: <PrintedDocument document={document} />,
  }
}

export function verificationView({ edition, verdict }: { edition: EditionCard; verdict: Verdict }, say: Say): View {
  const title = say.t(editionWords.verify)
  return {
    title,
    section: "reports",
    trail: [...trail(say), { label: editionTitle(edition), href: `/editions/${edition.key}` }],
    body: (
      <>
        <PageHead kicker={title} title={edition.title} lang={edition.language} />
        <Notice say={say} kind={verdict.equal ? "done" : "error"} live>
          {say.t(verdict.equal ? editionWords.verified : editionWords.notVerified)}
        </Notice>
        <Section title={say.t(editionWords.files)} wide>
          <DataTable
            say={say}
            caption={say.t(editionWords.files)}
            rows={verdict.files}
            rowKey={(f) => f.form}
            columns={[
              { key: "form", label: say.t(editionWords.file), heads: true, cell: (f) => f.form.toUpperCase() },
              { key: "issued", label: say.t(editionWords.asIssued), cell: (f) => <Digest of={f.issued ?? ""} /> },
              { key: "now", label: say.t(tracedWords.today), cell: (f) => (f.equal ? "=" : <Digest of={f.printed} />) },
              {
                key: "equal",
                label: say.t(editionWords.equal),
                cell: (f) => say.t(f.equal ? editionWords.yes : editionWords.no),
              },
            ]}
          />
        </Section>
      </>
    ),
  }
}
