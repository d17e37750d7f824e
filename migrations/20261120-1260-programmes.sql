-- Programmes, activities, their results: what was done with the mandates, by whom, where, for whom, and what came of it.
-- An activity can be a draft of a desk officer, so everything that hangs on one is guarded. Whatever belongs to an activity
-- repeats its visibility, tied by a foreign key that carries every change of it along: a policy then joins nothing.
create schema programmes;
grant usage on schema programmes to hemisec_app;

-- Roles of the secretariat, whose people may read what is not yet public.
create function programmes.is_staff() returns boolean language sql stable parallel safe as $$
  select coalesce(access.my_roles() && array['desk_officer', 'unit_head', 'secretary', 'planning', 'legal', 'information_officer'], false)
$$;
create function programmes.may_record() returns boolean language sql stable parallel safe as $$
  select coalesce(access.my_roles() && array['desk_officer', 'unit_head', 'planning'], false)
$$;

-- Units in whose name the acting person may write: those of the seats and all that ever stood below them. The code gate
-- knows the day; this wall only keeps other departments out.
create function programmes.units_of_mine() returns text[] language sql stable parallel safe as $$
  with recursive mine(unit) as (
    select unnest(access.my_units())
    union
    select v.unit from institution.unit_versions v join mine m on v.parent = m.unit
  )
  select coalesce(array_agg(unit), '{}') from mine
$$;

create table programmes.sections (
  key text primary key,
  parent text references programmes.sections,
  sort integer not null,
  unit text not null constraint sections_unit_exists references institution.units,
  title platform.localised not null,
  sources jsonb not null default '[]'
);
comment on table programmes.sections is 'public: the order in which a report tells of programmes: appendices, headings, years.';
comment on column programmes.sections.key is 'Permanent, readable; the first part is the document.';
comment on column programmes.sections.parent is 'The section above it.';
comment on column programmes.sections.sort is 'Place among its neighbours, as printed.';
comment on column programmes.sections.unit is 'The unit that the section is about.';
comment on column programmes.sections.title is 'Heading.';
comment on column programmes.sections.sources is 'Where it is printed.';

create table programmes.programmes (
  key text primary key,
  section text not null references programmes.sections,
  unit text constraint programmes_unit_exists references institution.units,
  unit_as_written text not null default '',
  acronym text not null default '',
  title platform.localised not null,
  held platform.edtf,
  held_from date,
  held_to date,
  status text constraint programmes_status check (status in ('planned', 'active', 'closed')),
  summary platform.localised,
  as_written text not null default '',
  doubt text not null default '',
  sources jsonb not null default '[]',
  constraint programmes_held_in_order check (held_from <= held_to)
);
create index programmes_unit on programmes.programmes (unit);
create index programmes_section on programmes.programmes (section);
comment on table programmes.programmes is 'public: long-lived programmes, networks and processes.';
comment on column programmes.programmes.key is 'Permanent, readable.';
comment on column programmes.programmes.section is 'Where the report tells of it first.';
comment on column programmes.programmes.unit is 'Unit that runs it, as reported; empty: another body or not said.';
comment on column programmes.programmes.unit_as_written is 'The doer in the words of the source.';
comment on column programmes.programmes.acronym is 'Short form, where one is printed.';
comment on column programmes.programmes.title is 'Name.';
comment on column programmes.programmes.held is 'When it ran, as vague as the source.';
comment on column programmes.programmes.held_from is 'First day it can mean.';
comment on column programmes.programmes.held_to is 'Last day it can mean.';
comment on column programmes.programmes.status is 'Empty: the sources do not say.';
comment on column programmes.programmes.summary is 'In our own words.';
comment on column programmes.programmes.as_written is 'What is printed and read differently here.';
comment on column programmes.programmes.doubt is 'Why we hesitate.';
comment on column programmes.programmes.sources is 'Document and lines.';

