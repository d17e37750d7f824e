-- The text of a source document, where somebody who holds it has brought it in: a reader who may see it goes from a record's
-- source lines to the passage. Nothing of it is searched.

create table themes.document_texts (
  document text primary key constraint document_texts_document_exists references themes.documents,
  visibility text not null constraint document_texts_visibility_known check (visibility in ('staff', 'public')),
  language text not null constraint document_texts_language_known check (language in ('en', 'es', 'fr', 'pt')),
  sha256 text not null constraint document_texts_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  lines text[] not null,
  version integer not null default 1
);
comment on table themes.document_texts is 'guarded: texts of source documents, line by line, for staff alone unless somebody has opened one to everybody.';
comment on column themes.document_texts.document is 'The document.';
comment on column themes.document_texts.visibility is 'staff: for colleagues alone; public: for everybody.';
comment on column themes.document_texts.language is 'Language of the text.';
comment on column themes.document_texts.sha256 is 'Hash of the file as it was sent.';
comment on column themes.document_texts.lines is 'Its lines, as the record counts them.';
comment on column themes.document_texts.version is 'Grows with each change; a stale one is refused.';

alter table themes.document_texts enable row level security;
create policy document_texts_read on themes.document_texts for select to hemisec_app
  using (visibility = 'public'
    or (select access.my_roles()) && array['desk_officer', 'unit_head', 'secretary', 'planning', 'legal', 'information_officer']);
create policy document_texts_bring_in on themes.document_texts for insert to hemisec_app
  with check ((select access.my_roles()) && array['planning', 'legal', 'information_officer']);
create policy document_texts_change on themes.document_texts for update to hemisec_app
  using ((select access.my_roles()) && array['planning', 'legal', 'information_officer']);
grant select, insert, update on themes.document_texts to hemisec_app;
