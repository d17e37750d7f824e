import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Day, dayIn } from "#src/values/day.ts"
import { langNames, langs } from "#src/values/lang.ts"
import {
  CheckboxGroup,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  PageHead,
  Prose,
  RadioGroup,
  RefusedDeed,
  Section,
  Submit,
  TextField,
} from "#src/web/index.ts"
import { offer } from "../messages/admin.ts"
import { feeds } from "../messages/feeds.ts"
import { entry, own } from "../messages/pages.ts"
import { reasons } from "../messages/words.ts"
import type { OwnSession } from "../queries/sessions.ts"
import type { HeldSeat, Person, Renewal } from "../types.ts"
import { fieldOf, namedFaults, secretOf } from "./form-words.ts"
import { instant } from "./instant.ts"
import { OwnRenewals, PendingRenewal } from "./renewal-parts.tsx"
import { type PlaceNames, SeatTable } from "./seat-parts.tsx"

export type AccountPage = {
  person: Person
  seats: readonly HeldSeat[]
  sessions: readonly OwnSession[]
  session: string
  renewals: readonly Renewal[]
  now: Date
  places: PlaceNames
  today: Day
  /** The last administrator cannot go. */
  mayErase: boolean
  mayInvite: boolean
}

const trail = (say: Say) => [{ label: say.t(own.title), href: "/account" as const }]

export function accountView(page: AccountPage, say: Say): View {
  const { person } = page
  return {
    title: say.t(own.title),
    body: (
      <>
        <PageHead title={say.t(own.title)} lede={say.t(own.lede)} {...(person.example ? { kicker: say.t(own.example) } : {})} />
        <PendingRenewal say={say} renewals={page.renewals} now={page.now} />
        <Section title={say.t(own.you)}>
          <Facts
            say={say}
            items={[
              { label: say.t(entry.name), value: person.name },
              { label: say.t(entry.email), value: person.email },
              { label: say.t(entry.language), value: langNames[person.language] },
              { label: say.t(own.created), value: say.day(dayIn(person.createdAt, "UTC")) },
            ]}
          />
          <Deeds>
            <DeedLink say={say} href="/account/edit">
              {say.t(own.edit)}
            </DeedLink>
            <DeedLink say={say} href="/account/password">
              {say.t(own.password)}
            </DeedLink>
            <DeedLink say={say} href="/account/feeds">
              {say.t(feeds.title)}
            </DeedLink>
            {page.mayInvite ? (
              <DeedLink say={say} href="/invitations">
                {say.t(offer.title)}
              </DeedLink>
            ) : null}
            {page.mayErase ? (
              <DeedLink say={say} href="/account/erase">
                {say.t(own.erase)}
              </DeedLink>
            ) : (
              <RefusedDeed why={say.t(reasons.last_administrator)}>{say.t(own.erase)}</RefusedDeed>
            )}
          </Deeds>
        </Section>
        <Section title={say.t(own.seats)} wide>
          {page.seats.length > 0 ? (
            <SeatTable say={say} seats={page.seats} places={page.places} today={page.today} />
          ) : (
            <EmptyState say={say} what={say.t(own.seatsNone)} todo={say.t(own.seatsNoneTodo)} />
          )}
        </Section>
        <Sessions say={say} page={page} />
        <OwnRenewals say={say} renewals={page.renewals} now={page.now} />
      </>
    ),
  }
}

function Sessions({ say, page }: { say: Say; page: AccountPage }) {
  return (
    <Section title={say.t(own.sessions)} note={say.t(own.sessionsNote)} wide>
      <DataTable
        say={say}
        caption={say.t(own.sessionsCaption)}
        rows={page.sessions}
        rowKey={(s) => s.id}
        columns={[
          { key: "started", label: say.t(own.started), heads: true, cell: (s) => instant(say, s.createdAt) },
          { key: "seen", label: say.t(own.seen), cell: (s) => instant(say, s.seenAt) },
          {
            key: "end",
            label: say.t(own.end),
            cell: (s) => (
              <form method="post" action={say.href(`/account/sessions/${s.id}/end`)}>
                <Submit kind="second">{say.t(own.end)}</Submit> {s.id === page.session ? <b>{say.t(own.here)}</b> : null}
              </form>
            ),
          },
        ]}
      />
      <form method="post" action={say.href("/sign-out-everywhere")}>
        <Deeds>
          <Submit kind="second">{say.t(own.everywhere)}</Submit>
        </Deeds>
      </form>
    </Section>
  )
}

