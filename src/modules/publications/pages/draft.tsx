import type { Filled, View } from "#src/platform/http/index.ts"
import { faultAt } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Document, PrintedDocument } from "#src/platform/print/index.ts"
import type { Day } from "#src/values/day.ts"
import { type Lang, langNames } from "#src/values/lang.ts"
import {
  type Conflict,
  ConflictView,
  DataTable,
  DeedLink,
  Deeds,
  Due,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHead,
  Section,
  SelectField,
  Submit,
  TextArea,
  WordDiff,
} from "#src/web/index.ts"
import { askingWords, requestStateWords } from "../messages/asking.ts"
import { clearanceWords, stateWords } from "../messages/clearance.ts"
import { definitionWords } from "../messages/definitions.ts"
import { draftWords } from "../messages/drafts.ts"
import { dayWords } from "../messages/due.ts"
import { closingWords } from "../messages/printed/closing.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { reportWords } from "../messages/reports.ts"
import { roleWords } from "../messages/roles.ts"
import { type DraftState, type Report, type SectionText, slugOf } from "../types.ts"

type AskedOf = { unit: string; state: string; on: Day; role: string; dueOn: Day | null }
type SectionLine = { section: string; title: string; text: SectionText | null; mayWrite: boolean; asked: AskedOf | null }
export type DraftPage = {
  report: Report
  state: DraftState
  document: Document
  sections: readonly SectionLine[]
  dueOn: Day | null
  today: Day
  /** Nothing in the record falls into it. */
  empty: boolean
  /** Whether the reader may change or withdraw its definition. */
  mayChange: boolean
}

const trailOf = (say: Say, report: Report) => [
  { label: say.t(reportWords.reports), href: "/reports" as const },
  { label: say.name(report.title), href: `/reports/${report.key}/draft` as const },
]

/** The report's frame has two sections of its own; the others are headings of the source. */
export const sectionTitle = (say: Say, section: string, titles: ReadonlyMap<string, string>): string =>
  section === "introduction"
    ? say.t(frameWords.covers)
    : section === "closing"
      ? say.t(closingWords.closing)
      : (titles.get(section) ?? section)

export function draftView(page: DraftPage, say: Say): View {
  const { report, state, document, sections, dueOn, today } = page
  return {
    title: say.name(report.title),
    section: "reports",
    trail: [{ label: say.t(reportWords.reports), href: "/reports" }],
    body: (
      <>
        <Notice say={say} kind="info" title={say.t(stateWords[state])}>
          <p>{say.t(draftWords.draftNow)}</p>
          {dueOn ? (
            <p>
              {say.t(dayWords.clearBy)}
              {say.colon}
              <Due say={say} on={dueOn} today={today} />
            </p>
          ) : null}
          <Deeds>
            <DeedLink say={say} href={`/reports/${report.key}/clearance`}>
              {say.t(clearanceWords.clearance)}
            </DeedLink>
            {page.mayChange ? (
              <>
                <DeedLink say={say} href={`/reports/${report.key}/edit`}>
                  {say.t(definitionWords.change)}
                </DeedLink>
                <DeedLink say={say} href={`/reports/${report.key}/withdraw`}>
                  {say.t(definitionWords.withdraw)}
                </DeedLink>
              </>
            ) : null}
            <a href="#words">{say.t(draftWords.words)}</a>
          </Deeds>
        </Notice>
        {page.empty ? (
          <EmptyState say={say} what={say.t(definitionWords.nothingFound)} todo={say.t(definitionWords.nothingFoundTodo)} />
        ) : null}
        <PrintedDocument document={document} />
        <Section title={say.t(draftWords.words)} id="words" note={say.t(draftWords.wordsNote)} wide>
          <SectionsTable say={say} report={report} sections={sections} today={today} />
        </Section>
      </>
    ),
  }
}

function AskedCell({ say, asked: { unit, state, on, role, dueOn }, today }: { say: Say; asked: AskedOf; today: Day }) {
  const [stands, by] = [requestStateWords[state], roleWords[role]]
  return (
    <>
      {say.t(askingWords.onDraft, {
        unit,
        stands: stands ? say.t(stands) : state,
        day: say.day(on),
        role: by ? say.t(by) : role,
      })}
      {dueOn ? (
        <div class="small">
          {say.t(askingWords.due)} <Due say={say} on={dueOn} today={today} />
        </div>
      ) : null}
    </>
  )
}

type TableProps = { say: Say; report: Report; sections: readonly SectionLine[]; today: Day }

