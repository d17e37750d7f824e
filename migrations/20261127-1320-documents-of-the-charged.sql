-- The unit that an activity was given when its own ended keeps its documents too, as it keeps the activity.
drop policy attachments_activities_attach on platform.attachments;
create policy attachments_activities_attach on platform.attachments for insert to hemisec_app
  with check (visibility in ('public', 'secretariat')
    and role in ('agenda', 'participants', 'report', 'presentation', 'photograph', 'certificate', 'letter', 'other')
    and (select programmes.may_record())
    and exists (select from programmes.activities a where a.key = programmes.activity_of(thing)
      and (a.unit = any ((select programmes.units_of_mine())::text[])
        or a.key = any ((select programmes.answered_for_by_mine())::text[]))));
drop policy attachments_activities_remove on platform.attachments;
create policy attachments_activities_remove on platform.attachments for delete to hemisec_app
  using ((select programmes.may_record())
    and exists (select from programmes.activities a where a.key = programmes.activity_of(thing)
      and (a.unit = any ((select programmes.units_of_mine())::text[])
        or a.key = any ((select programmes.answered_for_by_mine())::text[]))));
