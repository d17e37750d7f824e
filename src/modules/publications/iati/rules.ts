// How the record's words come to those of the IATI Standard 2.03. Pure. What a source does not say is left out or told as a
// bound with its reason; nothing is divided that no source divides (docs/decisions/0028).
import type { Message } from "#src/platform/i18n/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Marker, Significance } from "../../programmes/index.ts"
import { iatiNotes } from "./messages/notes.ts"
import type { Entry, EntryGift, EntryResult, EntryState, EntryTheme } from "./types.ts"

/** Codes of the list ActivityStatus. */
const statusCodes = { pipeline: "1", running: "2", finalising: "3", closed: "4", cancelled: "5", suspended: "6" } as const
type StatusCode = (typeof statusCodes)[keyof typeof statusCodes]

type Dated = Pick<Entry, "kind" | "status" | "held" | "heldFrom" | "heldTo" | "spanFrom" | "spanTo" | "told" | "recordedOn">

const lastDay = (e: Dated): Day | null => (e.held ? e.heldTo : e.spanTo)
const over = (e: Dated, today: Day): boolean => {
  const last = lastDay(e)
  return last !== null && last < today
}

/**
 * A programme of which no source says how it stands is closed once all that it tells of is over: that is ours. A project that is
 * closed is still to be evaluated; a suspended one has begun.
 */
export function statusOf(e: Dated, today: Day): { code: StatusCode; ours: boolean } {
  switch (e.status) {
    case "planned":
    case "confirmed":
    case "approved":
      return { code: statusCodes.pipeline, ours: false }
    case "held":
      return { code: e.held && !over(e, today) ? statusCodes.running : statusCodes.closed, ours: false }
    case "active":
      return { code: statusCodes.running, ours: false }
    case "postponed":
    case "suspended":
      return { code: statusCodes.suspended, ours: false }
    case "cancelled":
      return { code: statusCodes.cancelled, ours: false }
    case "closed":
      return { code: e.kind === "project" ? statusCodes.finalising : statusCodes.closed, ours: false }
    case "evaluated":
      return { code: statusCodes.closed, ours: false }
    default:
      return { code: over(e, today) ? statusCodes.closed : statusCodes.running, ours: true }
  }
}

/** Types of the list ActivityDateType. */
export type DateType = "1" | "2" | "3" | "4"
export type ActivityDate = { type: DateType; day: Day; note: { message: Message; date: Edtf | null } | null }

/** What stands so has begun. */
const begun: ReadonlySet<StatusCode> = new Set([statusCodes.running, statusCodes.finalising, statusCodes.closed])

const isWholeDay = (point: string) => /^\d{4}-\d{2}-\d{2}$/.test(point)
const pointsOf = (held: Edtf) => {
  const [start = "", end = start] = held.split("/")
  return { start, end }
}

type Bound = Omit<ActivityDate, "type">

function startOf(e: Dated, ahead: boolean): Bound | null {
  const note = (message: Message, date: Edtf | null) => ({ message, date })
  if (e.held && e.heldFrom) {
    const exact = isWholeDay(pointsOf(e.held).start)
    return { day: e.heldFrom, note: exact ? null : note(iatiNotes.atTheEarliest, e.held) }
  }
  if (e.spanFrom) return { day: e.spanFrom, note: note(iatiNotes.firstOfItsActivities, null) }
  if (e.held && e.heldTo) return { day: e.heldTo, note: note(iatiNotes.begunByThen, e.held) }
  const written = e.told && (ahead ? (e.told.from ?? e.told.to) : (e.told.to ?? e.told.from))
  if (e.told && written)
    return { day: written, note: note(ahead ? iatiNotes.plannedWhenTold : iatiNotes.begunWhenTold, e.told.date) }
  return (
    e.recordedOn && { day: e.recordedOn, note: note(ahead ? iatiNotes.plannedWhenEntered : iatiNotes.begunWhenEntered, null) }
  )
}

function endOf(e: Dated): Bound | null {
  if (!e.held || !e.heldTo) return null
  const exact = isWholeDay(pointsOf(e.held).end)
  return { day: e.heldTo, note: exact ? null : { message: iatiNotes.atTheLatest, date: e.held } }
}

/**
 * What lies ahead has planned dates, what began has actual ones. An actual date never lies in the future: a last possible day
 * that is still to come says nothing yet. What runs is planned to end.
 */
export function datesOf(e: Dated, today: Day): ActivityDate[] {
  const { code } = statusOf(e, today)
  const ahead = !begun.has(code) && e.status !== "suspended"
  const start = startOf(e, ahead)
  const end = endOf(e)
  const dates: ActivityDate[] = []
  if (start) dates.push({ ...start, type: ahead || start.day > today ? "1" : "2" })
  const done = code === statusCodes.closed || code === statusCodes.finalising
  if (end && done && end.day <= today) dates.push({ ...end, type: "4" })
  else if (end && !done) dates.push({ ...end, type: "3" })
  const [first, last] = dates
  return first && last && last.day < first.day ? [first] : dates
}

/** Work that is done where it is needed: the state where it takes place is the one that it is for. */
const onTheSpot: ReadonlySet<string> = new Set([
  ...["assistance", "mission", "assessment", "accreditation", "equipment", "clearance", "destruction", "campaign", "project"],
])

