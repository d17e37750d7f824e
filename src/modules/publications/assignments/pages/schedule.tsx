// The standing reports that orders state, how often the secretariat has set each, and the form that sets it.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import {
  DataTable,
  DateField,
  Deeds,
  Doubt,
  Due,
  Form,
  NumberField,
  PageHead,
  Section,
  SelectField,
  SourceList,
  Submit,
  TextField,
} from "#src/web/index.ts"
import { everyChoices, everyOf, everyWords } from "../../../mandates/index.ts"
import { formWords } from "../messages/forms.ts"
import { pageWords } from "../messages/pages.ts"
import { scheduleWords as said } from "../messages/schedule.ts"
import type { ScheduledReport } from "../queries/schedule.ts"
import type { PeriodicReport } from "../types.ts"
import { assignmentPath, Faults, faultOf, Theirs, trailOf, typed, Unit, type Units } from "./parts.tsx"

type Line = { report: ScheduledReport; next: Day | null; inForce: boolean }
export type SchedulePage = {
  lines: readonly Line[]
  /** Reports that were asked for, the latest first, by standing report. */
  periods: ReadonlyMap<string, readonly { key: string; periodDue: Day }[]>
  units: Units
  documents: ReadonlyMap<string, Localised>
  today: Day
  maySet: boolean
}

/** How often, in words where we have them; where nobody set it, that the orders do not say. */
function Every({ say, report }: { say: Say; report: PeriodicReport }) {
  if (report.rule === "") return <span class="quiet">{say.t(said.notStated)}</span>
  const every = everyOf(report.rule)
  return (
    <>
      {every === "other" ? <code>{report.rule}</code> : say.t(everyWords[every])}
      {report.since ? <div class="small quiet">{say.t(said.setHere, { day: say.day(report.since) })}</div> : null}
    </>
  )
}

export function scheduleView(page: SchedulePage, say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    section: "reports",
    trail: trailOf(say),
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede)} />
        <Section title={title} wide>
          <Lines say={say} page={page} />
        </Section>
      </>
    ),
  }
}

function Asked({ say, page, report }: { say: Say; page: SchedulePage; report: string }) {
  const asked = page.periods.get(report) ?? []
  if (asked.length === 0) return <span class="quiet">{say.t(said.noneYet)}</span>
  return (
    <>
      {asked.slice(0, 4).map((p) => (
        <div key={p.key}>
          <a href={say.href(assignmentPath(p.key))}>{say.day(p.periodDue)}</a>
        </div>
      ))}
    </>
  )
}

function Lines({ say, page }: { say: Say; page: SchedulePage }) {
  return (
    <DataTable
      say={say}
      caption={say.t(said.title)}
      count={{ value: page.lines.length, rule: say.t(said.count) }}
      rows={page.lines}
      rowKey={({ report }) => report.key}
      columns={[
        {
          key: "report",
          label: say.t(said.report),
          heads: true,
          cell: ({ report }) => (
            <>
              {say.name(report.title)}
              {report.doubt ? (
                <div>
                  <Doubt say={say} lang={say.text(report.doubt).lang}>
                    {say.name(report.doubt)}
                  </Doubt>
                </div>
              ) : null}
            </>
          ),
        },
        { key: "unit", label: say.t(said.unit), cell: ({ report }) => <Unit say={say} units={page.units} unit={report.unit} /> },
        {
          key: "provision",
          label: say.t(said.provision),
          cell: ({ report, inForce }) => (
            <>
              <a href={say.href(`/provisions/${report.provision}`)}>{report.path}</a>
              {inForce ? null : <div class="small quiet">{say.t(said.earlier)}</div>}
              <SourceList say={say} sources={report.sources} documents={page.documents} />
            </>
          ),
        },
        {
          key: "every",
          label: say.t(said.every),
          cell: ({ report }) => (
            <>
              <Every say={say} report={report} />
              {page.maySet ? (
                <div>
                  <a href={say.href(`/periodic-reports/${report.key}/edit`)}>{say.t(said.set)}</a>
                </div>
              ) : null}
            </>
          ),
        },
        {
          key: "next",
          label: say.t(said.next),
          cell: ({ next }) => (next ? <Due say={say} on={next} today={page.today} /> : <span class="quiet">–</span>),
        },
        { key: "asked", label: say.t(said.latest), cell: ({ report }) => <Asked say={say} page={page} report={report.key} /> },
      ]}
    />
  )
}

export type RhythmPage = { report: ScheduledReport; units: Units }
const labels = { every: said.every, rule: said.rule, first: said.first, lead: said.lead } as const

export function rhythmView({ report, units }: RhythmPage, filled: Filled, say: Say): View {
  const title = say.t(said.set)
  const every = report.rule === "" ? "unset" : everyOf(report.rule)
  const field = (name: keyof typeof labels) => ({ say, name, label: say.t(labels[name]), ...faultOf(say, filled, name) })
  const start = {
    every,
    rule: every === "other" ? report.rule : "",
    first: report.firstDue ?? "",
    lead: String(report.leadDays),
  }
  const value = (name: keyof typeof labels) => typed(filled, name) ?? start[name]
  const choices = everyChoices.filter((e) => e !== "once").map((e) => ({ value: e as string, label: say.t(everyWords[e]) }))
  return {
    title,
    section: "reports",
    trail: [...trailOf(say), { label: say.t(said.title), href: "/periodic-reports" }],
    body: (
      <>
        <PageHead
          kicker={say.t(pageWords.kicker)}
          title={say.name(report.title)}
          lede={say.t(said.setLede)}
          meta={[
            { label: say.t(said.unit), value: <Unit say={say} units={units} unit={report.unit} /> },
            { label: say.t(said.provision), value: <a href={say.href(`/provisions/${report.provision}`)}>{report.path}</a> },
          ]}
        />
        <Faults say={say} filled={filled} labels={labels} />
        <Theirs say={say} filled={filled} labels={labels} />
        <Section title={title}>
          <Form say={say} action={`/periodic-reports/${report.key}/edit`} version={report.version} once={filled.once}>
            <SelectField
              {...field("every")}
              required
              value={value("every")}
              choices={[{ value: "unset", label: say.t(said.unset) }, ...choices]}
            />
            <TextField {...field("rule")} hint={say.t(said.ruleHint)} value={value("rule")} />
            <DateField {...field("first")} exact value={value("first")} />
            <NumberField {...field("lead")} required whole value={value("lead")} />
            <Deeds>
              <Submit>{title}</Submit>
              <a href={say.href("/periodic-reports")}>{say.t(formWords.back)}</a>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}
