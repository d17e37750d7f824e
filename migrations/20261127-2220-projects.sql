-- Projects, between programme and activity: a unit prepares one, the Project Evaluation Committee decides on it, with
-- conditions or with reasons. What is not yet approved, and all of the committee's work, is the secretariat's.

create function programmes.is_planning() returns boolean language sql stable parallel safe as $$
  select coalesce(access.my_roles() && array['planning'], false)
$$;
comment on function programmes.is_planning() is 'Whether the acting person sits in planning, which acts for the Project Evaluation Committee.';

create function programmes.projects_answered_for_by_mine() returns text[] language sql stable as $$
  select coalesce(array_agg(substr(r.thing, length('project:') + 1)), '{}') from institution.responsibilities r
  where starts_with(r.thing, 'project:') and r.role = 'lead' and r.unit = any (programmes.units_of_mine())
$$;
comment on function programmes.projects_answered_for_by_mine() is 'Projects that the acting person''s units lead since an order took them from another unit.';

create table programmes.projects (
  key text primary key,
  programme text constraint projects_programme_exists references programmes.programmes,
  repeats text constraint projects_repeats_exists references programmes.projects,
  status text not null default 'concept' constraint projects_status check (status in
    ('concept', 'under_review', 'approved', 'rejected', 'active', 'suspended', 'closed', 'evaluated')),
  title platform.localised not null,
  held platform.edtf,
  held_from date,
  held_to date,
  unit text not null constraint projects_unit_exists references institution.units,
  purpose platform.localised,
  expected platform.localised,
  perspective platform.localised,
  budget numeric(14, 2) constraint projects_budget check (budget >= 0),
  currency text constraint projects_currency check (currency ~ '^[A-Z]{3}$'),
  lessons platform.localised,
  visibility text not null default 'secretariat' constraint projects_visibility check (visibility in ('public', 'secretariat')),
  version integer not null default 1,
  submitted_by uuid constraint projects_submitted_by references access.accounts,
  recorded_by uuid not null constraint projects_recorded_by references access.accounts,
  recorded_at timestamptz not null,
  sort_day date generated always as (coalesce(held_from, held_to, date '0001-01-01')) stored,
  constraint projects_held_in_order check (held_from <= held_to),
  constraint projects_budget_has_currency check ((budget is null) = (currency is null)),
  constraint projects_repeats_another check (repeats <> key),
  constraint projects_public_once_approved check (visibility = 'secretariat' or status in ('approved', 'active', 'suspended', 'closed', 'evaluated')),
  constraint projects_evaluated_with_lessons check (status <> 'evaluated' or lessons is not null),
  constraint projects_key_visibility unique (key, visibility)
);
create index projects_order on programmes.projects (sort_day desc, key);
create index projects_programme on programmes.projects (programme);
create index projects_unit on programmes.projects (unit);
create index projects_repeats on programmes.projects (repeats);
comment on table programmes.projects is 'guarded: dated undertakings within a programme, prepared by a unit and decided on by the Project Evaluation Committee.';
comment on column programmes.projects.key is 'Permanent, readable; ends in random letters, as keys may be guessed.';
comment on column programmes.projects.programme is 'Programme it belongs to, if any.';
comment on column programmes.projects.repeats is 'The project that it repeats elsewhere; that one is evaluated first.';
comment on column programmes.projects.status is 'Where it stands.';
comment on column programmes.projects.title is 'Name.';
comment on column programmes.projects.held is 'When it runs, as vague as it is known.';
comment on column programmes.projects.held_from is 'First day it can mean.';
comment on column programmes.projects.held_to is 'Last day it can mean.';
comment on column programmes.projects.unit is 'Lead unit, copied from project_units for the policies.';
comment on column programmes.projects.purpose is 'Submission package: what it is for.';
comment on column programmes.projects.expected is 'Submission package: results expected.';
comment on column programmes.projects.perspective is 'Submission package: how it takes gender and human rights into account.';
comment on column programmes.projects.budget is 'Submission package: figure of the budget, in its currency.';
comment on column programmes.projects.currency is 'ISO 4217 code of the budget''s currency.';
comment on column programmes.projects.lessons is 'What its evaluation found.';
comment on column programmes.projects.visibility is 'public, or secretariat; public only what was approved.';
comment on column programmes.projects.version is 'Raised by every change.';
comment on column programmes.projects.submitted_by is 'Purpose: who submitted does not decide. Viewers: nobody by name. Retention: the account''s id stays after erasure.';
comment on column programmes.projects.recorded_by is 'Purpose: who entered it does not evaluate it. Viewers: nobody by name; the unit is shown. Retention: the account''s id stays after erasure.';
comment on column programmes.projects.recorded_at is 'When it was entered.';
comment on column programmes.projects.sort_day is 'Order of lists; undated ones last.';

