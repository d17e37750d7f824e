-- Mission orders: somebody of the secretariat travels for it, in the name of a seat. Requested, cleared by the head of the unit,
-- approved above it, travelled, reported on. All of it is the secretariat's alone.
create table resources.missions (
  key text primary key constraint missions_key_opaque check (key ~ '^[0-9a-f]{12}$'),
  title platform.localised not null,
  purpose text not null constraint missions_purpose_known
    check (purpose in ('representation', 'assessment', 'assistance', 'training', 'other')),
  details text not null default '',
  language text not null constraint missions_language_known check (language in ('en', 'es', 'fr', 'pt')),
  unit text not null constraint missions_unit_exists references institution.units,
  traveller_role text not null constraint missions_traveller_of_staff
    check (traveller_role in ('desk_officer', 'unit_head', 'secretary', 'planning', 'legal', 'information_officer')),
  traveller uuid references access.accounts,
  office text not null default '',
  places text[] not null constraint missions_go_somewhere check (cardinality(places) between 1 and 30),
  first_day date not null,
  last_day date not null,
  activity text constraint missions_activity_exists references programmes.activities,
  serves text not null default '',
  state text not null default 'requested' constraint missions_state_known
    check (state in ('requested', 'returned', 'cleared', 'approved', 'travelled', 'filed', 'accepted', 'cancelled')),
  requested_by uuid not null references access.accounts,
  cleared_by uuid references access.accounts,
  approved_by uuid references access.accounts,
  act text not null default '',
  report_days integer constraint missions_report_days check (report_days between 1 and 90),
  travelled_from date,
  travelled_to date,
  version integer not null default 1,
  recorded_at timestamptz not null,
  constraint missions_days_in_order check (first_day <= last_day),
  constraint missions_travelled_in_order check (travelled_from <= travelled_to),
  constraint missions_serve_something check (activity is not null or serves <> ''),
  constraint missions_not_cleared_by_the_traveller check (cleared_by <> traveller),
  constraint missions_not_approved_by_the_traveller check (approved_by <> traveller),
  constraint missions_two_persons check (approved_by <> cleared_by),
  constraint missions_approved_whole check (state not in ('approved', 'travelled', 'filed', 'accepted')
    or (approved_by is not null and report_days is not null)),
  constraint missions_travelled_whole check ((state in ('travelled', 'filed', 'accepted')) = (travelled_from is not null)
    and (travelled_from is null) = (travelled_to is null)),
  constraint missions_secretary_by_an_act check (traveller_role <> 'secretary' or approved_by is null or act <> '')
);
create index missions_unit on resources.missions (unit, first_day);
create index missions_activity on resources.missions (activity);
comment on table resources.missions is 'guarded: mission orders: who travels by seat, why, where, when, for what; the secretariat''s alone.';
comment on column resources.missions.key is 'In its address; random, so that facts and deadlines tell nothing of it.';
comment on column resources.missions.title is 'The purpose in a line.';
comment on column resources.missions.purpose is 'representation, assessment, assistance, training or other.';
comment on column resources.missions.details is 'More of the purpose, in words.';
comment on column resources.missions.language is 'Language of the words.';
comment on column resources.missions.unit is 'The unit of the seat that travels.';
comment on column resources.missions.traveller_role is 'Role of the seat that travels.';
comment on column resources.missions.traveller is 'Purpose: who travels neither clears nor approves. Viewers: nobody by name. Retention: as the mission; after erasure it names nobody. Empty: an office travels that somebody else requested it for.';
comment on column resources.missions.office is 'The office in words, never a name.';
comment on column resources.missions.places is 'Where to, in order.';
comment on column resources.missions.first_day is 'First day as requested.';
comment on column resources.missions.last_day is 'Last day as requested.';
comment on column resources.missions.activity is 'The activity that it serves.';
comment on column resources.missions.serves is 'The meeting or invitation that it serves, as one cites it.';
comment on column resources.missions.state is 'requested, returned, cleared, approved, travelled, filed, accepted, cancelled.';
comment on column resources.missions.requested_by is 'Purpose: answers for the request. Viewers: nobody by name. Retention: as the mission; after erasure it names nobody.';
comment on column resources.missions.cleared_by is 'Purpose: the next step is another person''s. Viewers: nobody by name. Retention: as requested_by.';
comment on column resources.missions.approved_by is 'Purpose: answers for the approval. Viewers: nobody by name. Retention: as requested_by.';
comment on column resources.missions.act is 'The act by which it was approved, where one is cited; always where the Secretary travels.';
comment on column resources.missions.report_days is 'Days after the last day by which the report is due.';
comment on column resources.missions.travelled_from is 'First day as travelled.';
comment on column resources.missions.travelled_to is 'Last day as travelled.';
comment on column resources.missions.version is 'Counts changes.';
comment on column resources.missions.recorded_at is 'When it was requested first.';

