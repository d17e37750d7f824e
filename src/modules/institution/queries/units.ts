import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import type { Level, UnitEvent, UnitVersion } from "../types.ts"

const columns = [
  "key",
  "unit",
  "order",
  "name",
  "acronym",
  "level",
  "parent",
  "number",
  "namedIn",
  "sort",
  "valid",
  "basis",
  "sources",
] as const

type Row = Omit<UnitVersion, "level" | "basis" | "sources"> & { level: string; basis: string; sources: unknown }
// Checked by the table's constraints; SQL knows these columns as text and JSON.
const asVersion = (row: Row): UnitVersion => ({
  ...row,
  level: row.level as Level,
  basis: row.basis as UnitVersion["basis"],
  sources: row.sources as Source[],
})

// An order that was set aside says nothing any more, neither do its units.
const versions = (tx: Read) =>
  tx
    .selectFrom("institution.unitVersions")
    .select(columns)
    .where(sql<boolean>`("order" is null or "order" in (select key from institution.orders where status = 'applied'))`)

/** Every version that can hold on a day, of all units. */
export const listVersionsOn = async (tx: Read, on: string): Promise<UnitVersion[]> =>
  (await versions(tx).where(sql<boolean>`perhaps @> ${on}::date`).orderBy("sort").execute()).map(asVersion)

/** The names of a unit over time, oldest first. */
export const listVersionsOf = async (tx: Read, unit: string): Promise<UnitVersion[]> =>
  (await versions(tx).where("unit", "=", unit).orderBy("validFrom").orderBy("key").execute()).map(asVersion)

export const listVersionsOfUnits = async (tx: Read, units: readonly string[]): Promise<UnitVersion[]> =>
  (
    await versions(tx)
      .where("unit", "in", [...units, ""])
      .orderBy("unit")
      .orderBy("validFrom")
      .execute()
  ).map(asVersion)

export const listVersionsOfOrder = async (tx: Read, order: string): Promise<UnitVersion[]> =>
  (await versions(tx).where("order", "=", order).orderBy("sort").execute()).map(asVersion)

/** The latest version of each unit: set by an order rather than attested, and then the one that began last. */
export const listLatestVersions = async (tx: Read, units: readonly string[] | null): Promise<UnitVersion[]> =>
  (
    await versions(tx)
      .distinctOn("unit")
      .$if(units !== null, (q) => q.where("unit", "in", [...(units ?? []), ""]))
      .orderBy("unit")
      .orderBy(sql`basis = 'order' desc, valid_from desc nulls last, key desc`)
      .execute()
  ).map(asVersion)

/** The first days of all versions, whether an order sets them or a report attests them. */
export const listTurningDays = async (tx: Read): Promise<Day[]> =>
  (
    await tx
      .selectFrom("institution.unitVersions")
      .select("validFrom")
      .distinct()
      .where("validFrom", "is not", null)
      .orderBy("validFrom")
      .execute()
  ).flatMap((r) => r.validFrom ?? [])

export type UnitRow = { key: string; note: Localised | null; sources: readonly Source[] }
export const getUnit = async (tx: Read, key: string): Promise<UnitRow> => {
  const row = await tx
    .selectFrom("institution.units")
    .select(["key", "note", "sources"])
    .where("key", "=", key)
    .executeTakeFirstOrThrow(notFound)
  return { ...row, sources: row.sources as Source[] }
}

export const listUnitNotes = (tx: Read, units: readonly string[]) =>
  tx
    .selectFrom("institution.units")
    .select(["key", "note"])
    .where("key", "in", [...units, ""])
    .where("note", "is not", null)
    .orderBy("key")
    .execute()

export type PostRow = {
  key: string
  order: string
  unit: string
  title: Localised
  reportsTo: string[]
  through: string[]
}
const postColumns = ["key", "order", "unit", "title", "reportsTo", "through"] as const

export const listPostsOf = (tx: Read, unit: string, order: string): Promise<PostRow[]> =>
  tx
    .selectFrom("institution.posts")
    .select(postColumns)
    .where("unit", "=", unit)
    .where("order", "=", order)
    .orderBy("key")
    .execute()

export const listPostsByKey = (tx: Read, keys: readonly string[]): Promise<PostRow[]> =>
  tx
    .selectFrom("institution.posts")
    .select(postColumns)
    .where("key", "in", [...keys, ""])
    .execute()

export type ChangeRow = {
  key: string
  order: string | null
  event: UnitEvent
  fromUnits: string[]
  toUnits: string[]
  basis: "stated" | "reading" | "confirmed"
  note: Localised | null
  sources: readonly Source[]
}
type RawChange = Omit<ChangeRow, "event" | "basis" | "sources"> & { event: string; basis: string; sources: unknown }
const asChange = (row: RawChange): ChangeRow => ({
  ...row,
  event: row.event as UnitEvent,
  basis: row.basis as ChangeRow["basis"],
  sources: row.sources as Source[],
})
const changes = (tx: Read) =>
  tx.selectFrom("institution.unitChanges").select(["key", "order", "event", "fromUnits", "toUnits", "basis", "note", "sources"])

/** What happened to a unit, as predecessor or successor. */
export const listChangesOf = async (tx: Read, unit: string): Promise<ChangeRow[]> =>
  (
    await changes(tx).where(sql<boolean>`(from_units @> array[${unit}] or to_units @> array[${unit}])`).orderBy("key").execute()
  ).map(asChange)

export const listChangesBy = async (tx: Read, order: string): Promise<ChangeRow[]> =>
  (await changes(tx).where("order", "=", order).orderBy("event").orderBy("key").execute()).map(asChange)

export type AttestedUnit = {
  unit: string
  name: Localised
  acronym: string
  level: string
  parent: string | null
  sort: number
}
/** Units as one of the documents attests them, else by their latest version; an acronym is borrowed from another version. */
export async function listUnitsAsAttested(tx: Read, documents: readonly string[]): Promise<AttestedUnit[]> {
  const { rows } = await sql<AttestedUnit>`select distinct on (unit) unit, name, level, parent, sort,
      coalesce(nullif(acronym, ''), (select max(x.acronym) from institution.unit_versions x where x.unit = v.unit)) as acronym
    from institution.unit_versions v
    order by unit, split_part(key, '/', 1) = any(${[...documents]}::text[]) desc, valid_from desc nulls last, key`.execute(tx)
  return rows
}

export const listUnitKeys = async (tx: Read): Promise<string[]> =>
  (await tx.selectFrom("institution.units").select("key").orderBy("key").execute()).map((r) => r.key)
