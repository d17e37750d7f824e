-- What states did about a convention, as legal officers enter it with a source; and what the secretariat did so that more states
-- join. The documents of the record name no state's status: nothing is filled in for it.

create table mandates.treaty_acts (
  instrument text not null constraint treaty_acts_instrument_known references mandates.instruments,
  state text not null constraint treaty_acts_state_known references states.states,
  version integer not null constraint treaty_acts_version_counts check (version > 0),
  act text not null constraint treaty_acts_act_known check (act in ('signed', 'ratified', 'acceded', 'reserved', 'denounced')),
  done platform.edtf,
  done_from date,
  done_to date,
  source text,
  entered_as text not null,
  entered_on date not null,
  constraint treaty_acts_one_at_a_time primary key (instrument, state, version),
  constraint treaty_acts_whole check ((done is null) = (source is null))
);
create index treaty_acts_state on mandates.treaty_acts (state);
comment on table mandates.treaty_acts is 'public: acts of states about conventions. Rows are only added: of each act the highest version holds.';
comment on column mandates.treaty_acts.instrument is 'The convention or protocol.';
comment on column mandates.treaty_acts.state is 'The state.';
comment on column mandates.treaty_acts.version is 'Counts from 1 for each convention and state.';
comment on column mandates.treaty_acts.act is 'signed, ratified, acceded, reserved or denounced.';
comment on column mandates.treaty_acts.done is 'When, as vague as the source; empty: what was entered before is taken back.';
comment on column mandates.treaty_acts.done_from is 'First day it can mean.';
comment on column mandates.treaty_acts.done_to is 'Last day it can mean.';
comment on column mandates.treaty_acts.source is 'What says so, in the words of whoever entered it: a list of the depositary, a document and its lines.';
comment on column mandates.treaty_acts.entered_as is 'The role of the seat used. The account stands in the fact alone.';
comment on column mandates.treaty_acts.entered_on is 'The day, at the seat.';

create table mandates.treaty_outreach (
  instrument text not null constraint treaty_outreach_instrument_known references mandates.instruments,
  thing text not null,
  basis text not null constraint treaty_outreach_basis_known check (basis in ('stated', 'section', 'reading')),
  sources jsonb not null constraint treaty_outreach_cites_something check (jsonb_array_length(sources) > 0),
  primary key (instrument, thing)
);
comment on table mandates.treaty_outreach is 'public: what the secretariat did so that states join a convention or carry it out, as the record has it.';
comment on column mandates.treaty_outreach.instrument is 'The convention or protocol.';
comment on column mandates.treaty_outreach.thing is 'kind:id of an activity or programme.';
comment on column mandates.treaty_outreach.basis is 'stated by a source, by its section, or our reading.';
comment on column mandates.treaty_outreach.sources is 'Document and lines.';

grant select on mandates.treaty_acts, mandates.treaty_outreach to hemisec_app;
grant insert on mandates.treaty_acts to hemisec_app;
