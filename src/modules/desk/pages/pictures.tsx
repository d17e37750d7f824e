// What all pictures share: their tabs, the ways to narrow them, and the way to the same activities in the list.
import type { ComponentChildren } from "preact"
import type { Card, View } from "#src/platform/http/index.ts"
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { Count, type Facet, Facets, Narrowed, PageHead, Tabs } from "#src/web/index.ts"
import { activitiesHref, type Narrowing, type Tally } from "../../programmes/index.ts"
import { said } from "../messages/pictures.ts"

export type PicturePage = {
  narrowing: Narrowing
  tallies: readonly Tally[]
  /** How many activities the list narrowed like this holds. */
  total: number
  names: ReadonlyMap<Ref, Card>
}

const pictures = ["map", "timeline", "calendar", "flow", "states"] as const
export type Picture = (typeof pictures)[number]
const paths = {
  map: "/pictures",
  timeline: "/pictures/timeline",
  calendar: "/pictures/calendar",
  flow: "/pictures/flow",
  states: "/pictures/states",
} as const
const tabWords: Readonly<Record<Picture, Message>> = {
  map: said.map,
  timeline: said.timeline,
  calendar: said.calendar,
  flow: said.flow,
  states: said.states,
}

export type More = Readonly<Record<string, string | undefined>>

/** A picture narrowed like this; `more` is what it asks besides. */
export function linkTo(picture: Picture, narrowing: Narrowing, more: More = {}): Href {
  const { state, unit, theme, year } = narrowing
  const asked = { state, unit, theme, year: year === undefined ? undefined : String(year), ...more }
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length > 0 ? `${paths[picture]}?${new URLSearchParams(given)}` : paths[picture]
}

const facets = ["unit", "theme", "year", "state"] as const
const legends = { unit: said.unit, theme: said.theme, year: said.year, state: said.state } as const
const mostChoices = 7

function facetsOf(page: PicturePage, picture: Picture, more: More, say: Say): Facet[] {
  return facets.flatMap((facet): Facet[] => {
    const chosen = page.narrowing[facet]
    const own = page.tallies.filter((t) => t.facet === facet)
    const offered = facet === "year" ? own.toSorted((a, b) => Number(b.code) - Number(a.code)) : own
    const links = offered
      .filter((t, i) => (chosen === undefined ? i < mostChoices : t.code === String(chosen)))
      .map((t) => ({
        href: linkTo(picture, without(page.narrowing, facet), { ...more, [facet]: chosen === undefined ? t.code : undefined }),
        label: facet === "year" ? t.code : (page.names.get(ref(facet, t.code))?.title ?? t.code),
        count: t.count,
        chosen: chosen !== undefined,
      }))
    return links.length > 0 ? [{ name: facet, legend: say.t(legends[facet]), links }] : []
  })
}

function without(narrowing: Narrowing, facet: (typeof facets)[number]): Narrowing {
  const { [facet]: _, ...others } = narrowing
  return others
}

type PictureViewProps = {
  page: PicturePage
  picture: Picture
  say: Say
  /** What the picture shows and how it counts, in a sentence or two. */
  lede: string
  /** What the picture asks besides the narrowing: kept when it is narrowed further. */
  more?: More
  /** The list that holds the same activities, where it is not simply the narrowed one. */
  list?: { narrowing: Narrowing; total: number }
  children: ComponentChildren
}

export function pictureView({ page, picture, say, lede, more = {}, list, children }: PictureViewProps): View {
  const title = say.t(tabWords[picture])
  const same = list ?? { narrowing: page.narrowing, total: page.total }
  const clear = Object.keys(page.narrowing).length > 0 ? { clear: linkTo(picture, {}, more) } : {}
  return {
    title: `${title}${say.colon}${say.t(said.title)}`,
    description: lede,
    section: "activities",
    trail: [{ label: say.t(said.activities), href: "/activities" }],
    body: (
      <>
        <PageHead kicker={say.t(said.title)} title={title} lede={lede} />
        <Tabs
          say={say}
          label={say.t(said.title)}
          tabs={pictures.map((p) => ({ href: linkTo(p, page.narrowing), label: say.t(tabWords[p]), current: p === picture }))}
        />
        <Narrowed
          by={
            <Facets
              say={say}
              action={paths[picture]}
              facets={facetsOf(page, picture, more, say)}
              rule={say.t(said.rule)}
              {...clear}
            />
          }
        >
          <p>
            <Count say={say} count={{ value: same.total, rule: say.t(said.rule) }} label={say.t(said.activities)} />{" "}
            <a href={say.href(activitiesHref(same.narrowing))}>{say.t(said.inList)}</a>
          </p>
          {children}
        </Narrowed>
      </>
    ),
  }
}
