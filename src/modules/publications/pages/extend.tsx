// Gives more time for a clearance.
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { DateField, Deeds, ErrorSummary, Form, Notice, PageHead, RefusedDeed, Section, Submit, TextArea } from "#src/web/index.ts"
import { clearanceWords } from "../messages/clearance.ts"
import { dayWords } from "../messages/due.ts"
import { reportWords } from "../messages/reports.ts"
import type { Draft, Report } from "../types.ts"
import { reasonIn } from "../words-of-reasons.ts"

export type ExtendPage = { report: Report; draft: Draft; dueOn: Day | null; refused: string | null }

const one = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : value?.[0])

export function extendForm({ report, draft, dueOn, refused }: ExtendPage, filled: Filled, say: Say): View {
  const title = say.t(dayWords.extend)
  const fault = (name: string) => {
    const found = faultAt(filled.faults, name)
    return found ? { fault: say.t(found.message, found.values) } : {}
  }
  const labels: Readonly<Record<string, string>> = { due: say.t(dayWords.newDay), reason: say.t(clearanceWords.reason) }
  return {
    title,
    section: "reports",
    trail: [
      { label: say.t(reportWords.reports), href: "/reports" },
      { label: say.name(report.title), href: `/reports/${report.key}/draft` },
      { label: say.t(clearanceWords.clearance), href: `/reports/${report.key}/clearance` },
    ],
    body: (
      <>
        <PageHead
          kicker={title}
          title={say.name(report.title)}
          lede={dueOn ? say.t(dayWords.extendLede, { day: say.day(dueOn) }) : undefined}
        />
        {filled.theirs ? (
          <Notice say={say} kind="warning" live>
            {say.t(clearanceWords.movedOn)}
          </Notice>
        ) : (
          <ErrorSummary
            say={say}
            faults={Object.entries(labels).flatMap(([name, label]) => {
              const said = fault(name).fault
              return said ? [{ name, label, fault: said }] : []
            })}
          />
        )}
        <Section title={title}>
          {refused ? (
            <Deeds>
              <RefusedDeed why={reasonIn(say, refused)}>{title}</RefusedDeed>
            </Deeds>
          ) : (
            <Form say={say} action={`/reports/${report.key}/clearance/extend`} version={draft.version} once={filled.once}>
              <DateField
                say={say}
                name="due"
                label={say.t(dayWords.newDay)}
                value={one(filled.raw.due) ?? ""}
                exact
                required
                {...fault("due")}
              />
              <TextArea
                say={say}
                name="reason"
                label={say.t(clearanceWords.reason)}
                hint={say.t(dayWords.why)}
                value={one(filled.raw.reason) ?? ""}
                rows={3}
                required
                {...fault("reason")}
              />
              <Deeds>
                <Submit>{title}</Submit>
              </Deeds>
            </Form>
          )}
        </Section>
      </>
    ),
  }
}