create table programmes.activities (
  key text primary key,
  programme text references programmes.programmes,
  section text references programmes.sections,
  type text not null,
  series boolean not null default false,
  held_count integer constraint activities_held_count check (held_count > 0),
  status text not null constraint activities_status check (status in ('planned', 'confirmed', 'held', 'postponed', 'cancelled')),
  status_reason text not null default '',
  title platform.localised not null,
  held platform.edtf,
  held_from date,
  held_to date,
  date_as_written text not null default '',
  unit text constraint activities_unit_exists references institution.units,
  unit_as_written text not null default '',
  place_text text not null default '',
  summary platform.localised,
  as_written text not null default '',
  doubt text not null default '',
  sources jsonb not null default '[]',
  evidence text not null default '',
  visibility text not null default 'public' constraint activities_visibility check (visibility in ('public', 'secretariat')),
  version integer not null default 1,
  recorded_by uuid references access.accounts,
  recorded_at timestamptz,
  row_digest text,
  sort_day date generated always as (coalesce(held_from, held_to, date '0001-01-01')) stored,
  constraint activities_held_in_order check (held_from <= held_to),
  constraint activities_reason_given check (status not in ('postponed', 'cancelled') or status_reason <> '' or recorded_by is null),
  constraint activities_key_visibility unique (key, visibility)
);
create index activities_order on programmes.activities (sort_day desc, key);
create index activities_programme on programmes.activities (programme, sort_day desc);
create index activities_section on programmes.activities (section);
create index activities_unit on programmes.activities (unit, sort_day desc);
create index activities_type on programmes.activities (type, sort_day desc);
create index activities_status on programmes.activities (status, sort_day desc);
create index activities_row_digest on programmes.activities (row_digest) where row_digest is not null;
comment on table programmes.activities is 'guarded: one row for each event that is told of apart; a group told of together is one row, a series.';
comment on column programmes.activities.key is 'Permanent, readable; ends in random letters where a person entered it, as keys may be guessed.';
comment on column programmes.activities.programme is 'Programme it belongs to, if one is named.';
comment on column programmes.activities.section is 'Section of the report that tells of it; empty for what people enter.';
comment on column programmes.activities.type is 'Meeting, course, clearance …';
comment on column programmes.activities.series is 'Several events told of together.';
comment on column programmes.activities.held_count is 'How many there were, where said.';
comment on column programmes.activities.status is 'Where it stands.';
comment on column programmes.activities.status_reason is 'Why it was postponed or cancelled.';
comment on column programmes.activities.title is 'Our name for it.';
comment on column programmes.activities.held is 'When, as vague as it is known.';
comment on column programmes.activities.held_from is 'First day it can mean.';
comment on column programmes.activities.held_to is 'Last day it can mean.';
comment on column programmes.activities.date_as_written is 'The date in the words of the source.';
comment on column programmes.activities.unit is 'Lead unit as reported, copied from activity_units for the policies; empty: another doer.';
comment on column programmes.activities.unit_as_written is 'The doer in the words of the source.';
comment on column programmes.activities.place_text is 'Town or hall.';
comment on column programmes.activities.summary is 'What happened, in our own words.';
comment on column programmes.activities.as_written is 'What is printed and read differently here.';
comment on column programmes.activities.doubt is 'Why we hesitate.';
comment on column programmes.activities.sources is 'Document and lines.';
comment on column programmes.activities.evidence is 'What shows it, where a person entered it: a report, a list of participants.';
comment on column programmes.activities.visibility is 'public, or secretariat: a draft.';
comment on column programmes.activities.version is 'Raised whenever a version that was kept is changed.';
comment on column programmes.activities.recorded_by is 'Purpose: who answers for the entry. Viewers: nobody by name; the unit is shown. Retention: the account''s id stays after erasure. Empty: the bundled record.';
comment on column programmes.activities.recorded_at is 'When it was entered; empty: the bundled record.';
comment on column programmes.activities.row_digest is 'sha256 of the imported row, so that the same row sent again changes nothing.';
comment on column programmes.activities.sort_day is 'Order of lists; undated ones last.';

create table programmes.activity_units (
  activity text not null,
  visibility text not null,
  position smallint not null,
  unit text not null constraint activity_units_unit_exists references institution.units,
  role text not null check (role in ('lead', 'further')),
  primary key (activity, unit),
  constraint activity_units_activity foreign key (activity, visibility) references programmes.activities (key, visibility) on update cascade on delete cascade
);
create index activity_units_unit on programmes.activity_units (unit, activity);
comment on table programmes.activity_units is 'guarded: units that did it, as reported; one leads.';
comment on column programmes.activity_units.activity is 'The activity.';
comment on column programmes.activity_units.visibility is 'As the activity''s.';
comment on column programmes.activity_units.position is 'Order as reported.';
comment on column programmes.activity_units.unit is 'The unit.';
comment on column programmes.activity_units.role is 'lead or further.';

