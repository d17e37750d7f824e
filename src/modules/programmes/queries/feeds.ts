// What feeds and catalogues of others are told of activities: public ones alone, whoever asks, and those that no longer are.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import { conditions, type Narrowing } from "./list.ts"

/** Facts that a version of an activity leaves. That a document was attached is none of them: it may be hidden. */
const versionFacts = [
  ...(["recorded", "amended", "confirmed", "held", "postponed", "cancelled", "replanned", "published", "taken_back"] as const),
].map((step) => `activity.${step}`)

export type FeedActivity = {
  key: string
  title: Localised
  summary: Localised | null
  type: string
  status: string
  held: Edtf | null
  placeText: string
  places: Localised[]
  themes: Localised[]
  /** When its record last changed, and how often it did. */
  changed: Date | null
  turns: number
  /** No longer in the record that it came from. */
  gone: boolean
}

const columns = sql`a.key, a.title, a.summary, a.type, a.status, a.held, a.place_text,
    coalesce((select jsonb_agg(s.short order by x.position) from programmes.activity_places x join states.states s on s.code = x.state where x.activity = a.key), '[]') as places,
    coalesce((select jsonb_agg(t.title order by x.theme) from programmes.activity_themes x join themes.themes t on t.key = x.theme where x.activity = a.key), '[]') as themes,
    f.changed, coalesce(f.turns, 0) as turns,
    a.key in (select substr(r.thing, 10) from record.rows r where r.withdrawn_at is not null and r.thing like 'activity:%') as gone`

const changes = sql`left join lateral (select max(x.at) as changed, count(*)::int as turns from facts.facts x
    where x.about = 'activity:' || a.key and x.kind = any(${versionFacts}::text[])) f on true`

/** In the order of the list, the latest first. */
export async function listFeedActivities(tx: Read, n: Narrowing, most: number): Promise<FeedActivity[]> {
  const { rows } = await sql<FeedActivity>`select ${columns} from programmes.activities a ${changes}
    where a.visibility = 'public' and ${conditions(n)} order by a.sort_day desc, a.key limit ${most}`.execute(tx)
  return rows
}

/** Those whose record changed last, first. */
export async function listChangedActivities(tx: Read, n: Narrowing, most: number): Promise<FeedActivity[]> {
  const { rows } = await sql<FeedActivity>`select ${columns} from programmes.activities a ${changes}
    where a.visibility = 'public' and ${conditions(n)} order by f.changed desc nulls last, a.key limit ${most}`.execute(tx)
  return rows
}

export async function findFeedActivity(tx: Read, key: string): Promise<FeedActivity | undefined> {
  const { rows } = await sql<FeedActivity>`select ${columns} from programmes.activities a ${changes}
    where a.visibility = 'public' and a.key = ${key}`.execute(tx)
  return rows[0]
}

/** An activity that was public, as its last public version said. */
export type WithdrawnActivity = {
  key: string
  withdrawnAt: Date
  turns: number
  held: Edtf | null
  type: string
  programme: string | null
  section: string | null
  units: string[]
  states: string[]
  themes: string[]
  partners: string[]
}

export async function listWithdrawnActivities(tx: Read): Promise<WithdrawnActivity[]> {
  const { rows } = await sql<WithdrawnActivity>`select key, withdrawn_at, turns, held, type, programme, section, units, states,
    themes, partners from programmes.withdrawn_activities() order by withdrawn_at desc, key`.execute(tx)
  return rows
}
