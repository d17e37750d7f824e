-- Mandates: instruments, their clauses, how clauses lean on one another, and what people decided about the units
-- responsible for them. Everything here is public; who decided is told by facts, by account alone.
create schema mandates;
grant usage on schema mandates to hemisec_app;

create table mandates.instruments (
  key text primary key constraint instruments_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  type text not null constraint instruments_type_known check (type in (
    'convention', 'protocol', 'declaration', 'resolution', 'commitment', 'decision', 'strategy', 'plan', 'work_plan',
    'recommendation', 'agreement', 'statute')),
  symbol text not null default '',
  title platform.localised not null,
  body text constraint instruments_body_known references directory.organisations,
  adopted platform.edtf,
  adopted_from date,
  adopted_to date,
  in_force platform.edtf,
  in_force_from date,
  in_force_to date,
  place text not null default '',
  doubt platform.localised,
  sources jsonb not null default '[]'
);
comment on table mandates.instruments is 'public: conventions, declarations, resolutions, plans and other texts in which mandates stand.';
comment on column mandates.instruments.type is 'What sort of text it is.';
comment on column mandates.instruments.symbol is 'As printed: AG/RES. 2735 (XLII-O/12). Data, never a key.';
comment on column mandates.instruments.title is 'Its title.';
comment on column mandates.instruments.body is 'The body that adopted it; empty where the sources do not say.';
comment on column mandates.instruments.adopted is 'When it was adopted, as vague as the sources.';
comment on column mandates.instruments.adopted_from is 'First day it can mean.';
comment on column mandates.instruments.adopted_to is 'Last day it can mean.';
comment on column mandates.instruments.in_force is 'When it came into force, as vague as the sources.';
comment on column mandates.instruments.in_force_from is 'First day it can mean.';
comment on column mandates.instruments.in_force_to is 'Last day it can mean.';
comment on column mandates.instruments.place is 'Where it was adopted, as the sources name it.';
comment on column mandates.instruments.doubt is 'Why we hesitate: dates that disagree, titles that are not given.';
comment on column mandates.instruments.sources is 'Where our documents cite it.';
create index instruments_en on mandates.instruments (platform.in_language(title, 'en'), key);
create index instruments_es on mandates.instruments (platform.in_language(title, 'es'), key);
create index instruments_fr on mandates.instruments (platform.in_language(title, 'fr'), key);
create index instruments_pt on mandates.instruments (platform.in_language(title, 'pt'), key);
create index instruments_type on mandates.instruments (type);
create index instruments_body on mandates.instruments (body);

create table mandates.clauses (
  key text primary key constraint clauses_key_under_instrument check (key like instrument || '/%'),
  instrument text not null constraint clauses_instrument_known references mandates.instruments,
  parent text constraint clauses_parent_known references mandates.clauses,
  path text not null default '',
  sort integer not null,
  kind text not null constraint clauses_kind_known check (kind in ('article', 'paragraph', 'objective', 'pillar', 'area', 'chapter', 'item', 'field')),
  mandate boolean,
  mandate_kind text constraint clauses_mandate_kind_known check (mandate_kind in ('A', 'B', 'C')),
  addressees text[] not null default '{}',
  aliases text[] not null default '{}',
  title platform.localised not null,
  summary platform.localised,
  themes text[] not null default '{}',
  sources jsonb not null default '[]',
  citations text[] not null default '{}',
  constraint clauses_place_once unique (instrument, sort),
  constraint clauses_kind_of_mandates check ((mandate_kind is not null) = coalesce(mandate, false))
);
comment on table mandates.clauses is 'public: provisions of instruments that can be cited, as a tree.';
comment on column mandates.clauses.instrument is 'The text it stands in.';
comment on column mandates.clauses.parent is 'The clause it stands under.';
comment on column mandates.clauses.path is 'Its number as printed or cited; empty where none is.';
comment on column mandates.clauses.sort is 'Its place in the instrument.';
comment on column mandates.clauses.kind is 'article, paragraph, objective, pillar, area, chapter, item, field.';
comment on column mandates.clauses.mandate is 'Whether it asks somebody to do something; empty where its wording is not held.';
comment on column mandates.clauses.mandate_kind is 'A policy, B one activity, C administrative duty.';
comment on column mandates.clauses.addressees is 'Keys of the bodies and units it asks.';
comment on column mandates.clauses.aliases is 'Ways in which people cite it.';
comment on column mandates.clauses.title is 'Its heading, printed or ours.';
comment on column mandates.clauses.summary is 'What it says, in our words.';
comment on column mandates.clauses.themes is 'Keys of the thesaurus.';
comment on column mandates.clauses.sources is 'Where our documents cite it.';
comment on column mandates.clauses.citations is 'Keys of all its citations, made from path and aliases by src/modules/mandates/citations.ts when it is loaded.';
create index clauses_parent on mandates.clauses (parent);
create index clauses_mandate on mandates.clauses (key) where mandate;
create index clauses_citations on mandates.clauses using gin (citations);
create index clauses_aliases on mandates.clauses using gin (aliases);
create index clauses_themes on mandates.clauses using gin (themes);
create index clauses_addressees on mandates.clauses using gin (addressees);
create index clauses_sources on mandates.clauses using gin (sources jsonb_path_ops);

