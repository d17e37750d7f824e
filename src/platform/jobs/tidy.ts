// What the machinery keeps for a while only: replies of changes sent twice, and counts of tries.
import { sql } from "kysely"
import type { Db } from "#src/platform/db/index.ts"

/** Forgets replies after a week and tries after a day. Done again and again it does no harm. */
export const tidy = (db: Db, now: Date): Promise<void> =>
  db.owner(async (tx) => {
    await tx.deleteFrom("platform.once").where("at", "<", sql<Date>`${now}::timestamptz - interval '7 days'`).execute()
    await tx.deleteFrom("platform.limits").where("since", "<", sql<Date>`${now}::timestamptz - interval '1 day'`).execute()
  })
