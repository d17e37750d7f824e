-- Money and posts: funds, the programme-budget of a unit for a period, and what was spent. Accounts are kept elsewhere; bookings
-- come in as tables. A budget is the secretariat's until it is approved; single bookings stay its own, sums of them are public.
create schema resources;
grant usage on schema resources to hemisec_app;

create table resources.funds (
  key text primary key constraint funds_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title platform.localised not null,
  kind text not null constraint funds_kind_known check (kind in ('regular', 'specific', 'indirect', 'other')),
  agreement text constraint funds_agreement_exists references programmes.agreements,
  closed_on date,
  version integer not null default 1,
  recorded_by uuid not null references access.accounts,
  recorded_at timestamptz not null
);
comment on table resources.funds is 'public: where money comes from: the regular fund, specific funds, recovered indirect costs.';
comment on column resources.funds.key is 'Permanent, readable; bookings name it.';
comment on column resources.funds.title is 'Name.';
comment on column resources.funds.kind is 'regular, specific, indirect or other.';
comment on column resources.funds.agreement is 'The agreement under which it was given, if there is one.';
comment on column resources.funds.closed_on is 'From this day nothing is planned or booked on it.';
comment on column resources.funds.version is 'Counts changes.';
comment on column resources.funds.recorded_by is 'Purpose: answers for the entry. Viewers: nobody by name. Retention: as the fund; after erasure it names nobody.';
comment on column resources.funds.recorded_at is 'When it was recorded.';

create table resources.budgets (
  id uuid primary key default gen_random_uuid(),
  unit text not null constraint budgets_unit_exists references institution.units,
  period_from date not null,
  period_to date not null,
  currency text not null constraint budgets_currency_shape check (currency ~ '^[A-Z]{3}$'),
  status text not null default 'draft' constraint budgets_status_known
    check (status in ('draft', 'proposed', 'consolidated', 'approved', 'allotted')),
  visibility text not null default 'secretariat',
  act text not null default '',
  version integer not null default 1,
  drafted_by uuid not null references access.accounts,
  proposed_by uuid references access.accounts,
  consolidated_by uuid references access.accounts,
  approved_by uuid references access.accounts,
  recorded_at timestamptz not null,
  constraint budgets_period_in_order check (period_from <= period_to),
  constraint budgets_public_once_approved check ((visibility = 'public') = (status in ('approved', 'allotted'))),
  constraint budgets_approved_by_an_act check (status not in ('approved', 'allotted') or (act <> '' and approved_by is not null)),
  constraint budgets_two_persons check (consolidated_by <> proposed_by),
  constraint budgets_third_person check (approved_by <> proposed_by and approved_by <> consolidated_by),
  constraint budgets_seen unique (id, visibility)
);
create index budgets_unit on resources.budgets (unit, period_from);
comment on table resources.budgets is 'guarded: the programme-budget of a unit for a period in one currency; public once it is approved.';
comment on column resources.budgets.id is 'In its address.';
comment on column resources.budgets.unit is 'The unit that proposes it.';
comment on column resources.budgets.period_from is 'First day.';
comment on column resources.budgets.period_to is 'Last day.';
comment on column resources.budgets.currency is 'ISO 4217.';
comment on column resources.budgets.status is 'draft, proposed, consolidated, approved, allotted.';
comment on column resources.budgets.visibility is 'public or secretariat; follows the status.';
comment on column resources.budgets.act is 'The act by which it was approved, as cited.';
comment on column resources.budgets.version is 'Counts changes.';
comment on column resources.budgets.drafted_by is 'Purpose: answers for the draft. Viewers: nobody by name. Retention: as the budget; after erasure it names nobody.';
comment on column resources.budgets.proposed_by is 'Purpose: the next step is another person''s. Viewers: nobody by name. Retention: as drafted_by.';
comment on column resources.budgets.consolidated_by is 'Purpose: the next step is another person''s. Viewers: nobody by name. Retention: as drafted_by.';
comment on column resources.budgets.approved_by is 'Purpose: answers for the approval. Viewers: nobody by name. Retention: as drafted_by.';
comment on column resources.budgets.recorded_at is 'When it was begun.';

create table resources.budget_lines (
  budget uuid not null,
  n smallint not null,
  visibility text not null default 'secretariat',
  fund text not null constraint budget_lines_fund_exists references resources.funds,
  programme text constraint budget_lines_programme_exists references programmes.programmes,
  purpose text not null,
  amount numeric(14, 2) not null constraint budget_lines_amount_positive check (amount > 0),
  allotted numeric(14, 2) not null default 0,
  primary key (budget, n),
  constraint budget_lines_allotted_within check (allotted between 0 and amount),
  constraint budget_lines_budget foreign key (budget, visibility) references resources.budgets (id, visibility)
    on update cascade on delete cascade
);
create index budget_lines_fund on resources.budget_lines (fund);
comment on table resources.budget_lines is 'guarded: what a budget plans to spend, by fund and programme, and how much of it is allotted.';
comment on column resources.budget_lines.budget is 'The budget.';
comment on column resources.budget_lines.n is 'Order.';
comment on column resources.budget_lines.visibility is 'As the budget''s.';
comment on column resources.budget_lines.fund is 'Where the money comes from.';
comment on column resources.budget_lines.programme is 'For which programme, if for one.';
comment on column resources.budget_lines.purpose is 'For what, in words.';
comment on column resources.budget_lines.amount is 'In the currency of the budget.';
comment on column resources.budget_lines.allotted is 'How much of it may be spent by now.';