create table programmes.activity_states (
  activity text not null,
  visibility text not null default 'public',
  state text not null references states.states,
  role text not null check (role in ('host', 'participant', 'beneficiary')),
  people integer constraint activity_states_people check (people >= 0),
  sources jsonb not null default '[]',
  primary key (activity, state, role),
  constraint activity_states_activity foreign key (activity, visibility) references programmes.activities (key, visibility) on update cascade on delete cascade
);
create index activity_states_state on programmes.activity_states (state, activity);
comment on table programmes.activity_states is 'guarded: states that hosted, took part or were helped.';
comment on column programmes.activity_states.activity is 'The activity.';
comment on column programmes.activity_states.visibility is 'As the activity''s.';
comment on column programmes.activity_states.state is 'The state.';
comment on column programmes.activity_states.role is 'host, participant or beneficiary.';
comment on column programmes.activity_states.people is 'People from that state, where said; never divided by us.';
comment on column programmes.activity_states.sources is 'Where it is said.';

create table programmes.activity_places (
  activity text not null,
  visibility text not null,
  position smallint not null,
  state text not null references states.states,
  held integer constraint activity_places_held check (held > 0),
  primary key (activity, state),
  constraint activity_places_activity foreign key (activity, visibility) references programmes.activities (key, visibility) on update cascade on delete cascade
);
create index activity_places_state on programmes.activity_places (state, activity);
comment on table programmes.activity_places is 'guarded: states in whose territory it took place.';
comment on column programmes.activity_places.activity is 'The activity.';
comment on column programmes.activity_places.visibility is 'As the activity''s.';
comment on column programmes.activity_places.position is 'Order as told.';
comment on column programmes.activity_places.state is 'The state.';
comment on column programmes.activity_places.held is 'How many of a series were held there, where said.';

create table programmes.activity_partners (
  activity text not null,
  visibility text not null default 'public',
  organisation text not null references directory.organisations,
  role text not null check (role in ('organiser', 'host', 'trainer', 'funder', 'observer', 'partner')),
  sources jsonb not null default '[]',
  primary key (activity, organisation, role),
  constraint activity_partners_activity foreign key (activity, visibility) references programmes.activities (key, visibility) on update cascade on delete cascade
);
create index activity_partners_organisation on programmes.activity_partners (organisation, activity);
comment on table programmes.activity_partners is 'guarded: outside bodies with what they did in it.';
comment on column programmes.activity_partners.activity is 'The activity.';
comment on column programmes.activity_partners.visibility is 'As the activity''s.';
comment on column programmes.activity_partners.organisation is 'The body in the directory.';
comment on column programmes.activity_partners.role is 'organiser, host, trainer, funder, observer or partner.';
comment on column programmes.activity_partners.sources is 'Where it is said.';

create table programmes.activity_clauses (
  thing text not null,
  activity text,
  programme text references programmes.programmes,
  visibility text not null default 'public',
  clause text not null constraint activity_clauses_clause_exists references mandates.clauses,
  basis text not null check (basis in ('stated', 'section', 'reading', 'confirmed')),
  confirmed_on date,
  sources jsonb not null default '[]',
  primary key (thing, clause),
  constraint activity_clauses_thing check (thing = coalesce('activity:' || activity, 'programme:' || programme)),
  constraint activity_clauses_confirmed check ((basis = 'confirmed') = (confirmed_on is not null)),
  constraint activity_clauses_activity foreign key (activity, visibility) references programmes.activities (key, visibility) on update cascade on delete cascade
);
create index activity_clauses_clause on programmes.activity_clauses (clause, thing);
create index activity_clauses_of_activity on programmes.activity_clauses (activity);
create index activity_clauses_of_programme on programmes.activity_clauses (programme);
comment on table programmes.activity_clauses is 'guarded: mandates that an activity or a whole programme serves, and on what the link rests.';
comment on column programmes.activity_clauses.thing is 'activity:key or programme:key.';
comment on column programmes.activity_clauses.activity is 'The activity, if it is one.';
comment on column programmes.activity_clauses.programme is 'The programme, if it is one; its link holds for its activities.';
comment on column programmes.activity_clauses.visibility is 'As the activity''s; a programme is public.';
comment on column programmes.activity_clauses.clause is 'The clause served.';
comment on column programmes.activity_clauses.basis is 'stated, section, reading, or confirmed by a person.';
comment on column programmes.activity_clauses.confirmed_on is 'The day on which a person confirmed it.';
comment on column programmes.activity_clauses.sources is 'Where the link is said.';

