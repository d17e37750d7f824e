// The form by which the Secretary's office enters what somebody asks.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Localised } from "#src/values/localised.ts"
import {
  type Choice,
  DateField,
  Deeds,
  Form,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import type { AskerChoice, UnitChoice } from "../asking.ts"
import { formWords as said } from "../messages/forms.ts"
import { pageWords } from "../messages/pages.ts"
import { kindWords, officeWords, visibilityWords } from "../messages/words.ts"
import { assignmentVisibilities, officeOf } from "../types.ts"
import { Faults, faultOf, trailOf, typed } from "./parts.tsx"

export type EntryPage = {
  askers: readonly AskerChoice[]
  themes: readonly { key: string; title: Localised }[]
  units: readonly UnitChoice[]
}

const labels = {
  kind: said.kind,
  title: said.title,
  request: said.request,
  asker: said.asker,
  document: said.document,
  asked: said.asked,
  theme: said.theme,
  unit: said.unit,
  due: said.due,
  visibility: said.visibility,
} as const
type Name = keyof typeof labels
type Part = { say: Say; page: EntryPage; filled: Filled }

const fieldOf =
  ({ say, filled }: Part) =>
  (name: Name) => ({ say, name, label: say.t(labels[name]), ...faultOf(say, filled, name) })

const groups = { office: said.offices, organ: said.organs, state: said.states } as const

function askerChoices({ say, page }: Part): Choice[] {
  return page.askers.map(({ asker, group, name }) => {
    const office = officeOf(asker)
    return {
      value: asker,
      label: office ? say.t(officeWords[office]) : name ? say.name(name) : asker,
      group: say.t(groups[group]),
    }
  })
}

const byName = (say: Say, choices: Choice[]) => choices.toSorted((a, b) => a.label.localeCompare(b.label, say.lang))

export function entryView(page: EntryPage, filled: Filled, say: Say): View {
  const title = say.t(said.enter)
  const part = { say, page, filled }
  return {
    title,
    section: "reports",
    trail: trailOf(say),
    body: (
      <>
        <PageHead kicker={say.t(pageWords.kicker)} title={title} lede={say.t(said.enterLede)} />
        <Faults say={say} filled={filled} labels={labels} />
        <Section title={title}>
          <Form say={say} action="/assignments/new" once={filled.once}>
            <What {...part} />
            <ByWhom {...part} />
            <Deeds>
              <Submit>{title}</Submit>
              <a href={say.href("/assignments")}>{say.t(said.back)}</a>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}

function What(part: Part) {
  const { say, page, filled } = part
  const field = fieldOf(part)
  const value = (name: Name) => typed(filled, name) ?? ""
  const themes = byName(
    say,
    page.themes.map((t) => ({ value: t.key, label: say.name(t.title) })),
  )
  return (
    <>
      <RadioGroup
        {...field("kind")}
        required
        value={value("kind") || "advice"}
        choices={(["advice", "special"] as const).map((k) => ({ value: k, label: say.t(kindWords[k]) }))}
      />
      <TextField {...field("title")} required value={value("title")} />
      <TextArea {...field("request")} required rows={6} value={value("request")} />
      <SelectField
        {...field("theme")}
        hint={say.t(said.themeHint)}
        empty={say.t(said.noTheme)}
        value={value("theme")}
        choices={themes}
      />
      <SelectField
        {...field("unit")}
        hint={say.t(said.unitHint)}
        empty={say.t(said.noUnit)}
        value={value("unit")}
        choices={unitChoices(say, page.units)}
      />
    </>
  )
}

export const unitChoices = (say: Say, units: readonly UnitChoice[], group?: string): Choice[] =>
  units.map((u) => ({
    value: u.key,
    label: u.acronym ? `${say.name(u.name)} (${u.acronym})` : say.name(u.name),
    ...(group ? { group } : {}),
  }))

function ByWhom(part: Part) {
  const { say, filled } = part
  const field = fieldOf(part)
  const value = (name: Name) => typed(filled, name) ?? ""
  return (
    <>
      <SelectField {...field("asker")} required value={value("asker")} choices={askerChoices(part)} />
      <TextField {...field("document")} hint={say.t(said.documentHint)} value={value("document")} />
      <DateField {...field("asked")} exact required value={value("asked")} />
      <DateField {...field("due")} exact hint={say.t(said.dueHint)} value={value("due")} />
      <RadioGroup
        {...field("visibility")}
        required
        value={value("visibility") || "secretariat"}
        choices={assignmentVisibilities.map((v) => ({ value: v, label: say.t(visibilityWords[v]) }))}
      />
    </>
  )
}
