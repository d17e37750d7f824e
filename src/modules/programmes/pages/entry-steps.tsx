// Where an activity stands, and the steps that are open from there.
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import {
  ConflictView,
  Deeds,
  EmptyState,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  Section,
  Submit,
  TextField,
} from "#src/web/index.ts"
import type { EntryForm } from "../entry/form.ts"
import { entry } from "../messages/entry.ts"
import { said } from "../messages/pages.ts"
import { type StepEvent, stepsFrom } from "../rules.ts"
import { activityPath } from "../types.ts"
import { faultText, typed } from "./entry-rows.tsx"
import { statusName } from "./parts.tsx"

const stepLabels = {
  confirm: entry.confirm,
  hold: entry.hold,
  postpone: entry.postpone,
  replan: entry.replan,
  cancel: entry.cancel,
} as const satisfies Record<StepEvent, unknown>

export function Steps({
  activity,
  say,
  filled,
}: {
  activity: { key: string; version: number; status: string }
  say: Say
  filled: Filled
}) {
  const open = stepsFrom(activity.status)
  return (
    <Section title={say.t(entry.stepTitle)} note={statusName(say, activity.status)}>
      {open.length === 0 ? (
        <EmptyState say={say} what={say.t(entry.ended)} />
      ) : (
        <Form
          say={say}
          action={`${activityPath(activity.key)}/status`}
          version={activity.version}
          once={filled.once}
          label={say.t(entry.stepTitle)}
        >
          <RadioGroup
            say={say}
            name="event"
            label={say.t(entry.step)}
            value={typed(filled.raw, "event")}
            required
            choices={open.map((s) => ({ value: s.event, label: say.t(stepLabels[s.event]) }))}
            {...faultText(say, filled.faults, "event")}
          />
          <TextField
            say={say}
            name="reason"
            label={say.t(entry.reason)}
            hint={say.t(entry.reasonHint)}
            value={typed(filled.raw, "reason")}
            {...faultText(say, filled.faults, "reason")}
          />
          <Deeds>
            <Submit kind="second">{say.t(entry.doStep)}</Submit>
          </Deeds>
        </Form>
      )}
    </Section>
  )
}

/** The step alone, when it came back with a fault. */
export function stepView(activity: NonNullable<EntryForm["activity"]>, filled: Filled, say: Say): View {
  const title = say.t(entry.stepTitle)
  const wrong = filled.faults.map((f) => ({
    name: f.pointer.slice(1) || "event",
    label: say.t(faultAt(filled.faults, "reason") ? entry.reason : entry.step),
    fault: say.t(f.message, f.values),
  }))
  const theirs = filled.theirs
    ? [
        {
          name: "status",
          label: say.t(entry.status),
          yours: typed(filled.raw, "event"),
          theirs: statusName(say, activity.status),
        },
      ]
    : null
  return {
    title: `${title}: ${activity.title}`,
    section: "activities",
    trail: [
      { label: say.t(said.activities), href: "/activities" },
      { label: activity.title, href: activityPath(activity.key) },
    ],
    body: (
      <>
        <PageHead kicker={title} title={activity.title} />
        <ErrorSummary say={say} faults={wrong} />
        {theirs ? <ConflictView say={say} conflicts={theirs} /> : null}
        <Steps activity={activity} say={say} filled={filled} />
      </>
    ),
  }
}
