// What falls due for the seats of whoever asks, a month at a time.
import { z } from "zod"
import { listForSeats, nearestForSeats } from "#src/platform/deadlines/index.ts"
import { no, page, yes } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type Day, day, isDay, lastOfMonth } from "#src/values/day.ts"
import { calendarView } from "./pages/calendar.tsx"

const mayKeepCalendar = (actor: Actor) => (actor.account ? yes("own_calendar") : no("not_signed_in"))

const firstOf = (month: string) => `${month}-01`
const monthOf = (on: Day) => on.slice(0, 7)

/** The first and last day of a month. */
function spanOf(month: string): { from: Day; to: Day } {
  const [year, number] = month.split("-").map(Number)
  return { from: day(firstOf(month)), to: lastOfMonth(year ?? 0, number ?? 1) }
}

export const calendarPage = page({
  path: "/calendar",
  params: {},
  query: {
    month: z
      .string()
      .refine((said) => /^(19|20|21)\d\d-/.test(said) && isDay(firstOf(said)))
      .optional(),
  },
  may: mayKeepCalendar,
  summary: "What falls due in a month for the seats of the person who asks, past and coming",
  load: async ({ tx, actor, query, cards, today, zone }) => {
    const month = query.month ?? monthOf(today)
    const span = spanOf(month)
    const due = await listForSeats(tx, actor, span)
    const found = new Map((await cards([...new Set(due.map((d) => d.thing))])).map((c) => [c.ref, c]))
    return {
      month,
      ...span,
      today,
      zone,
      seated: actor.seats.length > 0,
      rows: due.flatMap((d) => {
        const card = found.get(d.thing)
        return card ? [{ ...d, card }] : []
      }),
      nearest: await nearestForSeats(tx, actor, span),
    }
  },
  html: calendarView,
  json: z.object({
    month: z.string(),
    due: z.array(
      z.object({
        thing: z.string(),
        title: z.string(),
        kind: z.string(),
        due: z.iso.date(),
        zone: z.string(),
        ends: z.iso.datetime(),
        met: z.iso.datetime().nullable(),
      }),
    ),
  }),
  wire: ({ month, rows }) => ({
    month,
    due: rows.map((d) => ({
      thing: d.thing,
      title: d.card.title,
      kind: d.kind,
      due: d.dueOn,
      zone: d.zone,
      ends: d.at,
      met: d.metAt,
    })),
  }),
})