create table resources.budget_posts (
  budget uuid not null,
  n smallint not null,
  visibility text not null default 'secretariat',
  fund text not null constraint budget_posts_fund_exists references resources.funds,
  grade text not null,
  posts integer not null constraint budget_posts_some check (posts between 1 and 9999),
  primary key (budget, n),
  constraint budget_posts_budget foreign key (budget, visibility) references resources.budgets (id, visibility)
    on update cascade on delete cascade
);
comment on table resources.budget_posts is 'guarded: how many posts of which grade a fund pays in a unit; never who holds them.';
comment on column resources.budget_posts.budget is 'The budget.';
comment on column resources.budget_posts.n is 'Order.';
comment on column resources.budget_posts.visibility is 'As the budget''s.';
comment on column resources.budget_posts.fund is 'What pays them.';
comment on column resources.budget_posts.grade is 'Grade as the institution writes it.';
comment on column resources.budget_posts.posts is 'How many.';

create table resources.budget_steps (
  budget uuid not null references resources.budgets on delete cascade,
  version integer not null,
  event text not null,
  reason text not null default '',
  by uuid not null references access.accounts,
  at timestamptz not null,
  primary key (budget, version)
);
comment on table resources.budget_steps is 'guarded: the way of a budget, with reasons, which the secretariat reads.';
comment on column resources.budget_steps.budget is 'The budget.';
comment on column resources.budget_steps.version is 'The version that the step made.';
comment on column resources.budget_steps.event is 'What was done.';
comment on column resources.budget_steps.reason is 'Why, in words.';
comment on column resources.budget_steps.by is 'Purpose: answers for the step. Viewers: nobody by name. Retention: as the budget; after erasure it names nobody.';
comment on column resources.budget_steps.at is 'When.';

create table resources.spending_imports (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references access.accounts,
  unit text not null,
  file_name text not null,
  sha256 text not null constraint spending_imports_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  parsed jsonb not null,
  status text not null default 'checked' constraint spending_imports_status_known check (status in ('checked', 'applied')),
  checked_at timestamptz not null,
  applied_at timestamptz,
  outcome jsonb not null default '{}'
);
comment on table resources.spending_imports is 'guarded: tables of bookings that somebody sent, with what was read from them; applying reads exactly this.';
comment on column resources.spending_imports.id is 'In its address.';
comment on column resources.spending_imports.account is 'Purpose: only who sent a file may apply it. Viewers: that person. Retention: until the account is erased.';
comment on column resources.spending_imports.unit is 'The unit for rows that name none.';
comment on column resources.spending_imports.file_name is 'As sent.';
comment on column resources.spending_imports.sha256 is 'Hash of the bytes.';
comment on column resources.spending_imports.parsed is 'Its cells as read once: header, rows with their lines, faults.';
comment on column resources.spending_imports.status is 'checked or applied.';
comment on column resources.spending_imports.checked_at is 'When it was sent.';
comment on column resources.spending_imports.applied_at is 'When it was applied.';
comment on column resources.spending_imports.outcome is 'How many rows were new, how many were there already.';

create table resources.expenditures (
  id bigint generated always as identity primary key,
  reference text not null constraint expenditures_reference_once unique,
  digest text not null constraint expenditures_digest check (digest ~ '^[0-9a-f]{64}$'),
  unit text not null constraint expenditures_unit_exists references institution.units,
  fund text not null constraint expenditures_fund_exists references resources.funds,
  spent_on date not null,
  currency text not null constraint expenditures_currency_shape check (currency ~ '^[A-Z]{3}$'),
  amount numeric(14, 2) not null constraint expenditures_amount_some check (amount <> 0),
  programme text constraint expenditures_programme_exists references programmes.programmes,
  activity text constraint expenditures_activity_exists references programmes.activities,
  what text not null default '',
  import uuid,
  recorded_by uuid not null references access.accounts,
  recorded_at timestamptz not null
);
create index expenditures_unit on resources.expenditures (unit, fund, currency, spent_on);
create index expenditures_programme on resources.expenditures (programme);
create index expenditures_activity on resources.expenditures (activity);
comment on table resources.expenditures is 'guarded: bookings, as the accounts have them; one that takes another back has an amount below zero.';
comment on column resources.expenditures.reference is 'Number of the booking in the accounts; once.';
comment on column resources.expenditures.digest is 'sha256 of what the booking says: the same line sent again is known by it.';
comment on column resources.expenditures.unit is 'The unit that spent.';
comment on column resources.expenditures.fund is 'Where the money came from.';
comment on column resources.expenditures.spent_on is 'The day of the booking.';
comment on column resources.expenditures.currency is 'ISO 4217.';
comment on column resources.expenditures.amount is 'In its currency.';
comment on column resources.expenditures.programme is 'For which programme, if for one.';
comment on column resources.expenditures.activity is 'For which activity, if for one.';
comment on column resources.expenditures.what is 'For what, in words.';
comment on column resources.expenditures.import is 'The table that it came with.';
comment on column resources.expenditures.recorded_by is 'Purpose: answers for the entry. Viewers: nobody by name. Retention: as the booking; after erasure it names nobody.';
comment on column resources.expenditures.recorded_at is 'When it was entered here.';

