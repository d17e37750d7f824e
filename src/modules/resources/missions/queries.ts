// Missions with their costs, steps and reports. Row-level security shows them to the secretariat alone.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Mission, MissionContent, MissionCost, MissionReport, MissionState, MissionStep } from "./types.ts"

export const dueKind = "mission.report"

const columns = [
  ...(["m.key", "m.title", "m.purpose", "m.details", "m.language", "m.unit", "m.travellerRole", "m.traveller"] as const),
  ...(["m.office", "m.places", "m.firstDay", "m.lastDay", "m.activity", "m.serves", "m.state", "m.requestedBy"] as const),
  ...(["m.clearedBy", "m.approvedBy", "m.act", "m.reportDays", "m.travelledFrom", "m.travelledTo", "m.version"] as const),
] as const

const missions = (tx: Read) =>
  tx
    .selectFrom("resources.missions as m")
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom("platform.deadlines as d")
          .select(["d.dueOn", "d.metAt"])
          .where(sql<boolean>`d.thing = 'mission:' || m.key`)
          .where("d.kind", "=", dueKind)
          .orderBy("d.id", "desc")
          .limit(1)
          .as("due"),
      (j) => j.onTrue(),
    )
    .select([...columns, "due.dueOn", "due.metAt"])

// Checked by the table's constraints; SQL knows these columns as text.
const asMissions = (rows: unknown) => rows as Mission[]

export const listMissions = async (tx: Read): Promise<Mission[]> => asMissions(await missions(tx).orderBy("m.key").execute())

export const listMissionsByKey = async (tx: Read, keys: readonly string[]): Promise<Mission[]> =>
  asMissions(
    await missions(tx)
      .where("m.key", "in", [...keys, ""])
      .orderBy("m.key")
      .execute(),
  )

/** Missions that serve an activity, the latest first. */
export const listMissionsOfActivity = async (tx: Read, activity: string): Promise<Mission[]> =>
  asMissions(await missions(tx).where("m.activity", "=", activity).orderBy("m.firstDay", "desc").orderBy("m.key").execute())

export const getMission = async (tx: Read, key: string): Promise<Mission> =>
  (await missions(tx).where("m.key", "=", key).executeTakeFirstOrThrow(notFound)) as unknown as Mission

const asRow = ({ title, places, ...rest }: MissionContent) => ({
  ...rest,
  title: JSON.stringify(title) as unknown as Localised,
  places: [...places],
})

export const insertMission = (tx: Write, key: string, content: MissionContent, by: { account: string; at: Date }) =>
  tx
    .insertInto("resources.missions")
    .values({ key, ...asRow(content), requestedBy: by.account, recordedAt: by.at })
    .execute()

/** The next version of what is requested; false where somebody was faster. */
export async function amendMission(tx: Write, key: string, seen: number, content: MissionContent): Promise<boolean> {
  const done = await tx
    .updateTable("resources.missions")
    .set({ ...asRow(content), version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export type Moved = { state: MissionState } & Partial<
  Pick<Mission, "clearedBy" | "approvedBy" | "act" | "reportDays" | "travelledFrom" | "travelledTo">
>

/** The next version after a step; false where somebody was faster. */
export async function moveMission(tx: Write, key: string, seen: number, to: Moved): Promise<boolean> {
  const done = await tx
    .updateTable("resources.missions")
    .set({ ...to, version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export type CostRow = MissionCost & { mission: string; n: number }
export const listCosts = (tx: Read, missionKeys: readonly string[]): Promise<CostRow[]> =>
  tx
    .selectFrom("resources.missionCosts")
    .select(["mission", "n", "amount", "currency", "fund", "budget", "line"])
    .where("mission", "in", [...missionKeys, ""])
    .orderBy("mission")
    .orderBy("n")
    .execute()

export const takeCostsAway = (tx: Write, mission: string) =>
  tx.deleteFrom("resources.missionCosts").where("mission", "=", mission).execute()
export const insertCosts = (tx: Write, mission: string, costs: readonly MissionCost[]) =>
  tx
    .insertInto("resources.missionCosts")
    .values(costs.map((cost, i) => ({ mission, n: i + 1, ...cost })))
    .execute()

export const keepStep = (tx: Write, mission: string, { content, ...step }: MissionStep) =>
  tx
    .insertInto("resources.missionSteps")
    .values({ mission, ...step, content: content ? JSON.stringify(content) : null })
    .execute()

/** Every step, oldest first. */
export const listSteps = (tx: Read, mission: string): Promise<MissionStep[]> =>
  tx
    .selectFrom("resources.missionSteps")
    .select(["version", "event", "toState", "reason", "dueOn", "content", "by", "asRole", "onDay"])
    .where("mission", "=", mission)
    .orderBy("id")
    .execute() as Promise<unknown> as Promise<MissionStep[]>

/** The versions of the report, the latest first. */
export const listReports = (tx: Read, mission: string): Promise<MissionReport[]> =>
  tx
    .selectFrom("resources.missionReports")
    .select(["version", "language", "results", "commitments", "followUp", "writtenBy", "asRole", "writtenOn"])
    .where("mission", "=", mission)
    .orderBy("version", "desc")
    .execute() as Promise<unknown> as Promise<MissionReport[]>

export const keepReport = (tx: Write, mission: string, report: MissionReport) =>
  tx
    .insertInto("resources.missionReports")
    .values({ mission, ...report })
    .execute()

export type PayingLine = {
  budget: string
  line: number
  fund: string
  purpose: string
  unit: string
  currency: string
  from: Day
  to: Day
}
/** Lines of approved budgets, which may be named as those that are to pay. */
export const listPayingLines = async (tx: Read): Promise<PayingLine[]> =>
  (
    await sql<PayingLine>`select l.budget, l.n as line, l.fund, l.purpose, b.unit, b.currency, b.period_from as "from", b.period_to as "to"
      from resources.budget_lines l join resources.budgets b on b.id = l.budget
      where b.status in ('approved', 'allotted') order by b.period_from desc, b.unit, b.currency, l.n`.execute(tx)
  ).rows
