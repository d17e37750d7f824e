-- Who opens a tender signs for no one else; a link ends and another takes its place; how often a bid came is known to nobody.
alter table resources.tenders
  add constraint tenders_second_after_first check (confirmed_by is null or opened_by is not null);

-- A policy sees the row as it becomes and not as it was; this sees both, whatever the code says. The owner, who restores and
-- forgets, is not bound.
create function resources.tender_opened_by_the_acting() returns trigger language plpgsql as $$
begin
  if current_user = 'hemisec_app' and (
    (new.opened_by is distinct from old.opened_by
      and (old.opened_by is not null or new.opened_by is distinct from access.my_account() or new.status <> 'opening'))
    or (new.confirmed_by is distinct from old.confirmed_by
      and (old.confirmed_by is not null or new.confirmed_by is distinct from access.my_account() or new.status <> 'opened'))
  ) then
    raise exception using errcode = '23514', constraint = 'tenders_opened_by_the_acting',
      message = 'nobody opens a tender in the name of another';
  end if;
  return new;
end $$;
create trigger tender_opened_by_the_acting before update on resources.tenders
  for each row execute function resources.tender_opened_by_the_acting();

drop policy tenders_insert on resources.tenders;
create policy tenders_insert on resources.tenders for insert to hemisec_app
  with check ((select resources.may_tender()) and drafted_by = (select access.my_account())
    and unit = any ((select programmes.units_of_mine())::text[])
    and status = 'draft' and opened_by is null and confirmed_by is null);
drop policy tenders_update on resources.tenders;
create policy tenders_update on resources.tenders for update to hemisec_app using ((select resources.may_tender()))
  with check (case status
    when 'open' then unit = any ((select programmes.units_of_mine())::text[]) and opened_by is null and confirmed_by is null
    when 'opening' then opened_by = (select access.my_account()) and confirmed_by is null
      and (select access.my_roles()) && array['unit_head', 'planning', 'legal']
    when 'opened' then confirmed_by = (select access.my_account()) and opened_by <> (select access.my_account())
      and (select access.my_roles()) && array['unit_head', 'planning', 'legal']
    else true
  end);

alter table resources.bid_links
  add column ended_at timestamptz,
  add column instead_of uuid constraint bid_links_instead_of references resources.bid_links,
  add column turns integer not null default 0,
  add constraint bid_links_instead_once unique (instead_of);
comment on column resources.bid_links.ended_at is 'From here on the link leads nowhere; what was handed in by it stays.';
comment on column resources.bid_links.instead_of is 'The ended link in whose place it was made; a bid by this one takes the place of a bid by that one.';
comment on column resources.bid_links.turns is 'How often a bid was handed in or withdrawn by it, which no request reads.';

-- The column of turns would tell who has handed in: it is left out of what may be read.
revoke select on resources.bid_links from hemisec_app;
grant select (id, tender, token_hash, bidder, made_by, made_at, ended_at, instead_of) on resources.bid_links to hemisec_app;
grant update (ended_at) on resources.bid_links to hemisec_app;
drop policy bid_links_insert on resources.bid_links;
create policy bid_links_insert on resources.bid_links for insert to hemisec_app
  with check ((select resources.may_tender()) and made_by = (select access.my_account()) and ended_at is null
    and exists (select from resources.tenders t where t.id = tender and t.unit = any ((select programmes.units_of_mine())::text[])));
create policy bid_links_update on resources.bid_links for update to hemisec_app
  using ((select resources.may_tender()) and ended_at is null
    and exists (select from resources.tenders t where t.id = tender and t.unit = any ((select programmes.units_of_mine())::text[])))
  with check (ended_at is not null);

