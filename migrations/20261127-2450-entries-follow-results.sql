-- An activity that is amended writes its results anew, those that stay under the keys they had. An entry that details one stays on it;
-- where the result is gone when all is written, the entry hangs on what the result hung on.

alter table registers.entries drop constraint entries_result_exists;

create function registers.result_must_exist() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from programmes.results where key = new.result) then
    raise exception 'no result %', new.result using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create constraint trigger result_must_exist after insert or update of result on registers.entries
  for each row when (new.result is not null) execute function registers.result_must_exist();

-- A result of a section alone has nothing that an entry could hang on instead, and stays while an entry details it.
create function registers.follow_result() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  instead text := coalesce(old.programme, (select p.programme from programmes.projects p where p.key = old.project));
begin
  if exists (select from programmes.results where key = old.key) or not exists (select from registers.entries where result = old.key) then
    return null;
  end if;
  if old.activity is null and instead is null then
    raise exception 'an entry of a register details result %', old.key using errcode = 'foreign_key_violation';
  end if;
  update registers.entries set result = null, activity = old.activity, programme = case when old.activity is null then instead end,
    thing = case when old.activity is null then 'programme:' || instead else 'activity:' || old.activity end, version = version + 1
  where result = old.key;
  return null;
end $$;
create constraint trigger entries_follow_result after delete on programmes.results deferrable initially deferred
  for each row execute function registers.follow_result();
revoke all on function registers.result_must_exist(), registers.follow_result() from public;
comment on column registers.entries.result is 'The result it details; its figures are no second count of it. Where the result is taken out, the entry hangs on its activity or programme.';
