// How rows read as the module's words.

import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { HeldSeat, Person, SeatRole } from "../types.ts"

export const personColumns = ["id", "name", "email", "language", "example", "createdAt", "erasedAt"] as const

type PersonRow = Omit<Person, "language"> & { language: string }
export const asPerson = (row: PersonRow): Person => ({ ...row, language: row.language as Lang })

export const seatColumns = [
  "id",
  "account",
  "role",
  "state",
  "unit",
  "organisation",
  "since",
  "until",
  "nominatedBy",
  "endedAt",
] as const

type SeatRow = {
  id: string
  account: string
  role: string
  state: string | null
  unit: string | null
  organisation: string | null
  since: Day
  until: Day | null
  nominatedBy: string
  endedAt: Date | null
}

export const asSeat = (row: SeatRow): HeldSeat => ({
  id: row.id,
  account: row.account,
  role: row.role as SeatRole,
  ...(row.state ? { state: row.state } : {}),
  ...(row.unit ? { unit: row.unit } : {}),
  ...(row.organisation ? { organisation: row.organisation } : {}),
  from: row.since,
  to: row.until,
  note: row.nominatedBy,
  ended: row.endedAt !== null,
})
