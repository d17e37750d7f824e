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
