-- Duties: what a mandate makes fall due. When and for whom is computed from these rows as at a day; that something is overdue is
-- seen and never stored.

create table mandates.duties (
  key text primary key constraint duties_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  clause text not null constraint duties_clause_known references mandates.clauses,
  kind text not null constraint duties_kind_known check (kind in ('report', 'meeting', 'notification', 'publication')),
  title platform.localised not null,
  summary platform.localised,
  due platform.edtf,
  due_from date,
  due_to date,
  rule text not null default '',
  unit text constraint duties_unit_known references institution.units,
  delivered_by text,
  delivered platform.edtf,
  delivered_from date,
  delivered_to date,
  doubt platform.localised,
  sources jsonb not null default '[]',
  version integer not null default 1 constraint duties_version_counts check (version > 0),
  constraint duties_recur_from_a_day check (rule = '' or due is null or due_from = due_to),
  constraint duties_delivered_once check (delivered_by is null or rule = '')
);
create index duties_clause on mandates.duties (clause);
create index duties_unit on mandates.duties (unit);
comment on table mandates.duties is 'public: what mandates make fall due: reports, meetings, notifications, publications.';
comment on column mandates.duties.clause is 'The clause that asks for it.';
comment on column mandates.duties.kind is 'report, meeting, notification or publication.';
comment on column mandates.duties.title is 'What is to be delivered.';
comment on column mandates.duties.summary is 'More of it, in words of ours.';
comment on column mandates.duties.due is 'When it is due, the first time where it recurs, as vague as the source; its last day is the last in time. Empty: not said.';
comment on column mandates.duties.due_from is 'First day it can mean.';
comment on column mandates.duties.due_to is 'Last day it can mean: the due day.';
comment on column mandates.duties.rule is 'Recurrence as RFC 5545 writes it, in the part that src/modules/mandates/duties/recurrence.ts reads; empty: once.';
comment on column mandates.duties.unit is 'The unit that a source names for it, beside the units that the order of the due day makes responsible.';
comment on column mandates.duties.delivered_by is 'kind:id of what the documents tell was delivered; for duties that do not recur.';
comment on column mandates.duties.delivered is 'When, as the documents tell.';
comment on column mandates.duties.delivered_from is 'First day it can mean.';
comment on column mandates.duties.delivered_to is 'Last day it can mean.';
comment on column mandates.duties.doubt is 'Why we hesitate.';
comment on column mandates.duties.sources is 'Document and lines; none where a person entered it: then the clause is the source.';
comment on column mandates.duties.version is 'Counts the corrections from 1.';

create table mandates.duty_versions (
  duty text not null constraint duty_versions_duty_known references mandates.duties,
  version integer not null,
  content jsonb not null,
  corrected_as text not null,
  corrected_on date not null,
  constraint duty_versions_one_at_a_time primary key (duty, version)
);
comment on table mandates.duty_versions is 'public: duties as they stood before somebody corrected them. Rows are only added.';
comment on column mandates.duty_versions.duty is 'The duty.';
comment on column mandates.duty_versions.version is 'The version that was replaced.';
comment on column mandates.duty_versions.content is 'The duty as it stood.';
comment on column mandates.duty_versions.corrected_as is 'The role of the seat that replaced it.';
comment on column mandates.duty_versions.corrected_on is 'The day, at the seat.';

create table mandates.duty_deliveries (
  duty text not null constraint duty_deliveries_duty_known references mandates.duties,
  occurrence date,
  version integer not null constraint duty_deliveries_version_counts check (version > 0),
  thing text,
  delivered platform.edtf,
  delivered_from date,
  delivered_to date,
  recorded_as text not null,
  recorded_on date not null,
  constraint duty_deliveries_one_at_a_time unique nulls not distinct (duty, occurrence, version),
  constraint duty_deliveries_whole check ((thing is null) = (delivered is null))
);
comment on table mandates.duty_deliveries is 'internal: by what duties were delivered; a thing that the reader may not see is not named. Rows are only added: the highest version of a time holds.';
comment on column mandates.duty_deliveries.duty is 'The duty.';
comment on column mandates.duty_deliveries.occurrence is 'The due day that it answers; empty for a duty without one.';
comment on column mandates.duty_deliveries.version is 'Counts from 1 for each due day.';
comment on column mandates.duty_deliveries.thing is 'kind:id of an activity, an edition, a document; empty: what was recorded was no delivery.';
comment on column mandates.duty_deliveries.delivered is 'When it was delivered.';
comment on column mandates.duty_deliveries.delivered_from is 'First day it can mean.';
comment on column mandates.duty_deliveries.delivered_to is 'Last day it can mean.';
comment on column mandates.duty_deliveries.recorded_as is 'The role of the seat that recorded it. The account stands in the fact alone.';
comment on column mandates.duty_deliveries.recorded_on is 'The day, at the seat.';

grant select on mandates.duties, mandates.duty_versions, mandates.duty_deliveries to hemisec_app;
grant insert on mandates.duties, mandates.duty_versions, mandates.duty_deliveries to hemisec_app;
grant update on mandates.duties to hemisec_app;
