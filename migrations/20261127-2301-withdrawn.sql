-- What was public and is no longer: whoever was told of it must be told that it is withdrawn. Nothing is told but what
-- stood in the last version that everybody could read.

create index rows_withdrawn on record.rows (thing) where withdrawn_at is not null;

create function programmes.withdrawn_activities() returns table (
  key text, withdrawn_at timestamptz, turns integer, held text, type text, programme text, section text,
  units text[], states text[], themes text[], partners text[]
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.key, w.at,
    (select count(*)::integer from facts.facts f where f.about = 'activity:' || a.key and f.id <= w.id and f.kind = any (array[
      'activity.recorded', 'activity.amended', 'activity.confirmed', 'activity.held', 'activity.postponed', 'activity.cancelled',
      'activity.replanned', 'activity.published', 'activity.taken_back'])),
    v.content ->> 'held', v.content ->> 'type', v.content ->> 'programme', v.content ->> 'section',
    array(select u ->> 'unit' from jsonb_array_elements(v.content -> 'units') u),
    array(select distinct s ->> 'state' from jsonb_array_elements(v.content -> 'states') s),
    array(select t ->> 'theme' from jsonb_array_elements(v.content -> 'themes') t),
    array(select distinct p ->> 'organisation' from jsonb_array_elements(v.content -> 'partners') p)
  from programmes.activities a
    join lateral (select f.id, f.at from facts.facts f where f.about = 'activity:' || a.key and f.kind = 'activity.taken_back'
      order by f.id desc limit 1) w on true
    join lateral (select x.content from programmes.activity_versions x where x.activity = a.key and x.content ->> 'visibility' = 'public'
      order by x.version desc limit 1) v on true
  where a.visibility <> 'public'
$$;
comment on function programmes.withdrawn_activities() is 'Activities that were taken back from the public: their keys, when, and what their last public version said of day, unit, state and theme; never a title, and nothing of the draft.';
revoke all on function programmes.withdrawn_activities() from public;
grant execute on function programmes.withdrawn_activities() to hemisec_app;
