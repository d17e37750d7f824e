// Days as orders print them, in four languages: "July 19, 2016", "19 de julio de 2016", "1er juillet 2016", "2016-07-19".
import { type Day, isDay } from "#src/values/day.ts"
import { fold, monthNames, monthOf } from "./words.ts"

const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|o|a|°)?[.,]?\\s(?:day of |dias del mes de |dias do mes de |de |of )?(${monthNames})[.,]?\\s(?:de |del |of )?(\\d{4})(?!\\d)`,
)
const monthFirst = new RegExp(`(?<![a-z])(${monthNames})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)`)
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/
const figures = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/

export type DayRead = Readonly<{ day: Day | null; doubt: "no_such_day" | "which_month" | null }>

const made = (year: string | undefined, month: number | undefined, date: string | undefined): DayRead => {
  const text = `${year}-${String(month ?? 0).padStart(2, "0")}-${(date ?? "").padStart(2, "0")}`
  return isDay(text) ? { day: text, doubt: null } : { day: null, doubt: "no_such_day" }
}

/** The first day a line names; a doubt when figures leave open which is the month. Null when it names none. */
export function dayIn(text: string): DayRead | null {
  const folded = fold(text.slice(0, 2000))
  const a = dayFirst.exec(folded)
  if (a) return made(a[3], monthOf(a[2] ?? ""), a[1])
  const b = monthFirst.exec(folded)
  if (b) return made(b[3], monthOf(b[1] ?? ""), b[2])
  const c = iso.exec(folded)
  if (c) return made(c[1], Number(c[2]), c[3])
  const d = figures.exec(folded)
  if (!d) return null
  const [first, second] = [Number(d[1]), Number(d[2])]
  if (first > 12 && second <= 12) return made(d[3], second, d[1])
  if (second > 12 && first <= 12) return made(d[3], first, d[2])
  if (first === second) return made(d[3], first, d[2])
  return { day: null, doubt: "which_month" }
}

/** True when a line is little else than a place and a day. */
export function isDateLine(text: string): boolean {
  return text.length < 90 && !/[;:]$/.test(text) && text.split(/\s+/).length <= 12 && dayIn(text) !== null
}
