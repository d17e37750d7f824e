import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { type RequestState, type RequestStep, requestStates, type SectionRequest } from "../types.ts"

const columns = [
  "r.key",
  "r.report",
  "r.round",
  "r.section",
  "r.title",
  "r.number",
  "r.unit",
  "r.asked",
  "r.state",
  "r.handedInBy",
  "r.textVersion",
] as const

const thing = sql<string>`'report_request:' || r.key`

/** The unit asked now is that of the seat for which the request waits, if it waits for a head. */
const requests = (tx: Read) =>
  tx
    .selectFrom("publications.sectionRequests as r")
    .leftJoin("platform.waiting as w", (j) => j.on("w.thing", "=", thing).on("w.role", "=", "unit_head"))
    .select([...columns, "w.scope"])
type Row = Omit<SectionRequest, "state" | "askedNow"> & { state: string; scope: string | null }
const asRequest = ({ scope, ...row }: Row): SectionRequest => ({
  ...row,
  state: requestStates.find((s) => s === row.state) ?? "withdrawn",
  askedNow: scope ?? row.unit,
})

/** Everything that was asked for a report, the latest of each section first. */
export const listRequests = async (tx: Read, report: string): Promise<SectionRequest[]> =>
  (await requests(tx).where("r.report", "=", report).orderBy("r.section").orderBy("r.number", "desc").execute()).map(asRequest)

export const listRequestsByKey = async (tx: Read, keys: readonly string[]): Promise<SectionRequest[]> =>
  (
    await requests(tx)
      .where("r.key", "in", [...keys, ""])
      .execute()
  ).map(asRequest)

export type NewRequest = Pick<SectionRequest, "key" | "report" | "round" | "section" | "title" | "number" | "unit" | "asked">
export const keepRequest = (tx: Write, { title, ...request }: NewRequest) =>
  tx
    .insertInto("publications.sectionRequests")
    .values({ ...request, title: sql<never>`${JSON.stringify(title)}::jsonb` })
    .execute()

export type MovedRequest = { state: RequestState; handedInBy: string | null; textVersion: number | null }
export const moveRequest = (tx: Write, key: string, to: MovedRequest) =>
  tx.updateTable("publications.sectionRequests").set(to).where("key", "=", key).execute()

export const keepRequestStep = (tx: Write, request: string, number: number, step: RequestStep) =>
  tx
    .insertInto("publications.requestSteps")
    .values({ request, number, ...step })
    .execute()

export type TakenStep = RequestStep & { request: string; section: string }

/** The steps of all requests of a report, oldest first. */
export const listRequestSteps = (tx: Read, report: string): Promise<TakenStep[]> =>
  tx
    .selectFrom("publications.requestSteps as s")
    .innerJoin("publications.sectionRequests as r", "r.key", "s.request")
    .select(["s.request", "r.section", "s.event", "s.reason", "s.by", "s.asRole", "s.onDay", "s.dueOn"])
    .where("r.report", "=", report)
    .orderBy("r.section")
    .orderBy("r.number")
    .orderBy("s.number")
    .execute()

/** The day by which each open request is to be handed in, where one stands. */
export const listRequestDays = async (tx: Read, report: string): Promise<Map<string, Day>> =>
  new Map(
    (
      await tx
        .selectFrom("publications.sectionRequests as r")
        .innerJoin("platform.deadlines as d", (j) => j.on("d.thing", "=", thing))
        .select(["r.key", "d.dueOn"])
        .where("r.report", "=", report)
        .where("d.metAt", "is", null)
        .orderBy("r.key")
        .execute()
    ).map((row) => [row.key, row.dueOn] as const),
  )
