-- What the secretariat agreed with others, and who gave something to its work, as far as the documents tell. What they leave
-- unsaid (a day, an amount, a kind) stays empty.

create table programmes.agreements (
  key text primary key constraint agreements_key_readable check (key ~ '^[a-z0-9]+([-/][a-z0-9]+)*$'),
  kind text not null constraint agreements_kind_known
    check (kind in ('memorandum', 'agreement', 'contribution_agreement', 'work_plan', 'exchange_of_letters')),
  title platform.localised not null,
  signed platform.edtf,
  signed_from date,
  signed_to date,
  valid platform.edtf,
  valid_from date,
  valid_to date,
  programme text constraint agreements_programme_exists references programmes.programmes,
  summary platform.localised,
  as_written text not null default '',
  doubt text not null default '',
  sources jsonb not null constraint agreements_cite_something check (jsonb_array_length(sources) > 0),
  constraint agreements_signed_in_order check (signed_from <= signed_to),
  constraint agreements_valid_in_order check (valid_from <= valid_to)
);
create index agreements_programme on programmes.agreements (programme);
comment on table programmes.agreements is 'public: what units of the secretariat agreed with others: memoranda, agreements, plans of work.';
comment on column programmes.agreements.key is 'Permanent, readable.';
comment on column programmes.agreements.kind is 'memorandum, agreement, contribution_agreement, work_plan or exchange_of_letters.';
comment on column programmes.agreements.title is 'Name.';
comment on column programmes.agreements.signed is 'When it was signed, as vague as the source; empty: not said.';
comment on column programmes.agreements.signed_from is 'First day it can mean.';
comment on column programmes.agreements.signed_to is 'Last day it can mean.';
comment on column programmes.agreements.valid is 'For how long it holds; empty: not said.';
comment on column programmes.agreements.valid_from is 'First day it can mean.';
comment on column programmes.agreements.valid_to is 'Last day it can mean.';
comment on column programmes.agreements.programme is 'The programme it carries, where one is named.';
comment on column programmes.agreements.summary is 'What was agreed, in our own words.';
comment on column programmes.agreements.as_written is 'What is printed and read differently here.';
comment on column programmes.agreements.doubt is 'Why we hesitate.';
comment on column programmes.agreements.sources is 'Document and lines.';

create table programmes.agreement_parties (
  agreement text not null references programmes.agreements on delete cascade,
  position smallint not null,
  party text not null,
  organisation text constraint agreement_parties_organisation_exists references directory.organisations,
  state text constraint agreement_parties_state_exists references states.states,
  unit text constraint agreement_parties_unit_exists references institution.units,
  primary key (agreement, party),
  constraint agreement_parties_party check (party = coalesce('organisation:' || organisation, 'state:' || state, 'unit:' || unit))
);
create index agreement_parties_organisation on programmes.agreement_parties (organisation);
create index agreement_parties_state on programmes.agreement_parties (state);
create index agreement_parties_unit on programmes.agreement_parties (unit);
comment on table programmes.agreement_parties is 'public: who agreed, in the order told.';
comment on column programmes.agreement_parties.agreement is 'The agreement.';
comment on column programmes.agreement_parties.position is 'Order as told.';
comment on column programmes.agreement_parties.party is 'organisation:key, state:code or unit:key.';
comment on column programmes.agreement_parties.organisation is 'The body, if it is one.';
comment on column programmes.agreement_parties.state is 'The state, if it is one.';
comment on column programmes.agreement_parties.unit is 'The unit of the secretariat, if it is one.';

create table programmes.contributions (
  key text primary key constraint contributions_key_readable check (key ~ '^[a-z0-9]+([-/][a-z0-9]+)*$'),
  thing text not null,
  activity text,
  programme text constraint contributions_programme_exists references programmes.programmes,
  visibility text not null default 'public',
  donor text not null,
  organisation text constraint contributions_organisation_exists references directory.organisations,
  state text constraint contributions_state_exists references states.states,
  kind text constraint contributions_kind_known check (kind in ('cash', 'in_kind')),
  value numeric constraint contributions_value_positive check (value > 0),
  currency text constraint contributions_currency_shape check (currency ~ '^[A-Z]{3}$'),
  period platform.edtf,
  period_from date,
  period_to date,
  as_written text not null default '',
  doubt text not null default '',
  sources jsonb not null constraint contributions_cite_something check (jsonb_array_length(sources) > 0),
  constraint contributions_thing check (thing = coalesce('activity:' || activity, 'programme:' || programme)),
  constraint contributions_donor check (donor = coalesce('organisation:' || organisation, 'state:' || state)),
  constraint contributions_amount_whole check ((value is null) = (currency is null)),
  constraint contributions_activity foreign key (activity, visibility)
    references programmes.activities (key, visibility) on update cascade on delete cascade
);
create index contributions_activity on programmes.contributions (activity);
create index contributions_programme on programmes.contributions (programme);
create index contributions_organisation on programmes.contributions (organisation);
create index contributions_state on programmes.contributions (state);
comment on table programmes.contributions is 'guarded: who gave something to an activity or a programme; the amount only where a source prints one.';
comment on column programmes.contributions.key is 'Permanent, readable.';
comment on column programmes.contributions.thing is 'activity:key or programme:key.';
comment on column programmes.contributions.activity is 'The activity, if it is one.';
comment on column programmes.contributions.programme is 'The programme, if it is one.';
comment on column programmes.contributions.visibility is 'As the activity''s; a programme is public.';
comment on column programmes.contributions.donor is 'organisation:key or state:code.';
comment on column programmes.contributions.organisation is 'The body that gave, if it is one.';
comment on column programmes.contributions.state is 'The state that gave, if it is one.';
comment on column programmes.contributions.kind is 'cash or in_kind; empty: not said.';
comment on column programmes.contributions.value is 'The amount as printed; empty: not said.';
comment on column programmes.contributions.currency is 'ISO 4217; amounts of two currencies are never added.';
comment on column programmes.contributions.period is 'For which time; empty: not said.';
comment on column programmes.contributions.period_from is 'First day it can mean.';
comment on column programmes.contributions.period_to is 'Last day it can mean.';
comment on column programmes.contributions.as_written is 'What is printed and read differently here.';
comment on column programmes.contributions.doubt is 'Why we hesitate.';
comment on column programmes.contributions.sources is 'Document and lines.';

alter table programmes.contributions enable row level security;
create policy contributions_select on programmes.contributions for select to hemisec_app
  using (visibility = 'public' or (select programmes.is_staff()));
grant select on programmes.agreements, programmes.agreement_parties, programmes.contributions to hemisec_app;
