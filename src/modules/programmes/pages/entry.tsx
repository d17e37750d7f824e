// One calm page to record or amend an activity: what is required stands first, the rest can wait.
import { type FieldFault, type Filled, flatten, type View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { type Conflict, ConflictView, Deeds, ErrorSummary, Form, type NamedFault, PageHead, Submit } from "#src/web/index.ts"
import { entryParts, labelOf } from "../entry/fields.ts"
import type { EntryForm } from "../entry/form.ts"
import { entry } from "../messages/entry.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { said } from "../messages/pages.ts"
import { activityPath } from "../types.ts"
import { Fold, foldAt, Question, Rows, rowsIn, typed } from "./entry-fields.tsx"
import { Steps } from "./entry-steps.tsx"

/** The faults by the names of their fields. */
const named = (say: Say, filled: Filled): NamedFault[] =>
  filled.faults.map((f) => {
    const name = f.pointer.replace(/^\//, "")
    return { name: name || "title", label: labelOf(say, name), fault: say.t(f.message, f.values) }
  })

export function conflictsIn(
  labelFor: (name: string) => string,
  raw: Filled["raw"],
  theirs: Readonly<Record<string, unknown>>,
): Conflict[] {
  const flat = flatten(theirs)
  const names = [...new Set([...Object.keys(raw), ...Object.keys(flat)])].filter(
    (n) => !n.startsWith("_") && n !== "version" && !n.endsWith("/key"),
  )
  return names
    .map((name) => ({ name, label: labelFor(name), yours: typed(raw, name), theirs: typed(flat, name) }))
    .filter((c) => c.yours !== c.theirs)
}

/** Names that mean nothing for sure are told together with the other faults, though the shape is judged before them. */
function withNameFaults(form: EntryForm, filled: Filled): Filled {
  if (filled.faults.length === 0) return filled
  const told = new Set(filled.faults.map((f) => f.pointer))
  const faults = entryParts.flatMap((part) =>
    "cells" in part
      ? part.cells.flatMap((cell) =>
          rowsIn(filled.raw, part.name).flatMap((row, i): FieldFault[] => {
            const words = row[cell.name]
            const read = cell.names && words ? form.read[cell.names](words) : null
            return read && "fault" in read ? [{ pointer: `/${part.name}/${i}/${cell.name}`, ...read.fault }] : []
          }),
        )
      : [],
  )
  return { ...filled, faults: [...filled.faults, ...faults.filter((f) => !told.has(f.pointer))] }
}

/** What the form is called, where it is sent, and what is said over it. */
function headOf({ activity, from }: EntryForm, say: Say): { title: string; action: Href; lede: string } {
  if (activity)
    return {
      title: say.t(entry.editTitle, { title: activity.title }),
      action: `${activityPath(activity.key)}/edit`,
      lede: say.t(entry.lede),
    }
  if (from)
    return {
      title: say.t(fastEntry.copyTitle, { title: from.title }),
      action: `${activityPath(from.key)}/copy`,
      lede: say.t(fastEntry.copyLede, { title: from.title }),
    }
  return { title: say.t(entry.newTitle), action: "/activities/new", lede: say.t(entry.lede) }
}

/** The form with what was typed; before anything is typed, with what is stored. */
export function entryView(form: EntryForm, sent: Filled, say: Say): View {
  // A link may begin the form with some of its fields; only a form that came back holds a version or a first field.
  const cameBack = sent.raw.type !== undefined && sent.raw.visibility !== undefined
  const filled: Filled = cameBack ? withNameFaults(form, sent) : { ...sent, raw: { ...flatten(form.stored), ...sent.raw } }
  const { title, action, lede } = headOf(form, say)
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
      ...[form.activity ?? form.from].flatMap((of) => (of ? [{ label: of.title, href: activityPath(of.key) }] : [])),
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.activity)} title={title} lede={lede} />
        <ErrorSummary say={say} faults={named(say, filled)} />
        {filled.theirs ? (
          <ConflictView say={say} conflicts={conflictsIn((name) => labelOf(say, name), filled.raw, filled.theirs)} />
        ) : null}
        <Form say={say} action={action} once={filled.once} label={title} enter {...(version === undefined ? {} : { version })}>
          {entryParts.map((part, i) =>
            "cells" in part ? (
              <Rows key={part.name} form={form} filled={filled} say={say} rows={part} action={action} />
            ) : part.fold ? (
              <Fold key={part.name} form={form} filled={filled} say={say} fields={foldAt(entryParts, i)} nameOf={(f) => f.name} />
            ) : (
              <Question
                key={part.name}
                form={form}
                filled={filled}
                say={say}
                field={part}
                name={part.name}
                value={part.fixed && form.activity ? form.activity.status : typed(filled.raw, part.name)}
              />
            ),
          )}
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
