import type { Filled, Verdict, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  ErrorSummary,
  Form,
  PageHead,
  Pager,
  RefusedDeed,
  Section,
  Submit,
  TextField,
} from "#src/web/index.ts"
import { offer, office } from "../messages/admin.ts"
import { entry, own } from "../messages/pages.ts"
import { renewal } from "../messages/renewal.ts"
import { reasons, roleNames } from "../messages/words.ts"
import { inForce } from "../rules.ts"
import type { HeldSeat, Person, Renewal } from "../types.ts"
import { namedFaults } from "./form-words.ts"
import { RenewalTable } from "./renewal-parts.tsx"
import { type PlaceNames, type SeatChoices, SeatFields, SeatTable, seatLabels, seatLine } from "./seat-parts.tsx"

const trail = (say: Say) => [{ label: say.t(office.title), href: "/admin" as const }]
const peopleTrail = (say: Say) => [...trail(say), { label: say.t(office.people), href: "/admin/people" as const }]
export const personTrail = (say: Say, person: Person) => [
  ...peopleTrail(say),
  { label: nameOf(say, person), href: `/admin/people/${person.id}` as const },
]
export const nameOf = (say: Say, person: Person) => person.name ?? say.t(office.erased)

export const adminView = (_: unknown, say: Say): View => ({
  title: say.t(office.title),
  body: (
    <>
      <PageHead title={say.t(office.title)} lede={say.t(office.lede)} />
      <Deeds>
        <DeedLink say={say} href="/admin/people">
          {say.t(office.people)}
        </DeedLink>
        <DeedLink say={say} href="/invitations">
          {say.t(offer.title)}
        </DeedLink>
        <DeedLink say={say} href="/admin/seats">
          {say.t(office.seatsGone)}
        </DeedLink>
        <DeedLink say={say} href="/admin/why">
          {say.t(office.why)}
        </DeedLink>
      </Deeds>
    </>
  ),
})

export type PeoplePage = {
  words: string
  people: readonly Person[]
  seats: readonly HeldSeat[]
  places: PlaceNames
  today: Day
  next: string | null
}

export function peopleView({ words, people, seats, places, today, next }: PeoplePage, say: Say): View {
  const now = (person: Person) => seats.filter((s) => s.account === person.id && inForce(s, today))
  const query = new URLSearchParams({ ...(words ? { q: words } : {}), ...(next ? { after: next } : {}) })
  return {
    title: say.t(office.people),
    trail: trail(say),
    body: (
      <>
        <PageHead title={say.t(office.people)} lede={say.t(office.peopleLede)} />
        <Form say={say} action="/admin/people" method="get">
          <TextField say={say} name="q" label={say.t(office.words)} value={words} />
          <Deeds>
            <Submit>{say.t(office.find)}</Submit>
            <DeedLink say={say} href="/invitations/new">
              {say.t(offer.newTitle)}
            </DeedLink>
          </Deeds>
        </Form>
        {people.length === 0 ? (
          <EmptyState say={say} what={say.t(office.nobody)} level={2} />
        ) : (
          <DataTable
            say={say}
            caption={say.t(office.people)}
            rows={people}
            rowKey={(p) => p.id}
            columns={[
              {
                key: "name",
                label: say.t(entry.name),
                heads: true,
                cell: (p) => <a href={say.href(`/admin/people/${p.id}`)}>{nameOf(say, p)}</a>,
              },
              { key: "email", label: say.t(entry.email), cell: (p) => p.email ?? "" },
              {
                key: "seats",
                label: say.t(office.seatsNow),
                cell: (p) =>
                  now(p)
                    .map((s) => seatLine(say, s, places))
                    .join(say.semicolon),
              },
              { key: "mark", label: say.t(own.example), cell: (p) => (p.example ? say.t(own.example) : "") },
            ]}
          />
        )}
        <Pager say={say} {...(next ? { next: `/admin/people?${query}` as const } : {})} />
      </>
    ),
  }
}

export type PersonPage = {
  person: Person
  seats: readonly HeldSeat[]
  places: PlaceNames
  today: Day
  lastAdministrator: boolean
  oneself: boolean
  renewals: readonly Renewal[]
  mayRenew: Verdict
  now: Date
}

