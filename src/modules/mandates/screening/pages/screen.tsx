// The form by which a status is proposed, and confirmed or returned by a second person.
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { type Offer, stepReasons } from "#src/platform/workflow/index.ts"
import {
  Deeds,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Notice,
  PageHead,
  RadioGroup,
  RefusedDeed,
  Section,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { clauseName } from "../../names.ts"
import { roleText } from "../../pages/parts.tsx"
import type { ClauseCard, ClauseRow } from "../../queries.ts"
import { clauseHref } from "../../types.ts"
import { screening as said } from "../messages.ts"
import type { ScreeningGuard, ScreeningState } from "../rules.ts"
import { type Screening, type ScreeningEvent, type ScreeningStep, screeningStatuses } from "../types.ts"
import { screeningReasons, statusWords } from "../words.ts"
import { OtherClause, StatusMark, StepTable } from "./mark.tsx"

type OfferedStep = Offer<ScreeningState, ScreeningEvent, ScreeningGuard>
export type ScreenPage = {
  clause: ClauseRow
  screening: Screening | null
  other: ClauseCard | null
  taken: readonly ScreeningStep[]
  open: ScreeningStep | null
  openOther: ClauseCard | null
  offers: readonly OfferedStep[]
}

const reasons: Readonly<Record<string, Message>> = {
  ...stepReasons,
  another_than_proposer: screeningReasons.anotherPerson,
  own_proposal: screeningReasons.ownProposal,
}
const reasonIn = (say: Say, code: string) => (reasons[code] ? say.t(reasons[code]) : code)
const labels = { status: said.status, other: said.other, reason: said.reason } as const
const typed = (filled: Filled, name: string) => {
  const value = filled.raw[name]
  return typeof value === "string" ? value : (value?.[0] ?? "")
}

export function screenView(page: ScreenPage, filled: Filled, say: Say): View {
  const { clause, open } = page
  const title = say.t(said.what)
  const named = Object.keys(labels) as (keyof typeof labels)[]
  const faults = named.flatMap((name) => {
    const found = faultAt(filled.faults, name)
    return found ? [{ name, label: say.t(labels[name]), fault: say.t(found.message, found.values) }] : []
  })
  return {
    title,
    section: "mandates",
    trail: [
      { label: say.t(words.title), href: "/mandates" },
      { label: clauseName(say, clause), href: clauseHref(clause.key) },
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.title)} title={title} lede={say.t(said.lede)} />
        <ErrorSummary say={say} faults={faults} />
        <Refusal say={say} filled={filled} />
        <Section title={clauseName(say, clause)}>
          {clause.summary ? <p lang={say.text(clause.summary).lang}>{say.name(clause.summary)}</p> : null}
          <p>
            <StatusMark say={say} screening={page.screening} other={page.other} />
          </p>
          {open ? <Open say={say} open={open} other={page.openOther} /> : null}
        </Section>
        <Section title={say.t(said.next)}>
          {page.offers.map((offer) => (
            <Step key={offer.event} say={say} page={page} offer={offer} filled={filled} />
          ))}
        </Section>
        <Section title={say.t(said.history)} wide>
          {page.taken.length > 0 ? (
            <StepTable say={say} taken={page.taken} />
          ) : (
            <EmptyState say={say} what={say.t(said.noHistory)} />
          )}
        </Section>
      </>
    ),
  }
}

/** What is not about a field: a lost update, or a step that is not open now. */
function Refusal({ say, filled }: { say: Say; filled: Filled }) {
  if (filled.theirs)
    return (
      <Notice say={say} kind="warning" live>
        {say.t(said.movedOn)}
      </Notice>
    )
  const others = filled.faults.filter((f) => !(f.pointer.slice(1) in labels))
  if (others.length === 0) return null
  return (
    <Notice say={say} kind="error" live>
      {others.map((f) => {
        const because = f.values?.because
        const values = typeof because === "string" ? { ...f.values, because: reasonIn(say, because) } : f.values
        return <p key={f.pointer}>{say.t(f.message, values)}</p>
      })}
    </Notice>
  )
}

function Open({ say, open, other }: { say: Say; open: ScreeningStep; other: ClauseCard | null }) {
  const values = { status: say.t(statusWords[open.status]), day: say.day(open.takenOn), role: roleText(say, open.takenAs) }
  return (
    <Notice say={say} kind="info">
      <p>{say.t(said.proposedNow, values)}</p>
      {other ? <OtherClause say={say} status={open.status} other={other} /> : null}
      <p>
        {say.t(said.reason)}
        {say.colon}
        <q>{open.reason}</q>
      </p>
    </Notice>
  )
}

function Step({ say, page, offer, filled }: { say: Say; page: ScreenPage; offer: OfferedStep; filled: Filled }) {
  const label = say.t(said[offer.event])
  if (offer.refused)
    return (
      <Deeds>
        <RefusedDeed why={reasonIn(say, offer.refused)}>{label}</RefusedDeed>
      </Deeds>
    )
  const mine = !typed(filled, "event") || typed(filled, "event") === offer.event
  const fault = (name: string) => {
    const found = mine ? faultAt(filled.faults, name) : undefined
    return found ? { fault: say.t(found.message, found.values) } : {}
  }
  return (
    <Form
      say={say}
      action={`${clauseHref(page.clause.key)}/screening`}
      version={page.taken.at(-1)?.version ?? 0}
      once={`${filled.once}-${offer.event}`}
      label={label}
    >
      <Hidden name="event" value={offer.event} />
      {offer.event === "propose" ? <Proposal say={say} filled={filled} fault={fault} /> : null}
      {offer.reasonRequired ? (
        <TextArea
          say={say}
          name="reason"
          label={say.t(said.reason)}
          hint={say.t(said.reasonHint)}
          rows={3}
          required
          value={mine ? typed(filled, "reason") : ""}
          {...fault("reason")}
        />
      ) : null}
      <Deeds>
        <Submit kind={offer.event === "return" || offer.event === "withdraw" ? "second" : "first"}>{label}</Submit>
      </Deeds>
    </Form>
  )
}

type ProposalProps = { say: Say; filled: Filled; fault: (name: string) => { fault?: string } }
function Proposal({ say, filled, fault }: ProposalProps) {
  return (
    <>
      <RadioGroup
        say={say}
        name="status"
        label={say.t(said.status)}
        hint={say.t(said.statusHint)}
        required
        value={typed(filled, "status")}
        choices={screeningStatuses.map((s) => ({ value: s, label: say.t(statusWords[s]) }))}
        {...fault("status")}
      />
      <TextField
        say={say}
        name="other"
        label={say.t(said.other)}
        hint={say.t(said.otherHint)}
        value={typed(filled, "other")}
        {...fault("other")}
      />
    </>
  )
}
