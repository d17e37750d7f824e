import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Renewal } from "../types.ts"

const columns = ["id", "account", "madeBy", "createdAt", "expiresAt", "usedAt", "endedAt"] as const

type RenewalRow = Omit<Renewal, "office"> & { madeBy: string | null }
const asRenewal = ({ madeBy, ...row }: RenewalRow): Renewal => ({ ...row, office: madeBy ? "administrator" : "machine" })

/** The link behind a token, whoever asks, with the address of its account. */
export async function findRenewal(tx: Read, tokenHash: string): Promise<(Renewal & { email: string | null }) | null> {
  const { rows } = await sql<RenewalRow & { email: string | null }>`
    select id, account, email, made_by, created_at, expires_at, used_at, ended_at from access.find_renewal(${tokenHash})`.execute(
    tx,
  )
  return rows[0] ? { ...asRenewal(rows[0]), email: rows[0].email } : null
}

/** A link that the asking person made, by its token: shown to nobody else. */
export async function findOwnRenewal(tx: Read, madeBy: string, tokenHash: string): Promise<Renewal | null> {
  const row = await tx
    .selectFrom("access.renewals")
    .select(columns)
    .where("tokenHash", "=", tokenHash)
    .where("madeBy", "=", madeBy)
    .executeTakeFirst()
  return row ? asRenewal(row) : null
}

/** The latest links that were made for an account. */
export const listRenewals = async (tx: Read, account: string): Promise<Renewal[]> =>
  (
    await tx
      .selectFrom("access.renewals")
      .select(columns)
      .where("account", "=", account)
      .orderBy("createdAt", "desc")
      .orderBy("id")
      .limit(20)
      .execute()
  ).map(asRenewal)

type NewRenewal = { tokenHash: string; account: string; madeBy: string | null; now: Date; expiresAt: Date }

export const addRenewal = async (tx: Write, { now, ...row }: NewRenewal): Promise<string> =>
  (
    await tx
      .insertInto("access.renewals")
      .values({ ...row, createdAt: now })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id

/** Ends the links of an account that nobody has used, and tells which. */
export const endRenewals = async (tx: Write, account: string, now: Date): Promise<string[]> =>
  (
    await tx
      .updateTable("access.renewals")
      .set({ endedAt: now })
      .where("account", "=", account)
      .where("usedAt", "is", null)
      .where("endedAt", "is", null)
      .where("expiresAt", ">", now)
      .returning("id")
      .execute()
  ).map((r) => r.id)

/** Uses up the link for the acting account; false when it is over. */
export async function useRenewal(tx: Write, tokenHash: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select access.use_renewal(${tokenHash}, ${now}) as used`.execute(tx)
  return rows[0]?.used ?? false
}
