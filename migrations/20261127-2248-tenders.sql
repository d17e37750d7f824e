-- Tenders. Until the hour at which a call closes nobody reads a bid: the policies of the tables ask the database's own clock, and
-- two persons must have opened the tender. What a bidder sent is kept encrypted among the files; its key lies here.
create table resources.tenders (
  id uuid primary key default gen_random_uuid(),
  unit text not null constraint tenders_unit_exists references institution.units,
  title platform.localised not null,
  terms text not null,
  closes_at timestamptz not null,
  zone text not null,
  status text not null default 'draft' constraint tenders_status_known
    check (status in ('draft', 'open', 'opening', 'opened', 'awarded', 'contracted', 'cancelled')),
  visibility text not null default 'secretariat' constraint tenders_visibility_known check (visibility in ('public', 'secretariat')),
  version integer not null default 1,
  drafted_by uuid not null references access.accounts,
  drafted_at timestamptz not null,
  opened_by uuid references access.accounts,
  confirmed_by uuid references access.accounts,
  opened_at timestamptz,
  award uuid,
  reason text not null default '',
  contract text not null default '',
  constraint tenders_two_open check (confirmed_by <> opened_by),
  constraint tenders_opened_after_the_hour check (opened_at is null or opened_at >= closes_at),
  constraint tenders_opened_by_two check (status not in ('opened', 'awarded', 'contracted')
    or (opened_by is not null and confirmed_by is not null and opened_at is not null)),
  constraint tenders_public_but_drafts check (status = 'draft' or visibility = 'public')
);
comment on table resources.tenders is 'guarded: calls for bids; public once they are published.';
comment on column resources.tenders.id is 'In its address.';
comment on column resources.tenders.unit is 'The unit that buys.';
comment on column resources.tenders.title is 'What is asked for.';
comment on column resources.tenders.terms is 'The terms, in words.';
comment on column resources.tenders.closes_at is 'The instant from which no bid is taken, and before which none is read.';
comment on column resources.tenders.zone is 'Time zone in which that hour was said.';
comment on column resources.tenders.status is 'draft, open, opening (one person opened), opened (two did), awarded, contracted, cancelled.';
comment on column resources.tenders.visibility is 'public or secretariat.';
comment on column resources.tenders.version is 'Counts changes.';
comment on column resources.tenders.drafted_by is 'Purpose: answers for the call. Viewers: nobody by name. Retention: as the tender; after erasure it names nobody.';
comment on column resources.tenders.drafted_at is 'When.';
comment on column resources.tenders.opened_by is 'Purpose: another person must open too. Viewers: nobody by name. Retention: as drafted_by.';
comment on column resources.tenders.confirmed_by is 'Purpose: the second of the two. Viewers: nobody by name. Retention: as drafted_by.';
comment on column resources.tenders.opened_at is 'When the second person opened it.';
comment on column resources.tenders.award is 'The bid that was chosen.';
comment on column resources.tenders.reason is 'Why it was awarded so, or cancelled.';
comment on column resources.tenders.contract is 'The contract, as cited.';

create function resources.tender_keeps_its_hour() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft' and (new.closes_at <> old.closes_at or new.terms <> old.terms) then
    raise exception using errcode = '23514', constraint = 'tenders_keep_their_hour', message = 'a published call keeps its hour and its terms';
  end if;
  return new;
end $$;
create trigger tender_keeps_its_hour before update on resources.tenders
  for each row execute function resources.tender_keeps_its_hour();

create table resources.bid_links (
  id uuid primary key default gen_random_uuid(),
  tender uuid not null references resources.tenders,
  token_hash text not null constraint bid_links_token unique constraint bid_links_token_hash check (token_hash ~ '^[0-9a-f]{64}$'),
  bidder text not null,
  made_by uuid not null references access.accounts,
  made_at timestamptz not null
);
create index bid_links_tender on resources.bid_links (tender);
comment on table resources.bid_links is 'guarded: links by which bidders hand in, one each, without an account.';
comment on column resources.bid_links.id is 'The bid has the same.';
comment on column resources.bid_links.tender is 'The tender.';
comment on column resources.bid_links.token_hash is 'sha256 of the token in the link; the token is shown once and kept nowhere.';
comment on column resources.bid_links.bidder is 'Who bids, as the firm calls itself. Purpose: to award. Viewers: the secretariat. Retention: as the tender.';
comment on column resources.bid_links.made_by is 'Purpose: answers for the link. Viewers: nobody by name. Retention: as the tender; after erasure it names nobody.';
comment on column resources.bid_links.made_at is 'When.';

create table resources.bids (
  id uuid primary key references resources.bid_links,
  tender uuid not null references resources.tenders,
  blob text not null constraint bids_blob_hash check (blob ~ '^[0-9a-f]{64}$'),
  key text not null constraint bids_key_shape check (key ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null
);
comment on table resources.bids is 'guarded: bids as received: their encrypted bytes among the files, the key here. Read by nobody before the hour.';
comment on column resources.bids.id is 'That of its link.';
comment on column resources.bids.tender is 'The tender.';
comment on column resources.bids.blob is 'sha256 of the encrypted bytes; the bidder''s receipt.';
comment on column resources.bids.key is 'Opens these bytes. It goes when the bid is replaced or withdrawn.';
comment on column resources.bids.received_at is 'When it was received, or replaced.';

create table resources.opened_bids (
  id uuid primary key references resources.bids,
  tender uuid not null references resources.tenders,
  amount numeric(14, 2),
  currency text,
  file_name text not null,
  intact boolean not null
);
comment on table resources.opened_bids is 'guarded: what the bids say, written when two persons have opened the tender.';
comment on column resources.opened_bids.id is 'The bid.';
comment on column resources.opened_bids.tender is 'The tender.';
comment on column resources.opened_bids.amount is 'What is asked; empty where the bytes were lost.';
comment on column resources.opened_bids.currency is 'ISO 4217.';
comment on column resources.opened_bids.file_name is 'Of the document, as sent.';
comment on column resources.opened_bids.intact is 'Whether its bytes could be read.';

-- By the clock of the database and by two persons, whatever the code says.
create function resources.is_unsealed(tender uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select now() >= t.closes_at and t.opened_by is not null and t.confirmed_by is not null
    from resources.tenders t where t.id = $1), false)
