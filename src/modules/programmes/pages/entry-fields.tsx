// The repeated parts of the form: rows of states, bodies, clauses, results. Empty rows close up, so that a row and its
// fault meet again when the form comes back.
import type { ComponentChildren } from "preact"
import { type FieldFault, type Filled, faultAt } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { type Choice, Hidden, NumberField, RepeatRows, SelectField, TextField } from "#src/web/index.ts"
import type { EntryForm } from "../entry/form.ts"
import { entry } from "../messages/entry.ts"
import { partnerRoleWords, qualifierNames, stateRoleWords } from "../messages/words.ts"
import { partnerRoles, qualifiers, stateRoles } from "../types.ts"

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

type RowsProps = Readonly<{ form: EntryForm; filled: Filled; say: Say }>
type Row = Readonly<Record<string, string>>

function Rows({
  form,
  filled,
  say,
  list,
  legend,
  hint,
  least,
  row,
}: RowsProps & {
  list: string
  legend: Message
  hint?: Message
  least?: number
  row: (cells: Row, at: string) => ComponentChildren
}) {
  return (
    <RepeatRows
      say={say}
      legend={say.t(legend)}
      pointer={`/${list}`}
      {...(hint ? { hint: say.t(hint) } : {})}
      {...faultText(say, filled.faults, list)}
      rows={rowsIn(filled.raw, list, form.fresh ? least : 0).map((cells, i) => row(cells, `${list}/${i}`))}
    />
  )
}

/** How words were read, where that is not what was written. */
const readAs = (say: Say, said: string, name: string | null) =>
  name && name !== said ? { hint: say.t(entry.readAs, { name }) } : {}

export const Places = (p: RowsProps) => (
  <Rows
    {...p}
    list="places"
    legend={entry.places}
    row={(cells, at) => (
      <>
        <TextField
          say={p.say}
          name={`${at}/state`}
          label={p.say.t(entry.state)}
          value={cells.state ?? ""}
          {...readAs(p.say, cells.state ?? "", p.form.readState(cells.state ?? ""))}
          {...faultText(p.say, p.filled.faults, `${at}/state`)}
        />
        <NumberField
          say={p.say}
          name={`${at}/held`}
          label={p.say.t(entry.placeHeld)}
          whole
          value={cells.held ?? ""}
          {...faultText(p.say, p.filled.faults, `${at}/held`)}
        />
      </>
    )}
  />
)

export const States = (p: RowsProps) => (
  <Rows
    {...p}
    list="states"
    legend={entry.states}
    hint={entry.statesHint}
    least={2}
    row={(cells, at) => (
      <>
        <TextField
          say={p.say}
          name={`${at}/state`}
          label={p.say.t(entry.state)}
          value={cells.state ?? ""}
          {...readAs(p.say, cells.state ?? "", p.form.readState(cells.state ?? ""))}
          {...faultText(p.say, p.filled.faults, `${at}/state`)}
        />
        <SelectField
          say={p.say}
          name={`${at}/role`}
          label={p.say.t(entry.role)}
          value={cells.role ?? ""}
          choices={stateRoles.map((r) => ({ value: r, label: p.say.t(stateRoleWords[r]) }))}
          {...faultText(p.say, p.filled.faults, `${at}/role`)}
        />
        <NumberField
          say={p.say}
          name={`${at}/people`}
          label={p.say.t(entry.people)}
          whole
          value={cells.people ?? ""}
          {...faultText(p.say, p.filled.faults, `${at}/people`)}
        />
      </>
    )}
  />
)

export const Partners = (p: RowsProps) => (
  <Rows
    {...p}
    list="partners"
    legend={entry.partners}
    least={1}
    row={(cells, at) => (
      <>
        <TextField
          say={p.say}
          name={`${at}/organisation`}
          label={p.say.t(entry.organisation)}
          value={cells.organisation ?? ""}
          {...readAs(p.say, cells.organisation ?? "", p.form.readBody(cells.organisation ?? ""))}
          {...faultText(p.say, p.filled.faults, `${at}/organisation`)}
        />
        <SelectField
          say={p.say}
          name={`${at}/role`}
          label={p.say.t(entry.role)}
          value={cells.role ?? ""}
          choices={partnerRoles.map((r) => ({ value: r, label: p.say.t(partnerRoleWords[r]) }))}
          {...faultText(p.say, p.filled.faults, `${at}/role`)}
        />
      </>
    )}
  />
)

const basisChoices = (say: Say): Choice[] => [
  { value: "confirmed", label: say.t(entry.basisConfirmed) },
  { value: "stated", label: say.t(entry.basisStated) },
  { value: "reading", label: say.t(entry.basisReading) },
  { value: "section", label: say.t(entry.basisSection) },
]

export const Clauses = (p: RowsProps) => (
  <Rows
    {...p}
    list="clauses"
    legend={entry.mandates}
    least={1}
    row={(cells, at) => (
      <>
        <SelectField
          say={p.say}
          name={`${at}/clause`}
          label={p.say.t(entry.clause)}
          value={cells.clause ?? ""}
          choices={p.form.clauses}
          {...faultText(p.say, p.filled.faults, `${at}/clause`)}
        />
        <SelectField
          say={p.say}
          name={`${at}/basis`}
          label={p.say.t(entry.basis)}
          value={cells.basis ?? ""}
          choices={basisChoices(p.say)}
          {...faultText(p.say, p.filled.faults, `${at}/basis`)}
        />
      </>
    )}
  />
)

export const Results = (p: RowsProps) => (
  <Rows
    {...p}
    list="results"
    legend={entry.results}
    least={1}
    row={(cells, at) => (
      <>
        {cells.key ? <Hidden name={`${at}/key`} value={cells.key} /> : null}
        <SelectField
          say={p.say}
          name={`${at}/measure`}
          label={p.say.t(entry.measure)}
          value={cells.measure ?? ""}
          choices={p.form.measures}
          {...faultText(p.say, p.filled.faults, `${at}/measure`)}
        />
        <SelectField
          say={p.say}
          name={`${at}/qualifier`}
          label={p.say.t(entry.qualifier)}
          value={cells.qualifier ?? ""}
          choices={qualifiers.map((q) => ({ value: q, label: p.say.t(qualifierNames[q]) }))}
          {...faultText(p.say, p.filled.faults, `${at}/qualifier`)}
        />
        <NumberField
          say={p.say}
          name={`${at}/value`}
          label={p.say.t(entry.value)}
          value={cells.value ?? ""}
          {...faultText(p.say, p.filled.faults, `${at}/value`)}
        />
      </>
    )}
  />
)

export const Themes = (p: RowsProps) => (
  <Rows
    {...p}
    list="themes"
    legend={entry.themes}
    row={(cells, at) => (
      <SelectField
        say={p.say}
        name={`${at}/theme`}
        label={p.say.t(entry.theme)}
        value={cells.theme ?? ""}
        choices={p.form.themes}
        {...faultText(p.say, p.filled.faults, `${at}/theme`)}
      />
    )}
  />
)

export const FurtherUnits = (p: RowsProps) => (
  <Rows
    {...p}
    list="further"
    legend={entry.further}
    row={(cells, at) => (
      <SelectField
        say={p.say}
        name={`${at}/unit`}
        label={p.say.t(entry.furtherUnit)}
        value={cells.unit ?? ""}
        choices={p.form.allUnits}
        {...faultText(p.say, p.filled.faults, `${at}/unit`)}
      />
    )}
  />
)
