-- Ten thousand activities at once. A snapshot looks into each list by the activity's key: whatever plan PostgreSQL keeps for
-- it, a slice costs the same in a table of any length. What a row leaves empty stands in no index.
create or replace function programmes.snapshots(keys text[]) returns table (n bigint, key text, content jsonb) language sql stable as $$
  select k.n, a.key, to_jsonb(a) - array['recorded_by', 'recorded_at', 'sort_day', 'row_digest'] || jsonb_build_object(
    'project', (select p.key from programmes.projects p where p.key = a.project),
    'units', coalesce((select jsonb_agg(jsonb_build_object('unit', x.unit, 'role', x.role) order by x.position)
      from programmes.activity_units x where x.activity = a.key), '[]'),
    'states', coalesce((select jsonb_agg(jsonb_build_object('state', x.state, 'role', x.role, 'people', x.people, 'printed', x.sources <> '[]') order by x.role, x.state)
      from programmes.activity_states x where x.activity = a.key), '[]'),
    'places', coalesce((select jsonb_agg(jsonb_build_object('state', x.state, 'held', x.held) order by x.position)
      from programmes.activity_places x where x.activity = a.key), '[]'),
    'partners', coalesce((select jsonb_agg(jsonb_build_object('organisation', x.organisation, 'role', x.role) order by x.organisation, x.role)
      from programmes.activity_partners x where x.activity = a.key), '[]'),
    'clauses', coalesce((select jsonb_agg(jsonb_build_object('clause', x.clause, 'basis', x.basis, 'confirmed_on', x.confirmed_on) order by x.clause)
      from programmes.activity_clauses x where x.activity = a.key), '[]'),
    'themes', coalesce((select jsonb_agg(jsonb_build_object('theme', x.theme, 'basis', x.basis) order by x.theme)
      from programmes.activity_themes x where x.activity = a.key), '[]'),
    'results', coalesce((select jsonb_agg(jsonb_build_object('key', x.key, 'measure', x.measure, 'value', x.value, 'qualifier', x.qualifier, 'numerator', x.numerator,
        'denominator', x.denominator, 'parts', x.parts, 'period', x.period, 'place', x.place, 'as_written', x.as_written, 'doubt', x.doubt) order by x.key)
      from programmes.results x where x.activity = a.key), '[]'),
    'markers', coalesce((select jsonb_agg(jsonb_build_object('marker', x.marker, 'significance', x.significance, 'evidence', x.evidence, 'basis', x.basis,
        'confirmed_on', x.confirmed_on) order by x.marker)
      from programmes.markers x where x.activity = a.key), '[]'),
    'request', (select jsonb_build_object('requested_by', x.requested_by, 'requested_on', x.requested_on, 'as_written', x.as_written)
      from programmes.requests x where x.activity = a.key))
  from unnest(keys) with ordinality as k(key, n)
  join programmes.activities a on a.key = k.key
$$;

drop index programmes.activities_programme, programmes.activities_section, programmes.activities_of_project, programmes.results_of_programme,
  programmes.results_of_project, programmes.activity_clauses_of_programme, programmes.activity_themes_of_programme;
create index activities_programme on programmes.activities (programme, sort_day desc) where programme is not null;
create index activities_section on programmes.activities (section) where section is not null;
create index activities_of_project on programmes.activities (project, sort_day desc) where project is not null;
create index results_of_programme on programmes.results (programme) where programme is not null;
create index results_of_project on programmes.results (project) where project is not null;
create index activity_clauses_of_programme on programmes.activity_clauses (programme) where programme is not null;
create index activity_themes_of_programme on programmes.activity_themes (programme) where programme is not null;
