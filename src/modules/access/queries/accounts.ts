import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Lang } from "#src/values/lang.ts"
import type { AccountId, Person } from "../types.ts"
import { asPerson, personColumns } from "./rows.ts"

export const getPerson = async (tx: Read, id: string): Promise<Person> =>
  asPerson(await tx.selectFrom("access.accounts").select(personColumns).where("id", "=", id).executeTakeFirstOrThrow(notFound))

export const listPersons = async (tx: Read, ids: readonly string[]): Promise<Person[]> =>
  ids.length === 0
    ? []
    : (
        await tx
          .selectFrom("access.accounts")
          .select(personColumns)
          .where("id", "in", [...ids])
          .execute()
      ).map(asPerson)

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/** People whose name or address holds the words, in the order of their addresses, after the one that a page ended with. */
export async function findPeople(tx: Read, words: string, after: string, most: number): Promise<Person[]> {
  const like = `%${escaped(words.toLowerCase())}%`
  const rows = await tx
    .selectFrom("access.accounts")
    .select(personColumns)
    .where("erasedAt", "is", null)
    .where("email", ">", after)
    .where((e) => e.or([e("email", "like", like), e(sql`lower(name)`, "like", like)]))
    .orderBy("email")
    .limit(most)
    .execute()
  return rows.map(asPerson)
}

/** The account with exactly this address, and its kept password: what a sign-in compares with. */
export async function findForSignIn(tx: Read, email: string): Promise<{ id: AccountId; password: string | null } | null> {
  const { rows } = await sql<{
    id: AccountId
    password: string | null
  }>`select id, password from access.find_for_sign_in(${email})`.execute(tx)
  return rows[0] ?? null
}

export const findPassword = async (tx: Read, account: string): Promise<string | null> =>
  (await tx.selectFrom("access.accounts").select("password").where("id", "=", account).executeTakeFirstOrThrow(notFound)).password

export const addAccount = (
  tx: Write,
  a: { id: string; name: string; email: string; password: string | null; language: Lang; now: Date; example?: boolean },
) =>
  tx
    .insertInto("access.accounts")
    .values({
      id: a.id,
      name: a.name,
      email: a.email,
      password: a.password,
      language: a.language,
      createdAt: a.now,
      example: a.example ?? false,
    })
    .execute()

export const renameAccount = (tx: Write, account: string, name: string, language: Lang) =>
  tx.updateTable("access.accounts").set({ name, language }).where("id", "=", account).execute()

export const changePassword = (tx: Write, account: string, password: string) =>
  tx.updateTable("access.accounts").set({ password }).where("id", "=", account).execute()

/** Takes away what is personal, everywhere; ids, roles and days stay. Returns how many seats ended, null when there was no account. */
export async function eraseOwnAccount(tx: Write, now: Date): Promise<number | null> {
  const { rows } = await sql<{ ended: number | null }>`select access.erase_account(${now}) as ended`.execute(tx)
  return rows[0]?.ended ?? null
}

/**
 * Lets the rest of the transaction pass as this account with no seats, once its password or link has been checked: the
 * row-level policies know nobody before.
 */
export const actAs = (tx: Write, account: string) =>
  sql`select set_config('hemisec.account', ${account}, true), set_config('hemisec.roles', '', true),
    set_config('hemisec.states', '', true), set_config('hemisec.units', '', true)`.execute(tx)

/** Accounts of invented people that are still there. */
export const listExamples = async (tx: Read): Promise<string[]> =>
  (await tx.selectFrom("access.accounts").select("id").where("example", "=", true).where("erasedAt", "is", null).execute()).map(
    (a) => a.id,
  )
