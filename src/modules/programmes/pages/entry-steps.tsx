// Where an activity stands, and the steps from there: a button for each that is open, words why not for the others.
import type { FieldFault, Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import {
  ConflictView,
  Deeds,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHead,
  RefusedDeed,
  Section,
  Submit,
  TextArea,
} from "#src/web/index.ts"
import type { Standing } from "../entry/form.ts"
import { entry } from "../messages/entry.ts"
import { said } from "../messages/pages.ts"
import { reasonIn } from "../messages/reasons.ts"
import type { StepEvent } from "../rules.ts"
import { activityPath } from "../types.ts"
import { faultText, inWords, typed } from "./entry-fields.tsx"
import { statusName } from "./parts.tsx"

const buttons = {
  confirm: entry.confirm,
  hold: entry.hold,
  postpone: entry.postpone,
  replan: entry.replan,
  cancel: entry.cancel,
} as const satisfies Record<StepEvent, unknown>

export function Steps({ activity, say, filled }: { activity: Standing; say: Say; filled: Filled }) {
  return (
    <Section title={say.t(entry.stepTitle)} note={statusName(say, activity.status)}>
      {activity.offers.length === 0 ? (
        <EmptyState say={say} what={say.t(entry.ended)} />
      ) : (
        <Form
          say={say}
          action={`${activityPath(activity.key)}/status`}
          version={activity.version}
          once={filled.once}
          label={say.t(entry.stepTitle)}
        >
          {activity.offers.some((o) => o.reasonRequired && !o.refused) ? (
            <TextArea
              say={say}
              name="reason"
              label={say.t(entry.reason)}
              hint={say.t(entry.reasonHint)}
              value={typed(filled.raw, "reason")}
              rows={2}
              {...faultText(say, filled.faults, "reason")}
            />
          ) : null}
          <Deeds>
            {activity.offers.map((o) =>
              o.refused ? (
                <RefusedDeed key={o.event} why={reasonIn(say, o.refused)}>
                  {say.t(buttons[o.event])}
                </RefusedDeed>
              ) : (
                <Submit key={o.event} name="event" value={o.event} kind={o.reasonRequired ? "second" : "first"}>
                  {say.t(buttons[o.event])}
                </Submit>
              ),
            )}
          </Deeds>
        </Form>
      )}
    </Section>
  )
}

/** Words that are missing are asked for at their field; any other refusal is about the step as a whole. */
const atItsField = (fault: FieldFault): FieldFault =>
  fault.values?.because === "reason_missing" ? { pointer: "/reason", message: entry.reasonMissing } : fault

/** The step alone, when it came back. */
export function stepView(activity: Standing, sent: Filled, say: Say): View {
  const title = say.t(entry.stepTitle)
  const filled = { ...sent, faults: sent.faults.map(atItsField) }
  const [atReason, others] = [
    filled.faults.filter((f) => f.pointer === "/reason"),
    filled.faults.filter((f) => f.pointer !== "/reason"),
  ]
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
    title: `${title}${say.colon}${activity.title}`,
    section: "activities",
    trail: [
      { label: say.t(said.activities), href: "/activities" },
      { label: activity.title, href: activityPath(activity.key) },
    ],
    body: (
      <>
        <PageHead kicker={title} title={activity.title} />
        <ErrorSummary
          say={say}
          faults={atReason.map((f) => ({ name: "reason", label: say.t(entry.reason), fault: say.t(f.message, f.values) }))}
        />
        {others.length > 0 ? (
          <Notice say={say} kind="error" live>
            {others.map((f) => (
              <p key={f.pointer}>{inWords(say, f)}</p>
            ))}
          </Notice>
        ) : null}
        {theirs ? <ConflictView say={say} conflicts={theirs} /> : null}
        <Steps activity={activity} say={say} filled={filled} />
      </>
    ),
  }
}
