-- The thesaurus of threats and topics, what is tagged with it, and the register of the documents that our record cites.
create schema themes;
grant usage on schema themes to hemisec_app;

create table themes.documents (
  key text primary key constraint documents_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null constraint documents_kind_known check (kind in ('executive_order', 'report', 'work_plan', 'other')),
  title platform.localised not null,
  date platform.edtf,
  date_from date,
  date_to date,
  date_basis text not null constraint documents_date_basis_known check (date_basis in ('stated', 'inferred', 'unknown')),
  lines integer not null constraint documents_lines_some check (lines > 0),
  file text not null,
  note text not null default ''
);
comment on table themes.documents is 'public: the documents that the record cites, each once.';
comment on column themes.documents.kind is 'What sort of document it is.';
comment on column themes.documents.title is 'Our description of it; the documents print no such title.';
comment on column themes.documents.date is 'When it was made, as vague as it is known; empty: not known.';
comment on column themes.documents.date_from is 'First day the date can mean.';
comment on column themes.documents.date_to is 'Last day the date can mean.';
comment on column themes.documents.date_basis is 'Whether the document states its date or we infer it.';
comment on column themes.documents.lines is 'How many lines its text has; places are counted by them.';
comment on column themes.documents.file is 'Name of the text in the corpus.';
comment on column themes.documents.note is 'What a reader should know of it, in English.';

create table themes.themes (
  key text primary key constraint themes_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  parent text constraint themes_parent_exists references themes.themes deferrable initially deferred,
  kind text not null constraint themes_kind_known check (kind in ('threat', 'topic', 'pillar', 'area', 'stage', 'crime')),
  title platform.localised not null,
  alternatives jsonb not null default '{}',
  valid platform.edtf,
  valid_from date,
  valid_to date,
  code text,
  sources jsonb not null default '[]',
  constraint themes_not_its_own_parent check (parent <> key)
);
create index themes_parent on themes.themes (parent);
comment on table themes.themes is 'public: threats, topics, ministerial pillars and areas, stages and crimes: one thesaurus for every module.';
comment on column themes.themes.parent is 'The broader theme; empty at the top.';
comment on column themes.themes.kind is 'Threat, topic, pillar, area, stage or crime.';
comment on column themes.themes.title is 'Its name.';
comment on column themes.themes.alternatives is 'Other words people search with, a list for each language.';
comment on column themes.themes.valid is 'When the orders of our record name it; empty: no limit is known.';
comment on column themes.themes.valid_from is 'First day of that.';
comment on column themes.themes.valid_to is 'Last day of that.';
comment on column themes.themes.code is 'Code in a classification: an ICCS code, or the number of an area.';
comment on column themes.themes.sources is 'Where the documents speak of it.';

create table themes.taggings (
  thing text not null constraint taggings_thing_is_ref check (thing ~ '^[a-z][a-z_]*:[^\s:]+$'),
  theme text not null constraint taggings_theme_exists references themes.themes,
  basis text not null constraint taggings_basis_known check (basis in ('stated', 'section', 'reading', 'confirmed')),
  primary key (thing, theme)
);
create index taggings_theme on themes.taggings (theme, thing);
comment on table themes.taggings is 'internal: themes of things of any module; what is shown of a thing is for its own module to say.';
comment on column themes.taggings.thing is 'kind:id of what is tagged.';
comment on column themes.taggings.theme is 'The theme.';
comment on column themes.taggings.basis is 'On what the tagging rests.';

grant select on all tables in schema themes to hemisec_app;
grant insert, update, delete on themes.taggings to hemisec_app;
