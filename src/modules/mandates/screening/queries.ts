import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { MandateKind } from "../types.ts"
import type { Screening, ScreeningStatus, ScreeningStep } from "./types.ts"

const columns = ["clause", "version", "status", "other", "decidedAs", "decidedOn"] as const

/** What holds of a clause; null where nobody screened it. */
export const findScreening = async (tx: Read, clause: string): Promise<Screening | null> =>
  ((await tx.selectFrom("mandates.screened").select(columns).where("clause", "=", clause).executeTakeFirst()) ??
    null) as Screening | null

/** The steps taken about a clause, oldest first. They come only to those who may read them. */
export const listSteps = (tx: Read, clause: string): Promise<ScreeningStep[]> =>
  tx
    .selectFrom("mandates.screeningSteps")
    .select(["clause", "version", "event", "status", "other", "reason", "by", "takenAs", "takenOn"])
    .where("clause", "=", clause)
    .orderBy("version")
    .execute() as Promise<ScreeningStep[]>

export const keepStep = (tx: Write, step: ScreeningStep) => tx.insertInto("mandates.screeningSteps").values(step).execute()

export const keepScreening = (tx: Write, screening: Screening) => tx.insertInto("mandates.screenings").values(screening).execute()

/** Which clause each duplicate or superseded clause points at. */
export async function listPointing(tx: Read): Promise<Map<string, string>> {
  const rows = await tx.selectFrom("mandates.screened").select(["clause", "other"]).where("other", "is not", null).execute()
  return new Map(rows.map((r) => [r.clause ?? "", r.other ?? ""]))
}

/** What a list of mandates is narrowed to: a kind, a status, or those that nobody screened. */
export type Narrowing = { kind?: MandateKind | undefined; status?: ScreeningStatus | "unscreened" | undefined }

const asking = (tx: Read) =>
  tx
    .selectFrom("mandates.clauses as c")
    .innerJoin("mandates.instruments as i", "i.key", "c.instrument")
    .leftJoin("mandates.screened as s", "s.clause", "c.key")
    .where((e) => e.or([e("c.mandate", "=", true), e("s.clause", "is not", null)]))

/** Clauses that ask for something, or that people screened all the same; one more than `most` tells of a next page. */
export const listScreenable = (tx: Read, { kind, status }: Narrowing, after: string | undefined, most: number) =>
  asking(tx)
    .select(["c.key", "c.kind", "c.path", "c.title", "c.mandate", "c.mandateKind", "i.title as instrumentTitle"])
    .select(["s.status", "s.other", "s.decidedAs", "s.decidedOn"])
    .$if(kind !== undefined, (q) => q.where("c.mandateKind", "=", kind ?? ""))
    .$if(status === "unscreened", (q) => q.where("s.clause", "is", null))
    .$if(status !== undefined && status !== "unscreened", (q) => q.where("s.status", "=", status ?? ""))
    .$if(after !== undefined, (q) => q.where("c.key", ">", after ?? ""))
    .orderBy("c.key")
    .limit(most + 1)
    .execute()
export type ScreenableRow = Awaited<ReturnType<typeof listScreenable>>[number]

/** How many of them there are, by kind and status; null for a clause whose wording is not held, or that nobody screened. */
export const countScreenable = (tx: Read) =>
  asking(tx)
    .select(["c.mandateKind as kind", "s.status", sql<number>`count(*)::int`.as("count")])
    .groupBy(["c.mandateKind", "s.status"])
    .execute()
export type ScreenableCount = Awaited<ReturnType<typeof countScreenable>>[number]

export type Countable = {
  key: string
  instrument: string
  instrumentTitle: Localised
  kind: string
  path: string
  title: Localised
  mandate: boolean | null
  mandateKind: MandateKind | null
  adoptedFrom: Day | null
  inForceFrom: Day | null
  /** What it was held for by the end of the day asked about. */
  status: ScreeningStatus | null
}

/** Every clause that a counting rule may count, with what it was held for as at a day. */
export async function listCountable(tx: Read, on: Day): Promise<Countable[]> {
  const { rows } =
    await sql<Countable>`select c.key, c.instrument, i.title as instrument_title, c.kind, c.path, c.title, c.mandate,
      c.mandate_kind, i.adopted_from, i.in_force_from, held.status
    from mandates.clauses c join mandates.instruments i on i.key = c.instrument
      left join lateral (select s.status from mandates.screenings s
        where s.clause = c.key and s.decided_on <= ${on} order by s.version desc limit 1) held on true
    where c.mandate or held.status is not null
    order by c.instrument, c.sort`.execute(tx)
  return rows
}
