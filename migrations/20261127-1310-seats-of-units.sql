-- An order can end a unit at which people hold seats. Staff see how many; who they are, and what becomes of them, is the
-- administrator's matter.
create function access.count_seats_at(units text[], on_day date) returns table (unit text, seats integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.unit, count(*)::int from access.seats s join access.accounts a on a.id = s.account
  where s.unit = any ($1) and s.ended_at is null and (s.until is null or s.until >= $2) and a.erased_at is null
    and access.my_roles() && array['desk_officer', 'unit_head', 'secretary', 'planning', 'legal', 'information_officer', 'administrator']
  group by s.unit
$$;
revoke all on function access.count_seats_at(text[], date) from public;
grant execute on function access.count_seats_at(text[], date) to hemisec_app;

-- A seat that is moved ends on the day before it is held elsewhere.
grant update (until) on access.seats to hemisec_app;
create index seats_unit on access.seats (unit) where unit is not null;
