// A form told as a list of questions: names, labels, and in which way each is answered. What was typed comes back, each fault
// stands at its field and over the form, and after a lost update both sides are shown. Most forms need nothing else.
import type { ComponentChildren } from "preact"
import { type FieldFault, type Filled, faultAt } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { ConflictView } from "./compare.tsx"
import { type Choice, DateField, FileField, NumberField, RadioGroup, SelectField, TextArea, TextField } from "./fields.tsx"
import { Deeds, ErrorSummary, Form, RepeatRows, Submit } from "./form.tsx"
import { Notice } from "./notice.tsx"

/** One question. `day` is a calendar day, `date` one as vague as it is known, `figure` may have places after its point. */
export type Question = Readonly<{
  name: string
  label: string
  as: "line" | "area" | "day" | "date" | "figure" | "count" | "choice" | "radio" | "file"
  hint?: string | undefined
  required?: boolean
  choices?: readonly Choice[]
  /** For a choice: what choosing none means. For a file: the endings that are taken. */
  empty?: string
  accept?: readonly string[]
}>

/** Questions that repeat, each row under the names `list/0/name`. */
export type QuestionRows = Readonly<{
  list: string
  label: string
  hint?: string | undefined
  least?: number
  cells: readonly Question[]
}>

type Values = Readonly<Record<string, string | readonly string[]>>

type SheetProps = Readonly<{
  say: Say
  action: Href
  filled: Filled
  questions: readonly (Question | QuestionRows)[]
  /** What stands there now, where the form amends something; what was typed goes before it. */
  stored?: Values
  version?: number | undefined
  /** Words of the button, or the buttons themselves. */
  submit: ComponentChildren
  /** A code of a refusal in words. */
  because?: (code: string) => string
  grave?: boolean
}>

const isRows = (q: Question | QuestionRows): q is QuestionRows => "list" in q
const one = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : (value?.[0] ?? ""))

/** The rows of a list as typed, without empty ones, and as many empty ones as were asked for. */
function rowsIn(values: Values, list: string, least: number): Readonly<Record<string, string>>[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(values)) {
    const [of, index, field] = name.split("/")
    if (of !== list || index === undefined || field === undefined || !/^\d{1,4}$/.test(index)) continue
    rows.set(Number(index), { ...rows.get(Number(index)), [field]: one(value) })
  }
  const said = [...rows].sort(([a], [b]) => a - b).flatMap(([, row]) => (Object.values(row).some((v) => v !== "") ? [row] : []))
  const wanted = Math.min(Math.max(Number(one(values[`_rows/${list}`])) || 0, least), 200)
  return [...said, ...Array.from({ length: Math.max(wanted - said.length, 0) }, () => ({}))]
}

type FieldPart = Readonly<{ say: Say; question: Question; name: string; value: string; faults: readonly FieldFault[] }>

function Answer({ say, question, name, value, faults }: FieldPart) {
  const fault = faultAt(faults, name)
  const asked = {
    say,
    name,
    label: question.label,
    ...(question.hint ? { hint: question.hint } : {}),
    ...(question.required ? { required: true } : {}),
    ...(fault ? { fault: say.t(fault.message, fault.values) } : {}),
  }
  const choices = question.choices ?? []
  switch (question.as) {
    case "line":
      return <TextField {...asked} value={value} />
    case "area":
      return <TextArea {...asked} value={value} rows={4} />
    case "day":
      return <DateField {...asked} value={value} exact />
    case "date":
      return <DateField {...asked} value={value} />
    case "figure":
    case "count":
      return <NumberField {...asked} value={value} whole={question.as === "count"} />
    case "choice":
      return <SelectField {...asked} value={value} choices={choices} {...(question.empty ? { empty: question.empty } : {})} />
    case "radio":
      return <RadioGroup {...asked} value={value} choices={choices} />
    case "file":
      return <FileField {...asked} {...(question.accept ? { accept: question.accept } : {})} />
  }
}

