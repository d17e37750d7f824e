-- Rates between currencies, as people enter them or bring them in. A rate is amended by a further row and never overwritten, so that
-- what was computed with the row before stays explicable.
create table resources.rates (
  id bigint generated always as identity primary key,
  currency text not null constraint rates_currency_shape check (currency ~ '^[A-Z]{3}$'),
  base text not null constraint rates_base_shape check (base ~ '^[A-Z]{3}$'),
  on_day date not null,
  version integer not null constraint rates_version_counts check (version > 0),
  rate numeric(24, 12) constraint rates_positive check (rate > 0),
  source text not null constraint rates_say_their_source check (source <> ''),
  reason text not null default '',
  import uuid,
  recorded_by uuid not null references access.accounts,
  recorded_at timestamptz not null,
  constraint rates_of_two_currencies check (currency <> base),
  constraint rates_amended_with_a_reason check (version = 1 or reason <> ''),
  constraint rates_withdrawn_later check (rate is not null or version > 1),
  constraint rates_one_at_a_time unique (currency, base, on_day, version)
);
comment on table resources.rates is 'public: rates between currencies, the secretariat''s own table. Rows are only added; of one day the latest version counts.';
comment on column resources.rates.id is 'Order.';
comment on column resources.rates.currency is 'ISO 4217: one unit of it …';
comment on column resources.rates.base is 'ISO 4217: … is worth so much of this.';
comment on column resources.rates.on_day is 'The day for which it is given.';
comment on column resources.rates.version is 'Counts the rows of one day from 1.';
comment on column resources.rates.rate is 'Exact. Empty: the rate of this day was withdrawn.';
comment on column resources.rates.source is 'Who says so, as one cites it.';
comment on column resources.rates.reason is 'Why it was amended or withdrawn.';
comment on column resources.rates.import is 'The table that it came with.';
comment on column resources.rates.recorded_by is 'Purpose: answers for the entry. Viewers: nobody by name. Retention: as the rate; after erasure it names nobody.';
comment on column resources.rates.recorded_at is 'When it was entered.';

create table resources.rate_imports (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references access.accounts,
  file_name text not null,
  sha256 text not null constraint rate_imports_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  parsed jsonb not null,
  status text not null default 'checked' constraint rate_imports_status_known check (status in ('checked', 'applied')),
  checked_at timestamptz not null,
  applied_at timestamptz,
  outcome jsonb not null default '{}'
);
comment on table resources.rate_imports is 'guarded: tables of rates that somebody sent, with what was read from them; applying reads exactly this.';
comment on column resources.rate_imports.id is 'In its address.';
comment on column resources.rate_imports.account is 'Purpose: only who sent a file may apply it. Viewers: that person. Retention: until the account is erased.';
comment on column resources.rate_imports.file_name is 'As sent.';
comment on column resources.rate_imports.sha256 is 'Hash of the bytes.';
comment on column resources.rate_imports.parsed is 'Its cells as read once: header, rows with their lines, faults.';
comment on column resources.rate_imports.status is 'checked or applied.';
comment on column resources.rate_imports.checked_at is 'When it was sent.';
comment on column resources.rate_imports.applied_at is 'When it was applied.';
comment on column resources.rate_imports.outcome is 'How many rows were new or amended, how many were there already.';

alter table resources.rate_imports enable row level security;
create policy rate_imports_select on resources.rate_imports for select to hemisec_app using (account = (select access.my_account()));
create policy rate_imports_insert on resources.rate_imports for insert to hemisec_app
  with check (account = (select access.my_account()) and (select resources.is_planning()));
create policy rate_imports_update on resources.rate_imports for update to hemisec_app using (account = (select access.my_account()));

grant select, insert on resources.rates, resources.rate_imports to hemisec_app;
grant update (status, applied_at, outcome) on resources.rate_imports to hemisec_app;
