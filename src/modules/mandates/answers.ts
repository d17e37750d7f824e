// What mandates asks of the institution: which units the orders of a day name for themes, and what these are called.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Answer } from "./types.ts"

/** Provisions of the orders of a day that name a unit for any of these themes. Catch-all provisions answer nothing. */
export async function responsibleFor(tx: Read, themes: readonly string[], on: Day): Promise<Answer[]> {
  const rows = await tx
    .selectFrom("institution.functions as f")
    .innerJoin("institution.functionThemes as t", "t.function", "f.key")
    .innerJoin("institution.orders as o", "o.key", "f.order")
    .select(["f.key as provision", "f.unit", "f.capacity", sql<string[]>`array_agg(t.theme order by t.theme)`.as("themes")])
    .select(sql<boolean>`o.surely @> ${on}::date`.as("sure"))
    .where("t.theme", "in", [...themes, ""])
    .where("f.catchAll", "=", false)
    .where(sql<boolean>`o.perhaps @> ${on}::date`)
    .groupBy(["f.key", "o.key"])
    .orderBy("f.key")
    .execute()
  return rows.map(({ sure, capacity, ...r }) => ({ ...r, capacity: capacity ?? "", footing: sure ? "in_force" : "presumed" }))
}

export type OrderOfDay = { order: string; footing: "in_force" | "presumed" | "none" }

/** The order by which the questions of a day are answered, and on what footing. */
export async function orderOn(tx: Read, on: Day): Promise<OrderOfDay> {
  const row = await tx
    .selectFrom("institution.orders")
    .select(["key", sql<boolean>`surely @> ${on}::date`.as("sure")])
    .where("status", "=", "applied")
    .where(sql<boolean>`perhaps @> ${on}::date`)
    .orderBy(sql`surely @> ${on}::date`, "desc")
    .limit(1)
    .executeTakeFirst()
  return row ? { order: row.key, footing: row.sure ? "in_force" : "presumed" } : { order: "", footing: "none" }
}

/** Names of units as at a day, or the nearest that is known. */
export async function unitNames(
  tx: Read,
  units: readonly string[],
  on: Day,
): Promise<Map<string, { name: Localised; acronym: string }>> {
  const rows = await tx
    .selectFrom("institution.unitVersions")
    .select(["unit", "name", "acronym"])
    .where("unit", "in", [...units, ""])
    .distinctOn("unit")
    .orderBy("unit")
    .orderBy(sql`perhaps @> ${on}::date`, "desc")
    .orderBy("validFrom", (o) => o.desc().nullsLast())
    .execute()
  return new Map(rows.map((r) => [r.unit, { name: r.name, acronym: r.acronym }]))
}

/** The printed paths of provisions: `VI.B.7`. */
export async function provisionPaths(tx: Read, provisions: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("institution.functions")
    .select(["key", "path"])
    .where("key", "in", [...provisions, ""])
    .execute()
  return new Map(rows.map((r) => [r.key, r.path]))
}

/** Orders as documents of the register call them. */
export async function orderNames(tx: Read, orders: readonly string[]): Promise<Map<string, Localised>> {
  const rows = await tx
    .selectFrom("themes.documents")
    .select(["key", "title"])
    .where("key", "in", [...orders, ""])
    .execute()
  return new Map(rows.map((r) => [r.key, r.title]))
}
