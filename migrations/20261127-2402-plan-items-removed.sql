-- An item of a plan is set aside, never deleted: from that day on it is in no matrix and no count, and it stays readable as removed.
alter table programmes.plan_items
  add column removed_on date,
  drop constraint plan_items_clause_once;
create unique index plan_items_clause_once on programmes.plan_items (plan, clause) where removed_on is null;
comment on column programmes.plan_items.removed_on is 'The day from which on it is no part of the plan any more; empty: it is one.';

create table programmes.plan_item_removals (
  item text primary key constraint plan_item_removals_item references programmes.plan_items,
  reason text not null constraint plan_item_removals_reason check (reason <> ''),
  removed_by uuid not null constraint plan_item_removals_by references access.accounts
);
comment on table programmes.plan_item_removals is 'guarded: why planning removed items of plans; the reasons are the secretariat''s.';
comment on column programmes.plan_item_removals.item is 'The item.';
comment on column programmes.plan_item_removals.reason is 'Why.';
comment on column programmes.plan_item_removals.removed_by is 'Purpose: who answers for it. Viewers: nobody by name. Retention: the account''s id stays after erasure.';
alter table programmes.plan_item_removals enable row level security;
create policy plan_item_removals_select on programmes.plan_item_removals for select to hemisec_app using ((select programmes.is_staff()));
create policy plan_item_removals_insert on programmes.plan_item_removals for insert to hemisec_app
  with check ((select programmes.is_planning()) and removed_by = (select access.my_account()));
grant select, insert on programmes.plan_item_removals to hemisec_app;

create or replace view programmes.plan_entries with (security_invoker = true) as
  select i.plan, i.key as item, true as own, i.clause, coalesce(i.parent, case when c.instrument = p.instrument then c.parent end) as parent,
    case when c.instrument = p.instrument then c.sort else i.sort + 1000000 end as sort,
    case when i.code = '' then coalesce(c.path, '') else i.code end as code, coalesce(i.title, c.title) as title, i.target, i.held,
    i.unit, i.body, c.sources
  from programmes.plan_items i join programmes.plans p on p.key = i.plan left join mandates.clauses c on c.key = i.clause
  where i.removed_on is null
  union all
  select p.key, c.key, false, c.key, c.parent, c.sort, c.path, c.title, null, null, null, null, c.sources
  from programmes.plans p join mandates.clauses c on c.instrument = p.instrument
  where not exists (select from programmes.plan_items i where i.plan = p.key and i.clause = c.key and i.removed_on is null);
create or replace view programmes.plan_entry_objectives with (security_invoker = true) as
  select e.plan, e.item, l.to_clause as clause, l.basis, null::date as confirmed_on, l.sources
  from programmes.plan_entries e join mandates.clause_links l on l.from_clause = e.clause and l.kind = 'serves'
  union all
  select i.plan, i.key, l.clause, l.basis, l.confirmed_on, '[]'::jsonb
  from programmes.plan_items i join programmes.plan_item_clauses l on l.item = i.key
  where i.removed_on is null and not exists (select from mandates.clause_links o where o.from_clause = i.clause and o.to_clause = l.clause and o.kind = 'serves');
create or replace view programmes.plan_entry_activities with (security_invoker = true) as
  select e.plan, e.item, m.activity, min(m.basis) as basis
  from programmes.plan_entries e join programmes.activity_mandates m on m.clause = e.clause
  where not exists (select from programmes.plan_item_activities l where l.item = e.item and l.activity = m.activity)
  group by e.plan, e.item, m.activity
  union all
  select i.plan, i.key, l.activity, l.basis
  from programmes.plan_items i join programmes.plan_item_activities l on l.item = i.key
  where i.removed_on is null;
