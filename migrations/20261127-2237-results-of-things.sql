-- People enter results of programmes and projects, and markers of programmes. What the bundled record tells of a programme stays the record's:
-- people add to it and change what they added.

alter table programmes.programmes add column version integer not null default 1;
comment on column programmes.programmes.version is 'Raised by every change of what people entered for it.';
grant update (version) on programmes.programmes to hemisec_app;

alter table programmes.results
  add column project text,
  add column evidence text not null default '',
  add column recorded_by uuid constraint results_recorded_by references access.accounts,
  drop constraint results_thing,
  add constraint results_thing check (thing = coalesce('activity:' || activity, 'project:' || project, 'programme:' || programme, 'section:' || section)),
  add constraint results_project foreign key (project, visibility) references programmes.projects (key, visibility) on update cascade on delete cascade,
  add constraint results_evidence check (recorded_by is null or evidence <> '');
create index results_of_project on programmes.results (project);
comment on column programmes.results.project is 'The project, if it is one.';
comment on column programmes.results.evidence is 'What shows it, where a person entered it for a programme or a project.';
comment on column programmes.results.recorded_by is 'Purpose: who answers for a result of a programme or project. Viewers: nobody by name. Retention: the account''s id stays after erasure. Empty: the bundled record, or as the activity.';

drop policy results_insert on programmes.results;
drop policy results_delete on programmes.results;
create policy results_insert on programmes.results for insert to hemisec_app
  with check ((select programmes.may_record()) and (activity is not null or (section is null and recorded_by is not null)));
create policy results_delete on programmes.results for delete to hemisec_app
  using ((select programmes.may_record()) and (activity is not null or recorded_by is not null));

drop policy markers_insert on programmes.markers;
drop policy markers_delete on programmes.markers;
create policy markers_insert on programmes.markers for insert to hemisec_app
  with check ((select programmes.may_record()) and (programme is null or basis = 'confirmed'));
create policy markers_delete on programmes.markers for delete to hemisec_app
  using ((select programmes.may_record()) and (programme is null or basis = 'confirmed'));