$$;
comment on function resources.is_unsealed(uuid) is 'Whether the bids of a tender may be read: its hour has struck and two persons have opened it.';

create function resources.may_tender() returns boolean language sql stable parallel safe as $$
  select coalesce(access.my_roles() && array['unit_head', 'planning', 'legal', 'secretary'], false)
$$;
comment on function resources.may_tender() is 'Whether the acting person has a seat that makes and moves tenders.';

alter table resources.tenders enable row level security;
create policy tenders_select on resources.tenders for select to hemisec_app using (visibility = 'public' or (select programmes.is_staff()));
create policy tenders_insert on resources.tenders for insert to hemisec_app
  with check ((select resources.may_tender()) and drafted_by = (select access.my_account()));
create policy tenders_update on resources.tenders for update to hemisec_app using ((select resources.may_tender()));
alter table resources.bid_links enable row level security;
create policy bid_links_select on resources.bid_links for select to hemisec_app using ((select programmes.is_staff()));
create policy bid_links_insert on resources.bid_links for insert to hemisec_app
  with check ((select resources.may_tender()) and made_by = (select access.my_account()));
alter table resources.bids enable row level security;
create policy bids_select on resources.bids for select to hemisec_app
  using ((select programmes.is_staff()) and resources.is_unsealed(tender));
alter table resources.opened_bids enable row level security;
create policy opened_bids_select on resources.opened_bids for select to hemisec_app
  using ((select programmes.is_staff()) and resources.is_unsealed(tender));
create policy opened_bids_insert on resources.opened_bids for insert to hemisec_app
  with check ((select resources.may_tender()) and resources.is_unsealed(tender));
grant select, insert, update on resources.tenders to hemisec_app;
grant select, insert on resources.bid_links, resources.opened_bids to hemisec_app;
grant select on resources.bids to hemisec_app;

-- What the page of a link needs: one row by its token, never a list, and of the bid only that and when it was received.
create function resources.find_bid_link(token_hash text) returns table (
  id uuid, tender uuid, bidder text, receipt text, received_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.id, l.tender, l.bidder, b.blob, b.received_at
  from resources.bid_links l left join resources.bids b on b.id = l.id where l.token_hash = $1
$$;

-- Takes a bid, or puts it in the place of the one before, while the call is open. Null: it came too late, or there is no such link.
create function resources.hand_in_bid(token_hash text, at timestamptz, blob text, key text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  link resources.bid_links;
begin
  select l.* into link from resources.bid_links l join resources.tenders t on t.id = l.tender
    where l.token_hash = $1 and t.status = 'open' and $2 < t.closes_at for share of t;
  if link.id is null then return null; end if;
  insert into resources.bids as b (id, tender, blob, key, received_at) values (link.id, link.tender, $3, $4, $2)
    on conflict (id) do update set blob = $3, key = $4, received_at = $2;
  return link.id;
end $$;

create function resources.withdraw_bid(token_hash text, at timestamptz) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone uuid;
begin
  delete from resources.bids b using resources.bid_links l, resources.tenders t
    where b.id = l.id and t.id = l.tender and l.token_hash = $1 and t.status = 'open' and $2 < t.closes_at
    returning b.id into gone;
  return gone;
end $$;

revoke all on function resources.find_bid_link(text), resources.hand_in_bid(text, timestamptz, text, text),
  resources.withdraw_bid(text, timestamptz), resources.is_unsealed(uuid) from public;
grant execute on function resources.find_bid_link(text), resources.hand_in_bid(text, timestamptz, text, text),
  resources.withdraw_bid(text, timestamptz), resources.is_unsealed(uuid) to hemisec_app;

-- The document of an opened bid hangs on it, for the secretariat.
create function resources.tender_of_bid(thing text) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.tender from resources.bids b where starts_with($1, 'bid:') and b.id::text = substr($1, 5)
$$;
comment on function resources.tender_of_bid(text) is 'The tender of the bid that a thing is, if it is one.';
revoke all on function resources.tender_of_bid(text) from public;
grant execute on function resources.tender_of_bid(text) to hemisec_app;
create policy attachments_bids_gate on platform.attachments as restrictive for select to hemisec_app
  using (not starts_with(thing, 'bid:') or ((select programmes.is_staff()) and resources.is_unsealed(resources.tender_of_bid(thing))));
create policy attachments_bids_read on platform.attachments for select to hemisec_app
  using (starts_with(thing, 'bid:') and visibility = 'secretariat');
create policy attachments_bids_attach on platform.attachments for insert to hemisec_app
  with check (starts_with(thing, 'bid:') and visibility = 'secretariat' and role = 'bid'
    and (select resources.may_tender()) and resources.is_unsealed(resources.tender_of_bid(thing)));