drop function resources.find_bid_link(text);
create function resources.find_bid_link(token_hash text) returns table (
  id uuid, tender uuid, bidder text, receipt text, received_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.id, l.tender, l.bidder, b.blob, b.received_at
  from resources.bid_links l left join resources.bids b on b.id = l.id where l.token_hash = $1 and l.ended_at is null
$$;

-- Takes a turn at the link while the call is open. Null: it came too late, or there is no such link. Too many turns are refused.
create function resources.take_bid_turn(token_hash text, at timestamptz) returns resources.bid_links
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  link resources.bid_links;
begin
  perform from resources.tenders t where t.id = (select l.tender from resources.bid_links l where l.token_hash = $1)
    and t.status = 'open' and $2 < t.closes_at for share of t;
  if not found then return null; end if;
  update resources.bid_links l set turns = l.turns + 1 where l.token_hash = $1 and l.ended_at is null returning l.* into link;
  if link.turns > 50 then
    raise exception using errcode = '23514', constraint = 'bid_links_turns', message = 'a link takes fifty turns';
  end if;
  return link;
end $$;
create or replace function resources.hand_in_bid(token_hash text, at timestamptz, blob text, key text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  link resources.bid_links := resources.take_bid_turn($1, $2);
begin
  if link.id is null then return null; end if;
  insert into resources.bids as b (id, tender, blob, key, received_at) values (link.id, link.tender, $3, $4, $2)
    on conflict (id) do update set blob = $3, key = $4, received_at = $2;
  return link.id;
end $$;
create or replace function resources.withdraw_bid(token_hash text, at timestamptz) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  link resources.bid_links := resources.take_bid_turn($1, $2);
  gone uuid;
begin
  delete from resources.bids b where b.id = link.id returning b.id into gone;
  return gone;
end $$;

-- What was withheld of the bids of a tender becomes facts, in the order in which it happened, once the tender is unsealed.
create function resources.tell_of_bids(tender uuid) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with told as (
    delete from facts.withheld w where w.until = 'tender:' || $1 and resources.is_unsealed($1) returning w.*
  ), stored as (
    insert into facts.facts (kind, about, by, at, detail) select kind, about, by, at, detail from told order by id returning id
  )
  select count(*)::int from stored
$$;
revoke all on function resources.find_bid_link(text), resources.take_bid_turn(text, timestamptz), resources.tell_of_bids(uuid) from public;
grant execute on function resources.find_bid_link(text), resources.tell_of_bids(uuid) to hemisec_app;

-- Documents of a call: the secretariat's while it is a draft, everybody's once it is published, and from then on never taken down.
create function resources.tender_of(thing text) returns uuid language sql immutable parallel safe as $$
  select case when thing ~ '^tender:[0-9a-f-]{36}$' then substr(thing, 8)::uuid end
$$;
comment on function resources.tender_of(text) is 'The tender that a thing is, if it is one.';
create policy attachments_tenders_read on platform.attachments for select to hemisec_app
  using (resources.tender_of(thing) is not null and visibility = 'secretariat' and (select programmes.is_staff()));
create policy attachments_tenders_attach on platform.attachments for insert to hemisec_app
  with check (role = 'call' and (select resources.may_tender())
    and exists (select from resources.tenders t where t.id = resources.tender_of(thing) and t.visibility = attachments.visibility
      and t.status in ('draft', 'open') and t.unit = any ((select programmes.units_of_mine())::text[])));
create policy attachments_tenders_publish on platform.attachments for update to hemisec_app
  using (resources.tender_of(thing) is not null and (select resources.may_tender())
    and exists (select from resources.tenders t where t.id = resources.tender_of(thing)
      and t.unit = any ((select programmes.units_of_mine())::text[])))
  with check (resources.tender_of(thing) is not null and visibility = 'public');
grant update (visibility) on platform.attachments to hemisec_app;
create policy attachments_tenders_remove on platform.attachments for delete to hemisec_app
  using ((select resources.may_tender())
    and exists (select from resources.tenders t where t.id = resources.tender_of(thing) and t.status = 'draft'
      and t.unit = any ((select programmes.units_of_mine())::text[])));
