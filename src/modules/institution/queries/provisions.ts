import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Source } from "#src/values/source.ts"
import type { Capacity, Provision, ProvisionKind, ThemeLink } from "../types.ts"

type Row = Omit<Provision, "kind" | "capacity" | "sources" | "themes"> & {
  kind: string
  capacity: string | null
  sources: unknown
  themes: unknown
}
// Checked by the table's constraints; SQL knows these columns as text and JSON.
const asProvision = (row: Row): Provision => ({
  ...row,
  kind: row.kind as ProvisionKind,
  capacity: row.capacity as Capacity | null,
  sources: row.sources as Source[],
  themes: row.themes as ThemeLink[],
})

const themesOf = sql<unknown>`coalesce((select jsonb_agg(jsonb_build_object('theme', t.theme, 'basis', t.basis) order by t.theme)
  from institution.function_themes t where t.function = f.key), '[]')`

const provisions = (tx: Read) =>
  tx
    .selectFrom("institution.functions as f")
    .select([
      "f.key",
      "f.order",
      "f.unit",
      "f.path",
      "f.number",
      "f.sort",
      "f.kind",
      "f.capacity",
      "f.limits",
      "f.catchAll",
      "f.summary",
      "f.officialText",
      "f.sources",
      themesOf.as("themes"),
    ])
    .where(sql<boolean>`f."order" in (select key from institution.orders where status = 'applied')`)

export const getProvision = async (tx: Read, key: string): Promise<Provision> =>
  asProvision(await provisions(tx).where("f.key", "=", key).executeTakeFirstOrThrow(notFound))

export const listProvisionsByKey = async (tx: Read, keys: readonly string[]): Promise<Provision[]> =>
  (
    await provisions(tx)
      .where("f.key", "in", [...keys, ""])
      .orderBy("f.order")
      .orderBy("f.sort")
      .execute()
  ).map(asProvision)

export const listProvisionsOf = async (tx: Read, order: string, unit?: string): Promise<Provision[]> =>
  (
    await provisions(tx)
      .where("f.order", "=", order)
      .$if(unit !== undefined, (q) => q.where("f.unit", "=", unit ?? ""))
      .orderBy("f.sort")
      .execute()
  ).map(asProvision)

export const listAllProvisions = async (tx: Read): Promise<Provision[]> =>
  (await provisions(tx).orderBy("f.order").orderBy("f.sort").execute()).map(asProvision)

/** Provisions of some orders that name any of these themes: what the question who deals with a theme needs. */
export const listProvisionsOn = async (tx: Read, orders: readonly string[], themes: readonly string[]): Promise<Provision[]> =>
  (
    await provisions(tx)
      .where("f.order", "in", [...orders, ""])
      .where("f.key", "in", (q) =>
        q
          .selectFrom("institution.functionThemes")
          .select("function")
          .where("theme", "in", [...themes, ""]),
      )
      .orderBy("f.order")
      .orderBy("f.sort")
      .execute()
  ).map(asProvision)

/** Bodies outside that provisions of an order tie the secretariat to, with the provisions that name them. */
export const listLimitsOf = (tx: Read, order: string): Promise<{ key: string; path: string; unit: string; limits: string[] }[]> =>
  tx
    .selectFrom("institution.functions")
    .select(["key", "path", "unit", "limits"])
    .where("order", "=", order)
    .where(sql<boolean>`limits <> '{}'`)
    .orderBy("sort")
    .execute()

/** Provisions on either side of one, as the order prints them. */
export const listNeighbours = async (tx: Read, order: string, sort: number) =>
  tx
    .selectFrom("institution.functions")
    .select(["key", "path", "sort"])
    .where("order", "=", order)
    .where("sort", "in", [sort - 1, sort + 1])
    .orderBy("sort")
    .execute()

/** How many provisions and units each order has. */
export const countByOrder = (tx: Read) =>
  tx
    .selectFrom("institution.orders as o")
    .select([
      "o.key",
      sql<number>`(select count(*)::int from institution.functions f where f."order" = o.key)`.as("provisions"),
      sql<number>`(select count(*)::int from institution.unit_versions v where v."order" = o.key)`.as("units"),
    ])
    .where("o.status", "=", "applied")
    .execute()
