-- Registers: entries with fields of their own that hang on activities, programmes and results of the record. Which registers there
-- are, and what each asks, is code; what was entered is here.
create schema registers;
grant usage on schema registers to hemisec_app;

-- Registers that count people hold figures, dates and chosen words alone: there is no place in them where a person could be named.
create function registers.names_nobody(fields jsonb) returns boolean language sql immutable parallel safe as $$
  select not exists (select from jsonb_each(fields) f where case jsonb_typeof(f.value)
    when 'number' then false
    when 'string' then f.value #>> '{}' !~ '^([a-z]+(_[a-z]+)*|[0-9./?~%-]+)$'
    else true end)
$$;
comment on function registers.names_nobody(jsonb) is 'Whether the fields of an entry are figures, dates and words of a list alone.';

create table registers.entries (
  key text primary key,
  register text not null constraint entries_register check (register ~ '^[a-z]+(-[a-z]+)*$'),
  definition smallint not null,
  thing text not null,
  activity text constraint entries_activity_exists references programmes.activities,
  programme text constraint entries_programme_exists references programmes.programmes,
  result text constraint entries_result_exists references programmes.results,
  status text not null constraint entries_status check (status ~ '^[a-z]+(_[a-z]+)*$'),
  name platform.localised,
  unit text constraint entries_unit_exists references institution.units,
  state text constraint entries_state_exists references states.states,
  place_text text not null default '',
  organisation text constraint entries_organisation_exists references directory.organisations,
  held platform.edtf,
  held_from date,
  held_to date,
  fields jsonb not null default '{}' constraint entries_fields_are_few check (jsonb_typeof(fields) = 'object' and length(fields::text) <= 4000),
  as_written text not null default '',
  doubt text not null default '',
  sources jsonb not null default '[]',
  visibility text not null default 'secretariat' constraint entries_visibility check (visibility in ('public', 'secretariat')),
  version integer not null default 1,
  recorded_by uuid constraint entries_recorded_by references access.accounts,
  recorded_at timestamptz,
  constraint entries_hang_on_one_thing check (num_nonnulls(activity, programme, result) = 1),
  constraint entries_held_in_order check (held_from <= held_to),
  constraint entries_withdrawn_is_inside check (status <> 'withdrawn' or visibility = 'secretariat'),
  constraint entries_say_whence check (jsonb_array_length(sources) > 0 or recorded_by is not null),
  constraint entries_of_people_name_nobody check (register not in ('mine-survivors', 'scholarships', 'youth-programmes')
    or (name is null and place_text = '' and registers.names_nobody(fields)))
);
create index entries_register on registers.entries (register, status);
create index entries_activity on registers.entries (activity);
create index entries_programme on registers.entries (programme);
create index entries_result on registers.entries (result);
create index entries_state on registers.entries (state);
create index entries_unit on registers.entries (unit);
create index entries_organisation on registers.entries (organisation);
comment on table registers.entries is 'guarded: entries of the registers: areas, lots, loans, scholarships and the like, each on one activity, programme or result.';
comment on column registers.entries.key is 'Permanent; begins with the register and ends in random letters where a person entered it.';
comment on column registers.entries.register is 'The register that it stands in, as the code defines it.';
comment on column registers.entries.definition is 'Version of the register''s definition by which its fields were read.';
comment on column registers.entries.thing is 'What it hangs on, as a ref; one of the three columns that follow holds its key.';
comment on column registers.entries.activity is 'The activity it hangs on.';
comment on column registers.entries.programme is 'The programme it hangs on.';
comment on column registers.entries.result is 'The result it details; its figures are no second count of it.';
comment on column registers.entries.status is 'Where it stands in the steps of its register; withdrawn: it counts nowhere.';
comment on column registers.entries.name is 'Name of the area, lot, object or town; empty in registers that count people.';
comment on column registers.entries.unit is 'The unit that answers for it.';
comment on column registers.entries.state is 'The state it concerns.';
comment on column registers.entries.place_text is 'Where in that state, in words.';
comment on column registers.entries.organisation is 'The body that clears, holds, teaches or is accredited.';
comment on column registers.entries.held is 'When, as vague as it is known.';
comment on column registers.entries.held_from is 'First day it can mean.';
comment on column registers.entries.held_to is 'Last day it can mean.';
comment on column registers.entries.fields is 'The register''s own fields: figures, dates, words of a list, and numbers of documents.';
comment on column registers.entries.as_written is 'What a source prints and the record reads differently.';
comment on column registers.entries.doubt is 'Why one hesitates.';
comment on column registers.entries.sources is 'Documents and lines that tell of it; empty where a person entered it.';
comment on column registers.entries.visibility is 'public, or secretariat.';
comment on column registers.entries.version is 'Raised by every change.';
comment on column registers.entries.recorded_by is 'Purpose: answers for what no document tells. Viewers: nobody by name; the unit is shown. Retention: as the entry; after erasure it names nobody.';
comment on column registers.entries.recorded_at is 'When a person entered it.';

