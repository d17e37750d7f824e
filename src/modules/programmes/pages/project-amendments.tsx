// Amendments of an approved project: the list on its page, one of them with the approved text beside the amended one, and the decision.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Offer } from "#src/platform/workflow/index.ts"
import { ref } from "#src/values/ref.ts"
import {
  ConflictView,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  PageHead,
  RefusedDeed,
  Section,
  Submit,
  TextArea,
  WordDiff,
} from "#src/web/index.ts"
import { roleNames } from "../../access/index.ts"
import { type Labels, labelOf } from "../labels.ts"
import { entry } from "../messages/entry.ts"
import { markerNames, markerWords, significanceNames } from "../messages/markers.ts"
import { amendmentButtons, amendmentStateWords, amendmentWords as words } from "../messages/project-amendments.ts"
import { packageWords, projectWords } from "../messages/projects.ts"
import { reasonIn } from "../messages/reasons.ts"
import { type Amendable, type AmendmentEvent, type AmendmentState, partsAmended } from "../projects/amending.ts"
import { amendmentPath, type ProjectContent, projectPath } from "../projects/types.ts"
import type { Amendment } from "../queries/project-amendments.ts"
import { faultText, inWords, typed } from "./entry-fields.tsx"

const partNames = {
  title: projectWords.name,
  units: projectWords.units,
  programme: projectWords.programme,
  repeats: projectWords.repeats,
  held: projectWords.held,
  purpose: packageWords.purpose,
  clauses: packageWords.clauses,
  states: packageWords.states,
  budget: packageWords.budget,
  expected: packageWords.expected,
  perspective: packageWords.perspective,
  markers: markerWords.markers,
} as const satisfies Record<Amendable, unknown>

/** What a part says, in words. */
function saidOf(say: Say, labels: Labels, c: ProjectContent, part: Amendable): string {
  const names = (kind: string, keys: readonly string[]) => keys.map((k) => labelOf(labels, ref(kind, k))).join(say.semicolon)
  switch (part) {
    case "units":
      return names("unit", c.units)
    case "states":
      return names("state", c.states)
    case "programme":
      return c.programme ? names("programme", [c.programme]) : ""
    case "repeats":
      return c.repeats ? names("project", [c.repeats]) : ""
    case "clauses":
      return names(
        "clause",
        c.clauses.map((x) => x.clause),
      )
    case "held":
      return c.held ? say.date(c.held) : ""
    case "budget":
      return c.budget === null ? "" : say.money(c.budget, c.currency)
    case "markers":
      return c.markers
        .map((m) => `${say.t(markerNames[m.marker])} (${say.t(significanceNames[m.significance])}): ${m.evidence}`)
        .join(say.semicolon)
    default:
      return c[part]
  }
}

/** The amendments of a project, as its page lists them for the secretariat. */
export function Amendments({ say, project, amendments }: { say: Say; project: string; amendments: readonly Amendment[] }) {
  if (amendments.length === 0) return null
  return (
    <Section id="amendments" title={say.t(words.amendments)} wide>
      <DataTable
        say={say}
        caption={say.t(words.amendments)}
        rows={amendments}
        rowKey={(a) => String(a.number)}
        columns={[
          {
            key: "number",
            label: say.t(words.amendments),
            heads: true,
            cell: (a) => <a href={say.href(amendmentPath(project, a.number))}>{say.t(words.amendment, { n: a.number })}</a>,
          },
          { key: "state", label: say.t(words.state), cell: (a) => say.t(amendmentStateWords[a.state]) },
          { key: "proposed", label: say.t(words.proposedOn), cell: (a) => say.day(a.proposedOn) },
          { key: "reason", label: say.t(words.reason), cell: (a) => a.reason },
          { key: "settled", label: say.t(words.settledOn), cell: (a) => (a.settledOn ? say.day(a.settledOn) : "") },
          { key: "words", label: say.t(words.words), cell: (a) => a.words },
        ]}
      />
    </Section>
  )
}

export type AmendmentPage = {
  key: string
  title: string
  amendment: Amendment
  labels: Labels
  /** The reader may decide on it, or withdraw it. */
  mayDecide: boolean
}

const trail = (say: Say, { key, title }: { key: string; title: string }) => [
  { label: say.t(projectWords.title), href: "/projects" as const },
  { label: title, href: projectPath(key) },
]

/** Parts that are sentences: there every word that differs is marked. A figure or a name is shown whole. */
const texts: readonly Amendable[] = ["title", "purpose", "expected", "perspective"]

