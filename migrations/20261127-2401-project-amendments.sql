-- What a unit proposes to amend of a project after its approval, and what the committee says to it. What was approved stays beside it.
create table programmes.project_amendments (
  project text not null constraint project_amendments_project references programmes.projects,
  number smallint not null,
  state text not null constraint project_amendments_state check (state in ('small', 'proposed', 'agreed', 'refused', 'withdrawn')),
  reason text not null constraint project_amendments_reason check (reason <> ''),
  language text not null constraint project_amendments_language check (language in ('en', 'es', 'fr', 'pt')),
  approved jsonb not null,
  amended jsonb not null,
  digest text not null constraint project_amendments_digest check (digest ~ '^[0-9a-f]{64}$'),
  proposed_by uuid not null constraint project_amendments_by references access.accounts,
  proposed_as text not null,
  proposed_on date not null,
  words text not null default '',
  settled_as text,
  settled_on date,
  primary key (project, number),
  constraint project_amendments_settled check ((state in ('small', 'proposed')) = (settled_on is null) and (settled_on is null) = (settled_as is null)),
  constraint project_amendments_reason_of_refusal check (state not in ('refused', 'withdrawn') or words <> '')
);
create unique index project_amendments_one_open on programmes.project_amendments (project) where state = 'proposed';
comment on table programmes.project_amendments is 'guarded: amendments of approved projects: the package as approved and as it is to be, with the reason and the answer of the committee.';
comment on column programmes.project_amendments.project is 'The project.';
comment on column programmes.project_amendments.number is 'In order of time.';
comment on column programmes.project_amendments.state is 'small: done at once by the unit; proposed, agreed, refused by the committee, or withdrawn by the unit.';
comment on column programmes.project_amendments.reason is 'Why the unit amends.';
comment on column programmes.project_amendments.language is 'The language of its texts.';
comment on column programmes.project_amendments.approved is 'The package as it stood.';
comment on column programmes.project_amendments.amended is 'The package as it is to be.';
comment on column programmes.project_amendments.digest is 'sha256 of the package as it is to be.';
comment on column programmes.project_amendments.proposed_by is 'Purpose: who proposed does not decide. Viewers: nobody by name; the role is shown. Retention: the account''s id stays after erasure.';
comment on column programmes.project_amendments.proposed_as is 'The role in which it was proposed.';
comment on column programmes.project_amendments.proposed_on is 'The day.';
comment on column programmes.project_amendments.words is 'What the committee said, or why the unit withdrew.';
comment on column programmes.project_amendments.settled_as is 'The role in which it was settled.';
comment on column programmes.project_amendments.settled_on is 'The day on which it was settled.';
alter table programmes.project_amendments enable row level security;
create policy project_amendments_select on programmes.project_amendments for select to hemisec_app using ((select programmes.is_staff()));
create policy project_amendments_insert on programmes.project_amendments for insert to hemisec_app
  with check ((select programmes.may_record()) and proposed_by = (select access.my_account()) and state in ('small', 'proposed'));
create policy project_amendments_update on programmes.project_amendments for update to hemisec_app
  using ((select programmes.may_record()) and state = 'proposed')
  with check ((select programmes.may_record()) and (state = 'withdrawn' or (state in ('agreed', 'refused') and (select programmes.is_planning())
    and proposed_by <> (select access.my_account()))));
grant select, insert on programmes.project_amendments to hemisec_app;
grant update (state, words, settled_as, settled_on) on programmes.project_amendments to hemisec_app;
