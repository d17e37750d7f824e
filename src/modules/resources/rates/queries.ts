import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Dated } from "./rules.ts"
import { centsOf } from "./rules.ts"
import type { RatePlace, RateRow } from "./types.ts"

const rates = (tx: Read) =>
  tx
    .selectFrom("resources.rates")
    .select(["id", "currency", "base", "onDay", "version", "source", "reason", "recordedAt"])
    .select(sql<string | null>`trim_scale(rate)::text`.as("rate"))

/** Every row, by pair, the latest day first and within it the latest version. */
export const listRates = (tx: Read): Promise<RateRow[]> =>
  rates(tx).orderBy("currency").orderBy("base").orderBy("onDay", "desc").orderBy("version", "desc").execute()

/** The rows of one pair and day, the latest version first. */
export const listVersions = (tx: Read, { currency, base, onDay }: RatePlace): Promise<RateRow[]> =>
  rates(tx)
    .where("currency", "=", currency)
    .where("base", "=", base)
    .where("onDay", "=", onDay)
    .orderBy("version", "desc")
    .execute()

export type Entered = RatePlace & { version: number; rate: string | null; source: string; reason: string; import: string | null }

/** False where somebody was faster: the version is there already. */
export async function insertRate(tx: Write, { rate, ...row }: Entered, by: { account: string; at: Date }): Promise<boolean> {
  const made = await tx
    .insertInto("resources.rates")
    // As it was written: a number of the language would not be exact.
    .values({ ...row, rate: sql<number | null>`${rate}::numeric`, recordedBy: by.account, recordedAt: by.at })
    .onConflict((c) => c.constraint("rates_one_at_a_time").doNothing())
    .returning("id")
    .executeTakeFirst()
  return made !== undefined
}

type SpentDay = { currency: string; on: Day; cents: string; counted: number }
/** What was spent, by currency and day: all bookings, not only those that a page shows. */
export const listSpentByDay = async (tx: Read): Promise<Dated[]> =>
  (
    await sql<SpentDay>`select currency, spent_on as "on", sum(amount)::text as cents, count(*)::int as counted
      from resources.expenditures group by 1, 2 order by 1, 2`.execute(tx)
  ).rows.map((r) => ({ ...r, cents: centsOf(r.cents) }))

type Kept = { account: string; fileName: string; sha256: string; parsed: Table; at: Date }
export const keepRateImport = async (tx: Write, { parsed, at, ...rest }: Kept): Promise<string> =>
  (
    await tx
      .insertInto("resources.rateImports")
      .values({ ...rest, parsed: JSON.stringify(parsed), checkedAt: at })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id

/** One's own import; those of others answer as if they did not exist. */
export async function getRateImport(tx: Read, id: string) {
  const row = await tx
    .selectFrom("resources.rateImports")
    .select(["id", "fileName", "sha256", "parsed", "status", "outcome"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow(notFound)
  return { ...row, parsed: row.parsed as Table, outcome: row.outcome as { added?: number; same?: number } }
}

export const noteRatesApplied = (tx: Write, id: string, at: Date, outcome: Readonly<Record<string, number>>) =>
  tx
    .updateTable("resources.rateImports")
    .set({ status: "applied", appliedAt: at, outcome: JSON.stringify(outcome) })
    .where("id", "=", id)
    .execute()

/** Takes away whatever these accounts sent. */
export const forgetRateImports = (tx: Write, accounts: readonly string[]) =>
  tx
    .deleteFrom("resources.rateImports")
    .where("account", "in", [...accounts])
    .execute()
