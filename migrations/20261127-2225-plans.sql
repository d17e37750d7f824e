-- Plans of the secretariat and of bodies, as trees of items with targets. A plan that is an instrument of the record takes its
-- clauses as its items, without repeating them; an item may also be a clause, with a target of its own.

create table programmes.plans (
  key text primary key,
  kind text not null constraint plans_kind check (kind in ('strategic', 'work_plan')),
  title platform.localised not null,
  body text constraint plans_body_exists references directory.organisations,
  unit text constraint plans_unit_exists references institution.units,
  instrument text constraint plans_instrument_exists references mandates.instruments constraint plans_of_instrument_once unique,
  held platform.edtf,
  held_from date,
  held_to date,
  summary platform.localised,
  as_written text not null default '',
  doubt text not null default '',
  sources jsonb not null default '[]',
  visibility text not null default 'public' constraint plans_visibility check (visibility in ('public', 'secretariat')),
  version integer not null default 1,
  recorded_by uuid constraint plans_recorded_by references access.accounts,
  constraint plans_held_in_order check (held_from <= held_to),
  constraint plans_key_visibility unique (key, visibility)
);
comment on table programmes.plans is 'guarded: strategic plans and work plans; a draft is read by the secretariat.';
comment on column programmes.plans.key is 'Permanent, readable; ends in random letters where a person entered it.';
comment on column programmes.plans.kind is 'strategic or work_plan.';
comment on column programmes.plans.title is 'Name.';
comment on column programmes.plans.body is 'The body whose plan it is, if one is named.';
comment on column programmes.plans.unit is 'The unit of the secretariat whose plan it is, if one is named.';
comment on column programmes.plans.instrument is 'The instrument that it is: its clauses are the items.';
comment on column programmes.plans.held is 'The time that it covers.';
comment on column programmes.plans.held_from is 'First day it can mean.';
comment on column programmes.plans.held_to is 'Last day it can mean.';
comment on column programmes.plans.summary is 'In our own words.';
comment on column programmes.plans.as_written is 'What is printed and read differently here.';
comment on column programmes.plans.doubt is 'Why we hesitate.';
comment on column programmes.plans.sources is 'Document and lines.';
comment on column programmes.plans.visibility is 'public, or secretariat: a draft.';
comment on column programmes.plans.version is 'Raised by every change.';
comment on column programmes.plans.recorded_by is 'Purpose: who answers for the entry. Viewers: nobody by name. Retention: the account''s id stays after erasure. Empty: the bundled record.';

create table programmes.plan_items (
  key text primary key,
  plan text not null,
  visibility text not null,
  parent text constraint plan_items_parent_exists references programmes.plan_items,
  clause text constraint plan_items_clause_exists references mandates.clauses,
  sort integer not null,
  code text not null default '',
  title platform.localised,
  target platform.localised,
  held platform.edtf,
  held_from date,
  held_to date,
  unit text constraint plan_items_unit_exists references institution.units,
  body text constraint plan_items_body_exists references directory.organisations,
  version integer not null default 1,
  recorded_by uuid not null constraint plan_items_recorded_by references access.accounts,
  constraint plan_items_named check (title is not null or clause is not null),
  constraint plan_items_of_itself check (parent <> key),
  constraint plan_items_clause_once unique (plan, clause),
  constraint plan_items_held_in_order check (held_from <= held_to),
  constraint plan_items_key_visibility unique (key, visibility),
  constraint plan_items_plan foreign key (plan, visibility) references programmes.plans (key, visibility) on update cascade
);
create index plan_items_plan on programmes.plan_items (plan, sort);
create index plan_items_clause on programmes.plan_items (clause);
comment on table programmes.plan_items is 'guarded: items that people entered, in the tree of their plan.';
comment on column programmes.plan_items.key is 'Permanent; ends in random letters.';
comment on column programmes.plan_items.plan is 'The plan.';
comment on column programmes.plan_items.visibility is 'As the plan''s.';
comment on column programmes.plan_items.parent is 'The item above it.';
comment on column programmes.plan_items.clause is 'The clause that this item is, if it is one; once in a plan.';
comment on column programmes.plan_items.sort is 'Place among the items of the plan.';
comment on column programmes.plan_items.code is 'As printed: 2.4.';
comment on column programmes.plan_items.title is 'Name; empty where the clause''s own stands.';
comment on column programmes.plan_items.target is 'What is to be reached.';
comment on column programmes.plan_items.held is 'The time in which it is to be reached.';
comment on column programmes.plan_items.held_from is 'First day it can mean.';
comment on column programmes.plan_items.held_to is 'Last day it can mean.';
comment on column programmes.plan_items.unit is 'The unit that answers for it.';
comment on column programmes.plan_items.body is 'The body that answers for it.';
comment on column programmes.plan_items.version is 'Raised by every change.';
comment on column programmes.plan_items.recorded_by is 'Purpose: who answers for the entry. Viewers: nobody by name. Retention: the account''s id stays after erasure.';

