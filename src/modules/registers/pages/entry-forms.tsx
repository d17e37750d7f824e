// The forms of an entry: recorded, amended, moved on.
import type { FieldFault, Filled, View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { type Choice, Deeds, EmptyState, PageHead, type Question, RefusedDeed, Sheet, Submit } from "#src/web/index.ts"
import { reasonChoices } from "../messages/choices.ts"
import { reasonIn } from "../messages/reasons.ts"
import { registerWords as words } from "../messages/words.ts"
import { entryPath, registerPath } from "../paths.ts"
import { countsPeople } from "../rules.ts"
import type { Register, RegisterField } from "../types.ts"
import { framed, statusName, stepName } from "./parts.tsx"
import { needsIn } from "./register-asks.tsx"

type Of = { register: string; key: string; title: string; version: number }

export type EntryForm = {
  register: Register
  /** The entry that is amended. */
  of: Of | null
  stored: Readonly<Record<string, string>>
  things: readonly Choice[]
  units: readonly Choice[]
  states: readonly Choice[]
  organisations: readonly Choice[]
}

const ways: Readonly<Record<RegisterField["as"], Question["as"]>> = {
  count: "count",
  figure: "figure",
  date: "date",
  day: "day",
  code: "line",
  choice: "choice",
}

const asked = (say: Say, field: RegisterField): Question => ({
  name: `fields/${field.key}`,
  label: field.unit ? `${say.t(field.label)} (${say.t(field.unit)})` : say.t(field.label),
  as: ways[field.as],
  ...(field.explains ? { hint: say.t(field.explains) } : {}),
  ...(field.required ? { required: true } : {}),
  ...(field.choices
    ? {
        choices: Object.entries(field.choices).map(([value, label]) => ({ value, label: say.t(label) })),
        empty: say.t(words.notStated),
      }
    : {}),
})

const questions = (form: EntryForm, say: Say): Question[] => {
  const { register } = form
  return [
    {
      name: "thing",
      label: say.t(words.thing),
      as: "choice",
      required: true,
      hint: say.t(words.thingHint),
      choices: form.things,
    },
    ...(register.names ? [{ name: "name", label: say.t(register.names), as: "line", hint: say.t(words.nameHint) } as const] : []),
    { name: "unit", label: say.t(words.unit), as: "choice", required: true, choices: form.units },
    { name: "state", label: say.t(words.state), as: "choice", empty: say.t(words.notStated), choices: form.states },
    ...(register.places
      ? [{ name: "placeText", label: say.t(words.where), as: "line", hint: say.t(words.whereHint) } as const]
      : []),
    ...(register.organisation
      ? [
          {
            name: "organisation",
            label: say.t(register.organisation),
            as: "choice",
            empty: say.t(words.notStated),
            choices: form.organisations,
          } as const,
        ]
      : []),
    { name: "held", label: say.t(words.held), as: "date" },
    ...register.fields.map((f) => asked(say, f)),
  ]
}

const trail = (say: Say, register: Register, of: Of | null) => [
  { label: say.t(register.title), href: registerPath(register.key) as Href },
  ...(of ? [{ label: of.title, href: entryPath(of) as Href }] : []),
]

export function entryFormView(form: EntryForm, filled: Filled, say: Say): View {
  const { register, of } = form
  const title = say.t(of ? words.amend : words.record)
  return framed({
    say,
    title: of ? `${title}${say.colon}${of.title}` : title,
    trail: trail(say, register, of),
    children: (
      <>
        <PageHead
          kicker={of?.title ?? say.t(register.title)}
          title={title}
          lede={say.t(countsPeople(register) ? words.countsOnly : words.recordLede)}
        />
        <Sheet
          say={say}
          action={of ? `${entryPath(of)}/edit` : `${registerPath(register.key)}/new`}
          filled={filled}
          questions={questions(form, say)}
          stored={form.stored}
          version={of?.version}
          submit={title}
        />
      </>
    ),
  })
}

export type StepForm = {
  register: Register
  of: Of & { status: string }
  offers: readonly { event: string; reasonRequired: boolean; refused: string | null; missing: readonly string[] }[]
}

/** Words that are missing are asked for at their field. */
const atItsField = (fault: FieldFault): FieldFault =>
  fault.values?.because === "reason_missing" ? { pointer: "/reason", message: words.reasonMissing } : fault

const whyNot = (say: Say, form: StepForm, offer: StepForm["offers"][number]) =>
  offer.missing.length > 0
    ? say.t(words.stillMissing, { what: needsIn(say, form.register, offer.missing).join(", ") })
    : reasonIn(say, offer.refused ?? "")

export function stepView(form: StepForm, sent: Filled, say: Say): View {
  const { register, of } = form
  const title = say.t(words.next)
  const filled = { ...sent, faults: sent.faults.map(atItsField) }
  const reason: Question = countsPeople(register)
    ? {
        name: "reason",
        label: say.t(words.reason),
        as: "choice",
        hint: say.t(words.reasonHint),
        choices: Object.entries(reasonChoices).map(([value, label]) => ({ value, label: say.t(label) })),
      }
    : { name: "reason", label: say.t(words.reason), as: "area", hint: say.t(words.reasonHint) }
  // What asks for a reason undoes or ends something: no button leads there first.
  const first = form.offers.find((o) => !o.refused && !o.reasonRequired)?.event
  return framed({
    say,
    title: `${title}${say.colon}${of.title}`,
    trail: trail(say, register, of),
    children: (
      <>
        <PageHead kicker={of.title} title={title} meta={[{ label: say.t(words.status), value: statusName(say, of.status) }]} />
        {form.offers.length === 0 ? (
          <EmptyState say={say} what={say.t(words.ended)} level={2} />
        ) : (
          <Sheet
            say={say}
            action={`${entryPath(of)}/status`}
            filled={filled}
            questions={[reason]}
            version={of.version}
            because={(code) => reasonIn(say, code)}
            submit={
              <Deeds>
                {form.offers.map((o) =>
                  o.refused ? (
                    <RefusedDeed key={o.event} why={whyNot(say, form, o)}>
                      {stepName(say, o.event)}
                    </RefusedDeed>
                  ) : (
                    <Submit
                      key={o.event}
                      name="event"
                      value={o.event}
                      kind={o.event === "withdraw" ? "grave" : o.event === first ? "first" : "second"}
                    >
                      {stepName(say, o.event)}
                    </Submit>
                  ),
                )}
              </Deeds>
            }
          />
        )}
      </>
    ),
  })
}
