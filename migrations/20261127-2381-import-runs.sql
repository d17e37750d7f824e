-- A long table is applied beside the reply, in one transaction that is seen when it is over. How far it is stands here, written
-- over another connection. Whether it is still at work is told by the lock that the transaction holds; what it came to, by the table itself.
create table programmes.import_runs (
  import uuid primary key references programmes.imports on delete cascade,
  run integer not null default 1 check (run > 0),
  lines integer not null check (lines >= 0),
  written integer not null default 0 check (written >= 0),
  refusal jsonb,
  noted_at timestamptz not null default clock_timestamp()
);
comment on table programmes.import_runs is 'guarded: how far the applying of a table is, for whoever sent the table. The latest run counts.';
comment on column programmes.import_runs.import is 'The table.';
comment on column programmes.import_runs.run is 'How many times it was begun.';
comment on column programmes.import_runs.lines is 'Lines to be written.';
comment on column programmes.import_runs.written is 'Lines written so far; they stand when all are.';
comment on column programmes.import_runs.refusal is 'Why nothing was written: names of messages and their values. Empty: it was not refused.';
comment on column programmes.import_runs.noted_at is 'When something was heard of it last, by the clock of the database.';
alter table programmes.imports add column applied_run integer;
comment on column programmes.imports.applied_run is 'The run that applied it last, said in the transaction of that run.';

alter table programmes.import_runs enable row level security;
create policy import_runs_all on programmes.import_runs for all to hemisec_app
  using (exists (select from programmes.imports i where i.id = import)) with check (exists (select from programmes.imports i where i.id = import));
grant select, insert on programmes.import_runs to hemisec_app;
grant update (run, lines, written, refusal, noted_at) on programmes.import_runs to hemisec_app;
grant update (applied_run) on programmes.imports to hemisec_app;
