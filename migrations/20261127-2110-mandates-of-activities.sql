-- A programme that lives long is given mandates along the way. Each holds for those of its activities that could be held under
-- it, and never for what was over before the instrument existed. This is the one place where that is decided.

create function programmes.mandate_reaches(last_day date, adopted_from date) returns boolean language sql immutable parallel safe as $$
  select last_day is null or adopted_from is null or last_day >= adopted_from
$$;
comment on function programmes.mandate_reaches is 'Whether a mandate of a programme holds for an activity: the last day it can have been held is not before the first on which the instrument can have been adopted. What is not known lets it hold.';

-- With the rights of whoever asks: the policies of both tables hold here too.
create view programmes.activity_mandates with (security_invoker = true) as
  select l.activity, l.clause, true as own, l.basis, l.confirmed_on, l.sources
  from programmes.activity_clauses l where l.activity is not null
  union all
  select a.key, l.clause, false, l.basis, l.confirmed_on, l.sources
  from programmes.activities a
    join programmes.activity_clauses l on l.programme = a.programme
    join mandates.clauses c on c.key = l.clause
    join mandates.instruments i on i.key = c.instrument
  where programmes.mandate_reaches(a.held_to, i.adopted_from);
comment on view programmes.activity_mandates is 'guarded: mandates that an activity serves, by itself or through its programme.';
comment on column programmes.activity_mandates.activity is 'The activity.';
comment on column programmes.activity_mandates.clause is 'The clause served.';
comment on column programmes.activity_mandates.own is 'Linked to the activity itself; otherwise to its programme.';
comment on column programmes.activity_mandates.basis is 'stated, section, reading, or confirmed by a person.';
comment on column programmes.activity_mandates.confirmed_on is 'The day on which a person confirmed it.';
comment on column programmes.activity_mandates.sources is 'Where the link is said.';
grant select on programmes.activity_mandates to hemisec_app;
