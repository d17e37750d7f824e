// Perspectives and groups of people, of activities, projects and programmes.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"
import type { Marker, Significance } from "../types.ts"

export type MarkerRow = {
  thing: Ref
  marker: Marker
  significance: Significance
  evidence: string
  basis: Basis
  confirmedOn: Day | null
  sources: Source[]
}

const columns = sql`thing, marker, significance, evidence, basis, confirmed_on, sources`

/** What a thing is marked with itself. */
export async function listMarkersOf(tx: Read, thing: string): Promise<MarkerRow[]> {
  const { rows } = await sql<MarkerRow>`select ${columns} from programmes.markers where thing = ${thing} order by marker`.execute(
    tx,
  )
  return rows
}

/** Everything that is marked, principal before significant. */
export async function listMarkers(tx: Read): Promise<MarkerRow[]> {
  const { rows } = await sql<MarkerRow>`select ${columns} from programmes.markers order by marker, significance, thing`.execute(
    tx,
  )
  return rows
}

/** Programmes and projects that nothing is stated of. */
export async function listUnmarked(tx: Read): Promise<Ref[]> {
  const { rows } = await sql<{ thing: Ref }>`select thing from (
      select 'programme:' || key as thing from programmes.programmes
      union all select 'project:' || key from programmes.projects) t
    where not exists (select from programmes.markers m where m.thing = t.thing) order by thing`.execute(tx)
  return rows.map((row) => row.thing)
}
