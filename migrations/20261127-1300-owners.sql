-- Whatever continues keeps somebody who answers for it. Until now only clauses were watched when an order took effect; from
-- here on programmes and activities are too, and what an order of the record itself left without an owner is listed.

-- The day on which a unit ceased to be named: the first order that begins after the latest order or report that names it.
-- A unit that the latest order names is not in the list.
create function institution.unit_ends() returns table (unit text, ended_on date) language sql stable as $$
  with named as (
    select v.unit, max(coalesce(lower(v.perhaps), '-infinity')) as latest
    from institution.unit_versions v where not isempty(v.perhaps) group by v.unit
  )
  select n.unit, min(lower(o.perhaps))
  from named n join institution.orders o on o.status = 'applied' and not isempty(o.perhaps) and lower(o.perhaps) > n.latest
  group by n.unit
$$;

-- Leaves vacant, from the day its unit ended, whatever is still that unit's. The days before keep their owner in a row of their own.
create function institution.vacate_ended() returns integer language sql as $$
  with lost as (
    select r.id, r.thing, r.unit, r.role, r.provision, r.status, r.during, e.ended_on
    from institution.responsibilities r join institution.unit_ends() e on e.unit = r.unit
    where upper_inf(r.during) or upper(r.during) > e.ended_on
  ), left_vacant as (
    update institution.responsibilities r
    set during = l.during * daterange(l.ended_on, null), unit = null, last_unit = l.unit, status = 'vacant', version = r.version + 1
    from lost l where r.id = l.id
    returning l.*
  ), kept as (
    insert into institution.responsibilities (thing, unit, role, during, provision, status)
    select thing, unit, role, during * daterange(null, ended_on), provision, status
    from left_vacant where not isempty(during * daterange(null, ended_on))
  )
  select count(*)::int from left_vacant
$$;

-- Programmes and activities that the record and people brought in before now. "Since" is the first day they can mean.
insert into institution.responsibilities (thing, unit, role, during, status)
select 'programme:' || key, unit, 'lead', daterange(held_from, null), 'confirmed'
from programmes.programmes where unit is not null and status in ('planned', 'active');

insert into institution.responsibilities (thing, unit, role, during, status)
select 'activity:' || a.key, u.unit, case u.role when 'lead' then 'lead' else 'support' end, daterange(a.held_from, null), 'confirmed'
from programmes.activities a join programmes.activity_units u on u.activity = a.key
where a.status in ('planned', 'confirmed', 'postponed') or (a.status = 'held' and a.held is not null and a.held_to is null);

select institution.vacate_ended();

create index responsibilities_last_unit on institution.responsibilities (last_unit) where last_unit is not null;

-- Who may write an activity: the unit it was entered for, or the one that leads it since an order took it from that unit. As
-- with units_of_mine, the code gate knows the day.
create function programmes.answered_for_by_mine() returns text[] language sql stable as $$
  select coalesce(array_agg(substr(r.thing, length('activity:') + 1)), '{}') from institution.responsibilities r
  where starts_with(r.thing, 'activity:') and r.role = 'lead' and r.unit = any (programmes.units_of_mine())
$$;
drop policy activities_update on programmes.activities;
create policy activities_update on programmes.activities for update to hemisec_app
  using ((select programmes.may_record()) and (unit = any ((select programmes.units_of_mine())::text[])
    or key = any ((select programmes.answered_for_by_mine())::text[])))
  with check ((select programmes.may_record()) and (unit = any ((select programmes.units_of_mine())::text[])
    or key = any ((select programmes.answered_for_by_mine())::text[])));
