// What is marked for gender, rights and groups of people, and what has no statement; and the same of one thing.
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { kindOf, type Ref } from "#src/values/ref.ts"
import { BasisMark, type Column, DataTable, EmptyState, Facts, PageHead, Section } from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { linkTo } from "../list-address.ts"
import { markerNames, significanceNames, markerWords as words } from "../messages/markers.ts"
import { said } from "../messages/pages.ts"
import type { MarkerRow } from "../queries/markers.ts"
import { type Marker, markers } from "../types.ts"
import { sourceColumn } from "./columns.tsx"
import { Name, Names } from "./parts.tsx"

const columns = (say: Say, labels: Labels): Column<MarkerRow>[] => [
  { key: "weight", label: say.t(words.significance), cell: (m) => say.t(significanceNames[m.significance]) },
  { key: "evidence", label: say.t(words.evidence), cell: (m) => m.evidence },
  {
    key: "basis",
    label: say.t(said.basis),
    cell: (m) => <BasisMark say={say} basis={m.basis} {...(m.confirmedOn ? { confirmedOn: m.confirmedOn } : {})} />,
  },
  sourceColumn(say, labels),
]

/** What one thing is marked with itself. */
export function Markers({ say, labels, rows }: { say: Say; labels: Labels; rows: readonly MarkerRow[] }) {
  return (
    <Section id="markers" title={say.t(words.markers)} wide>
      {rows.length === 0 ? (
        <EmptyState say={say} what={say.t(words.noStatement)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(words.markers)}
          rows={rows}
          rowKey={(m) => m.marker}
          columns={[
            { key: "marker", label: say.t(words.marker), heads: true, cell: (m) => say.t(markerNames[m.marker]) },
            ...columns(say, labels),
          ]}
        />
      )}
    </Section>
  )
}

export type MarkersPage = {
  rows: readonly MarkerRow[]
  unmarked: readonly Ref[]
  /** Activities that nothing is stated of. */
  silent: number
  labels: Labels
}

export function markersView(page: MarkersPage, say: Say): View {
  const { rows, labels } = page
  const title = say.t(words.title)
  const by = (marker: Marker, kind: string) => rows.filter((m) => m.marker === marker && kindOf(m.thing) === kind).length
  const figure = (n: number) => (n === 0 ? <span class="quiet">0</span> : say.number(n))
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(said.programmes), href: "/programmes" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(words.lede)} />
        <Section title={say.t(words.byMarker)} wide>
          <DataTable
            say={say}
            caption={say.t(words.byMarker)}
            count={{ value: rows.length, rule: say.t(words.counted) }}
            rows={markers}
            rowKey={(m) => m}
            columns={[
              {
                key: "marker",
                label: say.t(words.marker),
                heads: true,
                cell: (m) => <a href={`#${m}`}>{say.t(markerNames[m])}</a>,
              },
              { key: "activities", label: say.t(said.activities), number: true, cell: (m) => figure(by(m, "activity")) },
              { key: "projects", label: say.t(words.withoutProjects), number: true, cell: (m) => figure(by(m, "project")) },
              { key: "programmes", label: say.t(said.programmes), number: true, cell: (m) => figure(by(m, "programme")) },
            ]}
          />
        </Section>
        {markers.map((marker) => (
          <OneMarker key={marker} say={say} labels={labels} marker={marker} rows={rows.filter((m) => m.marker === marker)} />
        ))}
        <Without page={page} say={say} />
      </>
    ),
  }
}

type OneProps = Readonly<{ say: Say; labels: Labels; marker: Marker; rows: readonly MarkerRow[] }>

function OneMarker({ say, labels, marker, rows }: OneProps) {
  const name = say.t(markerNames[marker])
  return (
    <Section id={marker} title={name} wide>
      {rows.length === 0 ? (
        <EmptyState say={say} what={say.t(words.noStatement)} />
      ) : (
        <DataTable
          say={say}
          caption={name}
          rows={rows}
          rowKey={(m) => m.thing}
          columns={[
            {
              key: "thing",
              label: say.t(words.thing),
              heads: true,
              cell: (m) => <Name say={say} labels={labels} thing={m.thing} />,
            },
            ...columns(say, labels),
          ]}
        />
      )}
    </Section>
  )
}

function Without({ page, say }: { page: MarkersPage; say: Say }) {
  const of = (kind: string) => page.unmarked.filter((t) => kindOf(t) === kind)
  const names = (things: readonly Ref[]) => (
    <details>
      <summary>{say.number(things.length)}</summary>
      <Names say={say} labels={page.labels} things={things} />
    </details>
  )
  return (
    <Section title={say.t(words.without)}>
      <Facts
        say={say}
        items={[
          {
            label: say.t(words.withoutActivities),
            value: <a href={say.href(linkTo({ gap: "marker" }))}>{say.number(page.silent)}</a>,
          },
          { label: say.t(words.withoutProgrammes), value: names(of("programme")) },
          { label: say.t(words.withoutProjects), value: of("project").length > 0 ? names(of("project")) : say.number(0) },
        ]}
      />
    </Section>
  )
}
