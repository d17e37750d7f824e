-- Feeds that a person's own calendar reads: the address holds a secret that stands for its owner, on that one page and
-- nowhere else, until the owner ends it.

create table access.feeds (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null constraint feeds_token_once unique constraint feeds_token_digest check (token_hash ~ '^[0-9a-f]{64}$'),
  account uuid not null constraint feeds_account_known references access.accounts,
  created_at timestamptz not null,
  seen_at timestamptz,
  ended_at timestamptz
);
create index feeds_account on access.feeds (account, created_at);
comment on table access.feeds is 'guarded: addresses at which a person''s own calendar reads the deadlines of the seats held.';
comment on column access.feeds.id is 'Named by facts.';
comment on column access.feeds.token_hash is 'sha256 of the secret in the address; the secret itself is shown once and kept nowhere.';
comment on column access.feeds.account is 'Purpose: whose deadlines it tells. Viewers: that person. Retention: the row goes with the erasure of the account.';
comment on column access.feeds.created_at is 'Purpose: lets the person recognise the feed. Viewers: that person. Retention: as the row.';
comment on column access.feeds.seen_at is 'Purpose: shows the person whether it is still read; exact to an hour. Viewers: that person. Retention: as the row. Empty: never read.';
comment on column access.feeds.ended_at is 'When its owner ended it; from then on it opens nothing.';

alter table access.feeds enable row level security;
create policy feeds_select on access.feeds for select to hemisec_app using (account = (select access.my_account()));
create policy feeds_insert on access.feeds for insert to hemisec_app with check (account = (select access.my_account()));
create policy feeds_update on access.feeds for update to hemisec_app
  using (account = (select access.my_account())) with check (account = (select access.my_account()));
grant select, insert on access.feeds to hemisec_app;
grant update (ended_at) on access.feeds to hemisec_app;

-- As access.open_session, by the secret of a feed. Null: no such feed, or no longer.
create function access.open_feed(token_hash text, at timestamptz, zone text default 'UTC') returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  owner_of uuid;
  held jsonb;
  on_day date := ($2 at time zone $3)::date;
begin
  select f.account into owner_of from access.feeds f join access.accounts a on a.id = f.account
    where f.token_hash = $1 and f.ended_at is null and a.erased_at is null;
  if owner_of is null then return null; end if;
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'role', h.role, 'state', h.state, 'unit', h.unit, 'organisation', h.organisation)) order by h.granted_at, h.id), '[]')
    into held
    from access.seats h
    where h.account = owner_of and h.ended_at is null and h.since <= on_day and (h.until is null or h.until >= on_day);
  perform
    set_config('hemisec.account', owner_of::text, true),
    set_config('hemisec.roles', coalesce((select string_agg(distinct e ->> 'role', ',') from jsonb_array_elements(held) e), ''), true),
    set_config('hemisec.states', coalesce((select string_agg(distinct e ->> 'state', ',') from jsonb_array_elements(held) e
      where e ->> 'role' in ('state_delegate', 'state_coordinator', 'ministry_contributor')), ''), true),
    set_config('hemisec.units', coalesce((select string_agg(distinct e ->> 'unit', ',') from jsonb_array_elements(held) e), ''), true);
  return jsonb_build_object('account', owner_of, 'session', null, 'seats', held, 'drowsy', false, 'at', $2);
end $$;
revoke all on function access.open_feed(text, timestamptz, text) from public;
grant execute on function access.open_feed(text, timestamptz, text) to hemisec_app;

-- Whatever erases an account, its feeds go with it.
create function access.forget_feeds() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from access.feeds f where f.account = new.id;
  return null;
end $$;
create trigger accounts_forget_feeds after update of erased_at on access.accounts
  for each row when (new.erased_at is not null) execute function access.forget_feeds();
