// One calm page to record or amend an activity: what is required stands first, the rest can wait.
import { type FieldFault, type Filled, flatten, type View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import {
  type Conflict,
  ConflictView,
  DateField,
  Deeds,
  ErrorSummary,
  Form,
  Hidden,
  type NamedFault,
  NumberField,
  PageHead,
  RadioGroup,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import type { EntryForm } from "../entry/form.ts"
import { entry } from "../messages/entry.ts"
import { said } from "../messages/pages.ts"
import { enteredAs } from "../rules.ts"
import { type ActivityStatus, activityPath, activityTypes } from "../types.ts"
import { Clauses, FurtherUnits, faultText, Partners, Places, Results, rowsIn, States, Themes, typed } from "./entry-rows.tsx"
import { Steps } from "./entry-steps.tsx"
import { statusName, typeName } from "./parts.tsx"

const labels = {
  title: entry.title,
  type: entry.type,
  status: entry.status,
  held: entry.held,
  heldCount: entry.heldCount,
  unit: entry.unit,
  further: entry.further,
  programme: entry.programme,
  placeText: entry.placeText,
  places: entry.places,
  states: entry.states,
  partners: entry.partners,
  clauses: entry.mandates,
  themes: entry.themes,
  results: entry.results,
  requestedBy: entry.requestedBy,
  summary: entry.summary,
  evidence: entry.evidence,
  visibility: entry.visibility,
} as const

/** A fault's field in words: `States taking part 2`. */
function named(say: Say, filled: Filled): NamedFault[] {
  return filled.faults.map((f) => {
    const name = f.pointer.replace(/^\//, "")
    const [field = "", row] = name.split("/")
    const label = labels[field as keyof typeof labels]
    return {
      name: name || "title",
      label: [label ? say.t(label) : field, row === undefined ? "" : String(Number(row) + 1)].filter(Boolean).join(" "),
      fault: say.t(f.message, f.values),
    }
  })
}

function conflictsOf(say: Say, raw: Filled["raw"], theirs: Readonly<Record<string, unknown>>): Conflict[] {
  const flat = flatten(theirs)
  const names = [...new Set([...Object.keys(raw), ...Object.keys(flat)])].filter(
    (n) => !n.startsWith("_") && n !== "version" && !n.endsWith("/key"),
  )
  return names
    .map((name) => {
      const [field = "", row] = name.split("/")
      const label = labels[field as keyof typeof labels]
      return {
        name,
        label: [label ? say.t(label) : field, row ? String(Number(row) + 1) : "", name.split("/")[2] ?? ""]
          .filter(Boolean)
          .join(" "),
        yours: typed(raw, name),
        theirs: typed(flat, name),
      }
    })
    .filter((c) => c.yours !== c.theirs)
}

/** Names that mean nothing for sure are told together with the other faults, though the shape is judged before them. */
function withNameFaults(form: EntryForm, filled: Filled): Filled {
  if (filled.faults.length === 0) return filled
  const inRows = (list: string, field: string, judge: EntryForm["stateFault"]) =>
    rowsIn(filled.raw, list).flatMap((row, i): FieldFault[] => {
      const fault = row[field] ? judge(row[field]) : null
      return fault ? [{ pointer: `/${list}/${i}/${field}`, ...fault }] : []
    })
  const names = [
    ...inRows("places", "state", form.stateFault),
    ...inRows("states", "state", form.stateFault),
    ...inRows("partners", "organisation", form.bodyFault),
  ]
  const told = new Set(filled.faults.map((f) => f.pointer))
  return { ...filled, faults: [...filled.faults, ...names.filter((f) => !told.has(f.pointer))] }
}

/** The form with what was typed; before anything is typed, with what is stored. */
export function entryView(given: EntryForm, sent: Filled, say: Say): View {
  // A link may begin the form with some of its fields; only a form that came back holds a version or a first field.
  const cameBack = sent.raw.type !== undefined && sent.raw.visibility !== undefined
  const filled: Filled = cameBack ? withNameFaults(given, sent) : { ...sent, raw: { ...flatten(given.stored), ...sent.raw } }
  const form: EntryForm = { ...given, fresh: given.activity === null }
  const title = form.activity ? say.t(entry.editTitle, { title: form.activity.title }) : say.t(entry.newTitle)
  const action: Href = form.activity ? `${activityPath(form.activity.key)}/edit` : "/activities/new"
  // After a lost update the next try is made on what is stored now; a fault keeps the version that was seen.
  const version = form.activity
    ? filled.theirs || !cameBack
      ? form.activity.version
      : Number(typed(filled.raw, "version")) || form.activity.version
    : undefined
  return {
    title,
    section: "activities",
    trail: [
      { label: say.t(said.activities), href: "/activities" },
      ...(form.activity ? [{ label: form.activity.title, href: activityPath(form.activity.key) }] : []),
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.activity)} title={title} lede={say.t(entry.lede)} />
        <ErrorSummary say={say} faults={named(say, filled)} />
        {filled.theirs ? <ConflictView say={say} conflicts={conflictsOf(say, filled.raw, filled.theirs)} /> : null}
        <Form say={say} action={action} once={filled.once} label={title} {...(version === undefined ? {} : { version })}>
          <Fields form={form} filled={filled} say={say} />
          <Deeds>
            <Submit>{say.t(entry.save)}</Submit>
          </Deeds>
        </Form>
        {form.activity ? (
          <Steps activity={form.activity} say={say} filled={{ raw: {}, faults: [], once: `${filled.once}-step` }} />
        ) : null}
      </>
    ),
  }
}

type Part = Readonly<{ form: EntryForm; filled: Filled; say: Say }>

function Fields({ form, filled, say }: Part) {
  const value = (name: string) => typed(filled.raw, name)
  const fault = (name: string) => faultText(say, filled.faults, name)
  const statuses: readonly ActivityStatus[] = form.activity ? [form.activity.status as ActivityStatus] : enteredAs
  return (
    <>
      <TextField
        say={say}
        name="title"
        label={say.t(entry.title)}
        hint={say.t(entry.titleHint)}
        value={value("title")}
        required
        maxLength={300}
        {...fault("title")}
      />
      <SelectField
        say={say}
        name="type"
        label={say.t(entry.type)}
        value={value("type")}
        required
        choices={activityTypes.map((t) => ({ value: t, label: typeName(say, t) }))}
        {...fault("type")}
      />
      {form.activity ? (
        <Hidden name="status" value={form.activity.status} />
      ) : (
        <RadioGroup
          say={say}
          name="status"
          label={say.t(entry.status)}
          value={value("status")}
          required
          choices={statuses.map((s) => ({ value: s, label: statusName(say, s) }))}
          {...fault("status")}
        />
      )}
      <DateField say={say} name="held" label={say.t(entry.held)} value={value("held")} {...fault("held")} />
      <SelectField
        say={say}
        name="unit"
        label={say.t(entry.unit)}
        value={value("unit")}
        required
        choices={form.ownUnits}
        {...fault("unit")}
      />
      <SelectField
        say={say}
        name="programme"
        label={say.t(entry.programme)}
        hint={say.t(entry.programmeHint)}
        value={value("programme")}
        choices={form.programmes}
        {...fault("programme")}
      />
      <TextField say={say} name="placeText" label={say.t(entry.placeText)} value={value("placeText")} {...fault("placeText")} />
      <Places form={form} filled={filled} say={say} />
      <States form={form} filled={filled} say={say} />
      <Partners form={form} filled={filled} say={say} />
      <Clauses form={form} filled={filled} say={say} />
      <Results form={form} filled={filled} say={say} />
      <Themes form={form} filled={filled} say={say} />
      <TextField
        say={say}
        name="requestedBy"
        label={say.t(entry.requestedBy)}
        hint={say.t(entry.requestedHint)}
        value={value("requestedBy")}
        {...fault("requestedBy")}
      />
      <NumberField
        say={say}
        name="heldCount"
        label={say.t(entry.heldCount)}
        whole
        value={value("heldCount")}
        {...fault("heldCount")}
      />
      <FurtherUnits form={form} filled={filled} say={say} />
      <TextArea say={say} name="summary" label={say.t(entry.summary)} value={value("summary")} rows={4} {...fault("summary")} />
      <TextField
        say={say}
        name="evidence"
        label={say.t(entry.evidence)}
        hint={say.t(entry.evidenceHint)}
        value={value("evidence")}
        {...fault("evidence")}
      />
      <RadioGroup
        say={say}
        name="visibility"
        label={say.t(entry.visibility)}
        value={value("visibility")}
        required
        choices={[
          { value: "public", label: say.t(entry.public) },
          { value: "secretariat", label: say.t(entry.secretariat) },
        ]}
        {...fault("visibility")}
      />
    </>
  )
}
