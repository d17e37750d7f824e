// The catalogue that harvesters of others read: everything public that stands for itself, when it last changed, and what is
// no longer there. A thing that was withdrawn stays as withdrawn for good.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Collection } from "../types.ts"

export type Entry = {
  collection: Collection
  kind: string
  key: string
  /** To the second. */
  changed: Date
  withdrawn: boolean
  title: Localised | null
  summary: Localised | null
  /** As vague as it is known. */
  date: string | null
  type: string | null
  number: string | null
  language: string | null
  relations: string[]
}

type Sql = RawBuilder<unknown>

const activityFacts = [
  ...(["recorded", "amended", "confirmed", "held", "postponed", "cancelled", "replanned", "published", "taken_back"] as const),
].map((step) => `activity.${step}`)

/** Each collection as rows of one shape. */
const collections: Readonly<Record<Collection, Sql>> = {
  instruments: sql`select 'instrument' as kind, i.key, i.title, null::jsonb as summary, i.adopted as date, i.type, i.symbol as number,
    null::text as language, array[]::text[] as relations from mandates.instruments i where i.set_aside_on is null`,
  clauses: sql`select 'clause', c.key, c.title, c.summary, i.adopted, c.kind, c.path, null::text, array['instrument:' || c.instrument]
    from mandates.clauses c join mandates.instruments i on i.key = c.instrument where c.set_aside_on is null`,
  orders: sql`select 'order', o.key, o.subject, null::jsonb, coalesce(o.signed_on::text, o.valid), 'order',
    concat_ws(' ', o.series, o.number, o.revision), o.language, case when o.replaces is null then array[]::text[] else array['order:' || o.replaces] end
    from institution.orders o where o.status = 'applied'`,
  units: sql`select 'unit', u.key, v.name, u.note, v.valid, v.level, v.acronym, null::text,
    case when v."order" is null then array[]::text[] else array['order:' || v."order"] end
    from institution.units u join lateral (select x.* from institution.unit_versions x left join institution.orders o on o.key = x."order"
      where x.unit = u.key and (o.key is null or o.status = 'applied') order by x.valid_from desc nulls last, x.key limit 1) v on true`,
  programmes: sql`select 'programme', p.key, p.title, p.summary, p.held, 'programme', p.acronym, null::text, array[]::text[]
    from programmes.programmes p`,
  agreements: sql`select 'agreement', g.key, g.title, g.summary, g.signed, g.kind, '', null::text,
    case when g.programme is null then array[]::text[] else array['programme:' || g.programme] end from programmes.agreements g`,
  activities: sql`select 'activity', a.key, a.title, a.summary, a.held, a.type, '', null::text,
    case when a.programme is null then array[]::text[] else array['programme:' || a.programme] end
    from programmes.activities a where a.visibility = 'public'`,
  editions: sql`select 'edition', e.key, jsonb_build_object('authentic', jsonb_build_array(e.language), 'values',
      jsonb_build_object(e.language, jsonb_build_object('text', e.title, 'kind', 'authentic'))), null::jsonb, e.issued_on::text, 'report',
    e.fingerprint, e.language, array[]::text[] from publications.editions e
    where e.visibility = 'public'`,
}

const names = Object.keys(collections) as Collection[]

const titled = (name: Collection): Sql =>
  sql`select ${name}::text as collection, t.* from (${collections[name]}) t (kind, key, title, summary, date, type, number, language, relations)`

/** What was brought in by mistake and was set aside since. */
const setAside: Readonly<Partial<Record<Collection, Sql>>> = {
  instruments: sql`select 'instruments', 'instrument', key from mandates.instruments where set_aside_on is not null`,
  clauses: sql`select 'clauses', 'clause', key from mandates.clauses where set_aside_on is not null`,
  orders: sql`select 'orders', 'order', key from institution.orders where status = 'set_aside'`,
}

const gone = (wanted: readonly Collection[]): Sql => {
  const all = wanted.flatMap((name) => setAside[name] ?? [])
  return all.length === 0
    ? sql``
    : sql`union all select s.collection, s.kind, s.key, null::jsonb, null::jsonb, null, null, null, null, array[]::text[],
    date_trunc('second', f.at), true from (${sql.join(all, sql` union all `)}) s (collection, kind, key)
    join lateral (select max(x.at) as at from facts.facts x where x.about = s.kind || ':' || s.key and x.kind = s.kind || '.set_aside') f on true`
}

const withdrawnActivities: Sql = sql`select 'activities', 'activity', w.key, null::jsonb, null::jsonb, null, null, null, null, array[]::text[],
  w.withdrawn_at, true from programmes.withdrawn_activities() w`

/** All of these collections with the time of their last change. That a document was hung on an activity is no change: it may be hidden. */
const catalogue = (wanted: readonly Collection[]): Sql => sql`(
  select t.*, date_trunc('second', coalesce(g.at, f.at, 'epoch')) as changed, g.at is not null as withdrawn
  from (${sql.join(wanted.map(titled), sql` union all `)}) t
    left join lateral (select max(r.withdrawn_at) as at from record.rows r where r.thing = t.kind || ':' || t.key and r.withdrawn_at is not null) g on true
    left join lateral (select max(x.at) as at from facts.facts x where x.about = t.kind || ':' || t.key
      and (t.kind <> 'activity' or x.kind = any(${activityFacts}::text[]))) f on true
  ${
    wanted.includes("activities")
      ? sql`union all select w.collection, w.kind, w.key, w.title, w.summary, w.date, w.type, w.number, w.language, w.relations,
    date_trunc('second', w.at), w.withdrawn from (${withdrawnActivities}) w (collection, kind, key, title, summary, date, type, number, language, relations, at, withdrawn)`
      : sql``
  }
  ${gone(wanted)}
)`

export type Window = { collection?: Collection | undefined; from?: Date | undefined; until?: Date | undefined }

const within = ({ from, until }: Window): Sql =>
  sql`(${from ?? null}::timestamptz is null or c.changed >= ${from ?? null}) and (${until ?? null}::timestamptz is null or c.changed <= ${until ?? null})`

const columns = sql`c.collection, c.kind, c.key, c.changed, c.withdrawn, c.title, c.summary, c.date, c.type, c.number, c.language, c.relations`

/** Where a list goes on: behind the entry with this time and this name. */
export type After = { changed: Date; ref: string }

export async function listEntries(tx: Read, window: Window, after: After | null, most: number): Promise<Entry[]> {
  const wanted = window.collection ? [window.collection] : names
  const beyond = after ? sql`and (c.changed, c.kind || ':' || c.key) > (${after.changed}::timestamptz, ${after.ref})` : sql``
  const { rows } = await sql<Entry>`select ${columns} from ${catalogue(wanted)} c where ${within(window)} ${beyond}
    order by c.changed, c.kind || ':' || c.key limit ${most}`.execute(tx)
  return rows
}

export async function countEntries(tx: Read, window: Window): Promise<number> {
  const wanted = window.collection ? [window.collection] : names
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from ${catalogue(wanted)} c where ${within(window)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** One entry by what it is and its key; nothing where there never was one for the public. */
export async function findEntry(tx: Read, kind: string, key: string): Promise<Entry | undefined> {
  const { rows } =
    await sql<Entry>`select ${columns} from ${catalogue(names)} c where c.kind = ${kind} and c.key = ${key}`.execute(tx)
  return rows[0]
}

export async function earliestChange(tx: Read): Promise<Date> {
  const { rows } = await sql<{ at: Date | null }>`select min(c.changed) as at from ${catalogue(names)} c`.execute(tx)
  return rows[0]?.at ?? new Date(0)
}
