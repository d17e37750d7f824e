import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { DeedLink, Deeds, EmptyState, type Facet, Facets, Narrowed, PageHead, Pager, Submit, TableLinks } from "#src/web/index.ts"
import { type Labels, labelOf } from "../labels.ts"
import { linkTo } from "../list-address.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { feedWords } from "../messages/feeds.ts"
import { markerWords } from "../messages/markers.ts"
import { said } from "../messages/pages.ts"
import type { ActivityLine, Narrowing, Tally } from "../queries/list.ts"
import { ActivityTable } from "./activity-table.tsx"
import { statusName, typeName } from "./parts.tsx"

export type ActivitiesPage = {
  narrowing: Narrowing
  lines: readonly ActivityLine[]
  next: string | null
  previous: string | null
  tallies: readonly Tally[]
  labels: Labels
  total: number
  mayRecord: boolean
  /** Whose activities the reader may choose, to set one thing for several. */
  ownUnits: readonly string[]
}

const inAddress = {
  status: "status",
  unit: "unit",
  programme: "programme",
  year: "year",
  type: "type",
  state: "state",
  theme: "theme",
  partner: "organisation",
} as const
type Narrow = keyof typeof inAddress

function nameOf(say: Say, labels: Labels, facet: Narrow, code: string): string {
  if (facet === "status") return statusName(say, code)
  if (facet === "type") return typeName(say, code)
  if (facet === "year") return code
  return labelOf(labels, ref(inAddress[facet], code))
}

const shownChoices = 7

function facetsOf(page: ActivitiesPage, say: Say): Facet[] {
  const byFacet = Map.groupBy(page.tallies, (t) => t.facet)
  const legends = {
    status: said.status,
    unit: said.unit,
    programme: said.programme,
    year: said.year,
    type: said.type,
    state: said.state,
    theme: said.theme,
    partner: said.partner,
  } as const
  const facets = (Object.keys(legends) as Narrow[]).map((facet) => {
    const chosen = page.narrowing[facet]
    const tallies = byFacet.get(facet) ?? []
    const offered = facet === "year" ? [...tallies].sort((a, b) => Number(b.code) - Number(a.code)) : tallies
    const links = offered
      .filter((t, i) => i < shownChoices || t.code === String(chosen))
      .filter((t) => chosen === undefined || t.code === String(chosen))
      .map((t) => ({
        href: linkTo(page.narrowing, { [facet]: chosen === undefined ? t.code : undefined }),
        label: nameOf(say, page.labels, facet, t.code),
        count: t.count,
        chosen: chosen !== undefined,
      }))
    return { name: facet, legend: say.t(legends[facet]), links }
  })
  const gapNames = {
    mandate: said.gapMandate,
    request: said.gapRequest,
    result: said.gapResult,
    marker: markerWords.gap,
  } as const
  const gaps = (["mandate", "request", "result", "marker"] as const).map((gap) => ({
    href: linkTo(page.narrowing, { gap: page.narrowing.gap === gap ? undefined : gap }),
    label: say.t(gapNames[gap]),
    chosen: page.narrowing.gap === gap,
  }))
  return [...facets.filter((f) => f.links.length > 0), { name: "gap", legend: say.t(said.gaps), links: gaps }]
}

/** Whose list it is, where it is narrowed by something that has a page of its own. */
const about = (page: ActivitiesPage): Ref | null => {
  const { clause, instrument, project, item, programme, section, state, unit, partner, theme } = page.narrowing
  const things = { plan_item: item, clause, instrument, project, programme, section, state, unit, organisation: partner, theme }
  const [first] = Object.entries(things).flatMap(([kind, key]) => (key ? [ref(kind, key)] : []))
  return first ?? null
}

export function activitiesView(page: ActivitiesPage, say: Say): View {
  const of = about(page)
  const title = of ? `${say.t(said.activities)}${say.colon}${labelOf(page.labels, of)}` : say.t(said.activities)
  const narrowed = Object.values(page.narrowing).some((v) => v !== undefined)
  return {
    title,
    section: "activities",
    body: (
      <>
        <PageHead kicker={say.t(said.activities)} title={title} lede={say.t(said.activitiesLede)} />
        <Deeds>
          {page.mayRecord ? (
            <>
              <DeedLink say={say} href="/activities/new" first>
                {say.t(said.record)}
              </DeedLink>
              <DeedLink say={say} href="/activities/import">
                {say.t(said.importMany)}
              </DeedLink>
            </>
          ) : null}
          <TableLinks say={say} of={(ending) => linkTo(page.narrowing, {}, ending)} />
          <DeedLink say={say} href={linkTo(page.narrowing, {}, ".ics")}>
            {say.t(feedWords.subscribe)}
          </DeedLink>
        </Deeds>
        <Narrowed
          by={
            <Facets
              say={say}
              action="/activities"
              facets={facetsOf(page, say)}
              rule={say.t(said.countActivities)}
              {...(narrowed ? { clear: "/activities" as const } : {})}
            />
          }
        >
          {page.lines.length === 0 ? (
            <EmptyState say={say} what={say.t(said.nothing)} todo={say.t(said.nothingTodo)} level={2} />
          ) : (
            <TheList page={page} say={say} />
          )}
          <Pager
            say={say}
            {...(page.previous ? { previous: linkTo(page.narrowing, { before: page.previous }) } : {})}
            {...(page.next ? { next: linkTo(page.narrowing, { after: page.next }) } : {})}
          />
        </Narrowed>
      </>
    ),
  }
}

/** The list; for those who record with boxes, to set one thing for the lines chosen. */
function TheList({ page, say }: { page: ActivitiesPage; say: Say }) {
  const own = new Set(page.lines.filter((l) => l.unit && page.ownUnits.includes(l.unit)).map((l) => l.key))
  const list = {
    ...{ say, labels: page.labels, lines: page.lines, caption: say.t(said.latestFirst) },
    count: { value: page.total, rule: say.t(said.countActivities) },
  }
  if (own.size === 0) return <ActivityTable {...list} />
  return (
    <form action={say.href("/activities/together")} method="get">
      <ActivityTable {...list} choosing={own} />
      <Deeds>
        <Submit kind="second">{say.t(fastEntry.setFor)}</Submit>
      </Deeds>
    </form>
  )
}
