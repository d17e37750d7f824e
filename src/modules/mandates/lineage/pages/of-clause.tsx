// The same request elsewhere, on the page of a clause: what it takes up, and what takes it up.
import type { Say } from "#src/platform/i18n/index.ts"
import { BasisMark, DeedLink, Deeds, Section } from "#src/web/index.ts"
import { clauseName } from "../../names.ts"
import type { ClauseCard } from "../../queries.ts"
import { clauseHref } from "../../types.ts"
import { pairHref } from "../address.ts"
import { lineage as said } from "../messages.ts"
import type { Occurrence } from "../types.ts"
import { earlierWords, laterWords } from "../words.ts"

export type LineageOfClause = {
  occurrences: readonly Occurrence[]
  cards: ReadonlyMap<string, ClauseCard>
  mayDecide: boolean
}

export function LineageSection({ say, clause, page }: { say: Say; clause: string; page: LineageOfClause }) {
  const { occurrences, cards, mayDecide } = page
  if (occurrences.length === 0 && !mayDecide) return null
  return (
    <Section title={say.t(said.elsewhere)} id="lineage">
      <ul>
        {occurrences.map((o) => (
          <li key={`${o.later} ${o.earlier}`}>
            <Occurs say={say} clause={clause} occurrence={o} cards={cards} />
          </li>
        ))}
      </ul>
      <Deeds>
        {mayDecide ? (
          <DeedLink say={say} href={`${clauseHref(clause)}/lineage`}>
            {say.t(said.add)}
          </DeedLink>
        ) : null}
        <a href={say.href("/mandates/lineages")}>{say.t(said.all)}</a>
      </Deeds>
    </Section>
  )
}

type OccursProps = { say: Say; clause: string; occurrence: Occurrence; cards: ReadonlyMap<string, ClauseCard> }
function Occurs({ say, clause, occurrence, cards }: OccursProps) {
  const { later, earlier, kind, basis, decidedOn } = occurrence
  const takesUp = later === clause
  const other = takesUp ? earlier : later
  const card = cards.get(other)
  return (
    <>
      {say.t((takesUp ? laterWords : earlierWords)[kind])}{" "}
      <a href={say.href(clauseHref(other))}>{card ? clauseName(say, card) : other}</a>
      <div class="small quiet">
        {card ? say.name(card.instrumentTitle) : ""}{" "}
        {basis ? <BasisMark say={say} basis={basis} {...(decidedOn ? { confirmedOn: decidedOn } : {})} /> : null}{" "}
        <a href={say.href(pairHref(later, earlier))}>{say.t(said.compare)}</a>
      </div>
    </>
  )
}
