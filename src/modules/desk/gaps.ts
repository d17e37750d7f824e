// The work lists of the house: where the chain is broken, by whom it waits, and since when. The modules to the left say what a
// gap is; a list that one of them adds to its own stands here without another line.
import { z } from "zod"
import { type Read, remembered } from "#src/platform/db/index.ts"
import { countGaps, type Gap, type GapCount, type GapCursor, type GapLine, listGap } from "#src/platform/gaps/index.ts"
import { type Card, type Ctx, everybody, notFound, page, whole } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type LongTable, longCsv, longWorkbook } from "#src/platform/record/index.ts"
import { type Actor, isStaff } from "#src/values/actor.ts"
import { type Day, daysBetween, isDay } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { institutionGaps } from "../institution/index.ts"
import { mandateGaps } from "../mandates/index.ts"
import { programmeGaps, sightOf } from "../programmes/index.ts"
import { registerGaps } from "../registers/index.ts"
import { resourceGaps } from "../resources/index.ts"
import { cursorOf, type GapPage, type GapsPage, type GapTotal, gapsView, gapView } from "./pages/gaps.tsx"

const all: readonly Gap[] = [...mandateGaps, ...programmeGaps, ...institutionGaps, ...resourceGaps, ...registerGaps]
const perPage = 50

/** The lists that somebody may see at all. */
const gapsFor = (actor: Actor) => all.filter((g) => g.for === "everybody" || isStaff(actor))

/** The numbers of all lists, for every page that shows one of them. */
const gapCounts = (tx: Read, actor: Actor, today: Day): Promise<GapCount[]> =>
  remembered(tx, sightOf(actor), `desk.gaps ${today}`, (read) => countGaps(read, gapsFor(actor), today))

/** One line a list, the empty ones too; narrowed to what one unit answers for, or nobody does. */
export async function totalsFor(tx: Read, actor: Actor, today: Day, unit?: string): Promise<GapTotal[]> {
  const counts = await gapCounts(tx, actor, today)
  return gapsFor(actor).map((gap) => {
    const own = counts.filter((c) => c.code === gap.code && (unit === undefined || (c.unit ?? "nobody") === unit))
    const days = own.flatMap((c) => c.oldest ?? []).sort()
    return { gap, count: own.reduce((sum, c) => sum + c.count, 0), oldest: days[0] ?? null }
  })
}

type Cards = (refs: readonly Ref[]) => Promise<Card[]>
const unitCards = async (cards: Cards, units: readonly (string | null)[]) =>
  new Map((await cards([...new Set(units.flatMap((u) => (u ? [ref("unit", u)] : [])))])).map((c) => [c.ref, c]))

const unitSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
  .optional()
const cursorShape = /^(\d{4}-\d{2}-\d{2}|unknown)_([a-z0-9-]+(?:~[a-z0-9-]+)*)$/
const cursorSchema = z
  .string()
  .max(240)
  .regex(cursorShape)
  .transform((said): GapCursor => {
    const [, since = "", id = ""] = cursorShape.exec(said) ?? []
    return { since: isDay(since) ? since : null, id: id.replaceAll("~", "/") }
  })
  .optional()

const indexPage = page({
  path: "/gaps",
  params: {},
  query: { unit: unitSchema },
  may: everybody,
  summary:
    "Where the chain is broken: every list of gaps with its counting rule, its number and its oldest day, narrowed by unit",
  load: async ({ tx, actor, query, today, cards }): Promise<GapsPage> => {
    const counts = await gapCounts(tx, actor, today)
    return {
      totals: await totalsFor(tx, actor, today, query.unit),
      counts,
      unit: query.unit,
      units: await unitCards(cards, [...counts.map((c) => c.unit), query.unit ?? null]),
    }
  },
  html: gapsView,
  json: z.array(z.object({ gap: z.string(), count: z.number(), rule: z.string(), oldest: z.string().nullable() })),
  wire: ({ totals }, say) => totals.map(({ gap, count, oldest }) => ({ gap: gap.code, count, rule: say.t(gap.rule), oldest })),
})

