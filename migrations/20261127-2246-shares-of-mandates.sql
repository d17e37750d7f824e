-- Which mandates the money of an activity or a programme serves, as a person declares it: shares of clauses in percent, at most a
-- hundred together, with the reason. What nobody declared is tied to no clause, and is told.
create table resources.declarations (
  thing text primary key,
  activity text constraint declarations_activity_exists references programmes.activities,
  programme text constraint declarations_programme_exists references programmes.programmes,
  reason text not null constraint declarations_say_why check (reason <> ''),
  version integer not null default 1,
  declared_by uuid not null references access.accounts,
  declared_at timestamptz not null,
  constraint declarations_thing check (thing = coalesce('activity:' || activity, 'programme:' || programme))
);
comment on table resources.declarations is 'guarded: that a person declared which mandates the money of an activity or a programme serves, and why.';
comment on column resources.declarations.thing is 'activity:key or programme:key.';
comment on column resources.declarations.activity is 'The activity, if it is one.';
comment on column resources.declarations.programme is 'The programme, if it is one.';
comment on column resources.declarations.reason is 'On what the shares rest, in words.';
comment on column resources.declarations.version is 'Counts changes.';
comment on column resources.declarations.declared_by is 'Purpose: answers for the shares. Viewers: nobody by name. Retention: as the declaration; after erasure it names nobody.';
comment on column resources.declarations.declared_at is 'When.';

create table resources.shares (
  thing text not null references resources.declarations on delete cascade,
  clause text not null constraint shares_clause_exists references mandates.clauses,
  percent numeric(5, 2) not null constraint shares_percent_range check (percent > 0 and percent <= 100),
  primary key (thing, clause)
);
create index shares_clause on resources.shares (clause);
comment on table resources.shares is 'guarded: the share of a clause in the money of an activity or a programme.';
comment on column resources.shares.thing is 'Whose money.';
comment on column resources.shares.clause is 'The clause it serves.';
comment on column resources.shares.percent is 'Of a hundred.';

-- The code tells it at its field; this holds whatever writes.
create function resources.shares_within_a_hundred() returns trigger language plpgsql as $$
begin
  if (select sum(percent) from resources.shares where thing = new.thing) > 100 then
    raise exception using errcode = '23514', constraint = 'shares_within_a_hundred',
      message = 'shares of one thing are more than a hundred';
  end if;
  return null;
end $$;
create constraint trigger shares_within_a_hundred after insert or update on resources.shares
  deferrable initially deferred for each row execute function resources.shares_within_a_hundred();

alter table resources.declarations enable row level security;
create policy declarations_select on resources.declarations for select to hemisec_app using ((select programmes.is_staff()));
create policy declarations_insert on resources.declarations for insert to hemisec_app
  with check ((select resources.may_draft()) and declared_by = (select access.my_account()));
create policy declarations_update on resources.declarations for update to hemisec_app
  using ((select resources.may_draft())) with check (declared_by = (select access.my_account()));
alter table resources.shares enable row level security;
create policy shares_select on resources.shares for select to hemisec_app using ((select programmes.is_staff()));
create policy shares_insert on resources.shares for insert to hemisec_app with check ((select resources.may_draft()));
create policy shares_delete on resources.shares for delete to hemisec_app using ((select resources.may_draft()));
grant select, insert, update on resources.declarations to hemisec_app;
grant select, insert, delete on resources.shares to hemisec_app;

-- How much of all spending is tied to a clause, by currency: an activity's own shares go before those of its programme. Sums alone.
create view resources.tied_sums as
  select e.currency, sum(e.amount)::float8 as spent,
    sum(e.amount * coalesce(d.percent, 0) / 100)::float8 as tied, count(*)::integer as bookings
  from resources.expenditures e
    left join programmes.activities a on a.key = e.activity
    left join lateral (select sum(s.percent) as percent from resources.shares s
      where s.thing = (select x.thing from resources.declarations x
        where x.activity = e.activity or x.programme = coalesce(e.programme, a.programme)
        order by x.activity is null limit 1)) d on true
  group by e.currency;
comment on view resources.tied_sums is 'public: what was spent, and how much of it declared shares tie to a clause, by currency.';
comment on column resources.tied_sums.currency is 'ISO 4217.';
comment on column resources.tied_sums.spent is 'Sum of all bookings.';
comment on column resources.tied_sums.tied is 'The part of it that shares tie to at least one clause.';
comment on column resources.tied_sums.bookings is 'How many bookings it adds.';
grant select on resources.tied_sums to hemisec_app;
