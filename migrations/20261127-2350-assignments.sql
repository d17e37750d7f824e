-- Requests for advice, special reports and the periodic reports of dependencies: what is asked of a unit, by way of the
-- Secretary, until it was delivered. A request may be for the Secretary's office and the unit alone; then it is for nobody else,
-- in any list, count or file.

create table publications.periodic_reports (
  key text primary key constraint periodic_reports_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unit text not null constraint periodic_reports_unit_known references institution.units,
  title platform.localised not null,
  provision text not null constraint periodic_reports_provision_known references institution.functions,
  doubt platform.localised,
  sources jsonb not null default '[]',
  rule text not null default '',
  first_due date,
  lead_days integer not null default 30 constraint periodic_reports_lead check (lead_days between 1 and 180),
  since date,
  zone text,
  version integer not null default 1 constraint periodic_reports_version_counts check (version > 0),
  constraint periodic_reports_rhythm_whole check ((rule = '') = (first_due is null) and (rule = '') = (since is null) and (rule = '') = (zone is null))
);
comment on table publications.periodic_reports is 'internal: reports that an executive order makes a dependency give again and again, and the rhythm that the secretariat has set.';
comment on column publications.periodic_reports.unit is 'The unit that reports.';
comment on column publications.periodic_reports.title is 'What it reports on.';
comment on column publications.periodic_reports.provision is 'The provision that says so.';
comment on column publications.periodic_reports.doubt is 'Why we hesitate.';
comment on column publications.periodic_reports.sources is 'Document and lines.';
comment on column publications.periodic_reports.rule is 'How often, as RFC 5545 writes it, as people have set it; empty: nobody has, and the orders do not say.';
comment on column publications.periodic_reports.first_due is 'The first due day, from which the rule counts.';
comment on column publications.periodic_reports.lead_days is 'How many days before it is due the clock asks for it.';
comment on column publications.periodic_reports.since is 'The day on which this rhythm was set: nothing due earlier is asked for.';
comment on column publications.periodic_reports.zone is 'Time zone in which its days end.';
comment on column publications.periodic_reports.version is 'Counts the settings from 1.';

create table publications.assignments (
  key text primary key constraint assignments_key_opaque check (key ~ '^[0-9a-f]{12}$'),
  kind text not null constraint assignments_kind_known check (kind in ('advice', 'special', 'periodic')),
  title platform.localised not null,
  request text not null default '',
  language text constraint assignments_language_known check (language in ('en', 'es', 'fr', 'pt')),
  request_document text not null default '',
  asker text not null,
  asked_on date not null,
  theme text constraint assignments_theme_known references themes.themes,
  named_unit text constraint assignments_named_unit_known references institution.units,
  visibility text not null default 'secretariat' constraint assignments_visibility_known check (visibility in ('secretariat', 'restricted')),
  state text not null constraint assignments_state_known check (state in ('asked', 'assigned', 'with_head', 'with_secretary', 'sent_on', 'delivered', 'closed', 'withdrawn')),
  round integer not null default 1,
  unit text constraint assignments_unit_known references institution.units,
  provision text constraint assignments_provision_known references institution.functions,
  periodic text constraint assignments_periodic_known references publications.periodic_reports,
  period_due date,
  delivered_on date,
  delivered_to text not null default '',
  delivered_document text not null default '',
  version integer not null default 1 constraint assignments_version_counts check (version > 0),
  constraint assignments_once_a_period unique (periodic, period_due),
  constraint assignments_periodic_whole check ((kind = 'periodic') = (periodic is not null) and (periodic is null) = (period_due is null)),
  constraint assignments_with_a_unit check (state in ('asked', 'withdrawn') or unit is not null),
  constraint assignments_delivered_whole check ((state in ('delivered', 'closed')) = (delivered_on is not null))
);
create index assignments_unit on publications.assignments (unit);
create index assignments_named_unit on publications.assignments (named_unit);
create index assignments_theme on publications.assignments (theme);
comment on table publications.assignments is 'guarded: what was asked of a unit by way of the Secretary: advice, a special report, a periodic report.';
comment on column publications.assignments.key is 'Random: it says nothing of the matter.';
comment on column publications.assignments.kind is 'advice, special or periodic.';
comment on column publications.assignments.title is 'The matter, in a line.';
comment on column publications.assignments.request is 'What is asked, in the words of who entered it.';
comment on column publications.assignments.language is 'Language of these words.';
comment on column publications.assignments.request_document is 'The note, resolution or minutes in which it was asked, as cited.';
comment on column publications.assignments.asker is 'Who asks: office:…, organisation:… or state:….';
comment on column publications.assignments.asked_on is 'The day on which it was asked.';
comment on column publications.assignments.theme is 'The theme by which orders name a unit.';
comment on column publications.assignments.named_unit is 'The unit that who asked has named. The Secretary assigns.';
comment on column publications.assignments.visibility is 'secretariat: all of it may read. restricted: the Secretary, planning and the unit.';
comment on column publications.assignments.state is 'Where it stands. Overdue is none of these: it is seen from the deadline.';
comment on column publications.assignments.round is 'Counts the returns from 1.';
comment on column publications.assignments.unit is 'The unit to which it is assigned now.';
comment on column publications.assignments.provision is 'The provision that made the unit responsible on that day; empty: none does, and the step gives the reason.';
comment on column publications.assignments.periodic is 'The standing report that it answers.';
comment on column publications.assignments.period_due is 'The due day by its rule, which makes it once.';
comment on column publications.assignments.delivered_on is 'The day of delivery.';
comment on column publications.assignments.delivered_to is 'The office to which it went.';
comment on column publications.assignments.delivered_document is 'The note or document with which it went, as cited.';
comment on column publications.assignments.version is 'Counts the steps; a form carries the one it saw.';

