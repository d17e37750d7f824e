-- Who may come in, and on which seat. Every table here can hold personal data: all are guarded.
-- Columns about a person say purpose, viewers and retention.

create schema access;
grant usage on schema access to hemisec_app;

-- Who is acting, for the policies of every module. access.open_session sets the four values for one transaction;
-- unset means nobody: a comparison with null lets no row through.
create function access.my_account() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('hemisec.account', true), '')::uuid
$$;
create function access.my_states() returns text[] language sql stable parallel safe as $$
  select string_to_array(nullif(current_setting('hemisec.states', true), ''), ',')
$$;
create function access.my_units() returns text[] language sql stable parallel safe as $$
  select string_to_array(nullif(current_setting('hemisec.units', true), ''), ',')
$$;
create function access.my_roles() returns text[] language sql stable parallel safe as $$
  select string_to_array(nullif(current_setting('hemisec.roles', true), ''), ',')
$$;
comment on function access.my_states() is 'States whose matters the acting person handles: delegates, coordinators and contributors. An expert''s own state is not among them. Use: state = any ((select access.my_states())::text[]).';

create table access.accounts (
  id uuid primary key default gen_random_uuid(),
  name text,
  email text constraint accounts_email_lower check (email = lower(email)),
  password text,
  language text not null default 'en' check (language in ('en', 'es', 'fr', 'pt')),
  example boolean not null default false,
  created_at timestamptz not null,
  erased_at timestamptz,
  constraint accounts_email_once unique (email),
  constraint accounts_whole_or_erased check (
    (erased_at is null and name is not null and email is not null)
    or (erased_at is not null and name is null and email is null and password is null)
  )
);
comment on table access.accounts is 'guarded: people who may sign in. An erased account keeps its id, so that facts and statistics stay true.';
comment on column access.accounts.id is 'The only thing of a person that facts name.';
comment on column access.accounts.name is 'Purpose: to be addressed and recognised. Viewers: the person, administrators. Retention: until erased by the person.';
comment on column access.accounts.email is 'Purpose: to sign in and to be reached. Viewers: the person, administrators. Retention: until erased by the person.';
comment on column access.accounts.password is 'Purpose: to sign in; argon2id, never the password itself. Viewers: nobody. Retention: until changed or erased. Empty: only a one-time link lets in.';
comment on column access.accounts.language is 'Purpose: language of letters. Viewers: the person, administrators. Retention: as the account.';
comment on column access.accounts.example is 'An invented person who shows how it works; marked as such everywhere.';
comment on column access.accounts.created_at is 'When it came about.';
comment on column access.accounts.erased_at is 'When the personal values went.';

create table access.seats (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references access.accounts,
  role text not null check (role in ('state_delegate', 'state_coordinator', 'ministry_contributor', 'expert', 'donor', 'desk_officer',
    'unit_head', 'secretary', 'planning', 'legal', 'information_officer', 'administrator')),
  state text check (state ~ '^[A-Z]{3}$'),
  unit text check (unit ~ '^[a-z0-9-]{2,80}$'),
  organisation text check (organisation ~ '^[a-z0-9-]{2,80}$'),
  since date not null,
  until date,
  nominated_by text not null default '',
  granted_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint seats_days_in_order check (until is null or until >= since),
  constraint seats_state_role check ((state is not null) = (role in ('state_delegate', 'state_coordinator', 'ministry_contributor', 'expert'))),
  constraint seats_unit_role check (unit is not null or role not in ('desk_officer', 'unit_head'))
);
create index seats_account on access.seats (account);
create index seats_state on access.seats (state) where state is not null;
comment on table access.seats is 'guarded: which role somebody holds, where, from when to when.';
comment on column access.seats.id is 'Named by facts.';
comment on column access.seats.account is 'Purpose: whose seat it is. Viewers: the person, administrators, the state''s coordinators for its contributors. Retention: kept; after erasure it names nobody.';
comment on column access.seats.role is 'What the holder may do.';
comment on column access.seats.state is 'State of a delegate, coordinator or contributor; of an expert the own state, which he or she never assesses.';
comment on column access.seats.unit is 'Key of the unit of the secretariat.';
comment on column access.seats.organisation is 'Key of the institution or partner in the directory.';
comment on column access.seats.since is 'First day.';
comment on column access.seats.until is 'Last day; empty: open.';
comment on column access.seats.nominated_by is 'Purpose: the note by which the holder was nominated, in words. Viewers: as account. Retention: emptied by erasure.';
comment on column access.seats.granted_at is 'When it was granted.';
comment on column access.seats.ended_at is 'When it was ended before its last day; from then on it counts no more.';

