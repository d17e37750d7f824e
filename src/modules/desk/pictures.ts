// Pictures of the activities: where, when, and from what to what. Each is narrowed as the list of activities is, counts by its
// rules, and leads to the same activities in the list.
import { z } from "zod"
import { type Read, remembered } from "#src/platform/db/index.ts"
import { type Card, everybody, page } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { day, lastOfMonth } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { cursorOf, listActivities, type Narrowing, narrowingQuery, readCursor, sightOf, talliesFor } from "../programmes/index.ts"
import { listStates } from "../states/index.ts"
import { calendarView, monthsOf } from "./pages/picture-calendar.tsx"
import { flowView } from "./pages/picture-flow.tsx"
import { mapView } from "./pages/picture-map.tsx"
import { statesView } from "./pages/picture-states.tsx"
import { timelineView } from "./pages/picture-timeline.tsx"
import type { PicturePage } from "./pages/pictures.tsx"
import { flowsOf } from "./picture-rules.ts"
import {
  countByDay,
  countByMonth,
  countStatesByYear,
  listFlows,
  listInMonth,
  listProgrammeSpans,
  readExtent,
} from "./queries/pictures.ts"

const { state, unit, theme, year, after, before } = narrowingQuery
const narrowed = { state, unit, theme, year }

type Asked = { state?: string | undefined; unit?: string | undefined; theme?: string | undefined; year?: number | undefined }
type With = { tx: Read; actor: Actor; cards: (refs: readonly Ref[]) => Promise<Card[]> }

const narrowingOf = ({ state, unit, theme, year }: Asked): Narrowing => ({
  ...(state ? { state } : {}),
  ...(unit ? { unit } : {}),
  ...(theme ? { theme } : {}),
  ...(year === undefined ? {} : { year }),
})

/** Counted once for each state of the tables, as in the list. */
const counted = <T>({ tx, actor }: With, name: string, asked: unknown, load: (read: Read) => Promise<T>) =>
  remembered(tx, sightOf(actor), `desk.${name} ${JSON.stringify(asked)}`, load)

/** What every picture is given: its narrowing, what each further choice would leave, and the names of the choices. */
async function loadPicture(c: With, asked: Asked): Promise<PicturePage> {
  const narrowing = narrowingOf(asked)
  const tallies = await talliesFor(c.tx, c.actor, narrowing)
  const codes = (facet: string, most: number) =>
    tallies
      .filter((t) => t.facet === facet)
      .slice(0, most)
      .map((t) => ref(facet, t.code))
  const chosen = (["state", "unit", "theme"] as const).flatMap((f) => (narrowing[f] ? [ref(f, narrowing[f])] : []))
  const cards = await c.cards([...new Set([...codes("unit", 40), ...codes("theme", 40), ...codes("state", 40), ...chosen])])
  return {
    narrowing,
    tallies,
    total: tallies.find((t) => t.facet === "total")?.count ?? 0,
    names: new Map(cards.map((card) => [card.ref, card])),
  }
}

const statesNamed = async (tx: Read, say: Say) =>
  (await listStates(tx, say.lang)).map((s) => ({ code: s.code, key: s.key, name: say.name(s.short) }))

const shape = z.object({ total: z.number() }).loose()

const mapPage = page({
  path: "/pictures",
  params: {},
  query: narrowed,
  may: everybody,
  summary: "A map of activities by state, narrowed by unit, theme, year and state as the list of activities is",
  load: async ({ tx, actor, query, say, cards }) => ({
    ...(await loadPicture({ tx, actor, cards }, query)),
    states: await statesNamed(tx, say),
  }),
  html: mapView,
  json: shape,
  wire: ({ total, tallies }) => ({
    total,
    states: tallies.filter((t) => t.facet === "state").map(({ code, count }) => ({ state: code, count })),
  }),
})

const perPage = 50
const mostProgrammes = 60

const timelinePage = page({
  path: "/pictures/timeline",
  params: {},
  query: { ...narrowed, after, before },
  may: everybody,
  summary: "Programmes and activities on one scale of time, vague dates drawn as vague; in the order of the list of activities",
  load: async ({ tx, actor, query, cards }) => {
    const c = { tx, actor, cards }
    const picture = await loadPicture(c, query)
    const { narrowing } = picture
    const from = readCursor(query)
    const found = await listActivities(tx, narrowing, perPage, from)
    const more = found.length > perPage
    const kept = found.slice(0, perPage)
    const lines = from?.back ? kept.toReversed() : kept
    const [first, last] = [lines.at(0), lines.at(-1)]
    return {
      ...picture,
      lines,
      programmes: await counted(c, "programme spans", narrowing, (read) => listProgrammeSpans(read, narrowing, mostProgrammes)),
      extent: await counted(c, "extent", narrowing, (read) => readExtent(read, narrowing)),
      next: last && (more || from?.back) ? cursorOf(last) : null,
      previous: first && from && (!from.back || more) ? cursorOf(first) : null,
    }
  },
  html: timelineView,
  json: shape,
  wire: ({ total, extent, lines, programmes, next }) => ({
    ...{ total, next, dated: extent.dated, undated: extent.undated },
    programmes: programmes.map(({ key, held }) => ({ programme: key, held })),
    activities: lines.map(({ key, held }) => ({ activity: key, held })),
  }),
})

