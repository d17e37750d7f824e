import { sql } from "kysely"
import type { Db, Read, Write } from "#src/platform/db/index.ts"
import type { Tries } from "../rules.ts"

export type OwnSession = { id: string; createdAt: Date; seenAt: Date; expiresAt: Date }

export const listSessions = (tx: Read, account: string): Promise<OwnSession[]> =>
  tx
    .selectFrom("access.sessions")
    .select(["id", "createdAt", "seenAt", "expiresAt"])
    .where("account", "=", account)
    .orderBy("seenAt", "desc")
    .execute()

export const addSession = async (
  tx: Write,
  s: { tokenHash: string; account: string; now: Date; expiresAt: Date },
): Promise<string> => {
  const row = { tokenHash: s.tokenHash, account: s.account, createdAt: s.now, seenAt: s.now, expiresAt: s.expiresAt }
  return (await tx.insertInto("access.sessions").values(row).returning("id").executeTakeFirstOrThrow()).id
}

export const endSession = (tx: Write, account: string, session: string) =>
  tx.deleteFrom("access.sessions").where("id", "=", session).where("account", "=", account).returning("id").executeTakeFirst()

/** Ends all sessions of an account, or all but one, and tells how many. */
export async function endSessions(tx: Write, account: string, but: string | null): Promise<number> {
  const all = tx.deleteFrom("access.sessions").where("account", "=", account)
  const gone = await (but ? all.where("id", "!=", but) : all).returning("id").execute()
  return gone.length
}

/** Sessions past their last instant go when their owner signs in anew: nobody needs them. */
export const clearPastSessions = (tx: Write, account: string, now: Date) =>
  tx.deleteFrom("access.sessions").where("account", "=", account).where("expiresAt", "<=", now).execute()

/** That a session was seen. A page may not write, so this is a short transaction beside it, at most one in five minutes. */
export const noteSeen = (db: Db, session: string, at: Date) =>
  db.owner((tx) =>
    tx.updateTable("access.sessions").set({ seenAt: at }).where("id", "=", session).where("seenAt", "<", at).execute(),
  )

export const findTries = (tx: Read, key: string): Promise<Tries | undefined> =>
  tx.selectFrom("platform.limits").select(["since", "tries"]).where("key", "=", key).executeTakeFirst()

export const noteTries = (tx: Write, key: string, { since, tries }: Tries) =>
  tx
    .insertInto("platform.limits")
    .values({ key, since, tries })
    .onConflict((c) => c.column("key").doUpdateSet({ since, tries }))
    .execute()

/**
 * From here to the end of the transaction nobody is acting: for what must hold nothing but what everybody may see, whoever asks
 * for it. The policies of every table then see to it, those of tables that are yet to come too.
 */
export const actAsNobody = (tx: Read) =>
  sql`select set_config('hemisec.account', '', true), set_config('hemisec.roles', '', true),
    set_config('hemisec.states', '', true), set_config('hemisec.units', '', true)`.execute(tx)