create table publications.assignment_steps (
  id bigint generated always as identity primary key,
  assignment text not null constraint assignment_steps_assignment_known references publications.assignments,
  round integer not null,
  event text not null,
  from_state text not null,
  to_state text not null,
  unit text,
  provision text,
  due_on date,
  digest text constraint assignment_steps_digest check (digest ~ '^[0-9a-f]{64}$'),
  reason text not null default '',
  by uuid constraint assignment_steps_by_known references access.accounts,
  as_role text not null,
  on_day date not null
);
create index assignment_steps_of on publications.assignment_steps (assignment, id);
comment on table publications.assignment_steps is 'guarded: the steps of an assignment with their reasons. Rows are only added.';
comment on column publications.assignment_steps.id is 'Order.';
comment on column publications.assignment_steps.assignment is 'The assignment.';
comment on column publications.assignment_steps.round is 'The round in which it was taken.';
comment on column publications.assignment_steps.event is 'What was done.';
comment on column publications.assignment_steps.from_state is 'Where it stood.';
comment on column publications.assignment_steps.to_state is 'Where it stands since.';
comment on column publications.assignment_steps.unit is 'The unit to which it was given with this step.';
comment on column publications.assignment_steps.provision is 'The provision that made that unit responsible.';
comment on column publications.assignment_steps.due_on is 'The due day given with this step.';
comment on column publications.assignment_steps.digest is 'Hash of the answer handed in or cleared.';
comment on column publications.assignment_steps.reason is 'In the words of who took it.';
comment on column publications.assignment_steps.by is 'The account; empty: the clock, or what follows from another change.';
comment on column publications.assignment_steps.as_role is 'The seat in which it was taken.';
comment on column publications.assignment_steps.on_day is 'The day, at the seat.';

create table publications.assignment_texts (
  assignment text not null constraint assignment_texts_assignment_known references publications.assignments,
  version integer not null constraint assignment_texts_version_counts check (version > 0),
  language text not null constraint assignment_texts_language_known check (language in ('en', 'es', 'fr', 'pt')),
  text text not null,
  evidence text[] not null default '{}',
  written_by uuid not null constraint assignment_texts_by_known references access.accounts,
  written_as text not null,
  written_on date not null,
  constraint assignment_texts_one_at_a_time primary key (assignment, version)
);
comment on table publications.assignment_texts is 'guarded: the answer of the unit, version by version. Rows are only added.';
comment on column publications.assignment_texts.assignment is 'The assignment.';
comment on column publications.assignment_texts.version is 'Counts from 1.';
comment on column publications.assignment_texts.language is 'Language of the text.';
comment on column publications.assignment_texts.text is 'The answer.';
comment on column publications.assignment_texts.evidence is 'kind:id of clauses, activities and editions it rests on; a figure as edition:id#F12.';
comment on column publications.assignment_texts.written_by is 'The account: whoever wrote does not clear.';
comment on column publications.assignment_texts.written_as is 'The seat.';
comment on column publications.assignment_texts.written_on is 'The day, at the seat.';

create table publications.assignment_documents (
  attachment uuid primary key,
  assignment text not null constraint assignment_documents_assignment_known references publications.assignments,
  attached_by uuid not null constraint assignment_documents_by_known references access.accounts
);
create index assignment_documents_of on publications.assignment_documents (assignment);
comment on table publications.assignment_documents is 'guarded: who attached which document to an answer: whoever attached does not clear.';
comment on column publications.assignment_documents.attachment is 'The attachment; it may have been taken down since.';
comment on column publications.assignment_documents.assignment is 'The assignment.';
comment on column publications.assignment_documents.attached_by is 'The account.';

create table publications.answers (
  assignment text primary key constraint answers_assignment_known references publications.assignments,
  kind text not null,
  title platform.localised not null,
  language text,
  text text not null,
  unit text not null constraint answers_unit_known references institution.units,
  delivered_on date not null,
  public_on date not null
);
comment on table publications.answers is 'public: advice and reports that were delivered and made public by a decision of the Secretary.';
comment on column publications.answers.assignment is 'The assignment that it answers; its request stays with the secretariat.';
comment on column publications.answers.kind is 'advice, special or periodic.';
comment on column publications.answers.title is 'The matter, in a line.';
comment on column publications.answers.language is 'Language of the text; empty where documents are the whole answer.';
comment on column publications.answers.text is 'The answer as it was cleared.';
comment on column publications.answers.unit is 'The unit that wrote it.';
comment on column publications.answers.delivered_on is 'The day of delivery.';
comment on column publications.answers.public_on is 'The day of the decision, at the seat.';

