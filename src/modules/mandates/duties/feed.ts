// Duties as calendars of others subscribe to them: each under one name, recurring by its own rule, so that nothing is taken from
// the clock. A time that was delivered is told in place of its rule.
import { type CalendarEvent, calendarFile } from "#src/platform/calendar/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { independence } from "#src/web/index.ts"
import { dutyFeed as said } from "./feed-messages.ts"
import { listDeliveries, listDutiesByKey, listDutyChanges } from "./queries.ts"
import { dueDays, occurrenceOn } from "./rules.ts"
import { listStanding, type Narrowing } from "./standing.ts"
import type { Delivery, Duty } from "./types.ts"
import { dutyDueWords, kindWords } from "./words.ts"

type Reader = { say: Say; origin: string; zone: string }
type Change = { changed: Date; turns: number; gone: boolean }

/** Never made of a clock: what has no fact of its own yet changed when time began. */
const unchanged: Change = { changed: new Date(0), turns: 1, gone: false }

function eventOn(duty: Duty, on: Day, delivered: boolean, change: Change, { say, origin }: Reader): CalendarEvent {
  const title = say.text(duty.title)
  const due = dutyDueWords[`duty.${duty.kind}`]
  const vague = duty.rule === "" && duty.due && duty.due !== on ? say.t(said.lastDay, { date: say.date(duty.due) }) : ""
  const stands = change.gone ? said.gone : delivered ? said.delivered : said.undelivered
  return {
    uid: `duty:${duty.key}@hemisec`,
    changed: change.changed,
    sequence: Math.max(0, change.turns - 1),
    status: change.gone ? "cancelled" : "confirmed",
    title: title.text,
    lang: title.lang,
    when: { from: on, to: on },
    description: [due ? `${say.t(due)}.` : "", vague, say.t(stands), duty.summary ? say.name(duty.summary) : ""]
      .filter(Boolean)
      .join("\n"),
    url: `${origin}${say.href(`/duties/${duty.key}`)}`,
    categories: [say.t(kindWords[duty.kind]), say.t(delivered ? said.categoryDone : said.categoryDue)],
  }
}

/** The duty itself, and each delivered time of one that recurs; nothing where no due day is known. */
function eventsOf(duty: Duty, deliveries: readonly Delivery[], change: Change, reader: Reader): CalendarEvent[] {
  const { dueTo, rule } = duty
  if (!dueTo) return []
  const isDelivered = (on: Day) => occurrenceOn(duty, deliveries, on, on).proof !== null
  if (rule === "") return [eventOn(duty, dueTo, isDelivered(dueTo), change, reader)]
  const told = [...new Set(deliveries.flatMap((d) => d.occurrence ?? []))]
    .filter((on) => isDelivered(on) && dueDays(duty, { from: on, to: on }).length > 0)
    .sort()
  return [
    { ...eventOn(duty, dueTo, false, change, reader), rule },
    ...told.map((on) => ({ ...eventOn(duty, on, true, change, reader), instead: on })),
  ]
}

/** The most that a feed holds. */
const most = 5000

export async function dutiesCalendar(tx: Read, narrowed: Narrowing, today: Day, reader: Reader, page: `/${string}`) {
  const { say } = reader
  const keys = (await listStanding(tx, today, narrowed, most)).slice(0, most)
  const duties = await listDutiesByKey(tx, keys)
  const deliveries = Map.groupBy(await listDeliveries(tx, keys), (d) => d.duty)
  const changes = new Map((await listDutyChanges(tx, keys)).map((c) => [c.duty, c]))
  const events = duties.flatMap((duty) =>
    eventsOf(duty, deliveries.get(duty.key) ?? [], changes.get(duty.key) ?? unchanged, reader),
  )
  const left = duties.filter((d) => !d.dueTo).length
  const notes = [say.t(said.lede), ...(left > 0 ? [say.t(said.leftOut, { count: left })] : []), say.t(independence)]
  return calendarFile(
    {
      name: say.t(said.name),
      description: notes.join(" "),
      lang: say.lang,
      url: `${reader.origin}${say.href(page)}`,
      zone: reader.zone,
      events,
    },
    "duties.ics",
  )
}
