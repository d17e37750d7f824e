// Who changed activities since a version: the office that its holder had on that day, never a person.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Role } from "#src/values/actor.ts"

export type VersionMade = { key: string; version: number; by: string; at: Date; role: Role | null; unit: string | null }

/** The facts that made versions of some activities after the ones that were seen, oldest first. */
export async function listVersionsMade(tx: Read, asked: readonly { key: string; seen: number }[]): Promise<VersionMade[]> {
  if (asked.length === 0) return []
  const { rows } = await sql<VersionMade>`select * from (
      select distinct on (x.key, version) x.key, (f.detail->>'version')::int as version, f.by, f.at, o.role, o.unit
      from unnest(${asked.map((a) => a.key)}::text[], ${asked.map((a) => a.seen)}::int[]) as x(key, seen)
      join facts.facts f on f.about = 'activity:' || x.key and (f.detail->>'version')::int > x.seen
      left join lateral programmes.office_of(f.by, f.at) o on true
      order by x.key, version, f.id) made order by key, version`.execute(tx)
  return rows
}
