// An activity as rows: its own, and those of everything that hangs on it. Pure.
import type { Day } from "#src/values/day.ts"
import { boundsOf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import { canonical } from "../rules.ts"
import type { ActivityContent } from "../types.ts"
import type { StoodRows } from "./stood.ts"

export type Row = Readonly<Record<string, unknown>>
export type Texts = { title: Localised; summary: Localised | null }

export const rowOf = (c: ActivityContent, text: Texts) => {
  const bounds = c.held ? boundsOf(c.held) : { from: null, to: null }
  return {
    programme: c.programme,
    project: c.project,
    type: c.type,
    series: (c.heldCount ?? 1) > 1 || c.places.length > 1,
    held_count: c.heldCount,
    title: text.title,
    summary: text.summary,
    held: c.held,
    held_from: bounds.from,
    held_to: bounds.to,
    unit: c.units[0] ?? null,
    place_text: c.placeText,
    evidence: c.evidence,
    people: c.people,
    parts: c.parts,
    visibility: c.visibility,
  }
}

/** What hangs on an activity, table by table. */
export const hanging = [
  ...(["activity_units", "activity_states", "activity_places", "activity_partners", "activity_clauses"] as const),
  ...(["activity_themes", "requests", "results", "markers"] as const),
] as const
export type Hanging = (typeof hanging)[number]
export type Hung = Readonly<Record<Hanging, readonly Row[]>>
export const hungBy = (rows: (table: Hanging) => readonly Row[]) =>
  Object.fromEntries(hanging.map((table) => [table, rows(table)])) as Hung
export const nothingHung = hungBy(() => [])

/** What stands now knows where it came from; what only an earlier version knows follows it, and a result stands as it stood then. */
export const withStood = (now: Hung, stood: StoodRows): Hung => ({
  ...now,
  activity_clauses: [...now.activity_clauses, ...stood.clauses],
  activity_themes: [...now.activity_themes, ...stood.themes],
  markers: [...now.markers, ...stood.markers],
  results: stood.results.map((then) => {
    const same = now.results.find((r) => r.key === then.key)
    return { ...then, sources: same && sameFigure(same, then) ? same.sources : [] }
  }),
})

const saidIn = (row: Row, columns: readonly string[]) => canonical(Object.fromEntries(columns.map((c) => [c, row[c]])))

/** Whether the rows that come say what stands, in every column that they name. */
export function standsAs(stands: readonly Row[], comes: readonly Row[]): boolean {
  const columns = Object.keys(comes[0] ?? {})
  const inOrder = (rows: readonly Row[]) => rows.map((row) => saidIn(row, columns)).sort()
  return stands.length === comes.length && canonical(inOrder(stands)) === canonical(inOrder(comes))
}

const sameFigure = (a: Row, b: Row) =>
  a.measure === b.measure && Number(a.value) === Number(b.value) && a.qualifier === b.qualifier

/**
 * The rows of everything that hangs on an activity, by table. What stood there before and is meant again keeps where it came
 * from: sources, the day of confirmation, and with results their period, place, wording and doubt while the figure is the same.
 */
export function hangingOn(key: string, c: ActivityContent, on: Day, kept: Hung): Hung {
  const own = { activity: key, visibility: c.visibility }
  const thing = `activity:${key}`
  const requested = c.requestedBy !== "" || c.requestedAsWritten !== ""
  return {
    activity_units: c.units.map((unit, position) => ({ ...own, position, unit, role: position === 0 ? "lead" : "further" })),
    activity_places: c.places.map((p, position) => ({ ...own, position, ...p })),
    activity_states: c.states.map((s) => {
      const old = kept.activity_states.find((k) => k.state === s.state && k.role === s.role && k.people === s.people)
      return { ...own, ...s, sources: old?.sources ?? [] }
    }),
    activity_partners: c.partners.map((p) => {
      const old = kept.activity_partners.find((k) => k.organisation === p.organisation && k.role === p.role)
      return { ...own, ...p, sources: old?.sources ?? [] }
    }),
    activity_clauses: c.clauses.map((l) => {
      const old = kept.activity_clauses.find((k) => k.clause === l.clause && k.basis === l.basis)
      const confirmed = l.basis === "confirmed" ? (old?.confirmed_on ?? on) : null
      return { ...own, thing, ...l, confirmed_on: confirmed, sources: old?.sources ?? [] }
    }),
    activity_themes: c.themes.map((theme) => ({
      ...own,
      thing,
      theme,
      basis: kept.activity_themes.find((k) => k.theme === theme)?.basis ?? "reading",
    })),
    requests: requested ? [{ ...own, ...requestOf(c) }] : [],
    markers: c.markers.map((m) => {
      const old = kept.markers.find(
        (k) => k.marker === m.marker && k.significance === m.significance && k.evidence === m.evidence,
      )
      return { ...own, thing, ...m, basis: "confirmed", confirmed_on: on, sources: [], ...old, visibility: c.visibility }
    }),
    results: resultsOf(key, c, kept.results),
  }
}

function requestOf(c: ActivityContent): Row {
  const bounds = c.requestedOn ? boundsOf(c.requestedOn) : { from: null, to: null }
  const day = { requested_on: c.requestedOn, requested_from: bounds.from, requested_to: bounds.to }
  return { requested_by: c.requestedBy, as_written: c.requestedAsWritten, ...day }
}

/** A share is kept with its part and its whole, and as it is read: in per cent. */
export const figureOf = ({ value, of }: Pick<ActivityContent["results"][number], "value" | "of">) => ({
  value: of === null ? value : Math.round((value / of) * 10_000) / 100,
  numerator: of === null ? null : value,
  denominator: of,
})

/** Keys of new results under the key of their thing, none of them taken. */
export function freeKeys(key: string, names: readonly string[]) {
  const taken = new Set(names)
  return (measure: string): string => {
    const base = `${key}/${measure}`
    for (let n = 1; ; n++) {
      const name = n === 1 ? base : `${base}-${n}`
      if (taken.has(name)) continue
      taken.add(name)
      return name
    }
  }
}

function resultsOf(key: string, c: ActivityContent, before: readonly Row[]): Row[] {
  const bounds = c.held ? boundsOf(c.held) : { from: null, to: null }
  const freeKey = freeKeys(
    key,
    c.results.flatMap((r) => r.key ?? []),
  )
  return c.results.map((r) => {
    const old = before.find((b) => b.key === r.key)
    const stood = old && { value: old.numerator ?? old.value, of: old.denominator ?? null }
    const same =
      stood && old.measure === r.measure && stood.value === r.value && stood.of === r.of && old.qualifier === r.qualifier
    const fresh = {
      programme: null,
      section: null,
      project: null,
      evidence: "",
      recorded_by: null,
      period: c.held,
      period_from: bounds.from,
      period_to: bounds.to,
      place: null,
      as_written: "",
      doubt: "",
      sources: [],
    }
    return {
      ...fresh,
      ...(same ? old : {}),
      key: old ? String(old.key) : freeKey(r.measure),
      thing: `activity:${key}`,
      activity: key,
      visibility: c.visibility,
      measure: r.measure,
      ...figureOf(r),
      parts: r.parts,
      qualifier: r.qualifier,
    }
  })
}
