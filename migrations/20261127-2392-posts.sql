-- Established posts: which posts a unit has by the programme-budget, of which grade, which fund pays, filled or vacant, from when to when.
-- Never who holds one. Each change is a further row that holds from a day on.
create table resources.posts (
  key text primary key constraint posts_key_readable check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null default 1,
  recorded_by uuid not null references access.accounts,
  recorded_at timestamptz not null
);
comment on table resources.posts is 'guarded: established posts, by the number that the institution gives them; the secretariat''s.';
comment on column resources.posts.key is 'The number, readable; permanent.';
comment on column resources.posts.version is 'Counts the rows of post_versions.';
comment on column resources.posts.recorded_by is 'Purpose: answers for the entry. Viewers: nobody by name. Retention: as the post; after erasure it names nobody.';
comment on column resources.posts.recorded_at is 'When it was entered.';

create table resources.post_versions (
  post text not null constraint post_versions_post_exists references resources.posts,
  version integer not null constraint post_versions_counts check (version > 0),
  since date not null,
  unit text not null constraint post_versions_unit_exists references institution.units,
  title platform.localised not null,
  grade text not null,
  fund text not null constraint post_versions_fund_exists references resources.funds,
  standing text not null constraint post_versions_standing_known check (standing in ('filled', 'vacant', 'abolished')),
  reason text not null default '',
  recorded_by uuid not null references access.accounts,
  recorded_at timestamptz not null,
  primary key (post, version),
  constraint post_versions_with_a_reason check (version = 1 or reason <> ''),
  constraint post_versions_established_first check (version > 1 or standing <> 'abolished')
);
create index post_versions_unit on resources.post_versions (unit);
create index post_versions_fund on resources.post_versions (fund);
comment on table resources.post_versions is 'guarded: what holds of a post from a day on, until a later row. Rows are only added.';
comment on column resources.post_versions.post is 'The post.';
comment on column resources.post_versions.version is 'Counts from 1; of two rows that begin on one day the later counts.';
comment on column resources.post_versions.since is 'From this day on.';
comment on column resources.post_versions.unit is 'The unit that has it.';
comment on column resources.post_versions.title is 'What the post is for.';
comment on column resources.post_versions.grade is 'Grade as the institution writes it.';
comment on column resources.post_versions.fund is 'What pays it.';
comment on column resources.post_versions.standing is 'filled, vacant or abolished.';
comment on column resources.post_versions.reason is 'Why it changed; offices and no names.';
comment on column resources.post_versions.recorded_by is 'Purpose: answers for the entry. Viewers: nobody by name. Retention: as the post; after erasure it names nobody.';
comment on column resources.post_versions.recorded_at is 'When it was entered.';

do $$
declare t text;
begin
  foreach t in array array['posts', 'post_versions'] loop
    execute format('alter table resources.%I enable row level security', t);
    execute format('create policy %I on resources.%I for select to hemisec_app using ((select programmes.is_staff()))', t || '_select', t);
    execute format('create policy %I on resources.%I for insert to hemisec_app
      with check ((select resources.is_planning()) and recorded_by = (select access.my_account()))', t || '_insert', t);
    execute format('grant select, insert on resources.%I to hemisec_app', t);
  end loop;
end $$;
create policy posts_update on resources.posts for update to hemisec_app using ((select resources.is_planning()));
grant update (version) on resources.posts to hemisec_app;
