// Addresses for one's own calendar: made, shown once, ended; and the counting of those who come by one.
import type { Db, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { type Caller, notFound, Problem } from "#src/platform/http/index.ts"
import { aboutAccount } from "../facts.ts"
import { problems } from "../problems.ts"
import { addFeed, endFeed, findFeed, listFeeds, noteFeedSeen } from "../queries/feeds.ts"
import { mostFeeds, mostTries, mostVisits, seenLongAgo } from "../rules.ts"
import { digestOf, newToken } from "../tokens.ts"
import type { SignedIn } from "../types.ts"
import { count, demandPatience } from "./tries.ts"

export type MadeFeed = { id: string; token: string }

export async function makeFeed(tx: Write, actor: SignedIn, now: Date): Promise<Told<MadeFeed>> {
  if ((await listFeeds(tx, actor.account)).length >= mostFeeds) throw new Problem(problems.feedsFull, { most: mostFeeds })
  const token = newToken()
  const id = await addFeed(tx, { tokenHash: digestOf(token), account: actor.account, createdAt: now })
  return {
    value: { id, token },
    facts: [{ kind: "account.feed_made", about: aboutAccount(actor.account), detail: { feed: id } }],
  }
}

export async function endOwnFeed(tx: Write, actor: SignedIn, feed: string, now: Date): Promise<Told<null>> {
  if (!(await endFeed(tx, actor.account, feed, now))) throw notFound()
  return { value: null, facts: [{ kind: "account.feed_ended", about: aboutAccount(actor.account), detail: { feed } }] }
}

const guessesOf = (caller: Pick<Caller, "address">) =>
  caller.address ? [{ key: `feed:address:${digestOf(caller.address)}`, most: mostTries.address }] : []

/** Whoever guesses at an address that holds a secret is counted, whatever it would have opened. */
export const noteGuess = (db: Db, caller: Pick<Caller, "address">, now: Date): Promise<void> =>
  db.owner(async (tx) => count(tx, await demandPatience(tx, guessesOf(caller), now), now))

/** A calendar comes by with a secret. Each feed may be read so often; who guesses is counted by address. */
export const knockAtFeed = (db: Db, secret: string, caller: Pick<Caller, "address">, now: Date): Promise<void> =>
  db.owner(async (tx) => {
    const feed = await findFeed(tx, digestOf(secret))
    const limits = feed ? [{ key: `feed:${feed.id}`, most: mostVisits }] : guessesOf(caller)
    await count(tx, await demandPatience(tx, limits, now), now)
    if (feed && seenLongAgo(feed.seenAt, now)) await noteFeedSeen(tx, feed.id, now)
  })
