-- Some facts may not be told yet, not even that there are any: of a sealed bid nobody may learn that it is here. Such a fact is
-- stored in the transaction that it reports on, like any other, in a table that nobody reads; the module that withheld it moves it
-- to the facts once it may be told. Its bytes lie among the files like any other, and are listed where nobody counts them.
create table facts.withheld (
  id bigint generated always as identity primary key,
  until text not null check (until ~ '^[a-z_]+:'),
  kind text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  about text not null check (about ~ '^[a-z_]+:'),
  by text not null,
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index withheld_until on facts.withheld (until, id);
comment on table facts.withheld is 'guarded: facts that may not be told yet; requests add to them and read none.';
comment on column facts.withheld.until is 'The thing, kind:id, whose step lets them be told.';
comment on column facts.withheld.kind is 'As of a fact.';
comment on column facts.withheld.about is 'As of a fact.';
comment on column facts.withheld.by is 'As of a fact.';
comment on column facts.withheld.at is 'The instant at which it happened; the fact keeps it.';
comment on column facts.withheld.detail is 'As of a fact.';
alter table facts.withheld enable row level security;
create policy withheld_insert on facts.withheld for insert to hemisec_app with check (true);
grant insert (until, kind, about, by, at, detail) on facts.withheld to hemisec_app;

create table platform.withheld_blobs (
  sha256 text primary key constraint withheld_blobs_hash check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table platform.withheld_blobs is 'guarded: bytes whose number may not be known, by their hash; a backup takes them along.';
comment on column platform.withheld_blobs.sha256 is 'Hash of the bytes, their name in the store.';
alter table platform.withheld_blobs enable row level security;
create policy withheld_blobs_insert on platform.withheld_blobs for insert to hemisec_app with check (true);
grant insert on platform.withheld_blobs to hemisec_app;
