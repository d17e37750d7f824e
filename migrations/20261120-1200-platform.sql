-- The ground that every module stands on: roles, words, facts, files, deadlines, search.
-- Comments begin with the table's class, which a test checks:
--   public    every row may be read by anybody;
--   internal  ids, codes, days and digests for the machinery; no page shows it as it is;
--   guarded   rows that not everybody may see: row-level security with a policy for each command.

create extension if not exists btree_gist schema public;
create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;

-- The role that every request acts as. It owns nothing and passes no policy by. Databases of one cluster share it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'hemisec_app') then
    begin
      create role hemisec_app nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  -- Making a role does not yet let its maker act as it (PostgreSQL 16). An administrator may have granted it already.
  begin
    execute format('grant hemisec_app to %I', current_user);
  exception when insufficient_privilege then null;
  end;
end $$;

create schema platform;
create schema facts;
create schema record;
grant usage on schema platform, facts, record to hemisec_app;

-- Text in up to four languages: {"authentic": ["es"], "values": {"es": {"text": "…", "kind": "authentic"}}}.
create domain platform.localised as jsonb
  constraint localised_has_values check (
    value is null or (jsonb_typeof(value -> 'authentic') = 'array' and jsonb_typeof(value -> 'values') = 'object')
  );

-- A date as vague as its source (EDTF); parsed by src/values/edtf.ts alone, never by SQL.
create domain platform.edtf as text constraint edtf_not_empty check (value <> '');

-- The text of a language, else of an authentic one, else of any: as `pick` in src/values/localised.ts.
create function platform.in_language(t jsonb, lang text) returns text
language sql immutable parallel safe as $$
  select coalesce(
    t -> 'values' -> lang ->> 'text',
    t -> 'values' -> (t -> 'authentic' ->> 0) ->> 'text',
    t -> 'values' -> 'en' ->> 'text',
    t -> 'values' -> 'es' ->> 'text',
    t -> 'values' -> 'fr' ->> 'text',
    t -> 'values' -> 'pt' ->> 'text'
  )
$$;

-- Search that forgives accents and knows plurals, one configuration a language.
create text search configuration platform.en (copy = pg_catalog.english);
create text search configuration platform.es (copy = pg_catalog.spanish);
create text search configuration platform.fr (copy = pg_catalog.french);
create text search configuration platform.pt (copy = pg_catalog.portuguese);
alter text search configuration platform.en alter mapping for hword, hword_part, word with unaccent, english_stem;
alter text search configuration platform.es alter mapping for hword, hword_part, word with unaccent, spanish_stem;
alter text search configuration platform.fr alter mapping for hword, hword_part, word with unaccent, french_stem;
alter text search configuration platform.pt alter mapping for hword, hword_part, word with unaccent, portuguese_stem;

-- Facts: what happened, stored unchained by the transaction that did it, numbered and chained afterwards by facts.seal().
create table facts.facts (
  id bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  about text not null check (about ~ '^[a-z_]+:'),
  by text not null,
  acting_for text,
  at timestamptz not null,
  detail jsonb not null default '{}',
  private_digest text,
  xid xid8 not null default pg_current_xact_id()
);
create index facts_about on facts.facts (about, id);
create index facts_kind on facts.facts (kind, id);
create index facts_xid on facts.facts (xid);
comment on table facts.facts is 'internal: the append-only record of everything that happened; the audit, the outbox and the activity feed in one.';
comment on column facts.facts.kind is 'What happened, past tense: activity.recorded.';
comment on column facts.facts.about is 'The thing it happened to, kind:id.';
comment on column facts.facts.by is 'account:id, record (the bundled record) or clock.';
comment on column facts.facts.acting_for is 'The state, unit or organisation whose seat was used.';
comment on column facts.facts.at is 'The instant, by the clock of the platform.';
comment on column facts.facts.detail is 'Ids, codes, days and digests only: never personal data or free text.';
comment on column facts.facts.private_digest is 'sha256 of salt and value of the row in facts.private, which may be erased without breaking the chain.';
comment on column facts.facts.xid is 'The transaction that wrote it; tells the sealer what is complete.';

create table facts.private (
  fact bigint primary key references facts.facts,
  salt text not null,
  value jsonb not null
);
alter table facts.private enable row level security;
create policy insert_private on facts.private for insert to hemisec_app with check (true);
comment on table facts.private is 'guarded: personal values tied to a fact by a salted digest; the platform writes them and only an erasure removes them.';
comment on column facts.private.fact is 'The fact they belong to.';
comment on column facts.private.salt is 'Random; without it the digest cannot be guessed back.';
comment on column facts.private.value is 'What the fact may not hold.';

