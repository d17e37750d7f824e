-- Publications: what is reported to whom, the texts people write into a report, its way through clearance, and the
-- editions that were issued. A draft is computed from the record whenever it is read; only words, steps and issued
-- editions are stored here.
create schema publications;
grant usage on schema publications to hemisec_app;

-- The secretariat's people; drafts are theirs alone.
create function publications.is_staff() returns boolean language sql stable parallel safe as $$
  select coalesce(access.my_roles() && array['desk_officer', 'unit_head', 'secretary', 'planning', 'legal', 'information_officer'], false)
$$;

create table publications.reports (
  key text primary key constraint reports_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  scheme text not null constraint reports_scheme_known check (scheme in ('mandate_and_department')),
  title platform.localised not null,
  period platform.edtf not null,
  period_from date not null,
  period_to date not null,
  documents text[] not null,
  audience platform.localised not null,
  languages text[] not null default '{en,es,fr,pt}',
  sort integer not null,
  constraint reports_period_in_order check (period_from <= period_to)
);
comment on table publications.reports is 'public: definitions of reports: by what they are ordered, for which time, from which documents, for whom.';
comment on column publications.reports.key is 'Permanent, readable.';
comment on column publications.reports.scheme is 'How it is ordered.';
comment on column publications.reports.title is 'Title of every edition.';
comment on column publications.reports.period is 'The time it tells of.';
comment on column publications.reports.period_from is 'First day of it.';
comment on column publications.reports.period_to is 'Last day of it.';
comment on column publications.reports.documents is 'Documents of the register whose sections order it.';
comment on column publications.reports.audience is 'Whom it is for.';
comment on column publications.reports.languages is 'Languages it can be issued in.';
comment on column publications.reports.sort is 'Place in the list.';

create table publications.drafts (
  report text primary key references publications.reports,
  round integer not null default 1,
  state text not null default 'draft' constraint drafts_state_known check (state in ('draft', 'in_clearance', 'cleared', 'issued')),
  version integer not null default 1,
  submitted_by uuid references access.accounts,
  cleared_digest text check (cleared_digest ~ '^[0-9a-f]{64}$')
);
comment on table publications.drafts is 'guarded: where the draft of a report stands on its way to an edition.';
comment on column publications.drafts.report is 'The report.';
comment on column publications.drafts.round is 'Raised whenever a draft begins anew.';
comment on column publications.drafts.state is 'draft, in_clearance, cleared or issued.';
comment on column publications.drafts.version is 'Raised by every step, against lost updates.';
comment on column publications.drafts.submitted_by is 'Purpose: who submitted does not clear. Viewers: nobody by name. Retention: the account''s id stays after erasure.';
comment on column publications.drafts.cleared_digest is 'sha256 of what was cleared: an edition prints nothing else.';

create table publications.steps (
  id bigint generated always as identity primary key,
  report text not null references publications.reports,
  round integer not null,
  event text not null,
  from_state text not null,
  to_state text not null,
  part text,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  reason text not null default '',
  by uuid not null references access.accounts,
  as_role text not null,
  on_day date not null
);
create index steps_report on publications.steps (report, round, id);
comment on table publications.steps is 'guarded: the steps a draft went through, with the reasons given.';
comment on column publications.steps.id is 'Order.';
comment on column publications.steps.report is 'The report.';
comment on column publications.steps.round is 'The round of the draft.';
comment on column publications.steps.event is 'What was done.';
comment on column publications.steps.from_state is 'Where the draft stood.';
comment on column publications.steps.to_state is 'Where it stands since.';
comment on column publications.steps.part is 'The annex, where the step is about one.';
comment on column publications.steps.digest is 'sha256 of what was seen at this step.';
comment on column publications.steps.reason is 'In words, where a step needs one.';
comment on column publications.steps.by is 'Purpose: two persons take part. Viewers: nobody by name, the role is shown. Retention: the account''s id stays after erasure.';
comment on column publications.steps.as_role is 'The role used.';
comment on column publications.steps.on_day is 'The day, at the seat.';