export function editForm(person: Person, filled: Filled, say: Say): View {
  const labels = { name: say.t(entry.name), language: say.t(entry.language) }
  const name = fieldOf(say, filled, labels, "name")
  const { value: chosen, ...language } = fieldOf(say, filled, labels, "language")
  return {
    title: say.t(own.edit),
    trail: trail(say),
    body: (
      <>
        <PageHead title={say.t(own.edit)} />
        <Form say={say} action="/account/edit" once={filled.once}>
          <ErrorSummary say={say} faults={namedFaults(say, filled, labels, say.t(own.edit))} />
          <TextField
            {...name}
            value={"name" in filled.raw ? name.value : (person.name ?? "")}
            hint={say.t(entry.nameHint)}
            autocomplete="name"
            required
          />
          <RadioGroup
            {...language}
            value={chosen || person.language}
            choices={langs.map((l) => ({ value: l, label: langNames[l] }))}
            required
          />
          <Deeds>
            <Submit>{say.t(own.save)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}

/** Whether the account has a password to ask for: an example account has none. */
export type Secured = { hasPassword: boolean }

export function passwordForm({ hasPassword }: Secured, filled: Filled, say: Say): View {
  const labels = { current_password: say.t(own.current), new_password: say.t(own.wanted) }
  return {
    title: say.t(own.password),
    trail: trail(say),
    body: (
      <>
        <PageHead title={say.t(own.password)} lede={say.t(own.passwordNote)} />
        <Form say={say} action="/account/password">
          <ErrorSummary say={say} faults={namedFaults(say, filled, labels, say.t(own.password))} />
          {hasPassword ? (
            <TextField {...secretOf(say, filled, labels, "current_password")} autocomplete="current-password" required />
          ) : null}
          <TextField
            {...secretOf(say, filled, labels, "new_password")}
            hint={say.t(entry.passwordHint)}
            autocomplete="new-password"
            required
          />
          <Deeds>
            <Submit>{say.t(own.save)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export function eraseForm({ hasPassword }: Secured, filled: Filled, say: Say): View {
  const labels = { sure: say.t(own.eraseSureLabel), current_password: say.t(own.current) }
  const { value: sure, ...box } = fieldOf(say, filled, labels, "sure")
  return {
    title: say.t(own.erase),
    trail: trail(say),
    body: (
      <>
        <PageHead title={say.t(own.erase)} lede={say.t(own.eraseLede)} />
        <Section title={say.t(own.eraseGoesTitle)}>
          <Prose>
            <p>{say.t(own.eraseGoes)}</p>
            <p>{say.t(own.eraseGoesTables)}</p>
          </Prose>
        </Section>
        <Section title={say.t(own.eraseStaysTitle)}>
          <Prose>
            <p>{say.t(own.eraseStays)}</p>
            <p>{say.t(own.eraseStaysTexts)}</p>
            <p>{say.t(own.eraseStaysBackups)}</p>
          </Prose>
        </Section>
        <Section title={say.t(own.eraseSureLabel)}>
          <Form say={say} action="/account/erase">
            <ErrorSummary say={say} faults={namedFaults(say, filled, labels, say.t(own.erase))} />
            <CheckboxGroup
              {...box}
              values={sure ? [sure] : []}
              choices={[{ value: "yes", label: say.t(own.eraseSure) }]}
              required
            />
            {hasPassword ? (
              <TextField {...secretOf(say, filled, labels, "current_password")} autocomplete="current-password" required />
            ) : null}
            <Deeds>
              <Submit kind="grave">{say.t(own.erase)}</Submit>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}
