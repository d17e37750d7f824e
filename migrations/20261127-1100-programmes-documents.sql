-- Documents of an activity: agenda, list of participants, report, photograph. They hang on it as attachments. The gate of the
-- thing is asked first, so that a public document of a draft is as invisible as the draft; then the document's own.
create function programmes.activity_of(thing text) returns text language sql immutable parallel safe as $$
  select case when starts_with(thing, 'activity:') then substr(thing, 10) end
$$;
comment on function programmes.activity_of(text) is 'The key of the activity that a thing is, if it is one.';

-- Restrictive: it narrows what any other policy lets through. The activities below are seen under their own policies.
create policy attachments_activities_gate on platform.attachments as restrictive for select to hemisec_app
  using (programmes.activity_of(thing) is null
    or exists (select from programmes.activities a where a.key = programmes.activity_of(thing)));
create policy attachments_activities_read on platform.attachments for select to hemisec_app
  using (programmes.activity_of(thing) is not null and visibility = 'secretariat' and (select programmes.is_staff()));
create policy attachments_activities_attach on platform.attachments for insert to hemisec_app
  with check (visibility in ('public', 'secretariat')
    and role in ('agenda', 'participants', 'report', 'presentation', 'photograph', 'certificate', 'letter', 'other')
    and (select programmes.may_record())
    and exists (select from programmes.activities a where a.key = programmes.activity_of(thing)
      and a.unit = any ((select programmes.units_of_mine())::text[])));
create policy attachments_activities_remove on platform.attachments for delete to hemisec_app
  using ((select programmes.may_record())
    and exists (select from programmes.activities a where a.key = programmes.activity_of(thing)
      and a.unit = any ((select programmes.units_of_mine())::text[])));

-- Other things have no policy for it: what hangs on them stays.
grant delete on platform.attachments to hemisec_app;
comment on column platform.attachments.role is 'What it is to the thing: source, original, edition-pdf, order-file; of an activity: agenda, participants, report and so on.';
