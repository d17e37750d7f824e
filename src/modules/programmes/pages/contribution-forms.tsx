import type { Filled, View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { type Choice, PageHead, type Question, Sheet } from "#src/web/index.ts"
import { contributionKindWords, contributionWords as words } from "../messages/agreements.ts"
import { giftWords as gift } from "../messages/contribution-entry.ts"
import { contributionKinds, contributionPath } from "../types.ts"

export type ContributionForm = {
  of: { key: string; title: string; version: number } | null
  stored: Readonly<Record<string, string>>
  units: readonly Choice[]
  programmes: readonly Choice[]
  agreements: readonly Choice[]
}

const frame = (say: Say, title: string, lede: string, body: View["body"]): View => ({
  title,
  section: "programmes",
  trail: [{ label: say.t(words.title), href: "/contributions" }],
  body: (
    <>
      <PageHead title={title} lede={lede} />
      {body}
    </>
  ),
})

const questions = (form: ContributionForm, say: Say): Question[] => [
  { name: "unit", label: say.t(gift.unit), as: "choice", required: true, choices: form.units },
  { name: "donor", label: say.t(words.donor), as: "line", required: true, hint: say.t(gift.donorHint) },
  {
    name: "kind",
    label: say.t(gift.note),
    as: "radio",
    required: true,
    choices: contributionKinds.map((value) => ({ value, label: say.t(contributionKindWords[value]) })),
  },
  { name: "amount", label: say.t(words.amount), as: "figure", hint: say.t(gift.amountHint) },
  { name: "currency", label: say.t(gift.currency), as: "line", hint: "USD, CAD, EUR" },
  { name: "receivedOn", label: say.t(gift.receivedOn), as: "day" },
  { name: "period", label: say.t(gift.period), as: "date" },
  {
    name: "programme",
    label: say.t(gift.programme),
    as: "choice",
    choices: form.programmes,
    empty: say.t(gift.noProgramme),
  },
  { name: "activity", label: say.t(gift.activity), as: "line", hint: say.t(gift.activityHint) },
  { name: "project", label: say.t(gift.project), as: "line", hint: say.t(gift.projectHint) },
  { name: "agreement", label: say.t(gift.agreement), as: "choice", choices: form.agreements, empty: say.t(gift.noAgreement) },
  { name: "note", label: say.t(gift.details), as: "area" },
  {
    name: "shown",
    label: say.t(gift.shown),
    as: "radio",
    required: true,
    choices: [
      { value: "public", label: say.t(gift.public) },
      { value: "donor", label: say.t(gift.donor) },
    ],
  },
]

export function contributionFormView(form: ContributionForm, filled: Filled, say: Say): View {
  const title = say.t(form.of ? gift.amend : gift.record)
  const action: Href = form.of ? `${contributionPath(form.of.key)}/edit` : "/contributions/new"
  return frame(
    say,
    title,
    say.t(gift.lede),
    <Sheet
      say={say}
      action={action}
      filled={filled}
      questions={questions(form, say)}
      stored={form.stored}
      version={form.of?.version}
      submit={title}
    />,
  )
}

export function withdrawView(of: { key: string; title: string; version: number }, filled: Filled, say: Say): View {
  const title = say.t(gift.withdraw)
  return frame(
    say,
    title,
    `${of.title}. ${say.t(gift.withdrawLede)}`,
    <Sheet
      say={say}
      action={`${contributionPath(of.key)}/withdraw`}
      filled={filled}
      questions={[{ name: "reason", label: say.t(gift.reason), as: "area", required: true }]}
      version={of.version}
      submit={title}
      grave
    />,
  )
}
