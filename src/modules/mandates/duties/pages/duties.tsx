// Duties as lines, narrowed by kind and by how they stand today.
import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Facets, Narrowed, PageHead, Pager, Section } from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { clauseName, type Name } from "../../names.ts"
import type { ClauseCard } from "../../queries.ts"
import type { Proposal } from "../../rules.ts"
import { clauseHref } from "../../types.ts"
import { entry as asked } from "../entry-messages.ts"
import { dutyFeed } from "../feed-messages.ts"
import { duties as said } from "../messages.ts"
import { type DutyStanding, type Occurrence, standings } from "../rules.ts"
import type { DutyCount, Narrowing } from "../standing.ts"
import { type Duty, type DutyKind, dutyKinds } from "../types.ts"
import { kindWords, standingWords } from "../words.ts"
import { DueOf, Every, Responsible } from "./parts.tsx"

export type DutyLine = { duty: Duty; now: Occurrence | null; standing: DutyStanding }
export type DutiesPage = {
  lines: readonly DutyLine[]
  /** Whatever the narrowing, for the figures beside it. */
  counts: readonly DutyCount[]
  narrowed: Narrowing
  from: string | undefined
  next: string | null
  responsible: ReadonlyMap<string, readonly Proposal[]>
  clauses: ReadonlyMap<string, ClauseCard>
  units: ReadonlyMap<string, Name>
  today: Day
  mayEnter: boolean
}

/** How many duties a narrowing holds. */
export const totalOf = (counts: readonly DutyCount[], { kind, show }: Narrowing): number =>
  counts.filter((c) => (kind ?? c.kind) === c.kind && (show ?? c.standing) === c.standing).reduce((sum, c) => sum + c.count, 0)

type Asked = { kind?: string | undefined; show?: string | undefined; from?: string }

export function listHref(query: Asked, face = ""): Href {
  const given = Object.entries(query).filter((e): e is [string, string] => Boolean(e[1]))
  return given.length === 0 ? `/duties${face}` : `/duties${face}?${new URLSearchParams(given)}`
}

export function dutiesView(page: DutiesPage, say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    section: "mandates",
    trail: [{ label: say.t(words.title), href: "/mandates" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede)} />
        <Deeds>
          {page.mayEnter ? (
            <DeedLink say={say} href="/duties/new" first>
              {say.t(asked.enter)}
            </DeedLink>
          ) : null}
          <DeedLink say={say} href={listHref(page.narrowed, ".ics")}>
            {say.t(dutyFeed.subscribe)}
          </DeedLink>
        </Deeds>
        <Section title={title} wide>
          <Narrowed by={<By say={say} page={page} />}>
            {page.lines.length === 0 ? (
              <EmptyState say={say} what={say.t(said.none)} todo={say.t(said.noneTodo)} />
            ) : (
              <Lines say={say} page={page} />
            )}
            <Pager
              say={say}
              {...(page.from ? { previous: listHref(page.narrowed) } : {})}
              {...(page.next ? { next: listHref({ ...page.narrowed, from: page.next }) } : {})}
            />
          </Narrowed>
        </Section>
      </>
    ),
  }
}

function By({ say, page }: { say: Say; page: DutiesPage }) {
  const { counts, narrowed } = page
  const { kind, show } = narrowed
  const of = (k: DutyKind | undefined, s: DutyStanding | undefined) => totalOf(counts, { kind: k, show: s })
  return (
    <Facets
      say={say}
      action="/duties"
      rule={say.t(said.rule)}
      facets={[
        {
          name: "show",
          legend: say.t(said.standing),
          links: standings.map((s) => ({
            href: listHref({ kind, show: s }),
            label: say.t(standingWords[s]),
            count: of(kind, s),
            chosen: s === show,
          })),
        },
        {
          name: "kind",
          legend: say.t(said.kind),
          links: dutyKinds.map((k) => ({
            href: listHref({ kind: k, show }),
            label: say.t(kindWords[k]),
            count: of(k, show),
            chosen: k === kind,
          })),
        },
      ]}
      {...(kind || show ? { clear: "/duties" as const } : {})}
    />
  )
}

function Lines({ say, page }: { say: Say; page: DutiesPage }) {
  const { today, units, clauses, responsible } = page
  return (
    <DataTable
      say={say}
      caption={say.t(said.title)}
      count={{ value: totalOf(page.counts, page.narrowed), rule: say.t(said.rule) }}
      rows={page.lines}
      rowKey={(l) => l.duty.key}
      columns={[
        {
          key: "duty",
          label: say.t(said.duty),
          heads: true,
          cell: ({ duty }) => (
            <>
              <a href={say.href(`/duties/${duty.key}`)}>{say.name(duty.title)}</a>
              <div class="small quiet">{say.t(kindWords[duty.kind])}</div>
            </>
          ),
        },
        {
          key: "clause",
          label: say.t(said.clause),
          cell: ({ duty }) => <Clause say={say} card={clauses.get(duty.clause)} duty={duty} />,
        },
        { key: "due", label: say.t(said.due), cell: ({ duty, now }) => <DueOf say={say} duty={duty} time={now} today={today} /> },
        { key: "every", label: say.t(said.every), cell: ({ duty }) => <Every say={say} duty={duty} /> },
        {
          key: "units",
          label: say.t(said.responsibleInList),
          cell: ({ duty, now }) => (
            <Responsible say={say} units={units} responsible={responsible.get(duty.key) ?? []} on={now?.on ?? today} />
          ),
        },
        { key: "standing", label: say.t(said.standing), cell: ({ standing }) => <StandingMark say={say} standing={standing} /> },
      ]}
    />
  )
}

/** Overdue is set off by its weight as well as by its words. */
export const StandingMark = ({ say, standing }: { say: Say; standing: DutyStanding }) =>
  standing === "overdue" ? <strong>{say.t(standingWords.overdue)}</strong> : <span>{say.t(standingWords[standing])}</span>

function Clause({ say, card, duty }: { say: Say; card: ClauseCard | undefined; duty: Duty }) {
  return (
    <>
      <a href={say.href(clauseHref(duty.clause))}>{card ? clauseName(say, card) : duty.clause}</a>
      {card ? <div class="small quiet">{say.name(card.instrumentTitle)}</div> : null}
    </>
  )
}
