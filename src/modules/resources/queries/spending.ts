import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Expenditure } from "../types.ts"

const columns = [
  ...(["id", "reference", "unit", "fund", "spentOn", "currency", "amount", "programme", "activity", "what"] as const),
] as const

export type SpendingRow = Expenditure & { id: number }

/** Latest bookings first. */
export const listSpending = (tx: Read, most: number): Promise<SpendingRow[]> =>
  tx.selectFrom("resources.expenditures").select(columns).orderBy("spentOn", "desc").orderBy("id", "desc").limit(most).execute()

/** Sums that everybody may read. */
export const listSums = (tx: Read) =>
  tx
    .selectFrom("resources.spendingSums")
    .select(["unit", "fund", "currency", "year", "spent", "bookings"])
    .orderBy("year", "desc")
    .orderBy("currency")
    .orderBy("unit")
    .orderBy("fund")
    .execute()

type Within = Readonly<{ unit: string; currency: string; periodFrom: Day; periodTo: Day }>

/** What a unit spent in a period in one currency, by fund. */
export const listSpentByFund = async (tx: Read, { unit, currency, periodFrom, periodTo }: Within) =>
  (
    await sql<{ fund: string; spent: number }>`select fund, sum(amount)::float8 as spent from resources.expenditures
      where unit = ${unit} and currency = ${currency} and spent_on between ${periodFrom} and ${periodTo}
      group by fund order by fund`.execute(tx)
  ).rows

export type Unbudgeted = { unit: string; fund: string; currency: string; spent: number; bookings: number; from: Day; to: Day }

/** Spending on a day for which no budget of its unit in its currency stands approved. */
export const listUnbudgeted = async (tx: Read): Promise<Unbudgeted[]> =>
  (
    await sql<Unbudgeted>`select e.unit, e.fund, e.currency, sum(e.amount)::float8 as spent, count(*)::int as bookings,
        min(e.spent_on) as "from", max(e.spent_on) as "to"
      from resources.expenditures e
      where not exists (select from resources.budgets b where b.unit = e.unit and b.currency = e.currency
        and b.status in ('approved', 'allotted') and e.spent_on between b.period_from and b.period_to)
      group by e.unit, e.fund, e.currency having sum(e.amount) > 0 order by e.unit, e.fund, e.currency`.execute(tx)
  ).rows

/** Bookings that stand under these references. */
export const listByReference = (tx: Read, references: readonly string[]) =>
  references.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("resources.expenditures")
        .select(["reference", "digest"])
        .where("reference", "in", [...references])
        .execute()

export type Booking = Expenditure & { digest: string }

export const insertBookings = (
  tx: Write,
  bookings: readonly Booking[],
  by: { account: string; at: Date; import: string | null },
) =>
  tx
    .insertInto("resources.expenditures")
    .values(bookings.map((b) => ({ ...b, import: by.import, recordedBy: by.account, recordedAt: by.at })))
    .execute()

type Kept = { account: string; unit: string; fileName: string; sha256: string; parsed: Table; at: Date }
export const keepImport = async (tx: Write, { parsed, at, ...rest }: Kept): Promise<string> =>
  (
    await tx
      .insertInto("resources.spendingImports")
      .values({ ...rest, parsed: JSON.stringify(parsed), checkedAt: at })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id

/** One's own import; those of others answer as if they did not exist. */
export async function getImport(tx: Read, id: string) {
  const row = await tx
    .selectFrom("resources.spendingImports")
    .select(["id", "unit", "fileName", "sha256", "parsed", "status", "outcome"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow(notFound)
  return { ...row, parsed: row.parsed as Table, outcome: row.outcome as { added?: number; same?: number } }
}

export const noteApplied = (tx: Write, id: string, at: Date, outcome: Readonly<Record<string, number>>) =>
  tx
    .updateTable("resources.spendingImports")
    .set({ status: "applied", appliedAt: at, outcome: JSON.stringify(outcome) })
    .where("id", "=", id)
    .execute()

/** Takes away whatever these accounts sent. */
export const forgetImports = (tx: Write, accounts: readonly string[]) =>
  tx
    .deleteFrom("resources.spendingImports")
    .where("account", "in", [...accounts])
    .execute()

/** Keys of units, funds, programmes and activities that a booking may name. */
export async function readBookable(tx: Read): Promise<Bookable> {
  const { rows } = await sql<{
    all: Record<"units" | "funds" | "programmes" | "activities", string[]>
  }>`select jsonb_build_object(
    'units', (select coalesce(jsonb_agg(key), '[]') from institution.units),
    'funds', (select coalesce(jsonb_agg(key), '[]') from resources.funds where closed_on is null),
    'programmes', (select coalesce(jsonb_agg(key), '[]') from programmes.programmes),
    'activities', (select coalesce(jsonb_agg(key), '[]') from programmes.activities)) as all`.execute(tx)
  const all = rows[0]?.all
  return {
    units: new Set(all?.units),
    funds: new Set(all?.funds),
    programmes: new Set(all?.programmes),
    activities: new Set(all?.activities),
  }
}
export type Bookable = Readonly<Record<"units" | "funds" | "programmes" | "activities", ReadonlySet<string>>>