-- The Secretary's office: the Secretary, and planning, whose section belongs to the executive office.
create function publications.is_secretarys_office() returns boolean language sql stable parallel safe as $$
  select coalesce(access.my_roles() && array['secretary', 'planning'], false)
$$;
create function publications.is_of_a_unit() returns boolean language sql stable parallel safe as $$
  select coalesce(access.my_roles() && array['desk_officer', 'unit_head'], false)
$$;

alter table publications.assignments enable row level security;
create policy assignments_select on publications.assignments for select to hemisec_app using (
  (select publications.is_secretarys_office())
  or (visibility = 'secretariat' and (select publications.is_staff()))
  or ((select publications.is_of_a_unit()) and unit = any ((select programmes.units_of_mine())::text[])));
create policy assignments_insert on publications.assignments for insert to hemisec_app
  with check ((select publications.is_secretarys_office()) and kind <> 'periodic');
create policy assignments_update on publications.assignments for update to hemisec_app
  using ((select publications.is_secretarys_office())
    or ((select publications.is_of_a_unit()) and unit = any ((select programmes.units_of_mine())::text[])))
  with check ((select publications.is_secretarys_office())
    or ((select publications.is_of_a_unit()) and unit = any ((select programmes.units_of_mine())::text[])));

-- What belongs to an assignment is seen by whoever sees it: its own policies hold within these.
alter table publications.assignment_steps enable row level security;
create policy assignment_steps_select on publications.assignment_steps for select to hemisec_app
  using (exists (select from publications.assignments a where a.key = assignment));
create policy assignment_steps_insert on publications.assignment_steps for insert to hemisec_app
  with check (by = (select access.my_account()) and exists (select from publications.assignments a where a.key = assignment));
alter table publications.assignment_texts enable row level security;
create policy assignment_texts_select on publications.assignment_texts for select to hemisec_app
  using (exists (select from publications.assignments a where a.key = assignment));
create policy assignment_texts_insert on publications.assignment_texts for insert to hemisec_app
  with check (written_by = (select access.my_account()) and (select publications.is_of_a_unit())
    and exists (select from publications.assignments a where a.key = assignment and a.unit = any ((select programmes.units_of_mine())::text[])));
alter table publications.assignment_documents enable row level security;
create policy assignment_documents_select on publications.assignment_documents for select to hemisec_app
  using (exists (select from publications.assignments a where a.key = assignment));
create policy assignment_documents_insert on publications.assignment_documents for insert to hemisec_app
  with check (attached_by = (select access.my_account()) and (select publications.is_of_a_unit())
    and exists (select from publications.assignments a where a.key = assignment and a.unit = any ((select programmes.units_of_mine())::text[])));

-- Documents hang as attachments. The gate narrows whatever other policies let through; an answer made public opens them.
create function publications.assignment_of(thing text) returns text language sql immutable parallel safe as $$
  select case when starts_with(thing, 'assignment:') then substr(thing, 12) end
$$;
create policy attachments_assignments_gate on platform.attachments as restrictive for select to hemisec_app
  using (publications.assignment_of(thing) is null
    or exists (select from publications.answers w where w.assignment = publications.assignment_of(thing))
    or exists (select from publications.assignments a where a.key = publications.assignment_of(thing)));
create policy attachments_assignments_read on platform.attachments for select to hemisec_app
  using (publications.assignment_of(thing) is not null);
create policy attachments_assignments_attach on platform.attachments for insert to hemisec_app
  with check (visibility = 'restricted' and role = 'answer' and (select publications.is_of_a_unit())
    and exists (select from publications.assignments a where a.key = publications.assignment_of(thing)
      and a.state = 'assigned' and a.unit = any ((select programmes.units_of_mine())::text[])));
create policy attachments_assignments_remove on platform.attachments for delete to hemisec_app
  using ((select publications.is_of_a_unit())
    and exists (select from publications.assignments a where a.key = publications.assignment_of(thing)
      and a.state = 'assigned' and a.unit = any ((select programmes.units_of_mine())::text[])));

grant select on publications.periodic_reports to hemisec_app;
grant update (rule, first_due, lead_days, since, zone, version) on publications.periodic_reports to hemisec_app;
grant select, insert on publications.assignments, publications.assignment_steps, publications.assignment_texts,
  publications.assignment_documents to hemisec_app;
grant update (state, round, unit, provision, delivered_on, delivered_to, delivered_document, version) on publications.assignments to hemisec_app;
grant select, insert, delete on publications.answers to hemisec_app;
