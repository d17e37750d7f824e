// One component for every question of the form, and one for the parts that repeat. Empty rows close up, so that a row and
// its fault meet again when the form comes back.
import { type FieldFault, type Filled, faultAt } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { DateField, Hidden, NumberField, RadioGroup, RepeatRows, SelectField, TextArea, TextField } from "#src/web/index.ts"
import type { EntryField, EntryRows } from "../entry/fields.ts"
import type { EntryForm } from "../entry/form.ts"
import { entry } from "../messages/entry.ts"
import { partWords } from "../messages/parts.ts"
import { reasonIn } from "../messages/reasons.ts"

type Raw = Filled["raw"]
const one = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : (value?.[0] ?? ""))

/** What was typed into a field. */
export const typed = (raw: Raw, name: string) => one(raw[name])

/** The rows of a list as typed, without empty ones, and as many empty ones as were asked for. */
export function rowsIn(raw: Raw, list: string, least = 0): Readonly<Record<string, string>>[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(raw)) {
    const [of, index, field] = name.split("/")
    if (of !== list || index === undefined || field === undefined || !/^\d+$/.test(index)) continue
    rows.set(Number(index), { ...rows.get(Number(index)), [field]: one(value) })
  }
  const filled = [...rows].sort(([a], [b]) => a - b).flatMap(([, row]) => (Object.values(row).some((v) => v !== "") ? [row] : []))
  const wanted = Math.max(Number(one(raw[`_rows/${list}`])) || 0, least)
  return [...filled, ...Array.from({ length: Math.min(Math.max(wanted - filled.length, 0), 200) }, () => ({}))]
}

export const faultText = (say: Say, faults: readonly FieldFault[], name: string): { fault?: string } => {
  const fault = faultAt(faults, name)
  return fault ? { fault: say.t(fault.message, fault.values) } : {}
}

/** A fault in words; the reason of a refusal, where it is one, in words too. */
export function inWords(say: Say, { message, values }: FieldFault): string {
  const because = values?.because
  return say.t(message, typeof because === "string" ? { ...values, because: reasonIn(say, because) } : values)
}

export type FormPart = Readonly<{ form: EntryForm; filled: Filled; say: Say }>

/** The hint of a field; where its words were read as another name, that name. */
function hintOf(field: EntryField, value: string, { form, say }: FormPart): { hint?: string } {
  const read = field.names && value ? form.read[field.names](value) : null
  if (read && "name" in read && read.name !== value) return { hint: say.t(entry.readAs, { name: read.name }) }
  return field.hint ? { hint: say.t(field.hint) } : {}
}

/** One question, under the name that it has in the form. */
export function Question({ field, name, value, ...part }: FormPart & { field: EntryField; name: string; value: string }) {
  const { form, filled, say } = part
  if (field.as === "kept") return value ? <Hidden name={name} value={value} /> : null
  if (field.fixed && form.activity) return <Hidden name={name} value={value} />
  const asked = {
    say,
    name,
    label: say.t(field.label),
    value,
    ...hintOf(field, value, part),
    ...(field.required ? { required: true } : {}),
    ...faultText(say, filled.faults, name),
  }
  const choices = field.choices?.(form, say) ?? []
  switch (field.as) {
    case "text":
      return <TextField {...asked} {...(field.most ? { maxLength: field.most } : {})} />
    case "area":
      return <TextArea {...asked} rows={4} />
    case "date":
      return <DateField {...asked} />
    case "figure":
    case "count":
      return <NumberField {...asked} whole={field.as === "count"} />
    case "select":
      return <SelectField {...asked} choices={choices} />
    case "radio":
      return <RadioGroup {...asked} choices={choices} />
  }
}

/** The fields that fold away together, for the first of them; none for the others, which stand in its fold. */
export function foldAt(fields: readonly (EntryField | EntryRows)[], at: number): readonly EntryField[] {
  const headed = (i: number) => {
    const field = fields[i]
    return field && "fold" in field ? field.fold : undefined
  }
  const fold = headed(at)
  if (!fold || headed(at - 1) === fold) return []
  return fields.flatMap((field) => ("fold" in field && field.fold === fold ? [field] : []))
}

/** A row as typed, under the names that its cells have now: empty rows before it may be gone. */
const inRow = (row: Readonly<Record<string, string>>, nameOf: (f: EntryField) => string, cells: readonly EntryField[]): Raw =>
  Object.fromEntries(cells.map((cell) => [nameOf(cell), row[cell.name] ?? ""]))

type FoldProps = FormPart & { fields: readonly EntryField[]; nameOf: (field: EntryField) => string }

/** Questions that few need fold away; they stand open where something was typed or is wrong. */
export function Fold({ fields, nameOf, ...part }: FoldProps) {
  const { filled, say } = part
  const heading = fields[0]?.fold
  if (!heading) return null
  const open = fields.some((f) => typed(filled.raw, nameOf(f)) !== "" || faultAt(filled.faults, nameOf(f)))
  return (
    <details class="fold" open={open}>
      <summary>{say.t(heading)}</summary>
      <p class="hint">{say.t(partWords.foldHint)}</p>
      <div class="small-fields">
        {fields.map((field) => (
          <Question key={field.name} {...part} field={field} name={nameOf(field)} value={typed(filled.raw, nameOf(field))} />
        ))}
      </div>
    </details>
  )
}

/** A part that repeats, with the rows as typed. */
export function Rows({ rows, action, ...part }: FormPart & { rows: EntryRows; action: Href }) {
  const { form, filled, say } = part
  return (
    <RepeatRows
      say={say}
      legend={say.t(rows.label)}
      pointer={`/${rows.name}`}
      action={action}
      {...(rows.hint ? { hint: say.t(rows.hint) } : {})}
      {...faultText(say, filled.faults, rows.name)}
      rows={rowsIn(filled.raw, rows.name, form.activity ? 0 : rows.least).map((typedRow, i) =>
        rows.cells.map((cell, j) => {
          const nameOf = (field: EntryField) => `${rows.name}/${i}/${field.name}`
          return cell.fold ? (
            <Fold
              key={cell.name}
              {...part}
              filled={{ ...filled, raw: inRow(typedRow, nameOf, rows.cells) }}
              fields={foldAt(rows.cells, j)}
              nameOf={nameOf}
            />
          ) : (
            <Question key={cell.name} {...part} field={cell} name={nameOf(cell)} value={typedRow[cell.name] ?? ""} />
          )
        }),
      )}
    />
  )
}
