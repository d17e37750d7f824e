// Every lineage with its clauses in order.
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { BasisMark, Count, DataTable, EmptyState, PageHead, Section, When } from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { cite, clauseName, initial } from "../../names.ts"
import type { ClauseCard } from "../../queries.ts"
import { clauseHref } from "../../types.ts"
import { pairHref } from "../address.ts"
import { lineage as said } from "../messages.ts"
import type { Lineage } from "../rules.ts"
import type { Occurrence } from "../types.ts"
import { laterWords } from "../words.ts"

export type LineagesPage = {
  lineages: readonly Lineage[]
  occurrences: readonly Occurrence[]
  cards: ReadonlyMap<string, ClauseCard>
  /** When the text of each clause was adopted, by instrument. */
  adopted: ReadonlyMap<string, Edtf | null>
}

export function lineagesView(page: LineagesPage, say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    section: "mandates",
    trail: [{ label: say.t(words.title), href: "/mandates" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede)} />
        {page.lineages.length === 0 ? (
          <EmptyState say={say} what={say.t(said.none)} level={2} />
        ) : (
          <p>
            <Count say={say} count={{ value: page.lineages.length, rule: say.t(said.rule) }} label={say.t(said.count)} />
          </p>
        )}
        {page.lineages.map((clauses) => (
          <Chain key={clauses.join(" ")} say={say} page={page} clauses={clauses} />
        ))}
      </>
    ),
  }
}

/** Its citation, or its title where it prints no number. */
const shortName = (say: Say, card: ClauseCard) => (card.path ? initial(cite(say, card)) : say.name(card.title))

function Chain({ say, page, clauses }: { say: Say; page: LineagesPage; clauses: Lineage }) {
  const first = page.cards.get(clauses[0] ?? "")
  const title = first ? say.name(first.title) : (clauses[0] ?? "")
  return (
    <Section title={title} wide>
      <DataTable
        say={say}
        caption={title}
        rows={clauses}
        rowKey={(key) => key}
        columns={[
          { key: "clause", label: say.t(said.clause), heads: true, cell: (key) => <Clause say={say} page={page} clause={key} /> },
          {
            key: "adopted",
            label: say.t(said.adopted),
            cell: (key) => {
              const date = page.adopted.get(page.cards.get(key)?.instrument ?? "")
              return date ? <When say={say} date={date} /> : say.t(said.notSaid)
            },
          },
          { key: "takes-up", label: say.t(said.takesUp), cell: (key) => <TakesUp say={say} page={page} clause={key} /> },
        ]}
      />
    </Section>
  )
}

function Clause({ say, page, clause }: { say: Say; page: LineagesPage; clause: string }) {
  const card = page.cards.get(clause)
  return (
    <>
      <a href={say.href(clauseHref(clause))}>{card ? clauseName(say, card) : clause}</a>
      {card ? <div class="small quiet">{say.name(card.instrumentTitle)}</div> : null}
    </>
  )
}

function TakesUp({ say, page, clause }: { say: Say; page: LineagesPage; clause: string }) {
  const pairs = page.occurrences.filter((o) => o.later === clause)
  if (pairs.length === 0) return <span class="quiet">{say.t(said.first)}</span>
  return (
    <>
      {pairs.map((o) => {
        const card = page.cards.get(o.earlier)
        return (
          <span key={o.earlier} class="line">
            {say.t(laterWords[o.kind])}{" "}
            <a href={say.href(pairHref(o.later, o.earlier))}>{card ? shortName(say, card) : o.earlier}</a>{" "}
            {o.basis ? <BasisMark say={say} basis={o.basis} {...(o.decidedOn ? { confirmedOn: o.decidedOn } : {})} /> : null}
          </span>
        )
      })}
    </>
  )
}
