// What has no owner, and what becomes of it.
import { type RawBuilder, sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import { asResponsibility, type Responsibility, responsibilities } from "./responsibilities.ts"

/** `since` is the first day without an owner, `before` the day that needs none any more; null where there is no such day. */
export type Vacant = Responsibility & { reason: string | null; since: Day | null; before: Day | null }
/** Narrowed to what one unit lost, to things of one kind, to what nobody has left vacant on purpose. */
export type VacantOf = { lastUnit?: string | undefined; kind?: string | undefined; open?: boolean }

const firstDay = sql<Day | null>`case when lower_inf(during) then null else lower(during)::text end`
const dayAfter = sql<Day | null>`case when upper_inf(during) then null else upper(during)::text end`
const kindOfThing = sql<string>`split_part(thing, ':', 1)`
/** Nobody answers, today or later. What ended while nobody did needs nobody any more. */
const nobodyFrom = (on: Day) => sql<boolean>`unit is null and (upper_inf(during) or upper(during) > ${on}::date)`

/** The same things as a gap: see platform/gaps. */
export const vacantThings = (on: Day): RawBuilder<unknown> => sql`select id::text as id, thing, null::text as unit, last_unit,
  case when not lower_inf(during) and lower(during) <= ${on}::date then lower(during) end as since
  from institution.responsibilities where ${nobodyFrom(on)}`

/** What has no owner, oldest first; the reason where somebody left it vacant. */
export const listVacant = async (
  tx: Read,
  on: Day,
  { lastUnit, kind, open }: VacantOf,
  most: number,
  after = 0,
): Promise<Vacant[]> =>
  (
    await responsibilities(tx)
      .leftJoin("institution.vacancyReasons as v", "v.responsibility", "r.id")
      .select(["v.reason", firstDay.as("since"), dayAfter.as("before")])
      .where(nobodyFrom(on))
      .$if(lastUnit !== undefined, (q) => q.where("r.lastUnit", "=", lastUnit ?? ""))
      .$if(kind !== undefined, (q) => q.where(kindOfThing, "=", kind ?? ""))
      .$if(open === true, (q) => q.where("r.status", "=", "vacant"))
      .where("r.id", ">", after)
      .orderBy("r.id")
      .limit(most)
      .execute()
  ).map(({ reason, since, before, ...row }) => ({ ...asResponsibility(row), reason, since, before }))

/** How many things of a kind a unit lost: still to be seen to, and left vacant on purpose. */
export type VacantCount = { lastUnit: string | null; kind: string; open: number; left: number }

export const countVacant = (tx: Read, on: Day): Promise<VacantCount[]> =>
  tx
    .selectFrom("institution.responsibilities")
    .select(["lastUnit", kindOfThing.as("kind")])
    .select([
      sql<number>`count(*) filter (where status = 'vacant')::int`.as("open"),
      sql<number>`count(*) filter (where status = 'left_vacant')::int`.as("left"),
    ])
    .where(nobodyFrom(on))
    .groupBy(["lastUnit", kindOfThing])
    .orderBy("lastUnit")
    .orderBy(kindOfThing)
    .execute()

/** One responsibility with the days that it holds for. */
export const getSpan = (tx: Read, id: number) =>
  tx
    .selectFrom("institution.responsibilities")
    .select([firstDay.as("since"), dayAfter.as("before")])
    .where("id", "=", id)
    .executeTakeFirstOrThrow(notFound)

/** How often what a unit lost was settled or lost again: a number that any change of it alters. */
export const countTurns = async (tx: Read, lastUnit: string): Promise<number> =>
  (
    await tx
      .selectFrom("institution.responsibilities")
      .select(sql<number>`coalesce(sum(version), 0)::int`.as("turns"))
      .where("lastUnit", "=", lastUnit)
      .executeTakeFirstOrThrow()
  ).turns

/** Who has what a unit lost, for whoever comes second: by unit, null where it was left vacant. */
export const countTaken = (tx: Read, lastUnit: string) =>
  tx
    .selectFrom("institution.responsibilities")
    .select(["unit", sql<number>`count(*)::int`.as("count")])
    .where("lastUnit", "=", lastUnit)
    .where((e) => e.or([e("unit", "is not", null), e("status", "=", "left_vacant")]))
    .groupBy("unit")
    .orderBy("unit")
    .execute()

/**
 * Vacancies become a unit's from a day on. Where they began earlier, the days before stay nobody's, in rows of their own; one
 * that begins later is the unit's from its own first day.
 */
export const recordOwner = async (
  tx: Write,
  ids: readonly number[],
  { unit, from }: { unit: string; from: Day | null },
): Promise<void> => {
  await sql`with before as (
      select * from institution.responsibilities where id = any(${ids}::bigint[])
    ), taken as (
      update institution.responsibilities r
      set unit = ${unit}, status = 'confirmed', version = r.version + 1, during = b.during * daterange(${from}::date, null),
        provision = case when r.last_unit = ${unit} then r.provision end
      from before b where r.id = b.id returning b.*
    )
    insert into institution.responsibilities (thing, unit, role, during, provision, status, last_unit)
    select thing, unit, role, during * daterange(null, ${from}::date), provision, status, last_unit
    from taken where ${from}::date is not null and not isempty(during * daterange(null, ${from}::date))`.execute(tx)
}

export const recordNoOwner = (tx: Write, ids: readonly number[]) =>
  tx
    .updateTable("institution.responsibilities")
    .set({ unit: null, status: "left_vacant", provision: null, version: sql`version + 1` })
    .where("id", "in", [...ids])
    .execute()

export const recordVacancyReasons = (tx: Write, ids: readonly number[], reason: string, by: string, at: Date) =>
  tx
    .insertInto("institution.vacancyReasons")
    .values(ids.map((responsibility) => ({ responsibility, reason, by, at })))
    .onConflict((c) => c.column("responsibility").doUpdateSet({ reason, by, at }))
    .execute()

export const liftVacancyReasons = (tx: Write, ids: readonly number[]) =>
  tx
    .deleteFrom("institution.vacancyReasons")
    .where("responsibility", "in", [...ids])
    .execute()
