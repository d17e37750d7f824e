-- Outside bodies: organs of states, institutions, partners, networks. All of it is public; people stand in access alone.
create schema directory;
grant usage on schema directory to hemisec_app;

create table directory.organisations (
  key text primary key constraint organisations_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  type text not null constraint organisations_type_known check (type in (
    'organ', 'autonomous_entity', 'secretariat', 'un_body', 'international', 'regional', 'state_institution', 'ngo', 'private',
    'academic', 'network', 'donor', 'other')),
  state text constraint organisations_state_code check (state ~ '^[A-Z]{3}$'),
  acronym text not null default '',
  title platform.localised not null,
  aliases text[] not null default '{}',
  sources jsonb not null default '[]',
  constraint organisations_institution_has_state check (type <> 'state_institution' or state is not null)
);
comment on table directory.organisations is 'public: outside bodies that documents name, each once, whatever they are called.';
comment on column directory.organisations.type is 'What sort of body it is.';
comment on column directory.organisations.state is 'ISO 3166-1 alpha-3 of the state an institution belongs to; may be a state outside the Americas.';
comment on column directory.organisations.acronym is 'Its short name; empty where none is used.';
comment on column directory.organisations.title is 'Its name: official where one exists in the language, else a courtesy translation.';
comment on column directory.organisations.aliases is 'Other names and spellings, as documents write them.';
comment on column directory.organisations.sources is 'Where our documents name it.';

-- Lists go by name in the reader's language and are paged by it.
create index organisations_en on directory.organisations (platform.in_language(title, 'en'), key);
create index organisations_es on directory.organisations (platform.in_language(title, 'es'), key);
create index organisations_fr on directory.organisations (platform.in_language(title, 'fr'), key);
create index organisations_pt on directory.organisations (platform.in_language(title, 'pt'), key);
create index organisations_type on directory.organisations (type);
create index organisations_state on directory.organisations (state);

grant select on all tables in schema directory to hemisec_app;
