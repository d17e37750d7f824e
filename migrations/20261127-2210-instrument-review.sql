-- A legal officer brings in the file of an instrument, mends what the reader proposes, and applies it: the clauses get their
-- official text. Nothing of the review is public; the wording that is applied is.

create table mandates.instrument_reviews (
  key text primary key constraint instrument_reviews_key_random check (key ~ '^[a-z0-9]{12}$'),
  status text not null default 'draft'
    constraint instrument_reviews_status_known check (status in ('draft', 'applied', 'attached', 'withdrawn')),
  attachment uuid not null constraint instrument_reviews_attachment_exists references platform.attachments,
  file text not null constraint instrument_reviews_file_exists references platform.blobs,
  file_name text not null,
  read jsonb not null,
  version integer not null default 1,
  instrument text constraint instrument_reviews_instrument_exists references mandates.instruments,
  reason text,
  by text not null,
  at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  constraint instrument_reviews_closed_or_draft check ((status = 'draft') = (closed_at is null)),
  constraint instrument_reviews_instrument_when_done check ((status in ('applied', 'attached')) = (instrument is not null))
);
create index instrument_reviews_at on mandates.instrument_reviews (at desc, key);
create index instrument_reviews_file on mandates.instrument_reviews (file);
comment on table mandates.instrument_reviews is 'guarded: what was read in the file of an instrument, until a person applies, attaches or withdraws it.';
comment on column mandates.instrument_reviews.status is 'Draft; applied as a new instrument; attached to an instrument already held; withdrawn.';
comment on column mandates.instrument_reviews.attachment is 'The file as it was sent, signatures and all: a restricted attachment.';
comment on column mandates.instrument_reviews.file is 'Hash of its bytes: the same file sent twice is told.';
comment on column mandates.instrument_reviews.file_name is 'Its name as sent.';
comment on column mandates.instrument_reviews.read is 'The proposal and every line of the file, names and addresses withheld. Never changed: corrections stand beside it.';
comment on column mandates.instrument_reviews.version is 'Grows with each correction; a stale one is refused.';
comment on column mandates.instrument_reviews.instrument is 'The instrument it made, or gave its text to.';
comment on column mandates.instrument_reviews.reason is 'Why it was withdrawn, in words of staff for staff.';
comment on column mandates.instrument_reviews.by is 'account:id of who sent the file.';
comment on column mandates.instrument_reviews.at is 'When.';
comment on column mandates.instrument_reviews.closed_by is 'account:id of who applied, attached or withdrew it.';
comment on column mandates.instrument_reviews.closed_at is 'When.';

create table mandates.instrument_review_edits (
  review text not null constraint instrument_review_edits_review_exists references mandates.instrument_reviews,
  n integer not null,
  edit jsonb not null,
  by text not null,
  at timestamptz not null,
  primary key (review, n)
);
comment on table mandates.instrument_review_edits is 'guarded: corrections of a reading, in order. One that was wrong is undone by another, never taken out.';
comment on column mandates.instrument_review_edits.review is 'The review.';
comment on column mandates.instrument_review_edits.n is 'Its place.';
comment on column mandates.instrument_review_edits.edit is 'What it changes.';
comment on column mandates.instrument_review_edits.by is 'account:id of who made it.';
comment on column mandates.instrument_review_edits.at is 'When.';

create table mandates.clause_texts (
  clause text not null constraint clause_texts_clause_exists references mandates.clauses,
  language text not null constraint clause_texts_language_known check (language in ('en', 'es', 'fr', 'pt')),
  number text not null default '',
  heading text not null default '',
  text text not null default '',
  kind text not null constraint clause_texts_kind_known check (kind in ('authentic', 'official')),
  places text[] not null,
  file_kind text not null constraint clause_texts_file_kind_known check (file_kind in ('text', 'docx', 'pdf', 'akn')),
  file text not null constraint clause_texts_file_is_hash check (file ~ '^[0-9a-f]{64}$'),
  primary key (clause, language)
);
comment on table mandates.clause_texts is 'public: the official wording of clauses, from files that people brought in, language by language.';
comment on column mandates.clause_texts.clause is 'The clause.';
comment on column mandates.clause_texts.language is 'Language of this wording.';
comment on column mandates.clause_texts.number is 'Its number as this language prints it.';
comment on column mandates.clause_texts.heading is 'Its printed heading.';
comment on column mandates.clause_texts.text is 'Its words; empty for a heading that only holds others.';
comment on column mandates.clause_texts.kind is 'Authentic where the legal officer says that this language is one of the originals; else official.';
comment on column mandates.clause_texts.places is 'Lines of a text, paragraphs of a DOCX, page:line of a PDF, elements of an Akoma Ntoso file.';
comment on column mandates.clause_texts.file_kind is 'How that file counts its places.';
comment on column mandates.clause_texts.file is 'Hash of the file.';