create table mandates.clause_links (
  from_clause text not null constraint clause_links_from_known references mandates.clauses,
  to_clause text not null constraint clause_links_to_known references mandates.clauses,
  kind text not null,
  basis text not null constraint clause_links_basis_known check (basis in ('stated', 'section', 'reading', 'confirmed')),
  sources jsonb not null default '[]',
  primary key (from_clause, to_clause, kind)
);
comment on table mandates.clause_links is 'public: how one clause leans on another: an item of a work plan serves an objective.';
comment on column mandates.clause_links.from_clause is 'The clause that leans.';
comment on column mandates.clause_links.to_clause is 'The clause it leans on.';
comment on column mandates.clause_links.kind is 'serves, and what else the record will know.';
comment on column mandates.clause_links.basis is 'On what the link rests.';
comment on column mandates.clause_links.sources is 'What says so.';
create index clause_links_to on mandates.clause_links (to_clause);

create table mandates.unit_decisions (
  clause text not null constraint unit_decisions_clause_known references mandates.clauses,
  unit text not null constraint unit_decisions_unit_known references institution.units,
  "order" text not null constraint unit_decisions_order_known references institution.orders,
  version integer not null check (version > 0),
  verdict text not null constraint unit_decisions_verdict_known check (verdict in ('confirmed', 'rejected')),
  provisions text[] not null,
  decided_as text not null,
  decided_on date not null,
  constraint unit_decisions_one_at_a_time primary key (clause, unit, "order", version)
);
comment on table mandates.unit_decisions is 'public: what people decided about units proposed for a clause. Rows are only added: the highest version holds, the others are its history.';
comment on column mandates.unit_decisions.clause is 'The clause.';
comment on column mandates.unit_decisions.unit is 'The unit proposed.';
comment on column mandates.unit_decisions."order" is 'The executive order whose provisions proposed it. A later order proposes anew.';
comment on column mandates.unit_decisions.version is 'Counts from 1 for each clause, unit and order.';
comment on column mandates.unit_decisions.verdict is 'confirmed or rejected.';
comment on column mandates.unit_decisions.provisions is 'The provisions that the person saw.';
comment on column mandates.unit_decisions.decided_as is 'The role of the seat used: planning, legal, unit_head. The account stands in the fact alone.';
comment on column mandates.unit_decisions.decided_on is 'The day, at the seat.';
create index unit_decisions_unit on mandates.unit_decisions (unit, clause);

create table mandates.decision_reasons (
  clause text not null,
  unit text not null,
  "order" text not null,
  version integer not null,
  reason text not null,
  primary key (clause, unit, "order", version),
  constraint decision_reasons_of_decision foreign key (clause, unit, "order", version) references mandates.unit_decisions
);
alter table mandates.decision_reasons enable row level security;
create policy decision_reasons_read on mandates.decision_reasons for select to hemisec_app
  using ((select access.my_roles()) && array['desk_officer', 'unit_head', 'secretary', 'planning', 'legal', 'information_officer']);
create policy decision_reasons_give on mandates.decision_reasons for insert to hemisec_app
  with check ((select access.my_roles()) && array['planning', 'legal', 'unit_head']);
comment on table mandates.decision_reasons is 'guarded: why somebody decided so about a unit, in that person''s words; read by staff.';
comment on column mandates.decision_reasons.clause is 'The clause.';
comment on column mandates.decision_reasons.unit is 'The unit.';
comment on column mandates.decision_reasons."order" is 'The executive order.';
comment on column mandates.decision_reasons.version is 'The decision.';
comment on column mandates.decision_reasons.reason is 'Purpose: to tell colleagues why. Viewers: staff. Retention: as the decision.';

grant select on all tables in schema mandates to hemisec_app;
grant insert on mandates.unit_decisions, mandates.decision_reasons to hemisec_app;
