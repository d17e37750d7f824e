-- What a private calendar feed told, so that what it must no longer tell is cancelled in the calendars that have it.
create table access.feed_told (
  feed uuid not null constraint feed_told_feed_known references access.feeds on delete cascade,
  uid text not null,
  sequence integer not null constraint feed_told_sequence_counts check (sequence >= 0),
  lift integer not null default 0 constraint feed_told_lift_counts check (lift >= 0),
  at timestamptz not null,
  zone text not null,
  cancelled boolean not null default false,
  turned_at timestamptz,
  primary key (feed, uid),
  constraint feed_told_cancelled_turned check (not cancelled or turned_at is not null)
);
comment on table access.feed_told is 'guarded: names of events that a private calendar feed told, with their days and nothing of what they were about.';
comment on column access.feed_told.feed is 'The feed.';
comment on column access.feed_told.uid is 'Purpose: the name by which the calendar knows the event. Viewers: nobody but the feed itself. Retention: until a year after its day, or with the feed.';
comment on column access.feed_told.sequence is 'The last number of its turn that was told.';
comment on column access.feed_told.lift is 'What is added to the numbers of the record, so that an event that comes back counts on from its cancellation.';
comment on column access.feed_told.at is 'When it falls due, as last told.';
comment on column access.feed_told.zone is 'The zone in which that was said.';
comment on column access.feed_told.cancelled is 'It is told as cancelled, since the feed must not tell it any more.';
comment on column access.feed_told.turned_at is 'When it was last cancelled or came back.';

alter table access.feed_told enable row level security;
create policy feed_told_select on access.feed_told for select to hemisec_app
  using (exists (select from access.feeds f where f.id = feed and f.account = (select access.my_account())));
grant select on access.feed_told to hemisec_app;
