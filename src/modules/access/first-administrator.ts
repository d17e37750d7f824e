// How the first administrator comes in: by a link that the start prints while there is none. No password is shipped.
import type { Db } from "#src/platform/db/index.ts"
import { recordFacts } from "#src/platform/facts/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { addInvitation, endFirstInvitations } from "./queries/invitations.ts"
import { hasAdministrator } from "./queries/seats.ts"
import { linkEnds } from "./rules.ts"
import { digestOf, linkTo, newToken } from "./tokens.ts"

type Asked = { origin: string; now: Date; today: Day }

/**
 * A one-time link for the first administrator, or null when somebody administers already. Each start makes a new link and
 * the one before stops working. `origin` is our address as readers see it, without a slash at its end.
 */
export const firstAdministrator = (db: Db, { origin, now, today }: Asked): Promise<string | null> =>
  db.owner(async (tx) => {
    if (await hasAdministrator(tx, today)) return null
    await endFirstInvitations(tx, now)
    const token = newToken()
    const seats = [{ role: "administrator" }] as const
    const row = { tokenHash: digestOf(token), kind: "join", email: null, seats, language: "en", invitedBy: null, now } as const
    const id = await addInvitation(tx, { ...row, expiresAt: linkEnds(now) })
    await recordFacts(tx, { by: "clock", at: now }, [
      { kind: "administrator.link_made", about: ref("invitation", id), detail: {} },
    ])
    return linkTo(origin, token)
  })
