// Several activities, and the one thing that is set for all of them. A refusal stands at its activity.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import {
  CheckboxGroup,
  DataTable,
  Deeds,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Notice,
  PageHead,
  RadioGroup,
  SelectField,
  Submit,
  TextArea,
} from "#src/web/index.ts"
import type { EntryForm } from "../entry/form.ts"
import { chosenOf, type Setting, settings } from "../entry/together.ts"
import { type Labels, labelOf } from "../labels.ts"
import { entry } from "../messages/entry.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { said } from "../messages/pages.ts"
import { projectWords } from "../messages/projects.ts"
import type { ChosenLine } from "../queries/chosen.ts"
import { type StepEvent, stepEvents } from "../rules.ts"
import { activityPath } from "../types.ts"
import { faultText, inWords, typed } from "./entry-fields.tsx"
import { statusName } from "./parts.tsx"

/** `line` is null where the activity is gone, or not for this reader. */
type Line = Readonly<{ key: string; version: number; line: ChosenLine | null }>
export type TogetherForm = { form: EntryForm; lines: readonly Line[]; labels: Labels }

const settingWords = {
  programme: fastEntry.setProgramme,
  project: fastEntry.setProject,
  theme: fastEntry.setTheme,
  unit: fastEntry.setUnit,
  event: fastEntry.setEvent,
  restore: fastEntry.setRestore,
} as const satisfies Record<Setting, Message>
const eventWords = {
  confirm: entry.confirm,
  hold: entry.hold,
  postpone: entry.postpone,
  replan: entry.replan,
  cancel: entry.cancel,
} as const satisfies Record<StepEvent, Message>
const labels = {
  set: fastEntry.set,
  programme: entry.programme,
  project: projectWords.project,
  theme: fastEntry.theme,
  unit: entry.unit,
  event: fastEntry.event,
  reason: entry.reason,
} as const

export function togetherView({ form, lines, labels: named }: TogetherForm, filled: Filled, say: Say): View {
  const title = say.t(fastEntry.togetherTitle)
  const ofLine = (i: number) => filled.faults.find((f) => f.pointer === `/chosen/${i}`)
  const refused = lines.filter((_, i) => ofLine(i)).length
  const saved = Number(typed(filled.raw, "saved")) || 0
  return {
    title,
    section: "activities",
    trail: [{ label: say.t(said.activities), href: "/activities" }],
    body: (
      <>
        <PageHead kicker={say.t(said.activities)} title={title} lede={say.t(fastEntry.togetherLede)} />
        {saved > 0 && filled.faults.length === 0 ? (
          <Notice say={say} kind="done" live>
            {say.t(fastEntry.saved, { count: saved })}
          </Notice>
        ) : null}
        <ErrorSummary say={say} faults={faultsOf(say, filled, lines)} />
        {lines.length === 0 ? (
          <EmptyState say={say} what={say.t(fastEntry.noneChosen)} todo={say.t(fastEntry.noneChosenTodo)} level={2} />
        ) : (
          <>
            <DataTable
              say={say}
              caption={say.t(fastEntry.chosen)}
              count={{ value: lines.length, rule: say.t(fastEntry.chosenRule) }}
              rows={lines.map((l, i) => ({ ...l, i }))}
              rowKey={(l) => l.key}
              columns={[
                { key: "title", label: say.t(said.activity), heads: true, cell: (l) => <Title say={say} of={l} /> },
                {
                  key: "unit",
                  label: say.t(said.unit),
                  cell: ({ line }) => (line?.unit ? labelOf(named, ref("unit", line.unit)) : ""),
                },
                {
                  key: "programme",
                  label: say.t(said.programme),
                  cell: ({ line }) => (line?.programmeTitle ? say.name(line.programmeTitle) : ""),
                },
                { key: "status", label: say.t(said.status), cell: ({ line }) => (line ? statusName(say, line.status) : "") },
                ...(refused > 0
                  ? [
                      {
                        key: "refused",
                        label: say.t(fastEntry.refusedHere),
                        cell: ({ i }: { i: number }) => <Refused say={say} fault={ofLine(i)} />,
                      },
                    ]
                  : []),
              ]}
            />
            <Asked form={form} lines={lines} filled={filled} say={say} mayPartly={refused > 0 && refused < lines.length} />
          </>
        )}
      </>
    ),
  }
}

function Title({ say, of: { line, key } }: { say: Say; of: Line }) {
  return line ? <a href={say.href(activityPath(line.key))}>{say.name(line.title)}</a> : <span class="quiet">{key}</span>
}

const Refused = ({ say, fault }: { say: Say; fault: Filled["faults"][number] | undefined }) =>
  fault ? <strong>{inWords(say, fault)}</strong> : null

/** Every fault over the form; those of activities by their titles. */
function faultsOf(say: Say, filled: Filled, lines: readonly Line[]) {
  return filled.faults.map((f) => {
    const [, field = "set", row] = f.pointer.split("/")
    const line = field === "chosen" && row !== undefined ? lines[Number(row)]?.line : undefined
    const label = line ? say.name(line.title) : say.t(labels[field in labels ? (field as keyof typeof labels) : "set"])
    return { name: line ? "set" : field, label, fault: inWords(say, f) }
  })
}

type Part = Readonly<{ form: EntryForm; lines: readonly Line[]; filled: Filled; say: Say; mayPartly: boolean }>

function Asked({ form, lines, filled, say, mayPartly }: Part) {
  const asked = (name: keyof typeof labels) => ({
    say,
    name,
    label: say.t(labels[name]),
    value: typed(filled.raw, name),
    ...faultText(say, filled.faults, name),
  })
  return (
    <Form say={say} action="/activities/together" once={filled.once} label={say.t(fastEntry.togetherTitle)}>
      {lines.map((l) => (
        <Hidden key={l.key} name="chosen" value={chosenOf({ key: l.key, version: l.line?.version ?? l.version })} />
      ))}
      <RadioGroup {...asked("set")} required choices={settings.map((value) => ({ value, label: say.t(settingWords[value]) }))} />
      <SelectField {...asked("programme")} choices={form.programmes} />
      <SelectField {...asked("project")} choices={form.projects} />
      <SelectField {...asked("theme")} choices={form.themes} />
      <SelectField {...asked("unit")} choices={form.ownUnits} />
      <SelectField {...asked("event")} choices={stepEvents.map((value) => ({ value, label: say.t(eventWords[value]) }))} />
      <TextArea {...asked("reason")} hint={say.t(entry.reasonHint)} rows={2} />
      {mayPartly ? (
        <CheckboxGroup
          say={say}
          name="partly"
          label={say.t(fastEntry.partly)}
          values={[]}
          choices={[{ value: "yes", label: say.t(fastEntry.partly) }]}
        />
      ) : null}
      <Deeds>
        <Submit>{say.t(entry.save)}</Submit>
      </Deeds>
    </Form>
  )
}
