// Invented people, one for each role, so that somebody who has just cloned the platform can look at it from every seat.
// They sit for Northland, a state that is none: it stands on no map, in no list and in no total.
import { randomUUID } from "node:crypto"
import type { Db, Write } from "#src/platform/db/index.ts"
import { recordFacts } from "#src/platform/facts/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { seatGranted } from "./facts.ts"
import { actAs, addAccount, eraseOwnAccount, findForSignIn, listExamples } from "./queries/accounts.ts"
import { addInvitation, endReturns } from "./queries/invitations.ts"
import { addSeat } from "./queries/seats.ts"
import { exampleState, linkEnds, seatNeeds } from "./rules.ts"
import { digestOf, linkTo, newToken } from "./tokens.ts"
import { type SeatOffer, type SeatRole, seatRoles } from "./types.ts"

export type ExamplePerson = { name: string; role: SeatRole; link: string }
type Surroundings = { origin: string; now: Date; today: Day; databaseUrl: string | undefined }

const nameOf = (role: SeatRole) => `Example ${role.replaceAll("_", " ")}`
const emailOf = (role: SeatRole) => `${role.replaceAll("_", "-")}@example.org`

const seatOf = (role: SeatRole): SeatOffer => ({
  role,
  ...(seatNeeds[role].state === "must" ? { state: exampleState } : {}),
  ...(seatNeeds[role].unit === "must" ? { unit: "dps" } : {}),
  ...(seatNeeds[role].organisation === "must" ? { organisation: "example-donor" } : {}),
})

type When = Pick<Surroundings, "now" | "today">

async function ensurePerson(tx: Write, role: SeatRole, { now, today }: When): Promise<{ id: string; fresh: boolean }> {
  const known = await findForSignIn(tx, emailOf(role))
  if (known) return { id: known.id, fresh: false }
  const id = randomUUID()
  await addAccount(tx, { id, name: nameOf(role), email: emailOf(role), password: null, language: "en", now, example: true })
  const seat = randomUUID()
  await addSeat(tx, seat, id, seatOf(role), today, now)
  await recordFacts(tx, { by: "clock", at: now }, [seatGranted(seat, id, seatOf(role), today)])
  return { id, fresh: true }
}

/**
 * Makes the example people where they are missing, their seats from `today` at the seat, and gives each a new one-time link; they have no password. Throws on a
 * database of one's own (`databaseUrl`): invented people have no business among real ones.
 */
export async function addExampleCast(db: Db, { origin, now, today, databaseUrl }: Surroundings): Promise<ExamplePerson[]> {
  if (databaseUrl) throw new Error("Example people are for trying out: start without DATABASE_URL to have them.")
  return db.owner(async (tx) => {
    const people: ExamplePerson[] = []
    let added = 0
    for (const role of seatRoles) {
      const { id, fresh } = await ensurePerson(tx, role, { now, today })
      if (fresh) added += 1
      await endReturns(tx, id, now)
      const token = newToken()
      const row = {
        tokenHash: digestOf(token),
        kind: "return",
        email: null,
        account: id,
        seats: [],
        language: "en",
        invitedBy: null,
        now,
      } as const
      await addInvitation(tx, { ...row, expiresAt: linkEnds(now) })
      people.push({ name: nameOf(role), role, link: linkTo(origin, token) })
    }
    if (added > 0)
      await recordFacts(tx, { by: "clock", at: now }, [
        { kind: "cast.added", about: ref("cast", "example"), detail: { people: added } },
      ])
    return people
  })
}

/** Takes the example people away again: seats end, sessions close, names go. Returns how many there were. */
export const removeExampleCast = (db: Db, now: Date): Promise<number> =>
  db.owner(async (tx) => {
    const examples = await listExamples(tx)
    for (const id of examples) {
      await actAs(tx, id)
      await eraseOwnAccount(tx, now)
    }
    if (examples.length > 0)
      await recordFacts(tx, { by: "clock", at: now }, [
        { kind: "cast.removed", about: ref("cast", "example"), detail: { people: examples.length } },
      ])
    return examples.length
  })
