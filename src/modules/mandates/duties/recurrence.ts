// When something recurs, as RFC 5545 writes it: `FREQ=YEARLY;INTERVAL=2`. Duties fall due on days, so the part that speaks of days
// is read and the rest is refused by name; what is read here means the same to every calendar. Nothing here looks at a clock.
import { type Day, day, daysBetween, isDay, lastOfMonth, plusDays } from "#src/values/day.ts"

const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const
type Frequency = (typeof frequencies)[number]
const weekDays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const

/** `n` is the place of the weekday within its month, from the end where it is below 0; null: each one. */
type WeekDay = { n: number | null; day: (typeof weekDays)[number] }

export type Recurrence = {
  freq: Frequency
  interval: number
  /** How often in all; null: no end by number. */
  count: number | null
  /** The last day that counts; null: no end by day. */
  until: Day | null
  months: readonly number[]
  monthDays: readonly number[]
  weekDays: readonly WeekDay[]
}

export type RecurrenceFault = {
  fault: "shape" | "unsupported" | "value" | "twice" | "ends_twice" | "does_not_fit" | "no_frequency"
  part: string
}
export type ReadRecurrence = { ok: true; rule: Recurrence } | ({ ok: false } & RecurrenceFault)

/** Parts of the standard that speak of hours, of weeks of the year, or choose among what the others gave. */
const others = ["BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "WKST"]

const wholeIn = (text: string, least: number, most: number): number | null => {
  const n = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return n >= least && n <= most && n !== 0 ? n : null
}

function listOf<T>(text: string, one: (item: string) => T | null): T[] | null {
  const read = text.split(",").map(one)
  return read.some((item) => item === null) ? null : (read as T[])
}

function readWeekDay(text: string): WeekDay | null {
  const [, n, name] = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? []
  const weekDay = weekDays.find((d) => d === name)
  if (!weekDay) return null
  if (n === undefined) return { n: null, day: weekDay }
  const place = wholeIn(n, -5, 5)
  return place === null ? null : { n: place, day: weekDay }
}

function readUntil(text: string): Day | null {
  const [, y, m, d] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text) ?? []
  const on = `${y}-${m}-${d}`
  return isDay(on) ? on : null
}

const readers: Readonly<Record<string, (value: string) => Partial<Recurrence> | null>> = {
  FREQ: (v) => {
    const freq = frequencies.find((f) => f === v)
    return freq ? { freq } : null
  },
  INTERVAL: (v) => asPart("interval", wholeIn(v, 1, 99)),
  COUNT: (v) => asPart("count", wholeIn(v, 1, 999)),
  UNTIL: (v) => asPart("until", readUntil(v)),
  BYMONTH: (v) =>
    asPart(
      "months",
      listOf(v, (m) => wholeIn(m, 1, 12)),
    ),
  BYMONTHDAY: (v) =>
    asPart(
      "monthDays",
      listOf(v, (d) => wholeIn(d, -31, 31)),
    ),
  BYDAY: (v) => asPart("weekDays", listOf(v, readWeekDay)),
}
const asPart = <K extends keyof Recurrence>(name: K, value: Recurrence[K] | null): Partial<Recurrence> | null =>
  value === null ? null : ({ [name]: value } as Partial<Recurrence>)

/** Parts that contradict each other, or that the standard does not allow together. */
function misfit(rule: Recurrence): RecurrenceFault | null {
  if (rule.count !== null && rule.until !== null) return { fault: "ends_twice", part: "COUNT, UNTIL" }
  const placed = rule.weekDays.some((d) => d.n !== null)
  if (placed && (rule.freq === "DAILY" || rule.freq === "WEEKLY")) return { fault: "does_not_fit", part: "BYDAY" }
  if (rule.monthDays.length > 0 && rule.freq === "WEEKLY") return { fault: "does_not_fit", part: "BYMONTHDAY" }
  // A weekday of a year without its month is counted through the whole year: no duty of ours is set so.
  if (rule.weekDays.length > 0 && rule.freq === "YEARLY" && rule.months.length === 0)
    return { fault: "does_not_fit", part: "BYDAY" }
  return null
}

/** A rule as people type it, with or without `RRULE:` before it; or the first thing that is wrong with it. */
export function readRecurrence(text: string): ReadRecurrence {
  const parts = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, "")
    .split(";")
  const seen = new Set<string>()
  let rule: Partial<Recurrence> = {}
  for (const part of parts) {
    const [name = "", value = "", more] = part.split("=")
    if (name === "" || value === "" || more !== undefined) return { ok: false, fault: "shape", part: part || text.trim() }
    if (others.includes(name)) return { ok: false, fault: "unsupported", part: name }
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (!read) return { ok: false, fault: "shape", part: name }
    if (seen.has(name)) return { ok: false, fault: "twice", part: name }
    seen.add(name)
    const said = read(value)
    if (!said) return { ok: false, fault: "value", part }
    rule = { ...rule, ...said }
  }
  const { freq } = rule
  if (!freq) return { ok: false, fault: "no_frequency", part: "FREQ" }
  const whole: Recurrence = { interval: 1, count: null, until: null, months: [], monthDays: [], weekDays: [], ...rule, freq }
  const wrong = misfit(whole)
  return wrong ? { ok: false, ...wrong } : { ok: true, rule: whole }
}

