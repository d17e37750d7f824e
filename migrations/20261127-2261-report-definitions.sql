-- Reports that people define: by what they are ordered, for which time, narrowed by what, for whom. Those bundled follow
-- documents; those of people follow the record. A definition is the secretariat's until its first edition, and one whose
-- audience is the secretariat stays so, with its editions: what was public becomes guarded by who it is for.
alter table publications.reports drop constraint reports_scheme_known;
alter table publications.reports add constraint reports_scheme_known check (scheme in ('mandate_and_department',
  'article_and_department', 'objective_and_item', 'article', 'mandate', 'objective', 'unit', 'state', 'donor', 'theme'));
alter table publications.reports add column filters jsonb not null default '{}';
alter table publications.reports add column visibility text not null default 'public'
  constraint reports_visibility_known check (visibility in ('public', 'secretariat'));
alter table publications.reports add column opened boolean not null default true;
alter table publications.reports add column made_by uuid references access.accounts;
alter table publications.reports add column made_on date;
alter table publications.reports add column withdrawn_on date;
alter table publications.reports add column withdrawn_because text not null default '';
alter table publications.reports add column version integer not null default 1;
alter table publications.reports add constraint reports_withdrawn_before_opened check (withdrawn_on is null or not opened);
alter table publications.reports alter column sort set default 1000;
comment on table publications.reports is 'guarded: definitions of reports: by what they are ordered, for which time, from which documents, for whom.';
comment on column publications.reports.scheme is 'How it is ordered: the first three follow the sections of documents, the others the record.';
comment on column publications.reports.documents is 'Documents of the register whose sections order it; empty where it follows the record.';
comment on column publications.reports.filters is 'What it is narrowed to: lists of keys under units, states, themes, programmes, donors.';
comment on column publications.reports.visibility is 'public or secretariat: who may read its editions.';
comment on column publications.reports.opened is 'Whether others than the secretariat may know of it: with its first edition, or bundled.';
comment on column publications.reports.made_by is 'Purpose: who defined it. Viewers: nobody by name. Retention: the account''s id stays after erasure.';
comment on column publications.reports.made_on is 'The day it was defined, at the seat; empty: bundled.';
comment on column publications.reports.withdrawn_on is 'The day the definition was withdrawn; only before its first edition.';
comment on column publications.reports.withdrawn_because is 'Why, in words.';
comment on column publications.reports.version is 'Raised by every change of the definition, against lost updates.';

alter table publications.reports enable row level security;
create policy reports_select on publications.reports for select to hemisec_app
  using ((visibility = 'public' and opened) or (select publications.is_staff()));
create policy reports_insert on publications.reports for insert to hemisec_app
  with check ((select publications.is_staff()) and not opened and made_by = (select access.my_account()));
create policy reports_update on publications.reports for update to hemisec_app
  using ((select publications.is_staff())) with check ((select publications.is_staff()));
grant insert on publications.reports to hemisec_app;
grant update (scheme, title, period, period_from, period_to, filters, visibility, audience, languages, opened, withdrawn_on,
  withdrawn_because, version) on publications.reports to hemisec_app;

alter table publications.editions add column visibility text not null default 'public'
  constraint editions_visibility_known check (visibility in ('public', 'secretariat'));
comment on table publications.editions is 'guarded: issued editions. A row never changes: the application may add rows and nothing else.';
comment on column publications.editions.visibility is 'public or secretariat, as its report said when it was issued.';
comment on table publications.edition_files is 'guarded: the files of an edition as they were issued.';
comment on table publications.figures is 'guarded: the figures printed in an edition and the things behind each.';
comment on table publications.changes is 'guarded: issued figures whose value today is another; kept by a listener, emptied when the values agree again.';
comment on table publications.errata is 'guarded: corrections of issued editions. The files of an edition never change; an erratum stands beside them for good.';

alter table publications.editions enable row level security;
create policy editions_select on publications.editions for select to hemisec_app
  using (visibility = 'public' or (select publications.is_staff()));
create policy editions_insert on publications.editions for insert to hemisec_app with check ((select publications.is_staff()));
alter table publications.edition_files enable row level security;
create policy edition_files_select on publications.edition_files for select to hemisec_app
  using (exists (select from publications.editions e where e.key = edition));
create policy edition_files_insert on publications.edition_files for insert to hemisec_app
  with check ((select publications.is_staff()));
alter table publications.figures enable row level security;
create policy figures_select on publications.figures for select to hemisec_app
  using (exists (select from publications.editions e where e.key = edition));
create policy figures_insert on publications.figures for insert to hemisec_app with check ((select publications.is_staff()));
alter table publications.changes enable row level security;
create policy changes_select on publications.changes for select to hemisec_app
  using (exists (select from publications.editions e where e.key = edition));
alter table publications.errata enable row level security;
create policy errata_select on publications.errata for select to hemisec_app
  using (exists (select from publications.editions e where e.key = edition));
create policy errata_insert on publications.errata for insert to hemisec_app with check ((select publications.is_staff()));

-- Which editions count a thing is looked up past the policy, for its condition would keep the index from being used. Keys
-- alone come out, and whoever asks joins them to the editions that he or she may see.
create function publications.editions_with(thing text) returns setof text language sql stable security definer
  set search_path = '' as $$ select distinct edition from publications.figures where refs @> array[thing] $$;
comment on function publications.editions_with is 'Keys of editions in which a thing stands behind a figure.';
create function publications.editions_about_clause(clause text) returns setof text language sql stable security definer
  set search_path = '' as $$
    select distinct edition from publications.figures where starts_with(figure, 'linked:') and split_part(figure, ':', 2) = clause
  $$;
comment on function publications.editions_about_clause is 'Keys of editions that count what serves a clause.';
create function publications.editions_about_unit(unit text) returns setof text language sql stable security definer
  set search_path = '' as $$
    select distinct edition from publications.figures where starts_with(figure, 'linked:') and split_part(figure, ':', 3) = unit
  $$;
comment on function publications.editions_about_unit is 'Keys of editions that count activities of a department.';
