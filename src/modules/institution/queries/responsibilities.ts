import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"
import type { ResponsibilityStatus } from "../types.ts"

export type Responsibility = {
  id: number
  thing: Ref
  unit: string | null
  role: "lead" | "support"
  provision: string | null
  status: ResponsibilityStatus
  lastUnit: string | null
  version: number
}

const columns = ["r.id", "r.thing", "r.unit", "r.role", "r.provision", "r.status", "r.lastUnit", "r.version"] as const
type Row = Omit<Responsibility, "thing" | "role" | "status"> & { thing: string; role: string; status: string }
// Checked by the table's constraints; SQL knows these columns as text.
const asResponsibility = (row: Row): Responsibility => ({
  ...row,
  thing: row.thing as Ref,
  role: row.role as Responsibility["role"],
  status: row.status as ResponsibilityStatus,
})

const responsibilities = (tx: Read) => tx.selectFrom("institution.responsibilities as r").select(columns)

export const getResponsibility = async (tx: Read, id: number): Promise<Responsibility> =>
  asResponsibility(await responsibilities(tx).where("r.id", "=", id).executeTakeFirstOrThrow(notFound))

/** Who answers for a thing on a day. */
export const listResponsible = async (tx: Read, thing: Ref, on: Day): Promise<Responsibility[]> =>
  (
    await responsibilities(tx)
      .where("r.thing", "=", thing)
      .where(sql<boolean>`r.during @> ${on}::date`)
      .orderBy("r.role")
      .orderBy("r.id")
      .execute()
  ).map(asResponsibility)

export type Vacant = Responsibility & { reason: string | null }

/** Responsibilities without an owner, oldest first; the reason where somebody left one vacant. */
export const listVacant = async (tx: Read, most: number, after = 0): Promise<Vacant[]> =>
  (
    await responsibilities(tx)
      .leftJoin("institution.vacancyReasons as v", "v.responsibility", "r.id")
      .select("v.reason")
      .where("r.unit", "is", null)
      .where("r.id", ">", after)
      .orderBy("r.id")
      .limit(most)
      .execute()
  ).map((row) => ({ ...asResponsibility(row), reason: row.reason }))

export const countVacant = (tx: Read) =>
  tx
    .selectFrom("institution.responsibilities")
    .select(["status", sql<number>`count(*)::int`.as("count")])
    .where("unit", "is", null)
    .groupBy("status")
    .execute()

export type Charge = {
  thing: Ref
  unit: string | null
  role: "lead" | "support"
  since: Day
  provision: string | null
  status: ResponsibilityStatus
}

/** Says that a unit answers for a thing from a day on, or that nobody does. The caller's own fact tells of it. */
export const chargeWith = (tx: Write, c: Charge) =>
  tx
    .insertInto("institution.responsibilities")
    .values({
      thing: c.thing,
      unit: c.unit,
      role: c.role,
      during: sql`daterange(${c.since}::date, null)`,
      provision: c.provision,
      status: c.status,
    })
    .returning("id")
    .executeTakeFirstOrThrow()

/** Ends on the day before `from` whatever a thing's responsibilities were; those that would not have begun are taken out. */
export const dischargeFrom = async (tx: Write, thing: Ref, from: Day): Promise<void> => {
  await tx
    .deleteFrom("institution.responsibilities")
    .where("thing", "=", thing)
    .where(sql<boolean>`lower(during) >= ${from}::date`)
    .execute()
  await tx
    .updateTable("institution.responsibilities")
    .set({ during: sql`during * daterange(null, ${from}::date)` })
    .where("thing", "=", thing)
    .where(sql<boolean>`during @> ${from}::date`)
    .execute()
}

export type Settled = { unit: string | null; status: ResponsibilityStatus; provision: string | null }

/** Nothing comes back when somebody was faster: the caller shows both sides. */
export const recordOwner = (tx: Write, id: number, seen: number, { unit, status, provision }: Settled) =>
  tx
    .updateTable("institution.responsibilities")
    .set({ unit, status, provision, version: seen + 1 })
    .where("id", "=", id)
    .where("version", "=", seen)
    .returning(["id", "version"])
    .executeTakeFirst()

export const recordVacancyReason = (tx: Write, responsibility: number, reason: string, by: string, at: Date) =>
  tx
    .insertInto("institution.vacancyReasons")
    .values({ responsibility, reason, by, at })
    .onConflict((c) => c.column("responsibility").doUpdateSet({ reason, by, at }))
    .execute()

export const liftVacancyReason = (tx: Write, responsibility: number) =>
  tx.deleteFrom("institution.vacancyReasons").where("responsibility", "=", responsibility).execute()
