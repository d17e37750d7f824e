-- A forgotten password is renewed by a one-time link that an administrator makes, or whoever runs the machine, and hands
-- over. Whoever makes one neither sees nor sets a password; the owner of the account sees that it was made and used.

create table access.renewals (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  account uuid not null references access.accounts,
  made_by uuid references access.accounts,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  constraint renewals_not_by_oneself check (made_by <> account),
  constraint renewals_seven_days check (expires_at > created_at and expires_at <= created_at + interval '168 hours')
);
create index renewals_account on access.renewals (account, created_at);
comment on table access.renewals is 'guarded: one-time links by which the owner of an account chooses a new password.';
comment on column access.renewals.id is 'Named by facts.';
comment on column access.renewals.token_hash is 'sha256 of the token in the link; the token itself is shown once and kept nowhere.';
comment on column access.renewals.account is 'Purpose: whose password it renews. Viewers: that person, administrators. Retention: kept; after erasure it names nobody.';
comment on column access.renewals.made_by is 'Purpose: answers for the link. Viewers: as account; the pages tell the office and not the person. Retention: as account. Empty: made on the machine itself.';
comment on column access.renewals.created_at is 'When.';
comment on column access.renewals.expires_at is 'Seven days later.';
comment on column access.renewals.used_at is 'When the password was renewed by it; it works once.';
comment on column access.renewals.ended_at is 'When a newer link took its place, the owner ended it or changed the password, or the account was erased.';

alter table access.renewals enable row level security;
create policy renewals_select on access.renewals for select to hemisec_app
  using (account = (select access.my_account()) or 'administrator' = any ((select access.my_roles())::text[]));
create policy renewals_insert on access.renewals for insert to hemisec_app with check (
  made_by = (select access.my_account()) and account <> (select access.my_account())
  and 'administrator' = any ((select access.my_roles())::text[])
);
create policy renewals_update on access.renewals for update to hemisec_app
  using (account = (select access.my_account()) or 'administrator' = any ((select access.my_roles())::text[]));
grant select, insert on access.renewals to hemisec_app;
grant update (ended_at) on access.renewals to hemisec_app;

-- What the page of the link needs before anybody is signed in: one row by its token, never a list.
create function access.find_renewal(token_hash text) returns table (
  id uuid, account uuid, email text, made_by uuid, created_at timestamptz, expires_at timestamptz, used_at timestamptz, ended_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id, r.account, a.email, r.made_by, r.created_at, r.expires_at, r.used_at, r.ended_at
  from access.renewals r join access.accounts a on a.id = r.account where r.token_hash = $1
$$;

-- Uses up a link for the acting account. False: the link is over.
create function access.use_renewal(token_hash text, at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.renewals r set used_at = $2
    where r.token_hash = $1 and r.used_at is null and r.ended_at is null and r.expires_at > $2 and r.account = access.my_account();
  return found;
end $$;

-- As before, and links that would renew the password of an account that is gone end with it.
create or replace function access.erase_account(at timestamptz) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.my_account();
  address text;
  ended integer;
begin
  select a.email into address from access.accounts a where a.id = me and a.erased_at is null;
  if address is null then return null; end if;
  delete from facts.private p using facts.facts f
    where f.id = p.fact and (
      f.about = 'account:' || me
      or f.about in (select 'seat:' || s.id from access.seats s where s.account = me)
      or f.about in (select 'invitation:' || i.id from access.invitations i where i.used_by = me or i.account = me or i.email = address));
  delete from platform.limits where key = 'sign-in:account:' || encode(sha256(convert_to(address, 'UTF8')), 'hex');
  delete from access.sessions s where s.account = me;
  update access.renewals r set ended_at = $1 where r.account = me and r.used_at is null and r.ended_at is null;
  update access.invitations i
    set email = null, seats = (select coalesce(jsonb_agg(e - 'note'), '[]') from jsonb_array_elements(i.seats) e), ended_at = coalesce(i.ended_at, $1)
    where i.used_by = me or i.account = me or i.email = address;
  update access.seats s set ended_at = $1 where s.account = me and s.ended_at is null;
  get diagnostics ended = row_count;
  update access.seats s set nominated_by = '' where s.account = me;
  update access.accounts a set name = null, email = null, password = null, language = 'en', erased_at = $1 where a.id = me;
  return ended;
end $$;

revoke all on function access.find_renewal(text), access.use_renewal(text, timestamptz) from public;
grant execute on function access.find_renewal(text), access.use_renewal(text, timestamptz) to hemisec_app;
