import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Fund } from "../types.ts"

const columns = ["key", "title", "kind", "agreement", "closedOn", "version"] as const

export const listFunds = async (tx: Read): Promise<Fund[]> =>
  (await tx.selectFrom("resources.funds").select(columns).orderBy("key").execute()) as Fund[]

export const getFund = async (tx: Read, key: string): Promise<Fund> =>
  (await tx.selectFrom("resources.funds").select(columns).where("key", "=", key).executeTakeFirstOrThrow(notFound)) as Fund

type Entered = Omit<Fund, "version">
const asRow = ({ title, ...rest }: Entered) => ({ ...rest, title: JSON.stringify(title) as unknown as Localised })

export const insertFund = (tx: Write, fund: Entered, by: { account: string; at: Date }) =>
  tx
    .insertInto("resources.funds")
    .values({ ...asRow(fund), recordedBy: by.account, recordedAt: by.at })
    .execute()

/** The next version. No row comes back when somebody was faster. */
export const amendFund = (tx: Write, fund: Entered, seen: number) =>
  tx
    .updateTable("resources.funds")
    .set({ ...asRow(fund), version: seen + 1 })
    .where("key", "=", fund.key)
    .where("version", "=", seen)
    .returning("key")
    .executeTakeFirst()
