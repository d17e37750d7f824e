// Decisions about seats, passwords, links and tries. Days and instants come in; nothing here looks at a clock.
import type { Seat } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { HeldSeat, Invitation, SeatOffer, SeatRole } from "./types.ts"

type Need = "must" | "may" | "no"
type Needs = Readonly<{ state: Need; unit: Need; organisation: Need }>

/**
 * Where a role is held. An expert's state is the own one, which he or she never assesses; it opens nothing of that state.
 */
export const seatNeeds: Readonly<Record<SeatRole, Needs>> = {
  state_delegate: { state: "must", unit: "no", organisation: "may" },
  state_coordinator: { state: "must", unit: "no", organisation: "may" },
  ministry_contributor: { state: "must", unit: "no", organisation: "may" },
  expert: { state: "must", unit: "no", organisation: "may" },
  donor: { state: "no", unit: "no", organisation: "must" },
  desk_officer: { state: "no", unit: "must", organisation: "no" },
  unit_head: { state: "no", unit: "must", organisation: "no" },
  secretary: { state: "no", unit: "may", organisation: "no" },
  planning: { state: "no", unit: "may", organisation: "no" },
  legal: { state: "no", unit: "may", organisation: "no" },
  information_officer: { state: "no", unit: "may", organisation: "no" },
  administrator: { state: "no", unit: "no", organisation: "no" },
}

export type SeatPart = "state" | "unit" | "organisation" | "to"
export type SeatFault = { part: SeatPart; fault: "missing" | "not_of_this_role" | "unknown" | "over" }

/** The state of the example cast. ISO keeps codes that begin with X for private use; no map, list or total knows it. */
export const exampleState = "XNA"

const key = /^[a-z0-9-]{2,80}$/

/** Everything that is wrong with a seat as asked for: parts missing, parts that the role has no use for, a last day gone by. */
export function seatFaults(offer: SeatOffer, states: readonly string[], today: Day): SeatFault[] {
  const faults: SeatFault[] = []
  for (const part of ["state", "unit", "organisation"] as const) {
    const need = seatNeeds[offer.role][part]
    const said = offer[part]
    if (need === "must" && !said) faults.push({ part, fault: "missing" })
    else if (need === "no" && said) faults.push({ part, fault: "not_of_this_role" })
    else if (said && (part === "state" ? !states.includes(said) : !key.test(said))) faults.push({ part, fault: "unknown" })
  }
  if (offer.to && offer.to < today) faults.push({ part: "to", fault: "over" })
  return faults
}

/** A seat counts from its first day through its last, unless it was ended. */
export const inForce = (seat: Pick<HeldSeat, "from" | "to" | "ended">, on: Day): boolean =>
  !seat.ended && seat.from <= on && (seat.to === null || on <= seat.to)

export const sameSeat = (a: Seat, b: Seat): boolean =>
  a.role === b.role &&
  (a.state ?? "") === (b.state ?? "") &&
  (a.unit ?? "") === (b.unit ?? "") &&
  (a.organisation ?? "") === (b.organisation ?? "")

/** Nobody adds to the own power: where several seats are moved at once, the mover's own stays for somebody else. */
export const seatsToMove = <S extends Pick<HeldSeat, "account">>(seats: readonly S[], mover: string | null): S[] =>
  seats.filter((s) => s.account !== mover)

const hour = 3_600_000
/** A session ends fourteen days after sign-in, whatever happens. */
export const sessionEnds = (now: Date): Date => new Date(now.getTime() + 14 * 24 * hour)
/** One-time links work for seven days. */
export const linkEnds = (now: Date): Date => new Date(now.getTime() + 7 * 24 * hour)

export type LinkState = "open" | "used" | "expired" | "replaced"

/** What has become of a one-time link. It works until the instant it expires, and once. */
export function linkState(link: Pick<Invitation, "expiresAt" | "usedAt" | "endedAt">, now: Date): LinkState {
  if (link.usedAt) return "used"
  if (link.endedAt) return "replaced"
  return now < link.expiresAt ? "open" : "expired"
}

export type Tries = { since: Date; tries: number }
const windowMinutes = 15
/** Failures in a quarter of an hour that close the door. Behind one network address may sit a whole mission. */
export const mostTries = { account: 10, address: 50 } as const

/** Calendars come every few hours; some are impatient, and several devices may share one feed. */
export const mostVisits = 60
/** Addresses for one's own calendar that work at once. */
export const mostFeeds = 10

/** When a feed was read is kept to the hour: more than that is nobody's business. */
export const seenLongAgo = (seenAt: Date | null, now: Date): boolean =>
  seenAt === null || now.getTime() - seenAt.getTime() >= hour

/** Minutes to wait before another try, 0 when there is no need. */
export function minutesToWait(seen: Tries | undefined, now: Date, most: number = mostTries.account): number {
  if (!seen || seen.tries < most) return 0
  const left = seen.since.getTime() + windowMinutes * 60_000 - now.getTime()
  return left <= 0 ? 0 : Math.ceil(left / 60_000)
}

/** The tries after one more failure: a window gone by begins anew. */
export function afterFailure(seen: Tries | undefined, now: Date): Tries {
  const over = !seen || now.getTime() - seen.since.getTime() >= windowMinutes * 60_000
  return over ? { since: now, tries: 1 } : { since: seen.since, tries: seen.tries + 1 }
}