/** Faults that no field of the form can show are told over it. */
function Elsewhere({ say, faults, because }: { say: Say; faults: readonly FieldFault[]; because?: (code: string) => string }) {
  if (faults.length === 0) return null
  const values = (f: FieldFault) => {
    const code = f.values?.because
    return typeof code === "string" && because ? { ...f.values, because: because(code) } : f.values
  }
  return (
    <Notice say={say} kind="error" live>
      {faults.map((f) => (
        <p key={f.pointer}>{say.t(f.message, values(f))}</p>
      ))}
    </Notice>
  )
}

const labelled = (questions: SheetProps["questions"]) => {
  const labels = new Map<string, string>()
  for (const q of questions) labels.set(isRows(q) ? q.list : q.name, q.label)
  return (pointer: string): string | undefined => {
    const own = labels.get(pointer.slice(1))
    if (own !== undefined) return own
    const [first, , cell] = pointer.slice(1).split("/")
    const rows = questions.find((q): q is QuestionRows => isRows(q) && q.list === first)
    return rows?.cells.find((c) => c.name === cell)?.label ?? labels.get(first ?? "")
  }
}

const shownAs = (question: Question, value: string) => question.choices?.find((c) => c.value === value)?.label ?? value

/** Both sides of a lost update, field by field, in the words of the form. */
function Both({ say, questions, filled }: Pick<SheetProps, "say" | "questions" | "filled">) {
  const { theirs } = filled
  if (!theirs) return null
  const single = questions.filter((q): q is Question => !isRows(q) && q.as !== "file")
  const conflicts = single.map((q) => ({
    name: q.name,
    label: q.label,
    yours: shownAs(q, one(filled.raw[q.name])),
    theirs: shownAs(q, String(theirs[q.name] ?? "")),
  }))
  return <ConflictView say={say} conflicts={conflicts} />
}

/** The form as a whole. Its version is the one that was shown; after a lost update it is the one that stands now. */
export function Sheet({ say, action, filled, questions, stored = {}, version, submit, because, grave }: SheetProps) {
  const typedBefore = Object.keys(filled.raw).some((name) => name !== "version" && !name.startsWith("_once"))
  const values: Values = typedBefore ? { ...stored, ...blanked(stored), ...filled.raw } : stored
  const label = labelled(questions)
  const known = filled.faults.filter((f) => label(f.pointer) !== undefined)
  const shown = filled.theirs?.version
  return (
    <>
      <ErrorSummary
        say={say}
        faults={known.map((f) => ({
          name: f.pointer.slice(1),
          label: label(f.pointer) ?? "",
          fault: say.t(f.message, f.values),
        }))}
      />
      <Elsewhere say={say} faults={filled.faults.filter((f) => !known.includes(f))} {...(because ? { because } : {})} />
      <Both say={say} questions={questions} filled={filled} />
      <Form
        say={say}
        action={action}
        once={filled.once}
        files={questions.some((q) => !isRows(q) && q.as === "file")}
        enter={questions.some(isRows)}
        {...(version === undefined ? {} : { version: typeof shown === "number" ? shown : version })}
      >
        {questions.map((q) =>
          isRows(q) ? (
            <RepeatRows
              key={q.list}
              say={say}
              legend={q.label}
              pointer={`/${q.list}`}
              action={action}
              {...(q.hint ? { hint: q.hint } : {})}
              rows={rowsIn(values, q.list, q.least ?? 0).map((row, i) =>
                q.cells.map((cell) => (
                  <Answer
                    key={cell.name}
                    say={say}
                    question={cell}
                    name={`${q.list}/${i}/${cell.name}`}
                    value={row[cell.name] ?? ""}
                    faults={filled.faults}
                  />
                )),
              )}
            />
          ) : (
            <Answer key={q.name} say={say} question={q} name={q.name} value={one(values[q.name])} faults={filled.faults} />
          ),
        )}
        {typeof submit === "string" ? (
          <Deeds>
            <Submit kind={grave ? "grave" : "first"}>{submit}</Submit>
          </Deeds>
        ) : (
          submit
        )}
      </Form>
    </>
  )
}

/** A form that came back says all it says: what stands there and was emptied stays empty. */
const blanked = (stored: Values): Values => Object.fromEntries(Object.keys(stored).map((name) => [name, ""]))
