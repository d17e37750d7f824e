// What search and cards of other pages know of activities.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"

export const listActivityCards = (tx: Read, keys: readonly string[]) =>
  tx
    .selectFrom("programmes.activities")
    .select(["key", "title", "held"])
    .where("key", "in", [...keys, ""])
    .execute()

export type FoundActivity = {
  key: string
  title: Localised
  summary: Localised | null
  type: string
  placeText: string
  heldFrom: Day | null
  heldTo: Day | null
  programmeTitle: Localised | null
  programmeAcronym: string | null
  places: Localised[]
  states: string[]
  units: string[]
  themes: string[]
  partners: string[]
  years: number[]
}

/** Public ones, whoever asks: the index is filled by the owner, whom no policy stops. */
export async function listFindableActivities(tx: Read, keys: readonly string[] | null): Promise<FoundActivity[]> {
  const { rows } = await sql<FoundActivity>`select a.key, a.title, a.summary, a.type, a.place_text, a.held_from, a.held_to,
      p.title as programme_title, p.acronym as programme_acronym,
      coalesce((select jsonb_agg(s.short order by x.position) from programmes.activity_places x join states.states s on s.code = x.state where x.activity = a.key), '[]') as places,
      array(select distinct x.state from programmes.activity_states x where x.activity = a.key order by 1) as states,
      array(select x.unit from programmes.activity_units x where x.activity = a.key order by x.position) as units,
      array(select x.theme from programmes.activity_themes x where x.activity = a.key order by 1) as themes,
      array(select distinct coalesce(nullif(o.acronym, ''), platform.in_language(o.title, 'en')) from programmes.activity_partners x
        join directory.organisations o on o.key = x.organisation where x.activity = a.key order by 1) as partners,
      array(select y from generate_series(extract(year from coalesce(a.held_from, a.held_to))::int, extract(year from coalesce(a.held_to, a.held_from))::int) y) as years
    from programmes.activities a left join programmes.programmes p on p.key = a.programme
    where a.visibility = 'public' and ${keys ? sql`a.key = any(${[...keys]})` : sql`true`} order by a.key`.execute(tx)
  return rows
}
