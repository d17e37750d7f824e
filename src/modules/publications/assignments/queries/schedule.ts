// The standing reports of dependencies and the rhythm that people have set for them.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { PeriodicReport } from "../types.ts"

const periodic = (tx: Read) =>
  tx
    .selectFrom("publications.periodicReports as p")
    .innerJoin("institution.functions as f", "f.key", "p.provision")
    .select(["p.key", "p.unit", "p.title", "p.provision", "p.doubt", "p.sources", "p.rule", "p.firstDue", "p.leadDays"])
    .select(["p.since", "p.zone", "p.version", "f.path", "f.order"])

/** With the printed path of the provision and its order. */
export type ScheduledReport = PeriodicReport & { path: string; order: string }

export const listPeriodic = async (tx: Read): Promise<ScheduledReport[]> =>
  (await periodic(tx).orderBy("f.order", "desc").orderBy("f.sort").orderBy("p.key").execute()) as unknown as ScheduledReport[]

export const listPeriodicByKey = async (tx: Read, keys: readonly string[]): Promise<ScheduledReport[]> =>
  (await periodic(tx)
    .where("p.key", "in", [...keys, ""])
    .orderBy("p.key")
    .execute()) as unknown as ScheduledReport[]

export const getPeriodic = async (tx: Read, key: string): Promise<ScheduledReport> =>
  (await periodic(tx).where("p.key", "=", key).executeTakeFirstOrThrow(notFound)) as unknown as ScheduledReport

export type Rhythm = Pick<PeriodicReport, "rule" | "firstDue" | "leadDays" | "since" | "zone">

/** Sets a rhythm, or none; false where somebody was faster. */
export async function setRhythm(tx: Write, key: string, seen: number, rhythm: Rhythm): Promise<boolean> {
  const { rule, firstDue, leadDays, since, zone } = rhythm
  const done = await tx
    .updateTable("publications.periodicReports")
    .set({ rule, firstDue, leadDays, since, zone, version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Periods that were asked for, by report: what the page of the schedule leads to. */
export const listPeriods = (tx: Read): Promise<{ key: string; periodic: string; periodDue: Day; state: string }[]> =>
  tx
    .selectFrom("publications.assignments")
    .select(["key", "periodic", "periodDue", "state"])
    .where("periodic", "is not", null)
    .orderBy("periodDue", "desc")
    .execute() as Promise<unknown> as Promise<{ key: string; periodic: string; periodDue: Day; state: string }[]>

/** Units that no order names any more. */
export const listUnitsEnded = async (tx: Read): Promise<string[]> =>
  (await sql<{ unit: string }>`select unit from institution.unit_ends()`.execute(tx)).rows.map((r) => r.unit)

/** The printed path and the order of a provision. */
export const listProvisions = (tx: Read, keys: readonly string[]) =>
  tx
    .selectFrom("institution.functions")
    .select(["key", "path", "order"])
    .where("key", "in", [...keys, ""])
    .execute()
