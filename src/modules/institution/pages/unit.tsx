import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  AsAt,
  BasisMark,
  Chain,
  Columns,
  DataTable,
  EmptyState,
  Facts,
  Notice,
  PageHead,
  Panel,
  Section,
  SourceList,
} from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { told } from "../messages/orders.ts"
import { eventWords, levelWords } from "../messages/words.ts"
import { type Names, nameOf, unitShort, unitTitle } from "../names.ts"
import type { ChangeRow, PostRow, UnitRow } from "../queries/units.ts"
import type { Standing, StandingUnit } from "../rules/chart.ts"
import { type Order, type Provision, provisionKinds, type UnitVersion } from "../types.ts"
import { restsOn } from "./chart.tsx"
import { bodyName, English, UnitLinks } from "./parts.tsx"
import { ProvisionsOfKind } from "./provisions.tsx"

export type UnitPage = {
  unit: UnitRow
  on: Day
  today: Day
  standing: Standing
  here: StandingUnit | null
  order: Order | null
  orders: readonly Order[]
  versions: readonly UnitVersion[]
  posts: readonly PostRow[]
  postTitles: ReadonlyMap<string, PostRow>
  provisions: readonly Provision[]
  changes: readonly ChangeRow[]
  names: Names
  panels: readonly PanelData[]
}

export function unitView(page: UnitPage, say: Say): View {
  const { unit, here, on } = page
  const shown = here?.version ?? page.versions.at(-1)
  const title = shown ? unitTitle(say, nameOf(shown)) : unit.key
  return {
    title,
    section: "institution",
    trail: [{ label: say.t(said.kicker), href: `/institution?on=${on}` }],
    body: (
      <>
        <PageHead
          kicker={shown ? say.t(levelWords[shown.level]) : say.t(said.unit)}
          title={shown ? say.name(shown.name) : unit.key}
          meta={shown?.acronym ? [{ label: say.t(said.acronym), value: shown.acronym }] : []}
        />
        <Chain say={say} stops={[{ station: "unit", label: shown ? unitShort(say, nameOf(shown)) : unit.key }]} current="unit" />
        <AsAt
          say={say}
          action={`/units/${unit.key}`}
          on={on}
          footing={here?.footing ?? "none"}
          by={here ? restsOn(say, here.version.order ? page.order : null, here.attestedBy, page.names) : ""}
        />
        {on > page.today ? (
          <Notice say={say} kind="info">
            {say.t(said.ahead)}
          </Notice>
        ) : null}
        {here ? (
          <Place say={say} page={page} here={here} />
        ) : (
          <EmptyState say={say} level={2} what={say.t(said.notThen, { day: say.day(on) })} todo={say.t(said.notThenTodo)} />
        )}
        <PanelsOf say={say} panels={page.panels} />
        {here ? <Duties say={say} page={page} here={here} /> : null}
        <NamesOverTime say={say} page={page} />
        <History say={say} page={page} />
      </>
    ),
  }
}

const PanelsOf = ({ say, panels }: { say: Say; panels: readonly PanelData[] }) =>
  panels.length > 0 ? (
    <Section title={say.t(said.elsewhere)} wide>
      <Columns>
        {panels.map((panel) => (
          <Panel key={panel.title} say={say} panel={panel} />
        ))}
      </Columns>
    </Section>
  ) : null

function Place({ say, page, here }: { say: Say; page: UnitPage; here: StandingUnit }) {
  const parts = page.standing.units.filter((u) => u.version.parent === page.unit.key).map((u) => u.version.unit)
  const parent = here.version.parent
  return (
    <Section title={say.t(said.unit)}>
      <Facts
        say={say}
        items={[
          ...(parent
            ? [{ label: say.t(said.partOf), value: <UnitLinks say={say} names={page.names} units={[parent]} on={page.on} /> }]
            : []),
          ...(parts.length > 0
            ? [{ label: say.t(said.parts), value: <UnitLinks say={say} names={page.names} units={parts} on={page.on} /> }]
            : []),
          ...(here.version.order ? [{ label: say.t(said.posts), value: <Posts say={say} page={page} /> }] : []),
        ]}
      />
      {page.unit.note ? (
        <p class="small">
          {say.t(said.identity)}
          {say.colon}
          <English say={say} text={page.unit.note} />
        </p>
      ) : null}
      <SourceList say={say} documents={page.names.documents} sources={here.version.sources} />
    </Section>
  )
}

