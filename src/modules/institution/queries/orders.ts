import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Source } from "#src/values/source.ts"
import type { Order, ValidBasis } from "../types.ts"

const columns = [
  "key",
  "series",
  "number",
  "revision",
  "annex",
  "subject",
  "signedOn",
  "effectiveOn",
  "valid",
  "validBasis",
  "validReason",
  "replaces",
  "language",
  "sources",
] as const

// Checked by the table's constraints; SQL knows these columns as text and JSON.
const asOrder = (row: Omit<Order, "validBasis" | "sources"> & { validBasis: string; sources: unknown }): Order => ({
  ...row,
  validBasis: row.validBasis as ValidBasis,
  sources: row.sources as Source[],
})

const applied = (tx: Read) => tx.selectFrom("institution.orders").select(columns).where("status", "=", "applied")

/** Orders that answer, newest first. Drafts say nothing yet. */
export const listOrders = async (tx: Read): Promise<Order[]> =>
  (await applied(tx).orderBy(sql`valid_from desc nulls last`).orderBy("key").execute()).map(asOrder)

export const getOrder = async (tx: Read, key: string): Promise<Order> =>
  asOrder(await applied(tx).where("key", "=", key).executeTakeFirstOrThrow(notFound))

export const listOrdersByKey = async (tx: Read, keys: readonly string[]): Promise<Order[]> =>
  (
    await applied(tx)
      .where("key", "in", [...keys, ""])
      .orderBy("key")
      .execute()
  ).map(asOrder)

/** Orders that can have been in force on a day, for the rule to choose from. */
export const listOrdersOn = async (tx: Read, on: string): Promise<Order[]> =>
  (await applied(tx).where(sql<boolean>`perhaps @> ${on}::date`).execute()).map(asOrder)