create table programmes.plan_item_clauses (
  item text not null,
  visibility text not null,
  clause text not null constraint plan_item_clauses_clause_exists references mandates.clauses,
  basis text not null constraint plan_item_clauses_basis check (basis in ('stated', 'section', 'reading', 'confirmed')),
  confirmed_on date,
  primary key (item, clause),
  constraint plan_item_clauses_confirmed check ((basis = 'confirmed') = (confirmed_on is not null)),
  constraint plan_item_clauses_item foreign key (item, visibility) references programmes.plan_items (key, visibility) on update cascade
);
create index plan_item_clauses_clause on programmes.plan_item_clauses (clause);
comment on table programmes.plan_item_clauses is 'guarded: objectives that an item serves, as people entered them.';
comment on column programmes.plan_item_clauses.item is 'The item.';
comment on column programmes.plan_item_clauses.visibility is 'As the plan''s.';
comment on column programmes.plan_item_clauses.clause is 'The objective: a clause.';
comment on column programmes.plan_item_clauses.basis is 'stated, section, reading, or confirmed by a person.';
comment on column programmes.plan_item_clauses.confirmed_on is 'The day on which a person confirmed it.';

create table programmes.plan_item_activities (
  item text not null,
  visibility text not null,
  activity text not null constraint plan_item_activities_activity_exists references programmes.activities,
  basis text not null constraint plan_item_activities_basis check (basis in ('stated', 'section', 'reading', 'confirmed')),
  confirmed_on date,
  primary key (item, activity),
  constraint plan_item_activities_confirmed check ((basis = 'confirmed') = (confirmed_on is not null)),
  constraint plan_item_activities_item foreign key (item, visibility) references programmes.plan_items (key, visibility) on update cascade
);
create index plan_item_activities_activity on programmes.plan_item_activities (activity);
comment on table programmes.plan_item_activities is 'guarded: activities that carry an item out, as people entered them; seen where both are seen.';
comment on column programmes.plan_item_activities.item is 'The item.';
comment on column programmes.plan_item_activities.visibility is 'As the plan''s; the activity''s own policy holds too.';
comment on column programmes.plan_item_activities.activity is 'The activity.';
comment on column programmes.plan_item_activities.basis is 'stated, section, reading, or confirmed by a person.';
comment on column programmes.plan_item_activities.confirmed_on is 'The day on which a person confirmed it.';

-- Items of a plan, whoever made them: those of people, and the clauses of the instrument that the plan is.
create view programmes.plan_entries with (security_invoker = true) as
  select i.plan, i.key as item, true as own, i.clause, coalesce(i.parent, case when c.instrument = p.instrument then c.parent end) as parent,
    case when c.instrument = p.instrument then c.sort else i.sort + 1000000 end as sort,
    case when i.code = '' then coalesce(c.path, '') else i.code end as code, coalesce(i.title, c.title) as title, i.target, i.held,
    i.unit, i.body, c.sources
  from programmes.plan_items i join programmes.plans p on p.key = i.plan left join mandates.clauses c on c.key = i.clause
  union all
  select p.key, c.key, false, c.key, c.parent, c.sort, c.path, c.title, null, null, null, null, c.sources
  from programmes.plans p join mandates.clauses c on c.instrument = p.instrument
  where not exists (select from programmes.plan_items i where i.plan = p.key and i.clause = c.key);
comment on view programmes.plan_entries is 'guarded: the items of plans, those that are clauses included.';
comment on column programmes.plan_entries.plan is 'The plan.';
comment on column programmes.plan_entries.item is 'Key of the item, or of the clause that is one.';
comment on column programmes.plan_entries.own is 'People entered it; otherwise it is the clause alone.';
comment on column programmes.plan_entries.clause is 'The clause that it is, if it is one.';
comment on column programmes.plan_entries.parent is 'The item or the clause above it.';
comment on column programmes.plan_entries.sort is 'Place in the plan; what people add comes after what the instrument prints.';
comment on column programmes.plan_entries.code is 'As printed.';
comment on column programmes.plan_entries.title is 'Name.';
comment on column programmes.plan_entries.target is 'What is to be reached.';
comment on column programmes.plan_entries.held is 'The time in which it is to be reached.';
comment on column programmes.plan_entries.unit is 'The unit that answers for it.';
comment on column programmes.plan_entries.body is 'The body that answers for it.';
comment on column programmes.plan_entries.sources is 'Where the clause is printed.';