create table mandates.instrument_texts (
  instrument text not null constraint instrument_texts_instrument_exists references mandates.instruments,
  language text not null constraint instrument_texts_language_known check (language in ('en', 'es', 'fr', 'pt')),
  title text not null,
  kind text not null constraint instrument_texts_kind_known check (kind in ('authentic', 'official')),
  issuer text not null default '',
  preamble jsonb not null default '[]',
  notes jsonb not null default '[]',
  file_kind text not null constraint instrument_texts_file_kind_known check (file_kind in ('text', 'docx', 'pdf', 'akn')),
  file text not null constraint instrument_texts_file_is_hash check (file ~ '^[0-9a-f]{64}$'),
  primary key (instrument, language)
);
comment on table mandates.instrument_texts is 'public: title, recitals and notes of instruments as printed in files that people brought in, language by language.';
comment on column mandates.instrument_texts.instrument is 'The instrument.';
comment on column mandates.instrument_texts.language is 'Language of this text.';
comment on column mandates.instrument_texts.title is 'Its printed title.';
comment on column mandates.instrument_texts.kind is 'Authentic or official, as for its clauses.';
comment on column mandates.instrument_texts.issuer is 'Who adopts it, as printed.';
comment on column mandates.instrument_texts.preamble is 'Recitals in order, each with its lines.';
comment on column mandates.instrument_texts.notes is 'Notes apart from the text, reservations of states among them: mark, words, lines.';
comment on column mandates.instrument_texts.file_kind is 'How that file counts its places.';
comment on column mandates.instrument_texts.file is 'Hash of the file.';

-- A clause that a file adds stands after one of the record without pushing its fellows away.
alter table mandates.clauses add column "within" integer not null default 0;
comment on column mandates.clauses."within" is 'Its place after the clause of the record that it follows; 0 for clauses of the record.';
alter table mandates.clauses drop constraint clauses_place_once;
alter table mandates.clauses add constraint clauses_place_once unique (instrument, sort, "within");

alter table mandates.instrument_reviews enable row level security;
alter table mandates.instrument_review_edits enable row level security;
create policy attachments_instruments_read on platform.attachments for select to hemisec_app
  using (role = 'instrument-file' and visibility = 'restricted' and (select access.my_roles()) && array['planning', 'legal']);
create policy attachments_instruments_take_in on platform.attachments for insert to hemisec_app
  with check (role = 'instrument-file' and visibility = 'restricted' and thing ~ '^instrument_review:[a-z0-9]{12}$'
    and (select access.my_roles()) && array['planning', 'legal']);
create policy instrument_reviews_read on mandates.instrument_reviews for select to hemisec_app
  using ((select access.my_roles()) && array['planning', 'legal']);
create policy instrument_reviews_begin on mandates.instrument_reviews for insert to hemisec_app
  with check ((select access.my_roles()) && array['planning', 'legal']);
create policy instrument_reviews_go_on on mandates.instrument_reviews for update to hemisec_app
  using ((select access.my_roles()) && array['planning', 'legal']);
create policy instrument_review_edits_read on mandates.instrument_review_edits for select to hemisec_app
  using ((select access.my_roles()) && array['planning', 'legal']);
create policy instrument_review_edits_add on mandates.instrument_review_edits for insert to hemisec_app
  with check ((select access.my_roles()) && array['planning', 'legal']);

grant select, insert on mandates.instrument_reviews, mandates.instrument_review_edits to hemisec_app;
grant update (status, version, instrument, reason, closed_by, closed_at) on mandates.instrument_reviews to hemisec_app;
grant select, insert, update on mandates.clause_texts, mandates.instrument_texts to hemisec_app;
grant insert on mandates.instruments, mandates.clauses to hemisec_app;
