import type { Hanging } from "#src/platform/files/index.ts"
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Day, dayIn } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import {
  DataTable,
  DeedLink,
  Deeds,
  Due,
  EmptyState,
  type FactItem,
  Facts,
  PageHead,
  Prose,
  RefusedDeed,
  Section,
  When,
  Wording,
} from "#src/web/index.ts"
import { agreementGuards, agreementSteps, standingOn } from "../agreements/rules.ts"
import type { Labels } from "../labels.ts"
import { agreementRoleWords, lifeWords as life, renewalWords, standingWords } from "../messages/agreement-life.ts"
import { agreementKindWords, agreementWords as words } from "../messages/agreements.ts"
import { said } from "../messages/pages.ts"
import { reasonIn } from "../messages/reasons.ts"
import type { AgreementStep } from "../queries/agreement-writes.ts"
import type { AgreementRow } from "../queries/agreements.ts"
import { type AgreementDocumentRole, agreementPath } from "../types.ts"
import { visibilityIn } from "./documents.tsx"
import { Name, Remarks, Sources } from "./parts.tsx"

export type AgreementPage = {
  agreement: AgreementRow
  labels: Labels
  documents: readonly Hanging[]
  steps: readonly AgreementStep[]
  decideBy: Day | null
  mayKeep: boolean
  forStaff: boolean
  today: Day
  zone: string
}

export function agreementView(page: AgreementPage, say: Say): View {
  const { agreement } = page
  const { text: title, lang } = say.text(agreement.title)
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(words.title), href: "/agreements" }],
    body: (
      <>
        <PageHead
          kicker={say.t(agreementKindWords[agreement.kind])}
          title={title}
          lang={lang}
          lede={agreement.summary ? <Wording say={say} text={agreement.summary} /> : undefined}
        />
        {page.mayKeep ? <Keeping page={page} say={say} /> : null}
        <Section title={say.t(said.aboutIt)} note={agreement.byPeople ? say.t(life.byPeople) : say.t(said.ours)}>
          <Facts say={say} items={[...agreed(page, say), ...goingOn(page, say)]} />
          <Prose>
            <Remarks say={say} asWritten={agreement.asWritten} doubt={agreement.doubt} />
            <Sources say={say} labels={page.labels} sources={agreement.sources} />
          </Prose>
        </Section>
        <Documents page={page} say={say} />
        {page.forStaff && page.steps.length > 0 ? <History page={page} say={say} /> : null}
      </>
    ),
  }
}

function agreed({ agreement, labels }: AgreementPage, say: Say): FactItem[] {
  const name = (kind: string, key: string | null) => (key ? <Name say={say} labels={labels} thing={ref(kind, key)} /> : null)
  return [
    {
      label: say.t(words.parties),
      value: agreement.parties.map((party) => (
        <div key={party}>
          <Name say={say} labels={labels} thing={party} />
        </div>
      )),
    },
    { label: say.t(words.signed), value: agreement.signed ? <When say={say} date={agreement.signed} /> : null },
    { label: say.t(words.valid), value: agreement.valid ? <When say={say} date={agreement.valid} /> : null },
    { label: say.t(said.programme), value: name("programme", agreement.programme) },
    ...(agreement.instrument ? [{ label: say.t(life.instrument), value: name("instrument", agreement.instrument) }] : []),
  ]
}

function goingOn({ agreement: a, today, decideBy }: AgreementPage, say: Say): FactItem[] {
  const standing = say.t(standingWords[standingOn(a, today)])
  return [
    { label: say.t(life.standing), value: a.endedOn ? `${standing} (${say.day(a.endedOn)})` : standing },
    {
      label: say.t(life.renewal),
      value: a.renewal ? say.t(renewalWords[a.renewal]) : null,
      ...(a.renewalTerms ? { note: a.renewalTerms } : {}),
    },
    ...(decideBy ? [{ label: say.t(life.decideBy), value: <Due say={say} on={decideBy} today={today} /> }] : []),
  ]
}

/** What may be done with it; where something may not, why. */
function Keeping({ page: { agreement }, say }: { page: AgreementPage; say: Say }) {
  const path = agreementPath(agreement.key)
  const from = agreement.endedOn === null ? "standing" : "ended"
  const guards = agreementGuards(agreement.valid, {})
  const open = (event: "renew" | "end") => {
    const step = agreementSteps.find((s) => s.from === from && s.event === event)
    const broken = step?.guards.find((g) => !guards[g])
    return step ? (broken ?? null) : "no_such_step"
  }
  return (
    <Deeds>
      <DeedLink say={say} href={`${path}/edit`}>
        {say.t(life.amend)}
      </DeedLink>
      {(["renew", "end"] as const).map((event) => {
        const why = open(event)
        return why ? (
          <RefusedDeed key={event} why={reasonIn(say, why)}>
            {say.t(life[event])}
          </RefusedDeed>
        ) : (
          <DeedLink key={event} say={say} href={`${path}/${event}`}>
            {say.t(life[event])}
          </DeedLink>
        )
      })}
      <DeedLink say={say} href={`${path}/documents/new`}>
        {say.t(life.attach)}
      </DeedLink>
    </Deeds>
  )
}

function Documents({ page, say }: { page: AgreementPage; say: Say }) {
  const { agreement, documents, mayKeep } = page
  return (
    <Section title={say.t(life.documents)} id="documents" wide>
      {documents.length === 0 ? (
        <EmptyState say={say} what={say.t(life.noDocuments)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(life.documents)}
          rows={documents}
          rowKey={(d) => d.id}
          columns={[
            {
              key: "title",
              label: say.t(life.title),
              heads: true,
              cell: (d) => <a href={say.href(`/files/${d.id}`)}>{say.name(d.title)}</a>,
            },
            { key: "role", label: say.t(life.role), cell: (d) => say.t(agreementRoleWords[d.role as AgreementDocumentRole]) },
            {
              key: "visibility",
              label: say.t(life.visibility),
              cell: (d) => visibilityIn(say, { visibility: d.visibility as "public" | "secretariat" }),
            },
            ...(mayKeep
              ? [
                  {
                    key: "remove",
                    label: say.t(life.remove),
                    cell: (d: Hanging) => (
                      <a href={say.href(`${agreementPath(agreement.key)}/documents/${d.id}/remove`)}>{say.t(life.remove)}</a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  )
}

const stepWords = { recorded: words.recorded, amended: life.amended, renewed: life.renewed, ended: life.ended } as const

const History = ({ page, say }: { page: AgreementPage; say: Say }) => (
  <Section title={say.t(life.history)} note={say.t(life.historyNote)} wide>
    <DataTable
      say={say}
      caption={say.t(life.history)}
      rows={page.steps}
      rowKey={(s) => String(s.version)}
      columns={[
        { key: "on", label: say.t(life.on), cell: (s) => say.day(dayIn(s.at, page.zone)) },
        { key: "step", label: say.t(life.step), heads: true, cell: (s) => say.t(stepWords[s.event as keyof typeof stepWords]) },
        { key: "ends", label: say.t(life.ends), cell: (s) => (s.until ? say.day(s.until) : say.t(said.notStated)) },
        { key: "reason", label: say.t(life.reason), cell: (s) => s.reason },
      ]}
    />
  </Section>
)
