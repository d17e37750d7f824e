// The form of a series, and under it the sessions that it would make. Looking sends the form by its address and saves nothing;
// only the button under the sessions saves.
import { type Filled, faultsOf, type View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import {
  DataTable,
  DateField,
  Deeds,
  ErrorSummary,
  Form,
  Hidden,
  NumberField,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Submit,
  TextField,
  When,
} from "#src/web/index.ts"
import type { EntryForm } from "../entry/form.ts"
import { distances, type Session, seriesInput, sessionsOf } from "../entry/series.ts"
import { entry } from "../messages/entry.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { said } from "../messages/pages.ts"
import { statusWords } from "../messages/words.ts"
import { activityPath } from "../types.ts"
import { faultText, typed } from "./entry-fields.tsx"

const labels = {
  title: entry.title,
  unit: entry.unit,
  first: fastEntry.first,
  days: fastEntry.days,
  every: fastEntry.every,
  distance: fastEntry.distance,
  count: fastEntry.count,
  last: fastEntry.last,
  number: fastEntry.number,
} as const satisfies Record<string, Message>
type Name = keyof typeof labels
const names = Object.keys(labels) as Name[]
const begun = { days: "1", every: "1", distance: "week", number: "1" } as const

/** What the form says so far: sessions, or faults, or nothing because nobody has asked yet. */
function look(filled: Filled): { sessions: readonly Session[]; faults: Filled["faults"] } {
  if (filled.faults.length > 0 || filled.raw.first === undefined) return { sessions: [], faults: filled.faults }
  const asked = Object.fromEntries(names.flatMap((n) => (typed(filled.raw, n) === "" ? [] : [[n, typed(filled.raw, n)]])))
  const read = seriesInput.safeParse(asked)
  if (!read.success) return { sessions: [], faults: faultsOf(read.error, asked) }
  const planned = sessionsOf(read.data)
  return planned.ok ? { sessions: planned.sessions, faults: [] } : { sessions: [], faults: planned.faults }
}

export function seriesView(form: EntryForm, sent: Filled, say: Say): View {
  const from = form.from ?? { key: "", title: "" }
  const stored = { title: typedIn(form.stored.title), unit: typedIn(form.stored.unit), ...begun }
  const filled: Filled = { ...sent, raw: { ...stored, ...sent.raw } }
  const { sessions, faults } = look(filled)
  const title = say.t(fastEntry.seriesTitle, { title: from.title })
  return {
    title,
    section: "activities",
    trail: [
      { label: say.t(said.activities), href: "/activities" },
      { label: from.title, href: activityPath(from.key) },
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.activity)} title={title} lede={say.t(fastEntry.seriesLede)} />
        <ErrorSummary
          say={say}
          faults={faults.map((f) => {
            const name = names.find((n) => f.pointer === `/${n}`) ?? "title"
            return { name, label: say.t(labels[name]), fault: say.t(f.message, f.values) }
          })}
        />
        <Asked form={form} say={say} filled={{ ...filled, faults }} action={`${activityPath(from.key)}/series`} />
        {sessions.length > 0 ? (
          <Planned say={say} filled={filled} sessions={sessions} action={`${activityPath(from.key)}/series`} />
        ) : null}
      </>
    ),
  }
}

const typedIn = (value: unknown) => (typeof value === "string" ? value : "")

type Part = Readonly<{ say: Say; filled: Filled; action: `/${string}` }>

function Asked({ form, say, filled, action }: Part & { form: EntryForm }) {
  const asked = (name: Name) => ({
    say,
    name,
    label: say.t(labels[name]),
    value: typed(filled.raw, name),
    ...faultText(say, filled.faults, name),
  })
  const distanceWords = { day: fastEntry.day, week: fastEntry.week, month: fastEntry.month } as const
  return (
    <Form say={say} action={action} method="get" label={say.t(fastEntry.series)}>
      <TextField {...asked("title")} hint={say.t(fastEntry.titleHint)} maxLength={280} required />
      <SelectField {...asked("unit")} choices={form.ownUnits} required />
      <DateField {...asked("first")} exact required />
      <NumberField {...asked("days")} whole />
      <NumberField {...asked("every")} whole />
      <RadioGroup {...asked("distance")} choices={distances.map((value) => ({ value, label: say.t(distanceWords[value]) }))} />
      <NumberField {...asked("count")} hint={say.t(fastEntry.countHint)} whole />
      <DateField {...asked("last")} exact />
      <NumberField {...asked("number")} whole />
      <Deeds>
        <Submit kind="second">{say.t(fastEntry.show)}</Submit>
      </Deeds>
    </Form>
  )
}

function Planned({ say, filled, sessions, action }: Part & { sessions: readonly Session[] }) {
  return (
    <Section title={say.t(fastEntry.sessions)} note={say.t(fastEntry.sessionsNote)} wide>
      <DataTable
        say={say}
        caption={say.t(fastEntry.sessions)}
        count={{ value: sessions.length, rule: say.t(fastEntry.sessionsRule) }}
        rows={sessions}
        rowKey={(s) => s.title}
        columns={[
          { key: "title", label: say.t(said.activity), heads: true, cell: (s) => s.title },
          { key: "held", label: say.t(said.when), cell: (s) => <When say={say} date={s.held} /> },
          { key: "status", label: say.t(said.status), cell: () => say.t(statusWords.planned) },
        ]}
      />
      <Form say={say} action={action} once={filled.once} label={say.t(fastEntry.sessions)}>
        {names.map((name) => (
          <Hidden key={name} name={name} value={typed(filled.raw, name)} />
        ))}
        <Deeds>
          <Submit>{say.t(fastEntry.saveAll, { n: sessions.length })}</Submit>
        </Deeds>
      </Form>
    </Section>
  )
}
