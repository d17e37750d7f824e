// A series of sessions: from a first day, a distance and an end to so many days, titles numbered. Pure.
import { z } from "zod"
import { type FieldFault, text, whole } from "#src/platform/http/index.ts"
import { type Day, daySchema, daysBetween, lastOfMonth, plusDays } from "#src/values/day.ts"
import { type Edtf, edtfSchema } from "#src/values/edtf.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { isKey } from "../types.ts"

export const distances = ["day", "week", "month"] as const
export type Distance = (typeof distances)[number]

/** More sessions than this are a table, not a form. */
export const mostSessions = 100

export const seriesInput = z.strictObject({
  title: text(280, 3),
  unit: z.string().refine(isKey),
  first: daySchema,
  days: whole(1, 60).default(1),
  every: whole(1, 52).default(1),
  distance: z.enum(distances).default("week"),
  count: whole(2, mostSessions).optional(),
  last: daySchema.optional(),
  number: whole(1, 999).default(1),
})
export type SeriesInput = z.output<typeof seriesInput>

export type Session = { title: string; held: Edtf }

const inMonths = (first: Day, n: number): Day => {
  const [year = 0, month = 1, date = 1] = first.split("-").map(Number)
  const at = year * 12 + (month - 1) + n
  const end = lastOfMonth(Math.floor(at / 12), (at % 12) + 1)
  return plusDays(end, Math.min(date - Number(end.slice(8)), 0))
}

/** The day of session `i`, from 0. A month without that day gives its last. */
const dayOf = ({ first, every, distance }: SeriesInput, i: number): Day =>
  distance === "month" ? inMonths(first, i * every) : plusDays(first, i * every * (distance === "week" ? 7 : 1))

const spanOf = (from: Day, days: number): Edtf => (days === 1 ? from : edtfSchema.parse(`${from}/${plusDays(from, days - 1)}`))

function firstDays(input: SeriesInput): Day[] {
  const { count, last } = input
  const days: Day[] = []
  for (let i = 0; i <= mostSessions; i++) {
    const day = dayOf(input, i)
    if (count === undefined ? day > (last ?? input.first) : i >= count) break
    days.push(day)
  }
  return days
}

/** The sessions that a form means, or everything that is wrong with it. */
export function sessionsOf(input: SeriesInput): { ok: true; sessions: Session[] } | { ok: false; faults: FieldFault[] } {
  const { count, last, first, days, number, title } = input
  if ((count === undefined) === (last === undefined))
    return { ok: false, faults: [{ pointer: "/count", message: fastEntry.countOrLast }] }
  const faults: FieldFault[] = []
  const starts = firstDays(input)
  if (last !== undefined && last < first) faults.push({ pointer: "/last", message: fastEntry.lastBeforeFirst })
  else if (starts.length < 2) faults.push({ pointer: "/last", message: fastEntry.oneSession })
  if (starts.length > mostSessions)
    faults.push({ pointer: "/last", message: fastEntry.tooManySessions, values: { most: mostSessions } })
  if (starts.some((s, i) => i > 0 && daysBetween(starts[i - 1] ?? s, s) < days))
    faults.push({ pointer: "/days", message: fastEntry.sessionsOverlap })
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, sessions: starts.map((s, i) => ({ title: `${title} (${number + i})`, held: spanOf(s, days) })) }
}