create table programmes.project_units (
  project text not null,
  visibility text not null,
  position smallint not null,
  unit text not null constraint project_units_unit_exists references institution.units,
  role text not null constraint project_units_role check (role in ('lead', 'further')),
  primary key (project, unit),
  constraint project_units_project foreign key (project, visibility) references programmes.projects (key, visibility) on update cascade on delete cascade
);
create index project_units_unit on programmes.project_units (unit, project);
comment on table programmes.project_units is 'guarded: units that carry a project out; one leads. The project counts once.';
comment on column programmes.project_units.project is 'The project.';
comment on column programmes.project_units.visibility is 'As the project''s.';
comment on column programmes.project_units.position is 'Order as entered.';
comment on column programmes.project_units.unit is 'The unit.';
comment on column programmes.project_units.role is 'lead or further.';

create table programmes.project_states (
  project text not null,
  visibility text not null,
  state text not null constraint project_states_state_exists references states.states,
  primary key (project, state),
  constraint project_states_project foreign key (project, visibility) references programmes.projects (key, visibility) on update cascade on delete cascade
);
create index project_states_state on programmes.project_states (state, project);
comment on table programmes.project_states is 'guarded: states that a project is for.';
comment on column programmes.project_states.project is 'The project.';
comment on column programmes.project_states.visibility is 'As the project''s.';
comment on column programmes.project_states.state is 'The state.';

create table programmes.project_clauses (
  project text not null,
  visibility text not null,
  clause text not null constraint project_clauses_clause_exists references mandates.clauses,
  basis text not null constraint project_clauses_basis check (basis in ('stated', 'section', 'reading', 'confirmed')),
  confirmed_on date,
  primary key (project, clause),
  constraint project_clauses_confirmed check ((basis = 'confirmed') = (confirmed_on is not null)),
  constraint project_clauses_project foreign key (project, visibility) references programmes.projects (key, visibility) on update cascade on delete cascade
);
create index project_clauses_clause on programmes.project_clauses (clause, project);
comment on table programmes.project_clauses is 'guarded: mandates that a project serves, and on what the link rests.';
comment on column programmes.project_clauses.project is 'The project.';
comment on column programmes.project_clauses.visibility is 'As the project''s.';
comment on column programmes.project_clauses.clause is 'The clause served.';
comment on column programmes.project_clauses.basis is 'stated, section, reading, or confirmed by a person.';
comment on column programmes.project_clauses.confirmed_on is 'The day on which a person confirmed it.';

create table programmes.project_conditions (
  project text not null constraint project_conditions_project references programmes.projects,
  number smallint not null,
  text text not null,
  before_start boolean not null,
  state text not null default 'open' constraint project_conditions_state check (state in ('open', 'met', 'waived')),
  words text not null default '',
  settled_as text,
  settled_on date,
  deadline bigint constraint project_conditions_deadline references platform.deadlines,
  primary key (project, number),
  constraint project_conditions_settled_with_words check (state = 'open' or (words <> '' and settled_on is not null and settled_as is not null))
);
comment on table programmes.project_conditions is 'guarded: conditions under which the committee approved a project, each met with a proof or waived with a reason.';
comment on column programmes.project_conditions.project is 'The project.';
comment on column programmes.project_conditions.number is 'In the order of the decision; never used twice.';
comment on column programmes.project_conditions.text is 'What is asked.';
comment on column programmes.project_conditions.before_start is 'To be settled before the project starts; the others before it is closed.';
comment on column programmes.project_conditions.state is 'open, met or waived.';
comment on column programmes.project_conditions.words is 'The proof, or why it was waived.';
comment on column programmes.project_conditions.settled_as is 'The role in which it was settled.';
comment on column programmes.project_conditions.settled_on is 'The day on which it was settled.';
comment on column programmes.project_conditions.deadline is 'The day by which it is to be met, if one was given.';

create table programmes.project_steps (
  project text not null constraint project_steps_project references programmes.projects,
  number integer not null,
  event text not null,
  from_status text not null,
  to_status text not null,
  reason text not null default '',
  by_account uuid not null constraint project_steps_by references access.accounts,
  as_role text not null,
  on_day date not null,
  digest text not null constraint project_steps_digest check (digest ~ '^[0-9a-f]{64}$'),
  primary key (project, number)
);
comment on table programmes.project_steps is 'guarded: every step of a project: the log of what was submitted and decided. A step never changes.';
comment on column programmes.project_steps.project is 'The project.';
comment on column programmes.project_steps.number is 'In order of time.';
comment on column programmes.project_steps.event is 'What was done.';
comment on column programmes.project_steps.from_status is 'Where it stood.';
comment on column programmes.project_steps.to_status is 'Where it stands since.';
comment on column programmes.project_steps.reason is 'Why, where a reason is asked for.';
comment on column programmes.project_steps.by_account is 'Purpose: two-person rules. Viewers: nobody by name; the role is shown. Retention: the account''s id stays after erasure.';
comment on column programmes.project_steps.as_role is 'The role in which it was done.';
comment on column programmes.project_steps.on_day is 'The day.';
comment on column programmes.project_steps.digest is 'sha256 of the submission package as it stood then.';