export type Recipients =
  | { country: string; region: null; scope: "4" }
  | { country: null; region: string; scope: "2" | "3"; note: Message }

const regions = { america: "498", south: "489", middle: "389", caribbean: "1031", central: "1032" } as const

function regionOf(subregions: ReadonlySet<EntryState["subregion"]>): string {
  const only = (...names: readonly EntryState["subregion"][]) => [...subregions].every((s) => names.includes(s))
  if (subregions.size === 0) return regions.america
  if (only("caribbean")) return regions.caribbean
  if (only("central")) return regions.central
  if (only("south")) return regions.south
  return only("caribbean", "central") ? regions.middle : regions.america
}

/**
 * For whom it is: one state, or a region without shares. No source says how work for several states divides among them, so
 * it is told for the region they lie in, and each state as a place.
 */
export function recipientsOf({ states, type }: Pick<Entry, "states" | "type">): Recipients {
  const served = states.filter((s) => s.role !== "host")
  const meant = served.length > 0 || !type || !onTheSpot.has(type) ? served : states
  const codes = new Set(meant.map((s) => s.iso2))
  const [only] = codes
  if (only && codes.size === 1) return { country: only, region: null, scope: "4" }
  const region = regionOf(new Set(meant.map((s) => s.subregion)))
  if (codes.size === 0) return { country: null, region, scope: "2", note: iatiNotes.noStateNamed }
  return { country: null, region, scope: "3", note: iatiNotes.notDivided }
}

const firmest: readonly Basis[] = ["confirmed", "stated", "section", "reading"]
const severalPurposes = "43010"
const purposeNotSaid = "99810"

/**
 * One purpose, never shares: that of the themes with the firmest basis that come to any. Where these come to several, it is
 * the purpose for several; where none does, the one that is not said.
 */
export function purposeOf(themes: readonly EntryTheme[]): string {
  for (const basis of firmest) {
    const codes = new Set(themes.flatMap((t) => (t.basis === basis && t.sector ? [t.sector] : [])))
    const [first] = codes
    if (first) return codes.size === 1 ? first : severalPurposes
  }
  return purposeNotSaid
}

/** The theme it is about, if of the firmest basis there is one alone. */
export function themeOf(themes: readonly EntryTheme[]): EntryTheme | null {
  const basis = firmest.find((b) => themes.some((t) => t.basis === b))
  const leading = themes.filter((t) => t.basis === basis)
  return leading.length === 1 ? (leading[0] ?? null) : null
}

/** Codes of the list OrganisationType, where a kind of ours is surely one of them. */
const organisationTypes: Readonly<Record<string, string>> = {
  ...{ organ: "40", autonomous_entity: "40", secretariat: "40", un_body: "40", international: "40", regional: "40" },
  ...{ state: "10", state_institution: "10", academic: "80", private: "70" },
}
export const organisationTypeOf = (type: string): string | null => organisationTypes[type] ?? null

/** Codes of the list OrganisationRole. Who only looked on had no part that the standard knows. */
export const roleOf = (role: string): "1" | "4" | null => (role === "funder" ? "1" : role === "observer" ? null : "4")

/** Categories of documents; what has no category there is not listed. */
const categories: Readonly<Record<string, string>> = {
  ...{ agenda: "A02", participants: "A08", report: "A08", presentation: "A08", photograph: "A08", certificate: "A08" },
}
export const categoryOf = (role: string): string | null => categories[role] ?? null

export const measureCodeOf = ({ unit, takes }: Pick<EntryResult, "unit" | "takes">): "1" | "2" =>
  takes === "share" || unit === "per cent" ? "2" : "1"

/** Codes of the list PolicyMarker, for those of ours that are surely on it. */
const sharedMarkers: Partial<Record<Marker, string>> = { gender: "1", persons_with_disabilities: "11" }
export const sharedMarkerOf = (marker: Marker): string | null => sharedMarkers[marker] ?? null
/** Codes of the list PolicySignificance. */
export const significanceOf = (significance: Significance): "1" | "2" => (significance === "principal" ? "2" : "1")

/** Whether a figure of money may be told for its period: the standard takes a year at most, and we divide none. */
export function withinAYear(from: Day | null, to: Day | null): boolean {
  if (!from || !to) return false
  return to < `${String(Number(from.slice(0, 4)) + 1).padStart(4, "0")}${from.slice(4)}`
}

/** The day by which a gift was given, where amount and currency are known too and the day is not to come. */
export function dayGiven(g: Pick<EntryGift, "value" | "currency" | "receivedOn" | "period" | "to">, today: Day): Day | null {
  const given = g.receivedOn ?? (g.period ? g.to : null)
  return g.value !== null && g.currency !== null && given && given <= today ? given : null
}

/** The period that a value is for, from the entry where the value itself gives none; null where neither says. */
export function periodOf(
  r: Pick<EntryResult, "from" | "to">,
  e: Pick<Entry, "heldFrom" | "heldTo">,
): { from: Day; to: Day } | null {
  const from = r.from ?? r.to ?? e.heldFrom ?? e.heldTo
  const to = r.to ?? r.from ?? e.heldTo ?? e.heldFrom
  return from && to && from <= to ? { from, to } : null
}
