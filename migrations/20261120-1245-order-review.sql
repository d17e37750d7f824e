-- A legal officer uploads the file of an order, mends what the importer proposes, and applies it. Nothing of that is public
-- until it is applied; the file itself, with its signatures, never is.

create table institution.order_reviews (
  key text primary key constraint order_reviews_key_random check (key ~ '^[a-z0-9]{12}$'),
  status text not null default 'draft'
    constraint order_reviews_status_known check (status in ('draft', 'applied', 'attached', 'withdrawn', 'set_aside')),
  attachment uuid not null constraint order_reviews_attachment_exists references platform.attachments,
  file text not null constraint order_reviews_file_exists references platform.blobs,
  file_name text not null,
  read jsonb not null,
  version integer not null default 1,
  "order" text constraint order_reviews_order_exists references institution.orders,
  outcome jsonb,
  reason text,
  by text not null,
  at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  constraint order_reviews_closed_or_draft check ((status = 'draft') = (closed_at is null)),
  constraint order_reviews_order_when_done check ((status in ('applied', 'attached', 'set_aside')) = ("order" is not null))
);
create index order_reviews_at on institution.order_reviews (at desc, key);
create index order_reviews_file on institution.order_reviews (file);
comment on table institution.order_reviews is 'guarded: what the importer read in an order''s file, until a person applies, attaches or withdraws it.';
comment on column institution.order_reviews.status is 'Draft; applied as a new order; attached as the text of an order already held; withdrawn; set aside after it was applied.';
comment on column institution.order_reviews.attachment is 'The file as it was sent, signatures and all: a restricted attachment.';
comment on column institution.order_reviews.file is 'Hash of its bytes: the same file sent twice is told.';
comment on column institution.order_reviews.file_name is 'Its name as sent.';
comment on column institution.order_reviews.read is 'The proposal and every line of the file, names and addresses withheld. Never changed: corrections stand beside it.';
comment on column institution.order_reviews.version is 'Grows with each correction; a stale one is refused.';
comment on column institution.order_reviews."order" is 'The order it made, or gave its text to.';
comment on column institution.order_reviews.outcome is 'What applying it ended and left vacant, so that it can be set aside.';
comment on column institution.order_reviews.reason is 'Why it was withdrawn or set aside, in words of staff for staff.';
comment on column institution.order_reviews.by is 'account:id of who sent the file.';
comment on column institution.order_reviews.at is 'When.';
comment on column institution.order_reviews.closed_by is 'account:id of who applied, attached, withdrew or set it aside.';
comment on column institution.order_reviews.closed_at is 'When.';

create table institution.review_edits (
  review text not null constraint review_edits_review_exists references institution.order_reviews,
  n integer not null,
  edit jsonb not null,
  by text not null,
  at timestamptz not null,
  primary key (review, n)
);
comment on table institution.review_edits is 'guarded: corrections of a reading, in order. One that was wrong is undone by another, never taken out.';
comment on column institution.review_edits.review is 'The review.';
comment on column institution.review_edits.n is 'Its place.';
comment on column institution.review_edits.edit is 'What it changes.';
comment on column institution.review_edits.by is 'account:id of who made it.';
comment on column institution.review_edits.at is 'When.';

-- Where an official text stands in its file: the file is restricted, the line numbers are not.
create table institution.text_places (
  function text not null constraint text_places_function_exists references institution.functions,
  language text not null constraint text_places_language_known check (language in ('en', 'es', 'fr', 'pt')),
  places text[] not null,
  file_kind text not null constraint text_places_kind_known check (file_kind in ('text', 'docx', 'pdf')),
  file text not null constraint text_places_file_is_hash check (file ~ '^[0-9a-f]{64}$'),
  primary key (function, language)
);
comment on table institution.text_places is 'public: in which lines of which file the official text of a provision stands.';
comment on column institution.text_places.function is 'The provision.';
comment on column institution.text_places.language is 'Language of that text.';
comment on column institution.text_places.places is 'Lines of a text, paragraphs of a DOCX, page:line of a PDF.';
comment on column institution.text_places.file_kind is 'How that file counts its places.';
comment on column institution.text_places.file is 'Hash of the file.';

-- An order that was applied by mistake stays in the record and answers no more.
alter table institution.orders drop constraint orders_status_known;
alter table institution.orders add constraint orders_status_known check (status in ('draft', 'applied', 'set_aside'));
comment on column institution.orders.status is 'An applied order answers; one that was set aside, or is still being read in, does not.';

alter table institution.order_reviews enable row level security;
alter table institution.review_edits enable row level security;
-- The file itself is for legal and planning alone, wherever it is asked for.
create policy attachments_orders_read on platform.attachments for select to hemisec_app
  using (role = 'order-file' and visibility = 'restricted' and (select access.my_roles()) && array['planning', 'legal']);
create policy attachments_orders_take_in on platform.attachments for insert to hemisec_app
  with check (role = 'order-file' and visibility = 'restricted' and thing ~ '^order_review:[a-z0-9]{12}$'
    and (select access.my_roles()) && array['planning', 'legal']);
create policy order_reviews_read on institution.order_reviews for select to hemisec_app
  using ((select access.my_roles()) && array['planning', 'legal']);
create policy order_reviews_begin on institution.order_reviews for insert to hemisec_app
  with check ((select access.my_roles()) && array['planning', 'legal']);
create policy order_reviews_go_on on institution.order_reviews for update to hemisec_app
  using ((select access.my_roles()) && array['planning', 'legal']);
create policy review_edits_read on institution.review_edits for select to hemisec_app
  using ((select access.my_roles()) && array['planning', 'legal']);
create policy review_edits_add on institution.review_edits for insert to hemisec_app
  with check ((select access.my_roles()) && array['planning', 'legal']);

grant select, insert on institution.order_reviews, institution.review_edits to hemisec_app;
grant update (status, version, "order", outcome, reason, closed_by, closed_at) on institution.order_reviews to hemisec_app;
grant select, insert, update on institution.text_places to hemisec_app;
grant insert on institution.orders, institution.units, institution.unit_versions, institution.functions,
  institution.unit_changes, institution.pairings to hemisec_app;
grant update (status, valid, valid_from, valid_to, surely, perhaps) on institution.orders to hemisec_app;
grant update (valid, valid_from, valid_to, surely, perhaps) on institution.unit_versions to hemisec_app;
grant update (official_text) on institution.functions to hemisec_app;