create table programmes.activity_themes (
  thing text not null,
  activity text,
  programme text references programmes.programmes,
  visibility text not null default 'public',
  theme text not null constraint activity_themes_theme_exists references themes.themes,
  basis text not null check (basis in ('stated', 'section', 'reading', 'confirmed')),
  primary key (thing, theme),
  constraint activity_themes_thing check (thing = coalesce('activity:' || activity, 'programme:' || programme)),
  constraint activity_themes_activity foreign key (activity, visibility) references programmes.activities (key, visibility) on update cascade on delete cascade
);
create index activity_themes_theme on programmes.activity_themes (theme, thing);
create index activity_themes_of_activity on programmes.activity_themes (activity);
create index activity_themes_of_programme on programmes.activity_themes (programme);
comment on table programmes.activity_themes is 'guarded: what an activity or a programme is about.';
comment on column programmes.activity_themes.thing is 'activity:key or programme:key.';
comment on column programmes.activity_themes.activity is 'The activity, if it is one.';
comment on column programmes.activity_themes.programme is 'The programme, if it is one.';
comment on column programmes.activity_themes.visibility is 'As the activity''s; a programme is public.';
comment on column programmes.activity_themes.theme is 'The theme.';
comment on column programmes.activity_themes.basis is 'On what the link rests.';

create table programmes.requests (
  activity text primary key,
  visibility text not null default 'public',
  requested_by text not null default '',
  as_written text not null default '',
  constraint requests_activity foreign key (activity, visibility) references programmes.activities (key, visibility) on update cascade on delete cascade
);
comment on table programmes.requests is 'guarded: who asked for it. No row: the sources do not say.';
comment on column programmes.requests.activity is 'The activity.';
comment on column programmes.requests.visibility is 'As the activity''s.';
comment on column programmes.requests.requested_by is 'Code of a state or key of a body.';
comment on column programmes.requests.as_written is 'In the words of the source, or of whoever entered it.';

create table programmes.measures (
  key text primary key,
  unit text not null,
  adds_up text not null check (adds_up in ('sum', 'latest', 'average', 'distinct')),
  kind text not null check (kind in ('output', 'outcome')),
  title platform.localised not null
);
comment on table programmes.measures is 'public: what results are measured in.';
comment on column programmes.measures.key is 'Permanent, readable.';
comment on column programmes.measures.unit is 'What one of it is: people, square metres.';
comment on column programmes.measures.adds_up is 'How values make a total; never changed once there are values.';
comment on column programmes.measures.kind is 'output: what was done; outcome: what it changed.';
comment on column programmes.measures.title is 'Name.';

