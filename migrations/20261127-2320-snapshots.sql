-- Versions, exports and imports take snapshots of many activities: one pass over each table, where a call for each activity
-- looked into ten tables a row.
create function programmes.snapshots(keys text[]) returns table (n bigint, key text, content jsonb) language sql stable as $$
  select k.n, a.key, to_jsonb(a) - 'recorded_by' - 'recorded_at' - 'sort_day' - 'row_digest' || jsonb_build_object(
    'project', p.key,
    'units', coalesce(u.rows, '[]'),
    'states', coalesce(s.rows, '[]'),
    'places', coalesce(l.rows, '[]'),
    'partners', coalesce(o.rows, '[]'),
    'clauses', coalesce(c.rows, '[]'),
    'themes', coalesce(t.rows, '[]'),
    'results', coalesce(r.rows, '[]'),
    'markers', coalesce(m.rows, '[]'),
    'request', q.said)
  from unnest(keys) with ordinality as k(key, n)
  join programmes.activities a on a.key = k.key
  left join programmes.projects p on p.key = a.project
  left join (select x.activity, jsonb_agg(jsonb_build_object('unit', x.unit, 'role', x.role) order by x.position) as rows
    from programmes.activity_units x where x.activity = any(keys) group by x.activity) u on u.activity = a.key
  left join (select x.activity, jsonb_agg(jsonb_build_object('state', x.state, 'role', x.role, 'people', x.people, 'printed', x.sources <> '[]') order by x.role, x.state) as rows
    from programmes.activity_states x where x.activity = any(keys) group by x.activity) s on s.activity = a.key
  left join (select x.activity, jsonb_agg(jsonb_build_object('state', x.state, 'held', x.held) order by x.position) as rows
    from programmes.activity_places x where x.activity = any(keys) group by x.activity) l on l.activity = a.key
  left join (select x.activity, jsonb_agg(jsonb_build_object('organisation', x.organisation, 'role', x.role) order by x.organisation, x.role) as rows
    from programmes.activity_partners x where x.activity = any(keys) group by x.activity) o on o.activity = a.key
  left join (select x.activity, jsonb_agg(jsonb_build_object('clause', x.clause, 'basis', x.basis, 'confirmed_on', x.confirmed_on) order by x.clause) as rows
    from programmes.activity_clauses x where x.activity = any(keys) group by x.activity) c on c.activity = a.key
  left join (select x.activity, jsonb_agg(jsonb_build_object('theme', x.theme, 'basis', x.basis) order by x.theme) as rows
    from programmes.activity_themes x where x.activity = any(keys) group by x.activity) t on t.activity = a.key
  left join (select x.activity, jsonb_agg(jsonb_build_object('key', x.key, 'measure', x.measure, 'value', x.value, 'qualifier', x.qualifier, 'numerator', x.numerator,
      'denominator', x.denominator, 'parts', x.parts, 'period', x.period, 'place', x.place, 'as_written', x.as_written, 'doubt', x.doubt) order by x.key) as rows
    from programmes.results x where x.activity = any(keys) group by x.activity) r on r.activity = a.key
  left join (select x.activity, jsonb_agg(jsonb_build_object('marker', x.marker, 'significance', x.significance, 'evidence', x.evidence, 'basis', x.basis,
      'confirmed_on', x.confirmed_on) order by x.marker) as rows
    from programmes.markers x where x.activity = any(keys) group by x.activity) m on m.activity = a.key
  left join (select x.activity, jsonb_build_object('requested_by', x.requested_by, 'requested_on', x.requested_on, 'as_written', x.as_written) as said
    from programmes.requests x where x.activity = any(keys)) q on q.activity = a.key
$$;

create or replace function programmes.snapshot(activity_key text) returns jsonb language sql stable as $$
  select content from programmes.snapshots(array[activity_key])
$$;