const columns = ["thing", "title", "unit", "last_unit", "since", "days", "proposed"] as const
const rowOf = (line: GapLine, cards: ReadonlyMap<Ref, Card>, today: Day) => ({
  thing: cards.has(line.thing) ? line.thing : "",
  title: cards.get(line.thing)?.title ?? "",
  unit: line.unit ?? "",
  last_unit: line.lastUnit ?? "",
  since: line.since ?? "",
  days: line.since ? String(daysBetween(line.since, today)) : "",
  proposed: line.proposed.join("|"),
})

const cardsOf = async (cards: Cards, lines: readonly GapLine[]) =>
  new Map((await cards([...new Set(lines.map((l) => l.thing))])).map((c) => [c.ref, c]))

/** More things than any gap holds: a file has all of them, unless fewer are asked for. */
const mostThings = 1_000_000
const cardsAtOnce = 1000

type Asked = Ctx<Read, Record<never, never>, typeof listQuery> & { params: { gap: string } }

/** The whole list for a file. Cards are those that the reader may see, so files of two readers share nothing. */
async function tableOf({ tx, actor, params, query, today, cards, say, now }: Asked): Promise<LongTable> {
  const gap = gapsFor(actor).find((g) => g.code === params.gap)
  if (!gap) throw notFound()
  const most = query.most ?? mostThings
  return {
    ...{ name: gap.code, columns, at: now },
    scope: JSON.stringify([actor.account, say.lang, today, query]),
    pages: async function* () {
      const lines = (await listGap(tx, gap, today, { unit: query.unit }, most, query.after)).slice(0, most)
      for (let at = 0; at < lines.length; at += cardsAtOnce) {
        const some = lines.slice(at, at + cardsAtOnce)
        const known = await cardsOf(cards, some)
        yield some.map((l) => rowOf(l, known, today))
      }
    },
  }
}

const listQuery = { unit: unitSchema, after: cursorSchema, most: whole(1, 5000).optional() }

const listPage = page({
  path: "/gaps/:gap",
  params: { gap: z.string().regex(/^[a-z-]{3,60}$/) },
  query: listQuery,
  may: everybody,
  summary: "One list of gaps, the longest standing first: the thing, who answers today, and since when; whole as CSV and XLSX",
  load: async ({ tx, actor, params, query, today, cards }): Promise<GapPage> => {
    const totals = await totalsFor(tx, actor, today, query.unit)
    const total = totals.find((t) => t.gap.code === params.gap)
    if (!total) throw notFound()
    const most = query.most ?? perPage
    const asked = JSON.stringify([params.gap, today, query.unit, query.after, most])
    const found = await remembered(tx, sightOf(actor), `desk.gap ${asked}`, (read) =>
      listGap(read, total.gap, today, { unit: query.unit }, most, query.after),
    )
    const lines = found.slice(0, most)
    const counts = await gapCounts(tx, actor, today)
    return {
      ...{ totals, total, counts, lines, today },
      unit: query.unit,
      next: found.length > most ? (lines.at(-1) ?? null) : null,
      further: query.after !== undefined,
      cards: await cardsOf(cards, lines),
      units: await unitCards(cards, [
        ...counts.map((c) => c.unit),
        ...lines.flatMap((l) => [l.lastUnit, ...l.proposed]),
        query.unit ?? null,
      ]),
    }
  },
  html: gapView,
  json: z.object({
    gap: z.string(),
    rule: z.string(),
    total: z.number(),
    next: z.string().nullable(),
    things: z.array(
      z.object({
        thing: z.string().nullable(),
        title: z.string().nullable(),
        unit: z.string().nullable(),
        lastUnit: z.string().nullable(),
        since: z.string().nullable(),
        proposed: z.array(z.string()),
      }),
    ),
  }),
  wire: (value: GapPage, say: Say) => ({
    gap: value.total.gap.code,
    rule: say.t(value.total.gap.rule),
    total: value.total.count,
    next: value.next ? cursorOf(value.next) : null,
    things: value.lines.map(({ thing, unit, lastUnit, since, proposed }) => ({
      thing: value.cards.has(thing) ? thing : null,
      title: value.cards.get(thing)?.title ?? null,
      ...{ unit, lastUnit, since, proposed },
    })),
  }),
  apart: {
    csv: async (c) => longCsv(c.tx, await tableOf(c), c.byPerson),
    xlsx: async (c) => longWorkbook(c.tx, await tableOf(c), { name: c.params.gap.slice(0, 31) }, []),
  },
})

export const gapRoutes = [indexPage, listPage]
