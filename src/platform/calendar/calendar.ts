// Calendars as other programs subscribe to them (RFC 5545, RFC 7986). Nothing in one is taken from the clock: the same
// record gives the same bytes, so that a reader who has them is told so by their tag.
import { type Day, plusDays } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import { line, textValue } from "./lines.ts"
import { localTime, zoneComponent } from "./zone.ts"

/** Whole days, which are the same days wherever the reader is; or an instant, in the zone in which it was said. */
export type When = { from: Day; to: Day } | { at: Date; zone: string }

export type CalendarEvent = Readonly<{
  /** Never changes, whatever else does: by it a calendar knows that it has the event already. */
  uid: string
  /** When the record of it last changed. */
  changed: Date
  /** Grows with each change. */
  sequence: number
  status: "tentative" | "confirmed" | "cancelled"
  title: string
  /** Of the title. */
  lang: Lang
  when: When
  /** How it recurs, as the standard writes it; the first time is `when`. */
  rule?: string
  /** Of something that recurs, under the same uid: the time of which this is told in place of what holds for all. */
  instead?: Day
  description?: string
  place?: string
  url?: string
  categories?: readonly string[]
}>

export type Calendar = Readonly<{
  name: string
  description: string
  lang: Lang
  /** The page that shows the same to people. */
  url: string
  /** Of the seat; told when there is nothing else to tell, for an empty calendar is none. */
  zone: string
  events: readonly CalendarEvent[]
}>

/** How often a subscriber may look again. */
const refresh = "PT6H"

const instant = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`
const bareDay = (on: Day) => on.replaceAll("-", "")
const optional = (name: string, said: string | undefined) => (said ? line(name, textValue(said)) : "")

function whenLines(when: When): string {
  if ("at" in when) return line("DTSTART", localTime(when.at, when.zone), { TZID: when.zone })
  // The end of whole days is the day after the last.
  return line("DTSTART", bareDay(when.from), { VALUE: "DATE" }) + line("DTEND", bareDay(plusDays(when.to, 1)), { VALUE: "DATE" })
}

function eventLines(e: CalendarEvent): string {
  return (
    line("BEGIN", "VEVENT") +
    line("UID", textValue(e.uid)) +
    line("DTSTAMP", instant(e.changed)) +
    line("LAST-MODIFIED", instant(e.changed)) +
    line("SEQUENCE", String(e.sequence)) +
    line("STATUS", e.status.toUpperCase()) +
    (e.instead ? line("RECURRENCE-ID", bareDay(e.instead), { VALUE: "DATE" }) : "") +
    whenLines(e.when) +
    (e.rule ? line("RRULE", e.rule) : "") +
    line("SUMMARY", textValue(e.title), { LANGUAGE: e.lang }) +
    optional("DESCRIPTION", e.description) +
    optional("LOCATION", e.place) +
    (e.url ? line("URL", e.url) : "") +
    (e.categories?.length ? line("CATEGORIES", e.categories.map(textValue).join(",")) : "") +
    // Nobody's day is taken up by what the secretariat does.
    line("TRANSP", "TRANSPARENT") +
    line("END", "VEVENT")
  )
}

function zoneLines({ zone, events }: Calendar): string {
  const instants = events.flatMap(({ when }) => ("at" in when ? [when] : []))
  if (events.length === 0) return zoneComponent(zone, new Date(0), new Date(0))
  return [...Map.groupBy(instants, (i) => i.zone)]
    .map(([name, group]) => {
      const times = group.map((i) => i.at.getTime())
      return zoneComponent(name, new Date(Math.min(...times)), new Date(Math.max(...times)))
    })
    .join("")
}

export function writeCalendar(calendar: Calendar): string {
  const newest = calendar.events.reduce<Date | null>((at, e) => (at && at >= e.changed ? at : e.changed), null)
  return (
    line("BEGIN", "VCALENDAR") +
    line("VERSION", "2.0") +
    line("PRODID", `-//Hemisec//Calendar//${calendar.lang.toUpperCase()}`) +
    line("CALSCALE", "GREGORIAN") +
    line("NAME", textValue(calendar.name)) +
    line("X-WR-CALNAME", textValue(calendar.name)) +
    line("DESCRIPTION", textValue(calendar.description)) +
    line("X-WR-CALDESC", textValue(calendar.description)) +
    line("URL", calendar.url) +
    (newest ? line("LAST-MODIFIED", instant(newest)) : "") +
    line("REFRESH-INTERVAL", refresh, { VALUE: "DURATION" }) +
    line("X-PUBLISHED-TTL", refresh) +
    zoneLines(calendar) +
    calendar.events.map(eventLines).join("") +
    line("END", "VCALENDAR")
  )
}

/** The file as it leaves. */
export const calendarFile = (calendar: Calendar, name: string) => ({
  bytes: new TextEncoder().encode(writeCalendar(calendar)),
  type: "text/calendar; charset=utf-8",
  name,
})