create view programmes.plan_entry_objectives with (security_invoker = true) as
  select e.plan, e.item, l.to_clause as clause, l.basis, null::date as confirmed_on, l.sources
  from programmes.plan_entries e join mandates.clause_links l on l.from_clause = e.clause and l.kind = 'serves'
  union all
  select i.plan, i.key, l.clause, l.basis, l.confirmed_on, '[]'::jsonb
  from programmes.plan_items i join programmes.plan_item_clauses l on l.item = i.key
  where not exists (select from mandates.clause_links o where o.from_clause = i.clause and o.to_clause = l.clause and o.kind = 'serves');
comment on view programmes.plan_entry_objectives is 'guarded: objectives that items of plans serve, each once.';
comment on column programmes.plan_entry_objectives.plan is 'The plan.';
comment on column programmes.plan_entry_objectives.item is 'The item.';
comment on column programmes.plan_entry_objectives.clause is 'The objective.';
comment on column programmes.plan_entry_objectives.basis is 'On what the link rests.';
comment on column programmes.plan_entry_objectives.confirmed_on is 'The day on which a person confirmed it.';
comment on column programmes.plan_entry_objectives.sources is 'Where the link is said.';

create view programmes.plan_entry_activities with (security_invoker = true) as
  select e.plan, e.item, m.activity, min(m.basis) as basis
  from programmes.plan_entries e join programmes.activity_mandates m on m.clause = e.clause
  where not exists (select from programmes.plan_item_activities l where l.item = e.item and l.activity = m.activity)
  group by e.plan, e.item, m.activity
  union all
  select i.plan, i.key, l.activity, l.basis
  from programmes.plan_items i join programmes.plan_item_activities l on l.item = i.key;
comment on view programmes.plan_entry_activities is 'guarded: activities that carry items of plans out, each once: entered for the item, or serving the clause that it is.';
comment on column programmes.plan_entry_activities.plan is 'The plan.';
comment on column programmes.plan_entry_activities.item is 'The item.';
comment on column programmes.plan_entry_activities.activity is 'The activity.';
comment on column programmes.plan_entry_activities.basis is 'On what the link rests.';

alter table programmes.plans enable row level security;
create policy plans_select on programmes.plans for select to hemisec_app using (visibility = 'public' or (select programmes.is_staff()));
create policy plans_insert on programmes.plans for insert to hemisec_app with check ((select programmes.is_planning()) and recorded_by = (select access.my_account()));
create policy plans_update on programmes.plans for update to hemisec_app using ((select programmes.is_planning())) with check ((select programmes.is_planning()));
alter table programmes.plan_items enable row level security;
create policy plan_items_select on programmes.plan_items for select to hemisec_app using (visibility = 'public' or (select programmes.is_staff()));
create policy plan_items_insert on programmes.plan_items for insert to hemisec_app with check ((select programmes.is_planning()) and recorded_by = (select access.my_account()));
create policy plan_items_update on programmes.plan_items for update to hemisec_app using ((select programmes.is_planning())) with check ((select programmes.is_planning()));
alter table programmes.plan_item_clauses enable row level security;
create policy plan_item_clauses_select on programmes.plan_item_clauses for select to hemisec_app using (visibility = 'public' or (select programmes.is_staff()));
create policy plan_item_clauses_insert on programmes.plan_item_clauses for insert to hemisec_app with check ((select programmes.is_planning()));
create policy plan_item_clauses_delete on programmes.plan_item_clauses for delete to hemisec_app using ((select programmes.is_planning()));
alter table programmes.plan_item_activities enable row level security;
create policy plan_item_activities_select on programmes.plan_item_activities for select to hemisec_app
  using ((visibility = 'public' or (select programmes.is_staff())) and exists (select from programmes.activities a where a.key = activity));
create policy plan_item_activities_insert on programmes.plan_item_activities for insert to hemisec_app with check ((select programmes.is_planning()));
create policy plan_item_activities_delete on programmes.plan_item_activities for delete to hemisec_app using ((select programmes.is_planning()));

grant select, insert, update on programmes.plans, programmes.plan_items to hemisec_app;
grant select, insert, delete on programmes.plan_item_clauses, programmes.plan_item_activities to hemisec_app;
grant select on programmes.plan_entries, programmes.plan_entry_objectives, programmes.plan_entry_activities to hemisec_app;
