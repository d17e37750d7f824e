import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"

export type Tied = { currency: string; spent: number; tied: number; bookings: number }

/** Sums that everybody may read. */
export const listTied = async (tx: Read): Promise<Tied[]> =>
  (await sql<Tied>`select currency, spent, tied, bookings from resources.tied_sums order by currency`.execute(tx)).rows

export type Untied = { thing: Ref | null; currency: string; spent: number; percent: number }

/** What the money of an activity, a programme or nothing in particular is tied to, where that is less than the whole. */
export const listUntied = async (tx: Read): Promise<Untied[]> =>
  (
    await sql<Untied>`with booked as (
        select e.currency, e.amount,
          coalesce('activity:' || e.activity, 'programme:' || e.programme) as thing,
          (select x.thing from resources.declarations x
            where x.activity = e.activity or x.programme = coalesce(e.programme, a.programme)
            order by x.activity is null limit 1) as declared
        from resources.expenditures e left join programmes.activities a on a.key = e.activity)
      select b.thing, b.currency, sum(b.amount)::float8 as spent,
        coalesce((select sum(s.percent) from resources.shares s where s.thing = b.declared), 0)::float8 as percent
      from booked b group by b.thing, b.currency, b.declared
      having coalesce((select sum(s.percent) from resources.shares s where s.thing = b.declared), 0) < 100
      order by 3 desc, 1, 2`.execute(tx)
  ).rows

export type Shared = { thing: Ref; key: string; title: Localised; unit: string | null }

/** The activity or the programme whose money is divided. */
export async function getShared(tx: Read, kind: "activity" | "programme", key: string): Promise<Shared> {
  const { rows } = await (kind === "activity"
    ? sql<Shared>`select 'activity:' || key as thing, key, title, unit from programmes.activities where key = ${key}`
    : sql<Shared>`select 'programme:' || key as thing, key, title, unit from programmes.programmes where key = ${key}`
  ).execute(tx)
  const [found] = rows
  if (!found) throw notFound()
  return found
}

export const findDeclaration = (tx: Read, thing: Ref) =>
  tx.selectFrom("resources.declarations").select(["thing", "reason", "version"]).where("thing", "=", thing).executeTakeFirst()

export const listShares = (tx: Read, thing: Ref) =>
  tx.selectFrom("resources.shares").select(["clause", "percent"]).where("thing", "=", thing).orderBy("clause").execute()

/** All clauses in the order of their instruments; a new share may name those that were not set aside. */
export const listClauses = (tx: Read) =>
  tx.selectFrom("mandates.clauses").select(["key", "instrument", "setAsideOn"]).orderBy("instrument").orderBy("sort").execute()

type Said = { reason: string; account: string; at: Date }

export const insertDeclaration = (tx: Write, of: { kind: "activity" | "programme"; key: string; thing: Ref }, said: Said) =>
  tx
    .insertInto("resources.declarations")
    .values({
      thing: of.thing,
      activity: of.kind === "activity" ? of.key : null,
      programme: of.kind === "programme" ? of.key : null,
      reason: said.reason,
      declaredBy: said.account,
      declaredAt: said.at,
    })
    .execute()

/** The next version. No row comes back when somebody was faster. */
export const amendDeclaration = (tx: Write, thing: Ref, seen: number, said: Said) =>
  tx
    .updateTable("resources.declarations")
    .set({ reason: said.reason, declaredBy: said.account, declaredAt: said.at, version: seen + 1 })
    .where("thing", "=", thing)
    .where("version", "=", seen)
    .returning("thing")
    .executeTakeFirst()

export const takeSharesAway = (tx: Write, thing: Ref) => tx.deleteFrom("resources.shares").where("thing", "=", thing).execute()
export const insertShares = (tx: Write, thing: Ref, shares: readonly { clause: string; percent: number }[]) =>
  tx
    .insertInto("resources.shares")
    .values(shares.map((s) => ({ thing, ...s })))
    .execute()