create table resources.mission_costs (
  mission text not null constraint mission_costs_mission_exists references resources.missions,
  n smallint not null,
  amount numeric(14, 2) not null constraint mission_costs_amount_positive check (amount > 0),
  currency text not null constraint mission_costs_currency_shape check (currency ~ '^[A-Z]{3}$'),
  fund text constraint mission_costs_fund_exists references resources.funds,
  budget uuid,
  line smallint,
  primary key (mission, n),
  constraint mission_costs_line_whole check ((budget is null) = (line is null) and (budget is null or fund is not null)),
  constraint mission_costs_line_exists foreign key (budget, line) references resources.budget_lines (budget, n)
);
create index mission_costs_fund on resources.mission_costs (fund);
create index mission_costs_line on resources.mission_costs (budget, line);
comment on table resources.mission_costs is 'guarded: what a mission is estimated to cost, each currency by itself.';
comment on column resources.mission_costs.mission is 'The mission.';
comment on column resources.mission_costs.n is 'Order.';
comment on column resources.mission_costs.amount is 'Estimate.';
comment on column resources.mission_costs.currency is 'ISO 4217.';
comment on column resources.mission_costs.fund is 'Which fund is to pay, if said.';
comment on column resources.mission_costs.budget is 'The approved budget of which line is to pay, if said.';
comment on column resources.mission_costs.line is 'The line of that budget.';

create table resources.mission_steps (
  id bigint generated always as identity primary key,
  mission text not null constraint mission_steps_mission_exists references resources.missions,
  version integer not null,
  event text not null,
  to_state text not null,
  reason text not null default '',
  due_on date,
  content jsonb,
  by uuid not null references access.accounts,
  as_role text not null,
  on_day date not null,
  constraint mission_steps_once unique (mission, version)
);
comment on table resources.mission_steps is 'guarded: the way of a mission, with reasons and with what each version said. Rows are only added.';
comment on column resources.mission_steps.id is 'Order.';
comment on column resources.mission_steps.mission is 'The mission.';
comment on column resources.mission_steps.version is 'The version that the step made.';
comment on column resources.mission_steps.event is 'What was done.';
comment on column resources.mission_steps.to_state is 'Where it stands since.';
comment on column resources.mission_steps.reason is 'Why, in words.';
comment on column resources.mission_steps.due_on is 'The day by which the report is due since.';
comment on column resources.mission_steps.content is 'What the request said in this version; empty where the step changed none of it.';
comment on column resources.mission_steps.by is 'Purpose: answers for the step. Viewers: nobody by name. Retention: as the mission; after erasure it names nobody.';
comment on column resources.mission_steps.as_role is 'The seat in which it was taken.';
comment on column resources.mission_steps.on_day is 'The day, at the seat.';

create table resources.mission_reports (
  mission text not null constraint mission_reports_mission_exists references resources.missions,
  version integer not null constraint mission_reports_version_counts check (version > 0),
  language text not null constraint mission_reports_language_known check (language in ('en', 'es', 'fr', 'pt')),
  results text not null,
  commitments text not null,
  follow_up text not null,
  written_by uuid not null references access.accounts,
  as_role text not null,
  written_on date not null,
  constraint mission_reports_one_at_a_time primary key (mission, version)
);
comment on table resources.mission_reports is 'guarded: the report on a mission, version by version. Rows are only added.';
comment on column resources.mission_reports.mission is 'The mission.';
comment on column resources.mission_reports.version is 'Counts from 1.';
comment on column resources.mission_reports.language is 'Language of the words.';
comment on column resources.mission_reports.results is 'What came of it.';
comment on column resources.mission_reports.commitments is 'What was promised, by whom.';
comment on column resources.mission_reports.follow_up is 'What is to be done next.';
comment on column resources.mission_reports.written_by is 'Purpose: whoever wrote does not accept. Viewers: nobody by name. Retention: as the mission; after erasure it names nobody.';
comment on column resources.mission_reports.as_role is 'The seat.';
comment on column resources.mission_reports.written_on is 'The day, at the seat.';