create table facts.ledger (
  n bigint primary key,
  fact bigint not null unique references facts.facts,
  hash text not null
);
comment on table facts.ledger is 'internal: facts numbered without gaps and chained by hash; written only by facts.seal().';
comment on column facts.ledger.n is 'The cursor of feeds and harvesters.';
comment on column facts.ledger.fact is 'The fact sealed under this number.';
comment on column facts.ledger.hash is 'sha256 of the hash before and the digest of this fact.';

create table facts.floor (
  only_row boolean primary key default true check (only_row),
  xid xid8 not null
);
insert into facts.floor (xid) values ('0');
comment on table facts.floor is 'internal: below this transaction every fact is sealed.';
comment on column facts.floor.only_row is 'There is one row.';
comment on column facts.floor.xid is 'Set back to 0 after a restore.';

create function facts.digest(f facts.facts) returns text
language sql stable set timezone to 'UTC' as $$
  select encode(sha256(convert_to(jsonb_build_array(f.id, f.kind, f.about, f.by, f.acting_for, f.at, f.detail, f.private_digest)::text, 'UTF8')), 'hex')
$$;

-- Numbers and chains the facts that are complete. Only one sealer works at a time; the others have nothing to do.
create function facts.seal() returns integer
language plpgsql security definer set search_path = pg_catalog, facts set timezone to 'UTC' as $$
declare
  next bigint;
  previous text;
  f facts.facts;
  sealed integer := 0;
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
begin
  if not pg_try_advisory_xact_lock(7031) then return 0; end if;
  select n, hash into next, previous from facts.ledger order by n desc limit 1;
  next := coalesce(next, 0);
  previous := coalesce(previous, repeat('0', 64));
  for f in
    select x.* from facts.facts x
    where x.xid >= (select xid from facts.floor) and not exists (select from facts.ledger l where l.fact = x.id)
    order by x.id
  loop
    -- A transaction still open may own a lower id; it is sealed later under a later number. Ours is complete: we see it.
    next := next + 1;
    previous := encode(sha256(convert_to(previous || facts.digest(f), 'UTF8')), 'hex');
    insert into facts.ledger (n, fact, hash) values (next, f.id, previous);
    sealed := sealed + 1;
  end loop;
  -- Nothing sealed, nothing written: a quiet database stays quiet.
  if sealed > 0 then update facts.floor set xid = horizon where xid < horizon; end if;
  return sealed;
end $$;

-- Walks the chain and names the first rows that are changed or missing, and how many facts wait for their seal.
create function facts.verify() returns table (n bigint, fact bigint, fault text)
language plpgsql stable security definer set search_path = pg_catalog, facts set timezone to 'UTC' as $$
declare
  l record;
  previous text := repeat('0', 64);
  expected bigint := 0;
  found facts.facts;
begin
  for l in select * from facts.ledger order by facts.ledger.n loop
    expected := expected + 1;
    if l.n <> expected then
      n := expected; fact := null; fault := 'number missing'; return next;
      expected := l.n;
    end if;
    select * into found from facts.facts x where x.id = l.fact;
    if found.id is null then
      n := l.n; fact := l.fact; fault := 'fact missing'; return next;
    elsif l.hash <> encode(sha256(convert_to(previous || facts.digest(found), 'UTF8')), 'hex') then
      n := l.n; fact := l.fact; fault := 'fact or chain changed'; return next;
    end if;
    previous := l.hash;
  end loop;
end $$;
revoke all on function facts.seal(), facts.verify() from public;
grant select on facts.facts, facts.ledger to hemisec_app;
grant insert (kind, about, by, acting_for, at, detail, private_digest) on facts.facts to hemisec_app;
grant insert on facts.private to hemisec_app;

-- Confidential reads leave a sighting before the reply; refusals leave a denial after the rollback.
create table platform.sightings (
  id bigint generated always as identity primary key,
  thing text not null,
  by text not null,
  at timestamptz not null
);
comment on table platform.sightings is 'internal: who saw which confidential thing, when.';
comment on column platform.sightings.thing is 'kind:id of what was seen.';
comment on column platform.sightings.by is 'account:id.';
comment on column platform.sightings.at is 'Before the reply left.';
create table platform.denials (
  id bigint generated always as identity primary key,
  by text not null,
  verb text not null,
  path text not null,
  reason text not null,
  at timestamptz not null
);
comment on table platform.denials is 'internal: who was refused what, why; kept after the refusal rolled its transaction back.';
comment on column platform.denials.by is 'account:id or public.';
comment on column platform.denials.verb is 'The verb or page asked for.';
comment on column platform.denials.path is 'The pattern of the address, without values.';
comment on column platform.denials.reason is 'The reason code.';
comment on column platform.denials.at is 'The instant.';
grant insert on platform.sightings, platform.denials to hemisec_app;
grant select on platform.sightings, platform.denials to hemisec_app;

