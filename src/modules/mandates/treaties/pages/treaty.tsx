// One convention: what each state did about it, who is not recorded as a party, and what was done so that more join.
import type { StateRow } from "#src/modules/states/index.ts"
import type { Card, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Localised } from "#src/values/localised.ts"
import { BasisMark, Count, DataTable, EmptyState, PageHead, Section, SourceList } from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { treaties as said } from "../messages.ts"
import { actsThatHold, isParty } from "../rules.ts"
import type { ActRow, Convention, Outreach } from "../types.ts"
import { Acts } from "./parts.tsx"
import { actsOf } from "./treaties.tsx"

export type TreatyPage = {
  convention: Convention
  states: readonly StateRow[]
  acts: readonly ActRow[]
  /** Those whose activity the reader may see. */
  outreach: readonly (Outreach & { card: Card })[]
  documents: ReadonlyMap<string, Localised>
  mayEnter: boolean
}

export function treatyView(page: TreatyPage, say: Say): View {
  const { convention } = page
  const { text: title, lang } = say.text(convention.title)
  return {
    title,
    section: "mandates",
    trail: [
      { label: say.t(words.title), href: "/mandates" },
      { label: say.t(said.title), href: "/treaties" },
    ],
    body: (
      <>
        <PageHead
          kicker={say.t(said.kicker)}
          title={title}
          lang={lang}
          meta={[
            {
              label: say.t(words.instrument),
              value: <a href={say.href(`/instruments/${convention.key}`)}>{say.t(said.instrument)}</a>,
            },
          ]}
        />
        <OutreachSection say={say} page={page} />
        <Section title={say.t(said.status)} wide>
          <StatusTable say={say} page={page} />
        </Section>
      </>
    ),
  }
}

function OutreachSection({ say, page }: { say: Say; page: TreatyPage }) {
  const { states, acts, convention, outreach } = page
  const outside = states.filter((s) => !isParty(actsOf(acts, convention.key, s.code)))
  return (
    <Section title={say.t(said.outreach)} note={say.t(said.outreachNote)}>
      <h3>{say.t(said.activities)}</h3>
      {outreach.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noActivities)} />
      ) : (
        <ul>
          {outreach.map((o) => (
            <li key={o.thing}>
              <a href={say.href(o.card.href)}>{o.card.title}</a> <BasisMark say={say} basis={o.basis} />
              <SourceList say={say} sources={o.sources} documents={page.documents} />
            </li>
          ))}
        </ul>
      )}
      <h3>{say.t(said.notParties)}</h3>
      {outside.length === 0 ? (
        <p>{say.t(said.allParties)}</p>
      ) : (
        <>
          <p>
            <Count say={say} count={{ value: outside.length, rule: say.t(said.notPartiesRule) }} />
          </p>
          <p>{say.list(outside.map((s) => say.name(s.short)))}</p>
        </>
      )}
    </Section>
  )
}

function StatusTable({ say, page }: { say: Say; page: TreatyPage }) {
  const { convention, acts, mayEnter } = page
  const of = (s: StateRow) => actsOf(acts, convention.key, s.code)
  return (
    <DataTable
      say={say}
      caption={say.t(said.status)}
      count={{ value: page.states.filter((s) => isParty(of(s))).length, rule: say.t(said.partiesRule) }}
      rows={page.states}
      rowKey={(s) => s.code}
      columns={[
        {
          key: "state",
          label: say.t(said.state),
          heads: true,
          cell: (s) => (
            <>
              <a href={say.href(`/states/${s.key}`)}>{say.name(s.short)}</a>
              {isParty(of(s)) ? <span class="tag">{say.t(said.party)}</span> : null}
            </>
          ),
        },
        { key: "acts", label: say.t(said.acts), cell: (s) => <Acts say={say} acts={actsThatHold(of(s))} sources /> },
        ...(mayEnter
          ? [
              {
                key: "enter",
                label: say.t(said.enter),
                cell: (s: StateRow) => <a href={say.href(`/treaties/${convention.key}/${s.key}`)}>{say.t(said.enter)}</a>,
              },
            ]
          : []),
      ]}
    />
  )
}