function Posts({ say, page }: { say: Say; page: UnitPage }) {
  if (page.posts.length === 0) return <span class="unsaid">{say.t(said.noPosts)}</span>
  const whom = (keys: readonly string[]) =>
    say.list(
      keys.map((key) => {
        if (key === "secretary-general") return say.t(said.secretaryGeneral)
        const post = page.postTitles.get(key)
        return post ? say.name(post.title) : bodyName(say, page.names, key)
      }),
    )
  return (
    <ul>
      {page.posts.map((p) => (
        <li key={p.key}>
          {say.name(p.title)}
          <div class="small quiet">
            {p.reportsTo.length > 0 ? say.t(said.reportsTo, { whom: whom(p.reportsTo) }) : null}
            {p.through.length > 0 ? `; ${say.t(said.throughWhom, { whom: whom(p.through) })}` : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Duties({ say, page, here }: { say: Say; page: UnitPage; here: StandingUnit }) {
  if (!here.version.order || page.provisions.length === 0)
    return (
      <Section title={say.t(said.provisions)}>
        <EmptyState say={say} what={say.t(here.version.order ? said.noProvisions : said.onlyAttested)} />
      </Section>
    )
  return (
    <Section title={say.t(said.provisions)} note={say.t(said.summariesNote)}>
      {["function", "coordination", ...provisionKinds]
        .filter((kind, i, all) => all.indexOf(kind) === i)
        .map((kind) => {
          const some = page.provisions.filter((p) => p.kind === kind)
          return some.length > 0 ? <ProvisionsOfKind key={kind} say={say} names={page.names} provisions={some} /> : null
        })}
    </Section>
  )
}

function NamesOverTime({ say, page }: { say: Say; page: UnitPage }) {
  const orderOf = (v: UnitVersion) => page.orders.find((o) => o.key === v.order) ?? null
  return (
    <Section title={say.t(said.names)}>
      <Facts
        say={say}
        items={page.versions.map((v) => ({
          label: say.date(v.valid),
          value: unitTitle(say, nameOf(v)),
          note: restsOn(say, orderOf(v), [...new Set(v.sources.map((s) => s.document))], page.names),
        }))}
      />
    </Section>
  )
}

function History({ say, page }: { say: Say; page: UnitPage }) {
  if (page.changes.length === 0) return null
  return (
    <Section title={say.t(said.history)} wide>
      <Changes say={say} names={page.names} changes={page.changes} />
    </Section>
  )
}

/** Events with predecessors and successors, each called as its order called it, our words for it, and the lines it comes from. */
export function Changes({ say, names, changes }: { say: Say; names: Names; changes: readonly ChangeRow[] }) {
  const before = (c: ChangeRow) => (c.order ? (names.orders.get(c.order)?.before ?? null) : null)
  return (
    <DataTable
      say={say}
      caption={say.t(told.unitEvents)}
      rows={changes}
      rowKey={(c) => c.key}
      columns={[
        { key: "event", label: say.t(told.event), heads: true, cell: (c) => say.t(eventWords[c.event]) },
        {
          key: "from",
          label: say.t(told.from),
          cell: (c) => <Several say={say} names={names} units={c.fromUnits} order={before(c)} />,
        },
        {
          key: "to",
          label: say.t(told.to),
          cell: (c) => <Several say={say} names={names} units={c.toUnits} order={c.order} />,
        },
        {
          key: "note",
          label: say.t(said.whatHappened),
          cell: (c) => (
            <>
              {c.note ? <English say={say} text={c.note} /> : null} <BasisMark say={say} basis={c.basis} />
              <SourceList say={say} documents={names.documents} sources={c.sources} />
            </>
          ),
        },
      ]}
    />
  )
}

type SeveralProps = { say: Say; names: Names; units: readonly string[]; order: string | null }

const Several = (props: SeveralProps) => (props.units.length > 0 ? <UnitLinks {...props} /> : <span class="quiet">–</span>)
