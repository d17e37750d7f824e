// Activities as calendars of others subscribe to them.
import { type CalendarEvent, calendarFile } from "#src/platform/calendar/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { exactDays } from "#src/values/edtf.ts"
import { independence } from "#src/web/index.ts"
import { feedWords } from "../messages/feeds.ts"
import { statusWords, typeWords } from "../messages/words.ts"
import { type FeedActivity, listFeedActivities, listWithdrawnActivities, type WithdrawnActivity } from "../queries/feeds.ts"
import type { Narrowing } from "../queries/list.ts"
import { type ActivityStatus, type ActivityType, activityPath } from "../types.ts"
import { eventStatus, stoodIn } from "./standing.ts"

export type Reader = { say: Say; origin: string; zone: string }

const uidOf = (key: string) => `activity:${key}@hemisec`
const addressOf = (key: string, { say, origin }: Reader) => `${origin}${say.href(activityPath(key))}`
/** Never made of a clock: what has no fact of its own yet changed when time began. */
const never = new Date(0)

function eventOf(a: FeedActivity, reader: Reader): CalendarEvent | null {
  const { say } = reader
  const days = a.held && exactDays(a.held)
  if (!days) return null
  const title = say.text(a.title)
  const stands = say.t(statusWords[a.status as ActivityStatus])
  const summary = a.summary ? say.name(a.summary) : ""
  return {
    uid: uidOf(a.key),
    changed: a.changed ?? never,
    sequence: Math.max(0, a.turns - 1),
    status: eventStatus(a),
    title: title.text,
    lang: title.lang,
    when: days,
    description: [a.gone ? say.t(feedWords.gone) : say.t(feedWords.stands, { stands }), summary].filter(Boolean).join("\n"),
    place: [a.placeText, ...a.places.map((p) => say.name(p))].filter(Boolean).join(", "),
    url: addressOf(a.key, reader),
    categories: [say.t(typeWords[a.type as ActivityType]), ...a.themes.map((t) => say.name(t))],
  }
}

/** Of what was taken back nothing is told but that it was, and on the day that everybody had read. */
function withdrawnEvent(w: WithdrawnActivity, { say }: Reader): CalendarEvent | null {
  const days = w.held && exactDays(w.held)
  if (!days) return null
  return {
    uid: uidOf(w.key),
    changed: w.withdrawnAt,
    sequence: Math.max(0, w.turns - 1),
    status: "cancelled",
    title: say.t(feedWords.withdrawn),
    lang: say.lang,
    when: days,
  }
}

/** The latest that a feed holds: as many as a file of the list. */
const most = 5000

export async function activitiesCalendar(tx: Read, narrowing: Narrowing, reader: Reader, page: `/${string}`) {
  const { say } = reader
  const activities = await listFeedActivities(tx, narrowing, most)
  const held = activities.flatMap((a) => eventOf(a, reader) ?? [])
  const withdrawn = (await listWithdrawnActivities(tx))
    .filter((w) => stoodIn(w, narrowing))
    .flatMap((w) => withdrawnEvent(w, reader) ?? [])
  const left = activities.length - held.length
  const notes = [
    say.t(feedWords.calendarLede),
    ...(left > 0 ? [say.t(feedWords.leftOut, { count: left })] : []),
    say.t(independence),
  ]
  return calendarFile(
    {
      name: say.t(feedWords.calendar),
      description: notes.join(" "),
      lang: say.lang,
      url: `${reader.origin}${say.href(page)}`,
      zone: reader.zone,
      events: [...held, ...withdrawn],
    },
    "activities.ics",
  )
}

/** One activity, to be taken into a calendar; empty, and saying why, where its day is not known to the day. */
export function activityCalendar(a: FeedActivity, reader: Reader) {
  const { say } = reader
  const event = eventOf(a, reader)
  const notes = [...(event ? [] : [say.t(feedWords.leftOut, { count: 1 })]), say.t(independence)]
  return calendarFile(
    {
      name: say.name(a.title),
      description: notes.join(" "),
      lang: say.lang,
      url: addressOf(a.key, reader),
      zone: reader.zone,
      events: event ? [event] : [],
    },
    `${a.key.replaceAll("/", "-")}.ics`,
  )
}

/** The same address for one that was taken back: whoever subscribed to it is told. */
export function withdrawnCalendar(w: WithdrawnActivity, reader: Reader) {
  const { say } = reader
  const event = withdrawnEvent(w, reader)
  return calendarFile(
    {
      name: say.t(feedWords.withdrawn),
      description: say.t(independence),
      lang: say.lang,
      url: addressOf(w.key, reader),
      zone: reader.zone,
      events: event ? [event] : [],
    },
    `${w.key.replaceAll("/", "-")}.ics`,
  )
}
