import { z } from "zod"
import { type Day, isDay, lastOfMonth } from "./day.ts"

/**
 * A date as vague as its source, in the part of EDTF (ISO 8601-2, level 1) that the record needs:
 * `2013-10-08`, `2013-10`, `2013`, each with `?` (uncertain), `~` (approximate) or `%` (both),
 * and intervals of these with `/`, an open end written `..` (`2009/..`).
 * Marks of doubt leave the bounds as they are and are shown to the reader.
 */
export type Edtf = string & { readonly __edtf: true }

/** The first and last day a vague date can mean; null is an open end. */
export type Bounds = { from: Day | null; to: Day | null }

type Point = { from: Day; to: Day; doubt: "" | "?" | "~" | "%" }

const pointShape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/

function readPoint(text: string): Point | null {
  const [, y, m, d, mark] = pointShape.exec(text) ?? []
  if (!y || y === "0000") return null
  const doubt = (mark ?? "") as Point["doubt"]
  if (!m) return { from: `${y}-01-01` as Day, to: `${y}-12-31` as Day, doubt }
  if (Number(m) < 1 || Number(m) > 12) return null
  if (!d) return { from: `${y}-${m}-01` as Day, to: lastOfMonth(Number(y), Number(m)), doubt }
  const on = `${y}-${m}-${d}`
  return isDay(on) ? { from: on, to: on, doubt } : null
}

/** Bounds of a vague date, or null where the text is none. An interval that ends before it starts is none. */
export function readEdtf(text: string): (Bounds & { doubt: boolean }) | null {
  const [start, end, more] = text.split("/")
  if (start === undefined || more !== undefined) return null
  if (end === undefined) {
    const p = readPoint(start)
    return p && { from: p.from, to: p.to, doubt: p.doubt !== "" }
  }
  const a = start === ".." ? "open" : readPoint(start)
  const b = end === ".." ? "open" : readPoint(end)
  if (!a || !b || (a === "open" && b === "open")) return null
  const from = a === "open" ? null : a.from
  const to = b === "open" ? null : b.to
  if (from && to && from > to) return null
  return { from, to, doubt: (a !== "open" && a.doubt !== "") || (b !== "open" && b.doubt !== "") }
}

export const isEdtf = (text: string): text is Edtf => readEdtf(text) !== null

/** Bounds of a date known to be well formed. */
export function boundsOf(date: Edtf): Bounds {
  const read = readEdtf(date)
  if (!read) throw new RangeError(`not a date: ${date}`)
  return { from: read.from, to: read.to }
}

/** The days of a date that is exact to the day at both ends and in no doubt; null for all that is vaguer. */
export function exactDays(date: Edtf): { from: Day; to: Day } | null {
  const [from = "", to = from, more] = date.split("/")
  return isDay(from) && isDay(to) && more === undefined ? { from, to } : null
}

export const edtfSchema = z
  .string()
  .refine(isEdtf, { message: "edtf.notADate" })
  .transform((text) => text as Edtf)
  .meta({ example: "2013-10-08/2013-10-09" })