-- A change sent twice is done once: the second time its reply is played again.
create table platform.once (
  key text primary key,
  reply jsonb not null,
  at timestamptz not null
);
comment on table platform.once is 'internal: replies of changes by the key their form or client sent; forgotten after a week.';
comment on column platform.once.key is 'sha256 of who, verb and key.';
comment on column platform.once.reply is 'Status and place of the reply.';
comment on column platform.once.at is 'When it was done.';
grant select, insert on platform.once to hemisec_app;

create table platform.limits (
  key text not null,
  since timestamptz not null,
  tries integer not null,
  primary key (key)
);
comment on table platform.limits is 'internal: how often something was tried in its window, by digest of who.';
comment on column platform.limits.key is 'What and a digest of who.';
comment on column platform.limits.since is 'Start of the window.';
comment on column platform.limits.tries is 'Tries in the window.';
grant select, insert, update on platform.limits to hemisec_app;

-- Files: bytes by their sha256; what hangs on which thing, under what name.
create table platform.blobs (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  media_type text not null,
  at timestamptz not null
);
comment on table platform.blobs is 'internal: bytes that were stored, by their hash; the bytes themselves lie on disk or in an object store.';
comment on column platform.blobs.sha256 is 'Hash of the bytes, their name in the store.';
comment on column platform.blobs.size is 'In bytes.';
comment on column platform.blobs.media_type is 'As we found it, never as the sender said.';
comment on column platform.blobs.at is 'When it came in.';
create table platform.attachments (
  id uuid primary key default gen_random_uuid(),
  thing text not null,
  role text not null,
  title platform.localised,
  blob text not null references platform.blobs,
  file_name text not null,
  language text,
  visibility text not null default 'secretariat' check (visibility in ('public', 'states', 'restricted', 'secretariat')),
  at timestamptz not null
);
alter table platform.attachments enable row level security;
create index attachments_thing on platform.attachments (thing);
comment on table platform.attachments is 'guarded: a stored file hung on a thing; its gate is the gate of the thing.';
comment on column platform.attachments.thing is 'kind:id it hangs on.';
comment on column platform.attachments.role is 'What it is to the thing: source, original, edition-pdf.';
comment on column platform.attachments.title is 'What people read.';
comment on column platform.attachments.blob is 'The bytes.';
comment on column platform.attachments.file_name is 'The name it is saved under.';
comment on column platform.attachments.language is 'Language of its text, if one.';
comment on column platform.attachments.visibility is 'Who may read it.';
comment on column platform.attachments.at is 'When it was hung there.';
grant select, insert on platform.blobs to hemisec_app;
grant select, insert on platform.attachments to hemisec_app;
-- What is public is everybody's; the rest belongs to staff and, where named, to states and units: see the access module,
-- which adds their policies once it knows who acts.
create policy attachments_public on platform.attachments for select to hemisec_app using (visibility = 'public');

-- Deadlines, and the table of what waits for whom.
create table platform.deadlines (
  id bigint generated always as identity primary key,
  thing text not null,
  kind text not null,
  at timestamptz not null,
  zone text not null,
  audience jsonb not null default '[]',
  reminder_days integer not null default 0,
  met_at timestamptz,
  unique (thing, kind, reminder_days)
);
comment on table platform.deadlines is 'internal: what falls due when; calendar, feeds and reminders read this one table.';
comment on column platform.deadlines.thing is 'kind:id of what is due.';
comment on column platform.deadlines.kind is 'What is due of it.';
comment on column platform.deadlines.at is 'The end of the day in its zone, as an instant.';
comment on column platform.deadlines.zone is 'Time zone in which the day is meant.';
comment on column platform.deadlines.audience is 'Seats that are told.';
comment on column platform.deadlines.reminder_days is 'Days before the deadline at which this reminder goes; 0 is the deadline itself.';
comment on column platform.deadlines.met_at is 'When the duty was met; reminders stop.';
create table platform.waiting (
  id bigint generated always as identity primary key,
  thing text not null,
  step text not null,
  role text not null,
  scope text,
  since timestamptz not null,
  due date,
  unique (thing, step, role)
);
comment on table platform.waiting is 'internal: what waits for which seat since when; written by the workflow step that made it wait.';
comment on column platform.waiting.thing is 'kind:id that waits.';
comment on column platform.waiting.step is 'What it waits for.';
comment on column platform.waiting.role is 'The role that is to act.';
comment on column platform.waiting.scope is 'Unit or state of the seat; empty: any seat of the role.';
comment on column platform.waiting.since is 'Since when.';
comment on column platform.waiting.due is 'By which day, if one is set.';
grant select, insert, update, delete on platform.deadlines, platform.waiting to hemisec_app;

