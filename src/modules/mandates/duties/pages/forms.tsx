// The forms of duties: to enter or correct one, and to record by what it was delivered.
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  type Choice,
  ConflictView,
  DateField,
  Deeds,
  ErrorSummary,
  Form,
  Notice,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { entry as asked } from "../entry-messages.ts"
import { duties as said } from "../messages.ts"
import { everyChoices, everyOf, type Occurrence } from "../rules.ts"
import { type Duty, dutyKinds } from "../types.ts"
import { everyWords, kindWords } from "../words.ts"
import { deliveryHref } from "./duty.tsx"
import { DueOf } from "./parts.tsx"

/** Units that may be named, as choices. */
export type EntryPage = { duty: Duty | null; units: readonly { key: string; name: Duty["title"]; acronym: string }[] }
export type DeliverPage = { duty: Duty; occurrence: Occurrence; today: Day }

const labels = {
  clause: said.clause,
  kind: said.kind,
  title: asked.titleField,
  summary: said.summary,
  due: said.due,
  every: said.every,
  rule: asked.ruleField,
  unit: said.unit,
  thing: asked.thing,
  delivered: asked.delivered,
} as const satisfies Record<string, Message>
type Field = keyof typeof labels

const typed = (filled: Filled, name: string) => {
  const value = filled.raw[name]
  return typeof value === "string" ? value : value?.[0]
}

const faultOf = (say: Say, filled: Filled) => (name: Field) => {
  const found = faultAt(filled.faults, name)
  return found ? { fault: say.t(found.message, found.values) } : {}
}

function Faults({ say, filled }: { say: Say; filled: Filled }) {
  const faults = (Object.keys(labels) as Field[]).flatMap((name) => {
    const { fault } = faultOf(say, filled)(name)
    return fault ? [{ name, label: say.t(labels[name]), fault }] : []
  })
  const others = filled.faults.filter((f) => !(f.pointer.slice(1) in labels))
  return (
    <>
      <ErrorSummary say={say} faults={faults} />
      {others.length > 0 ? (
        <Notice say={say} kind="error" live>
          {others.map((f) => (
            <p key={f.pointer}>{say.t(f.message, f.values)}</p>
          ))}
        </Notice>
      ) : null}
    </>
  )
}

/** Both sides of a lost update, for the fields that the other side told. */
function Theirs({ say, filled }: { say: Say; filled: Filled }) {
  const { theirs } = filled
  if (!theirs) return null
  const told = (Object.keys(labels) as Field[]).filter((name) => name in theirs)
  return (
    <ConflictView
      say={say}
      conflicts={told.map((name) => ({
        name,
        label: say.t(labels[name]),
        yours: typed(filled, name) ?? "",
        theirs: String(theirs[name] ?? ""),
      }))}
    />
  )
}

/** What a form shows before anybody typed: the duty as it stands. */
function startOf(duty: Duty | null, say: Say): Readonly<Partial<Record<Field, string>>> {
  if (!duty) return { every: "once" }
  const every = everyOf(duty.rule)
  return {
    clause: duty.clause,
    kind: duty.kind,
    title: say.name(duty.title),
    summary: duty.summary ? say.name(duty.summary) : "",
    due: duty.due ?? "",
    every,
    rule: every === "other" ? duty.rule : "",
    unit: duty.unit ?? "",
  }
}

export function entryView(page: EntryPage, filled: Filled, say: Say): View {
  const { duty } = page
  const title = say.t(duty ? asked.correct : asked.enter)
  const action = duty ? (`/duties/${duty.key}/edit` as const) : "/duties/new"
  return {
    title,
    section: "mandates",
    trail: [
      { label: say.t(words.title), href: "/mandates" },
      { label: say.t(said.title), href: "/duties" },
      ...(duty ? [{ label: say.name(duty.title), href: `/duties/${duty.key}` as const }] : []),
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.kicker)} title={title} lede={say.t(asked.enterLede)} />
        <Faults say={say} filled={filled} />
        <Theirs say={say} filled={filled} />
        <Form say={say} action={action} once={filled.once} {...(duty ? { version: duty.version } : {})}>
          <What say={say} page={page} filled={filled} />
          <Timing say={say} page={page} filled={filled} />
          <Deeds>
            <Submit>{title}</Submit>
            {duty ? <a href={say.href(`/duties/${duty.key}`)}>{say.t(asked.back)}</a> : null}
          </Deeds>
        </Form>
      </>
    ),
  }
}

