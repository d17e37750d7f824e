-- People define measures. A measure says which figures it takes; a share keeps the two figures that it is made of, so that shares can
-- be averaged rightly. What a measure takes, and how its values add up, never changes once it has values.

alter table programmes.measures
  add column takes text not null default 'decimal' constraint measures_takes check (takes in ('whole', 'decimal', 'share')),
  add column version integer not null default 1,
  add column recorded_by uuid constraint measures_recorded_by references access.accounts,
  add constraint measures_shares_have_no_sum check (takes <> 'share' or adds_up in ('latest', 'average'));
comment on column programmes.measures.takes is 'Which figures it takes: whole numbers, decimals, or shares in per cent.';
comment on column programmes.measures.version is 'Raised by every change.';
comment on column programmes.measures.recorded_by is 'Purpose: who answers for the entry. Viewers: nobody by name. Retention: the account''s id stays after erasure. Empty: the bundled record.';
grant insert, update on programmes.measures to hemisec_app;

alter table programmes.results
  add column numerator numeric,
  add column denominator numeric,
  add constraint results_share_has_both check ((numerator is null) = (denominator is null)),
  add constraint results_share_within_whole check (denominator > 0 and numerator between 0 and denominator);
comment on column programmes.results.numerator is 'Of a share: the part. Empty where a source prints the share alone.';
comment on column programmes.results.denominator is 'Of a share: the whole.';

create or replace function programmes.snapshot(activity_key text) returns jsonb language sql stable as $$
  select to_jsonb(a) - 'recorded_by' - 'recorded_at' - 'sort_day' - 'row_digest' || jsonb_build_object(
    'project', (select p.key from programmes.projects p where p.key = a.project),
    'units', coalesce((select jsonb_agg(jsonb_build_object('unit', u.unit, 'role', u.role) order by u.position) from programmes.activity_units u where u.activity = a.key), '[]'),
    'states', coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'role', s.role, 'people', s.people) order by s.role, s.state) from programmes.activity_states s where s.activity = a.key), '[]'),
    'places', coalesce((select jsonb_agg(jsonb_build_object('state', p.state, 'held', p.held) order by p.position) from programmes.activity_places p where p.activity = a.key), '[]'),
    'partners', coalesce((select jsonb_agg(jsonb_build_object('organisation', p.organisation, 'role', p.role) order by p.organisation, p.role) from programmes.activity_partners p where p.activity = a.key), '[]'),
    'clauses', coalesce((select jsonb_agg(jsonb_build_object('clause', c.clause, 'basis', c.basis, 'confirmed_on', c.confirmed_on) order by c.clause) from programmes.activity_clauses c where c.activity = a.key), '[]'),
    'themes', coalesce((select jsonb_agg(jsonb_build_object('theme', t.theme, 'basis', t.basis) order by t.theme) from programmes.activity_themes t where t.activity = a.key), '[]'),
    'results', coalesce((select jsonb_agg(jsonb_build_object('key', r.key, 'measure', r.measure, 'value', r.value, 'qualifier', r.qualifier, 'numerator', r.numerator, 'denominator', r.denominator, 'period', r.period, 'place', r.place, 'as_written', r.as_written, 'doubt', r.doubt) order by r.key) from programmes.results r where r.activity = a.key), '[]'),
    'markers', coalesce((select jsonb_agg(jsonb_build_object('marker', m.marker, 'significance', m.significance, 'evidence', m.evidence, 'basis', m.basis, 'confirmed_on', m.confirmed_on) order by m.marker) from programmes.markers m where m.activity = a.key), '[]'),
    'request', (select jsonb_build_object('requested_by', q.requested_by, 'requested_on', q.requested_on, 'as_written', q.as_written) from programmes.requests q where q.activity = a.key))
  from programmes.activities a where a.key = activity_key
$$;
