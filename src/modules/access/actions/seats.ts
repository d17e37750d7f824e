import { randomUUID } from "node:crypto"
import type { Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { problems as common, type FieldFault, invalid, notFound, Problem, type Verdict } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { seatCodes, seatGranted } from "../facts.ts"
import { refused } from "../messages/problems.ts"
import { mayEndSeat, mayGrant } from "../policy.ts"
import { getPerson } from "../queries/accounts.ts"
import { addSeat, countAdministrators, endSeat, getSeat, listSeats } from "../queries/seats.ts"
import { inForce, type SeatFault, sameSeat, seatFaults } from "../rules.ts"
import type { SeatOffer, SignedIn } from "../types.ts"

const words = {
  missing: refused.seatMissing,
  not_of_this_role: refused.seatNotOfRole,
  unknown: refused.seatUnknown,
  over: refused.seatOver,
}

/** Faults of a seat as faults of the form's fields. */
export const asFieldFaults = (faults: readonly SeatFault[]): FieldFault[] =>
  faults.map((f) => ({ pointer: `/${f.part}`, message: words[f.fault] }))

export function demand(verdict: Verdict) {
  if (!verdict.ok) throw new Problem(common.forbidden, { because: verdict.because })
}

type Grant = { account: string; offer: SeatOffer; states: readonly string[]; today: Day; now: Date }

/** Grants a seat from today on to somebody who has an account. */
export async function grantSeat(
  tx: Write,
  actor: Actor,
  { account, offer, states, today, now }: Grant,
): Promise<Told<{ account: string }>> {
  demand(mayGrant(actor, account, offer))
  const person = await getPerson(tx, account)
  if (person.erasedAt) throw notFound()
  const faults = asFieldFaults(seatFaults(offer, states, today))
  if (faults.length > 0) throw invalid(faults)
  const held = await listSeats(tx, [account])
  if (held.some((s) => inForce(s, today) && sameSeat(s, offer))) throw invalid([{ pointer: "/role", message: refused.seatHeld }])
  const id = randomUUID()
  await addSeat(tx, id, account, offer, today, now)
  return { value: { account }, facts: [seatGranted(id, account, offer, today)] }
}

type End = { account: string; id: string; today: Day; now: Date }

/** Ends a seat of this account at once; the last administrator keeps the seat. */
export async function endHeldSeat(
  tx: Write,
  actor: SignedIn,
  { account, id, today, now }: End,
): Promise<Told<{ account: string }>> {
  const seat = await getSeat(tx, id)
  if (seat.account !== account) throw notFound()
  demand(mayEndSeat(actor, seat, await countAdministrators(tx, today)))
  if (!(await endSeat(tx, id, now))) throw notFound()
  const { to: _, ...codes } = seatCodes({ ...seat, to: seat.to ?? today })
  return {
    value: { account: seat.account },
    facts: [{ kind: "seat.ended", about: ref("seat", id), detail: { account: seat.account, on: today, ...codes } }],
  }
}