create table registers.entry_versions (
  entry text not null constraint entry_versions_entry references registers.entries,
  version integer not null,
  event text not null constraint entry_versions_event check (event ~ '^[a-z]+(_[a-z]+)*$'),
  content jsonb not null,
  reason text not null default '',
  by_account uuid not null constraint entry_versions_by references access.accounts,
  at timestamptz not null,
  primary key (entry, version)
);
comment on table registers.entry_versions is 'guarded: what an entry said after each change by a person, with the reason. A version never changes.';
comment on column registers.entry_versions.entry is 'The entry.';
comment on column registers.entry_versions.version is 'The version that the change made.';
comment on column registers.entry_versions.event is 'recorded, amended, or the step that was taken.';
comment on column registers.entry_versions.content is 'Everything the entry said then.';
comment on column registers.entry_versions.reason is 'Why, in words; in registers that count people a word of a list.';
comment on column registers.entry_versions.by_account is 'Purpose: answers for the change. Viewers: nobody by name. Retention: as the entry; after erasure it names nobody.';
comment on column registers.entry_versions.at is 'When.';

-- The second wall. What hangs on a draft is as invisible as the draft: the inner selects pass the policies of what they read.
create function registers.may_see_thing(of_activity text, of_result text) returns boolean language sql stable as $$
  select (of_activity is null or exists (select from programmes.activities a where a.key = of_activity))
    and (of_result is null or exists (select from programmes.results r where r.key = of_result))
$$;
comment on function registers.may_see_thing(text, text) is 'Whether the acting person may see what an entry hangs on.';

alter table registers.entries enable row level security;
create policy entries_select on registers.entries for select to hemisec_app
  using ((visibility = 'public' and registers.may_see_thing(activity, result)) or (select programmes.is_staff()));
create policy entries_insert on registers.entries for insert to hemisec_app
  with check ((select programmes.may_record()) and recorded_by = (select access.my_account()) and visibility = 'secretariat'
    and unit = any ((select programmes.units_of_mine())::text[]));
create policy entries_update on registers.entries for update to hemisec_app
  using ((select programmes.may_record()) and unit = any ((select programmes.units_of_mine())::text[]))
  with check (unit = any ((select programmes.units_of_mine())::text[]));

alter table registers.entry_versions enable row level security;
create policy entry_versions_select on registers.entry_versions for select to hemisec_app using ((select programmes.is_staff()));
create policy entry_versions_insert on registers.entry_versions for insert to hemisec_app
  with check (by_account = (select access.my_account()) and (select programmes.may_record()));

grant select, insert on registers.entries, registers.entry_versions to hemisec_app;
grant update (thing, activity, programme, result, definition, status, name, unit, state, place_text, organisation, held, held_from,
  held_to, fields, visibility, version) on registers.entries to hemisec_app;
