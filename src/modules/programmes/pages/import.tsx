import type { Filled, View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  type Choice,
  DataTable,
  DeedLink,
  Deeds,
  ErrorSummary,
  FileField,
  Form,
  PageHead,
  Section,
  SelectField,
  Submit,
} from "#src/web/index.ts"
import { contentColumns } from "../import/columns.ts"
import { columnExamples } from "../import/leaving.ts"
import { table as said } from "../messages/import.ts"
import { columnWords } from "../messages/import-columns.ts"
import { said as words } from "../messages/pages.ts"
import type { SentTable } from "../queries/import-runs.ts"
import { faultText } from "./entry-fields.tsx"

export const trail = (say: Say) => [{ label: say.t(words.activities), href: "/activities" as const }]

type SentLine = Pick<SentTable, "id" | "fileName" | "state"> & { on: Day }
type ImportForm = { units: readonly Choice[]; first: string; sent: readonly SentLine[] }

export function importView(form: ImportForm, filled: Filled, say: Say): View {
  const title = say.t(said.title)
  const chosen = filled.raw.unit
  return {
    title,
    section: "activities",
    trail: trail(say),
    body: (
      <>
        <PageHead kicker={say.t(words.activities)} title={title} lede={say.t(said.lede)} />
        <ErrorSummary
          say={say}
          faults={filled.faults.map((f) => ({
            name: f.pointer.slice(1) || "file",
            label: say.t(f.pointer === "/unit" ? said.unit : said.file),
            fault: say.t(f.message, f.values),
          }))}
        />
        <Form say={say} action="/activities/import" once={filled.once} files label={title}>
          <FileField
            say={say}
            name="file"
            label={say.t(said.file)}
            hint={say.t(said.fileHint)}
            accept={[".csv", ".xlsx"]}
            required
            {...faultText(say, filled.faults, "file")}
          />
          <SelectField
            say={say}
            name="unit"
            label={say.t(said.unit)}
            value={typeof chosen === "string" ? chosen : form.first}
            choices={form.units}
            required
            {...faultText(say, filled.faults, "unit")}
          />
          <Deeds>
            <Submit>{say.t(said.check)}</Submit>
            <DeedLink say={say} href="/activities/template">
              {say.t(said.template)}
            </DeedLink>
          </Deeds>
        </Form>
        {form.sent.length > 0 ? <Sent say={say} sent={form.sent} /> : null}
      </>
    ),
  }
}

const standing = {
  none: said.stateNone,
  under_way: said.stateUnderWay,
  applied: said.stateApplied,
  refused: said.stateRefused,
  broken_off: said.stateBrokenOff,
} as const

/** Whose applying is under way or came to nothing leads to how far it is, the others to their lines. */
const sentPath = ({ id, state }: SentLine): Href =>
  state === "none" || state === "applied" ? `/activities/imports/${id}` : `/activities/imports/${id}/progress`

const Sent = ({ say, sent }: { say: Say; sent: readonly SentLine[] }) => (
  <Section title={say.t(said.sent)} note={say.t(said.sentNote)} wide>
    <DataTable
      say={say}
      caption={say.t(said.sent)}
      rows={sent}
      rowKey={(t) => t.id}
      columns={[
        { key: "file", label: say.t(said.file), heads: true, cell: (t) => <a href={say.href(sentPath(t))}>{t.fileName}</a> },
        { key: "on", label: say.t(said.sentOn), cell: (t) => say.day(t.on) },
        { key: "state", label: say.t(said.state), cell: (t) => say.t(standing[t.state]) },
      ]}
    />
  </Section>
)

export function templateView(say: Say): View {
  const title = say.t(said.template)
  return {
    title,
    section: "activities",
    trail: [...trail(say), { label: say.t(said.title), href: "/activities/import" }],
    body: (
      <>
        <PageHead kicker={say.t(words.activities)} title={title} lede={say.t(said.templateLede)} />
        <Deeds>
          <DeedLink say={say} href="/activities/template.xlsx" first>
            XLSX
          </DeedLink>
          <DeedLink say={say} href="/activities/template.csv">
            CSV
          </DeedLink>
        </Deeds>
        <DataTable
          say={say}
          caption={say.t(said.column)}
          rows={contentColumns}
          rowKey={(c) => c}
          columns={[
            { key: "column", label: say.t(said.column), heads: true, cell: (c) => <code>{c}</code> },
            { key: "holds", label: say.t(said.holds), cell: (c) => say.t(columnWords[c]) },
            { key: "example", label: say.t(said.example), cell: (c) => <span lang="en">{columnExamples[c]}</span> },
          ]}
        />
      </>
    ),
  }
}
