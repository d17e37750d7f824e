-- How often anything that is counted for many readers was written. What is counted is remembered under this number and counted
-- anew when it is another: sessions, sightings, sealing and the like leave it as it is, where a snapshot is another after each.
-- It is in `hemisec`, which no backup holds: a restored database writes all its tables and so begins with a number of its own.

create table hemisec.written (slot int primary key, n bigint not null);
comment on table hemisec.written is 'internal: how many transactions wrote, by a slot that connections writing at once do not share.';
comment on column hemisec.written.slot is 'Number of the connection, modulo 512: two writers meet here as good as never.';
comment on column hemisec.written.n is 'Transactions of this slot that wrote and were committed.';

-- Once a transaction; undone with it, and with a savepoint too.
create function hemisec.note_write() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if current_setting('hemisec.noted', true) is distinct from pg_catalog.pg_current_xact_id()::text then
    insert into hemisec.written (slot, n) values (pg_catalog.pg_backend_pid() % 512, 1)
      on conflict (slot) do update set n = hemisec.written.n + 1;
    perform pg_catalog.set_config('hemisec.noted', pg_catalog.pg_current_xact_id()::text, true);
  end if;
  return null;
end $$;

-- Snapshots are ordered by what is committed in them, and the sum only grows: an equal sum is an equal state of all watched tables.
create function hemisec.writes() returns bigint language sql stable security definer set search_path = '' as
$$ select coalesce(pg_catalog.sum(n), 0)::bigint from hemisec.written $$;

-- Every table is watched but the house's own books: who came in, what was seen, sealed, found, made ready, or sent twice.
create function hemisec.watch_tables() returns void language plpgsql set search_path = '' as $$
declare t record;
begin
  for t in select n.nspname, c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
      and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'hemisec', 'access')
      and (n.nspname not in ('platform', 'facts') or n.nspname || '.' || c.relname in ('platform.attachments', 'facts.facts'))
      and not exists (select from pg_catalog.pg_trigger g where g.tgrelid = c.oid and g.tgname = 'note_write')
  loop
    execute pg_catalog.format('create trigger note_write after insert or update or delete or truncate on %I.%I
      for each statement execute function hemisec.note_write()', t.nspname, t.relname);
  end loop;
end $$;

grant usage on schema hemisec to hemisec_app;
revoke all on function hemisec.note_write(), hemisec.writes(), hemisec.watch_tables() from public;
grant execute on function hemisec.writes() to hemisec_app;