type PartProps = { say: Say; page: EntryPage; filled: Filled }

function What({ say, page, filled }: PartProps) {
  const fault = faultOf(say, filled)
  const start = startOf(page.duty, say)
  const value = (name: Field) => typed(filled, name) ?? start[name] ?? ""
  return (
    <>
      <TextField
        say={say}
        name="clause"
        label={say.t(said.clause)}
        hint={say.t(asked.clauseHint)}
        required
        value={value("clause")}
        {...fault("clause")}
      />
      <RadioGroup
        say={say}
        name="kind"
        label={say.t(said.kind)}
        required
        value={value("kind")}
        choices={dutyKinds.map((k) => ({ value: k, label: say.t(kindWords[k]) }))}
        {...fault("kind")}
      />
      <TextField say={say} name="title" label={say.t(asked.titleField)} required value={value("title")} {...fault("title")} />
      <TextArea say={say} name="summary" label={say.t(said.summary)} rows={3} value={value("summary")} {...fault("summary")} />
    </>
  )
}

function Timing({ say, page, filled }: PartProps) {
  const fault = faultOf(say, filled)
  const start = startOf(page.duty, say)
  const value = (name: Field) => typed(filled, name) ?? start[name] ?? ""
  const units: Choice[] = page.units.map((u) => ({
    value: u.key,
    label: u.acronym ? `${say.name(u.name)} (${u.acronym})` : say.name(u.name),
  }))
  return (
    <>
      <DateField
        say={say}
        name="due"
        label={say.t(said.due)}
        hint={say.t(asked.dueHint)}
        value={value("due")}
        {...fault("due")}
      />
      <SelectField
        say={say}
        name="every"
        label={say.t(said.every)}
        required
        value={value("every")}
        choices={everyChoices.map((e) => ({ value: e, label: say.t(everyWords[e]) }))}
        {...fault("every")}
      />
      <TextField
        say={say}
        name="rule"
        label={say.t(asked.ruleField)}
        hint={say.t(asked.ruleHint)}
        value={value("rule")}
        {...fault("rule")}
      />
      <SelectField
        say={say}
        name="unit"
        label={say.t(said.unit)}
        empty={say.t(asked.noUnit)}
        value={value("unit")}
        choices={units}
        {...fault("unit")}
      />
    </>
  )
}

export function deliverView(page: DeliverPage, filled: Filled, say: Say): View {
  const { duty, occurrence, today } = page
  const title = say.t(asked.deliverTitle, { title: say.name(duty.title) })
  const fault = faultOf(say, filled)
  const { proof } = occurrence
  const action = deliveryHref(duty.key, occurrence.on)
  return {
    title,
    section: "mandates",
    trail: [
      { label: say.t(words.title), href: "/mandates" },
      { label: say.t(said.title), href: "/duties" },
      { label: say.name(duty.title), href: `/duties/${duty.key}` },
    ],
    body: (
      <>
        <PageHead
          kicker={say.t(said.kicker)}
          title={title}
          meta={[{ label: say.t(said.onDay), value: <DueOf say={say} duty={duty} time={occurrence} today={today} /> }]}
        />
        <Faults say={say} filled={filled} />
        <Theirs say={say} filled={filled} />
        <Section title={say.t(asked.deliver)}>
          <Form say={say} action={action} version={occurrence.version} once={filled.once}>
            <TextField
              say={say}
              name="thing"
              label={say.t(asked.thing)}
              hint={say.t(asked.thingHint)}
              value={typed(filled, "thing") ?? ""}
              {...fault("thing")}
            />
            <DateField
              say={say}
              name="delivered"
              label={say.t(asked.delivered)}
              value={typed(filled, "delivered") ?? ""}
              {...fault("delivered")}
            />
            <Deeds>
              <Submit name="event" value="record">
                {say.t(asked.deliver)}
              </Submit>
              {proof ? (
                <Submit name="event" value="withdraw" kind="second">
                  {say.t(asked.withdraw)}
                </Submit>
              ) : null}
              <a href={say.href(`/duties/${duty.key}`)}>{say.t(asked.back)}</a>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}
