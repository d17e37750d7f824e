import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { HeldSeat, SeatOffer } from "../types.ts"
import { asSeat, seatColumns } from "./rows.ts"

/** Every seat of these accounts, those that are over included, newest first. */
export async function listSeats(tx: Read, accounts: readonly string[]): Promise<HeldSeat[]> {
  if (accounts.length === 0) return []
  const rows = await tx
    .selectFrom("access.seats")
    .select(seatColumns)
    .where("account", "in", [...accounts])
    .orderBy("since", "desc")
    .orderBy("id")
    .execute()
  return rows.map(asSeat)
}

export const getSeat = async (tx: Read, id: string): Promise<HeldSeat> =>
  asSeat(await tx.selectFrom("access.seats").select(seatColumns).where("id", "=", id).executeTakeFirstOrThrow(notFound))

export const listSeatsByIds = async (tx: Read, ids: readonly string[]): Promise<HeldSeat[]> =>
  ids.length === 0
    ? []
    : (
        await tx
          .selectFrom("access.seats")
          .select(seatColumns)
          .where("id", "in", [...ids])
          .execute()
      ).map(asSeat)

/** Administrators' seats in force on a day, held by people who are no examples. Administrators alone see them all. */
export async function countAdministrators(tx: Read, on: Day): Promise<number> {
  const row = await tx
    .selectFrom("access.seats as s")
    .innerJoin("access.accounts as a", "a.id", "s.account")
    .select((e) => e.fn.countAll<number>().as("count"))
    .where("s.role", "=", "administrator")
    .where("s.endedAt", "is", null)
    .where("s.since", "<=", on)
    .where((e) => e.or([e("s.until", "is", null), e("s.until", ">=", on)]))
    .where("a.erasedAt", "is", null)
    .where("a.example", "=", false)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Whether anybody administers on a day; asked at the start, before there is anybody to ask. */
export async function hasAdministrator(tx: Read, on: Day): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select access.has_administrator(${on}::date) as held`.execute(tx)
  return rows[0]?.held ?? false
}

export const addSeat = (tx: Write, id: string, account: string, offer: SeatOffer, from: Day, now: Date) =>
  tx
    .insertInto("access.seats")
    .values({
      id,
      account,
      role: offer.role,
      state: offer.state ?? null,
      unit: offer.unit ?? null,
      organisation: offer.organisation ?? null,
      since: from,
      until: offer.to ?? null,
      nominatedBy: offer.note ?? "",
      grantedAt: now,
    })
    .execute()

/** Nothing comes back when it had been ended already. */
export const endSeat = (tx: Write, id: string, now: Date) =>
  tx
    .updateTable("access.seats")
    .set({ endedAt: now })
    .where("id", "=", id)
    .where("endedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
