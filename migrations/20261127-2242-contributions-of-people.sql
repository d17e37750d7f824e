-- Contributions that people enter, beside those that documents tell: received on a day, under an agreement, for everybody or for
-- the donor and the secretariat alone. What was entered by mistake is withdrawn with a reason and counts nowhere.
alter table programmes.contributions
  drop constraint contributions_cite_something,
  add column shown text not null default 'public' constraint contributions_shown_known check (shown in ('public', 'donor')),
  add column received_on date,
  add column agreement text constraint contributions_agreement_exists references programmes.agreements,
  add column project text constraint contributions_project_shape check (project ~ '^project:[a-z0-9]+([-/][a-z0-9]+)*$'),
  add column unit text constraint contributions_unit_exists references institution.units,
  add column note text not null default '',
  add column withdrawn_on date,
  add column withdrawn_reason text not null default '',
  add column version integer not null default 1,
  add column recorded_by uuid references access.accounts,
  add column recorded_at timestamptz,
  add constraint contributions_say_whence check (jsonb_array_length(sources) > 0 or recorded_by is not null),
  add constraint contributions_withdrawn_why check ((withdrawn_on is null) = (withdrawn_reason = ''));
create index contributions_agreement on programmes.contributions (agreement);
comment on table programmes.contributions is 'guarded: who gave something to an activity or a programme, as documents tell or as people entered it; the amount only where one is stated.';
comment on column programmes.contributions.shown is 'public, or donor: the donor and the secretariat alone.';
comment on column programmes.contributions.received_on is 'The day on which it was received; empty: not said.';
comment on column programmes.contributions.agreement is 'The agreement under which it was given, if it is known.';
comment on column programmes.contributions.project is 'project:key, where it was given to a project of the programme.';
comment on column programmes.contributions.unit is 'The unit that entered it; empty: a document tells of it.';
comment on column programmes.contributions.note is 'What was given, in words.';
comment on column programmes.contributions.withdrawn_on is 'The day on which it was withdrawn as entered by mistake.';
comment on column programmes.contributions.withdrawn_reason is 'Why it was withdrawn; the secretariat reads it.';
comment on column programmes.contributions.version is 'Counts changes by people.';
comment on column programmes.contributions.recorded_by is 'Purpose: answers for what no document tells. Viewers: nobody by name. Retention: as the contribution; after erasure it names nobody.';
comment on column programmes.contributions.recorded_at is 'When a person entered it.';

-- The organisations for which the acting person holds a donor's seat. That one is in force the session has found already; this
-- names them, ended seats left out.
create function programmes.donor_organisations() returns text[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(s.organisation), '{}') from access.seats s
  where s.account = access.my_account() and s.role = 'donor' and s.ended_at is null
    and (s.until is null or s.until >= current_date) and 'donor' = any (access.my_roles())
$$;
comment on function programmes.donor_organisations() is 'Organisations for which the acting person sits as a donor.';
revoke all on function programmes.donor_organisations() from public;
grant execute on function programmes.donor_organisations() to hemisec_app;

drop policy contributions_select on programmes.contributions;
create policy contributions_select on programmes.contributions for select to hemisec_app using (
  (visibility = 'public' and shown = 'public' and withdrawn_on is null)
  or (visibility = 'public' and withdrawn_on is null and organisation = any ((select programmes.donor_organisations())::text[]))
  or (select programmes.is_staff())
);
create policy contributions_insert on programmes.contributions for insert to hemisec_app
  with check ((select programmes.may_record()) and recorded_by = (select access.my_account())
    and unit = any ((select programmes.units_of_mine())::text[]));
create policy contributions_update on programmes.contributions for update to hemisec_app
  using ((select programmes.may_record()) and unit = any ((select programmes.units_of_mine())::text[]))
  with check ((select programmes.may_record()) and unit = any ((select programmes.units_of_mine())::text[]));
grant insert, update on programmes.contributions to hemisec_app;
