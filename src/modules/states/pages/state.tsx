import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { Columns, DataTable, EmptyState, Facts, PageHead, Panel, Section } from "#src/web/index.ts"
import { positionWords, said } from "../messages/states.ts"
import type { listFormerNames, listGroupsOf, listParticipation, listSpellings, StateRow } from "../queries.ts"
import { type Confidence, type MemberStatus, readPosition } from "../types.ts"
import { subregionName } from "./states.tsx"

type Rows<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>
type StatePage = {
  state: StateRow
  groups: Rows<typeof listGroupsOf>
  participation: Rows<typeof listParticipation>
  formerNames: Rows<typeof listFormerNames>
  spellings: Rows<typeof listSpellings>
  panels: readonly PanelData[]
}

const dateOr = (say: Say, date: Edtf | null) => (date ? say.date(date) : "")

export function stateView(page: StatePage, say: Say): View {
  const { state } = page
  const title = say.name(state.short)
  return {
    title,
    section: "states",
    trail: [{ label: say.t(said.kicker), href: "/states" }],
    body: (
      <>
        <PageHead
          title={title}
          lede={say.name(state.formal)}
          meta={[
            { label: say.t(said.codes), value: `${state.code} · ${state.iso2} · ${state.numeric}` },
            { label: say.t(said.subregion), value: subregionName(say, state.subregion) },
            { label: say.t(said.capital), value: <span lang="en">{state.capital}</span> },
          ]}
        />
        {page.panels.length > 0 ? (
          <Columns>
            {page.panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
        <Participation say={say} rows={page.participation} />
        <Groups say={say} rows={page.groups} />
        <FormerNames say={say} rows={page.formerNames} />
        <Spellings say={say} rows={page.spellings} />
      </>
    ),
  }
}

function Participation({ say, rows }: { say: Say; rows: StatePage["participation"] }) {
  if (rows.length === 0) return null
  const words = (text: string) => {
    const read = readPosition(text)
    if (!read) return text
    const held = say.t(positionWords[read.position])
    return read.contested ? `${held} (${say.t(said.contested)})` : held
  }
  return (
    <Section title={say.t(said.participation)} note={say.t(said.participationNote)} wide>
      <DataTable
        say={say}
        caption={say.t(said.participation)}
        rows={rows}
        rowKey={(r) => `${r.body}${r.since}${r.position}`}
        columns={[
          { key: "position", label: say.t(said.position), heads: true, cell: (r) => words(r.position) },
          { key: "body", label: say.t(said.body), cell: (r) => r.body.toUpperCase() },
          { key: "since", label: say.t(said.since), cell: (r) => dateOr(say, r.since) },
          { key: "document", label: say.t(said.document), cell: (r) => <span lang="en">{r.document}</span> },
          { key: "note", label: say.t(said.note), cell: (r) => <span lang="en">{r.note}</span> },
        ]}
      />
    </Section>
  )
}

function Groups({ say, rows }: { say: Say; rows: StatePage["groups"] }) {
  return (
    <Section title={say.t(said.groups)} wide>
      {rows.length === 0 ? (
        <EmptyState say={say} what={say.t(said.groupsNone)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(said.groups)}
          rows={rows}
          rowKey={(r) => `${r.key}${r.since}${r.status}`}
          columns={[
            { key: "name", label: say.t(said.name), heads: true, cell: (r) => `${say.name(r.title)} (${r.acronym})` },
            { key: "status", label: say.t(said.status), cell: (r) => say.t(said[r.status as MemberStatus]) },
            { key: "since", label: say.t(said.since), cell: (r) => dateOr(say, r.since) },
            { key: "until", label: say.t(said.until), cell: (r) => dateOr(say, r.until) },
            { key: "document", label: say.t(said.document), cell: (r) => <span lang="en">{r.document}</span> },
          ]}
        />
      )}
    </Section>
  )
}

function FormerNames({ say, rows }: { say: Say; rows: StatePage["formerNames"] }) {
  if (rows.length === 0) return null
  return (
    <Section title={say.t(said.formerly)}>
      <Facts
        say={say}
        items={rows.map((r) => ({
          label: say.date(r.valid),
          value: say.name(r.formal),
          note: <span lang="en">{r.document}</span>,
        }))}
      />
    </Section>
  )
}

function Spellings({ say, rows }: { say: Say; rows: StatePage["spellings"] }) {
  if (rows.length === 0) return null
  return (
    <Section title={say.t(said.written)}>
      <DataTable
        say={say}
        caption={say.t(said.written)}
        rows={rows}
        rowKey={(r) => r.alias}
        columns={[
          { key: "alias", label: say.t(said.spelling), heads: true, cell: (r) => r.alias },
          { key: "confidence", label: say.t(said.confidence), cell: (r) => say.t(said[r.confidence as Confidence]) },
          { key: "note", label: say.t(said.note), cell: (r) => <span lang="en">{r.note}</span> },
        ]}
      />
    </Section>
  )
}