-- Whoever has a part in the missions of a unit: its own seats and those of units above it, planning and the Secretary.
create function resources.may_change_mission(unit text) returns boolean language sql stable parallel safe as $$
  select resources.is_planning() or coalesce('secretary' = any (access.my_roles()), false)
    or (programmes.is_staff() and $1 = any (programmes.units_of_mine()))
$$;
comment on function resources.may_change_mission(text) is 'Whether the acting person has a part in the missions of a unit.';

alter table resources.missions enable row level security;
create policy missions_select on resources.missions for select to hemisec_app using ((select programmes.is_staff()));
create policy missions_insert on resources.missions for insert to hemisec_app
  with check (requested_by = (select access.my_account()) and state = 'requested' and cleared_by is null and approved_by is null
    and resources.may_change_mission(unit));
create policy missions_update on resources.missions for update to hemisec_app
  using (resources.may_change_mission(unit)) with check (resources.may_change_mission(unit));

alter table resources.mission_costs enable row level security;
create policy mission_costs_select on resources.mission_costs for select to hemisec_app using ((select programmes.is_staff()));
create policy mission_costs_insert on resources.mission_costs for insert to hemisec_app
  with check (exists (select from resources.missions m where m.key = mission and m.state in ('requested', 'returned')
    and resources.may_change_mission(m.unit)));
create policy mission_costs_delete on resources.mission_costs for delete to hemisec_app
  using (exists (select from resources.missions m where m.key = mission and m.state in ('requested', 'returned')
    and resources.may_change_mission(m.unit)));

alter table resources.mission_steps enable row level security;
create policy mission_steps_select on resources.mission_steps for select to hemisec_app using ((select programmes.is_staff()));
create policy mission_steps_insert on resources.mission_steps for insert to hemisec_app
  with check (by = (select access.my_account())
    and exists (select from resources.missions m where m.key = mission and resources.may_change_mission(m.unit)));

alter table resources.mission_reports enable row level security;
create policy mission_reports_select on resources.mission_reports for select to hemisec_app using ((select programmes.is_staff()));
create policy mission_reports_insert on resources.mission_reports for insert to hemisec_app
  with check (written_by = (select access.my_account())
    and exists (select from resources.missions m where m.key = mission and m.state = 'travelled'
      and resources.may_change_mission(m.unit)));

-- Documents of the report: the secretariat's, hung and taken down while the report is written.
create function resources.mission_of(thing text) returns text language sql immutable parallel safe as $$
  select case when starts_with(thing, 'mission:') then substr(thing, 9) end
$$;
comment on function resources.mission_of(text) is 'The mission on which something hangs.';
create policy attachments_missions_gate on platform.attachments as restrictive for select to hemisec_app
  using (resources.mission_of(thing) is null or (select programmes.is_staff()));
create policy attachments_missions_read on platform.attachments for select to hemisec_app
  using (resources.mission_of(thing) is not null and visibility = 'secretariat' and (select programmes.is_staff()));
create policy attachments_missions_attach on platform.attachments for insert to hemisec_app
  with check (visibility = 'secretariat' and role = 'report'
    and exists (select from resources.missions m where m.key = resources.mission_of(thing) and m.state = 'travelled'
      and resources.may_change_mission(m.unit)));
create policy attachments_missions_remove on platform.attachments for delete to hemisec_app
  using (exists (select from resources.missions m where m.key = resources.mission_of(thing) and m.state = 'travelled'
    and resources.may_change_mission(m.unit)));

grant select, insert on resources.missions, resources.mission_steps, resources.mission_reports to hemisec_app;
grant update (title, purpose, details, language, unit, traveller_role, traveller, office, places, first_day, last_day, activity, serves,
  state, cleared_by, approved_by, act, report_days, travelled_from, travelled_to, version) on resources.missions to hemisec_app;
grant select, insert, delete on resources.mission_costs to hemisec_app;
