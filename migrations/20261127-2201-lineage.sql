-- Lineage of mandates: the same request in one text and, later, in another. The record brings links that the documents state or
-- that we read; people confirm them, reject them, or draw others. Nothing that was decided is erased.

create table mandates.lineage_links (
  later text not null constraint lineage_links_later_known references mandates.clauses,
  earlier text not null constraint lineage_links_earlier_known references mandates.clauses,
  kind text not null constraint lineage_links_kind_known check (kind in ('repeats', 'renews', 'narrows', 'widens')),
  basis text not null constraint lineage_links_basis_known check (basis in ('stated', 'section', 'reading')),
  note platform.localised,
  sources jsonb not null constraint lineage_links_cite_something check (jsonb_array_length(sources) > 0),
  primary key (later, earlier),
  constraint lineage_links_two_clauses check (later <> earlier)
);
create index lineage_links_earlier on mandates.lineage_links (earlier);
comment on table mandates.lineage_links is 'public: the same request in two texts, as the record has it.';
comment on column mandates.lineage_links.later is 'The clause that takes the request up.';
comment on column mandates.lineage_links.earlier is 'The clause that made it before.';
comment on column mandates.lineage_links.kind is 'repeats, renews, narrows or widens.';
comment on column mandates.lineage_links.basis is 'stated by a source, by its section, or our reading.';
comment on column mandates.lineage_links.note is 'Why we read it so.';
comment on column mandates.lineage_links.sources is 'Document and lines.';

create table mandates.lineage_decisions (
  later text not null constraint lineage_decisions_later_known references mandates.clauses,
  earlier text not null constraint lineage_decisions_earlier_known references mandates.clauses,
  version integer not null constraint lineage_decisions_version_counts check (version > 0),
  verdict text not null constraint lineage_decisions_verdict_known check (verdict in ('confirmed', 'rejected')),
  kind text not null constraint lineage_decisions_kind_known check (kind in ('repeats', 'renews', 'narrows', 'widens')),
  decided_as text not null,
  decided_on date not null,
  constraint lineage_decisions_one_at_a_time primary key (later, earlier, version),
  constraint lineage_decisions_two_clauses check (later <> earlier)
);
create index lineage_decisions_earlier on mandates.lineage_decisions (earlier);
comment on table mandates.lineage_decisions is 'public: what people decided about two occurrences of a request. Rows are only added: the highest version of a pair holds.';
comment on column mandates.lineage_decisions.later is 'The clause that takes the request up.';
comment on column mandates.lineage_decisions.earlier is 'The clause that made it before.';
comment on column mandates.lineage_decisions.version is 'Counts from 1 for each pair.';
comment on column mandates.lineage_decisions.verdict is 'confirmed or rejected.';
comment on column mandates.lineage_decisions.kind is 'repeats, renews, narrows or widens.';
comment on column mandates.lineage_decisions.decided_as is 'The role of the seat used: planning, legal. The account stands in the fact alone.';
comment on column mandates.lineage_decisions.decided_on is 'The day, at the seat.';

create table mandates.lineage_reasons (
  later text not null,
  earlier text not null,
  version integer not null,
  reason text not null,
  primary key (later, earlier, version),
  constraint lineage_reasons_of_decision foreign key (later, earlier, version) references mandates.lineage_decisions
);
alter table mandates.lineage_reasons enable row level security;
create policy lineage_reasons_read on mandates.lineage_reasons for select to hemisec_app
  using ((select access.my_roles()) && array['desk_officer', 'unit_head', 'secretary', 'planning', 'legal', 'information_officer']);
create policy lineage_reasons_give on mandates.lineage_reasons for insert to hemisec_app
  with check ((select access.my_roles()) && array['planning', 'legal']);
comment on table mandates.lineage_reasons is 'guarded: why somebody decided so about two occurrences, in that person''s words; read by staff.';
comment on column mandates.lineage_reasons.later is 'The later clause.';
comment on column mandates.lineage_reasons.earlier is 'The earlier clause.';
comment on column mandates.lineage_reasons.version is 'The decision.';
comment on column mandates.lineage_reasons.reason is 'Purpose: to tell colleagues why. Viewers: staff. Retention: as the decision.';

-- Each pair once, as it stands: the latest decision, or the record where nobody decided.
create view mandates.occurrences with (security_invoker = true) as
  select coalesce(l.later, d.later) as later, coalesce(l.earlier, d.earlier) as earlier, coalesce(d.kind, l.kind) as kind,
    case when d.verdict = 'confirmed' then 'confirmed' else l.basis end as basis, d.verdict, coalesce(d.version, 0) as version,
    d.decided_as, d.decided_on, l.note, coalesce(l.sources, '[]') as sources
  from mandates.lineage_links l
    full join (select distinct on (later, earlier) later, earlier, kind, verdict, version, decided_as, decided_on
      from mandates.lineage_decisions order by later, earlier, version desc) d
    on d.later = l.later and d.earlier = l.earlier;
comment on view mandates.occurrences is 'public: pairs of clauses that make the same request, as they stand; those that people rejected are marked so.';
comment on column mandates.occurrences.later is 'The clause that takes the request up.';
comment on column mandates.occurrences.earlier is 'The clause that made it before.';
comment on column mandates.occurrences.kind is 'repeats, renews, narrows or widens.';
comment on column mandates.occurrences.basis is 'confirmed by a person; else stated, section or reading; empty for a pair that only people knew and that was rejected.';
comment on column mandates.occurrences.verdict is 'The latest decision; empty where nobody decided.';
comment on column mandates.occurrences.version is 'Of the latest decision; 0 where nobody decided.';
comment on column mandates.occurrences.decided_as is 'The role in which it was decided.';
comment on column mandates.occurrences.decided_on is 'The day on which it was decided.';
comment on column mandates.occurrences.note is 'Why the record reads it so.';
comment on column mandates.occurrences.sources is 'Document and lines; none where only people drew the link.';

grant select on mandates.lineage_links, mandates.lineage_decisions, mandates.lineage_reasons, mandates.occurrences to hemisec_app;
grant insert on mandates.lineage_decisions, mandates.lineage_reasons to hemisec_app;
