// What falls due for somebody's seats, as that person's own calendar reads it.
import { z } from "zod"
import { calendarFile } from "#src/platform/calendar/index.ts"
import { type Deadline, type DeadlineChange, listDeadlineChanges, listForSeats } from "#src/platform/deadlines/index.ts"
import { type Card, no, notFound, page, yes } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type Day, dayIn, plusDays } from "#src/values/day.ts"
import { digestOf, findOwnFeed, listTold, rememberTold } from "../access/index.ts"
import { whatIsDue } from "./due.ts"
import { type Falling, reconcile } from "./feed-told.ts"
import { said } from "./messages/calendar.ts"

/** A year back, and as far ahead as a day can be set. */
const spanAt = (today: Day) => ({ from: plusDays(today, -366), to: plusDays(today, 3653) })

/** The last second of the day in the zone in which it was said: in another zone it may be another day. */
function eventOf(due: Deadline, card: Card, change: DeadlineChange | undefined, c: { say: Say; origin: string }): Falling {
  const { say } = c
  const day = say.day(due.dueOn)
  const stands = due.metAt ? say.t(said.done, { day: say.day(dayIn(due.metAt, due.zone)) }) : say.t(said.open)
  const times = [change?.changed, due.metAt].flatMap((at) => (at ? [at.getTime()] : []))
  return {
    uid: `deadline-${due.id}@hemisec`,
    changed: new Date(Math.max(0, ...times)),
    // A part that somebody did leaves no fact of its own; it counts as a change all the same.
    sequence: Math.max(0, (change?.turns ?? 1) - 1) + (due.metAt ? 1 : 0),
    status: "confirmed",
    title: `${whatIsDue(say, due.kind)}${say.colon}${card.title}`,
    lang: say.lang,
    when: { at: due.at, zone: due.zone },
    description: say.t(said.inTime, { day, zone: due.zone, stands }),
    url: `${c.origin}${say.href(card.href)}`,
    categories: [due.metAt ? say.t(said.categoryDone) : say.t(said.categoryDue)],
  }
}

const mayReadByKey = (actor: Actor) => (actor.account ? yes("own_calendar") : no("not_signed_in", true))

export const calendarFeed = page({
  path: "/calendar/feeds/:token",
  params: { token: z.string().regex(/^[\w-]{43}$/) },
  query: {},
  may: mayReadByKey,
  keyed: "token",
  summary: "What falls due for the seats of whoever made this address, as iCalendar (.ics); the address needs no session",
  load: () => Promise.reject(notFound()),
  html: () => ({ title: "", body: null }),
  json: "none",
  apart: {
    ics: async ({ tx, actor, params, cards, today, now, say, caller, zone }) => {
      const feed = await findOwnFeed(tx, actor.account ?? "", digestOf(params.token))
      if (!feed) throw notFound()
      const span = spanAt(today)
      const due = await listForSeats(tx, actor, span)
      const found = new Map((await cards([...new Set(due.map((d) => d.thing))])).map((c) => [c.ref, c]))
      const changes = new Map((await listDeadlineChanges(tx, due)).map((c) => [c.id, c]))
      const falling = due.flatMap((d) => {
        const card = found.get(d.thing)
        return card ? [eventOf(d, card, changes.get(d.id), { say, origin: caller.origin })] : []
      })
      const from = new Date(`${span.from}T00:00:00Z`)
      // The last day that is left out ends within a day, wherever it was said.
      const since = new Date(`${plusDays(span.from, 1)}T00:00:00Z`)
      const neutral = { title: say.t(said.feedWithdrawn), lang: say.lang }
      const { events, remember } = reconcile(falling, await listTold(tx, feed.id, from), { now, since }, neutral)
      const url = `${caller.origin}${say.href("/calendar")}`
      const calendar = { name: say.t(said.feedName), description: say.t(said.feedLede), lang: say.lang, url, zone, events }
      const file = calendarFile(calendar, "calendar.ics")
      return remember.length > 0 ? { ...file, keeps: (owner) => rememberTold(owner, feed.id, remember, from) } : file
    },
  },
})
