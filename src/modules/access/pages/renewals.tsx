import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { dayIn } from "#src/values/day.ts"
import { Deeds, ErrorSummary, Form, PageHead, Prose, Section, Submit, TextField } from "#src/web/index.ts"
import { offer } from "../messages/admin.ts"
import { entry, own } from "../messages/pages.ts"
import { renewal as words } from "../messages/renewal.ts"
import { renewalLink } from "../tokens.ts"
import type { Person, Renewal } from "../types.ts"
import { namedFaults, secretOf } from "./form-words.ts"
import { OneTimeLink } from "./one-time-link.tsx"
import { nameOf, personTrail } from "./people.tsx"

export function offerRenewalForm(person: Person, filled: Filled, say: Say): View {
  const name = nameOf(say, person)
  // No `_once`: its stored reply would keep the link, which is kept nowhere. Sent twice, the second link replaces the first.
  return {
    title: say.t(words.deed),
    trail: personTrail(say, person),
    body: (
      <>
        <PageHead title={say.t(words.deed)} lede={say.t(words.lede, { name })} />
        <Section title={say.t(words.before)}>
          <Prose>
            <ul>
              {[words.sure, words.hand, words.seen, words.replaces].map((message) => (
                <li key={message.en}>{say.t(message)}</li>
              ))}
            </ul>
          </Prose>
          <Form say={say} action={`/admin/people/${person.id}/renewals/new`}>
            <ErrorSummary say={say} faults={namedFaults(say, filled, {}, name)} />
            <Deeds>
              <Submit>{say.t(offer.submit)}</Submit>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}

export type OfferedPage = { person: Person; renewal: Renewal; token: string; origin: string }

/** Shown to whoever made the link, at an address that nobody can find again. */
export function offeredView({ person, renewal, token, origin }: OfferedPage, say: Say): View {
  const day = say.day(dayIn(renewal.expiresAt, "UTC"))
  return {
    title: say.t(offer.madeTitle),
    trail: personTrail(say, person),
    body: (
      <>
        <PageHead title={say.t(offer.madeTitle)} lede={say.t(offer.madeLede, { email: person.email ?? "", day })} />
        <OneTimeLink say={say} href={renewalLink(origin, token)} label={say.t(words.linkText, { name: nameOf(say, person) })} />
      </>
    ),
  }
}

export type ChoosePage = { email: string; token: string }

/** Where the link leads: whose account it is, and one field. */
export function choosePasswordForm({ email, token }: ChoosePage, filled: Filled, say: Say): View {
  const labels = { new_password: say.t(own.wanted) }
  return {
    title: say.t(words.chooseTitle),
    body: (
      <>
        <PageHead title={say.t(words.chooseTitle)} lede={say.t(words.chooseLede)} />
        <Section title={say.t(own.wanted)} note={say.t(words.notYours)}>
          <Form say={say} action={`/renewals/${token}/use`}>
            <ErrorSummary say={say} faults={namedFaults(say, filled, labels, say.t(words.chooseTitle))} />
            <p>
              {say.t(entry.email)}: <b>{email}</b>
            </p>
            <TextField
              {...secretOf(say, filled, labels, "new_password")}
              hint={say.t(entry.passwordHint)}
              autocomplete="new-password"
              required
            />
            <Deeds>
              <Submit>{say.t(words.save)}</Submit>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}
