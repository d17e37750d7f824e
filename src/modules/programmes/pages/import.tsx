import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import {
  type Choice,
  DataTable,
  DeedLink,
  Deeds,
  ErrorSummary,
  FileField,
  Form,
  Notice,
  PageHead,
  Section,
  SelectField,
  Submit,
} from "#src/web/index.ts"
import { contentColumns } from "../import/columns.ts"
import type { Plan } from "../import/plan.ts"
import { entry } from "../messages/entry.ts"
import { table as said } from "../messages/import.ts"
import { said as words } from "../messages/pages.ts"
import { activityPath } from "../types.ts"
import { faultText } from "./entry-fields.tsx"

const trail = (say: Say) => [{ label: say.t(words.activities), href: "/activities" as const }]

export function importView(form: { units: readonly Choice[]; first: string }, filled: Filled, say: Say): View {
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
      </>
    ),
  }
}

export type ImportPage = {
  id: string
  fileName: string
  applied: { added?: number; changed?: number; same?: number } | null
  plan: Plan
}

export function dryRunView(page: ImportPage, say: Say): View {
  const title = say.t(page.applied ? said.done : said.dryRun)
  const { plan } = page
  const idle = plan.faults.length === 0 && plan.steps.every((s) => s.does === "same")
  return {
    title,
    section: "activities",
    trail: [...trail(say), { label: say.t(said.title), href: "/activities/import" }],
    body: (
      <>
        <PageHead kicker={page.fileName} title={title} />
        {page.applied ? (
          <Notice say={say} kind="done">
            {say.t(said.applied, {
              added: page.applied.added ?? 0,
              changed: page.applied.changed ?? 0,
              same: page.applied.same ?? 0,
            })}
          </Notice>
        ) : null}
        {idle && !page.applied ? (
          <Notice say={say} kind="info">
            {say.t(said.nothing)}
          </Notice>
        ) : null}
        {plan.left.length > 0 ? (
          <Notice say={say} kind="warning">
            {say.t(said.left, { names: plan.left.join(", ") })}
          </Notice>
        ) : null}
        <Faults plan={plan} say={say} />
        <Lines plan={plan} say={say} />
        {plan.faults.length > 0 || page.applied || plan.steps.length === 0 ? null : (
          <Form say={say} action={`/activities/imports/${page.id}/apply`} once={page.id} label={say.t(said.apply)}>
            <Deeds>
              <Submit>{say.t(said.apply)}</Submit>
            </Deeds>
          </Form>
        )}
      </>
    ),
  }
}

function Faults({ plan, say }: { plan: Plan; say: Say }) {
  if (plan.faults.length === 0) return null
  return (
    <Section title={say.t(said.faults)} note={say.t(said.faultsNote)} wide>
      <DataTable
        say={say}
        caption={say.t(said.fault)}
        rows={plan.faults.slice(0, 500).map((f, i) => ({ ...f, id: String(i) }))}
        rowKey={(f) => f.id}
        columns={[
          { key: "line", label: say.t(said.line), heads: true, cell: (f) => (f.line === 0 ? "" : say.number(f.line)) },
          { key: "column", label: say.t(said.column), cell: (f) => <code>{f.column}</code> },
          { key: "fault", label: say.t(said.fault), cell: (f) => say.t(f.message, f.values) },
        ]}
      />
    </Section>
  )
}

function Lines({ plan, say }: { plan: Plan; say: Say }) {
  if (plan.steps.length === 0) return null
  return (
    <Section title={say.t(said.lines)} wide>
      <DataTable
        say={say}
        caption={say.t(said.does)}
        count={{ value: plan.steps.length, rule: say.t(said.countLines) }}
        rows={plan.steps.slice(0, 500)}
        rowKey={(s) => String(s.line)}
        columns={[
          { key: "line", label: say.t(said.line), cell: (s) => say.number(s.line) },
          {
            key: "title",
            label: say.t(entry.title),
            heads: true,
            cell: (s) => (s.key && s.does !== "new" ? <a href={say.href(activityPath(s.key))}>{s.title}</a> : s.title),
          },
          { key: "does", label: say.t(said.does), cell: (s) => say.t(said[s.does]) },
        ]}
      />
    </Section>
  )
}

/** Invented, to show the form of each column. */
const templateExample: Readonly<Record<(typeof contentColumns)[number], string>> = {
  key: "",
  title: "Workshop on border control",
  type: "workshop",
  status: "held",
  held: "2026-03-04/2026-03-06",
  times_held: "",
  unit: "dps",
  programme: "",
  project: "",
  places: "Costa Rica",
  place: "San José",
  people: "12",
  people_sex: "women:7|men:5",
  people_sector: "border:12",
  states: "Costa Rica:host|Panama:participant:12",
  partners: "UNODC:funder|INTERPOL:trainer",
  mandates: "commitment-2008/pillar-3:confirmed",
  themes: "border-security",
  results: "people-trained:12",
  result_parts: "1:women:7|1:men:5|1:Panama:12",
  requested_by: "Costa Rica",
  requested_on: "2026-01",
  markers: "women:significant:List of participants",
  summary: "",
  evidence: "Report of the unit",
  visibility: "secretariat",
}

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
          <DeedLink say={say} href="/activities/template.csv" first>
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
            { key: "example", label: say.t(said.example), cell: (c) => <span lang="en">{templateExample[c]}</span> },
          ]}
        />
      </>
    ),
  }
}