create table publications.texts (
  report text not null references publications.reports,
  section text not null,
  version integer not null check (version > 0),
  language text not null check (language in ('en', 'es', 'fr', 'pt')),
  text text not null,
  written_as text not null,
  written_on date not null,
  constraint texts_one_after_another primary key (report, section, version)
);
comment on table publications.texts is 'guarded: the words that people write into a section of a report, every version; the latest counts.';
comment on column publications.texts.report is 'The report.';
comment on column publications.texts.section is 'The section.';
comment on column publications.texts.version is '1, 2, 3 …; an earlier one is never changed.';
comment on column publications.texts.language is 'The language it is written in.';
comment on column publications.texts.text is 'Paragraphs, parted by empty lines; empty: the text was taken out.';
comment on column publications.texts.written_as is 'The role of who wrote it.';
comment on column publications.texts.written_on is 'The day, at the seat.';

create table publications.editions (
  key text primary key constraint editions_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  report text not null references publications.reports,
  language text not null check (language in ('en', 'es', 'fr', 'pt')),
  number integer not null check (number > 0),
  title text not null,
  issued_on date not null,
  issued_at timestamptz not null,
  mark text,
  snapshot text not null,
  fingerprint text not null,
  ledger_n bigint not null,
  ledger_hash text not null,
  software jsonb not null,
  constraint editions_number_once unique (report, language, number),
  constraint editions_fingerprint_holds check (fingerprint = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'))
);
comment on table publications.editions is 'public: issued editions. A row never changes: the application may add rows and nothing else.';
comment on column publications.editions.key is 'Permanent, readable: report, language, number.';
comment on column publications.editions.report is 'The report.';
comment on column publications.editions.language is 'The language it is printed in.';
comment on column publications.editions.number is 'Counted for each report and language.';
comment on column publications.editions.title is 'Title as printed.';
comment on column publications.editions.issued_on is 'The day of issue, at the seat; the only date in its files.';
comment on column publications.editions.issued_at is 'The instant it was issued.';
comment on column publications.editions.mark is 'SAMPLE where the organisation is the shipped example; empty: none.';
comment on column publications.editions.snapshot is 'Everything it was printed from, as canonical JSON.';
comment on column publications.editions.fingerprint is 'sha256 of the snapshot.';
comment on column publications.editions.ledger_n is 'Number of the last sealed fact when it was issued.';
comment on column publications.editions.ledger_hash is 'Hash of the ledger at that number: its witness.';
comment on column publications.editions.software is 'Versions of what made the files; not part of the fingerprint.';

create table publications.edition_files (
  edition text not null references publications.editions,
  form text not null check (form in ('html', 'pdf', 'docx')),
  sha256 text not null references platform.blobs,
  size integer not null,
  primary key (edition, form)
);
comment on table publications.edition_files is 'public: the files of an edition as they were issued.';
comment on column publications.edition_files.edition is 'The edition.';
comment on column publications.edition_files.form is 'html, pdf or docx.';
comment on column publications.edition_files.sha256 is 'Hash of the bytes, by which the store of files holds them.';
comment on column publications.edition_files.size is 'In bytes.';

create table publications.figures (
  edition text not null references publications.editions,
  code text not null check (code ~ '^F[0-9]+$'),
  position integer not null,
  figure text not null,
  value numeric not null,
  refs text[] not null,
  primary key (edition, code)
);
create index figures_refs on publications.figures using gin (refs);
create index figures_clause on publications.figures (split_part(figure, ':', 2)) where starts_with(figure, 'linked:');
create index figures_department on publications.figures (split_part(figure, ':', 3)) where starts_with(figure, 'linked:');
comment on table publications.figures is 'public: the figures printed in an edition and the things behind each.';
comment on column publications.figures.edition is 'The edition.';
comment on column publications.figures.code is 'Trace code, F1, F2 …';
comment on column publications.figures.position is 'Order of appearance.';
comment on column publications.figures.figure is 'What figure it is, whatever its code: the same in every edition of the report.';
comment on column publications.figures.value is 'As printed.';
comment on column publications.figures.refs is 'kind:id of what stands behind it.';

create table publications.changes (
  edition text not null references publications.editions,
  code text not null,
  value numeric,
  noticed_on date not null,
  primary key (edition, code),
  foreign key (edition, code) references publications.figures
);
comment on table publications.changes is 'public: issued figures whose value today is another; kept by a listener, emptied when the values agree again.';
comment on column publications.changes.edition is 'The edition.';
comment on column publications.changes.code is 'The figure.';
comment on column publications.changes.value is 'Today''s value; empty: the figure would no longer be printed.';
comment on column publications.changes.noticed_on is 'The day this value was noticed first.';

create table publications.errata (
  edition text not null references publications.editions,
  number integer not null check (number > 0),
  code text,
  language text not null check (language in ('en', 'es', 'fr', 'pt')),
  text text not null,
  printed numeric,
  corrected numeric,
  written_on date not null,
  constraint errata_number_once primary key (edition, number),
  foreign key (edition, code) references publications.figures
);
comment on table publications.errata is 'public: corrections of issued editions. The files of an edition never change; an erratum stands beside them for good.';
comment on column publications.errata.edition is 'The edition corrected.';
comment on column publications.errata.number is 'Counted for each edition.';
comment on column publications.errata.code is 'The figure corrected; empty: words.';
comment on column publications.errata.language is 'Language of the text.';
comment on column publications.errata.text is 'What is corrected and why.';
comment on column publications.errata.printed is 'The figure as printed.';
comment on column publications.errata.corrected is 'The figure as it should read.';
comment on column publications.errata.written_on is 'The day of the erratum, at the seat.';

alter table publications.drafts enable row level security;
create policy drafts_select on publications.drafts for select to hemisec_app using ((select publications.is_staff()));
create policy drafts_insert on publications.drafts for insert to hemisec_app with check ((select publications.is_staff()));
create policy drafts_update on publications.drafts for update to hemisec_app
  using ((select publications.is_staff())) with check ((select publications.is_staff()));
alter table publications.steps enable row level security;
create policy steps_select on publications.steps for select to hemisec_app using ((select publications.is_staff()));
create policy steps_insert on publications.steps for insert to hemisec_app
  with check ((select publications.is_staff()) and by = (select access.my_account()));
alter table publications.texts enable row level security;
create policy texts_select on publications.texts for select to hemisec_app using ((select publications.is_staff()));
create policy texts_insert on publications.texts for insert to hemisec_app with check ((select publications.is_staff()));

grant select on publications.reports to hemisec_app;
grant select, insert, update on publications.drafts to hemisec_app;
grant select, insert on publications.steps, publications.texts, publications.editions, publications.edition_files,
  publications.figures, publications.errata to hemisec_app;
grant select on publications.changes to hemisec_app;

-- The one report bundled so far. Its title is our name for the compilation, not that of the document it draws on.
insert into publications.reports (key, scheme, title, period, period_from, period_to, documents, audience, sort) values (
  'ministers-mandates-2011-2013', 'mandate_and_department',
  '{"authentic":["en"],"values":{"en":{"text":"What became of the ministers’ mandates, 2011–2013","kind":"authentic"},"es":{"text":"Qué fue de los mandatos de los ministros, 2011–2013","kind":"courtesy"},"fr":{"text":"Ce que sont devenus les mandats des ministres, 2011–2013","kind":"courtesy"},"pt":{"text":"O que foi feito dos mandatos dos ministros, 2011–2013","kind":"courtesy"}}}',
  '2011/2013', '2011-01-01', '2013-12-31', '{mispa-2013}',
  '{"authentic":["en"],"values":{"en":{"text":"Ministers responsible for public security, and their delegations","kind":"authentic"},"es":{"text":"Ministros responsables de la seguridad pública y sus delegaciones","kind":"courtesy"},"fr":{"text":"Ministres responsables de la sécurité publique et leurs délégations","kind":"courtesy"},"pt":{"text":"Ministros responsáveis pela segurança pública e suas delegações","kind":"courtesy"}}}',
  10
);
insert into publications.drafts (report) values ('ministers-mandates-2011-2013');
