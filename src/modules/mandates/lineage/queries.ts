import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { LineageDecision, Occurrence } from "./types.ts"

const columns = ["later", "earlier", "kind", "basis", "verdict", "version", "decidedAs", "decidedOn", "note", "sources"] as const

/** Every pair that nobody rejected. There are some dozens. */
export const listOccurrences = (tx: Read): Promise<Occurrence[]> =>
  tx
    .selectFrom("mandates.occurrences")
    .select(columns)
    .where("verdict", "is distinct from", "rejected")
    .orderBy("later")
    .orderBy("earlier")
    .execute() as Promise<unknown> as Promise<Occurrence[]>

/** A pair as it stands, rejected or not; null where neither the record nor anybody knows it. */
export const findOccurrence = async (tx: Read, later: string, earlier: string): Promise<Occurrence | null> =>
  ((await tx
    .selectFrom("mandates.occurrences")
    .select(columns)
    .where("later", "=", later)
    .where("earlier", "=", earlier)
    .executeTakeFirst()) ?? null) as Occurrence | null

/** What was decided about a pair, oldest first. Reasons come only to those who may read them. */
export const listDecisions = (tx: Read, later: string, earlier: string): Promise<LineageDecision[]> =>
  tx
    .selectFrom("mandates.lineageDecisions as d")
    .leftJoin("mandates.lineageReasons as r", (j) =>
      j.onRef("r.later", "=", "d.later").onRef("r.earlier", "=", "d.earlier").onRef("r.version", "=", "d.version"),
    )
    .select(["d.later", "d.earlier", "d.version", "d.verdict", "d.kind", "d.decidedAs", "d.decidedOn"])
    .select(sql<string>`coalesce(r.reason, '')`.as("reason"))
    .where("d.later", "=", later)
    .where("d.earlier", "=", earlier)
    .orderBy("d.version")
    .execute() as Promise<LineageDecision[]>

export async function keepDecision(tx: Write, { reason, ...decision }: LineageDecision): Promise<void> {
  await tx.insertInto("mandates.lineageDecisions").values(decision).execute()
  if (reason === "") return
  const { later, earlier, version } = decision
  await tx.insertInto("mandates.lineageReasons").values({ later, earlier, version, reason }).execute()
}
