// Every statement that changes activities.
import { sql } from "kysely"
import type { Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { StoodRows } from "../entry/stood.ts"
import type { ActivityContent } from "../types.ts"

const rowOf = (c: ActivityContent, text: { title: Localised; summary: Localised | null }) => {
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

type Recorded = {
  key: string
  account: string
  at: Date
  digest?: string | undefined
  text: { title: Localised; summary: Localised | null }
}

export type New = { content: ActivityContent; recorded: Recorded }

/** New activities with all that hangs on them, in one statement a table: ten thousand take hardly longer a row than one. */
export async function insertActivities(tx: Write, all: readonly New[], on: Day) {
  await insertRows(
    tx,
    "activities",
    all.map(({ content, recorded: r }) => ({
      ...rowOf(content, r.text),
      ...{ key: r.key, status: content.status, recorded_by: r.account, recorded_at: r.at, row_digest: r.digest ?? null },
    })),
  )
  const hung = all.flatMap(({ content, recorded }) => Object.entries(hangingOn(recorded.key, content, on, nothingKept)))
  for (const [table, some] of Map.groupBy(hung, ([name]) => name))
    await insertRows(
      tx,
      table,
      some.flatMap(([, rows]) => rows),
    )
}

const columnsOf = (row: Stored) => sql.join(Object.keys(row).map((column) => sql.ref(column)))

export async function insertRows(tx: Write, table: string, rows: readonly Stored[]) {
  if (rows.length === 0) return
  const to = sql.table(`programmes.${table}`)
  const columns = columnsOf(rows[0] ?? {})
  await sql`insert into ${to} (${columns}) select ${columns} from jsonb_populate_recordset(null::${to}, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}

/** The next version. No row comes back when somebody was faster: the caller shows both sides. */
export async function amendActivity(
  tx: Write,
  key: string,
  seen: number,
  c: ActivityContent,
  r: Omit<Recorded, "key" | "account" | "at"> & { standing?: { status: string; status_reason: string } },
): Promise<{ version: number } | undefined> {
  const row = { ...rowOf(c, r.text), ...r.standing, version: seen + 1, ...(r.digest ? { row_digest: r.digest } : {}) }
  const columns = columnsOf(row)
  const { rows } = await sql<{ version: number }>`update programmes.activities set (${columns}) =
      (select ${columns} from jsonb_populate_record(null::programmes.activities, ${JSON.stringify(row)}::jsonb))
    where key = ${key} and version = ${seen} returning version`.execute(tx)
  return rows[0]
}

export const stepActivity = (tx: Write, key: string, seen: number, status: string, reason: string) =>
  tx
    .updateTable("programmes.activities")
    .set({ status, statusReason: reason, version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()

const lists = [
  ...(["activityUnits", "activityStates", "activityPlaces", "activityPartners", "activityClauses", "activityThemes"] as const),
  ...(["requests", "results", "markers"] as const),
] as const

/**
 * Everything that hangs on an activity, anew. What stood there before and is meant again keeps where it came from: sources,
 * the day of confirmation, and with results their period, place, wording and doubt while the figure is the same.
 */
export async function replaceLists(tx: Write, key: string, c: ActivityContent, on: Day, stood?: StoodRows) {
  const { rows: before } = await sql<{ kept: Kept }>`select jsonb_build_object(
      'states', (select coalesce(jsonb_agg(x), '[]') from programmes.activity_states x where x.activity = ${key}),
      'partners', (select coalesce(jsonb_agg(x), '[]') from programmes.activity_partners x where x.activity = ${key}),
      'clauses', (select coalesce(jsonb_agg(x), '[]') from programmes.activity_clauses x where x.activity = ${key}),
      'themes', (select coalesce(jsonb_agg(x), '[]') from programmes.activity_themes x where x.activity = ${key}),
      'markers', (select coalesce(jsonb_agg(x), '[]') from programmes.markers x where x.activity = ${key}),
      'results', (select coalesce(jsonb_agg(x), '[]') from programmes.results x where x.activity = ${key})) as kept`.execute(tx)
  const now = before[0]?.kept ?? nothingKept
  const kept = stood ? withStood(now, stood) : now
  for (const table of lists) await tx.deleteFrom(`programmes.${table}`).where("activity", "=", key).execute()
  for (const [table, rows] of Object.entries(hangingOn(key, c, on, kept))) await insertRows(tx, table, rows)
}

type Stored = Readonly<Record<string, unknown>>
type Kept = Record<"states" | "partners" | "clauses" | "themes" | "results" | "markers", Stored[]>
const nothingKept: Kept = { states: [], partners: [], clauses: [], themes: [], results: [], markers: [] }

/** What stands now knows where it came from; what only an earlier version knows follows it, and a result stands as it stood then. */
const withStood = (now: Kept, stood: StoodRows): Kept => ({
  ...now,
  clauses: [...now.clauses, ...stood.clauses],
  themes: [...now.themes, ...stood.themes],
  markers: [...now.markers, ...stood.markers],
  results: stood.results.map((then) => {
    const same = now.results.find((r) => r.key === then.key)
    return { ...then, sources: same && sameFigure(same, then) ? same.sources : [] }
  }),
})

const sameFigure = (a: Stored, b: Stored) =>
  a.measure === b.measure && Number(a.value) === Number(b.value) && a.qualifier === b.qualifier

function hangingOn(key: string, c: ActivityContent, on: Day, kept: Kept): Record<string, Stored[]> {
  const own = { activity: key, visibility: c.visibility }
  const thing = `activity:${key}`
  const requested = c.requestedBy !== "" || c.requestedAsWritten !== ""
  return {
    activity_units: c.units.map((unit, position) => ({ ...own, position, unit, role: position === 0 ? "lead" : "further" })),
    activity_places: c.places.map((p, position) => ({ ...own, position, ...p })),
    activity_states: c.states.map((s) => {
      const old = kept.states.find((k) => k.state === s.state && k.role === s.role && k.people === s.people)
      return { ...own, ...s, sources: old?.sources ?? [] }
    }),
    activity_partners: c.partners.map((p) => {
      const old = kept.partners.find((k) => k.organisation === p.organisation && k.role === p.role)
      return { ...own, ...p, sources: old?.sources ?? [] }
    }),
    activity_clauses: c.clauses.map((l) => {
      const old = kept.clauses.find((k) => k.clause === l.clause && k.basis === l.basis)
      const confirmed = l.basis === "confirmed" ? (old?.confirmed_on ?? on) : null
      return { ...own, thing, ...l, confirmed_on: confirmed, sources: old?.sources ?? [] }
    }),
    activity_themes: c.themes.map((theme) => ({
      ...own,
      thing,
      theme,
      basis: kept.themes.find((k) => k.theme === theme)?.basis ?? "reading",
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

function requestOf(c: ActivityContent): Stored {
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

function resultsOf(key: string, c: ActivityContent, before: readonly Stored[]): Stored[] {
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

/** Keeps versions as they stand, in one statement; one that is kept already stays as it is. */
export const keepVersions = (
  tx: Write,
  kept: readonly { activity: string; version: number; content: unknown; digest: string }[],
  at: Date,
) =>
  sql`insert into programmes.activity_versions (activity, version, content, digest, kept_at)
    select x.activity, x.version, x.content, x.digest, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as x(activity text, version integer, content jsonb, digest text)
    on conflict (activity, version) do nothing`.execute(tx)
