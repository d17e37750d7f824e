import { z } from "zod"

/** A calendar day of the Gregorian calendar, written `2016-07-19`. It has no time and no zone. Every day is an EDTF date too. */
export type Day = string & { readonly __day: true; readonly __edtf: true }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 86_400_000

const utc = (year: number, month: number, date: number) => {
  const at = new Date(Date.UTC(2000, month - 1, date))
  at.setUTCFullYear(year, month - 1, date)
  return at
}

/** True for a day that the calendar has: 2015-02-29, 2016-13-01 and any day of a year 0 are not days. */
export function isDay(text: string): text is Day {
  const [, y, m, d] = shape.exec(text) ?? []
  if (!y || !m || !d || y === "0000") return false
  const at = utc(Number(y), Number(m), Number(d))
  return at.getUTCMonth() === Number(m) - 1 && at.getUTCDate() === Number(d) && Number(m) > 0
}

/** The day a text names. Throws on anything else: use it for days written in code; use `daySchema` for input. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

const toMs = (d: Day) => {
  const [y, m, dd] = d.split("-").map(Number)
  return utc(y ?? 0, m ?? 1, dd ?? 1).getTime()
}
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day

export const plusDays = (d: Day, n: number): Day => fromMs(toMs(d) + n * dayMs)
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / dayMs)

/** The last day of a month; `month` counts from 1. */
export const lastOfMonth = (year: number, month: number): Day => fromMs(utc(year, month + 1, 0).getTime())

// Making a formatter costs more than a page can spend; there are as many as zones in use.
const calendars = new Map<string, Intl.DateTimeFormat>()

function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" })
  calendars.set(zone, made)
  return made
}

/** The day that an instant falls on in a time zone, as the seat's calendar shows it. */
export const dayIn = (at: Date, zone: string): Day => calendarOf(zone).format(at) as Day

const quarterOfAnHour = 900_000

/**
 * The last millisecond of a day in a time zone. Clocks are set forward over midnight in some zones and back over it in others:
 * so no offset is reckoned with. From a time at which the day is over everywhere we go back by quarters of an hour, at which all
 * clocks are set, until the day is found; then the quarter is halved. A day that the zone left out ends with the one before.
 */
export function endOfDay(d: Day, zone: string): Date {
  const isOver = (at: number) => dayIn(new Date(at), zone) > d
  let last = toMs(plusDays(d, 1)) + 13 * 3_600_000
  while (isOver(last)) last -= quarterOfAnHour
  let over = last + quarterOfAnHour
  while (over - last > 1) {
    const middle = Math.floor((last + over) / 2)
    if (isOver(middle)) over = middle
    else last = middle
  }
  return new Date(last)
}

export const daySchema = z
  .string()
  .refine(isDay, { message: "day.notADay" })
  .transform((text) => text as Day)
  .meta({ format: "date", example: "2016-07-19" })
