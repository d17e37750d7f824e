// Two occurrences of a request: both wordings, their difference word by word, on what the link rests, and what was decided.
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Localised } from "#src/values/localised.ts"
import { BasisMark, DataTable, DeedLink, Deeds, Facts, PageHead, Section, SourceList, WordDiff } from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { markWords } from "../../messages/words.ts"
import { cite, clauseName, initial } from "../../names.ts"
import { roleText, Sign } from "../../pages/parts.tsx"
import type { ClauseCard } from "../../queries.ts"
import { clauseHref } from "../../types.ts"
import { pairHref } from "../address.ts"
import { lineage as said } from "../messages.ts"
import { comparable, type Told } from "../rules.ts"
import type { LineageDecision, Occurrence } from "../types.ts"
import { laterWords } from "../words.ts"

export type PairPage = {
  later: ClauseCard
  earlier: ClauseCard
  occurrence: Occurrence
  wordings: { later: Told | null; earlier: Told | null }
  decisions: readonly LineageDecision[]
  documents: ReadonlyMap<string, Localised>
  mayDecide: boolean
}

export const pairTitle = (say: Say, page: Pick<PairPage, "later" | "earlier">) =>
  say.t(said.pair, { later: nameOf(say, page.later), earlier: nameOf(say, page.earlier) })
const nameOf = (say: Say, c: ClauseCard) => (c.path ? `${initial(cite(say, c))}` : say.name(c.title))

export function pairView(page: PairPage, say: Say): View {
  const { later, earlier, occurrence, documents } = page
  const title = pairTitle(say, page)
  return {
    title,
    section: "mandates",
    trail: [
      { label: say.t(words.title), href: "/mandates" },
      { label: clauseName(say, later), href: clauseHref(later.key) },
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.kicker)} title={title} />
        <Section title={say.t(words.about)}>
          <Facts
            say={say}
            items={[
              { label: say.t(said.later), value: <Clause say={say} card={later} wording={page.wordings.later} /> },
              { label: say.t(said.kind), value: say.t(laterWords[occurrence.kind]) },
              { label: say.t(said.earlier), value: <Clause say={say} card={earlier} wording={page.wordings.earlier} /> },
              { label: say.t(said.basis), value: <Standing say={say} occurrence={occurrence} /> },
              ...(occurrence.note
                ? [
                    {
                      label: say.t(said.why),
                      value: <span lang={say.text(occurrence.note).lang}>{say.name(occurrence.note)}</span>,
                    },
                  ]
                : []),
            ]}
          />
        </Section>
        <Difference say={say} page={page} />
        {occurrence.sources.length > 0 ? (
          <Section title={say.t(said.sources)}>
            <SourceList say={say} sources={occurrence.sources} documents={documents} />
          </Section>
        ) : null}
        {page.decisions.length > 0 ? (
          <Section title={say.t(said.history)} wide>
            <Decisions say={say} decisions={page.decisions} />
          </Section>
        ) : null}
        <Deeds>
          {page.mayDecide ? (
            <DeedLink say={say} href={`${pairHref(later.key, earlier.key)}/decide`}>
              {say.t(said.decide)}
            </DeedLink>
          ) : null}
          <a href={say.href("/mandates/lineages")}>{say.t(said.all)}</a>
        </Deeds>
      </>
    ),
  }
}

function Clause({ say, card, wording }: { say: Say; card: ClauseCard; wording: Told | null }) {
  return (
    <>
      <a href={say.href(clauseHref(card.key))}>{clauseName(say, card)}</a>
      <div class="small quiet">{say.name(card.instrumentTitle)}</div>
      {wording ? (
        <>
          <p lang={wording.lang}>{wording.text}</p>
          <div class="small quiet">{say.t(wording.official ? said.official : said.ours)}</div>
        </>
      ) : (
        <p class="quiet">{say.t(said.noWording)}</p>
      )}
    </>
  )
}

function Standing({ say, occurrence }: { say: Say; occurrence: Occurrence }) {
  const { basis, verdict, decidedOn, decidedAs } = occurrence
  if (verdict === "rejected" && decidedOn)
    return (
      <span class="mark basis by-reading">
        <Sign mark="rejected" />
        <span>{say.t(said.rejectedOn, { day: say.day(decidedOn), role: roleText(say, decidedAs ?? "") })}</span>
      </span>
    )
  return basis ? <BasisMark say={say} basis={basis} {...(decidedOn ? { confirmedOn: decidedOn } : {})} /> : null
}

function Difference({ say, page }: { say: Say; page: PairPage }) {
  const { later, earlier } = page.wordings
  if (!later || !earlier) return null
  if (!comparable(earlier, later))
    return (
      <Section title={say.t(said.difference)}>
        <p>{say.t(said.notComparable)}</p>
      </Section>
    )
  return (
    <Section title={say.t(said.difference)} note={say.t(later.official ? said.ofTexts : said.ofSummaries)}>
      <WordDiff say={say} before={earlier.text} after={later.text} lang={later.lang} />
    </Section>
  )
}

export function Decisions({ say, decisions }: { say: Say; decisions: readonly LineageDecision[] }) {
  return (
    <DataTable
      say={say}
      caption={say.t(said.history)}
      rows={decisions}
      rowKey={(d) => String(d.version)}
      columns={[
        { key: "day", label: say.t(said.day), heads: true, cell: (d) => say.day(d.decidedOn) },
        {
          key: "verdict",
          label: say.t(said.verdict),
          cell: (d) => say.t(markWords[d.verdict], { day: say.day(d.decidedOn), role: roleText(say, d.decidedAs) }),
        },
        { key: "kind", label: say.t(said.takesUp), cell: (d) => say.t(laterWords[d.kind]) },
        { key: "reason", label: say.t(said.reason), cell: (d) => d.reason },
      ]}
    />
  )
}
