// The tables on the page of an activity: mandates, results, states, partners.
import { ref } from "#src/values/ref.ts"
import { BasisMark, DataTable, EmptyState, Section, When } from "#src/web/index.ts"
import { said } from "../messages/pages.ts"
import { partnerRoleWords, stateRoleWords } from "../messages/words.ts"
import { measurePath, type PartnerRole, type StateRole } from "../types.ts"
import type { Part } from "./activity-page.ts"
import { figure, Name, Remarks, ShortSources } from "./parts.tsx"

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
            {
              key: "clause",
              label: say.t(said.clause),
              heads: true,
              cell: (c) => <Name say={say} labels={page.labels} thing={ref("clause", c.clause)} />,
            },
            { key: "of", label: say.t(said.of), cell: (c) => say.t(c.own ? said.forActivity : said.forProgramme) },
            {
              key: "basis",
              label: say.t(said.basis),
              cell: (c) => <BasisMark say={say} basis={c.basis} {...(c.confirmedOn ? { confirmedOn: c.confirmedOn } : {})} />,
            },
            {
              key: "source",
              label: say.t(said.source),
              cell: (c) => <ShortSources say={say} labels={page.labels} sources={c.sources} />,
            },
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
            {
              key: "measure",
              label: say.t(said.measure),
              heads: true,
              cell: (r) => <a href={say.href(measurePath(r.measure))}>{say.name(r.measureTitle)}</a>,
            },
            { key: "value", label: say.t(said.value), number: true, cell: (r) => figure(say, r.value, r.qualifier) },
            { key: "period", label: say.t(said.period), cell: (r) => (r.period ? <When say={say} date={r.period} /> : null) },
            {
              key: "where",
              label: say.t(said.where),
              cell: (r) => (r.place ? <Name say={say} labels={page.labels} thing={ref("state", r.place)} /> : null),
            },
            {
              key: "remarks",
              label: say.t(said.remarks),
              cell: (r) => <Remarks say={say} asWritten={r.asWritten} doubt={r.doubt} />,
            },
            {
              key: "source",
              label: say.t(said.source),
              cell: (r) => <ShortSources say={say} labels={page.labels} sources={r.sources} />,
            },
          ]}
        />
      )}
    </Section>
  )
}

export function States({ page, say }: Part) {
  return (
    <Section title={say.t(said.states)} wide>
      {page.states.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noStates)} />
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
              cell: (s) => (s.people === null ? "" : say.number(s.people)),
            },
            {
              key: "source",
              label: say.t(said.source),
              cell: (s) => <ShortSources say={say} labels={page.labels} sources={s.sources} />,
            },
          ]}
        />
      )}
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
          {
            key: "source",
            label: say.t(said.source),
            cell: (p) => <ShortSources say={say} labels={page.labels} sources={p.sources} />,
          },
        ]}
      />
    </Section>
  )
}
