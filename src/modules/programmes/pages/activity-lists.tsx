// The tables on the page of an activity: mandates, results, states, partners, contributions.
import { BasisMark, DataTable, EmptyState, Section } from "#src/web/index.ts"
import { contributionWords } from "../messages/agreements.ts"
import { said } from "../messages/pages.ts"
import { partnerRoleWords, stateRoleWords } from "../messages/words.ts"
import type { PartnerRole, StateRole } from "../types.ts"
import type { Part } from "./activity-page.ts"
import { clauseColumn, measureColumn, remarksColumn, sourceColumn, valueColumns, whereColumn } from "./columns.tsx"
import { ContributionTable } from "./contributions.tsx"
import { PartsOfResults, PeopleFigure, WhyHidden } from "./people.tsx"

export function Mandates({ page, say }: Part) {
  return (
    <Section id="mandates" title={say.t(said.mandates)} wide>
      {page.clauses.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noMandate)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(said.mandatesCaption)}
          rows={page.clauses}
          rowKey={(c) => `${c.clause} ${c.own}`}
          columns={[
            clauseColumn(say, page.labels),
            { key: "of", label: say.t(said.of), cell: (c) => say.t(c.own ? said.forActivity : said.forProgramme) },
            {
              key: "basis",
              label: say.t(said.basis),
              cell: (c) => <BasisMark say={say} basis={c.basis} {...(c.confirmedOn ? { confirmedOn: c.confirmedOn } : {})} />,
            },
            sourceColumn(say, page.labels),
          ]}
        />
      )}
    </Section>
  )
}

export function Results({ page, say }: Part) {
  return (
    <Section id="results" title={say.t(said.results)} wide>
      {page.results.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noResult)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(said.resultsCaption)}
          rows={page.results}
          rowKey={(r) => r.key}
          columns={[
            measureColumn(say),
            ...valueColumns(say),
            whereColumn(say, page.labels),
            remarksColumn(say),
            sourceColumn(say, page.labels),
          ]}
        />
      )}
      <PartsOfResults say={say} labels={page.labels} results={page.results} forStaff={page.forStaff} />
    </Section>
  )
}

export function States({ page, say }: Part) {
  return (
    <Section title={say.t(said.states)} wide>
      {page.states.length === 0 ? (
        <EmptyState say={say} what={say.t(page.places.length > 0 ? said.statesAsPlaces : said.noStates)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(said.statesCaption)}
          rows={page.states}
          rowKey={(s) => `${s.state} ${s.role}`}
          columns={[
            {
              key: "state",
              label: say.t(said.state),
              heads: true,
              cell: (s) => <a href={say.href(`/states/${s.key}`)}>{say.name(s.short)}</a>,
            },
            { key: "role", label: say.t(said.role), cell: (s) => say.t(stateRoleWords[s.role as StateRole]) },
            {
              key: "people",
              label: say.t(said.people),
              number: true,
              cell: (s) => <PeopleFigure say={say} figure={s} />,
            },
            sourceColumn(say, page.labels),
          ]}
        />
      )}
      <WhyHidden say={say} figures={page.states} forStaff={page.forStaff} />
    </Section>
  )
}

export function Partners({ page, say }: Part) {
  if (page.partners.length === 0) return null
  return (
    <Section title={say.t(said.partners)} wide>
      <DataTable
        say={say}
        caption={say.t(said.partnersCaption)}
        rows={page.partners}
        rowKey={(p) => `${p.organisation} ${p.role}`}
        columns={[
          {
            key: "body",
            label: say.t(said.organisation),
            heads: true,
            cell: (p) => (
              <a href={say.href(`/organisations/${p.organisation}`)}>
                {say.name(p.title)}
                {p.acronym ? ` (${p.acronym})` : ""}
              </a>
            ),
          },
          { key: "role", label: say.t(said.role), cell: (p) => say.t(partnerRoleWords[p.role as PartnerRole]) },
          sourceColumn(say, page.labels),
        ]}
      />
    </Section>
  )
}

export function Contributions({ page, say }: Part) {
  if (page.contributions.length === 0) return null
  return (
    <Section title={say.t(contributionWords.title)} wide>
      <ContributionTable say={say} labels={page.labels} contributions={page.contributions} without="thing" />
    </Section>
  )
}