-- Sums are everybody's, single bookings the secretariat's: this view reads with the rights of its owner, and gives sums alone.
create view resources.spending_sums as
  select unit, fund, currency, extract(year from spent_on)::integer as year, sum(amount)::float8 as spent, count(*)::integer as bookings
  from resources.expenditures group by 1, 2, 3, 4;
comment on view resources.spending_sums is 'public: what was spent, by unit, fund, currency and year of the booking.';
comment on column resources.spending_sums.unit is 'The unit that spent.';
comment on column resources.spending_sums.fund is 'Where the money came from.';
comment on column resources.spending_sums.currency is 'ISO 4217.';
comment on column resources.spending_sums.year is 'Of the booking.';
comment on column resources.spending_sums.spent is 'Sum of the amounts.';
comment on column resources.spending_sums.bookings is 'How many bookings it adds.';

create function resources.may_draft() returns boolean language sql stable parallel safe as $$
  select coalesce(access.my_roles() && array['desk_officer', 'unit_head', 'planning'], false)
$$;
comment on function resources.may_draft() is 'Whether the acting person has a seat that drafts budgets and enters bookings; for which units the code gate knows.';

alter table resources.budgets enable row level security;
create policy budgets_select on resources.budgets for select to hemisec_app
  using (visibility = 'public' or (select programmes.is_staff()));
create policy budgets_insert on resources.budgets for insert to hemisec_app
  with check ((select resources.may_draft()) and drafted_by = (select access.my_account())
    and unit = any ((select programmes.units_of_mine())::text[]));
create policy budgets_update on resources.budgets for update to hemisec_app using ((select programmes.is_staff()));

do $$
declare t text;
begin
  foreach t in array array['budget_lines', 'budget_posts'] loop
    execute format('alter table resources.%I enable row level security', t);
    execute format('create policy %I on resources.%I for select to hemisec_app using (visibility = ''public'' or (select programmes.is_staff()))', t || '_select', t);
    execute format('create policy %I on resources.%I for insert to hemisec_app with check ((select resources.may_draft()) and visibility = ''secretariat'')', t || '_insert', t);
    execute format('create policy %I on resources.%I for delete to hemisec_app using ((select resources.may_draft()) and visibility = ''secretariat'')', t || '_delete', t);
    execute format('grant select, insert, delete on resources.%I to hemisec_app', t);
  end loop;
end $$;
create policy budget_lines_allot on resources.budget_lines for update to hemisec_app
  using ('planning' = any ((select access.my_roles())::text[]));
grant update (allotted) on resources.budget_lines to hemisec_app;

alter table resources.budget_steps enable row level security;
create policy budget_steps_select on resources.budget_steps for select to hemisec_app using ((select programmes.is_staff()));
create policy budget_steps_insert on resources.budget_steps for insert to hemisec_app
  with check ((select programmes.is_staff()) and by = (select access.my_account()));

alter table resources.spending_imports enable row level security;
create policy spending_imports_select on resources.spending_imports for select to hemisec_app using (account = (select access.my_account()));
create policy spending_imports_insert on resources.spending_imports for insert to hemisec_app
  with check (account = (select access.my_account()) and (select resources.may_draft()));
create policy spending_imports_update on resources.spending_imports for update to hemisec_app using (account = (select access.my_account()));

alter table resources.expenditures enable row level security;
create policy expenditures_select on resources.expenditures for select to hemisec_app using ((select programmes.is_staff()));
create policy expenditures_insert on resources.expenditures for insert to hemisec_app
  with check ((select resources.may_draft()) and recorded_by = (select access.my_account())
    and ('planning' = any ((select access.my_roles())::text[]) or unit = any ((select programmes.units_of_mine())::text[])));

grant select, insert, update on resources.funds to hemisec_app;
grant select, insert, update on resources.budgets to hemisec_app;
grant select, insert on resources.budget_steps to hemisec_app;
grant select, insert on resources.spending_imports, resources.expenditures to hemisec_app;
grant update (status, applied_at, outcome) on resources.spending_imports to hemisec_app;
grant select on resources.spending_sums to hemisec_app;
