-- What each line of a table would do is kept from its check until it is applied: people look through thousands of lines page by
-- page, choose which of them are taken over, and the rest stays with what is wrong with it.
alter table programmes.imports add column lang text not null default 'en' check (lang in ('en', 'es', 'fr', 'pt'));
comment on column programmes.imports.lang is 'In which language titles and summaries of the table are meant: that of whoever sent it.';
alter table programmes.imports add column left_columns text[] not null default '{}';
comment on column programmes.imports.left_columns is 'Columns of the table that hold something and have no place here.';

create table programmes.import_lines (
  import uuid not null references programmes.imports on delete cascade,
  line integer not null check (line >= 0),
  does text not null constraint import_lines_does_known check (does in ('new', 'changed', 'same', 'conflict', 'wrong')),
  key text,
  version integer not null default 0,
  seen integer,
  title text not null default '',
  unit text,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  content jsonb,
  over jsonb,
  cells jsonb not null default '[]',
  faults jsonb not null default '[]',
  accepted text,
  applied_at timestamptz,
  primary key (import, line),
  constraint import_lines_accepted_is_there check (accepted is null or (accepted = 'content' and content is not null) or (accepted = 'over' and over is not null)),
  constraint import_lines_accepted_is_right check (accepted is null or does in ('new', 'changed', 'conflict')),
  constraint import_lines_applied_was_accepted check (applied_at is null or accepted is not null)
);
comment on table programmes.import_lines is 'guarded: lines of a table of activities: what each would do, what is wrong with it, and whether it is taken over.';
comment on column programmes.import_lines.import is 'The table.';
comment on column programmes.import_lines.line is 'Line of the file; 0 holds what is wrong with the file as a whole.';
comment on column programmes.import_lines.does is 'new, changed, same, conflict (a cell was changed by others since it was seen, and by the file) or wrong.';
comment on column programmes.import_lines.key is 'The activity that it means, or the new key that it names.';
comment on column programmes.import_lines.version is 'The version of that activity when the line was checked; 0 for a new one.';
comment on column programmes.import_lines.seen is 'The version that the line says was seen, where it is an older one.';
comment on column programmes.import_lines.title is 'Of the activity, to tell lines apart.';
comment on column programmes.import_lines.unit is 'The lead unit that would answer for it.';
comment on column programmes.import_lines.digest is 'sha256 of the line as understood, by which the same line is recognised later.';
comment on column programmes.import_lines.content is 'What would be written. Of a conflict: with the cells in conflict left as they stand.';
comment on column programmes.import_lines.over is 'Of a conflict: what would be written with the cells of the file.';
comment on column programmes.import_lines.cells is 'Cells that it changes: what stands, what comes, and in a conflict what was seen.';
comment on column programmes.import_lines.faults is 'What is wrong: columns, names of messages and their values.';
comment on column programmes.import_lines.accepted is 'Whether it is taken over, and as which of the two: content or over. Null: left out.';
comment on column programmes.import_lines.applied_at is 'When it was taken over.';

alter table programmes.import_lines enable row level security;
create policy import_lines_all on programmes.import_lines for all to hemisec_app
  using (exists (select from programmes.imports i where i.id = import)) with check (exists (select from programmes.imports i where i.id = import));
grant select, insert, delete on programmes.import_lines to hemisec_app;
grant update (accepted, applied_at) on programmes.import_lines to hemisec_app;

-- What an apply writes: lines that are taken over and not yet done, with the content that was chosen.
create function programmes.accepted_lines(of_import uuid)
returns table (line integer, does text, key text, version integer, digest text, content jsonb) language sql stable as $$
  select l.line, case when l.does = 'new' then 'new' else 'changed' end, l.key, l.version, l.digest,
    case when l.accepted = 'over' then l.over else l.content end
  from programmes.import_lines l
  where l.import = of_import and l.accepted is not null and l.applied_at is null
  order by l.line
$$;

-- Accepted lines whose activity is another than when they were checked, or stands there by now.
create function programmes.moved_lines(of_import uuid) returns table (line integer) language sql stable as $$
  select l.line from programmes.import_lines l left join programmes.activities a on a.key = l.key
  where l.import = of_import and l.accepted is not null and l.applied_at is null
    and (a.version is distinct from l.version and (l.does <> 'new' or a.key is not null)
      or (l.does = 'new' and l.key is null and l.digest in (select b.row_digest from programmes.activities b where b.row_digest is not null)))
  order by l.line
$$;

-- The seats of whoever left a fact, on its day: colleagues are told the office, never the person.
create function programmes.office_of(author text, at timestamptz) returns table (role text, unit text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.role, s.unit from access.seats s
  where (select programmes.is_staff()) and 'account:' || s.account = author and s.unit is not null
    and s.since <= at::date and (s.until is null or s.until >= at::date)
  order by s.since, s.id limit 1
$$;
revoke all on function programmes.office_of(text, timestamptz) from public;
grant execute on function programmes.office_of(text, timestamptz) to hemisec_app;