create table programmes.results (
  key text primary key,
  thing text not null,
  activity text,
  programme text references programmes.programmes,
  section text references programmes.sections,
  visibility text not null default 'public',
  measure text not null references programmes.measures,
  value numeric not null,
  qualifier text not null default 'exact' check (qualifier in ('exact', 'more_than', 'at_least', 'about', 'up_to')),
  period platform.edtf,
  period_from date,
  period_to date,
  place text references states.states,
  as_written text not null default '',
  doubt text not null default '',
  sources jsonb not null default '[]',
  constraint results_thing check (thing = coalesce('activity:' || activity, 'programme:' || programme, 'section:' || section)),
  constraint results_activity foreign key (activity, visibility) references programmes.activities (key, visibility) on update cascade on delete cascade
);
create index results_of_activity on programmes.results (activity);
create index results_of_programme on programmes.results (programme);
create index results_measure on programmes.results (measure, period_from);
comment on table programmes.results is 'guarded: measured statements about an activity, a programme or a section of a report.';
comment on column programmes.results.key is 'Permanent, readable.';
comment on column programmes.results.thing is 'activity:key, programme:key or section:key.';
comment on column programmes.results.activity is 'The activity, if it is one.';
comment on column programmes.results.programme is 'The programme, if it is one.';
comment on column programmes.results.section is 'The section whose figure it is, for totals of a year.';
comment on column programmes.results.visibility is 'As the activity''s; the others are public.';
comment on column programmes.results.measure is 'What is measured.';
comment on column programmes.results.value is 'The figure as printed.';
comment on column programmes.results.qualifier is 'exact, more_than, at_least, about or up_to, as printed.';
comment on column programmes.results.period is 'For which time.';
comment on column programmes.results.period_from is 'First day it can mean.';
comment on column programmes.results.period_to is 'Last day it can mean.';
comment on column programmes.results.place is 'State where, if said.';
comment on column programmes.results.as_written is 'What is printed and read differently here.';
comment on column programmes.results.doubt is 'Why we hesitate.';
comment on column programmes.results.sources is 'Document and lines.';

create table programmes.totals (
  key text primary key,
  total text not null constraint totals_total_exists references programmes.results deferrable initially deferred,
  parts text[] not null,
  parts_sum numeric not null,
  agrees text not null check (agrees in ('yes', 'no', 'part')),
  note platform.localised,
  sources jsonb not null default '[]'
);
comment on table programmes.totals is 'public: totals that a source prints beside their parts. Both stay as printed.';
comment on column programmes.totals.key is 'Permanent, readable.';
comment on column programmes.totals.total is 'The result that is the total.';
comment on column programmes.totals.parts is 'The results it is made of.';
comment on column programmes.totals.parts_sum is 'What the parts come to.';
comment on column programmes.totals.agrees is 'yes, no, or part: the parts given are only some of it.';
comment on column programmes.totals.note is 'What a reader should know.';
comment on column programmes.totals.sources is 'Document and lines.';

create table programmes.activity_versions (
  activity text not null,
  version integer not null,
  content jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz not null,
  primary key (activity, version)
);
comment on table programmes.activity_versions is 'guarded: whole activities as they stood; a kept version never changes, so that editions can point at it.';
comment on column programmes.activity_versions.activity is 'The activity.';
comment on column programmes.activity_versions.version is 'The version kept.';
comment on column programmes.activity_versions.content is 'The row with all that hung on it.';
comment on column programmes.activity_versions.digest is 'sha256 of the content; the fact that made the version carries it too.';
comment on column programmes.activity_versions.kept_at is 'When it was kept.';

create table programmes.imports (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references access.accounts,
  unit text not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content text not null,
  parsed jsonb not null,
  status text not null default 'checked' check (status in ('checked', 'applied')),
  checked_at timestamptz not null,
  applied_at timestamptz,
  outcome jsonb not null default '{}'
);
comment on table programmes.imports is 'guarded: files of activities that somebody sent, kept with their dry run; applying reads exactly these bytes.';
comment on column programmes.imports.id is 'In its address.';
comment on column programmes.imports.account is 'Purpose: only who sent a file may apply it. Viewers: that person. Retention: a year.';
comment on column programmes.imports.unit is 'The unit for rows that name none.';
comment on column programmes.imports.file_name is 'As sent.';
comment on column programmes.imports.sha256 is 'Hash of the bytes.';
comment on column programmes.imports.content is 'The bytes in base64.';
comment on column programmes.imports.parsed is 'Their cells as read once: header, rows with their lines, faults.';
comment on column programmes.imports.status is 'checked or applied.';
comment on column programmes.imports.checked_at is 'When it was sent.';
comment on column programmes.imports.applied_at is 'When it was applied.';
comment on column programmes.imports.outcome is 'How many rows were new, changed, the same.';

