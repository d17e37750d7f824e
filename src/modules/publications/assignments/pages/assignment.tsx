// One assignment: what was asked, of whom, the answer and what it rests on, the delivery, and every step.
import type { Card, View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import type { Offer } from "#src/platform/workflow/index.ts"
import type { Day } from "#src/values/day.ts"
import { langNames } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Facts, PageHead, Section, Wording } from "#src/web/index.ts"
import { formWords } from "../messages/forms.ts"
import { pageWords as said } from "../messages/pages.ts"
import { doneWords, kindWords, roleWords, stateWords, visibilityWords } from "../messages/words.ts"
import type { AnswerDocument } from "../queries/documents.ts"
import type { Event, Guard } from "../rules.ts"
import type { Assignment, AssignmentState, AssignmentStep, AssignmentText } from "../types.ts"
import { Asker, type Askers, assignmentPath, DueOf, Paragraphs, trailOf, Unit, type Units, unitName } from "./parts.tsx"

export type StepOffer = Offer<AssignmentState, Event, Guard>
export type AssignmentPage = {
  assignment: Assignment
  history: readonly AssignmentStep[]
  texts: readonly AssignmentText[]
  documents: readonly AnswerDocument[]
  isPublic: boolean
  evidence: readonly { thing: Ref; figure: string | null }[]
  cards: ReadonlyMap<Ref, Card>
  units: Units
  provisions: ReadonlyMap<string, { path: string; order: string }>
  themes: ReadonlyMap<string, Localised>
  askers: Askers
  offers: readonly StepOffer[]
  mayWrite: boolean
  today: Day
}
type Part = { say: Say; page: AssignmentPage }

const wordIn = (say: Say, table: Readonly<Record<string, Message>>, key: string) => (table[key] ? say.t(table[key]) : key)

export function assignmentView(page: AssignmentPage, say: Say): View {
  const { assignment: a } = page
  const { text: title, lang } = say.text(a.title)
  const open = page.offers.some((o) => o.refused === null)
  return {
    title,
    section: "reports",
    trail: trailOf(say),
    body: (
      <>
        <PageHead
          kicker={say.t(said.kicker)}
          title={title}
          lang={lang}
          meta={[
            { label: say.t(said.kind), value: say.t(kindWords[a.kind]) },
            { label: say.t(said.state), value: say.t(stateWords[a.state]) },
            { label: say.t(said.due), value: <DueOf say={say} assignment={a} today={page.today} /> },
          ]}
        />
        {open ? (
          <Deeds>
            <DeedLink say={say} href={`${assignmentPath(a.key)}/steps`} first>
              {say.t(said.takeStep)}
            </DeedLink>
          </Deeds>
        ) : null}
        <About say={say} page={page} />
        <Answer say={say} page={page} />
        {a.deliveredOn ? <Delivery say={say} page={page} /> : null}
        <Section title={say.t(said.history)} wide>
          <History say={say} page={page} />
        </Section>
      </>
    ),
  }
}

function Provision({ say, page }: Part) {
  const { assignment: a, provisions } = page
  if (!a.unit) return null
  const found = a.provision ? provisions.get(a.provision) : undefined
  if (!a.provision || !found) return <span class="quiet">{say.t(said.noProvision)}</span>
  return <a href={say.href(`/provisions/${a.provision}`)}>{found.path}</a>
}

function About({ say, page }: Part) {
  const { assignment: a, units } = page
  const theme = a.theme ? page.themes.get(a.theme) : undefined
  return (
    <Section title={say.t(said.about)}>
      <Facts
        say={say}
        items={[
          { label: say.t(said.asker), value: <Asker say={say} askers={page.askers} asker={a.asker} /> },
          { label: say.t(said.asked), value: <time dateTime={a.askedOn}>{say.day(a.askedOn)}</time> },
          ...(a.kind === "periodic" ? [] : [{ label: say.t(said.document), value: a.requestDocument }]),
          ...(a.kind === "periodic"
            ? []
            : [
                {
                  label: say.t(said.theme),
                  value: theme ? <a href={say.href(`/themes/${a.theme}`)}>{say.name(theme)}</a> : null,
                },
              ]),
          ...(a.namedUnit
            ? [{ label: say.t(said.namedUnit), value: <Unit say={say} units={units} unit={a.namedUnit} on={a.askedOn} /> }]
            : []),
          {
            label: say.t(said.unit),
            value: a.unit ? <Unit say={say} units={units} unit={a.unit} /> : say.t(said.notAssigned),
          },
          ...(a.unit ? [{ label: say.t(said.provision), value: <Provision say={say} page={page} /> }] : []),
          { label: say.t(said.readers), value: say.t(visibilityWords[a.visibility]) },
        ]}
      />
      {a.request ? <Paragraphs text={a.request} lang={a.language} /> : null}
    </Section>
  )
}

