// One mission: what was requested, what it is estimated to cost, its report, the next step, and every step so far.
import type { View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import type { Role } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Facts, Section, Wording } from "#src/web/index.ts"
import { roleNames } from "../../../access/index.ts"
import type { Labels } from "../../../programmes/index.ts"
import { framed, Name } from "../../pages/parts.tsx"
import type { KnownMission } from "../known.ts"
import { missionForm } from "../messages/forms.ts"
import { missionWords as said } from "../messages/pages.ts"
import { doneWords, purposeWords, stateWords } from "../messages/words.ts"
import type { MissionEvent } from "../rules.ts"
import { type MissionReport, type MissionStep, missionPath } from "../types.ts"
import { missionTrail, Paragraphs, ReportDue, span, travellerName } from "./parts.tsx"
import { type MissionOffer, Steps } from "./steps.tsx"

export type MissionPage = {
  known: KnownMission
  offers: readonly MissionOffer[]
  labels: Labels
  /** Purposes of the budget lines that are to pay, by `budget/line`. */
  lines: ReadonlyMap<string, string>
  mayAmend: boolean
  mayReport: boolean
  once: string
  today: Day
}
type Part = { say: Say; page: MissionPage }

const roleIn = (say: Say, role: string) => (role in roleNames ? say.t(roleNames[role as Role]) : role)

export function missionView(page: MissionPage, say: Say): View {
  const { mission: m } = page.known
  const path = missionPath(m.key)
  return framed({
    say,
    kicker: say.t(said.kicker),
    title: say.name(m.title),
    trail: missionTrail(say),
    meta: [
      { label: say.t(said.state), value: say.t(stateWords[m.state]) },
      { label: say.t(said.days), value: span(say, m.travelledFrom ?? m.firstDay, m.travelledTo ?? m.lastDay) },
      { label: say.t(said.due), value: <ReportDue say={say} mission={m} today={page.today} /> },
    ],
    children: (
      <>
        {page.mayAmend ? (
          <Deeds>
            <DeedLink say={say} href={`${path}/edit`}>
              {say.t(missionForm.amend)}
            </DeedLink>
          </Deeds>
        ) : null}
        <About say={say} page={page} />
        <Costs say={say} page={page} />
        <Report say={say} page={page} />
        <Steps say={say} mission={m} offers={page.offers} once={page.once} />
        <Section title={say.t(said.history)}>
          <History say={say} page={page} />
        </Section>
      </>
    ),
  })
}

function About({ say, page }: Part) {
  const { mission: m } = page.known
  const other = m.travelledFrom !== null && (m.travelledFrom !== m.firstDay || m.travelledTo !== m.lastDay)
  return (
    <Section title={say.t(said.about)}>
      <Facts
        say={say}
        items={[
          { label: say.t(said.who), value: travellerName(say, page.labels, m) },
          { label: say.t(missionForm.purpose), value: say.t(purposeWords[m.purpose]) },
          { label: say.t(missionForm.places), value: m.places.join(" · ") },
          { label: say.t(said.approvedDays), value: span(say, m.firstDay, m.lastDay) },
          ...(m.travelledFrom && m.travelledTo
            ? [
                {
                  label: say.t(said.travelledDays),
                  value: span(say, m.travelledFrom, m.travelledTo),
                  ...(other ? { note: say.t(said.otherwise) } : {}),
                },
              ]
            : []),
          ...(m.activity
            ? [
                {
                  label: say.t(missionForm.activity),
                  value: <Name say={say} labels={page.labels} thing={ref("activity", m.activity)} />,
                },
              ]
            : []),
          ...(m.serves ? [{ label: say.t(missionForm.serves), value: m.serves }] : []),
          ...(m.act ? [{ label: say.t(missionForm.act), value: m.act }] : []),
        ]}
      />
      {m.details ? <Paragraphs text={m.details} lang={m.language} /> : null}
    </Section>
  )
}

function Costs({ say, page: { known, labels, lines } }: Part) {
  return (
    <Section title={say.t(missionForm.costs)}>
      {known.costs.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noCosts)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(missionForm.costs)}
          count={{ value: known.costs.length, rule: say.t(said.costsRule) }}
          rows={known.costs}
          rowKey={(c) => String(c.n)}
          columns={[
            {
              key: "from",
              label: say.t(missionForm.paidFrom),
              heads: true,
              cell: (c) => (c.fund ? <Name say={say} labels={labels} thing={ref("fund", c.fund)} /> : say.t(missionForm.notSaid)),
            },
            { key: "line", label: say.t(said.line), cell: (c) => (c.budget ? (lines.get(`${c.budget}/${c.line}`) ?? "–") : "–") },
            { key: "amount", label: say.t(missionForm.amount), number: true, cell: (c) => say.money(c.amount, c.currency) },
          ]}
        />
      )}
    </Section>
  )
}

