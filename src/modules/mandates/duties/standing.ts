// How duties stand on a day, as one relation: their list, its numbers and the gap of what is overdue all read it, so that none of
// them can differ. The days of a duty that recurs are reckoned by its rule and given to the statement; nothing of it is stored.
import { type RawBuilder, sql } from "kysely"
import { type Read, remembered } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { type DutyStanding, daysAround } from "./rules.ts"
import type { Duty, DutyKind } from "./types.ts"

type Recurring = { key: string; dueTo: Day; rule: string }

const listRecurring = async (tx: Read): Promise<Recurring[]> =>
  (
    await sql<Recurring>`select key, due_to, rule from mandates.duties where rule <> '' and due_to is not null order by key`.execute(
      tx,
    )
  ).rows

/** The due days of what recurs, reckoned once while nothing is written. */
async function daysOfRecurring(tx: Read, today: Day): Promise<RawBuilder<unknown>> {
  const days = await remembered(tx, "public", `mandates.duty_days ${today}`, async (read) =>
    (await listRecurring(read)).flatMap((d) => daysAround(d, today).map((on) => [d.key, on] as const)),
  )
  const duties = days.map(([duty]) => duty)
  const ons = days.map(([, on]) => on)
  return sql`select * from unnest(${duties}::text[], ${ons}::date[]) as t(duty, "on")`
}

/** `duty, kind, due_to, standing, overdue_since` of every duty, by the rule that `standingOf` reckons one by. */
async function standingsOn(tx: Read, today: Day): Promise<RawBuilder<unknown>> {
  const times = sql`select s.key as duty, s.due_to as "on" from mandates.duties s where s.rule = '' or s.due_to is null
    union all ${await daysOfRecurring(tx, today)}`
  return sql`select d.key as duty, d.kind, d.due_to,
    case when bool_or(t."on" < ${today}::date and not p.proven) then 'overdue'
      when bool_or(t."on" >= ${today}::date and not p.proven) then 'ahead'
      when bool_or(p.proven) then 'delivered' else 'undated' end as standing,
    min(t."on") filter (where t."on" < ${today}::date and not p.proven) as overdue_since
  from mandates.duties d left join (${times}) t on t.duty = d.key
    left join lateral (select v.thing from mandates.duty_deliveries v
      where v.duty = d.key and v.occurrence is not distinct from t."on" order by v.version desc limit 1) r on true
    left join lateral (select r.thing is not null or (d.rule = '' and d.delivered_by is not null and d.delivered is not null
      and not exists (select from mandates.duty_deliveries v where v.duty = d.key and v.occurrence is not distinct from t."on"))
      as proven) p on true
  group by d.key`
}

export type Narrowing = { kind?: DutyKind | undefined; show?: DutyStanding | undefined }
export type DutyCount = { kind: DutyKind; standing: DutyStanding; count: number }

/** How many duties of each kind stand how. */
export async function countStandings(tx: Read, today: Day): Promise<DutyCount[]> {
  const { rows } = await sql<DutyCount>`select s.kind, s.standing, count(*)::int as count
    from (${await standingsOn(tx, today)}) s group by s.kind, s.standing order by s.kind, s.standing`.execute(tx)
  return rows
}

/** Keys of one page of duties, those due first before the others; `from` is the key that the page before ended with. */
export async function listStanding(tx: Read, today: Day, narrowed: Narrowing, most: number, from?: string): Promise<string[]> {
  const last = sql`date '9999-12-31'`
  const beyond = from
    ? sql`(coalesce(s.due_to, ${last}), s.duty) > (select coalesce(f.due_to, ${last}), f.key from mandates.duties f where f.key = ${from})`
    : sql`true`
  const { rows } = await sql<Pick<Duty, "key">>`select s.duty as key from (${await standingsOn(tx, today)}) s
    where ${narrowed.kind ? sql`s.kind = ${narrowed.kind}` : sql`true`}
      and ${narrowed.show ? sql`s.standing = ${narrowed.show}` : sql`true`} and ${beyond}
    order by coalesce(s.due_to, ${last}), s.duty limit ${most + 1}`.execute(tx)
  return rows.map((r) => r.key)
}

/** What is overdue, each duty once, with the first of its days that nobody delivered. */
export async function listOverdue(tx: Read, today: Day): Promise<{ duty: string; since: Day }[]> {
  const { rows } = await sql<{ duty: string; since: Day }>`select s.duty, s.overdue_since as since
    from (${await standingsOn(tx, today)}) s where s.standing = 'overdue' order by s.duty`.execute(tx)
  return rows
}
