-- Who took part, and of whom a result tells: the whole, and its parts by sex, sector and state. Small parts are told to the secretariat
-- alone; from which number on a part is public is a setting, kept here so that every node, listener and command knows the same one.

alter table programmes.activities
  add column people integer constraint activities_people check (people >= 0),
  add column parts jsonb not null default '[]' constraint activities_parts check (jsonb_typeof(parts) = 'array');
comment on column programmes.activities.people is 'How many people took part in all, each once; empty: not told.';
comment on column programmes.activities.parts is 'Parts of these people by sex and sector: by, part, people. Those by state stand with the states. Small ones are not public.';

alter table programmes.results
  add column parts jsonb not null default '[]' constraint results_parts check (jsonb_typeof(parts) = 'array');
comment on column programmes.results.parts is 'Parts of the value by sex, sector and state: by, part, people. Small ones are not public.';

create table programmes.disclosure (
  one boolean primary key default true constraint disclosure_one check (one),
  threshold integer not null constraint disclosure_threshold check (threshold = 0 or threshold between 3 and 1000)
);
comment on table programmes.disclosure is 'public: the least number of people that a part must have to be shown to everybody.';
comment on column programmes.disclosure.one is 'There is one row.';
comment on column programmes.disclosure.threshold is 'As the setting SMALL_CELLS says; written at each start.';
insert into programmes.disclosure (threshold) values (5);
grant select on programmes.disclosure to hemisec_app;

create or replace function programmes.snapshot(activity_key text) returns jsonb language sql stable as $$
  select to_jsonb(a) - 'recorded_by' - 'recorded_at' - 'sort_day' - 'row_digest' || jsonb_build_object(
    'project', (select p.key from programmes.projects p where p.key = a.project),
    'units', coalesce((select jsonb_agg(jsonb_build_object('unit', u.unit, 'role', u.role) order by u.position) from programmes.activity_units u where u.activity = a.key), '[]'),
    'states', coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'role', s.role, 'people', s.people, 'printed', s.sources <> '[]') order by s.role, s.state) from programmes.activity_states s where s.activity = a.key), '[]'),
    'places', coalesce((select jsonb_agg(jsonb_build_object('state', p.state, 'held', p.held) order by p.position) from programmes.activity_places p where p.activity = a.key), '[]'),
    'partners', coalesce((select jsonb_agg(jsonb_build_object('organisation', p.organisation, 'role', p.role) order by p.organisation, p.role) from programmes.activity_partners p where p.activity = a.key), '[]'),
    'clauses', coalesce((select jsonb_agg(jsonb_build_object('clause', c.clause, 'basis', c.basis, 'confirmed_on', c.confirmed_on) order by c.clause) from programmes.activity_clauses c where c.activity = a.key), '[]'),
    'themes', coalesce((select jsonb_agg(jsonb_build_object('theme', t.theme, 'basis', t.basis) order by t.theme) from programmes.activity_themes t where t.activity = a.key), '[]'),
    'results', coalesce((select jsonb_agg(jsonb_build_object('key', r.key, 'measure', r.measure, 'value', r.value, 'qualifier', r.qualifier, 'numerator', r.numerator, 'denominator', r.denominator, 'parts', r.parts, 'period', r.period, 'place', r.place, 'as_written', r.as_written, 'doubt', r.doubt) order by r.key) from programmes.results r where r.activity = a.key), '[]'),
    'markers', coalesce((select jsonb_agg(jsonb_build_object('marker', m.marker, 'significance', m.significance, 'evidence', m.evidence, 'basis', m.basis, 'confirmed_on', m.confirmed_on) order by m.marker) from programmes.markers m where m.activity = a.key), '[]'),
    'request', (select jsonb_build_object('requested_by', q.requested_by, 'requested_on', q.requested_on, 'as_written', q.as_written) from programmes.requests q where q.activity = a.key))
  from programmes.activities a where a.key = activity_key
$$;
