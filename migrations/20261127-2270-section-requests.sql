-- Planning asks a unit for the words of a section of a draft; the unit hands them in or declines, planning takes them or gives
-- them back. What was asked, by whom and since when stays readable with its steps.
create table publications.section_requests (
  key text primary key constraint section_requests_key_readable check (key ~ '^[a-z0-9-]+(/[a-z0-9-]+)+$'),
  report text not null references publications.reports,
  round integer not null,
  section text not null,
  title platform.localised not null,
  number integer not null check (number > 0),
  unit text not null,
  asked text not null,
  state text not null default 'asked'
    constraint section_requests_state_known check (state in ('asked', 'handed_in', 'returned', 'taken', 'declined', 'withdrawn')),
  handed_in_by uuid references access.accounts,
  text_version integer,
  constraint section_requests_number_once unique (report, section, number),
  constraint section_requests_handed_in_is_a_version check (state not in ('handed_in', 'taken') or text_version is not null)
);
create unique index section_requests_one_open on publications.section_requests (report, section)
  where state in ('asked', 'returned', 'handed_in', 'declined');
comment on table publications.section_requests is 'guarded: words of a section of a draft that a unit was asked for, and where that stands.';
comment on column publications.section_requests.key is 'Report, section, number.';
comment on column publications.section_requests.report is 'The report.';
comment on column publications.section_requests.round is 'The round of the draft in which it was asked.';
comment on column publications.section_requests.section is 'The section.';
comment on column publications.section_requests.title is 'Title of the section when it was asked.';
comment on column publications.section_requests.number is 'Counted for each section of a report.';
comment on column publications.section_requests.unit is 'The unit that was asked.';
comment on column publications.section_requests.asked is 'What is asked, in words.';
comment on column publications.section_requests.state is 'asked, handed_in, returned, taken, declined or withdrawn.';
comment on column publications.section_requests.handed_in_by is 'Purpose: who handed in does not take. Viewers: nobody by name. Retention: the account''s id stays after erasure.';
comment on column publications.section_requests.text_version is 'The version of the words that was handed in last.';

create table publications.request_steps (
  request text not null references publications.section_requests,
  number integer not null check (number > 0),
  event text not null,
  reason text not null default '',
  by uuid not null references access.accounts,
  as_role text not null,
  on_day date not null,
  due_on date,
  constraint request_steps_one_after_another primary key (request, number)
);
comment on table publications.request_steps is 'guarded: the steps that a request for words went through, with the reasons given.';
comment on column publications.request_steps.request is 'The request.';
comment on column publications.request_steps.number is '1, 2, 3 …';
comment on column publications.request_steps.event is 'What was done.';
comment on column publications.request_steps.reason is 'In words, where a step needs one.';
comment on column publications.request_steps.by is 'Purpose: two persons take part. Viewers: nobody by name, the role is shown. Retention: the account''s id stays after erasure.';
comment on column publications.request_steps.as_role is 'The role used.';
comment on column publications.request_steps.on_day is 'The day, at the seat.';
comment on column publications.request_steps.due_on is 'The day given with the step by which the words are to be handed in, if one was.';

alter table publications.section_requests enable row level security;
create policy section_requests_select on publications.section_requests for select to hemisec_app
  using ((select publications.is_staff()));
create policy section_requests_insert on publications.section_requests for insert to hemisec_app
  with check ((select publications.is_staff()) and state = 'asked');
create policy section_requests_update on publications.section_requests for update to hemisec_app
  using ((select publications.is_staff())) with check ((select publications.is_staff()));
alter table publications.request_steps enable row level security;
create policy request_steps_select on publications.request_steps for select to hemisec_app
  using ((select publications.is_staff()));
create policy request_steps_insert on publications.request_steps for insert to hemisec_app
  with check ((select publications.is_staff()) and by = (select access.my_account()));
grant select, insert on publications.section_requests, publications.request_steps to hemisec_app;
grant update (state, handed_in_by, text_version) on publications.section_requests to hemisec_app;
