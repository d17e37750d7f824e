// One duty: what, when, for whom, and by what each time was delivered.
import type { Card, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import { DataTable, DeedLink, Deeds, Doubt, Facts, PageHead, Prose, Section, SourceList, When, Wording } from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { clauseName, type Name } from "../../names.ts"
import { roleText } from "../../pages/parts.tsx"
import type { ClauseCard } from "../../queries.ts"
import type { Proposal } from "../../rules.ts"
import { clauseHref } from "../../types.ts"
import { entry as asked } from "../entry-messages.ts"
import { duties as said } from "../messages.ts"
import type { DutyContent, listVersions } from "../queries.ts"
import type { DutyStanding, Occurrence } from "../rules.ts"
import type { Duty } from "../types.ts"
import { kindWords } from "../words.ts"
import { StandingMark } from "./duties.tsx"
import { DueOf, Every, Responsible, unitName } from "./parts.tsx"

export type DutyPage = {
  duty: Duty
  standing: DutyStanding
  clause: ClauseCard | null
  times: readonly Occurrence[]
  /** By due day; the empty text for a duty without one. */
  responsible: ReadonlyMap<string, readonly Proposal[]>
  proofs: ReadonlyMap<string, Card>
  units: ReadonlyMap<string, Name>
  documents: ReadonlyMap<string, Localised>
  versions: Awaited<ReturnType<typeof listVersions>>
  today: Day
  mayCorrect: boolean
  /** Due days whose delivery the reader may record. */
  deliverable: readonly (Day | null)[]
}

export const deliveryHref = (duty: string, on: Day | null) => `/duties/${duty}/deliveries/${on ?? "undated"}` as const

export function dutyView(page: DutyPage, say: Say): View {
  const { duty, versions } = page
  const { text: title, lang } = say.text(duty.title)
  return {
    title,
    section: "mandates",
    trail: [
      { label: say.t(words.title), href: "/mandates" },
      { label: say.t(said.title), href: "/duties" },
    ],
    body: (
      <>
        <PageHead
          kicker={say.t(said.kicker)}
          title={title}
          lang={lang}
          meta={[
            { label: say.t(said.kind), value: say.t(kindWords[duty.kind]) },
            { label: say.t(said.standing), value: <StandingMark say={say} standing={page.standing} /> },
          ]}
        />
        <About say={say} page={page} />
        <Section title={say.t(said.times)} note={say.t(said.timesNote)} wide>
          <Times say={say} page={page} />
        </Section>
        <Section title={say.t(said.sources)}>
          {duty.sources.length > 0 ? (
            <SourceList say={say} sources={duty.sources} documents={page.documents} />
          ) : (
            <p>{say.t(said.byClause)}</p>
          )}
        </Section>
        {versions.length > 0 ? (
          <Section title={say.t(said.versions)}>
            <Versions say={say} versions={versions} />
          </Section>
        ) : null}
        {page.mayCorrect ? (
          <Deeds>
            <DeedLink say={say} href={`/duties/${duty.key}/edit`}>
              {say.t(asked.correct)}
            </DeedLink>
          </Deeds>
        ) : null}
      </>
    ),
  }
}

function About({ say, page }: { say: Say; page: DutyPage }) {
  const { duty, clause, units } = page
  return (
    <Section title={say.t(said.about)}>
      <Facts
        say={say}
        items={[
          {
            label: say.t(said.clause),
            value: <a href={say.href(clauseHref(duty.clause))}>{clause ? clauseName(say, clause) : duty.clause}</a>,
            ...(clause ? { note: say.name(clause.instrumentTitle) } : {}),
          },
          { label: say.t(said.due), value: duty.due ? <When say={say} date={duty.due} /> : null },
          { label: say.t(said.every), value: <Every say={say} duty={duty} /> },
          {
            label: say.t(said.unit),
            value: duty.unit ? <a href={say.href(`/units/${duty.unit}`)}>{unitName(say, units, duty.unit)}</a> : null,
          },
          ...(duty.summary ? [{ label: say.t(said.summary), value: <Wording say={say} text={duty.summary} /> }] : []),
        ]}
      />
      {duty.doubt ? (
        <Prose>
          <Doubt say={say} lang={say.text(duty.doubt).lang}>
            {say.name(duty.doubt)}
          </Doubt>
        </Prose>
      ) : null}
    </Section>
  )
}

function Times({ say, page }: { say: Say; page: DutyPage }) {
  const { duty, times, today, units } = page
  const dated = times.some((t) => t.on !== null)
  return (
    <DataTable
      say={say}
      caption={say.t(said.times)}
      rows={times}
      rowKey={(t) => t.on ?? "undated"}
      columns={[
        { key: "on", label: say.t(said.onDay), heads: true, cell: (t) => <DueOf say={say} duty={duty} time={t} today={today} /> },
        {
          key: "units",
          label: say.t(dated ? said.responsible : said.responsibleToday),
          cell: (t) => (
            <Responsible say={say} units={units} responsible={page.responsible.get(t.on ?? "") ?? []} on={t.on ?? today} />
          ),
        },
        {
          key: "delivery",
          label: say.t(said.delivery),
          cell: (t) => (
            <>
              <Proof say={say} page={page} time={t} />
              {page.deliverable.includes(t.on) ? (
                <div>
                  <a href={say.href(deliveryHref(duty.key, t.on))}>{say.t(asked.deliver)}</a>
                </div>
              ) : null}
            </>
          ),
        },
      ]}
    />
  )
}

function Proof({ say, page, time }: { say: Say; page: DutyPage; time: Occurrence }) {
  const { proof } = time
  if (!proof) return <span class="quiet">{say.t(said.undelivered)}</span>
  const card = page.proofs.get(proof.thing)
  return (
    <>
      {card ? <a href={say.href(card.href)}>{card.title}</a> : say.t(said.hiddenProof)}
      <div class="small quiet">
        {say.t(said.deliveredOn, { date: say.date(proof.delivered) })} ·{" "}
        {proof.recordedOn
          ? say.t(said.recordedBy, { day: say.day(proof.recordedOn), role: roleText(say, proof.recordedAs ?? "") })
          : say.t(said.told)}
      </div>
    </>
  )
}

function Versions({ say, versions }: { say: Say; versions: DutyPage["versions"] }) {
  const told = (content: DutyContent) =>
    [say.name(content.title), content.due ? say.date(content.due) : say.t(said.notSaid), content.rule].filter(Boolean).join(" · ")
  return (
    <ul>
      {versions.map((v) => (
        <li key={v.version}>
          {say.t(said.corrected, {
            n: v.version,
            day: say.day(v.correctedOn),
            role: roleText(say, v.correctedAs),
            what: told(v.content as DutyContent),
          })}
        </li>
      ))}
    </ul>
  )
}
