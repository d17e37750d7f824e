-- What an activity, a project or a programme does for a perspective or a group of people, and on what that rests; and the day on
-- which assistance was asked for. No row of a marker: nothing is stated, which is not the same as nothing was done.

create table programmes.markers (
  thing text not null,
  activity text,
  project text,
  programme text constraint markers_programme_exists references programmes.programmes,
  visibility text not null default 'public',
  marker text not null constraint markers_marker check (marker in
    ('gender', 'human_rights', 'women', 'children', 'youth', 'migrants', 'indigenous_peoples', 'persons_with_disabilities', 'survivors')),
  significance text not null constraint markers_significance check (significance in ('significant', 'principal')),
  evidence text not null constraint markers_evidence check (evidence <> ''),
  basis text not null constraint markers_basis check (basis in ('stated', 'section', 'reading', 'confirmed')),
  confirmed_on date,
  sources jsonb not null default '[]',
  primary key (thing, marker),
  constraint markers_thing check (thing = coalesce('activity:' || activity, 'project:' || project, 'programme:' || programme)),
  constraint markers_confirmed check ((basis = 'confirmed') = (confirmed_on is not null)),
  constraint markers_activity foreign key (activity, visibility) references programmes.activities (key, visibility) on update cascade on delete cascade,
  constraint markers_project foreign key (project, visibility) references programmes.projects (key, visibility) on update cascade on delete cascade
);
create index markers_marker on programmes.markers (marker, significance);
create index markers_of_activity on programmes.markers (activity);
create index markers_of_project on programmes.markers (project);
create index markers_of_programme on programmes.markers (programme);
comment on table programmes.markers is 'guarded: gender perspective, human rights and groups of people, each with its significance and the evidence.';
comment on column programmes.markers.thing is 'activity:key, project:key or programme:key.';
comment on column programmes.markers.activity is 'The activity, if it is one.';
comment on column programmes.markers.project is 'The project, if it is one.';
comment on column programmes.markers.programme is 'The programme, if it is one.';
comment on column programmes.markers.visibility is 'As the thing''s; a programme is public.';
comment on column programmes.markers.marker is 'The perspective, or the group of people.';
comment on column programmes.markers.significance is 'principal: it is what the thing is for; significant: an important part of it.';
comment on column programmes.markers.evidence is 'What shows it, in our words or in those of whoever entered it.';
comment on column programmes.markers.basis is 'stated, section, reading, or confirmed by a person.';
comment on column programmes.markers.confirmed_on is 'The day on which a person confirmed it.';
comment on column programmes.markers.sources is 'Document and lines.';

alter table programmes.markers enable row level security;
create policy markers_select on programmes.markers for select to hemisec_app using (visibility = 'public' or (select programmes.is_staff()));
create policy markers_insert on programmes.markers for insert to hemisec_app with check ((select programmes.may_record()) and programme is null);
create policy markers_delete on programmes.markers for delete to hemisec_app using ((select programmes.may_record()) and programme is null);
grant select, insert, delete on programmes.markers to hemisec_app;

alter table programmes.requests add column requested_on platform.edtf, add column requested_from date, add column requested_to date;
comment on column programmes.requests.requested_on is 'When it was asked for; empty: not stated.';
comment on column programmes.requests.requested_from is 'First day it can mean.';
comment on column programmes.requests.requested_to is 'Last day it can mean.';

create or replace function programmes.snapshot(activity_key text) returns jsonb language sql stable as $$
  select to_jsonb(a) - 'recorded_by' - 'recorded_at' - 'sort_day' - 'row_digest' || jsonb_build_object(
    'project', (select p.key from programmes.projects p where p.key = a.project),
    'units', coalesce((select jsonb_agg(jsonb_build_object('unit', u.unit, 'role', u.role) order by u.position) from programmes.activity_units u where u.activity = a.key), '[]'),
    'states', coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'role', s.role, 'people', s.people) order by s.role, s.state) from programmes.activity_states s where s.activity = a.key), '[]'),
    'places', coalesce((select jsonb_agg(jsonb_build_object('state', p.state, 'held', p.held) order by p.position) from programmes.activity_places p where p.activity = a.key), '[]'),
    'partners', coalesce((select jsonb_agg(jsonb_build_object('organisation', p.organisation, 'role', p.role) order by p.organisation, p.role) from programmes.activity_partners p where p.activity = a.key), '[]'),
    'clauses', coalesce((select jsonb_agg(jsonb_build_object('clause', c.clause, 'basis', c.basis, 'confirmed_on', c.confirmed_on) order by c.clause) from programmes.activity_clauses c where c.activity = a.key), '[]'),
    'themes', coalesce((select jsonb_agg(jsonb_build_object('theme', t.theme, 'basis', t.basis) order by t.theme) from programmes.activity_themes t where t.activity = a.key), '[]'),
    'results', coalesce((select jsonb_agg(jsonb_build_object('key', r.key, 'measure', r.measure, 'value', r.value, 'qualifier', r.qualifier, 'period', r.period, 'place', r.place, 'as_written', r.as_written, 'doubt', r.doubt) order by r.key) from programmes.results r where r.activity = a.key), '[]'),
    'markers', coalesce((select jsonb_agg(jsonb_build_object('marker', m.marker, 'significance', m.significance, 'evidence', m.evidence, 'basis', m.basis, 'confirmed_on', m.confirmed_on) order by m.marker) from programmes.markers m where m.activity = a.key), '[]'),
    'request', (select jsonb_build_object('requested_by', q.requested_by, 'requested_on', q.requested_on, 'as_written', q.as_written) from programmes.requests q where q.activity = a.key))
  from programmes.activities a where a.key = activity_key
$$;
