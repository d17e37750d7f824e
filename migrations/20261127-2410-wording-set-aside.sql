-- Wording that was brought in by mistake is set aside: the layer below it holds again, an earlier official wording or our summary.
-- Each review keeps its own layer, so that a later file never overwrites what an earlier one brought.

alter table mandates.instrument_reviews drop constraint instrument_reviews_status_known;
alter table mandates.instrument_reviews add constraint instrument_reviews_status_known
  check (status in ('draft', 'applied', 'attached', 'withdrawn', 'set_aside'));
alter table mandates.instrument_reviews drop constraint instrument_reviews_instrument_when_done;
alter table mandates.instrument_reviews add constraint instrument_reviews_instrument_when_done
  check ((status in ('applied', 'attached', 'set_aside')) = (instrument is not null));
comment on column mandates.instrument_reviews.status is 'Draft; applied as a new instrument; attached to an instrument already held; withdrawn; set aside after it was applied or attached.';
comment on column mandates.instrument_reviews.reason is 'Why it was withdrawn or set aside, in words of staff for staff.';
comment on column mandates.instrument_reviews.closed_by is 'account:id of who applied, attached, withdrew or set it aside, the last of them.';

alter table mandates.clause_texts add column review text constraint clause_texts_review_exists references mandates.instrument_reviews;
alter table mandates.clause_texts add column layer bigint not null generated always as identity;
alter table mandates.clause_texts add column set_aside_at timestamptz;
alter table mandates.instrument_texts add column review text constraint instrument_texts_review_exists references mandates.instrument_reviews;
alter table mandates.instrument_texts add column layer bigint not null generated always as identity;
alter table mandates.instrument_texts add column set_aside_at timestamptz;

update mandates.instrument_texts t set review = (select r.key from mandates.instrument_reviews r
  where r.file = t.file and r.instrument = t.instrument order by r.closed_at desc limit 1);
update mandates.clause_texts t set review = (select r.key from mandates.instrument_reviews r
  join mandates.clauses c on c.key = t.clause where r.file = t.file and r.instrument = c.instrument order by r.closed_at desc limit 1);

alter table mandates.clause_texts alter column review set not null;
alter table mandates.instrument_texts alter column review set not null;
alter table mandates.clause_texts drop constraint clause_texts_pkey;
alter table mandates.clause_texts add constraint clause_texts_pkey primary key (clause, language, review);
alter table mandates.instrument_texts drop constraint instrument_texts_pkey;
alter table mandates.instrument_texts add constraint instrument_texts_pkey primary key (instrument, language, review);
create index clause_texts_review on mandates.clause_texts (review);
create index instrument_texts_review on mandates.instrument_texts (review);
comment on column mandates.clause_texts.review is 'The review that brought it in. Of several in one language the latest holds that is not set aside.';
comment on column mandates.clause_texts.layer is 'Grows with each wording that is brought in: the higher lies above.';
comment on column mandates.clause_texts.set_aside_at is 'When it was set aside; empty while it holds or lies below a later one.';
comment on column mandates.instrument_texts.review is 'The review that brought it in. Of several in one language the latest holds that is not set aside.';
comment on column mandates.instrument_texts.layer is 'Grows with each wording that is brought in: the higher lies above.';
comment on column mandates.instrument_texts.set_aside_at is 'When it was set aside; empty while it holds or lies below a later one.';

alter table mandates.instruments add column set_aside_on date;
alter table mandates.clauses add column set_aside_on date;
comment on column mandates.instruments.set_aside_on is 'When the file that alone made it was set aside: its page stays, lists leave it out.';
comment on column mandates.clauses.set_aside_on is 'When the file that alone made it was set aside: its page stays, lists leave it out.';

create table mandates.asked_again (
  review text not null constraint asked_again_review_exists references mandates.instrument_reviews,
  n integer not null constraint asked_again_n_counts check (n > 0),
  what text not null constraint asked_again_what_known check (what in ('screening', 'unit', 'lineage', 'duty')),
  clause text not null constraint asked_again_clause_exists references mandates.clauses,
  thing text not null,
  answer text constraint asked_again_answer_known check (answer in ('holds', 'changed')),
  reason text,
  answered_as text,
  answered_on date,
  primary key (review, n),
  constraint asked_again_answered_whole check ((answer is null) = (reason is null) and (answer is null) = (answered_as is null)
    and (answer is null) = (answered_on is null))
);
create index asked_again_clause on mandates.asked_again (clause);
comment on table mandates.asked_again is 'guarded: what people decided while a clause bore a wording that was set aside since. Each is asked again, once.';
comment on column mandates.asked_again.review is 'The review that was set aside.';
comment on column mandates.asked_again.n is 'Its place in the list.';
comment on column mandates.asked_again.what is 'A screening, a responsible unit, a pair of a lineage, a duty.';
comment on column mandates.asked_again.clause is 'The clause.';
comment on column mandates.asked_again.thing is 'unit, earlier clause or duty by its key; for a screening the clause.';
comment on column mandates.asked_again.answer is 'Holds: it does not depend on the wording; changed: it was decided anew.';
comment on column mandates.asked_again.reason is 'Purpose: to tell colleagues why. Viewers: legal and planning. Retention: as the review.';
comment on column mandates.asked_again.answered_as is 'The role in which it was answered.';
comment on column mandates.asked_again.answered_on is 'The day.';

alter table mandates.asked_again enable row level security;
create policy asked_again_read on mandates.asked_again for select to hemisec_app
  using ((select access.my_roles()) && array['planning', 'legal']);
create policy asked_again_ask on mandates.asked_again for insert to hemisec_app
  with check ((select access.my_roles()) && array['planning', 'legal']);
create policy asked_again_answer on mandates.asked_again for update to hemisec_app
  using (answer is null and (select access.my_roles()) && array['planning', 'legal'])
  with check ((select access.my_roles()) && array['planning', 'legal']);

revoke update on mandates.clause_texts, mandates.instrument_texts from hemisec_app;
grant update (set_aside_at) on mandates.clause_texts, mandates.instrument_texts to hemisec_app;
grant update (title, set_aside_on) on mandates.clauses to hemisec_app;
grant update (set_aside_on) on mandates.instruments to hemisec_app;
grant select, insert on mandates.asked_again to hemisec_app;
grant update (answer, reason, answered_as, answered_on) on mandates.asked_again to hemisec_app;