function SectionsTable({ say, report, sections, today }: TableProps) {
  return (
    <DataTable
      say={say}
      caption={say.t(draftWords.words)}
      rows={sections}
      rowKey={(s) => s.section}
      columns={[
        {
          key: "section",
          label: say.t(draftWords.section),
          heads: true,
          cell: (s) => <a href={say.href(`/reports/${report.key}/sections/${slugOf(s.section)}`)}>{s.title}</a>,
        },
        ...(sections.some((s) => s.asked)
          ? [
              {
                key: "asked",
                label: say.t(askingWords.request),
                cell: (s: SectionLine) =>
                  s.asked ? <AskedCell say={say} asked={s.asked} today={today} /> : say.t(askingWords.notAsked),
              },
            ]
          : []),
        {
          key: "version",
          label: say.t(draftWords.version),
          cell: (s) =>
            s.text
              ? `${say.number(s.text.version)} (${langNames[s.text.language]}, ${say.day(s.text.writtenOn)})`
              : say.t(draftWords.noWords),
        },
        {
          key: "edit",
          label: say.t(draftWords.edit),
          cell: (s) =>
            s.mayWrite ? (
              <a href={say.href(`/reports/${report.key}/sections/${slugOf(s.section)}/edit`)}>
                {say.t(draftWords.edit)}
                <span class="unseen">
                  {say.colon}
                  {s.title}
                </span>
              </a>
            ) : (
              ""
            ),
        },
      ]}
    />
  )
}

export type SectionPage = { report: Report; section: string; title: string; versions: readonly SectionText[] }

const one = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : value?.[0])

export function sectionForm({ report, section, title, versions }: SectionPage, filled: Filled, say: Say): View {
  const [latest] = versions
  const text = one(filled.raw.text) ?? latest?.text ?? ""
  const language = (one(filled.raw.language) ?? latest?.language ?? say.lang) as Lang
  const fault = (name: string) => {
    const found = faultAt(filled.faults, name)
    return found ? { fault: say.t(found.message, found.values) } : {}
  }
  const theirs: Conflict[] = filled.theirs
    ? [{ name: "text", label: say.t(draftWords.text), yours: text, theirs: String(filled.theirs.text ?? "") }]
    : []
  const heading = say.t(draftWords.editTitle, { section: title })
  const summary = filled.faults.map((f) => ({
    name: f.pointer.slice(1),
    label: say.t(draftWords.text),
    fault: say.t(f.message, f.values),
  }))
  return {
    title: heading,
    section: "reports",
    trail: trailOf(say, report),
    body: (
      <>
        <PageHead kicker={say.t(reportWords.report)} title={heading} lede={say.name(report.title)} />
        <Section title={say.t(draftWords.text)}>
          {theirs.length > 0 ? <ConflictView say={say} conflicts={theirs} /> : <ErrorSummary say={say} faults={summary} />}
          <Form
            say={say}
            action={`/reports/${report.key}/sections/${slugOf(section)}/edit`}
            version={latest?.version ?? 0}
            once={filled.once}
          >
            <TextArea
              say={say}
              name="text"
              label={say.t(draftWords.text)}
              hint={say.t(draftWords.textHint)}
              value={text}
              lang={language}
              rows={12}
              {...fault("text")}
            />
            <SelectField
              say={say}
              name="language"
              label={say.t(reportWords.language)}
              hint={say.t(reportWords.languageHint)}
              value={language}
              choices={report.languages.map((l) => ({ value: l, label: langNames[l] }))}
              {...fault("language")}
            />
            <Deeds>
              <Submit>{say.t(draftWords.keep)}</Submit>
            </Deeds>
          </Form>
        </Section>
        {versions.length > 0 ? <Versions say={say} versions={versions} /> : null}
      </>
    ),
  }
}

function Versions({ say, versions }: { say: Say; versions: readonly SectionText[] }) {
  return (
    <Section title={say.t(draftWords.versions)}>
      {versions.map((v, i) => {
        const role = roleWords[v.writtenAs]
        return (
          <details key={v.version}>
            <summary>
              {say.t(draftWords.versionLine, {
                version: v.version,
                day: say.day(v.writtenOn),
                role: role ? say.t(role) : v.writtenAs,
              })}
            </summary>
            <WordDiff say={say} before={versions[i + 1]?.text ?? ""} after={v.text} lang={v.language} />
          </details>
        )
      })}
    </Section>
  )
}
