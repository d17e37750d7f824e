// The concept of a project: what is required stands first, the submission package follows in the order in which it is read.
import type { FieldFault, Filled, View } from "#src/platform/http/index.ts"
import { flatten } from "#src/platform/http/index.ts"
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import {
  type Choice,
  type Conflict,
  ConflictView,
  DateField,
  Deeds,
  ErrorSummary,
  Form,
  NumberField,
  PageHead,
  RepeatRows,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import { bases, basisWords } from "../entry/fields.ts"
import { entry } from "../messages/entry.ts"
import { markerNames, markerWords, significanceNames } from "../messages/markers.ts"
import { amendmentWords } from "../messages/project-amendments.ts"
import { packageWords, projectWords as words } from "../messages/projects.ts"
import { projectPath } from "../projects/types.ts"
import { markers, significances } from "../types.ts"
import { faultText, inWords, rowsIn, typed } from "./entry-fields.tsx"

export type ProjectForm = {
  /** Null: a new one. */
  project: { key: string; title: string; version: number } | null
  /** It was approved: what is sent is an amendment, with a reason. */
  amends?: boolean
  stored: Readonly<Record<string, unknown>>
  ownUnits: readonly Choice[]
  allUnits: readonly Choice[]
  programmes: readonly Choice[]
  projects: readonly Choice[]
  clauses: readonly Choice[]
  /** How words for a state would be read. */
  read: (words: string) => { name: string } | { fault: Omit<FieldFault, "pointer"> }
}

const labels: Readonly<Record<string, Message>> = {
  title: words.name,
  unit: words.unit,
  further: words.further,
  programme: words.programme,
  repeats: words.repeats,
  held: words.held,
  purpose: packageWords.purpose,
  clauses: packageWords.clauses,
  states: packageWords.states,
  budget: words.amount,
  currency: words.currency,
  expected: packageWords.expected,
  perspective: packageWords.perspective,
  markers: markerWords.markers,
  reason: amendmentWords.reason,
}

/** A field in words, by its name in the form: `States 2`. */
function labelOf(say: Say, name: string): string {
  const [of = "", row] = name.split("/")
  const label = labels[of]
  return [label ? say.t(label) : of, row === undefined ? "" : String(Number(row) + 1)].filter(Boolean).join(" ")
}

function conflictsOf(say: Say, raw: Filled["raw"], theirs: Readonly<Record<string, unknown>>): Conflict[] {
  const flat = flatten(theirs)
  return [...new Set([...Object.keys(raw), ...Object.keys(flat)])]
    .filter((n) => !n.startsWith("_") && n !== "version")
    .map((name) => ({ name, label: labelOf(say, name), yours: typed(raw, name), theirs: typed(flat, name) }))
    .filter((c) => c.yours !== c.theirs)
}

type Part = Readonly<{ form: ProjectForm; filled: Filled; say: Say; action: Href }>

/** What the form is called, and where it goes. */
function frameOf({ project, amends }: ProjectForm, say: Say): { title: string; action: Href; lede: string; save: string } {
  const save = say.t(words.save)
  const lede = say.t(words.formLede)
  if (!project) return { title: say.t(words.new), action: "/projects/new", lede, save }
  const path = projectPath(project.key)
  return amends
    ? {
        title: say.t(amendmentWords.amendTitle, { title: project.title }),
        action: `${path}/amendments/new`,
        lede: say.t(amendmentWords.lede),
        save: say.t(amendmentWords.save),
      }
    : { title: say.t(words.editTitle, { title: project.title }), action: `${path}/edit`, lede, save }
}

export function projectFormView(form: ProjectForm, sent: Filled, say: Say): View {
  const cameBack = sent.raw.title !== undefined
  const filled: Filled = cameBack ? sent : { ...sent, raw: { ...flatten(form.stored), ...sent.raw } }
  const { title, action, lede, save } = frameOf(form, say)
  // After a lost update the next try is made on what is stored now; a fault keeps the version that was seen.
  const version = form.project
    ? filled.theirs || !cameBack
      ? form.project.version
      : Number(typed(filled.raw, "version")) || form.project.version
    : undefined
  const part: Part = { form, filled, say, action }
  return {
    title,
    section: "programmes",
    trail: [
      { label: say.t(words.title), href: "/projects" },
      ...(form.project ? [{ label: form.project.title, href: projectPath(form.project.key) }] : []),
    ],
    body: (
      <>
        <PageHead kicker={say.t(words.project)} title={title} lede={lede} />
        <ErrorSummary
          say={say}
          faults={filled.faults.map((f) => {
            const name = f.pointer.slice(1) || "title"
            return { name, label: labelOf(say, name), fault: inWords(say, f) }
          })}
        />
        {filled.theirs ? <ConflictView say={say} conflicts={conflictsOf(say, filled.raw, filled.theirs)} /> : null}
        <Form say={say} action={action} once={filled.once} label={title} enter {...(version === undefined ? {} : { version })}>
          <Frame {...part} />
          <Package {...part} />
          {form.amends ? <TextArea {...asked(part, "reason")} required rows={4} /> : null}
          <Deeds>
            <Submit>{save}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const asked = ({ filled, say }: Part, name: string) => ({
  say,
  name,
  label: labelOf(say, name),
  value: typed(filled.raw, name),
  ...faultText(say, filled.faults, name),
})

/** What is needed to keep a concept at all, and where it belongs. */
function Frame(part: Part) {
  const { form, filled, say, action } = part
  return (
    <>
      <TextField {...asked(part, "title")} required maxLength={300} />
      <SelectField {...asked(part, "unit")} required choices={form.ownUnits} />
      <RepeatRows
        say={say}
        legend={say.t(words.further)}
        pointer="/further"
        action={action}
        {...faultText(say, filled.faults, "further")}
        rows={rowsIn(filled.raw, "further").map((_, i) => (
          <SelectField
            key="unit"
            {...asked(part, `further/${i}/unit`)}
            label={say.t(entry.furtherUnit)}
            choices={form.allUnits}
          />
        ))}
      />
      <SelectField {...asked(part, "programme")} choices={form.programmes} />
      <SelectField {...asked(part, "repeats")} hint={say.t(words.repeatsHint)} choices={form.projects} />
      <DateField {...asked(part, "held")} />
    </>
  )
}

/** What the committee is given. */
function Package(part: Part) {
  const { form, filled, say, action } = part
  const inBasis = bases.map((value) => ({ value, label: say.t(basisWords[value]) }))
  const least = form.project ? 0 : 1
  return (
    <>
      <TextArea {...asked(part, "purpose")} rows={5} />
      <RepeatRows
        say={say}
        legend={say.t(packageWords.clauses)}
        pointer="/clauses"
        action={action}
        {...faultText(say, filled.faults, "clauses")}
        rows={rowsIn(filled.raw, "clauses", least).map((_, i) => [
          <SelectField key="clause" {...asked(part, `clauses/${i}/clause`)} label={say.t(entry.clause)} choices={form.clauses} />,
          <SelectField key="basis" {...asked(part, `clauses/${i}/basis`)} label={say.t(entry.basis)} choices={inBasis} />,
        ])}
      />
      <RepeatRows
        say={say}
        legend={say.t(packageWords.states)}
        pointer="/states"
        action={action}
        {...faultText(say, filled.faults, "states")}
        rows={rowsIn(filled.raw, "states", least).map((row, i) => (
          <TextField key="state" {...asked(part, `states/${i}/state`)} label={say.t(entry.state)} {...readAs(part, row.state)} />
        ))}
      />
      <NumberField {...asked(part, "budget")} />
      <TextField {...asked(part, "currency")} hint={say.t(words.currencyHint)} maxLength={3} />
      <TextArea {...asked(part, "expected")} rows={5} />
      <TextArea {...asked(part, "perspective")} hint={say.t(words.perspectiveHint)} rows={5} />
      <RepeatRows
        say={say}
        legend={say.t(markerWords.markers)}
        pointer="/markers"
        action={action}
        hint={say.t(markerWords.markersHint)}
        {...faultText(say, filled.faults, "markers")}
        rows={rowsIn(filled.raw, "markers").map((_, i) => [
          <SelectField
            key="marker"
            {...asked(part, `markers/${i}/marker`)}
            label={say.t(markerWords.marker)}
            choices={markers.map((value) => ({ value, label: say.t(markerNames[value]) }))}
          />,
          <SelectField
            key="significance"
            {...asked(part, `markers/${i}/significance`)}
            label={say.t(markerWords.significance)}
            choices={significances.map((value) => ({ value, label: say.t(significanceNames[value]) }))}
          />,
          <TextField
            key="evidence"
            {...asked(part, `markers/${i}/evidence`)}
            label={say.t(markerWords.evidence)}
            maxLength={600}
          />,
        ])}
      />
    </>
  )
}

/** Where words were read as another name, that name. */
function readAs({ form, say }: Part, said: string | undefined): { hint?: string } {
  const read = said ? form.read(said) : null
  return read && "name" in read && read.name !== said ? { hint: say.t(entry.readAs, { name: read.name }) } : {}
}
