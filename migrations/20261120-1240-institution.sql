-- Who does what by which order: orders, units that outlive their names, provisions, posts, what changed, who is responsible.
-- An order or a unit holds `surely` on the days that its source leaves no doubt about, and `perhaps` on every day that it
-- can mean: an as-at page selects by the second and says presumed where the first does not cover the day.
create schema institution;
grant usage on schema institution to hemisec_app;

create table institution.orders (
  key text primary key constraint orders_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  status text not null default 'applied' constraint orders_status_known check (status in ('draft', 'applied')),
  series text not null,
  number text,
  revision text,
  annex text,
  subject platform.localised not null,
  signed_on date,
  effective_on date,
  valid platform.edtf,
  valid_from date,
  valid_to date,
  valid_basis text not null constraint orders_valid_basis_known check (valid_basis in ('stated', 'inferred', 'unknown')),
  valid_reason platform.localised,
  surely daterange not null default 'empty',
  perhaps daterange not null default 'empty',
  replaces text,
  language text,
  sources jsonb not null default '[]',
  constraint orders_surely_within_perhaps check (surely <@ perhaps),
  constraint orders_one_in_force exclude using gist (series with =, surely with &&) where (status = 'applied')
);
create index orders_perhaps on institution.orders using gist (perhaps);
comment on table institution.orders is 'public: executive orders that set the structure of the secretariat.';
comment on column institution.orders.status is 'A draft is being read in and says nothing yet; an applied order answers.';
comment on column institution.orders.series is 'Series it belongs to.';
comment on column institution.orders.number is 'Printed number; empty: none is printed.';
comment on column institution.orders.revision is 'Printed revision.';
comment on column institution.orders.annex is 'The annex that sets the structure.';
comment on column institution.orders.subject is 'What it is about.';
comment on column institution.orders.signed_on is 'Day of signature, where printed.';
comment on column institution.orders.effective_on is 'First day it has effect, where printed.';
comment on column institution.orders.valid is 'From when to when it holds, as vague as it is known.';
comment on column institution.orders.valid_from is 'First day it can mean.';
comment on column institution.orders.valid_to is 'Last day it can mean.';
comment on column institution.orders.valid_basis is 'Stated by the order, inferred by us, or unknown.';
comment on column institution.orders.valid_reason is 'Why we read the validity so, with the evidence.';
comment on column institution.orders.surely is 'Days on which it is in force beyond doubt; empty for an undated order.';
comment on column institution.orders.perhaps is 'All days on which it can have been in force.';
comment on column institution.orders.replaces is 'What it says it replaces, as printed.';
comment on column institution.orders.language is 'Language of the original, where named.';
comment on column institution.orders.sources is 'Where that stands.';

create table institution.units (
  key text primary key constraint units_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  note platform.localised,
  sources jsonb not null default '[]'
);
comment on table institution.units is 'public: units of the secretariat, each one identity whatever it is called. Bodies of states and autonomous entities are in directory.';
comment on column institution.units.note is 'What a reader should know of its identity.';
comment on column institution.units.sources is 'Where the documents name it.';

create table institution.unit_versions (
  key text primary key,
  unit text not null constraint unit_versions_unit_exists references institution.units,
  "order" text constraint unit_versions_order_exists references institution.orders,
  name platform.localised not null,
  acronym text not null default '',
  level text not null constraint unit_versions_level_known check (level in ('secretariat', 'office', 'department', 'section', 'unit')),
  parent text constraint unit_versions_parent_exists references institution.units,
  number text not null default '',
  named_in text not null default '',
  sort integer not null,
  valid platform.edtf not null,
  valid_from date,
  valid_to date,
  surely daterange not null default 'empty',
  perhaps daterange not null default 'empty',
  basis text not null constraint unit_versions_basis_known check (basis in ('order', 'attested')),
  sources jsonb not null default '[]',
  constraint unit_versions_surely_within_perhaps check (surely <@ perhaps),
  constraint unit_versions_order_or_report check ((basis = 'order') = ("order" is not null)),
  constraint unit_versions_once_a_day exclude using gist (unit with =, basis with =, surely with &&)
);
create index unit_versions_perhaps on institution.unit_versions using gist (perhaps);
create index unit_versions_unit on institution.unit_versions (unit);
create index unit_versions_order on institution.unit_versions ("order", sort);
comment on table institution.unit_versions is 'public: how a unit was called and where it stood, by an order or as a report attests it.';
comment on column institution.unit_versions.unit is 'The unit.';
comment on column institution.unit_versions."order" is 'The order that sets it; empty where a report alone attests it.';
comment on column institution.unit_versions.name is 'Its name then.';
comment on column institution.unit_versions.acronym is 'Its printed acronym.';
comment on column institution.unit_versions.level is 'Secretariat, office, department, section or unit.';
comment on column institution.unit_versions.parent is 'The unit it stood under; empty for the secretariat itself.';
comment on column institution.unit_versions.number is 'Printed number of its heading; empty where it has none.';
comment on column institution.unit_versions.named_in is 'Printed number of the list that names it.';
comment on column institution.unit_versions.sort is 'Place in its order or report.';
comment on column institution.unit_versions.valid is 'From when to when, as vague as its source.';
comment on column institution.unit_versions.valid_from is 'First day it can mean.';
comment on column institution.unit_versions.valid_to is 'Last day it can mean.';
comment on column institution.unit_versions.surely is 'Days beyond doubt.';
comment on column institution.unit_versions.perhaps is 'All days it can mean.';
comment on column institution.unit_versions.basis is 'Set by an order, or attested by a report.';
comment on column institution.unit_versions.sources is 'Where that stands.';