-- An activity may name the project that it is part of. Who may not see the project does not learn of it from the activity.
alter table programmes.activities add column project text constraint activities_project_exists references programmes.projects;
create index activities_of_project on programmes.activities (project, sort_day desc);
comment on column programmes.activities.project is 'Project that it is part of, if one is named; shown to those who may see the project.';

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
    'request', (select jsonb_build_object('requested_by', q.requested_by, 'as_written', q.as_written) from programmes.requests q where q.activity = a.key))
  from programmes.activities a where a.key = activity_key
$$;

-- The second wall.
alter table programmes.projects enable row level security;
create policy projects_select on programmes.projects for select to hemisec_app using (visibility = 'public' or (select programmes.is_staff()));
create policy projects_insert on programmes.projects for insert to hemisec_app with check ((select programmes.may_record())
  and recorded_by = (select access.my_account()) and status = 'concept' and visibility = 'secretariat'
  and unit = any ((select programmes.units_of_mine())::text[]));
create policy projects_update on programmes.projects for update to hemisec_app
  using ((select programmes.is_planning()) or ((select programmes.may_record()) and (unit = any ((select programmes.units_of_mine())::text[])
    or key = any ((select programmes.projects_answered_for_by_mine())::text[]))))
  with check ((select programmes.is_planning()) or ((select programmes.may_record()) and (unit = any ((select programmes.units_of_mine())::text[])
    or key = any ((select programmes.projects_answered_for_by_mine())::text[]))));

do $$
declare t text;
begin
  foreach t in array array['project_units', 'project_states', 'project_clauses'] loop
    execute format('alter table programmes.%I enable row level security', t);
    execute format('create policy %I on programmes.%I for select to hemisec_app using (visibility = ''public'' or (select programmes.is_staff()))', t || '_select', t);
    execute format('create policy %I on programmes.%I for insert to hemisec_app with check ((select programmes.may_record()))', t || '_insert', t);
    execute format('create policy %I on programmes.%I for delete to hemisec_app using ((select programmes.may_record()))', t || '_delete', t);
    execute format('grant select, insert, delete on programmes.%I to hemisec_app', t);
  end loop;
end $$;

alter table programmes.project_conditions enable row level security;
create policy project_conditions_select on programmes.project_conditions for select to hemisec_app using ((select programmes.is_staff()));
create policy project_conditions_insert on programmes.project_conditions for insert to hemisec_app with check ((select programmes.is_planning()));
create policy project_conditions_update on programmes.project_conditions for update to hemisec_app
  using ((select programmes.may_record())) with check ((select programmes.may_record()) and (state <> 'waived' or (select programmes.is_planning())));
alter table programmes.project_steps enable row level security;
create policy project_steps_select on programmes.project_steps for select to hemisec_app using ((select programmes.is_staff()));
create policy project_steps_insert on programmes.project_steps for insert to hemisec_app
  with check ((select programmes.may_record()) and by_account = (select access.my_account()));

grant select, insert, update on programmes.projects to hemisec_app;
grant select, insert on programmes.project_conditions to hemisec_app;
grant update (state, words, settled_as, settled_on) on programmes.project_conditions to hemisec_app;
grant select, insert on programmes.project_steps to hemisec_app;

-- Documents of a project hang on it as those of an activity do: its own gate is asked first.
create function programmes.project_of(thing text) returns text language sql immutable parallel safe as $$
  select case when starts_with(thing, 'project:') then substr(thing, 9) end
$$;
comment on function programmes.project_of(text) is 'The key of the project that a thing is, if it is one.';
create policy attachments_projects_gate on platform.attachments as restrictive for select to hemisec_app
  using (programmes.project_of(thing) is null
    or exists (select from programmes.projects p where p.key = programmes.project_of(thing)));
create policy attachments_projects_read on platform.attachments for select to hemisec_app
  using (programmes.project_of(thing) is not null and visibility = 'secretariat' and (select programmes.is_staff()));
create policy attachments_projects_attach on platform.attachments for insert to hemisec_app
  with check (visibility in ('public', 'secretariat')
    and role in ('agenda', 'participants', 'report', 'presentation', 'photograph', 'certificate', 'letter', 'other')
    and (select programmes.may_record())
    and exists (select from programmes.projects p where p.key = programmes.project_of(thing)
      and (p.unit = any ((select programmes.units_of_mine())::text[])
        or p.key = any ((select programmes.projects_answered_for_by_mine())::text[]))));
create policy attachments_projects_remove on platform.attachments for delete to hemisec_app
  using ((select programmes.may_record())
    and exists (select from programmes.projects p where p.key = programmes.project_of(thing)
      and (p.unit = any ((select programmes.units_of_mine())::text[])
        or p.key = any ((select programmes.projects_answered_for_by_mine())::text[]))));
