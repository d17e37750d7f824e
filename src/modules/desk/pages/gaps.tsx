// All lists of gaps with their numbers, and one list at a time.

import type { Gap, GapCount, GapCursor, GapLine } from "#src/platform/gaps/index.ts"
import type { Card, View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { type Day, daysBetween } from "#src/values/day.ts"
import { kindOf, type Ref, ref } from "#src/values/ref.ts"
import {
  DataTable,
  Deeds,
  EmptyState,
  type Facet,
  Facets,
  Narrowed,
  PageHead,
  Pager,
  Section,
  TableLinks,
} from "#src/web/index.ts"
import { chainPath, isRootKind } from "../chain-root.ts"
import { said } from "../messages/gaps.ts"

export type GapTotal = { gap: Gap; count: number; oldest: Day | null }
type Units = ReadonlyMap<Ref, Card>

export type GapsPage = {
  totals: readonly GapTotal[]
  counts: readonly GapCount[]
  /** Only what this unit answers for; `nobody` stands for what nobody does. */
  unit: string | undefined
  units: Units
}
export type GapPage = GapsPage & {
  total: GapTotal
  lines: readonly GapLine[]
  /** The last line, where there is a further page. */
  next: GapLine | null
  further: boolean
  today: Day
  cards: ReadonlyMap<Ref, Card>
}

/** The place of a line in its list, as it stands in an address. */
export const cursorOf = ({ since, id }: GapCursor): string => `${since ?? "unknown"}_${id.replaceAll("/", "~")}`

type Narrowing = Readonly<{ unit?: string | undefined; after?: string; most?: string }>

function linkTo(gap: string | null, narrowing: Narrowing, face = ""): Href {
  const given = Object.entries(narrowing).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const path = gap ? (`/gaps/${gap}${face}` as const) : (`/gaps${face}` as const)
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}

const unitName = (units: Units, unit: string, say: Say) =>
  unit === "nobody" ? say.t(said.nobody) : (units.get(ref("unit", unit))?.title ?? unit)

const mostUnits = 12

/** The two ways to narrow: to one list, and to what one unit answers for. */
function facetsOf(page: GapsPage, gap: string | null, say: Say): Facet[] {
  const own = page.counts.filter((c) => gap === null || c.code === gap)
  const byUnit = [...Map.groupBy(own, (c) => c.unit ?? "nobody")]
    .map(([unit, some]) => ({ unit, count: some.reduce((sum, c) => sum + c.count, 0) }))
    .filter(({ unit }) => page.unit === undefined || unit === page.unit)
    .sort((a, b) => b.count - a.count || a.unit.localeCompare(b.unit))
  return [
    {
      name: "unit",
      legend: say.t(said.owner),
      links: byUnit.slice(0, mostUnits).map(({ unit, count }) => ({
        href: linkTo(gap, { unit: page.unit ? undefined : unit }),
        label: unitName(page.units, unit, say),
        count,
        chosen: page.unit !== undefined,
      })),
    },
    {
      name: "gap",
      legend: say.t(said.kind),
      // Without a list chosen, the table itself leads to each.
      links: (gap ? page.totals : [])
        .filter((t) => t.count > 0 || t.gap.code === gap)
        .map((t) => ({
          href: linkTo(t.gap.code === gap ? null : t.gap.code, { unit: page.unit }),
          label: say.t(t.gap.title),
          count: t.count,
          chosen: t.gap.code === gap,
        })),
    },
  ]
}

const Narrower = ({ page, gap, say }: { page: GapsPage; gap: string | null; say: Say }) => (
  <Facets
    say={say}
    action={linkTo(gap, {})}
    facets={facetsOf(page, gap, say).filter((f) => !("links" in f) || f.links.length > 0)}
    rule={say.t(said.rule)}
    {...(page.unit || gap ? { clear: linkTo(null, {}) } : {})}
  />
)

export function gapsView(page: GapsPage, say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    description: say.t(said.lede),
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede)} />
        <Narrowed by={<Narrower page={page} gap={null} say={say} />}>
          <AllGaps page={page} say={say} />
          <h2>{say.t(said.elsewhere)}</h2>
          <ul>
            <li>
              <a href={say.href("/findings")}>{say.t(said.findings)}</a>
            </li>
            <li>
              <a href={say.href("/doubts")}>{say.t(said.doubts)}</a>
            </li>
          </ul>
        </Narrowed>
      </>
    ),
  }
}

const AllGaps = ({ page, say }: { page: GapsPage; say: Say }) => (
  <DataTable
    say={say}
    caption={say.t(said.caption)}
    count={{ value: page.totals.length, rule: say.t(said.listsRule) }}
    rows={page.totals}
    rowKey={(t) => t.gap.code}
    columns={[
      {
        key: "gap",
        label: say.t(said.kind),
        heads: true,
        cell: ({ gap }) => (
          <>
            <a href={say.href(linkTo(gap.code, { unit: page.unit }))}>{say.t(gap.title)}</a>
            <div class="rule">
              {say.t(gap.rule)}
              {gap.for === "staff" ? ` (${say.t(said.staffOnly)})` : ""}
            </div>
          </>
        ),
      },
      { key: "count", label: say.t(said.count), number: true, cell: (t) => say.number(t.count) },
      { key: "oldest", label: say.t(said.oldest), cell: (t) => (t.oldest ? say.day(t.oldest) : "–") },
    ]}
  />
)

