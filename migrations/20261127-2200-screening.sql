-- Screening of mandates: what a clause is held to be, by decision of two people. What was decided is public, with its day and the
-- role; the steps on the way to it, their words and who took them are the staff's.

create table mandates.screenings (
  clause text not null constraint screenings_clause_known references mandates.clauses,
  version integer not null constraint screenings_version_counts check (version > 0),
  status text not null constraint screenings_status_known check (status in (
    'current', 'fulfilled', 'duplicate', 'procedural', 'superseded', 'expired', 'not_a_mandate')),
  other text constraint screenings_other_known references mandates.clauses,
  decided_as text not null,
  decided_on date not null,
  constraint screenings_once primary key (clause, version),
  constraint screenings_other_named check ((other is not null) = (status in ('duplicate', 'superseded'))),
  constraint screenings_other_is_another check (other <> clause)
);
comment on table mandates.screenings is 'public: what clauses were screened as. Rows are only added: the highest version of a clause holds, the others are its history.';
comment on column mandates.screenings.clause is 'The clause.';
comment on column mandates.screenings.version is 'The step by which it was confirmed.';
comment on column mandates.screenings.status is 'current, fulfilled, duplicate, procedural, superseded, expired or not_a_mandate.';
comment on column mandates.screenings.other is 'The clause that it duplicates, or that superseded it.';
comment on column mandates.screenings.decided_as is 'The role of the seat that confirmed it: planning, legal, secretary. The account stands in the steps and in the fact.';
comment on column mandates.screenings.decided_on is 'The day, at the seat.';
create index screenings_other on mandates.screenings (other);

create table mandates.screening_steps (
  clause text not null constraint screening_steps_clause_known references mandates.clauses,
  version integer not null constraint screening_steps_version_counts check (version > 0),
  event text not null constraint screening_steps_event_known check (event in ('propose', 'confirm', 'return', 'withdraw')),
  status text not null constraint screening_steps_status_known check (status in (
    'current', 'fulfilled', 'duplicate', 'procedural', 'superseded', 'expired', 'not_a_mandate')),
  other text constraint screening_steps_other_known references mandates.clauses,
  reason text not null default '',
  by uuid not null constraint screening_steps_by_known references access.accounts,
  taken_as text not null,
  taken_on date not null,
  constraint screening_steps_one_at_a_time primary key (clause, version)
);
create index screening_steps_other on mandates.screening_steps (other);
create index screening_steps_by on mandates.screening_steps (by);
alter table mandates.screening_steps enable row level security;
create policy screening_steps_read on mandates.screening_steps for select to hemisec_app
  using ((select access.my_roles()) && array['desk_officer', 'unit_head', 'secretary', 'planning', 'legal', 'information_officer']);
create policy screening_steps_take on mandates.screening_steps for insert to hemisec_app
  with check (by = (select access.my_account()) and (select access.my_roles()) && array['planning', 'legal', 'secretary']);
comment on table mandates.screening_steps is 'guarded: how a status was proposed, returned, withdrawn or confirmed. Rows are only added; the last tells whether a proposal is open.';
comment on column mandates.screening_steps.clause is 'The clause.';
comment on column mandates.screening_steps.version is 'Counts from 1 for each clause.';
comment on column mandates.screening_steps.event is 'propose, confirm, return or withdraw.';
comment on column mandates.screening_steps.status is 'The status that it is about.';
comment on column mandates.screening_steps.other is 'The clause duplicated, or that superseded this one.';
comment on column mandates.screening_steps.reason is 'Purpose: to tell colleagues why. Viewers: staff. Retention: as the step.';
comment on column mandates.screening_steps.by is 'Purpose: who proposes does not confirm. Viewers: the code that compares; no page shows it. Retention: as the step; an erased account keeps its id alone.';
comment on column mandates.screening_steps.taken_as is 'The role of the seat used.';
comment on column mandates.screening_steps.taken_on is 'The day, at the seat.';

-- What holds now, a row for each clause that was ever screened.
create view mandates.screened with (security_invoker = true) as
  select distinct on (clause) clause, version, status, other, decided_as, decided_on
  from mandates.screenings order by clause, version desc;
comment on view mandates.screened is 'public: the status that holds of each clause that was screened.';
comment on column mandates.screened.clause is 'The clause.';
comment on column mandates.screened.version is 'The step by which it was confirmed.';
comment on column mandates.screened.status is 'What it is held to be.';
comment on column mandates.screened.other is 'The clause that it duplicates, or that superseded it.';
comment on column mandates.screened.decided_as is 'The role of the seat that confirmed it.';
comment on column mandates.screened.decided_on is 'The day, at the seat.';

grant select on mandates.screenings, mandates.screening_steps, mandates.screened to hemisec_app;
grant insert on mandates.screenings, mandates.screening_steps to hemisec_app;
