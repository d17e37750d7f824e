// Seats at units that stand no more, for the administrator: which units, and the form that moves or ends their seats.
import { roleNames, type SeatAt } from "#src/modules/access/index.ts"
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  ConflictView,
  DataTable,
  DateField,
  Deeds,
  EmptyState,
  Form,
  Notice,
  PageHead,
  Section,
  SelectField,
  Submit,
} from "#src/web/index.ts"
import { moving } from "../messages/moving.ts"
import { nameOf, type UnitName, unitTitle } from "../names.ts"
import type { StandingUnit } from "../rules/chart.ts"
import { Faults, faultOf, rawOf } from "./form-parts.tsx"

export type SeatsGonePage = { rows: readonly { unit: string; seats: number }[]; names: ReadonlyMap<string, UnitName> }

export function seatsGoneView({ rows, names }: SeatsGonePage, say: Say): View {
  const title = (unit: string) => {
    const name = names.get(unit)
    return name ? unitTitle(say, name) : unit
  }
  return {
    title: say.t(moving.title),
    trail: [{ label: say.t(moving.administration), href: "/admin" }],
    body: (
      <>
        <PageHead title={say.t(moving.title)} lede={say.t(moving.lede)} />
        {rows.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(moving.none)} why={say.t(moving.noneWhy)} />
        ) : (
          <DataTable
            say={say}
            caption={say.t(moving.title)}
            count={{ value: rows.reduce((sum, r) => sum + r.seats, 0), rule: say.t(moving.rule) }}
            rows={rows}
            rowKey={(r) => r.unit}
            columns={[
              {
                key: "unit",
                label: say.t(moving.unit),
                heads: true,
                cell: (r) => <a href={say.href(`/admin/seats/${r.unit}`)}>{title(r.unit)}</a>,
              },
              { key: "seats", label: say.t(moving.seats), cell: (r) => say.number(r.seats) },
            ]}
          />
        )}
      </>
    ),
  }
}

export type MovingPage = {
  unit: string
  name: UnitName | null
  seats: readonly SeatAt[]
  offers: readonly StandingUnit[]
  today: Day
  /** The administrator's account: the own seats stay where they are. */
  own: string | null
  version: number
}

const labelsOf = (say: Say) => ({ seat: say.t(moving.which), to: say.t(moving.to), from: say.t(moving.from) })

export function movingView(page: MovingPage, filled: Filled, say: Say): View {
  const title = say.t(moving.moveTitle, { unit: page.name ? unitTitle(say, page.name) : page.unit })
  return {
    title,
    trail: [
      { label: say.t(moving.administration), href: "/admin" },
      { label: say.t(moving.title), href: "/admin/seats" },
    ],
    body: (
      <>
        <PageHead kicker={say.t(moving.title)} title={title} lede={say.t(moving.moveLede)} />
        <Faults say={say} filled={filled} labels={labelsOf(say)} />
        {filled.theirs ? (
          <ConflictView
            say={say}
            conflicts={[
              {
                name: "to",
                label: say.t(moving.to),
                yours: rawOf(filled, "to") || say.t(moving.end),
                theirs: say.t(moving.stillThere, { count: Number(filled.theirs.seats) }),
              },
            ]}
          />
        ) : null}
        {page.seats.some((s) => s.account === page.own) ? (
          <Notice say={say} kind="info">
            {say.t(moving.ownStays)}
          </Notice>
        ) : null}
        {page.seats.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(moving.nobody)} />
        ) : (
          <>
            <MovingForm page={page} filled={filled} say={say} />
            <SeatsThere page={page} say={say} />
          </>
        )}
      </>
    ),
  }
}

const personOf = (seat: SeatAt, say: Say) => `${seat.name ?? ""}, ${say.t(roleNames[seat.role])}`

function MovingForm({ page, filled, say }: { page: MovingPage; filled: Filled; say: Say }) {
  const labels = labelsOf(say)
  return (
    <Form say={say} action={`/admin/seats/${page.unit}`} version={page.version} once={filled.once}>
      <SelectField
        say={say}
        name="seat"
        label={labels.seat}
        value={rawOf(filled, "seat") ?? ""}
        empty={say.t(moving.every, { count: page.seats.length })}
        choices={page.seats.map((s) => ({ value: s.id, label: personOf(s, say) }))}
        {...faultOf(say, filled, "seat")}
      />
      <SelectField
        say={say}
        name="to"
        label={labels.to}
        hint={say.t(moving.toHint)}
        value={rawOf(filled, "to") ?? ""}
        empty={say.t(moving.end)}
        choices={page.offers.map(({ version }) => ({ value: version.unit, label: unitTitle(say, nameOf(version)) }))}
        {...faultOf(say, filled, "to")}
      />
      <DateField
        say={say}
        name="from"
        label={labels.from}
        hint={say.t(moving.fromHint)}
        value={rawOf(filled, "from") ?? page.today}
        exact
        required
        {...faultOf(say, filled, "from")}
      />
      <Deeds>
        <Submit>{say.t(moving.save)}</Submit>
      </Deeds>
    </Form>
  )
}

const SeatsThere = ({ page, say }: { page: MovingPage; say: Say }) => (
  <Section title={say.t(moving.seats)}>
    <DataTable
      say={say}
      caption={say.t(moving.seats)}
      count={{ value: page.seats.length, rule: say.t(moving.rule) }}
      rows={page.seats}
      rowKey={(s) => s.id}
      columns={[
        {
          key: "person",
          label: say.t(moving.person),
          heads: true,
          cell: (s) => <a href={say.href(`/admin/people/${s.account}`)}>{s.name ?? s.account}</a>,
        },
        { key: "role", label: say.t(moving.role), cell: (s) => say.t(roleNames[s.role]) },
        { key: "since", label: say.t(moving.since), cell: (s) => say.day(s.from) },
        { key: "until", label: say.t(moving.until), cell: (s) => (s.to ? say.day(s.to) : "") },
      ]}
    />
  </Section>
)