/** A rule as a sentence of its own. */
const sentence = (rule: string) => `${rule.slice(0, 1).toUpperCase()}${rule.slice(1)}.`

export function gapView(page: GapPage, say: Say): View {
  const { gap } = page.total
  const title = say.t(gap.title)
  return {
    title,
    trail: [{ label: say.t(said.title), href: "/gaps" }],
    body: (
      <>
        <PageHead title={title} lede={sentence(say.t(gap.rule))} />
        <Narrowed by={<Narrower page={page} gap={gap.code} say={say} />}>
          {page.lines.length === 0 ? (
            <EmptyState say={say} level={2} what={say.t(said.none)} why={say.t(said.noneWhy)} />
          ) : (
            <>
              <Deeds>
                <TableLinks say={say} of={(ending) => linkTo(gap.code, { unit: page.unit }, ending)} />
              </Deeds>
              <Things page={page} say={say} />
            </>
          )}
          <Pager
            say={say}
            {...(page.further ? { previous: linkTo(gap.code, { unit: page.unit }) } : {})}
            {...(page.next ? { next: linkTo(gap.code, { unit: page.unit, after: cursorOf(page.next) }) } : {})}
          />
          <Section title={say.t(said.mend)} wide>
            <p>{say.t(gap.mend)}</p>
          </Section>
        </Narrowed>
      </>
    ),
  }
}

const Things = ({ page, say }: { page: GapPage; say: Say }) => (
  <DataTable
    say={say}
    caption={say.t(page.total.gap.title)}
    count={{ value: page.total.count, rule: say.t(page.total.gap.rule) }}
    rows={page.lines}
    rowKey={(line) => line.id}
    columns={[
      { key: "thing", label: say.t(said.thing), heads: true, cell: (line) => <Thing line={line} page={page} say={say} /> },
      { key: "owner", label: say.t(said.owner), cell: (line) => <Owner line={line} page={page} say={say} /> },
      {
        key: "since",
        label: say.t(said.since),
        cell: ({ since }) => (since ? <Since since={since} today={page.today} say={say} /> : say.t(said.unknown)),
      },
      {
        key: "chain",
        label: say.t(said.chain),
        cell: ({ thing }) =>
          page.cards.has(thing) && isRootKind(kindOf(thing)) ? (
            <a
              href={say.href(chainPath(thing))}
              aria-label={`${say.t(said.chain)}${say.colon}${page.cards.get(thing)?.title ?? ""}`}
            >
              {say.t(said.chain)}
            </a>
          ) : (
            "–"
          ),
      },
    ]}
  />
)

/** In days, and in whole years where it is long ago. */
function ageText(say: Say, days: number): string {
  if (days <= 0) return say.t(said.today)
  return days < 731 ? say.t(said.age, { count: days }) : say.t(said.years, { count: Math.floor(days / 365.25) })
}

const Since = ({ since, today, say }: { since: Day; today: Day; say: Say }) => (
  <>
    <time dateTime={since}>{say.day(since)}</time>
    <div class="small quiet">{ageText(say, daysBetween(since, today))}</div>
  </>
)

/** What the reader may not see is counted where it is the reader's to count, and never named. */
function Thing({ line, page, say }: { line: GapLine; page: GapPage; say: Say }) {
  const card = page.cards.get(line.thing)
  if (!card) return <>–</>
  return (
    <>
      <a href={say.href(card.href)}>{card.title}</a>
      {card.date ? <div class="small quiet">{say.date(card.date)}</div> : null}
    </>
  )
}

/** Several units are proposed and none is confirmed: all of them, and who settles it. */
const Proposed = ({ units, page, say }: { units: readonly string[]; page: GapPage; say: Say }) => (
  <>
    {units.map((unit) => (
      <div key={unit}>
        <a href={say.href(`/units/${unit}`)}>{unitName(page.units, unit, say)}</a>
      </div>
    ))}
    <div class="small quiet">{say.t(said.proposed)}</div>
  </>
)

function Owner({ line, page, say }: { line: GapLine; page: GapPage; say: Say }) {
  const { unit, lastUnit } = line
  if (line.proposed.length > 1) return <Proposed units={line.proposed} page={page} say={say} />
  if (unit)
    return (
      <>
        <a href={say.href(`/units/${unit}`)}>{unitName(page.units, unit, say)}</a>
        {lastUnit && lastUnit !== unit ? (
          <div class="small quiet">{say.t(said.before, { unit: unitName(page.units, lastUnit, say) })}</div>
        ) : null}
      </>
    )
  return <>{lastUnit ? say.t(said.last, { unit: unitName(page.units, lastUnit, say) }) : say.t(said.nobody)}</>
}
