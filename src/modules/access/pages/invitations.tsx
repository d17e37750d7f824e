import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { dayIn } from "#src/values/day.ts"
import { langNames, langs } from "#src/values/lang.ts"
import {
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  Submit,
  TextField,
} from "#src/web/index.ts"
import { offer } from "../messages/admin.ts"
import { own } from "../messages/pages.ts"
import { type LinkState, linkState } from "../rules.ts"
import { linkTo } from "../tokens.ts"
import type { Invitation } from "../types.ts"
import { fieldOf, namedFaults } from "./form-words.ts"
import { OneTimeLink } from "./one-time-link.tsx"
import { type PlaceNames, type SeatChoices, SeatFields, seatLabels, seatLine } from "./seat-parts.tsx"

export type InvitationsPage = { links: readonly Invitation[]; places: PlaceNames; now: Date }

const trail = (say: Say) => [{ label: say.t(offer.title), href: "/invitations" as const }]
const standings: Record<LinkState, (typeof offer)[LinkState]> = {
  open: offer.open,
  used: offer.used,
  expired: offer.expired,
  replaced: offer.replaced,
}

export function invitationsView({ links, places, now }: InvitationsPage, say: Say): View {
  return {
    title: say.t(offer.title),
    body: (
      <>
        <PageHead title={say.t(offer.title)} lede={say.t(offer.lede)} />
        <Deeds>
          <DeedLink say={say} href="/invitations/new" first>
            {say.t(offer.newTitle)}
          </DeedLink>
        </Deeds>
        {links.length === 0 ? (
          <EmptyState say={say} what={say.t(offer.none)} level={2} />
        ) : (
          <DataTable
            say={say}
            caption={say.t(offer.title)}
            rows={links}
            rowKey={(l) => l.id}
            columns={[
              { key: "for", label: say.t(offer.for), heads: true, cell: (l) => l.email ?? "" },
              {
                key: "seats",
                label: say.t(own.seats),
                cell: (l) => l.seats.map((s) => seatLine(say, s, places)).join(say.semicolon),
              },
              { key: "expires", label: say.t(offer.expires), cell: (l) => say.day(dayIn(l.expiresAt, "UTC")) },
              { key: "standing", label: say.t(offer.standing), cell: (l) => say.t(standings[linkState(l, now)]) },
            ]}
          />
        )}
      </>
    ),
  }
}

export function inviteForm(choices: SeatChoices, filled: Filled, say: Say): View {
  const labels = { email: say.t(offer.for), ...seatLabels(say), language: say.t(offer.language) }
  const { value: language, ...languageField } = fieldOf(say, filled, labels, "language")
  // No `_once`: its stored reply would keep the link, which is kept nowhere. Sent twice, the second link replaces the first.
  return {
    title: say.t(offer.newTitle),
    trail: trail(say),
    body: (
      <>
        <PageHead title={say.t(offer.newTitle)} lede={say.t(offer.newLede)} />
        <Form say={say} action="/invitations/new">
          <ErrorSummary say={say} faults={namedFaults(say, filled, labels, say.t(offer.newTitle))} />
          <TextField {...fieldOf(say, filled, labels, "email")} type="email" autocomplete="off" required />
          <SeatFields say={say} filled={filled} labels={labels} choices={choices} />
          <RadioGroup
            {...languageField}
            value={language || say.lang}
            choices={langs.map((l) => ({ value: l, label: langNames[l] }))}
          />
          <Deeds>
            <Submit>{say.t(offer.submit)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export type MadePage = { link: Invitation; token: string; origin: string }

/** Shown to whoever made the link, at an address that nobody can find again. */
export function madeView({ link, token, origin }: MadePage, say: Say): View {
  const email = link.email ?? ""
  return {
    title: say.t(offer.madeTitle),
    trail: trail(say),
    body: (
      <>
        <PageHead
          title={say.t(offer.madeTitle)}
          lede={say.t(offer.madeLede, { email, day: say.day(dayIn(link.expiresAt, "UTC")) })}
        />
        <OneTimeLink say={say} href={linkTo(origin, token)} label={say.t(offer.link, { email })} />
      </>
    ),
  }
}