-- Search over what is public. Confidential search is a query of its own module.
create table platform.search_entries (
  ref text not null,
  kind text not null,
  lang text not null check (lang in ('en', 'es', 'fr', 'pt')),
  title text not null,
  summary text not null default '',
  href text not null,
  day date,
  facets jsonb not null default '{}',
  weight real not null default 1,
  tsv tsvector not null,
  primary key (ref, lang)
);
create index search_tsv on platform.search_entries using gin (tsv);
create index search_title on platform.search_entries using gin (title gin_trgm_ops);
comment on table platform.search_entries is 'public: what search may find, one row a thing and language; public things only.';
comment on column platform.search_entries.ref is 'kind:id found.';
comment on column platform.search_entries.kind is 'Its kind, the first facet.';
comment on column platform.search_entries.lang is 'Language of the row.';
comment on column platform.search_entries.title is 'The line shown.';
comment on column platform.search_entries.summary is 'One or two sentences.';
comment on column platform.search_entries.href is 'Path without language.';
comment on column platform.search_entries.day is 'The day it is about, for order.';
comment on column platform.search_entries.facets is 'Codes to narrow by: states, units, themes, year.';
comment on column platform.search_entries.weight is 'Things people look for more often come first.';
comment on column platform.search_entries.tsv is 'Words of title and body.';
grant select, insert, update, delete on platform.search_entries to hemisec_app;

-- The bundled record: what was loaded from which row, to merge an upgrade with what people changed.
create table record.files (
  name text primary key,
  hash text not null,
  loaded_at timestamptz not null
);
comment on table record.files is 'internal: the record''s files as last loaded; equal hash, nothing to do.';
comment on column record.files.name is 'Path below record/.';
comment on column record.files.hash is 'sha256 of the bytes.';
comment on column record.files.loaded_at is 'When.';
create table record.rows (
  file text not null,
  key text not null,
  thing text not null,
  base jsonb not null,
  withdrawn_at timestamptz,
  primary key (file, key)
);
comment on table record.rows is 'internal: each row of the record as last taken over; the base of a three-way merge.';
comment on column record.rows.file is 'Path below record/.';
comment on column record.rows.key is 'Key of the row.';
comment on column record.rows.thing is 'kind:id it made.';
comment on column record.rows.base is 'The row''s cells.';
comment on column record.rows.withdrawn_at is 'Since when the bundle no longer has it; nothing is deleted.';
create table record.clashes (
  file text not null,
  key text not null,
  field text not null,
  ours text not null,
  theirs text not null,
  primary key (file, key, field)
);
comment on table record.clashes is 'internal: cells changed both here and in a newer record; the local value was kept.';
comment on column record.clashes.file is 'Path below record/.';
comment on column record.clashes.key is 'Key of the row.';
comment on column record.clashes.field is 'Column.';
comment on column record.clashes.ours is 'What stands here.';
comment on column record.clashes.theirs is 'What the newer record says.';
grant select on record.files, record.rows, record.clashes to hemisec_app;

-- Listeners read the ledger in its order, each with a cursor of its own; what they cannot do after several tries is told.
create table platform.cursors (
  listener text primary key,
  n bigint not null
);
comment on table platform.cursors is 'internal: how far each listener has read the ledger.';
comment on column platform.cursors.listener is 'Module and name of the listener.';
comment on column platform.cursors.n is 'Last number dealt with.';
create table platform.given_up (
  listener text not null,
  n bigint not null,
  error text not null,
  at timestamptz not null,
  primary key (listener, n)
);
comment on table platform.given_up is 'internal: facts that a listener failed at again and again; an administrator is told and may have them tried anew.';
comment on column platform.given_up.listener is 'Module and name of the listener.';
comment on column platform.given_up.n is 'Number of the fact in the ledger.';
comment on column platform.given_up.error is 'The last error''s name, without values.';
comment on column platform.given_up.at is 'When it gave up.';
grant select on platform.cursors, platform.given_up to hemisec_app;