create table access.invitations (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('join', 'return')),
  email text constraint invitations_email_lower check (email = lower(email)),
  account uuid references access.accounts,
  seats jsonb not null default '[]',
  language text not null default 'en' check (language in ('en', 'es', 'fr', 'pt')),
  invited_by uuid references access.accounts,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references access.accounts,
  ended_at timestamptz,
  constraint invitations_return_to_account check ((kind = 'return') = (account is not null))
);
create index invitations_invited_by on access.invitations (invited_by);
comment on table access.invitations is 'guarded: one-time links: to join on certain seats, or to return to an account.';
comment on column access.invitations.id is 'Named by facts.';
comment on column access.invitations.token_hash is 'sha256 of the token in the link; the token itself is shown once and kept nowhere.';
comment on column access.invitations.kind is 'join: makes an account or adds seats to the one with this address; return: lets an example account in, and is made by the start alone, for whoever can make one can become that person.';
comment on column access.invitations.email is 'Purpose: whom it is for. Viewers: who invited, administrators. Retention: emptied when the person erases the account.';
comment on column access.invitations.account is 'The account that a return link opens.';
comment on column access.invitations.seats is 'Role, state, unit, organisation, last day and note of each seat it brings. Viewers: as email. Retention: notes go with the erasure.';
comment on column access.invitations.language is 'Language of the letter.';
comment on column access.invitations.invited_by is 'Who invited; empty for the first administrator and for examples.';
comment on column access.invitations.created_at is 'When.';
comment on column access.invitations.expires_at is 'Seven days later.';
comment on column access.invitations.used_at is 'When it was used; it works once.';
comment on column access.invitations.used_by is 'The account it made or opened.';
comment on column access.invitations.ended_at is 'When a newer link took its place.';

create table access.sessions (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  account uuid not null references access.accounts,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_account on access.sessions (account);
comment on table access.sessions is 'guarded: who is signed in. A row goes when its session ends.';
comment on column access.sessions.id is 'Named by facts.';
comment on column access.sessions.token_hash is 'sha256 of the token in the cookie.';
comment on column access.sessions.account is 'Purpose: who is signed in. Viewers: the person. Retention: until the session ends.';
comment on column access.sessions.created_at is 'Purpose: lets the person recognise the session. Viewers: the person. Retention: until the session ends.';
comment on column access.sessions.seen_at is 'Purpose: ends a session left alone for 12 hours; exact to five minutes. Viewers: the person. Retention: until the session ends.';
comment on column access.sessions.expires_at is 'Fourteen days after sign-in, whatever happens.';

-- The second wall. A policy compares columns of its own row with the settings of the transaction and joins nothing.
alter table access.accounts enable row level security;
alter table access.seats enable row level security;
alter table access.invitations enable row level security;
alter table access.sessions enable row level security;

create policy accounts_select on access.accounts for select to hemisec_app
  using (id = (select access.my_account()) or 'administrator' = any ((select access.my_roles())::text[]));
create policy accounts_insert on access.accounts for insert to hemisec_app
  with check (id = (select access.my_account()));
create policy accounts_update on access.accounts for update to hemisec_app
  using (id = (select access.my_account())) with check (id = (select access.my_account()));

create policy seats_select on access.seats for select to hemisec_app using (
  account = (select access.my_account())
  or 'administrator' = any ((select access.my_roles())::text[])
  or (role = 'ministry_contributor' and 'state_coordinator' = any ((select access.my_roles())::text[])
      and state = any ((select access.my_states())::text[]))
);
create policy seats_insert on access.seats for insert to hemisec_app with check (
  account <> (select access.my_account()) and (
    'administrator' = any ((select access.my_roles())::text[])
    or (role = 'ministry_contributor' and 'state_coordinator' = any ((select access.my_roles())::text[])
        and state = any ((select access.my_states())::text[]))
  )
);
create policy seats_update on access.seats for update to hemisec_app using (
  'administrator' = any ((select access.my_roles())::text[])
  or (role = 'ministry_contributor' and 'state_coordinator' = any ((select access.my_roles())::text[])
      and state = any ((select access.my_states())::text[]))
);

create policy invitations_select on access.invitations for select to hemisec_app
  using (invited_by = (select access.my_account()) or 'administrator' = any ((select access.my_roles())::text[]));
create policy invitations_insert on access.invitations for insert to hemisec_app with check (
  invited_by = (select access.my_account()) and kind = 'join' and (
    'administrator' = any ((select access.my_roles())::text[])
    or ('state_coordinator' = any ((select access.my_roles())::text[]) and jsonb_array_length(seats) > 0 and not exists (
      select from jsonb_array_elements(seats) e
      where e ->> 'role' <> 'ministry_contributor' or (e ->> 'state' = any ((select access.my_states())::text[])) is not true))
  )
);
create policy invitations_update on access.invitations for update to hemisec_app
  using (invited_by = (select access.my_account()) or 'administrator' = any ((select access.my_roles())::text[]));

create policy sessions_select on access.sessions for select to hemisec_app using (account = (select access.my_account()));
create policy sessions_insert on access.sessions for insert to hemisec_app with check (account = (select access.my_account()));
create policy sessions_delete on access.sessions for delete to hemisec_app using (account = (select access.my_account()));

grant select, insert on access.accounts, access.seats, access.invitations, access.sessions to hemisec_app;
grant update (name, language, password) on access.accounts to hemisec_app;
grant update (ended_at) on access.seats, access.invitations to hemisec_app;
grant delete on access.sessions to hemisec_app;

-- Finds the live session behind a cookie and tells the rest of the transaction who is acting. `zone` is the seat's time
-- zone, in which days begin. Null: nobody. `drowsy` asks the platform to note that the session was seen.
create function access.open_session(token_hash text, at timestamptz, zone text default 'UTC') returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s access.sessions;
  held jsonb;
  on_day date := ($2 at time zone $3)::date;
begin
  select x.* into s from access.sessions x
    where x.token_hash = $1 and x.expires_at > $2 and x.seen_at > $2 - interval '12 hours';
  if s.id is null then return null; end if;
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'role', h.role, 'state', h.state, 'unit', h.unit, 'organisation', h.organisation)) order by h.granted_at, h.id), '[]')
    into held
    from access.seats h
    where h.account = s.account and h.ended_at is null and h.since <= on_day and (h.until is null or h.until >= on_day);
  perform
    set_config('hemisec.account', s.account::text, true),
    set_config('hemisec.roles', coalesce((select string_agg(distinct e ->> 'role', ',') from jsonb_array_elements(held) e), ''), true),
    set_config('hemisec.states', coalesce((select string_agg(distinct e ->> 'state', ',') from jsonb_array_elements(held) e
      where e ->> 'role' in ('state_delegate', 'state_coordinator', 'ministry_contributor')), ''), true),
    set_config('hemisec.units', coalesce((select string_agg(distinct e ->> 'unit', ',') from jsonb_array_elements(held) e), ''), true);
  return jsonb_build_object('account', s.account, 'session', s.id, 'seats', held,
    'drowsy', s.seen_at < $2 - interval '5 minutes', 'at', $2);