-- A whole activity as one document, read under the policies of whoever asks.
create function programmes.snapshot(activity_key text) returns jsonb language sql stable as $$
  select to_jsonb(a) - 'recorded_by' - 'recorded_at' - 'sort_day' - 'row_digest' || jsonb_build_object(
    'units', coalesce((select jsonb_agg(jsonb_build_object('unit', u.unit, 'role', u.role) order by u.position) from programmes.activity_units u where u.activity = a.key), '[]'),
    'states', coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'role', s.role, 'people', s.people) order by s.role, s.state) from programmes.activity_states s where s.activity = a.key), '[]'),
    'places', coalesce((select jsonb_agg(jsonb_build_object('state', p.state, 'held', p.held) order by p.position) from programmes.activity_places p where p.activity = a.key), '[]'),
    'partners', coalesce((select jsonb_agg(jsonb_build_object('organisation', p.organisation, 'role', p.role) order by p.organisation, p.role) from programmes.activity_partners p where p.activity = a.key), '[]'),
    'clauses', coalesce((select jsonb_agg(jsonb_build_object('clause', c.clause, 'basis', c.basis, 'confirmed_on', c.confirmed_on) order by c.clause) from programmes.activity_clauses c where c.activity = a.key), '[]'),
    'themes', coalesce((select jsonb_agg(jsonb_build_object('theme', t.theme, 'basis', t.basis) order by t.theme) from programmes.activity_themes t where t.activity = a.key), '[]'),
    'results', coalesce((select jsonb_agg(jsonb_build_object('key', r.key, 'measure', r.measure, 'value', r.value, 'qualifier', r.qualifier, 'period', r.period, 'place', r.place, 'as_written', r.as_written, 'doubt', r.doubt) order by r.key) from programmes.results r where r.activity = a.key), '[]'),
    'request', (select jsonb_build_object('requested_by', q.requested_by, 'as_written', q.as_written) from programmes.requests q where q.activity = a.key))
  from programmes.activities a where a.key = activity_key
$$;

-- The second wall. Public rows are everybody's; a draft is read by the secretariat. The code gate says which unit may write.
alter table programmes.activities enable row level security;
create policy activities_select on programmes.activities for select to hemisec_app using (visibility = 'public' or (select programmes.is_staff()));
create policy activities_insert on programmes.activities for insert to hemisec_app with check ((select programmes.may_record()) and recorded_by = (select access.my_account())
  and unit = any ((select programmes.units_of_mine())::text[]));
create policy activities_update on programmes.activities for update to hemisec_app using ((select programmes.may_record()) and unit = any ((select programmes.units_of_mine())::text[]))
  with check ((select programmes.may_record()) and unit = any ((select programmes.units_of_mine())::text[]));

do $$
declare t text;
begin
  foreach t in array array['activity_units', 'activity_states', 'activity_places', 'activity_partners', 'activity_clauses', 'activity_themes', 'requests', 'results'] loop
    execute format('alter table programmes.%I enable row level security', t);
    execute format('create policy %I on programmes.%I for select to hemisec_app using (visibility = ''public'' or (select programmes.is_staff()))', t || '_select', t);
    execute format('create policy %I on programmes.%I for insert to hemisec_app with check ((select programmes.may_record()) and activity is not null)', t || '_insert', t);
    execute format('create policy %I on programmes.%I for delete to hemisec_app using ((select programmes.may_record()) and activity is not null)', t || '_delete', t);
    execute format('grant select, insert, delete on programmes.%I to hemisec_app', t);
  end loop;
end $$;

alter table programmes.activity_versions enable row level security;
create policy activity_versions_select on programmes.activity_versions for select to hemisec_app using ((select programmes.is_staff()));
create policy activity_versions_insert on programmes.activity_versions for insert to hemisec_app with check ((select programmes.is_staff()));

alter table programmes.imports enable row level security;
create policy imports_select on programmes.imports for select to hemisec_app using (account = (select access.my_account()));
create policy imports_insert on programmes.imports for insert to hemisec_app with check (account = (select access.my_account()) and (select programmes.may_record()));
create policy imports_update on programmes.imports for update to hemisec_app using (account = (select access.my_account())) with check (account = (select access.my_account()));

grant select on programmes.sections, programmes.programmes, programmes.measures, programmes.totals to hemisec_app;
grant select, insert, update on programmes.activities to hemisec_app;
grant select, insert on programmes.activity_versions to hemisec_app;
grant select, insert on programmes.imports to hemisec_app;
grant update (status, applied_at, outcome) on programmes.imports to hemisec_app;
