// An order ends a unit: the seats that people hold there are moved to another unit, or end, from a day on. What was held
// before stays as it was, and so do the facts of whoever held it.
import { randomUUID } from "node:crypto"
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type Day, plusDays } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { seatCodes, seatGranted } from "../facts.ts"
import { refused } from "../messages/problems.ts"
import { mayEndSeat, mayGrant } from "../policy.ts"
import {
  addSeat,
  countAdministrators,
  countSeatTurns,
  endSeat,
  endSeatAfter,
  listSeats,
  listSeatsAt,
  type SeatAt,
} from "../queries/seats.ts"
import { sameSeat, seatsToMove } from "../rules.ts"
import type { HeldSeat, SeatOffer } from "../types.ts"
import { demand } from "./seats.ts"

/** Without `to` the seats end. `seat`: this one alone. */
export type Moving = { unit: string; to?: string | undefined; seat?: string | undefined; from: Day }
type By = { seen: number; today: Day; now: Date }

async function endOne(tx: Write, seat: HeldSeat, from: Day, now: Date): Promise<Fact> {
  const begun = seat.from < from
  if (begun) await endSeatAfter(tx, seat.id, plusDays(from, -1))
  else await endSeat(tx, seat.id, now)
  const { to: _, ...codes } = seatCodes({ ...seat, to: from })
  const on = begun ? plusDays(from, -1) : from
  return { kind: "seat.ended", about: ref("seat", seat.id), detail: { account: seat.account, on, ...codes } }
}

async function grantOne(tx: Write, seat: SeatAt, { to, from }: { to: string; from: Day }, now: Date): Promise<Fact[]> {
  const since = seat.from > from ? seat.from : from
  const { role, note } = seat
  const offer: SeatOffer = { role, unit: to, ...(seat.to ? { to: seat.to } : {}), ...(note ? { note } : {}) }
  const held = await listSeats(tx, [seat.account])
  if (held.some((s) => !s.ended && sameSeat(s, offer) && s.from <= since && (s.to === null || s.to >= since))) return []
  const id = randomUUID()
  await addSeat(tx, id, seat.account, offer, since, now)
  return [seatGranted(id, seat.account, offer, since)]
}

/** Moves the seats at a unit to another, or ends them. Nobody moves the own seat: another administrator does. */
export async function moveSeats(
  tx: Write,
  actor: Actor,
  { unit, to, seat, from }: Moving,
  by: By,
): Promise<Told<{ unit: string }>> {
  if (from < by.today) throw invalid([{ pointer: "/from", message: refused.seatMovedBack }])
  const version = await countSeatTurns(tx, unit)
  const held = await listSeatsAt(tx, unit, from)
  if (version !== by.seen) throw new ChangedMeanwhile({ seats: held.length, version })
  const asked = held.filter((s) => seat === undefined || s.id === seat)
  const seats = to ? seatsToMove(asked, actor.account) : asked
  if (asked.length === 0) throw invalid([{ pointer: "/seat", message: refused.noSeatLeft }])
  const [own] = asked
  if (to && seats.length === 0 && own) demand(mayGrant(actor, own.account, own))
  const administrators = await countAdministrators(tx, by.today)
  const facts: Fact[] = []
  for (const one of seats) {
    demand(mayEndSeat(actor, one, administrators))
    facts.push(await endOne(tx, one, from, by.now))
    if (!to) continue
    demand(mayGrant(actor, one.account, one))
    facts.push(...(await grantOne(tx, one, { to, from }, by.now)))
  }
  const [first, ...others] = facts
  if (!first) throw invalid([{ pointer: "/seat", message: refused.noSeatLeft }])
  return { value: { unit }, facts: [first, ...others] }
}
