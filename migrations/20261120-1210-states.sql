-- The states of the Americas: names, groups, dated participation. All of it is public knowledge.
create schema states;
grant usage on schema states to hemisec_app;

create table states.states (
  code text primary key check (code ~ '^[A-Z]{3}$'),
  key text not null unique,
  iso2 text not null unique,
  "numeric" text not null unique,
  short platform.localised not null,
  formal platform.localised not null,
  sort platform.localised not null,
  subregion text not null check (subregion in ('north', 'central', 'caribbean', 'south')),
  capital text not null,
  sources jsonb not null default '[]'
);
comment on table states.states is 'public: the 35 independent states of the Americas.';
comment on column states.states.code is 'ISO 3166-1 alpha-3.';
comment on column states.states.key is 'Readable part of its address.';
comment on column states.states.iso2 is 'ISO 3166-1 alpha-2.';
comment on column states.states."numeric" is 'ISO 3166-1 numeric, with leading zeros.';
comment on column states.states.short is 'Short name.';
comment on column states.states.formal is 'Formal name.';
comment on column states.states.sort is 'Sort key in each language; stored, because collation changes with the runtime.';
comment on column states.states.subregion is 'Our grouping for lists and maps.';
comment on column states.states.capital is 'Seat of government, in English use.';
comment on column states.states.sources is 'Where our documents name it.';

create table states.former_names (
  state text not null references states.states,
  formal platform.localised not null,
  valid platform.edtf not null,
  valid_from date,
  valid_to date,
  document text not null,
  note text not null,
  primary key (state, valid)
);
comment on table states.former_names is 'public: formal names that a state has since changed.';
comment on column states.former_names.state is 'The state.';
comment on column states.former_names.formal is 'The name as it was.';
comment on column states.former_names.valid is 'When it was in use.';
comment on column states.former_names.valid_from is 'First day it can mean.';
comment on column states.former_names.valid_to is 'Last day it can mean.';
comment on column states.former_names.document is 'What says so.';
comment on column states.former_names.note is 'What a reader should know.';

create table states.aliases (
  alias text primary key,
  state text references states.states,
  confidence text not null check (confidence in ('certain', 'likely', 'doubtful')),
  note text not null,
  sources jsonb not null default '[]'
);
comment on table states.aliases is 'public: other spellings of states, and words that only look like one.';
comment on column states.aliases.alias is 'As written.';
comment on column states.aliases.state is 'The state meant; empty where none is.';
comment on column states.aliases.confidence is 'How sure the reading is.';
comment on column states.aliases.note is 'Why.';
comment on column states.aliases.sources is 'Where it is written so.';

create table states.groups (
  key text primary key,
  kind text not null,
  title platform.localised not null,
  acronym text not null,
  sources jsonb not null default '[]'
);
comment on table states.groups is 'public: subregional and other groups of states.';
comment on column states.groups.key is 'Readable key.';
comment on column states.groups.kind is 'What sort of group.';
comment on column states.groups.title is 'Its name.';
comment on column states.groups.acronym is 'Its short name.';
comment on column states.groups.sources is 'Where our documents name it.';

create table states.group_members (
  "group" text not null references states.groups,
  state text not null references states.states,
  since platform.edtf,
  since_from date,
  since_to date,
  until platform.edtf,
  until_from date,
  until_to date,
  status text not null,
  document text not null,
  note text not null,
  id text primary key
);
comment on table states.group_members is 'public: spans in which a state stood in a group.';
comment on column states.group_members."group" is 'The group.';
comment on column states.group_members.state is 'The state.';
comment on column states.group_members.since is 'When it began; empty: not known to our record.';
comment on column states.group_members.since_from is 'First day it can mean.';
comment on column states.group_members.since_to is 'Last day it can mean.';
comment on column states.group_members.until is 'When it ended; empty: not ended as far as our record goes.';
comment on column states.group_members.until_from is 'First day it can mean.';
comment on column states.group_members.until_to is 'Last day it can mean.';
comment on column states.group_members.status is 'member, associate, suspended.';
comment on column states.group_members.document is 'What says so.';
comment on column states.group_members.note is 'What a reader should know.';
comment on column states.group_members.id is 'Group, state, start and status.';

create table states.participation (
  body text not null,
  state text not null references states.states,
  since platform.edtf,
  since_from date,
  since_to date,
  until platform.edtf,
  until_from date,
  until_to date,
  position text not null,
  document text not null,
  note text not null,
  id text primary key
);
comment on table states.participation is 'public: dated facts of participation in a body; where it is contested each position stands, and nothing is concluded.';
comment on column states.participation.body is 'The body.';
comment on column states.participation.state is 'The state.';
comment on column states.participation.since is 'When it began to hold.';
comment on column states.participation.since_from is 'First day it can mean.';
comment on column states.participation.since_to is 'Last day it can mean.';
comment on column states.participation.until is 'When it ceased to hold.';
comment on column states.participation.until_from is 'First day it can mean.';
comment on column states.participation.until_to is 'Last day it can mean.';
comment on column states.participation.position is 'What is held, with contested: before it where it is disputed.';
comment on column states.participation.document is 'What says so; empty where the symbol is not known to us.';
comment on column states.participation.note is 'Who holds it and what follows.';
comment on column states.participation.id is 'Body, state, start and position.';

create table states.neighbours (
  key text primary key,
  iso3 text not null,
  kind text not null check (kind in ('territory', 'country')),
  title platform.localised not null,
  status_note text not null,
  sources jsonb not null default '[]'
);
comment on table states.neighbours is 'public: territories and other countries that the sources name or a map must show.';
comment on column states.neighbours.key is 'Readable key.';
comment on column states.neighbours.iso3 is 'ISO 3166-1 alpha-3.';
comment on column states.neighbours.kind is 'Territory or country.';
comment on column states.neighbours.title is 'Its name, in both forms where it is disputed.';
comment on column states.neighbours.status_note is 'What a reader should know of its status, neutrally.';
comment on column states.neighbours.sources is 'Where our documents name it.';

grant select on all tables in schema states to hemisec_app;
