import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Invitation, SeatOffer } from "../types.ts"

const columns = ["id", "kind", "email", "account", "seats", "language", "expiresAt", "usedAt", "endedAt"] as const

type InvitationRow = Omit<Invitation, "kind" | "seats" | "language"> & { kind: string; seats: unknown; language: string }

// Our own rows, written by `addInvitation` from checked offers.
const asInvitation = (row: InvitationRow): Invitation => ({
  ...row,
  kind: row.kind as Invitation["kind"],
  seats: row.seats as SeatOffer[],
  language: row.language as Lang,
})

/** The link behind a token, whoever asks; its `account` is the one that it opens or that has its address already. */
export async function findInvitation(tx: Read, tokenHash: string): Promise<Invitation | null> {
  const { rows } = await sql<InvitationRow>`
    select id, kind, email, account, seats, language, expires_at, used_at, ended_at from access.find_invitation(${tokenHash})`.execute(
    tx,
  )
  return rows[0] ? asInvitation(rows[0]) : null
}

/** A link that the asking person made, by its token: shown to nobody else. */
export async function findOwnInvitation(tx: Read, account: string, tokenHash: string): Promise<Invitation | null> {
  const row = await tx
    .selectFrom("access.invitations")
    .select(columns)
    .where("tokenHash", "=", tokenHash)
    .where("invitedBy", "=", account)
    .executeTakeFirst()
  return row ? asInvitation(row) : null
}

/** The latest links that somebody made. */
export const listInvitations = async (tx: Read, account: string): Promise<Invitation[]> =>
  (
    await tx
      .selectFrom("access.invitations")
      .select(columns)
      .where("invitedBy", "=", account)
      .orderBy("createdAt", "desc")
      .limit(50)
      .execute()
  ).map(asInvitation)

type NewInvitation = {
  tokenHash: string
  kind: "join" | "return"
  email: string | null
  account?: string
  seats: readonly SeatOffer[]
  language: Lang
  invitedBy: string | null
  now: Date
  expiresAt: Date
}

export const addInvitation = async (tx: Write, i: NewInvitation): Promise<string> => {
  const { now, account, seats, ...rest } = i
  const row = { ...rest, account: account ?? null, seats: JSON.stringify(seats), createdAt: now }
  return (await tx.insertInto("access.invitations").values(row).returning("id").executeTakeFirstOrThrow()).id
}

/** A new link of the same person to the same address takes the place of the old one. */
export const replaceInvitations = (tx: Write, invitedBy: string, email: string, now: Date) =>
  tx
    .updateTable("access.invitations")
    .set({ endedAt: now })
    .where("invitedBy", "=", invitedBy)
    .where("email", "=", email)
    .where("usedAt", "is", null)
    .where("endedAt", "is", null)
    .execute()

/** Uses up the link for the acting account and returns the seats it brought; null when it is over. */
export async function useInvitation(tx: Write, tokenHash: string, now: Date, today: Day): Promise<string[] | null> {
  const { rows } = await sql<{
    given: string[] | null
  }>`select access.accept_invitation(${tokenHash}, ${now}, ${today}::date) as given`.execute(tx)
  return rows[0]?.given ?? null
}

/** Links that nobody in particular made: the first administrator's, and those of examples. */
export const endFirstInvitations = (tx: Write, now: Date) =>
  tx
    .updateTable("access.invitations")
    .set({ endedAt: now })
    .where("invitedBy", "is", null)
    .where("kind", "=", "join")
    .where("usedAt", "is", null)
    .where("endedAt", "is", null)
    .execute()

/** Links that return to one account stop working. */
export const endReturns = (tx: Write, account: string, now: Date) =>
  tx
    .updateTable("access.invitations")
    .set({ endedAt: now })
    .where("account", "=", account)
    .where("usedAt", "is", null)
    .where("endedAt", "is", null)
    .execute()