/** The way to a new password for somebody else, or why there is none. */
function Renew({ say, person, verdict }: { say: Say; person: Person; verdict: Verdict }) {
  if (!verdict.ok) {
    const why = reasons[verdict.because as keyof typeof reasons]
    return <RefusedDeed why={say.t(why)}>{say.t(renewal.deed)}</RefusedDeed>
  }
  return (
    <DeedLink say={say} href={`/admin/people/${person.id}/renewals/new`}>
      {say.t(renewal.deed)}
    </DeedLink>
  )
}

export function personView(page: PersonPage, say: Say): View {
  const { person, seats, places, today, lastAdministrator, oneself, renewals, mayRenew, now } = page
  const kept = (seat: HeldSeat) => seat.role === "administrator" && lastAdministrator
  const end = (seat: HeldSeat) => {
    if (seat.ended) return null
    if (kept(seat)) return <RefusedDeed why={say.t(reasons.last_administrator)}>{say.t(own.end)}</RefusedDeed>
    return <a href={say.href(`/admin/people/${person.id}/seats/${seat.id}/end`)}>{say.t(own.end)}</a>
  }
  return {
    title: nameOf(say, person),
    trail: peopleTrail(say),
    body: (
      <>
        <PageHead
          kicker={say.t(person.example ? own.example : office.people)}
          title={nameOf(say, person)}
          lede={person.email ?? ""}
        />
        <Section title={say.t(own.seats)} wide>
          {seats.length > 0 ? (
            <SeatTable
              say={say}
              seats={seats}
              places={places}
              today={today}
              more={[{ key: "end", label: say.t(own.end), cell: end }]}
            />
          ) : (
            <EmptyState say={say} what={say.t(office.noSeats)} />
          )}
          <Deeds>
            {oneself ? <RefusedDeed why={say.t(reasons.not_to_oneself)}>{say.t(office.grant)}</RefusedDeed> : null}
            {oneself || person.erasedAt ? null : (
              <DeedLink say={say} href={`/admin/people/${person.id}/seats/new`} first>
                {say.t(office.grant)}
              </DeedLink>
            )}
            {person.erasedAt ? null : <Renew say={say} person={person} verdict={mayRenew} />}
          </Deeds>
        </Section>
        {renewals.length > 0 ? (
          <Section title={say.t(renewal.history)} wide>
            <RenewalTable say={say} renewals={renewals} now={now} />
          </Section>
        ) : null}
      </>
    ),
  }
}

export function grantForm({ person, choices }: { person: Person; choices: SeatChoices }, filled: Filled, say: Say): View {
  const labels = seatLabels(say)
  return {
    title: say.t(office.grant),
    trail: personTrail(say, person),
    body: (
      <>
        <PageHead title={say.t(office.grant)} lede={say.t(office.grantLede, { name: nameOf(say, person) })} />
        <Form say={say} action={`/admin/people/${person.id}/seats/new`} once={filled.once}>
          <ErrorSummary say={say} faults={namedFaults(say, filled, labels, say.t(office.grant))} />
          <SeatFields say={say} filled={filled} labels={labels} choices={choices} />
          <Deeds>
            <Submit>{say.t(office.grantSubmit)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export function endForm(
  { person, seat, places }: { person: Person; seat: HeldSeat; places: PlaceNames },
  filled: Filled,
  say: Say,
): View {
  return {
    title: say.t(office.endTitle),
    trail: personTrail(say, person),
    body: (
      <>
        <PageHead
          kicker={seatLine(say, seat, places)}
          title={say.t(office.endTitle)}
          lede={say.t(office.endLede, { name: nameOf(say, person), role: say.t(roleNames[seat.role]) })}
        />
        <Form say={say} action={`/admin/people/${person.id}/seats/${seat.id}/end`} once={filled.once}>
          <ErrorSummary
            say={say}
            faults={namedFaults(say, filled, { seat: seatLine(say, seat, places) }, say.t(office.endTitle))}
          />
          <Deeds>
            <Submit kind="grave">{say.t(office.endSubmit)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}
