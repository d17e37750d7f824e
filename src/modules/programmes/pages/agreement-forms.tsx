// The forms of an agreement: recorded, amended, renewed, ended, with its documents.
import type { Hanging } from "#src/platform/files/index.ts"
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { langNames, langs } from "#src/values/lang.ts"
import { type Choice, PageHead, type Question, type QuestionRows, Sheet } from "#src/web/index.ts"
import { agreementRoleWords, lifeWords as life, renewalWords } from "../messages/agreement-life.ts"
import { agreementKindWords, agreementWords as words } from "../messages/agreements.ts"
import { said } from "../messages/pages.ts"
import { reasonIn } from "../messages/reasons.ts"
import { agreementDocumentRoles, agreementKinds, agreementPath, renewals } from "../types.ts"
import { visibilityIn } from "./documents.tsx"

export type AgreementForm = {
  /** The agreement that is amended. */
  of: { key: string; title: string; version: number } | null
  stored: Readonly<Record<string, string>>
  units: readonly Choice[]
  programmes: readonly Choice[]
  instruments: readonly Choice[]
}

type Of = { key: string; title: string }

const frame = (say: Say, title: string, of: Of | null, lede: string, body: View["body"]): View => ({
  title: of ? `${title}${say.colon}${of.title}` : title,
  section: "programmes",
  trail: [
    { label: say.t(words.title), href: "/agreements" },
    ...(of ? [{ label: of.title, href: agreementPath(of.key) as Href }] : []),
  ],
  body: (
    <>
      <PageHead {...(of ? { kicker: of.title } : {})} title={title} lede={lede} />
      {body}
    </>
  ),
})

function questions(form: AgreementForm, say: Say): (Question | QuestionRows)[] {
  return [
    { name: "title", label: say.t(life.title), as: "line", required: true },
    {
      name: "kind",
      label: say.t(life.kind),
      as: "choice",
      required: true,
      choices: agreementKinds.map((value) => ({ value, label: say.t(agreementKindWords[value]) })),
    },
    { name: "unit", label: say.t(life.unit), as: "choice", required: true, choices: form.units },
    {
      list: "parties",
      label: say.t(words.parties),
      hint: say.t(life.partiesHint),
      least: 1,
      cells: [{ name: "party", label: say.t(life.party), as: "line" }],
    },
    { name: "signed", label: say.t(words.signed), as: "date" },
    { name: "valid", label: say.t(words.valid), as: "date", hint: say.t(life.validHint) },
    {
      name: "renewal",
      label: say.t(life.renewal),
      as: "choice",
      empty: say.t(said.notStated),
      choices: renewals.map((value) => ({ value, label: say.t(renewalWords[value]) })),
    },
    { name: "renewalTerms", label: say.t(life.renewalTerms), as: "area" },
    { name: "noticeDays", label: say.t(life.noticeDays), as: "count", hint: say.t(life.noticeHint) },
    { name: "programme", label: say.t(said.programme), as: "choice", empty: say.t(life.noProgramme), choices: form.programmes },
    {
      name: "instrument",
      label: say.t(life.instrument),
      as: "choice",
      empty: say.t(life.noInstrument),
      choices: form.instruments,
    },
    { name: "summary", label: say.t(life.summary), as: "area" },
  ]
}

export function agreementFormView(form: AgreementForm, filled: Filled, say: Say): View {
  const title = say.t(form.of ? life.amend : life.record)
  return frame(
    say,
    title,
    form.of,
    say.t(life.recordLede),
    <Sheet
      say={say}
      action={form.of ? `${agreementPath(form.of.key)}/edit` : "/agreements/new"}
      filled={filled}
      questions={questions(form, say)}
      stored={form.stored}
      version={form.of?.version}
      submit={title}
    />,
  )
}

export type Moving = Of & { version: number; last: Day | null }

export function moveView(event: "renew" | "end") {
  return (of: Moving, filled: Filled, say: Say): View => {
    const title = say.t(life[event])
    const hint = of.last ? say.t(life.untilHint, { day: say.day(of.last) }) : undefined
    const day: Question =
      event === "renew"
        ? { name: "until", label: say.t(life.until), as: "day", required: true, hint }
        : { name: "endedOn", label: say.t(life.endedOn), as: "day", required: true }
    return frame(
      say,
      title,
      of,
      "",
      <Sheet
        say={say}
        action={`${agreementPath(of.key)}/${event}`}
        filled={filled}
        questions={[
          day,
          { name: "reason", label: say.t(life.reason), as: "area", required: event === "end", hint: say.t(life.reasonHint) },
        ]}
        version={of.version}
        submit={title}
        grave={event === "end"}
        because={(code) => reasonIn(say, code)}
      />,
    )
  }
}

export function attachToAgreementView(of: Of, filled: Filled, say: Say): View {
  const title = say.t(life.attach)
  return frame(
    say,
    title,
    of,
    say.t(life.attachLede),
    <Sheet
      say={say}
      action={`${agreementPath(of.key)}/documents/new`}
      filled={filled}
      stored={{ visibility: "secretariat" }}
      questions={[
        { name: "file", label: say.t(life.file), as: "file", required: true, accept: [".pdf", ".docx", ".txt", ".png", ".jpg"] },
        { name: "title", label: say.t(life.title), as: "line", required: true },
        {
          name: "role",
          label: say.t(life.role),
          as: "choice",
          required: true,
          choices: agreementDocumentRoles.map((value) => ({ value, label: say.t(agreementRoleWords[value]) })),
        },
        {
          name: "language",
          label: say.t(life.language),
          as: "choice",
          choices: langs.map((value) => ({ value, label: langNames[value] })),
        },
        {
          name: "visibility",
          label: say.t(life.visibility),
          as: "radio",
          required: true,
          choices: (["secretariat", "public"] as const).map((value) => ({
            value,
            label: visibilityIn(say, { visibility: value }),
          })),
        },
      ]}
      submit={title}
    />,
  )
}

export function removeFromAgreementView(page: { of: Of; document: Hanging }, filled: Filled, say: Say): View {
  const title = say.t(life.remove)
  const { of, document } = page
  return frame(
    say,
    title,
    of,
    say.name(document.title),
    <Sheet
      say={say}
      action={`${agreementPath(of.key)}/documents/${document.id}/remove`}
      filled={filled}
      questions={[]}
      submit={title}
      grave
    />,
  )
}
