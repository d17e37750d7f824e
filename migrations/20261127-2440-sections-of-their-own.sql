-- A report that says of a section which mandates it answers says so of what it tells there. What an earlier report alone tells of
-- the same programme was not meant.

create or replace view programmes.activity_mandates with (security_invoker = true) as
  select l.activity, l.clause, true as own, l.basis, l.confirmed_on, l.sources
  from programmes.activity_clauses l where l.activity is not null
  union all
  select a.key, l.clause, false, l.basis, l.confirmed_on, l.sources
  from programmes.activities a
    join programmes.activity_clauses l on l.programme = a.programme
    join mandates.clauses c on c.key = l.clause
    join mandates.instruments i on i.key = c.instrument
  where programmes.mandate_reaches(a.held_to, i.adopted_from)
    and (l.basis <> 'section' or a.section is null or split_part(a.section, '/', 1) = l.sources -> 0 ->> 'document');
comment on view programmes.activity_mandates is 'guarded: mandates that an activity serves, by itself or through its programme; what is stated for a section, for the activities that the same document tells.';
