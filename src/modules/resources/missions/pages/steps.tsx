// What can be done with a mission now and by whom; each closed step says why. Steps that ask for more have forms of their own.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Offer } from "#src/platform/workflow/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  DeedLink,
  Deeds,
  EmptyState,
  Form,
  type Question,
  RefusedDeed,
  Section,
  Sheet,
  Submit,
  TextArea,
} from "#src/web/index.ts"
import { reasonIn } from "../../messages/reasons.ts"
import { framed } from "../../pages/parts.tsx"
import type { KnownMission } from "../known.ts"
import { missionForm } from "../messages/forms.ts"
import { missionWords as said } from "../messages/pages.ts"
import { deedWords } from "../messages/words.ts"
import type { MissionEvent, MissionGuard } from "../rules.ts"
import { type Mission, type MissionState, missionPath } from "../types.ts"
import { missionTrail, span } from "./parts.tsx"

export type MissionOffer = Offer<MissionState, MissionEvent, MissionGuard>

/** Steps that have a page of their own. */
const elsewhere: Readonly<Partial<Record<MissionEvent, string>>> = {
  approve: "approve",
  travel: "travel",
  give_back: "give-back",
  extend: "extend",
}

export function Steps({
  say,
  mission,
  offers,
  once,
}: {
  say: Say
  mission: Mission
  offers: readonly MissionOffer[]
  once: string
}) {
  const path = missionPath(mission.key)
  const asksReason = offers.some((o) => o.reasonRequired && !o.refused && !elsewhere[o.event])
  return (
    <Section title={say.t(said.steps)}>
      {offers.length === 0 ? (
        <EmptyState say={say} what={say.t(said.ended)} />
      ) : (
        <Form say={say} action={`${path}/step`} version={mission.version} once={once} label={say.t(said.steps)}>
          {asksReason ? (
            <TextArea say={say} name="reason" label={say.t(missionForm.reason)} hint={say.t(missionForm.reasonHint)} rows={2} />
          ) : null}
          <Deeds>
            {offers.map((o) => (
              <Deed key={o.event} say={say} offer={o} path={path} />
            ))}
          </Deeds>
        </Form>
      )}
    </Section>
  )
}

function Deed({ say, offer: o, path }: { say: Say; offer: MissionOffer; path: ReturnType<typeof missionPath> }) {
  const label = say.t(deedWords[o.event])
  const page = elsewhere[o.event]
  if (o.refused) return <RefusedDeed why={reasonIn(say, o.refused)}>{label}</RefusedDeed>
  if (page)
    return (
      <DeedLink say={say} href={`${path}/${page}`} first={!o.reasonRequired}>
        {label}
      </DeedLink>
    )
  const kind = o.event === "cancel" ? "grave" : o.reasonRequired ? "second" : "first"
  return (
    <Submit name="event" value={o.event} kind={kind}>
      {label}
    </Submit>
  )
}

export type StepPage = { known: KnownMission; offers: readonly MissionOffer[]; today: Day }

type Asking = {
  page: StepPage
  filled: Filled
  say: Say
  at: string
  title: string
  questions: readonly Question[]
  stored?: Record<string, string>
}

const asked = ({ page, filled, say, at, title, questions, stored }: Asking): View => {
  const { mission: m } = page.known
  return framed({
    say,
    kicker: say.name(m.title),
    title,
    lede: `${span(say, m.firstDay, m.lastDay)}. ${m.places.join(" · ")}`,
    trail: missionTrail(say, m),
    children: (
      <Sheet
        say={say}
        action={`${missionPath(m.key)}/${at}`}
        filled={filled}
        version={m.version}
        because={(code) => reasonIn(say, code)}
        questions={questions}
        {...(stored ? { stored } : {})}
        submit={title}
      />
    ),
  })
}

const reason = (say: Say, hint: string, required: boolean): Question => ({
  name: "reason",
  label: say.t(missionForm.reason),
  as: "area",
  hint,
  required,
})

/** A step that came back, with what was typed. */
export function stepView(page: StepPage, filled: Filled, say: Say): View {
  const choices = page.offers
    .filter((o) => !elsewhere[o.event])
    .map((o) => ({ value: o.event, label: say.t(deedWords[o.event]), ...(o.refused ? { note: reasonIn(say, o.refused) } : {}) }))
  return asked({
    ...{ page, filled, say },
    at: "step",
    title: say.t(said.steps),
    questions: [
      { name: "event", label: say.t(said.step), as: "radio", required: true, choices },
      reason(say, say.t(missionForm.reasonHint), false),
    ],
  })
}

export function approveView(page: StepPage, filled: Filled, say: Say): View {
  return asked({
    ...{ page, filled, say },
    at: "approve",
    title: say.t(deedWords.approve),
    stored: { reportDays: "15" },
    questions: [
      { name: "reportDays", label: say.t(missionForm.reportDays), as: "count", required: true },
      { name: "act", label: say.t(missionForm.act), as: "line", hint: say.t(missionForm.actHint) },
      ...(page.known.mission.state === "requested" ? [reason(say, say.t(missionForm.approveReasonHint), false)] : []),
    ],
  })
}

export function travelView(page: StepPage, filled: Filled, say: Say): View {
  const { firstDay, lastDay } = page.known.mission
  const approved = `${say.t(said.approvedDays)}${say.colon}${span(say, firstDay, lastDay)}`
  return asked({
    ...{ page, filled, say },
    at: "travel",
    title: say.t(deedWords.travel),
    stored: { from: firstDay, to: lastDay },
    questions: [
      { name: "from", label: say.t(missionForm.from), as: "day", required: true, hint: approved },
      { name: "to", label: say.t(missionForm.to), as: "day", required: true },
      reason(say, say.t(missionForm.travelReasonHint), false),
    ],
  })
}

const dueView =
  (at: "extend" | "give-back", event: "extend" | "give_back") =>
  (page: StepPage, filled: Filled, say: Say): View =>
    asked({
      ...{ page, filled, say },
      at,
      title: say.t(deedWords[event]),
      questions: [
        {
          name: "due",
          label: say.t(missionForm.due),
          as: "day",
          required: true,
          ...(page.known.mission.dueOn ? { hint: `${say.t(said.due)}${say.colon}${say.day(page.known.mission.dueOn)}` } : {}),
        },
        reason(say, "", true),
      ],
    })
export const extendView = dueView("extend", "extend")
export const giveBackView = dueView("give-back", "give_back")