end $$;

-- What a sign-in needs before anybody is signed in: one row by its exact address, never a list.
create function access.find_for_sign_in(address text) returns table (id uuid, password text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.password from access.accounts a where a.email = lower($1)
$$;

-- What the page of a one-time link needs before anybody is signed in.
create function access.find_invitation(token_hash text) returns table (
  id uuid, kind text, email text, account uuid, seats jsonb, language text, expires_at timestamptz, used_at timestamptz, ended_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.kind, i.email, coalesce(i.account, (select a.id from access.accounts a where a.email = i.email)), i.seats, i.language,
    i.expires_at, i.used_at, i.ended_at
  from access.invitations i where i.token_hash = $1
$$;

-- Uses up a link for the acting account and gives it the seats that the link brings. Null: the link is over. What a link
-- brings was judged when it was made; nobody can add to it here.
create function access.accept_invitation(token_hash text, at timestamptz, on_day date) returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  i access.invitations;
  me uuid := access.my_account();
  given uuid[];
begin
  update access.invitations x set used_at = $2, used_by = me
    where x.token_hash = $1 and x.used_at is null and x.ended_at is null and x.expires_at > $2 and me is not null
      and (x.account is null or x.account = me)
      and (x.email is null or x.email = (select a.email from access.accounts a where a.id = me))
    returning x.* into i;
  if i.id is null then return null; end if;
  with placed as (
    insert into access.seats (account, role, state, unit, organisation, since, until, nominated_by, granted_at)
    select me, s.role, s.state, s.unit, s.organisation, $3, s."to", coalesce(s.note, ''), $2
    from jsonb_to_recordset(i.seats) as s(role text, state text, unit text, organisation text, "to" date, note text)
    where s."to" is null or s."to" >= $3
    returning id
  )
  select coalesce(array_agg(placed.id), '{}') into given from placed;
  return given;
end $$;

-- Whether an administrator's seat is held on a day by anybody who can sign in.
create function access.has_administrator(on_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from access.seats s join access.accounts a on a.id = s.account
    where s.role = 'administrator' and s.ended_at is null and s.since <= $1 and (s.until is null or s.until >= $1)
      and a.erased_at is null and not a.example
  )
$$;

-- Takes the personal values of the acting account away, wherever they lie. Ids, roles and days stay; so do the facts,
-- whose chain never held what goes here. Returns how many seats ended with it.
create function access.erase_account(at timestamptz) returns integer
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
  update access.invitations i
    set email = null, seats = (select coalesce(jsonb_agg(e - 'note'), '[]') from jsonb_array_elements(i.seats) e), ended_at = coalesce(i.ended_at, $1)
    where i.used_by = me or i.account = me or i.email = address;
  update access.seats s set ended_at = $1 where s.account = me and s.ended_at is null;
  get diagnostics ended = row_count;
  update access.seats s set nominated_by = '' where s.account = me;
  update access.accounts a set name = null, email = null, password = null, language = 'en', erased_at = $1 where a.id = me;
  return ended;
end $$;

revoke all on function access.open_session(text, timestamptz, text), access.find_for_sign_in(text), access.find_invitation(text),
  access.accept_invitation(text, timestamptz, date), access.has_administrator(date), access.erase_account(timestamptz) from public;
grant execute on function access.open_session(text, timestamptz, text), access.find_for_sign_in(text), access.find_invitation(text),
  access.accept_invitation(text, timestamptz, date), access.has_administrator(date), access.erase_account(timestamptz) to hemisec_app;
