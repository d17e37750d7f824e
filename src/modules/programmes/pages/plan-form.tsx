// The forms of plans and of their items.
import type { ComponentChildren } from "preact"
import { type Filled, flatten, type View } from "#src/platform/http/index.ts"
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import {
  type Choice,
  ConflictView,
  DateField,
  Deeds,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  RepeatRows,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import { bases, basisWords } from "../entry/fields.ts"
import { entry } from "../messages/entry.ts"
import { planKindWords, planWords as words } from "../messages/plans.ts"
import { itemPath, planKinds, planPath } from "../plans/types.ts"
import { faultText, inWords, rowsIn, typed } from "./entry-fields.tsx"

export type PlanForm = {
  plan: { key: string; title: string; version: number } | null
  stored: Readonly<Record<string, unknown>>
  units: readonly Choice[]
}
export type ItemForm = {
  plan: { key: string; title: string }
  item: { key: string; version: number } | null
  stored: Readonly<Record<string, unknown>>
  units: readonly Choice[]
  clauses: readonly Choice[]
  parents: readonly Choice[]
}

const labels: Readonly<Record<string, Message>> = {
  title: words.name,
  kind: words.kind,
  body: words.body,
  unit: words.unit,
  held: words.period,
  summary: words.summary,
  visibility: words.visibility,
  code: words.code,
  clause: words.clause,
  parent: words.parent,
  target: words.target,
  objectives: words.objectives,
  activities: words.activities,
}

function labelOf(say: Say, name: string): string {
  const [of = "", row] = name.split("/")
  const label = labels[of]
  return [label ? say.t(label) : of, row === undefined ? "" : String(Number(row) + 1)].filter(Boolean).join(" ")
}

type Frame = Readonly<{
  say: Say
  title: string
  trail: readonly { label: string; href: Href }[]
  action: Href
  sent: Filled
  stored: Readonly<Record<string, unknown>>
  version: number | undefined
}>

/** What a form shows: what was typed or, before anything was, what is stored; and the version that the next try is made on. */
function filledFrom({ sent, stored, version }: Pick<Frame, "sent" | "stored" | "version">) {
  const cameBack =
    sent.raw._once !== undefined || sent.faults.length > 0 || sent.theirs !== undefined || sent.raw.version !== undefined
  const filled: Filled = cameBack ? sent : { ...sent, raw: { ...flatten(stored), ...sent.raw } }
  const seen = version === undefined || sent.theirs || !cameBack ? version : Number(typed(sent.raw, "version")) || version
  return { filled, seen }
}

function framed(f: Frame, fields: (filled: Filled) => ComponentChildren): View {
  const { say, title, action } = f
  const { filled, seen } = filledFrom(f)
  const flat = flatten(filled.theirs ?? {})
  const conflicts = [...new Set([...Object.keys(filled.raw), ...Object.keys(flat)])]
    .filter((n) => !n.startsWith("_") && n !== "version")
    .map((name) => ({ name, label: labelOf(say, name), yours: typed(filled.raw, name), theirs: typed(flat, name) }))
    .filter((c) => c.yours !== c.theirs)
  return {
    title,
    section: "programmes",
    trail: f.trail,
    body: (
      <>
        <PageHead kicker={say.t(words.plan)} title={title} />
        <ErrorSummary
          say={say}
          faults={filled.faults.map((x) => {
            const name = x.pointer.slice(1) || "title"
            return { name, label: labelOf(say, name), fault: inWords(say, x) }
          })}
        />
        {filled.theirs ? <ConflictView say={say} conflicts={conflicts} /> : null}
        <Form say={say} action={action} once={filled.once} label={title} enter {...(seen === undefined ? {} : { version: seen })}>
          {fields(filled)}
          <Deeds>
            <Submit>{say.t(words.save)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const asking = (say: Say, filled: Filled) => (name: string) => ({
  say,
  name,
  label: labelOf(say, name),
  value: typed(filled.raw, name),
  ...faultText(say, filled.faults, name),
})

export function planFormView(form: PlanForm, sent: Filled, say: Say): View {
  const { plan } = form
  const frame: Frame = {
    say,
    title: say.t(plan ? words.edit : words.new),
    trail: [{ label: say.t(words.title), href: "/plans" }, ...(plan ? [{ label: plan.title, href: planPath(plan.key) }] : [])],
    action: plan ? `${planPath(plan.key)}/edit` : "/plans/new",
    sent,
    stored: form.stored,
    version: plan?.version,
  }
  return framed(frame, (filled) => {
    const asked = asking(say, filled)
    return (
      <>
        <TextField {...asked("title")} required maxLength={300} />
        <RadioGroup
          {...asked("kind")}
          required
          choices={planKinds.map((value) => ({ value, label: say.t(planKindWords[value]) }))}
        />
        <SelectField {...asked("unit")} choices={form.units} />
        <TextField {...asked("body")} />
        <DateField {...asked("held")} />
        <TextArea {...asked("summary")} rows={4} />
        <RadioGroup
          {...asked("visibility")}
          required
          choices={[
            { value: "secretariat", label: say.t(entry.secretariat) },
            { value: "public", label: say.t(entry.public) },
          ]}
        />
      </>
    )
  })
}

export function itemFormView(form: ItemForm, sent: Filled, say: Say): View {
  const { plan, item } = form
  const action: Href = item ? `${itemPath(plan.key, item.key)}/edit` : `${planPath(plan.key)}/items/new`
  const frame: Frame = {
    say,
    title: say.t(item ? words.editItem : words.newItem),
    trail: [
      { label: say.t(words.title), href: "/plans" },
      { label: plan.title, href: planPath(plan.key) },
    ],
    action,
    sent,
    stored: form.stored,
    version: item?.version,
  }
  return framed(frame, (filled) => {
    const asked = asking(say, filled)
    const inBasis = bases.map((value) => ({ value, label: say.t(basisWords[value]) }))
    return (
      <>
        <TextField {...asked("code")} hint={say.t(words.codeHint)} maxLength={30} />
        <TextField {...asked("title")} maxLength={300} />
        <SelectField {...asked("clause")} hint={say.t(words.clauseHint)} choices={form.clauses} />
        <SelectField {...asked("parent")} choices={form.parents} />
        <TextArea {...asked("target")} rows={3} />
        <DateField {...asked("held")} />
        <SelectField {...asked("unit")} choices={form.units} />
        <TextField {...asked("body")} />
        <RepeatRows
          say={say}
          legend={say.t(words.objectives)}
          pointer="/objectives"
          action={action}
          {...faultText(say, filled.faults, "objectives")}
          rows={rowsIn(filled.raw, "objectives", item ? 0 : 1).map((_, i) => [
            <SelectField
              key="clause"
              {...asked(`objectives/${i}/clause`)}
              label={say.t(words.objective)}
              choices={form.clauses}
            />,
            <SelectField key="basis" {...asked(`objectives/${i}/basis`)} label={say.t(entry.basis)} choices={inBasis} />,
          ])}
        />
        <RepeatRows
          say={say}
          legend={say.t(words.activities)}
          pointer="/activities"
          action={action}
          hint={say.t(words.activityHint)}
          {...faultText(say, filled.faults, "activities")}
          rows={rowsIn(filled.raw, "activities").map((_, i) => [
            <TextField key="activity" {...asked(`activities/${i}/activity`)} label={say.t(words.activity)} maxLength={260} />,
            <SelectField key="basis" {...asked(`activities/${i}/basis`)} label={say.t(entry.basis)} choices={inBasis} />,
          ])}
        />
      </>
    )
  })
}
