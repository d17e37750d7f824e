-- Deadlines become a device of the platform. The table of 20261120-1200 was never written to, and its shape could not hold
-- what it is for: a deadline and each of its reminders were rows of one table, so an extension had to move several rows; its
-- audience was one value, so nobody's part of a duty could be done before the others'; and a reminder that had gone was told by
-- nothing. Now a deadline is one row, those who are told are rows, and a reminder that went is a row that can be there once.
--
-- The day is kept as people said it, beside the instant at which it ends: governments change the rules of their clocks, and
-- what was promised for a day stays promised for it.
drop table platform.deadlines;

create table platform.deadlines (
  id bigint generated always as identity primary key,
  thing text not null,
  kind text not null,
  due_on date not null,
  zone text not null,
  at timestamptz not null,
  set_on date not null,
  met_at timestamptz
);
create unique index deadlines_one_open on platform.deadlines (thing, kind) where met_at is null;
create index deadlines_thing on platform.deadlines (thing);
create index deadlines_open on platform.deadlines (at) where met_at is null;
comment on table platform.deadlines is 'internal: what falls due when; calendar, feeds, reminders and my work read this one table.';
comment on column platform.deadlines.thing is 'kind:id of what is due.';
comment on column platform.deadlines.kind is 'What is due of it. At most one of a kind is open for a thing; those met stay for the calendar.';
comment on column platform.deadlines.due_on is 'The last day on which it is in time, as it was said. An extension moves it, and never to an earlier day.';
comment on column platform.deadlines.zone is 'Time zone in which the day is meant.';
comment on column platform.deadlines.at is 'The last millisecond of the day in its zone, as an instant.';
comment on column platform.deadlines.set_on is 'The day on which the present day was set: reminders that would have gone by then do not go.';
comment on column platform.deadlines.met_at is 'When the duty was met; reminders stop.';

create table platform.deadline_seats (
  deadline bigint not null references platform.deadlines,
  role text not null,
  scope text,
  met_at timestamptz,
  unique nulls not distinct (deadline, role, scope)
);
create index deadline_seats_of on platform.deadline_seats (role, scope);
comment on table platform.deadline_seats is 'internal: the seats that are told of a deadline.';
comment on column platform.deadline_seats.deadline is 'The deadline.';
comment on column platform.deadline_seats.role is 'The role that is told.';
comment on column platform.deadline_seats.scope is 'Unit, state or organisation of the seat; empty: any seat of the role.';
comment on column platform.deadline_seats.met_at is 'When this seat had done its part, where that is before the whole is done; it is reminded no more.';

create table platform.reminders (
  deadline bigint not null references platform.deadlines,
  due_on date not null,
  days_before integer not null,
  at timestamptz not null,
  primary key (deadline, due_on, days_before)
);
comment on table platform.reminders is 'internal: reminders that have gone. The key lets each go once for each day a deadline was set to, whatever is restarted.';
comment on column platform.reminders.deadline is 'The deadline.';
comment on column platform.reminders.due_on is 'The day it reminded of: after an extension the reminders of the new day go as well.';
comment on column platform.reminders.days_before is 'Days before that day; below 0 after it.';
comment on column platform.reminders.at is 'When it went.';

-- The day by which something waits follows from its deadline: there is one place to move it.
alter table platform.waiting drop column due;
alter table platform.waiting add column deadline bigint references platform.deadlines;
comment on column platform.waiting.deadline is 'The deadline by which the step is to be taken, if one is set.';

grant select, insert, update on platform.deadlines, platform.deadline_seats to hemisec_app;
grant select on platform.reminders to hemisec_app;
