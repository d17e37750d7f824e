import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Delivery, Duty, DutyKind } from "./types.ts"

const columns = [
  "key",
  "clause",
  "kind",
  "title",
  "summary",
  "due",
  "dueTo",
  "rule",
  "unit",
  "deliveredBy",
  "delivered",
  "doubt",
  "sources",
  "version",
] as const

/** Every duty, those due first before the others; those of a clause alone where one is named. */
export const listDuties = (tx: Read, clause?: string): Promise<Duty[]> =>
  tx
    .selectFrom("mandates.duties")
    .select(columns)
    .$if(clause !== undefined, (q) => q.where("clause", "=", clause ?? ""))
    .orderBy("dueTo", (o) => o.asc().nullsLast())
    .orderBy("key")
    .execute() as Promise<unknown> as Promise<Duty[]>

/** Those asked for; null asks for all, for the search index. */
export const listDutiesByKey = (tx: Read, keys: readonly string[] | null): Promise<Duty[]> =>
  tx
    .selectFrom("mandates.duties")
    .select(columns)
    .$if(keys !== null, (q) => q.where("key", "in", [...(keys ?? []), ""]))
    .orderBy("key")
    .execute() as Promise<unknown> as Promise<Duty[]>

export const getDuty = async (tx: Read, key: string): Promise<Duty> =>
  (await tx
    .selectFrom("mandates.duties")
    .select(columns)
    .where("key", "=", key)
    .executeTakeFirstOrThrow(notFound)) as unknown as Duty

/** Everything recorded about deliveries of some duties, oldest first. */
export const listDeliveries = (tx: Read, duties: readonly string[]): Promise<Delivery[]> =>
  tx
    .selectFrom("mandates.dutyDeliveries")
    .select(["duty", "occurrence", "version", "thing", "delivered", "recordedAs", "recordedOn"])
    .where("duty", "in", [...duties, ""])
    .orderBy("occurrence")
    .orderBy("version")
    .execute() as Promise<unknown> as Promise<Delivery[]>

export type DutyChange = { duty: string; changed: Date; turns: number; gone: boolean }

/** When and how often duties were changed or delivered, and whether the record that they came from has them still. */
export async function listDutyChanges(tx: Read, keys: readonly string[]): Promise<DutyChange[]> {
  const { rows } = await sql<DutyChange>`select d.key as duty, coalesce(max(f.at), 'epoch') as changed, count(f.at)::int as turns,
      exists (select from record.rows r where r.thing = 'duty:' || d.key and r.withdrawn_at is not null) as gone
    from mandates.duties d left join facts.facts f on f.about = 'duty:' || d.key and starts_with(f.kind, 'duty.')
    where d.key = any(${keys}::text[]) group by d.key order by d.key`.execute(tx)
  return rows
}

const held = (date: Edtf | null) => (date ? boundsOf(date) : { from: null, to: null })

/** What people may say of a duty. */
export type DutyContent = {
  clause: string
  kind: DutyKind
  title: Localised
  summary: Localised | null
  due: Edtf | null
  rule: string
  unit: string | null
}
const rowOf = (c: DutyContent) => ({ ...c, dueFrom: held(c.due).from, dueTo: held(c.due).to })

export const insertDuty = (tx: Write, key: string, content: DutyContent) =>
  tx
    .insertInto("mandates.duties")
    .values({ key, ...rowOf(content) })
    .execute()

/** Replaces a duty of a version; false where it is of another by now. */
export async function replaceDuty(tx: Write, key: string, seen: number, content: DutyContent): Promise<boolean> {
  const done = await tx
    .updateTable("mandates.duties")
    .set({ ...rowOf(content), version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

type Before = { duty: string; version: number; content: DutyContent; correctedAs: string; correctedOn: Day }
export const keepVersion = (tx: Write, before: Before) =>
  tx
    .insertInto("mandates.dutyVersions")
    .values({ ...before, content: JSON.stringify(before.content) })
    .execute()

/** How often a duty was corrected, and when last: for its page. */
export const listVersions = (tx: Read, duty: string) =>
  tx
    .selectFrom("mandates.dutyVersions")
    .select(["version", "content", "correctedAs", "correctedOn"])
    .where("duty", "=", duty)
    .orderBy("version", "desc")
    .execute()

export const keepDelivery = (tx: Write, d: Delivery) =>
  tx
    .insertInto("mandates.dutyDeliveries")
    .values({ ...d, deliveredFrom: held(d.delivered).from, deliveredTo: held(d.delivered).to })
    .execute()
