// What can be done with an assignment now and by whom; each closed step says why. Steps that ask for more have forms of their own.
import type { ComponentChildren } from "preact"
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  DataTable,
  DateField,
  DeedLink,
  Deeds,
  EmptyState,
  Form,
  Hidden,
  PageHead,
  RefusedDeed,
  Section,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import type { ProposedUnit, UnitChoice } from "../asking.ts"
import { formWords as said } from "../messages/forms.ts"
import { pageWords } from "../messages/pages.ts"
import { deedWords, reasonIn, stateWords } from "../messages/words.ts"
import type { Event } from "../rules.ts"
import type { Assignment } from "../types.ts"
import type { StepOffer } from "./assignment.tsx"
import { unitChoices } from "./entry.tsx"
import { assignmentPath, DueOf, Faults, faultOf, Theirs, trailOf, typed } from "./parts.tsx"

export type StepsPage = { assignment: Assignment; offers: readonly StepOffer[]; today: Day }

/** Steps that have a page of their own. */
const elsewhere: Readonly<Partial<Record<Event, string>>> = {
  assign: "assign",
  reassign: "assign",
  deliver: "deliver",
  extend: "extend",
}
const none = {} as const

export function stepsView(page: StepsPage, filled: Filled, say: Say): View {
  const { assignment: a, offers } = page
  return {
    title: say.t(pageWords.steps),
    section: "reports",
    trail: trailOf(say, a),
    body: (
      <>
        <PageHead
          kicker={say.t(pageWords.kicker)}
          title={say.name(a.title)}
          lang={say.text(a.title).lang}
          meta={[
            { label: say.t(pageWords.state), value: say.t(stateWords[a.state]) },
            { label: say.t(pageWords.due), value: <DueOf say={say} assignment={a} today={page.today} /> },
          ]}
        />
        <Faults say={say} filled={filled} labels={none} />
        <Theirs say={say} filled={filled} labels={none} />
        <Section title={say.t(pageWords.steps)} note={say.t(pageWords.stepsNote)}>
          {offers.length === 0 ? <EmptyState say={say} what={say.t(pageWords.noSteps)} /> : null}
          {offers.map((offer) => (
            <StepDeed key={offer.event} say={say} assignment={a} offer={offer} filled={filled} />
          ))}
        </Section>
      </>
    ),
  }
}

type DeedProps = { say: Say; assignment: Assignment; offer: StepOffer; filled: Filled }

function StepDeed({ say, assignment: a, offer, filled }: DeedProps) {
  const label = say.t(deedWords[offer.event])
  const path = elsewhere[offer.event]
  if (offer.refused)
    return (
      <Deeds>
        <RefusedDeed why={reasonIn(say, offer.refused)}>{label}</RefusedDeed>
      </Deeds>
    )
  if (path)
    return (
      <Deeds>
        <DeedLink say={say} href={`${assignmentPath(a.key)}/${path}`} first={offer.event !== "extend"}>
          {label}
        </DeedLink>
      </Deeds>
    )
  const mine = typed(filled, "event") === offer.event
  return (
    <Form
      say={say}
      action={`${assignmentPath(a.key)}/steps`}
      version={a.version}
      once={`${filled.once}-${offer.event}`}
      label={label}
    >
      <Hidden name="event" value={offer.event} />
      {offer.reasonRequired ? (
        <TextArea
          say={say}
          name="reason"
          label={say.t(said.reason)}
          hint={say.t(said.reasonHint)}
          value={mine ? (typed(filled, "reason") ?? "") : ""}
          rows={2}
          required
        />
      ) : null}
      <Deeds>
        <Submit kind={offer.reasonRequired ? "second" : "first"}>{label}</Submit>
      </Deeds>
    </Form>
  )
}

type FormPage = { assignment: Assignment; offer: StepOffer | null; today: Day }
export type AssignPage = FormPage & { proposals: readonly ProposedUnit[]; units: readonly UnitChoice[] }

const refusedIn = (say: Say, { offer }: FormPage) => reasonIn(say, offer ? (offer.refused ?? "") : "no_such_step")
const isOpen = ({ offer }: FormPage) => offer !== null && offer.refused === null

function Frame({ say, page, title, children }: { say: Say; page: FormPage; title: string; children: ComponentChildren }) {
  return (
    <Section title={title}>
      {isOpen(page) ? (
        children
      ) : (
        <Deeds>
          <RefusedDeed why={refusedIn(say, page)}>{title}</RefusedDeed>
        </Deeds>
      )}
    </Section>
  )
}

const assignLabels = { unit: said.assignUnit, reason: said.reason, due: said.due } as const