function Answer({ say, page }: Part) {
  const { assignment: a, texts, documents, mayWrite } = page
  const [latest] = texts
  return (
    <Section title={say.t(said.answer)} id="answer">
      {latest?.text ? <Paragraphs text={latest.text} lang={latest.language} /> : null}
      {latest ? (
        <p class="small quiet">
          {say.t(said.version, {
            n: latest.version,
            day: say.day(latest.writtenOn),
            role: wordIn(say, roleWords, latest.writtenAs),
          })}
          {`, ${langNames[latest.language]}`}
        </p>
      ) : null}
      {!latest?.text && documents.length === 0 ? <EmptyState say={say} what={say.t(said.noAnswer)} /> : null}
      <Evidence say={say} page={page} />
      <Documents say={say} documents={documents} {...(mayWrite ? { assignment: a.key } : {})} />
      {mayWrite ? (
        <Deeds>
          <DeedLink say={say} href={`${assignmentPath(a.key)}/write`}>
            {say.t(formWords.write)}
          </DeedLink>
          <DeedLink say={say} href={`${assignmentPath(a.key)}/documents/new`}>
            {say.t(formWords.attach)}
          </DeedLink>
        </Deeds>
      ) : null}
    </Section>
  )
}

function Evidence({ say, page }: Part) {
  if (page.evidence.length === 0) return null
  return (
    <>
      <h3>{say.t(said.evidence)}</h3>
      <ul>
        {page.evidence.map(({ thing, figure }) => {
          const card = page.cards.get(thing)
          const href = card && figure ? (`${card.href}/figures/${figure}` as const) : card?.href
          return (
            <li key={`${thing} ${figure}`}>
              {card && href ? <a href={say.href(href)}>{card.title}</a> : <span class="quiet">{say.t(said.hidden)}</span>}
              {card && figure ? `, ${say.t(said.figure, { code: figure })}` : ""}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** `assignment`: where the reader may take documents down. */
export function Documents({
  say,
  documents,
  assignment,
}: {
  say: Say
  documents: readonly AnswerDocument[]
  assignment?: string
}) {
  if (documents.length === 0) return null
  return (
    <DataTable
      say={say}
      caption={say.t(said.documents)}
      rows={documents}
      rowKey={(d) => d.id}
      columns={[
        {
          key: "title",
          label: say.t(formWords.fileTitle),
          heads: true,
          cell: (d) => (
            <a href={say.href(`/files/${d.id}`)}>
              <Wording say={say} text={d.title} bare />
            </a>
          ),
        },
        { key: "file", label: say.t(said.fileColumn), cell: (d) => d.fileName },
        ...(assignment
          ? [
              {
                key: "remove",
                label: say.t(formWords.remove),
                cell: (d: AnswerDocument) => (
                  <a href={say.href(`${assignmentPath(assignment)}/documents/${d.id}/remove`)}>{say.t(formWords.remove)}</a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Delivery({ say, page }: Part) {
  const { assignment: a, isPublic } = page
  return (
    <Section title={say.t(said.delivery)}>
      <Facts
        say={say}
        items={[
          { label: say.t(formWords.on), value: a.deliveredOn ? say.day(a.deliveredOn) : null },
          { label: say.t(formWords.to), value: a.deliveredTo },
          { label: say.t(formWords.proof), value: a.deliveredDocument },
          ...(isPublic
            ? [{ label: say.t(said.public), value: <a href={say.href(`/answers/${a.key}`)}>{say.t(said.publicHere)}</a> }]
            : []),
        ]}
      />
    </Section>
  )
}

/** The steps, oldest first: when, what, by which seat, and what was said with it. */
function History({ say, page }: Part) {
  const { history, units, provisions } = page
  return (
    <ol>
      {history.map((s, i) => {
        const path = s.provision ? provisions.get(s.provision)?.path : undefined
        return (
          <li key={i}>
            <time dateTime={s.onDay}>{say.day(s.onDay)}</time> – {wordIn(say, doneWords, s.event)}
            {s.unit ? ` (${unitName(say, units, s.unit)}${path ? `, ${path}` : ""})` : ""}, {wordIn(say, roleWords, s.asRole)}
            {s.dueOn ? `, ${say.t(said.until, { day: say.day(s.dueOn) })}` : ""}. {s.reason ? <q>{s.reason}</q> : null}
          </li>
        )
      })}
    </ol>
  )
}
