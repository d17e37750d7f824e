// The form by which a legal officer enters what a state did about a convention.
import type { StateRow } from "#src/modules/states/index.ts"
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import {
  ConflictView,
  DataTable,
  DateField,
  Deeds,
  ErrorSummary,
  Form,
  Notice,
  PageHead,
  RadioGroup,
  Section,
  Submit,
  TextField,
  When,
} from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { treaties as said } from "../messages.ts"
import { actsThatHold, shortTitle } from "../rules.ts"
import { type ActRow, type Convention, treatyActs } from "../types.ts"
import { actWords } from "../words.ts"

export type EnterPage = { convention: Convention; state: StateRow; acts: readonly ActRow[] }

const labels = { act: said.act, done: said.done, source: said.source } as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]
const typed = (filled: Filled, name: string) => {
  const value = filled.raw[name]
  return typeof value === "string" ? value : (value?.[0] ?? "")
}

export function enterView(page: EnterPage, filled: Filled, say: Say): View {
  const { convention, state, acts } = page
  const title = say.t(said.enterTitle, { state: say.name(state.short), convention: shortTitle(say.name(convention.title)) })
  const faults = fields.flatMap((name) => {
    const found = faultAt(filled.faults, name)
    return found ? [{ name, label: say.t(labels[name]), fault: say.t(found.message, found.values) }] : []
  })
  const others = filled.faults.filter((f) => !(f.pointer.slice(1) in labels))
  return {
    title,
    section: "mandates",
    trail: [
      { label: say.t(words.title), href: "/mandates" },
      { label: say.t(said.title), href: "/treaties" },
      { label: say.name(convention.title), href: `/treaties/${convention.key}` },
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.kicker)} title={title} lede={say.t(said.enterLede)} />
        <ErrorSummary say={say} faults={faults} />
        {others.length > 0 ? (
          <Notice say={say} kind="error" live>
            {others.map((f) => (
              <p key={f.pointer}>{say.t(f.message, f.values)}</p>
            ))}
          </Notice>
        ) : null}
        <Theirs say={say} filled={filled} />
        <Section title={say.t(said.enter)}>
          <Entry say={say} page={page} filled={filled} />
        </Section>
        {acts.length > 0 ? (
          <Section title={say.t(said.history)} wide>
            <History say={say} acts={acts} />
          </Section>
        ) : null}
      </>
    ),
  }
}

function Theirs({ say, filled }: { say: Say; filled: Filled }) {
  const { theirs } = filled
  if (!theirs) return null
  return (
    <ConflictView
      say={say}
      conflicts={fields.map((name) => ({
        name,
        label: say.t(labels[name]),
        yours: typed(filled, name),
        theirs: String(theirs[name] ?? ""),
      }))}
    />
  )
}

function Entry({ say, page, filled }: { say: Say; page: EnterPage; filled: Filled }) {
  const { convention, state, acts } = page
  const fault = (name: Field) => {
    const found = faultAt(filled.faults, name)
    return found ? { fault: say.t(found.message, found.values) } : {}
  }
  return (
    <Form say={say} action={`/treaties/${convention.key}/${state.key}`} version={acts.at(-1)?.version ?? 0} once={filled.once}>
      <RadioGroup
        say={say}
        name="act"
        label={say.t(said.act)}
        required
        value={typed(filled, "act")}
        choices={treatyActs.map((a) => ({ value: a, label: say.t(actWords[a]) }))}
        {...fault("act")}
      />
      <DateField say={say} name="done" label={say.t(said.done)} value={typed(filled, "done")} {...fault("done")} />
      <TextField
        say={say}
        name="source"
        label={say.t(said.source)}
        hint={say.t(said.sourceHint)}
        value={typed(filled, "source")}
        {...fault("source")}
      />
      <Deeds>
        <Submit name="event" value="enter">
          {say.t(said.enter)}
        </Submit>
        {actsThatHold(acts).length > 0 ? (
          <Submit name="event" value="withdraw" kind="second">
            {say.t(said.withdraw)}
          </Submit>
        ) : null}
        <a href={say.href(`/treaties/${convention.key}`)}>{say.t(said.back)}</a>
      </Deeds>
    </Form>
  )
}

function History({ say, acts }: { say: Say; acts: readonly ActRow[] }) {
  return (
    <DataTable
      say={say}
      caption={say.t(said.history)}
      rows={acts}
      rowKey={(a) => String(a.version)}
      columns={[
        { key: "on", label: say.t(said.enteredOn), heads: true, cell: (a) => say.day(a.enteredOn) },
        { key: "act", label: say.t(said.act), cell: (a) => say.t(actWords[a.act]) },
        {
          key: "done",
          label: say.t(said.done),
          cell: (a) => (a.done ? <When say={say} date={a.done} /> : say.t(said.takenBack)),
        },
        { key: "source", label: say.t(said.source), cell: (a) => a.source ?? "" },
      ]}
    />
  )
}
