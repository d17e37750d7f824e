-- What people enter for programmes and projects is kept as it stood, version by version: the results of both, and the package of a
-- project. A report's edition points at such a version for good, and what the committee approved can be read beside what was amended.
create table programmes.thing_versions (
  thing text not null constraint thing_versions_thing check (thing ~ '^(programme|project):'),
  version integer not null,
  content jsonb not null,
  digest text not null constraint thing_versions_digest check (digest ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz not null,
  primary key (thing, version)
);
comment on table programmes.thing_versions is 'guarded: what people entered for programmes and projects, as it stood; a kept version never changes.';
comment on column programmes.thing_versions.thing is 'The programme or project.';
comment on column programmes.thing_versions.version is 'The version kept.';
comment on column programmes.thing_versions.content is 'Its results and markers, and of a project its whole package.';
comment on column programmes.thing_versions.digest is 'sha256 of the content.';
comment on column programmes.thing_versions.kept_at is 'When it was kept.';
alter table programmes.thing_versions enable row level security;
create policy thing_versions_select on programmes.thing_versions for select to hemisec_app using ((select programmes.is_staff()));
create policy thing_versions_insert on programmes.thing_versions for insert to hemisec_app with check ((select programmes.is_staff()));
grant select, insert on programmes.thing_versions to hemisec_app;
