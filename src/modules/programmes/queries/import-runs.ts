// How far the applying of a table is. The transaction that applies holds a lock while it is at work, so a run that died with
// its process, its machine or its database is seen to be dead, and no clock of ours decides it.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { type MessageValues, messageCalled } from "#src/platform/i18n/index.ts"
import { table as said } from "../messages/import.ts"

/** Between the reply and the lock, and before a conflict is tried again, nothing holds the lock: so long a run is believed. */
const believed = sql`interval '10 seconds'`

const underWay = sql<boolean>`(r.noted_at > clock_timestamp() - ${believed} or exists (select from pg_locks l
  where l.locktype = 'advisory' and l.classid = 7041 and l.objid = hashtext(i.id::text)::oid and l.objsubid = 2
    and l.database = (select d.oid from pg_database d where d.datname = current_database())))`

/** `broken_off`: it ended without a word, and nothing of it was written. */
export type RunState = "none" | "under_way" | "applied" | "refused" | "broken_off"
type Refusal = { message: string; values?: MessageValues }
export type Run = { run: number; state: RunState; lines: number; written: number; refusals: readonly Refusal[] }

const state = sql<RunState>`case when r.run is null then 'none' when i.applied_run = r.run then 'applied'
  when r.refusal is not null then 'refused' when ${underWay} then 'under_way' else 'broken_off' end`

/** The latest run of one's own table. */
export async function findRun(tx: Read, id: string): Promise<Run> {
  const { rows } = await sql<
    Omit<Run, "refusals"> & { refusals: Refusal[] | null }
  >`select r.run, r.lines, r.written, r.refusal as refusals, ${state} as state
    from programmes.import_runs r join programmes.imports i on i.id = r.import where i.id = ${id}`.execute(tx)
  const [run] = rows
  return run ? { ...run, refusals: run.refusals ?? [] } : { run: 0, state: "none", lines: 0, written: 0, refusals: [] }
}

export type SentTable = { id: string; fileName: string; checkedAt: Date; state: RunState }

/** One's own tables, the latest first: whoever left the page finds the way back. */
export async function listSentTables(tx: Read, most: number): Promise<SentTable[]> {
  const { rows } = await sql<SentTable>`select i.id, i.file_name as "fileName", i.checked_at as "checkedAt",
      case when r.run is null and i.status = 'applied' then 'applied' else ${state} end as state
    from programmes.imports i left join programmes.import_runs r on r.import = i.id
    order by i.checked_at desc, i.id limit ${most}`.execute(tx)
  return rows
}

/** Begins a run and gives its number. */
export async function beginRun(tx: Write, id: string, lines: number): Promise<number> {
  const { rows } = await sql<{ run: number }>`insert into programmes.import_runs as r (import, lines) values (${id}, ${lines})
    on conflict (import) do update set run = r.run + 1, lines = excluded.lines, written = 0, refusal = null, noted_at = clock_timestamp()
    returning r.run`.execute(tx)
  return rows[0]?.run ?? 1
}

/** Taken first by the transaction that applies, and held to its end: a second one waits, and finds it done. */
export const holdRun = (tx: Write, id: string) => sql`select pg_advisory_xact_lock(7041, hashtext(${id}::uuid::text))`.execute(tx)

export const noteWritten = (tx: Write, id: string, run: number, written: number) =>
  sql`update programmes.import_runs set written = ${written}, noted_at = clock_timestamp()
    where import = ${id} and run = ${run} and written < ${written}`.execute(tx)

export const noteRefused = (tx: Write, id: string, run: number, refusals: readonly Refusal[]) =>
  sql`update programmes.import_runs set refusal = ${JSON.stringify(refusals)}::jsonb, noted_at = clock_timestamp()
    where import = ${id} and run = ${run}`.execute(tx)

/** The words of a refusal, from the name under which they were kept. */
export const refusalIn = ({ message, values }: Refusal) => ({
  message: messageCalled(message) ?? said.checkAgain,
  ...(values ? { values } : {}),
})
