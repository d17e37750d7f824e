import type { Read, Write } from "#src/platform/db/index.ts"

/** An address at which the owner's own calendar reads deadlines. */
export type Feed = { id: string; createdAt: Date; seenAt: Date | null }

/** Those that still work, the newest first. */
export const listFeeds = (tx: Read, account: string): Promise<Feed[]> =>
  tx
    .selectFrom("access.feeds")
    .select(["id", "createdAt", "seenAt"])
    .where("account", "=", account)
    .where("endedAt", "is", null)
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .execute()

/** A feed of one's own by the digest of its secret, while it works. */
export const findOwnFeed = (tx: Read, account: string, tokenHash: string): Promise<Feed | undefined> =>
  tx
    .selectFrom("access.feeds")
    .select(["id", "createdAt", "seenAt"])
    .where("account", "=", account)
    .where("tokenHash", "=", tokenHash)
    .where("endedAt", "is", null)
    .executeTakeFirst()

export const addFeed = async (tx: Write, row: { tokenHash: string; account: string; createdAt: Date }): Promise<string> =>
  (await tx.insertInto("access.feeds").values(row).returning("id").executeTakeFirstOrThrow()).id

/** Nothing comes back when it had been ended already, or is another's. */
export const endFeed = (tx: Write, account: string, feed: string, now: Date) =>
  tx
    .updateTable("access.feeds")
    .set({ endedAt: now })
    .where("id", "=", feed)
    .where("account", "=", account)
    .where("endedAt", "is", null)
    .returning("id")
    .executeTakeFirst()

/** Whoever's it is: asked before anybody is known, by the digest alone. */
export const findFeed = (tx: Read, tokenHash: string) =>
  tx
    .selectFrom("access.feeds")
    .select(["id", "seenAt"])
    .where("tokenHash", "=", tokenHash)
    .where("endedAt", "is", null)
    .executeTakeFirst()

export const noteFeedSeen = (tx: Write, feed: string, at: Date) =>
  tx.updateTable("access.feeds").set({ seenAt: at }).where("id", "=", feed).execute()

/** An event as a feed told it last: its name and its time, and nothing of what it is about. */
export type ToldEvent = {
  uid: string
  sequence: number
  lift: number
  at: Date
  zone: string
  cancelled: boolean
  turnedAt: Date | null
}

/** What a feed told of times that it still reaches; row-level security lets its owner alone through. */
export const listTold = (tx: Read, feed: string, from: Date): Promise<ToldEvent[]> =>
  tx
    .selectFrom("access.feedTold")
    .select(["uid", "sequence", "lift", "at", "zone", "cancelled", "turnedAt"])
    .where("feed", "=", feed)
    .where("at", ">=", from)
    .orderBy("at")
    .orderBy("uid")
    .execute()

/** Remembers what a feed tells now, and forgets what lies further back than it reaches. Of two readings at once the later turn holds. */
export async function rememberTold(tx: Write, feed: string, told: readonly ToldEvent[], from: Date): Promise<void> {
  await tx.deleteFrom("access.feedTold").where("feed", "=", feed).where("at", "<", from).execute()
  if (told.length === 0) return
  await tx
    .insertInto("access.feedTold")
    .values(told.map((t) => ({ ...t, feed })))
    .onConflict((c) =>
      c
        .columns(["feed", "uid"])
        .doUpdateSet((e) => ({
          sequence: e.ref("excluded.sequence"),
          lift: e.ref("excluded.lift"),
          at: e.ref("excluded.at"),
          zone: e.ref("excluded.zone"),
          cancelled: e.ref("excluded.cancelled"),
          turnedAt: e.ref("excluded.turnedAt"),
        }))
        .where("access.feedTold.sequence", "<=", (e) => e.ref("excluded.sequence")),
    )
    .execute()
}
