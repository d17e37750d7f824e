// What the page of downloads tells beside each: when something of it last changed, and which purpose a theme comes to.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Localised } from "#src/values/localised.ts"

export type Changes = Readonly<{
  activities: Date | null
  contributions: Date | null
  states: Date | null
  doubts: Date | null
  editions: Date | null
}>

const latest = (things: RawBuilder<unknown>) =>
  sql`(select max(f.at) from ${things} t(thing) join facts.facts f on f.about = t.thing)`

/** When anything that everybody may see of each kind last changed. What is not public tells nothing, not even when. */
export async function lastChanges(tx: Read): Promise<Changes> {
  const { rows } = await sql<Changes>`select
      ${latest(sql`(select 'activity:' || key from programmes.activities where visibility = 'public')`)} as activities,
      ${latest(sql`(select 'contribution:' || key from programmes.contributions
        where visibility = 'public' and shown = 'public' and withdrawn_on is null)`)} as contributions,
      ${latest(sql`(select 'state:' || code from states.states)`)} as states,
      ${latest(sql`(select 'doubt:' || key from themes.doubts)`)} as doubts,
      ${latest(sql`(select 'edition:' || key from publications.editions where visibility = 'public')`)} as editions`.execute(tx)
  return rows[0] ?? { activities: null, contributions: null, states: null, doubts: null, editions: null }
}

export type SectorRow = { theme: string; title: Localised; sector: string; note: string }

/** By purpose, so that themes that come to the same one stand together. */
export async function listSectors(tx: Read): Promise<SectorRow[]> {
  const { rows } = await sql<SectorRow>`select s.theme, t.title, s.sector, s.note
    from publications.aid_sectors s join themes.themes t on t.key = s.theme order by s.sector, s.theme`.execute(tx)
  return rows
}
