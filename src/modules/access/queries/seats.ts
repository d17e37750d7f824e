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

/** How many seats people hold at some units on a day or later; staff may know no more of them. */
export const countSeatsAt = async (tx: Read, units: readonly string[], on: Day): Promise<{ unit: string; seats: number }[]> =>
  (
    await sql<{ unit: string; seats: number }>`select unit, seats from access.count_seats_at(${units}::text[], ${on}::date)
      order by unit`.execute(tx)
  ).rows

export type SeatAt = HeldSeat & { name: string | null }

/** Seats at a unit that hold on a day or later, with their people. Administrators alone see them all. */
export async function listSeatsAt(tx: Read, unit: string, on: Day): Promise<SeatAt[]> {
  const rows = await tx
    .selectFrom("access.seats")
    .innerJoin("access.accounts", "access.accounts.id", "access.seats.account")
    .select(seatColumns.map((c) => `access.seats.${c}` as const))
    .select("access.accounts.name")
    .where("access.seats.unit", "=", unit)
    .where("access.seats.endedAt", "is", null)
    .where((e) => e.or([e("access.seats.until", "is", null), e("access.seats.until", ">=", on)]))
    .where("access.accounts.erasedAt", "is", null)
    .orderBy("access.accounts.name")
    .orderBy("access.seats.id")
    .execute()
  return rows.map((row) => ({ ...asSeat(row), name: row.name }))
}

/** A number that grows whenever a seat at a unit is granted, moved or ended. */
export const countSeatTurns = async (tx: Read, unit: string): Promise<number> =>
  (
    await tx
      .selectFrom("access.seats")
      .select(sql<number>`(count(*) + count(until) + count(ended_at))::int`.as("turns"))
      .where("unit", "=", unit)
      .executeTakeFirstOrThrow()
  ).turns

/** The last day of a seat that goes on elsewhere, or nowhere. */
export const endSeatAfter = (tx: Write, id: string, until: Day) =>
  tx.updateTable("access.seats").set({ until }).where("id", "=", id).execute()
