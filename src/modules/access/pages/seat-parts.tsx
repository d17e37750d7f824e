// How seats are named, listed and asked for, on every page that has them.
import type { Filled } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Seat } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { type Choice, type Column, DataTable, DateField, SelectField, TextArea, TextField } from "#src/web/index.ts"
import { offer } from "../messages/admin.ts"
import { own } from "../messages/pages.ts"
import { roleNames } from "../messages/words.ts"
import { inForce } from "../rules.ts"
import type { HeldSeat, SeatRole } from "../types.ts"
import { fieldOf, type Labels } from "./form-words.ts"

/** Names of states and units by code, in the language of the page. */
export type PlaceNames = Readonly<Record<string, string>>

const placeOf = (seat: Seat, places: PlaceNames): string =>
  [
    seat.state ? (places[seat.state] ?? seat.state) : "",
    seat.unit ? (places[seat.unit] ?? seat.unit) : "",
    seat.organisation ?? "",
  ]
    .filter(Boolean)
    .join(" · ")

/** `Desk officer, Department of Public Security`: a seat in one line. */
export const seatLine = (say: Say, seat: Seat, places: PlaceNames): string =>
  [say.t(roleNames[seat.role]), placeOf(seat, places)].filter(Boolean).join(", ")

const standing = (say: Say, seat: HeldSeat, today: Day) =>
  say.t(inForce(seat, today) ? own.inForce : !seat.ended && seat.from > today ? own.later : own.over)

/** A column that would be empty in every row is left out. */
const only = (there: boolean, column: Column<HeldSeat>): Column<HeldSeat>[] => (there ? [column] : [])

type SeatTableProps = Readonly<{
  say: Say
  seats: readonly HeldSeat[]
  places: PlaceNames
  today: Day
  more?: readonly Column<HeldSeat>[]
}>

/** Every seat of a person, those that are over included. */
export const SeatTable = ({ say, seats, places, today, more = [] }: SeatTableProps) => (
  <DataTable
    say={say}
    caption={say.t(own.seatsCaption)}
    count={{ value: seats.length, rule: say.t(own.seatRule) }}
    rows={seats}
    rowKey={(s) => s.id}
    columns={[
      { key: "role", label: say.t(own.role), heads: true, cell: (s) => say.t(roleNames[s.role]) },
      ...only(
        seats.some((s) => placeOf(s, places)),
        {
          key: "where",
          label: say.t(own.where),
          cell: (s) => placeOf(s, places),
        },
      ),
      { key: "since", label: say.t(own.since), cell: (s) => say.day(s.from) },
      { key: "until", label: say.t(own.until), cell: (s) => (s.to ? say.day(s.to) : say.t(own.openEnded)) },
      ...only(
        seats.some((s) => s.note),
        { key: "note", label: say.t(own.note), cell: (s) => s.note },
      ),
      { key: "standing", label: say.t(own.standing), cell: (s) => standing(say, s, today) },
      ...more,
    ]}
  />
)

/** What a form about a seat offers to choose from; `units` is empty where no module lists them. */
export type SeatChoices = { roles: readonly SeatRole[]; states: readonly Choice[]; units: readonly Choice[] }

export const seatLabels = (say: Say): Labels => ({
  role: say.t(offer.role),
  state: say.t(offer.state),
  unit: say.t(offer.unit),
  organisation: say.t(offer.organisation),
  to: say.t(offer.until),
  note: say.t(offer.note),
})

/** The fields of a seat. A coordinator, who offers one role in one state, is shown no more than that. */
export function SeatFields({ say, filled, labels, choices }: { say: Say; filled: Filled; labels: Labels; choices: SeatChoices }) {
  const field = (name: string) => fieldOf(say, filled, labels, name)
  const roles = choices.roles.map((role) => ({ value: role, label: say.t(roleNames[role]) }))
  const units = choices.roles.includes("desk_officer")
  return (
    <>
      <SelectField {...field("role")} choices={roles} required />
      <SelectField {...field("state")} choices={choices.states} hint={say.t(offer.stateHint)} />
      {units && choices.units.length > 0 ? <SelectField {...field("unit")} choices={choices.units} /> : null}
      {units && choices.units.length === 0 ? <TextField {...field("unit")} hint={say.t(offer.unitHint)} /> : null}
      <TextField {...field("organisation")} hint={say.t(offer.organisationHint)} />
      <DateField {...field("to")} hint={say.t(offer.untilHint)} exact />
      <TextArea {...field("note")} hint={say.t(offer.noteHint)} rows={3} />
    </>
  )
}