create table institution.functions (
  key text primary key constraint functions_key_readable check (key ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
  "order" text not null constraint functions_order_exists references institution.orders,
  unit text not null constraint functions_unit_exists references institution.units,
  path text not null,
  number text not null default '',
  sort integer not null,
  kind text not null constraint functions_kind_known check (kind in ('mission', 'structure', 'reporting', 'power', 'function', 'coordination')),
  capacity text constraint functions_capacity_known check (capacity in ('implements', 'technical_secretariat', 'advises', 'assists', 'coordinates', 'monitors', 'represents', 'administers', 'reports')),
  limits text[] not null default '{}',
  catch_all boolean not null default false,
  summary platform.localised not null,
  official_text platform.localised,
  sources jsonb not null default '[]',
  constraint functions_path_once unique ("order", path)
);
create index functions_order on institution.functions ("order", sort);
create index functions_unit on institution.functions (unit, "order", sort);
comment on table institution.functions is 'public: the numbered provisions of the orders, each with the unit it binds.';
comment on column institution.functions."order" is 'The order.';
comment on column institution.functions.unit is 'The unit it binds.';
comment on column institution.functions.path is 'Printed numbers from the top: VI.B.7.';
comment on column institution.functions.number is 'Its own printed number; empty for a paragraph without one.';
comment on column institution.functions.sort is 'Place in the order.';
comment on column institution.functions.kind is 'Mission, structure, reporting, power, function or coordination.';
comment on column institution.functions.capacity is 'What its verb makes the unit do.';
comment on column institution.functions.limits is 'Conditions: upon_request, through_secretary, when_requested, voice_no_vote, with:body, responsible:body; a third part confines one to a theme.';
comment on column institution.functions.catch_all is 'Covers everything, and so answers nothing by itself.';
comment on column institution.functions.summary is 'Our summary; never the words of the order.';
comment on column institution.functions.official_text is 'The text of the order in its languages, once somebody has imported it.';
comment on column institution.functions.sources is 'Where it stands.';

create table institution.function_themes (
  function text not null constraint function_themes_function_exists references institution.functions,
  theme text not null constraint function_themes_theme_exists references themes.themes,
  basis text not null constraint function_themes_basis_known check (basis in ('stated', 'reading', 'confirmed')),
  primary key (function, theme)
);
create index function_themes_theme on institution.function_themes (theme);
comment on table institution.function_themes is 'public: the themes that a provision names.';
comment on column institution.function_themes.function is 'The provision.';
comment on column institution.function_themes.theme is 'The theme.';
comment on column institution.function_themes.basis is 'Stated by the provision, or our reading.';

create table institution.posts (
  key text primary key constraint posts_key_readable check (key ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
  "order" text not null constraint posts_order_exists references institution.orders,
  unit text not null constraint posts_unit_exists references institution.units,
  title platform.localised not null,
  reports_to text[] not null default '{}',
  through text[] not null default '{}',
  sources jsonb not null default '[]'
);
create index posts_unit on institution.posts (unit, "order");
comment on table institution.posts is 'public: posts that an order names, never who holds them.';
comment on column institution.posts."order" is 'The order.';
comment on column institution.posts.unit is 'The unit it leads or serves in.';
comment on column institution.posts.title is 'Its title.';
comment on column institution.posts.reports_to is 'Posts or bodies it answers to.';
comment on column institution.posts.through is 'Posts by way of which it addresses those above.';
comment on column institution.posts.sources is 'Where that stands.';

create table institution.unit_changes (
  key text primary key,
  "order" text constraint unit_changes_order_exists references institution.orders,
  event text not null constraint unit_changes_event_known check (event in ('created', 'renamed', 'merged', 'split', 'moved', 'abolished')),
  from_units text[] not null default '{}',
  to_units text[] not null default '{}',
  basis text not null constraint unit_changes_basis_known check (basis in ('stated', 'reading', 'confirmed')),
  note platform.localised,
  sources jsonb not null default '[]'
);
create index unit_changes_order on institution.unit_changes ("order");
create index unit_changes_from on institution.unit_changes using gin (from_units);
create index unit_changes_to on institution.unit_changes using gin (to_units);
comment on table institution.unit_changes is 'public: what happened to units, with predecessors and successors.';
comment on column institution.unit_changes."order" is 'The order that made the change; empty where a report tells it.';
comment on column institution.unit_changes.event is 'Created, renamed, merged, split, moved or abolished.';
comment on column institution.unit_changes.from_units is 'Units before.';
comment on column institution.unit_changes.to_units is 'Units after.';
comment on column institution.unit_changes.basis is 'Stated by a document, or our reading.';
comment on column institution.unit_changes.note is 'What happened, in our words.';
comment on column institution.unit_changes.sources is 'Where that stands.';

create table institution.pairings (
  key text primary key constraint pairings_key_readable check (key ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
  from_function text not null constraint pairings_from_exists references institution.functions,
  to_function text not null constraint pairings_to_exists references institution.functions,
  kind text not null constraint pairings_kind_known check (kind in ('same', 'moved', 'merged', 'split', 'reworded', 'none')),
  basis text not null constraint pairings_basis_known check (basis in ('stated', 'reading', 'confirmed')),
  note platform.localised,
  version integer not null default 1,
  confirmed_by text,
  confirmed_at timestamptz,
  constraint pairings_once unique (from_function, to_function),
  constraint pairings_confirmed_by_somebody check ((basis = 'confirmed') = (confirmed_by is not null and confirmed_at is not null))
);
create index pairings_to on institution.pairings (to_function);
comment on table institution.pairings is 'public: which provision of a later order continues which of an earlier one.';
comment on column institution.pairings.from_function is 'The earlier provision.';
comment on column institution.pairings.to_function is 'The later provision.';
comment on column institution.pairings.kind is 'How it continues; none: somebody found that the two are no pair.';
comment on column institution.pairings.basis is 'Our reading, or confirmed by a person.';
comment on column institution.pairings.note is 'What differs, in our words.';
comment on column institution.pairings.version is 'Grows with each change; a stale one is refused.';
comment on column institution.pairings.confirmed_by is 'account:id of who confirmed or mended it.';
comment on column institution.pairings.confirmed_at is 'When.';

create table institution.responsibilities (
  id bigint generated always as identity primary key,
  thing text not null constraint responsibilities_thing_is_ref check (thing ~ '^[a-z][a-z_]*:[^\s:]+$'),
  unit text constraint responsibilities_unit_exists references institution.units,
  role text not null constraint responsibilities_role_known check (role in ('lead', 'support')),
  during daterange not null constraint responsibilities_some_day check (not isempty(during)),
  provision text constraint responsibilities_provision_exists references institution.functions,
  status text not null constraint responsibilities_status_known check (status in ('proposed', 'confirmed', 'vacant', 'left_vacant')),
  last_unit text constraint responsibilities_last_unit_exists references institution.units,
  version integer not null default 1,
  constraint responsibilities_vacant_has_no_unit check ((status in ('vacant', 'left_vacant')) = (unit is null)),
  constraint responsibilities_one_lead exclude using gist (thing with =, during with &&) where (role = 'lead')
);
create index responsibilities_unit on institution.responsibilities (unit, thing);
create index responsibilities_thing on institution.responsibilities (thing);
create index responsibilities_vacant on institution.responsibilities (id) where unit is null;
comment on table institution.responsibilities is 'internal: which unit is responsible for which thing of any module, from when to when, and by which provision.';
comment on column institution.responsibilities.thing is 'kind:id of what somebody must see to.';
comment on column institution.responsibilities.unit is 'The unit; empty where nobody is.';
comment on column institution.responsibilities.role is 'One lead, others in support.';
comment on column institution.responsibilities.during is 'The days it holds for.';
comment on column institution.responsibilities.provision is 'The provision it rests on.';
comment on column institution.responsibilities.status is 'Proposed, confirmed by a person, vacant and to be seen to, or left vacant with a reason.';
comment on column institution.responsibilities.last_unit is 'The unit that lost it.';
comment on column institution.responsibilities.version is 'Grows with each change; a stale one is refused.';

create table institution.vacancy_reasons (
  responsibility bigint primary key constraint vacancy_reasons_responsibility_exists references institution.responsibilities on delete cascade,
  reason text not null,
  by text not null,
  at timestamptz not null
);
comment on table institution.vacancy_reasons is 'guarded: why somebody left a responsibility vacant, in words of staff for staff.';
comment on column institution.vacancy_reasons.responsibility is 'What was left vacant.';
comment on column institution.vacancy_reasons.reason is 'Why.';
comment on column institution.vacancy_reasons.by is 'account:id of who decided.';
comment on column institution.vacancy_reasons.at is 'When.';
alter table institution.vacancy_reasons enable row level security;
create policy vacancy_reasons_read on institution.vacancy_reasons for select to hemisec_app
  using ((select access.my_roles()) && array['desk_officer', 'unit_head', 'secretary', 'planning', 'legal', 'information_officer']);
create policy vacancy_reasons_write on institution.vacancy_reasons for insert to hemisec_app
  with check ((select access.my_roles()) && array['planning', 'legal']);
create policy vacancy_reasons_mend on institution.vacancy_reasons for update to hemisec_app
  using ((select access.my_roles()) && array['planning', 'legal']);
create policy vacancy_reasons_lift on institution.vacancy_reasons for delete to hemisec_app
  using ((select access.my_roles()) && array['planning', 'legal']);

grant select on all tables in schema institution to hemisec_app;
grant update on institution.pairings to hemisec_app;
grant insert, update, delete on institution.responsibilities, institution.vacancy_reasons to hemisec_app;