export function assignView(page: AssignPage, filled: Filled, say: Say): View {
  const { assignment: a, proposals, units } = page
  const title = say.t(a.unit ? deedWords.reassign : deedWords.assign)
  const field = (name: keyof typeof assignLabels) => ({
    say,
    name,
    label: say.t(assignLabels[name]),
    value: typed(filled, name) ?? "",
    ...faultOf(say, filled, name),
  })
  const proposed = new Set(proposals.map((p) => p.unit))
  const chosen = typed(filled, "unit") ?? a.namedUnit ?? (proposals.length === 1 ? proposals[0]?.unit : undefined) ?? ""
  return {
    title,
    section: "reports",
    trail: trailOf(say, a),
    body: (
      <>
        <PageHead kicker={say.t(pageWords.kicker)} title={`${title}${say.colon}${say.name(a.title)}`} />
        <Faults say={say} filled={filled} labels={assignLabels} />
        <Theirs say={say} filled={filled} labels={none} />
        <Section title={say.t(said.proposals)} wide>
          <Proposals say={say} page={page} />
        </Section>
        <Frame say={say} page={page} title={title}>
          <Form say={say} action={`${assignmentPath(a.key)}/assign`} version={a.version} once={filled.once}>
            <SelectField
              {...field("unit")}
              required
              value={chosen}
              choices={[
                ...unitChoices(
                  say,
                  units.filter((u) => proposed.has(u.key)),
                  say.t(said.proposed),
                ),
                ...unitChoices(
                  say,
                  units.filter((u) => !proposed.has(u.key)),
                  say.t(said.otherUnits),
                ),
              ]}
            />
            <TextArea {...field("reason")} hint={say.t(said.assignReasonHint)} rows={2} required={a.unit !== null} />
            {a.dueOn ? null : <DateField {...field("due")} exact hint={say.t(said.dueHint)} />}
            <Deeds>
              <Submit>{title}</Submit>
              <a href={say.href(assignmentPath(a.key))}>{say.t(said.back)}</a>
            </Deeds>
          </Form>
        </Frame>
      </>
    ),
  }
}

function Proposals({ say, page }: { say: Say; page: AssignPage }) {
  const names = new Map(unitChoices(say, page.units).map((u) => [u.value, u.label]))
  if (page.proposals.length === 0) return <EmptyState say={say} what={say.t(said.noProposal)} todo={say.t(said.noProposalTodo)} />
  return (
    <DataTable
      say={say}
      caption={say.t(said.proposals)}
      rows={page.proposals}
      rowKey={(p) => `${p.unit} ${p.provision}`}
      columns={[
        { key: "unit", label: say.t(pageWords.unit), heads: true, cell: (p) => names.get(p.unit) ?? p.unit },
        {
          key: "provision",
          label: say.t(pageWords.provision),
          cell: (p) => <a href={say.href(`/provisions/${p.provision}`)}>{p.path}</a>,
        },
      ]}
    />
  )
}

const deliverLabels = { on: said.on, to: said.to, document: said.proof } as const

/** `to`: who asked, in words, as a start. */
export function deliverView(page: FormPage & { to: string }, filled: Filled, say: Say): View {
  const { assignment: a } = page
  const title = say.t(deedWords.deliver)
  const field = (name: keyof typeof deliverLabels, start = "") => ({
    say,
    name,
    label: say.t(deliverLabels[name]),
    value: typed(filled, name) ?? start,
    required: true,
    ...faultOf(say, filled, name),
  })
  return {
    title,
    section: "reports",
    trail: trailOf(say, a),
    body: (
      <>
        <PageHead kicker={say.t(pageWords.kicker)} title={`${title}${say.colon}${say.name(a.title)}`} />
        <Faults say={say} filled={filled} labels={deliverLabels} />
        <Theirs say={say} filled={filled} labels={none} />
        <Frame say={say} page={page} title={title}>
          <Form say={say} action={`${assignmentPath(a.key)}/deliver`} version={a.version} once={filled.once}>
            <DateField {...field("on", page.today)} exact />
            <TextField {...field("to", page.to)} hint={say.t(said.toHint)} />
            <TextField {...field("document")} hint={say.t(said.proofHint)} />
            <Deeds>
              <Submit>{title}</Submit>
              <a href={say.href(assignmentPath(a.key))}>{say.t(said.back)}</a>
            </Deeds>
          </Form>
        </Frame>
      </>
    ),
  }
}

const extendLabels = { due: said.newDay, reason: said.reason } as const

export function extendView(page: FormPage, filled: Filled, say: Say): View {
  const { assignment: a } = page
  const title = say.t(deedWords.extend)
  const field = (name: keyof typeof extendLabels) => ({
    say,
    name,
    label: say.t(extendLabels[name]),
    value: typed(filled, name) ?? "",
    required: true,
    ...faultOf(say, filled, name),
  })
  return {
    title,
    section: "reports",
    trail: trailOf(say, a),
    body: (
      <>
        <PageHead
          kicker={title}
          title={say.name(a.title)}
          lede={a.dueOn ? say.t(said.extendLede, { day: say.day(a.dueOn) }) : undefined}
        />
        <Faults say={say} filled={filled} labels={extendLabels} />
        <Theirs say={say} filled={filled} labels={none} />
        <Frame say={say} page={page} title={title}>
          <Form say={say} action={`${assignmentPath(a.key)}/extend`} version={a.version} once={filled.once}>
            <DateField {...field("due")} exact />
            <TextArea {...field("reason")} hint={say.t(said.reasonHint)} rows={3} />
            <Deeds>
              <Submit>{title}</Submit>
              <a href={say.href(assignmentPath(a.key))}>{say.t(said.back)}</a>
            </Deeds>
          </Form>
        </Frame>
      </>
    ),
  }
}
