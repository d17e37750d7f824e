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
export const asResponsibility = (row: Row): Responsibility => ({
  ...row,
  thing: row.thing as Ref,
  role: row.role as Responsibility["role"],
  status: row.status as ResponsibilityStatus,
})

export const responsibilities = (tx: Read) => tx.selectFrom("institution.responsibilities as r").select(columns)

export const getResponsibility = async (tx: Read, id: number): Promise<Responsibility> =>
  asResponsibility(await responsibilities(tx).where("r.id", "=", id).executeTakeFirstOrThrow(notFound))

/** Who answers for things on a day. */
export const listResponsible = async (tx: Read, things: readonly Ref[], on: Day): Promise<Responsibility[]> =>
  (
    await responsibilities(tx)
      .where(sql<boolean>`r.thing = any(${[...things]}::text[])`)
      .where(sql<boolean>`r.during @> ${on}::date`)
      .orderBy("r.role")
      .orderBy("r.id")
      .execute()
  ).map(asResponsibility)

export type Charge = {
  thing: Ref
  unit: string | null
  role: "lead" | "support"
  /** Null: since before anything we know. */
  since: Day | null
  /** The last day; null where no end is known. */
  until?: Day | null
  provision: string | null
  status: ResponsibilityStatus
}

/** Says from when on units answer for things, or that nobody does. The caller's own facts tell of it. */
export const chargeWith = async (tx: Write, charges: readonly Charge[]): Promise<number[]> => {
  if (charges.length === 0) return []
  const rows = charges.map(({ since, until, ...c }) => ({
    ...c,
    during: sql<string>`daterange(${since}::date, ${until ?? null}::date, '[]')`,
  }))
  const made = await tx.insertInto("institution.responsibilities").values(rows).returning("id").execute()
  return made.map((m) => m.id)
}

/**
 * Ends on the day before `from` whatever the responsibilities for some things were; those that would not have begun are taken
 * out. Without a day they are all taken out.
 */
export const dischargeFrom = async (tx: Write, things: readonly Ref[], from: Day | null): Promise<void> => {
  if (things.length === 0) return
  await tx
    .deleteFrom("institution.responsibilities")
    .where("thing", "in", [...things])
    .$if(from !== null, (q) => q.where(sql<boolean>`lower(during) >= ${from}::date`))
    .execute()
  await tx
    .updateTable("institution.responsibilities")
    .set({ during: sql`during * daterange(null, ${from}::date)` })
    .where("thing", "in", [...things])
    .where(sql<boolean>`during @> ${from}::date`)
    .execute()
}

/** Leaves vacant whatever is still a unit's that no order names any more; how many that were. */
export const vacateEnded = async (tx: Write): Promise<number> =>
  (await sql<{ lost: number }>`select institution.vacate_ended() as lost`.execute(tx)).rows[0]?.lost ?? 0

export type HeldRow = {
  id: number
  thing: string
  unit: string | null
  role: "lead" | "support"
  provision: string | null
  status: string
  version: number
  lower: string | null
  upper: string | null
}

/** Responsibilities that some unit bears on a day or later. */
export const listHeldFrom = async (tx: Read, from: string): Promise<HeldRow[]> =>
  (
    await tx
      .selectFrom("institution.responsibilities")
      .select(["id", "thing", "unit", "role", "provision", "status", "version"])
      .select([
        sql<string | null>`case when lower_inf(during) then null else lower(during)::text end`.as("lower"),
        sql<string | null>`case when upper_inf(during) then null else upper(during)::text end`.as("upper"),
      ])
      .where("unit", "is not", null)
      .where(sql<boolean>`during && daterange(${from}::date, null)`)
      .orderBy("id")
      .execute()
  ).map((r) => ({ ...r, role: r.role as HeldRow["role"] }))
