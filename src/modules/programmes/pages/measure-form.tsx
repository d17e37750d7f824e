// The form of a measure.
import { type Filled, flatten, type View } from "#src/platform/http/index.ts"
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import { ConflictView, Deeds, ErrorSummary, Form, PageHead, RadioGroup, Submit, TextField } from "#src/web/index.ts"
import { takingWords, measuring as words } from "../messages/measuring.ts"
import { said } from "../messages/pages.ts"
import { addsUpWords, measureKindWords } from "../messages/words.ts"
import { addsUp, measureKinds, measurePath, takings } from "../types.ts"
import { faultText, inWords, typed } from "./entry-fields.tsx"

export type MeasureForm = {
  measure: { key: string; title: string; version: number } | null
  stored: Readonly<Record<string, unknown>>
}

const labels = {
  title: words.name,
  unit: words.unit,
  takes: words.takes,
  addsUp: words.addsUp,
  kind: words.kind,
} as const satisfies Record<string, Message>
type Name = keyof typeof labels
const names = Object.keys(labels) as Name[]

export function measureFormView({ measure, stored }: MeasureForm, sent: Filled, say: Say): View {
  const cameBack = sent.raw.title !== undefined
  const filled: Filled = cameBack ? sent : { ...sent, raw: { ...flatten(stored), ...sent.raw } }
  const title = say.t(measure ? words.edit : words.new)
  const action: Href = measure ? `${measurePath(measure.key)}/edit` : "/measures/new"
  const version =
    measure && (filled.theirs || !cameBack ? measure.version : Number(typed(filled.raw, "version")) || measure.version)
  const theirs = flatten(filled.theirs ?? {})
  const asked = (name: Name) => ({
    say,
    name,
    label: say.t(labels[name]),
    value: typed(filled.raw, name),
    required: true,
    ...faultText(say, filled.faults, name),
  })
  const choices = <T extends string>(values: readonly T[], of: Readonly<Record<T, Message>>) =>
    values.map((value) => ({ value, label: say.t(of[value]) }))
  return {
    title,
    section: "programmes",
    trail: [
      { label: say.t(said.measures), href: "/measures" },
      ...(measure ? [{ label: measure.title, href: measurePath(measure.key) }] : []),
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.measure)} title={title} lede={say.t(words.lede)} />
        <ErrorSummary
          say={say}
          faults={filled.faults.map((f) => {
            const name = names.find((n) => f.pointer === `/${n}`) ?? "title"
            return { name, label: say.t(labels[name]), fault: inWords(say, f) }
          })}
        />
        {filled.theirs ? (
          <ConflictView
            say={say}
            conflicts={names
              .map((name) => ({ name, label: say.t(labels[name]), yours: typed(filled.raw, name), theirs: typed(theirs, name) }))
              .filter((c) => c.yours !== c.theirs)}
          />
        ) : null}
        <Form say={say} action={action} once={filled.once} label={title} {...(version === null ? {} : { version })}>
          <TextField {...asked("title")} maxLength={80} />
          <TextField {...asked("unit")} hint={say.t(words.unitHint)} maxLength={60} />
          <RadioGroup {...asked("takes")} choices={choices(takings, takingWords)} />
          <RadioGroup {...asked("addsUp")} choices={choices(addsUp, addsUpWords)} />
          <RadioGroup {...asked("kind")} choices={choices(measureKinds, measureKindWords)} />
          <Deeds>
            <Submit>{say.t(words.save)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}
