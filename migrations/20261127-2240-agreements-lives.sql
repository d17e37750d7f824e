-- Agreements get a life: people record them, amend, renew and end them. What documents tell keeps its citations; what people
-- record names the account instead. Before an agreement ends its unit is asked whether it is to go on.
alter table programmes.agreements
  drop constraint agreements_cite_something,
  add column unit text constraint agreements_unit_exists references institution.units,
  add column instrument text constraint agreements_instrument_exists references mandates.instruments,
  add column renewal text constraint agreements_renewal_known check (renewal in ('none', 'tacit', 'by_consent')),
  add column renewal_terms text not null default '',
  add column notice_days integer not null default 90 constraint agreements_notice_days check (notice_days between 1 and 730),
  add column ended_on date,
  add column version integer not null default 1,
  add column recorded_by uuid references access.accounts,
  add column recorded_at timestamptz,
  add constraint agreements_say_whence check (jsonb_array_length(sources) > 0 or recorded_by is not null);
create index agreements_valid_to on programmes.agreements (valid_to);
create index agreements_unit on programmes.agreements (unit);
create index agreements_instrument on programmes.agreements (instrument);
comment on table programmes.agreements is 'public: what units of the secretariat agreed with others, as documents tell or as people recorded: memoranda, agreements, plans of work.';
comment on column programmes.agreements.unit is 'The unit that answers for it; empty: the units among its parties do.';
comment on column programmes.agreements.instrument is 'The instrument in mandates, where the agreement is one.';
comment on column programmes.agreements.renewal is 'Whether it is renewed: none, tacit, by_consent; empty: not said.';
comment on column programmes.agreements.renewal_terms is 'The terms of renewal in words.';
comment on column programmes.agreements.notice_days is 'Days before its end on which its unit is to have decided.';
comment on column programmes.agreements.ended_on is 'The day on which people ended it; empty: nobody did.';
comment on column programmes.agreements.version is 'Counts changes by people.';
comment on column programmes.agreements.recorded_by is 'Purpose: answers for what no document tells. Viewers: nobody by name; the history says that it was recorded. Retention: as the agreement; after erasure it names nobody.';
comment on column programmes.agreements.recorded_at is 'When a person recorded it.';

create function programmes.may_keep_agreements() returns boolean language sql stable parallel safe as $$
  select coalesce(access.my_roles() && array['desk_officer', 'unit_head', 'planning', 'legal'], false)
$$;
comment on function programmes.may_keep_agreements() is 'Whether the acting person has a seat that keeps agreements; for which units the code gate knows.';

create table programmes.agreement_steps (
  agreement text not null references programmes.agreements on delete cascade,
  version integer not null,
  event text not null constraint agreement_steps_event_known check (event in ('recorded', 'amended', 'renewed', 'ended')),
  until date,
  reason text not null default '',
  by uuid not null references access.accounts,
  at timestamptz not null,
  primary key (agreement, version),
  constraint agreement_steps_say_why check (event <> 'ended' or reason <> '')
);
comment on table programmes.agreement_steps is 'guarded: what people did with an agreement, with their reasons, which the secretariat reads.';
comment on column programmes.agreement_steps.agreement is 'The agreement.';
comment on column programmes.agreement_steps.version is 'The version that the step made.';
comment on column programmes.agreement_steps.event is 'recorded, amended, renewed or ended.';
comment on column programmes.agreement_steps.until is 'Its last day after the step; empty: none is known.';
comment on column programmes.agreement_steps.reason is 'Why, in words.';
comment on column programmes.agreement_steps.by is 'Purpose: answers for the step. Viewers: nobody by name. Retention: as the agreement; after erasure it names nobody.';
comment on column programmes.agreement_steps.at is 'When.';
alter table programmes.agreement_steps enable row level security;
create policy agreement_steps_select on programmes.agreement_steps for select to hemisec_app using ((select programmes.is_staff()));
create policy agreement_steps_insert on programmes.agreement_steps for insert to hemisec_app
  with check (by = (select access.my_account()) and (select programmes.may_keep_agreements()));
grant select, insert on programmes.agreement_steps to hemisec_app;
grant insert, update on programmes.agreements to hemisec_app;
grant insert, delete on programmes.agreement_parties to hemisec_app;

-- Documents of an agreement hang on it as attachments: for everybody, or for the secretariat alone.
create function programmes.agreement_of(thing text) returns text language sql immutable parallel safe as $$
  select case when starts_with(thing, 'agreement:') then substr(thing, 11) end
$$;
comment on function programmes.agreement_of(text) is 'The key of the agreement that a thing is, if it is one.';
create policy attachments_agreements_read on platform.attachments for select to hemisec_app
  using (programmes.agreement_of(thing) is not null and visibility = 'secretariat' and (select programmes.is_staff()));
create policy attachments_agreements_attach on platform.attachments for insert to hemisec_app
  with check (visibility in ('public', 'secretariat') and role in ('text', 'amendment', 'letter', 'other')
    and (select programmes.may_keep_agreements())
    and exists (select from programmes.agreements a where a.key = programmes.agreement_of(thing)));
create policy attachments_agreements_remove on platform.attachments for delete to hemisec_app
  using (programmes.agreement_of(thing) is not null and (select programmes.may_keep_agreements()));
