-- What the secretariat remarks on a section of a draft, and what became of it. Never part of a report: no edition, export or
-- public page reads these tables.
create table publications.section_comments (
  report text not null references publications.reports,
  section text not null,
  title platform.localised not null,
  number integer not null check (number > 0),
  round integer not null,
  text text not null,
  language text not null check (language in ('en', 'es', 'fr', 'pt')),
  by uuid not null references access.accounts,
  as_role text not null,
  on_day date not null,
  resolved_on date,
  resolved_as text,
  resolved_by uuid references access.accounts,
  resolution text not null default '',
  constraint section_comments_one_after_another primary key (report, section, number),
  constraint section_comments_resolved_by_somebody check ((resolved_on is null) = (resolved_as is null))
);
comment on table publications.section_comments is 'guarded: remarks of the secretariat on a section of a draft; open until resolved.';
comment on column publications.section_comments.report is 'The report.';
comment on column publications.section_comments.section is 'The section.';
comment on column publications.section_comments.title is 'Title of the section when the comment was made.';
comment on column publications.section_comments.number is 'Counted for each section of a report.';
comment on column publications.section_comments.round is 'The round of the draft in which it was made.';
comment on column publications.section_comments.text is 'What is remarked; its words never change.';
comment on column publications.section_comments.language is 'The language it is written in.';
comment on column publications.section_comments.by is 'Purpose: a remark has an author. Viewers: nobody by name, the role is shown. Retention: the account''s id stays after erasure.';
comment on column publications.section_comments.as_role is 'The role used.';
comment on column publications.section_comments.on_day is 'The day, at the seat.';
comment on column publications.section_comments.resolved_on is 'The day it was resolved; empty: open.';
comment on column publications.section_comments.resolved_as is 'The role used to resolve it.';
comment on column publications.section_comments.resolved_by is 'Purpose: a resolution has an author. Viewers: nobody by name, the role is shown. Retention: the account''s id stays after erasure.';
comment on column publications.section_comments.resolution is 'How, in words, if any were given.';

create table publications.comment_answers (
  report text not null,
  section text not null,
  comment integer not null,
  number integer not null check (number > 0),
  text text not null,
  language text not null check (language in ('en', 'es', 'fr', 'pt')),
  by uuid not null references access.accounts,
  as_role text not null,
  on_day date not null,
  constraint comment_answers_one_after_another primary key (report, section, comment, number),
  constraint comment_answers_of_a_comment foreign key (report, section, comment) references publications.section_comments
);
comment on table publications.comment_answers is 'guarded: what planning or the unit of the section answered to a comment.';
comment on column publications.comment_answers.report is 'The report.';
comment on column publications.comment_answers.section is 'The section.';
comment on column publications.comment_answers.comment is 'The comment.';
comment on column publications.comment_answers.number is 'Counted for each comment.';
comment on column publications.comment_answers.text is 'The answer; its words never change.';
comment on column publications.comment_answers.language is 'The language it is written in.';
comment on column publications.comment_answers.by is 'Purpose: an answer has an author. Viewers: nobody by name, the role is shown. Retention: the account''s id stays after erasure.';
comment on column publications.comment_answers.as_role is 'The role used.';
comment on column publications.comment_answers.on_day is 'The day, at the seat.';

alter table publications.section_comments enable row level security;
create policy section_comments_select on publications.section_comments for select to hemisec_app
  using ((select publications.is_staff()));
create policy section_comments_insert on publications.section_comments for insert to hemisec_app
  with check ((select publications.is_staff()) and by = (select access.my_account()) and resolved_on is null);
create policy section_comments_update on publications.section_comments for update to hemisec_app
  using ((select publications.is_staff()))
  with check ((select publications.is_staff()) and resolved_by = (select access.my_account()));
alter table publications.comment_answers enable row level security;
create policy comment_answers_select on publications.comment_answers for select to hemisec_app
  using ((select publications.is_staff()));
create policy comment_answers_insert on publications.comment_answers for insert to hemisec_app
  with check ((select publications.is_staff()) and by = (select access.my_account()));
grant select, insert on publications.section_comments, publications.comment_answers to hemisec_app;
grant update (resolved_on, resolved_as, resolved_by, resolution) on publications.section_comments to hemisec_app;