/** The rule in one wording, whatever the order in which it was typed. */
export function writeRecurrence(r: Recurrence): string {
  const parts = [
    `FREQ=${r.freq}`,
    ...(r.interval > 1 ? [`INTERVAL=${r.interval}`] : []),
    ...(r.count !== null ? [`COUNT=${r.count}`] : []),
    ...(r.until !== null ? [`UNTIL=${r.until.replaceAll("-", "")}`] : []),
    ...(r.months.length > 0 ? [`BYMONTH=${r.months.join(",")}`] : []),
    ...(r.monthDays.length > 0 ? [`BYMONTHDAY=${r.monthDays.join(",")}`] : []),
    ...(r.weekDays.length > 0 ? [`BYDAY=${r.weekDays.map((d) => `${d.n ?? ""}${d.day}`).join(",")}`] : []),
  ]
  return parts.join(";")
}

const monday = day("1970-01-05")
/** 0 is Monday. */
const weekDayOf = (on: Day) => ((daysBetween(monday, on) % 7) + 7) % 7
const yearOf = (on: Day) => Number(on.slice(0, 4))
const monthOf = (on: Day) => Number(on.slice(5, 7))
const dateOf = (on: Day) => Number(on.slice(8, 10))
const dayOf = (year: number, month: number, date: number): Day =>
  day(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`)

/** Whether the rule's weekdays name a day, by its place within its month where they say one. */
function isNamed(r: Recurrence, on: Day): boolean {
  const last = dateOf(lastOfMonth(yearOf(on), monthOf(on)))
  const fromStart = Math.ceil(dateOf(on) / 7)
  const fromEnd = -Math.ceil((last - dateOf(on) + 1) / 7)
  return r.weekDays.some((w) => weekDays[weekDayOf(on)] === w.day && (w.n === null || w.n === fromStart || w.n === fromEnd))
}

function isOfMonth(r: Recurrence, on: Day): boolean {
  const last = dateOf(lastOfMonth(yearOf(on), monthOf(on)))
  return r.monthDays.some((d) => (d > 0 ? d : last + d + 1) === dateOf(on))
}

/** Days of a month that the rule gives: by date, by weekday, by both, or that of the first day. */
function daysOfMonth(r: Recurrence, year: number, month: number, start: Day): Day[] {
  const last = dateOf(lastOfMonth(year, month))
  const all = Array.from({ length: last }, (_, i) => dayOf(year, month, i + 1))
  if (r.monthDays.length === 0 && r.weekDays.length === 0) return all.filter((on) => dateOf(on) === dateOf(start))
  return all.filter((on) => (r.monthDays.length === 0 || isOfMonth(r, on)) && (r.weekDays.length === 0 || isNamed(r, on)))
}

const inMonths = (r: Recurrence, month: number) => r.months.length === 0 || r.months.includes(month)

/** The days of the period that lies `n` intervals after the first, in order; each may be before the first day. */
function daysOfPeriod(r: Recurrence, start: Day, n: number): Day[] {
  const step = n * r.interval
  if (r.freq === "DAILY") {
    const on = plusDays(start, step)
    const fits =
      inMonths(r, monthOf(on)) && (r.monthDays.length === 0 || isOfMonth(r, on)) && (r.weekDays.length === 0 || isNamed(r, on))
    return fits ? [on] : []
  }
  if (r.freq === "WEEKLY") {
    const first = plusDays(start, step * 7 - weekDayOf(start))
    const week = Array.from({ length: 7 }, (_, i) => plusDays(first, i)).filter((on) => inMonths(r, monthOf(on)))
    return week.filter((on) => (r.weekDays.length === 0 ? weekDayOf(on) === weekDayOf(start) : isNamed(r, on)))
  }
  if (r.freq === "MONTHLY") {
    const month = yearOf(start) * 12 + monthOf(start) - 1 + step
    const [year, of] = [Math.floor(month / 12), (month % 12) + 1]
    return year <= lastYear && inMonths(r, of) ? daysOfMonth(r, year, of, start) : []
  }
  const year = yearOf(start) + step
  if (year > lastYear) return []
  const every = Array.from({ length: 12 }, (_, i) => i + 1)
  const months =
    r.months.length > 0 ? every.filter((m) => r.months.includes(m)) : r.monthDays.length > 0 ? every : [monthOf(start)]
  return months.flatMap((month) => daysOfMonth(r, year, month, start))
}

const lastYear = 2199
const lastDay = day(`${lastYear}-12-31`)
const daysIn = { DAILY: 1, WEEKLY: 7, MONTHLY: 28, YEARLY: 365 } as const

/**
 * The days on which it falls due from one day through another. The first day is the first of them all, and must be one that the
 * rule gives: `startFits`.
 */
export function recurrencesOf(r: Recurrence, start: Day, { from, to }: { from: Day; to: Day }): Day[] {
  const end = [to, r.until ?? to, lastDay].reduce((a, b) => (a < b ? a : b))
  // With a number of times each counts from the first; without one the periods before `from` can be passed over.
  const ahead = r.count === null ? Math.floor(daysBetween(start, from) / (daysIn[r.freq] * r.interval * 1.12)) - 2 : 0
  const found: Day[] = []
  let counted = 0
  for (let n = Math.max(0, ahead); ; n++) {
    if (plusDays(start, (n * r.interval - 1) * daysIn[r.freq]) > end) return found
    for (const on of daysOfPeriod(r, start, n)) {
      if (on < start) continue
      if (on > end || (r.count !== null && counted >= r.count)) return found
      counted++
      if (on >= from) found.push(on)
    }
  }
}

/** Whether the rule gives its own first day. The standard leaves open what happens otherwise, so we refuse it. */
export const startFits = (r: Recurrence, start: Day): boolean => recurrencesOf(r, start, { from: start, to: start }).length > 0
