// What mandates asks of the institution: which units the orders of a day name for themes, and on what footing.
import { readStanding, responsibleFor, type Standing } from "#src/modules/institution/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Answer } from "./types.ts"

/** Provisions of the order of a day that bind a unit to any of these very themes. Catch-all provisions answer nothing. */
export const askForUnits = (tx: Read, themes: readonly string[], on: Day): Promise<Answer[]> =>
  themes.length === 0 ? Promise.resolve([]) : responsibleFor(tx, themes, on)

export type OrderOfDay = Pick<Standing, "footing" | "order" | "reports">

/** The order by which the questions of a day are answered, or the reports where no order is held. */
export async function orderOn(tx: Read, on: Day): Promise<OrderOfDay> {
  const { footing, order, reports } = await readStanding(tx, on)
  return { footing, order, reports }
}

export type ProvisionName = { path: string; capacity: string | null }

/** The printed path of provisions, and the capacity that each gives its unit. */
export async function provisionNames(tx: Read, provisions: readonly string[]): Promise<Map<string, ProvisionName>> {
  const rows = await tx
    .selectFrom("institution.functions")
    .select(["key", "path", "capacity"])
    .where("key", "in", [...provisions, ""])
    .execute()
  return new Map(rows.map((r) => [r.key, { path: r.path, capacity: r.capacity }]))
}