function Report({ say, page }: Part) {
  const { reports, documents, mission } = page.known
  const [latest, ...earlier] = reports
  const path = missionPath(mission.key)
  return (
    <Section title={say.t(said.report)} id="report">
      {latest ? <Written say={say} report={latest} /> : null}
      {!latest && documents.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noReport)} {...(page.mayReport ? {} : { why: say.t(said.noReportWhy) })} />
      ) : null}
      <Documents say={say} page={page} />
      {page.mayReport ? (
        <Deeds>
          <DeedLink say={say} href={`${path}/report`}>
            {say.t(missionForm.write)}
          </DeedLink>
          <DeedLink say={say} href={`${path}/documents/new`}>
            {say.t(missionForm.attach)}
          </DeedLink>
        </Deeds>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{say.t(said.earlier)}</summary>
          {earlier.map((r) => (
            <Written key={r.version} say={say} report={r} />
          ))}
        </details>
      ) : null}
    </Section>
  )
}

function Written({ say, report: r }: { say: Say; report: MissionReport }) {
  const parts: [Message, string][] = [
    [missionForm.results, r.results],
    [missionForm.commitments, r.commitments],
    [missionForm.followUp, r.followUp],
  ]
  return (
    <>
      {parts.map(([heading, text]) =>
        text ? (
          <div key={heading.en}>
            <h3>{say.t(heading)}</h3>
            <Paragraphs text={text} lang={r.language} />
          </div>
        ) : null,
      )}
      <p class="small quiet">{say.t(said.version, { n: r.version, day: say.day(r.writtenOn), role: roleIn(say, r.asRole) })}</p>
    </>
  )
}

function Documents({ say, page: { known, mayReport } }: Part) {
  if (known.documents.length === 0) return null
  const path = missionPath(known.mission.key)
  return (
    <DataTable
      say={say}
      caption={say.t(said.documents)}
      rows={known.documents}
      rowKey={(d) => d.id}
      columns={[
        {
          key: "title",
          label: say.t(missionForm.fileTitle),
          heads: true,
          cell: (d) => (
            <a href={say.href(`/files/${d.id}`)}>
              <Wording say={say} text={d.title} bare />
            </a>
          ),
        },
        { key: "file", label: say.t(missionForm.file), cell: (d) => d.fileName },
        ...(mayReport
          ? [
              {
                key: "remove",
                label: say.t(missionForm.remove),
                cell: (d: (typeof known.documents)[number]) => (
                  <a href={say.href(`${path}/documents/${d.id}/remove`)}>{say.t(missionForm.remove)}</a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

type Fields = Readonly<Record<string, string>>
const named: Readonly<Record<string, Message>> = missionForm
const fieldLabel = (say: Say, name: string) => {
  const field = name.split("/").at(-1) ?? name
  const message = named[field === "from" ? "paidFrom" : field]
  return message ? say.t(message) : field
}

/** What an amendment changed: each field with what it said before and says since. */
function Changes({ say, before, after }: { say: Say; before: Fields; after: Fields }) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (n) => (before[n] ?? "") !== (after[n] ?? ""),
  )
  if (names.length === 0) return null
  return (
    <ul>
      {names.map((n) => (
        <li key={n}>
          {say.t(said.changedFrom, { field: fieldLabel(say, n), before: before[n] || "–", after: after[n] || "–" })}
        </li>
      ))}
    </ul>
  )
}

/** The steps, oldest first: when, what, by which seat, and what was said with it. */
function History({ say, page }: Part) {
  const { steps } = page.known
  const saidBefore = (i: number): Fields | null => steps.slice(0, i).findLast((s) => s.content !== null)?.content ?? null
  const word = (s: MissionStep) => (s.event in doneWords ? say.t(doneWords[s.event as MissionEvent]) : s.event)
  return (
    <ol>
      {steps.map((s, i) => {
        const before = s.content ? saidBefore(i) : null
        return (
          <li key={s.version}>
            <time dateTime={s.onDay}>{say.day(s.onDay)}</time> – {word(s)}, {roleIn(say, s.asRole)}
            {s.dueOn ? `, ${say.t(said.until, { day: say.day(s.dueOn) })}` : ""}. {s.reason ? <q>{s.reason}</q> : null}
            {before && s.content ? <Changes say={say} before={before} after={s.content} /> : null}
          </li>
        )
      })}
    </ol>
  )
}
