// Who asks: the SQL that opens a session in the round trip that begins a transaction, and how to read its answer.
import { z } from "zod"
import type { Db } from "#src/platform/db/index.ts"
import type { SiteOptions } from "#src/platform/http/index.ts"
import type { Beside } from "#src/platform/jobs/index.ts"
import { type Actor, publicActor, roleSchema, type Seat } from "#src/values/actor.ts"
import { knockAtFeed, noteGuess } from "./actions/feeds.ts"
import { noteSeen } from "./queries/sessions.ts"
import { digestOf } from "./tokens.ts"

const seat = z.object({
  role: roleSchema,
  state: z.string().optional(),
  unit: z.string().optional(),
  organisation: z.string().optional(),
})
const opened = z.object({
  account: z.string(),
  session: z.string().nullable(),
  seats: z.array(seat),
  drowsy: z.boolean(),
  at: z.coerce.date(),
})

/** A text in SQL. What comes here is a digest, an instant and a setting of ours, never words of a reader. */
const literal = (text: string) => {
  if (!/^[\w+:./-]*$/.test(text)) throw new RangeError("not a plain value")
  return `'${text}'`
}

const asSeat = ({ role, state, unit, organisation }: z.output<typeof seat>): Seat => ({
  role,
  ...(state ? { state } : {}),
  ...(unit ? { unit } : {}),
  ...(organisation ? { organisation } : {}),
})

export const openingFor = (token: string | null, now: Date, zone: string): string =>
  token
    ? `select access.open_session(${literal(digestOf(token))}, ${literal(now.toISOString())}, ${literal(zone)})`
    : "select null"

/** For `site`: the public without a cookie, else whoever the session belongs to, with the seats in force that day. */
export const whoAsks = (db: Db, zone: string, beside: Beside): SiteOptions["who"] => ({
  opening: (token, now) => openingFor(token, now, zone),
  actor: (answer): Actor => {
    if (answer === null || answer === undefined) return publicActor
    const { account, session, seats, drowsy, at } = opened.parse(answer)
    if (drowsy && session) beside.begin(noteSeen(db, session, at))
    return { account, session, seats: seats.map(asSeat) }
  },
  byKey: {
    opening: (key, now) => `select access.open_feed(${literal(digestOf(key))}, ${literal(now.toISOString())}, ${literal(zone)})`,
    knock: (key, caller, now) => knockAtFeed(db, key, caller, now),
    guess: (caller, now) => noteGuess(db, caller, now),
  },
})