const mostInMonth = 100

const calendarPage = page({
  path: "/pictures/calendar",
  params: {},
  query: {
    ...narrowed,
    month: narrowingQuery.most
      .unwrap()
      .refine((n) => n <= 12)
      .optional(),
  },
  may: everybody,
  summary: "A year of activities day by day, and a month of it in a list; what has no day or no month is counted beside",
  load: async ({ tx, actor, query, cards, today }) => {
    const c = { tx, actor, cards }
    const picture = await loadPicture(c, query)
    const years = picture.tallies.filter((t) => t.facet === "year").map((t) => Number(t.code))
    const year =
      picture.narrowing.year ?? Math.max(...years.filter((y) => y <= Number(today.slice(0, 4))), Math.min(...years, 9999))
    const shown = year === 9999 ? Number(today.slice(0, 4)) : year
    const asked = { ...picture.narrowing, year: shown }
    const [month, two] = [query.month, String(query.month ?? 1).padStart(2, "0")]
    return {
      ...picture,
      year: shown,
      years: years.toSorted((a, b) => a - b),
      months: monthsOf(
        shown,
        await counted(c, "days", asked, (read) => countByDay(read, asked)),
        await counted(c, "months", asked, (read) => countByMonth(read, asked)),
      ),
      month: month ?? null,
      inMonth: month ? await listInMonth(tx, asked, day(`${shown}-${two}-01`), lastOfMonth(shown, month), mostInMonth) : [],
    }
  },
  html: calendarView,
  json: shape,
  wire: ({ year, months, inMonth }) => ({
    ...{ year, total: months.total, days: months.days, undated: months.undated },
    months: months.months.map(({ month, exact, vague }) => ({ month, exact, vague })),
    month: inMonth.map(({ key, held }) => ({ activity: key, held })),
  }),
})

const mostNodes = 9

const flowPage = page({
  path: "/pictures/flow",
  params: {},
  query: { ...narrowed, by: z.enum(["instrument", "pillar"]).optional() },
  may: everybody,
  summary: "From mandate to unit, to type of activity, to kind of result: how many activities go which way",
  load: async ({ tx, actor, query, cards }) => {
    const c = { tx, actor, cards }
    const picture = await loadPicture(c, query)
    const by = query.by ?? "instrument"
    const rows = await counted(c, "flows", [picture.narrowing, by], (read) => listFlows(read, picture.narrowing, by))
    const flows = flowsOf(rows, mostNodes)
    const keys = (kind: string) => flows.columns.find((column) => column.kind === kind)?.nodes.map((n) => n.key) ?? []
    const named = await cards([
      ...keys("asked").flatMap((key) => (key && key !== "~" ? [ref(by === "pillar" ? "clause" : "instrument", key)] : [])),
      ...keys("unit").flatMap((key) => (key && key !== "~" ? [ref("unit", key)] : [])),
    ])
    return { ...picture, by, flows, nodeNames: new Map(named.map((card) => [card.ref, card.title])) }
  },
  html: flowView,
  json: shape,
  wire: ({ flows }) => ({ total: flows.activities, ways: flows.ways, columns: flows.columns, paths: flows.paths }),
})

const statesPage = page({
  path: "/pictures/states",
  params: {},
  query: narrowed,
  may: everybody,
  summary: "One small chart a state, all on one scale: in how many activities it took part, year by year",
  load: async ({ tx, actor, query, say, cards }) => {
    const c = { tx, actor, cards }
    const picture = await loadPicture(c, query)
    return {
      ...picture,
      states: await statesNamed(tx, say),
      counts: await counted(c, "states by year", picture.narrowing, (read) => countStatesByYear(read, picture.narrowing)),
    }
  },
  html: statesView,
  json: shape,
  wire: ({ total, counts }) => ({ total, counts }),
})

export const pictureRoutes = [mapPage, timelinePage, calendarPage, flowPage, statesPage]
