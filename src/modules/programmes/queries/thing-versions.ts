// Kept versions of what people entered for programmes and projects. A kept version never changes.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Ref } from "#src/values/ref.ts"

type Content = Readonly<Record<string, unknown>> & { version: number }

/** Each thing as it stands: version, results and markers that people entered, and of a project its package. */
export async function listThingSnapshots(tx: Read, things: readonly Ref[]): Promise<{ thing: Ref; content: Content }[]> {
  const { rows } = await sql<{ thing: Ref; content: Content }>`select x.thing, x.content || jsonb_build_object(
      'results', coalesce((select jsonb_agg(jsonb_build_object('key', r.key, 'measure', r.measure, 'value', r.value, 'qualifier', r.qualifier,
        'numerator', r.numerator, 'denominator', r.denominator, 'parts', r.parts, 'period', r.period, 'evidence', r.evidence) order by r.key)
        from programmes.results r where r.thing = x.thing and r.recorded_by is not null), '[]'),
      'markers', coalesce((select jsonb_agg(jsonb_build_object('marker', m.marker, 'significance', m.significance, 'evidence', m.evidence) order by m.marker)
        from programmes.markers m where m.thing = x.thing and m.basis = 'confirmed'), '[]')) as content
    from (select 'programme:' || p.key as thing, jsonb_build_object('version', p.version) as content from programmes.programmes p
        where 'programme:' || p.key = any(${[...things]}::text[])
      union all select 'project:' || p.key, to_jsonb(p) - 'recorded_by' - 'recorded_at' - 'submitted_by' - 'sort_day' || jsonb_build_object(
          'units', (select jsonb_agg(u.unit order by u.position) from programmes.project_units u where u.project = p.key),
          'states', coalesce((select jsonb_agg(s.state order by s.state) from programmes.project_states s where s.project = p.key), '[]'),
          'clauses', coalesce((select jsonb_agg(jsonb_build_object('clause', c.clause, 'basis', c.basis) order by c.clause)
            from programmes.project_clauses c where c.project = p.key), '[]'))
        from programmes.projects p where 'project:' || p.key = any(${[...things]}::text[])) x
    order by x.thing`.execute(tx)
  return rows
}

export const insertThingVersions = (
  tx: Write,
  kept: readonly { thing: Ref; version: number; content: unknown; digest: string }[],
  at: Date,
) =>
  sql`insert into programmes.thing_versions (thing, version, content, digest, kept_at)
    select x.thing, x.version, x.content, x.digest, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as x(thing text, version integer, content jsonb, digest text)
    on conflict (thing, version) do nothing`.execute(tx)
