import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { Deeds, ErrorSummary, Form, Hidden, Notice, PageHead, Section, Submit, TextField } from "#src/web/index.ts"
import { entry } from "../messages/pages.ts"
import { fieldOf, namedFaults, secretOf } from "./form-words.ts"
import { Forgotten } from "./renewal-parts.tsx"

type Raw = Filled["raw"]
export type Carried = { path: string; raw: Readonly<Record<string, string | readonly string[]>> }

const listed = (value: string | readonly string[]) => (typeof value === "string" ? [value] : value)

/** Hidden fields for what is to be carried through, one for each value. */
const HiddenAll = ({ fields }: { fields: Raw }) => (
  <>
    {Object.entries(fields).flatMap(([name, value]) =>
      listed(value).map((v) => <Hidden key={`${name} ${v}`} name={name} value={v} />),
    )}
  </>
)

const isCarried = (name: string) => name === "_carry_path" || name.startsWith("_carry/")

/** The fields of a page asked for or a form sent without a session, as the sign-in form takes them along. */
const carrying = ({ path, raw }: Carried): Raw => ({
  _carry_path: path,
  ...Object.fromEntries(Object.entries(raw).map(([name, value]) => [`_carry/${name}`, value])),
})

export function signInForm(_: unknown, filled: Filled, say: Say): View {
  const carried = Object.fromEntries(Object.entries(filled.raw).filter(([name]) => isCarried(name)))
  const labels = { email: say.t(entry.email), password: say.t(entry.password) }
  return {
    title: say.t(entry.title),
    body: (
      <>
        <PageHead title={say.t(entry.title)} lede={say.t(entry.lede)} />
        <div class="section">
          <div class="side" />
          <div class="body">
            {"_carry_path" in carried && filled.faults.length === 0 ? (
              <Notice say={say} kind="info" live>
                {say.t(Object.keys(carried).length > 1 ? entry.kept : entry.goOn)}
              </Notice>
            ) : null}
            <Form say={say} action="/sign-in">
              <ErrorSummary say={say} faults={namedFaults(say, filled, labels, say.t(entry.title))} />
              <HiddenAll fields={carried} />
              <TextField {...fieldOf(say, filled, labels, "email")} type="email" autocomplete="username" required />
              <TextField {...secretOf(say, filled, labels, "password")} autocomplete="current-password" required />
              <Deeds>
                <Submit>{say.t(entry.submit)}</Submit>
              </Deeds>
            </Form>
          </div>
        </div>
        <Forgotten say={say} />
      </>
    ),
  }
}

/** The sign-in page in place of what was asked for; it takes along what was typed. */
export const signInView = (say: Say, carried: Carried | null): View =>
  signInForm(null, { raw: carried ? carrying(carried) : {}, faults: [], once: "" }, say)

/** After signing in: the form that waited, to be sent by its owner's own hand. */
export function sendAgainView(say: Say, { path, raw }: Carried): View {
  const shown = Object.entries(raw).filter(([name]) => !name.startsWith("_") && name !== "version")
  return {
    title: say.t(entry.againTitle),
    body: (
      <>
        <PageHead title={say.t(entry.againTitle)} lede={say.t(entry.againLede)} />
        <Section title={say.t(entry.again)}>
          <Form say={say} action={path as `/${string}`}>
            <HiddenAll fields={raw} />
            <ul>
              {shown.map(([name, value]) => (
                <li key={name}>{listed(value).join(", ")}</li>
              ))}
            </ul>
            <Deeds>
              <Submit>{say.t(entry.again)}</Submit>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}
