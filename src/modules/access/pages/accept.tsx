import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames, langs } from "#src/values/lang.ts"
import { Deeds, ErrorSummary, Form, PageHead, RadioGroup, Section, Submit, TextField } from "#src/web/index.ts"
import { entry } from "../messages/pages.ts"
import type { Invitation } from "../types.ts"
import { fieldOf, namedFaults, secretOf } from "./form-words.ts"
import { Forgotten } from "./renewal-parts.tsx"
import { type PlaceNames, seatLine } from "./seat-parts.tsx"

export type AcceptPage = { link: Invitation; token: string; places: PlaceNames }

/** Who comes by a link: somebody new, somebody with an account at this address, or an example person. */
const comer = (link: Invitation) => (link.kind === "return" ? "example" : link.account ? "known" : "new")

const ledes = { new: entry.joinLede, known: entry.knownLede, example: entry.returnLede }

export function acceptForm({ link, token, places }: AcceptPage, filled: Filled, say: Say): View {
  const who = comer(link)
  const title = say.t(who === "example" ? entry.returnTitle : entry.joinTitle)
  const labels = {
    name: say.t(entry.name),
    email: say.t(entry.email),
    password: say.t(entry.password),
    language: say.t(entry.language),
  }
  return {
    title,
    body: (
      <>
        <PageHead title={title} lede={say.t(ledes[who])} />
        {link.seats.length > 0 ? (
          <Section title={say.t(entry.offered)}>
            <ul>
              {link.seats.map((seat) => (
                <li key={seatLine(say, seat, places)}>{seatLine(say, seat, places)}</li>
              ))}
            </ul>
          </Section>
        ) : null}
        <Section title={say.t(entry.enter)}>
          <Form say={say} action={`/invitations/${token}/accept`}>
            <ErrorSummary say={say} faults={namedFaults(say, filled, labels, title)} />
            {who === "new" ? <NewPerson say={say} link={link} filled={filled} labels={labels} /> : null}
            {who === "known" ? (
              <TextField {...secretOf(say, filled, labels, "password")} autocomplete="current-password" required />
            ) : null}
            <Deeds>
              <Submit>{say.t(entry.enter)}</Submit>
            </Deeds>
          </Form>
        </Section>
        {who === "known" ? <Forgotten say={say} /> : null}
      </>
    ),
  }
}

type NewPersonProps = {
  say: Say
  link: Invitation
  filled: Filled
  labels: Record<"name" | "email" | "password" | "language", string>
}

function NewPerson({ say, link, filled, labels }: NewPersonProps) {
  const { value: language, ...languageField } = fieldOf(say, filled, labels, "language")
  return (
    <>
      <TextField {...fieldOf(say, filled, labels, "name")} hint={say.t(entry.nameHint)} autocomplete="name" required />
      {link.email ? (
        <p>
          {labels.email}: <b>{link.email}</b>
        </p>
      ) : (
        <TextField {...fieldOf(say, filled, labels, "email")} type="email" autocomplete="username" required />
      )}
      <TextField
        {...secretOf(say, filled, labels, "password")}
        hint={say.t(entry.passwordHint)}
        autocomplete="new-password"
        required
      />
      <RadioGroup
        {...languageField}
        value={language || say.lang}
        choices={langs.map((l) => ({ value: l, label: langNames[l] }))}
      />
    </>
  )
}
