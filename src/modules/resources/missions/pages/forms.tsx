// The forms by which a mission is requested and reported on.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames, langs } from "#src/values/lang.ts"
import { type Choice, Deeds, Form, type Question, type QuestionRows, Sheet, Submit } from "#src/web/index.ts"
import { framed } from "../../pages/parts.tsx"
import type { KnownMission } from "../known.ts"
import { missionForm as said } from "../messages/forms.ts"
import { purposeWords } from "../messages/words.ts"
import { type Mission, missionPath, purposes } from "../types.ts"
import { missionTrail } from "./parts.tsx"

export type MissionForm = {
  of: Mission | null
  stored: Readonly<Record<string, string>>
  travellers: readonly Choice[]
  payers: readonly Choice[]
}

const questions = (form: MissionForm, say: Say): (Question | QuestionRows)[] => [
  {
    name: "traveller",
    label: say.t(said.traveller),
    as: "choice",
    required: true,
    choices: form.travellers,
    hint: say.t(said.travellerHint),
  },
  { name: "office", label: say.t(said.office), as: "line", hint: say.t(said.officeHint) },
  { name: "title", label: say.t(said.title), as: "line", required: true },
  {
    name: "purpose",
    label: say.t(said.purpose),
    as: "choice",
    required: true,
    choices: purposes.map((value) => ({ value, label: say.t(purposeWords[value]) })),
  },
  { name: "details", label: say.t(said.details), as: "area" },
  { list: "places", label: say.t(said.places), least: 1, cells: [{ name: "place", label: say.t(said.place), as: "line" }] },
  { name: "firstDay", label: say.t(said.firstDay), as: "day", required: true },
  { name: "lastDay", label: say.t(said.lastDay), as: "day", required: true },
  { name: "activity", label: say.t(said.activity), as: "line", hint: say.t(said.activityHint) },
  { name: "serves", label: say.t(said.serves), as: "line", hint: say.t(said.servesHint) },
  {
    list: "costs",
    label: say.t(said.costs),
    hint: say.t(said.costsHint),
    cells: [
      { name: "amount", label: say.t(said.amount), as: "figure" },
      { name: "currency", label: say.t(said.currency), as: "line", hint: "USD" },
      { name: "from", label: say.t(said.paidFrom), as: "choice", choices: form.payers, empty: say.t(said.notSaid) },
    ],
  },
]

export function missionFormView(form: MissionForm, filled: Filled, say: Say): View {
  const { of } = form
  const title = say.t(of ? said.amend : said.request)
  return framed({
    say,
    title,
    lede: say.t(said.requestLede),
    trail: missionTrail(say, of ?? undefined),
    children: (
      <Sheet
        say={say}
        action={of ? `${missionPath(of.key)}/edit` : "/resources/missions/new"}
        filled={filled}
        questions={questions(form, say)}
        stored={form.stored}
        version={of?.version}
        submit={title}
      />
    ),
  })
}

export function reportView({ mission: m, reports }: KnownMission, filled: Filled, say: Say): View {
  const [latest] = reports
  const title = say.t(said.write)
  const { language = say.lang, results = "", commitments = "", followUp = "" } = latest ?? {}
  return framed({
    say,
    kicker: say.name(m.title),
    title,
    trail: missionTrail(say, m),
    children: (
      <Sheet
        say={say}
        action={`${missionPath(m.key)}/report`}
        filled={filled}
        version={latest?.version ?? 0}
        stored={{ language, results, commitments, followUp }}
        questions={[
          {
            name: "language",
            label: say.t(said.language),
            as: "choice",
            required: true,
            choices: langs.map((value) => ({ value, label: langNames[value] })),
          },
          { name: "results", label: say.t(said.results), as: "area", hint: say.t(said.reportHint) },
          { name: "commitments", label: say.t(said.commitments), as: "area" },
          { name: "followUp", label: say.t(said.followUp), as: "area" },
        ]}
        submit={title}
      />
    ),
  })
}

const endings = [".pdf", ".docx", ".xlsx", ".csv", ".txt", ".png", ".jpg", ".jpeg", ".webp"]

export const attachView = ({ mission: m }: KnownMission, filled: Filled, say: Say): View =>
  framed({
    say,
    kicker: say.name(m.title),
    title: say.t(said.attach),
    trail: missionTrail(say, m),
    children: (
      <Sheet
        say={say}
        action={`${missionPath(m.key)}/documents/new`}
        filled={filled}
        questions={[
          { name: "file", label: say.t(said.file), as: "file", required: true, accept: endings },
          { name: "title", label: say.t(said.fileTitle), as: "line", required: true },
        ]}
        submit={say.t(said.attach)}
      />
    ),
  })

export type RemovePage = { mission: Mission; document: KnownMission["documents"][number] }

export const removeView = ({ mission: m, document }: RemovePage, filled: Filled, say: Say): View =>
  framed({
    say,
    kicker: say.name(m.title),
    title: say.t(said.remove),
    lede: say.t(said.removeLede, { title: say.name(document.title) }),
    trail: missionTrail(say, m),
    children: (
      <Form
        say={say}
        action={`${missionPath(m.key)}/documents/${document.id}/remove`}
        once={filled.once}
        label={say.t(said.remove)}
      >
        <Deeds>
          <Submit kind="grave">{say.t(said.remove)}</Submit>
        </Deeds>
      </Form>
    ),
  })
