// Every statement that changes activities.
import { sql } from "kysely"
import type { Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { ActivityContent } from "../types.ts"

const rowOf = (c: ActivityContent, text: { title: Localised; summary: Localised | null }) => {
  const bounds = c.held ? boundsOf(c.held) : { from: null, to: null }
  return {
    programme: c.programme,
    type: c.type,
    series: (c.heldCount ?? 1) > 1 || c.places.length > 1,
    heldCount: c.heldCount,
    title: JSON.stringify(text.title) as unknown as Localised,
    summary: (text.summary && JSON.stringify(text.summary)) as unknown as Localised | null,
    held: c.held,
    heldFrom: bounds.from,
    heldTo: bounds.to,
    unit: c.units[0] ?? null,
    placeText: c.placeText,
    evidence: c.evidence,
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

export const insertActivity = (tx: Write, c: ActivityContent, r: Recorded) =>
  tx
    .insertInto("programmes.activities")
    .values({
      key: r.key,
      ...rowOf(c, r.text),
      status: c.status,
      recordedBy: r.account,
      recordedAt: r.at,
      rowDigest: r.digest ?? null,
    })
    .execute()

/** The next version. No row comes back when somebody was faster: the caller shows both sides. */
export const amendActivity = (
  tx: Write,
  key: string,
  seen: number,
  c: ActivityContent,
  r: Omit<Recorded, "key" | "account" | "at">,
) =>
  tx
    .updateTable("programmes.activities")
    .set({ ...rowOf(c, r.text), version: seen + 1, ...(r.digest ? { rowDigest: r.digest } : {}) })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()

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
  ...(["requests", "results"] as const),
] as const

/**
 * Everything that hangs on an activity, anew. What stood there before and is meant again keeps where it came from: sources,
 * the day of confirmation, and with results their period, place, wording and doubt while the figure is the same.
 */
export async function replaceLists(tx: Write, key: string, c: ActivityContent, on: Day) {
  const { rows: before } = await sql<{ kept: Kept }>`select jsonb_build_object(
      'states', (select coalesce(jsonb_agg(x), '[]') from programmes.activity_states x where x.activity = ${key}),
      'partners', (select coalesce(jsonb_agg(x), '[]') from programmes.activity_partners x where x.activity = ${key}),
      'clauses', (select coalesce(jsonb_agg(x), '[]') from programmes.activity_clauses x where x.activity = ${key}),
      'themes', (select coalesce(jsonb_agg(x), '[]') from programmes.activity_themes x where x.activity = ${key}),
      'results', (select coalesce(jsonb_agg(x), '[]') from programmes.results x where x.activity = ${key})) as kept`.execute(tx)
  const kept = before[0]?.kept ?? { states: [], partners: [], clauses: [], themes: [], results: [] }
  for (const table of lists) await tx.deleteFrom(`programmes.${table}`).where("activity", "=", key).execute()
  const hung = hangingOn(key, c, on, kept)
  for (const [table, rows] of Object.entries(hung)) {
    if (rows.length === 0) continue
    const to = sql.table(`programmes.${table}`)
    const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))
    await sql`insert into ${to} (${columns}) select ${columns} from jsonb_populate_recordset(null::${to}, ${JSON.stringify(rows)}::jsonb)`.execute(
      tx,
    )
  }
}

type Stored = Readonly<Record<string, unknown>>
type Kept = Record<"states" | "partners" | "clauses" | "themes" | "results", Stored[]>

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
    requests: requested ? [{ ...own, requested_by: c.requestedBy, as_written: c.requestedAsWritten }] : [],
    results: resultsOf(key, c, kept.results),
  }
}

function resultsOf(key: string, c: ActivityContent, before: readonly Stored[]): Stored[] {
  const bounds = c.held ? boundsOf(c.held) : { from: null, to: null }
  const taken = new Set(c.results.flatMap((r) => (r.key ? [r.key] : [])))
  const freeKey = (measure: string) => {
    const base = `${key}/${measure}`
    for (let n = 1; ; n++) {
      const name = n === 1 ? base : `${base}-${n}`
      if (taken.has(name)) continue
      taken.add(name)
      return name
    }
  }
  return c.results.map((r) => {
    const old = before.find((b) => b.key === r.key)
    const same = old !== undefined && old.measure === r.measure && old.value === r.value && old.qualifier === r.qualifier
    const fresh = {
      programme: null,
      section: null,
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
      value: r.value,
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