/** What differs, the approved text laid beside the amended one. */
function Beside({ say, labels, amendment }: { say: Say; labels: Labels; amendment: Amendment }) {
  const { approved, amended, language } = amendment
  return (
    <DataTable
      say={say}
      caption={say.t(words.beside)}
      rows={partsAmended(approved, amended)}
      rowKey={(part) => part}
      columns={[
        { key: "part", label: say.t(words.part), heads: true, cell: (part) => say.t(partNames[part]) },
        {
          key: "approved",
          label: say.t(words.approved),
          cell: (part) => <span lang={language}>{saidOf(say, labels, approved, part)}</span>,
        },
        {
          key: "amended",
          label: say.t(words.amended),
          cell: (part) =>
            texts.includes(part) ? (
              <WordDiff
                say={say}
                before={saidOf(say, labels, approved, part)}
                after={saidOf(say, labels, amended, part)}
                lang={language}
              />
            ) : (
              <strong>{saidOf(say, labels, amended, part)}</strong>
            ),
        },
      ]}
    />
  )
}

export function amendmentView(page: AmendmentPage, say: Say): View {
  const { amendment: a, labels } = page
  const title = say.t(words.amendment, { n: a.number })
  const on = (day: typeof a.proposedOn, role: typeof a.proposedAs) => `${say.day(day)}, ${say.t(roleNames[role])}`
  return {
    title: `${title} · ${page.title}`,
    section: "programmes",
    trail: trail(say, page),
    body: (
      <>
        <PageHead
          kicker={page.title}
          title={title}
          meta={[{ label: say.t(words.state), value: say.t(amendmentStateWords[a.state]) }]}
        />
        {page.mayDecide ? (
          <Deeds>
            <DeedLink say={say} href={`${amendmentPath(page.key, a.number)}/decide`} first>
              {say.t(words.decide)}
            </DeedLink>
          </Deeds>
        ) : null}
        <Section title={say.t(words.reason)}>
          <Facts
            say={say}
            items={[
              { label: say.t(words.reason), value: <span lang={a.language}>{a.reason}</span> },
              { label: say.t(words.proposedOn), value: on(a.proposedOn, a.proposedAs) },
              ...(a.settledOn && a.settledAs ? [{ label: say.t(words.settledOn), value: on(a.settledOn, a.settledAs) }] : []),
              ...(a.words ? [{ label: say.t(words.words), value: a.words }] : []),
            ]}
          />
        </Section>
        <Section title={say.t(words.beside)} wide>
          <Beside say={say} labels={labels} amendment={a} />
        </Section>
      </>
    ),
  }
}

export type DecisionPage = AmendmentPage & {
  version: number
  offers: readonly (Omit<Offer<AmendmentState, AmendmentEvent, never>, "refused"> & { refused: string | null })[]
}

export function decisionView(page: DecisionPage, filled: Filled, say: Say): View {
  const { amendment: a, offers } = page
  const title = say.t(words.decideTitle, { n: a.number })
  const faults = filled.faults.map((f) => (f.pointer === "" ? { ...f, pointer: "/words" } : f))
  const atWords = faults.map((f) =>
    f.values?.because === "reason_missing" ? { pointer: "/words", message: entry.reasonMissing } : f,
  )
  const theirs = filled.theirs
  return {
    title: `${title} · ${page.title}`,
    section: "programmes",
    trail: [...trail(say, page), { label: say.t(words.amendment, { n: a.number }), href: amendmentPath(page.key, a.number) }],
    body: (
      <>
        <PageHead kicker={page.title} title={title} lede={a.reason} />
        <ErrorSummary
          say={say}
          faults={atWords.map((f) => ({ name: "words", label: say.t(words.answer), fault: inWords(say, f) }))}
        />
        {theirs ? (
          <ConflictView
            say={say}
            conflicts={[
              {
                name: "words",
                label: say.t(words.answer),
                yours: typed(filled.raw, "words"),
                theirs: String(theirs.words ?? ""),
              },
            ]}
          />
        ) : null}
        <Section title={say.t(words.beside)} wide>
          <Beside say={say} labels={page.labels} amendment={a} />
        </Section>
        {a.state === "proposed" ? (
          <Form
            say={say}
            action={`${amendmentPath(page.key, a.number)}/decide`}
            version={page.version}
            once={filled.once}
            label={say.t(words.decide)}
            enter
          >
            <TextArea
              say={say}
              name="words"
              label={say.t(words.answer)}
              hint={say.t(words.wordsHint)}
              rows={3}
              value={typed(filled.raw, "words")}
              {...faultText(say, atWords, "words")}
            />
            <Deeds>
              {offers.map((o) =>
                o.refused ? (
                  <RefusedDeed key={o.event} why={reasonIn(say, o.refused)}>
                    {say.t(amendmentButtons[o.event])}
                  </RefusedDeed>
                ) : (
                  <Submit
                    key={o.event}
                    name="event"
                    value={o.event}
                    kind={o.event === offers.find((x) => !x.refused)?.event ? "first" : "second"}
                  >
                    {say.t(amendmentButtons[o.event])}
                  </Submit>
                ),
              )}
            </Deeds>
          </Form>
        ) : (
          <EmptyState say={say} level={2} what={say.t(amendmentStateWords[a.state])} why={a.words} />
        )}
      </>
    ),
  }
}

export const AmendmentOpen = ({ say }: { say: Say }) => (
  <Notice say={say} kind="info">
    {say.t(words.open)}
  </Notice>
)
