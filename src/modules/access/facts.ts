// The facts that this module leaves. Their detail names ids, codes and days; names and addresses lie in `private`.
import type { Fact } from "#src/platform/facts/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import type { SeatOffer } from "./types.ts"

/** The codes of a seat: what a fact may say of it. */
export const seatCodes = ({ role, state, unit, organisation, to }: SeatOffer) => ({
  role,
  ...(state ? { state } : {}),
  ...(unit ? { unit } : {}),
  ...(organisation ? { organisation } : {}),
  ...(to ? { to } : {}),
})

export const aboutAccount = (account: string) => ref("account", account)

export const seatGranted = (seat: string, account: string, offer: SeatOffer, since: Day): Fact => ({
  kind: "seat.granted",
  about: ref("seat", seat),
  detail: { account, since, ...seatCodes(offer) },
  ...(offer.note ? { private: { note: offer.note } } : {}),
})
