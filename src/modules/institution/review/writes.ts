// What applying, attaching and setting aside write into the record: one statement each, however many rows.
import { sql } from "kysely"
import type { Write } from "#src/platform/db/index.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { HeldRow } from "../queries/responsibilities.ts"
import { spansOf, toDaterange } from "../rules/validity.ts"
import type { Order, UnitVersion, ValidBasis } from "../types.ts"
import type { PlannedEvent, PlannedProvision } from "./rules/plan.ts"

// The driver sends JSON as text.
const json = (value: Localised) => JSON.stringify(value) as unknown as Localised

/** A validity as its columns hold it. */
function validity(valid: Edtf, validBasis: ValidBasis) {
  const { surely, perhaps } = spansOf({ valid, validBasis })
  const { from, to } = boundsOf(valid)
  return { valid, validFrom: from, validTo: to, surely: toDaterange(surely), perhaps: toDaterange(perhaps) }
}

export type NewOrder = Omit<Order, "sources" | "valid"> & { valid: Edtf }
export const insertOrder = (tx: Write, { validBasis, valid, ...o }: NewOrder) =>
  tx
    .insertInto("institution.orders")
    .values({
      ...o,
      ...validity(valid, validBasis),
      validBasis,
      status: "applied",
      subject: json(o.subject),
      validReason: o.validReason ? json(o.validReason) : null,
      sources: "[]",
    })
    .execute()

export const insertUnits = async (tx: Write, keys: readonly string[]): Promise<void> => {
  if (keys.length === 0) return
  const rows = keys.map((key) => ({ key, sources: "[]" }))
  await tx.insertInto("institution.units").values(rows).execute()
}

export type NewVersion = Omit<UnitVersion, "sources" | "basis">
export const insertVersions = (tx: Write, versions: readonly NewVersion[], basis: ValidBasis) =>
  tx
    .insertInto("institution.unitVersions")
    .values(versions.map((v) => ({ ...v, ...validity(v.valid, basis), name: json(v.name), basis: "order", sources: "[]" })))
    .execute()

/** Provisions as the order prints them. Nobody has summarised them: the summary stays empty, the official text speaks. */
export const insertProvisions = async (
  tx: Write,
  order: string,
  provisions: readonly (PlannedProvision & { text: Localised })[],
): Promise<void> => {
  if (provisions.length === 0) return
  const summary = json({ authentic: [], values: {} })
  const rows = provisions.map((p) => ({
    ...{ key: p.key, order, unit: p.unit, path: p.path, sort: p.sort, summary },
    ...{ number: p.provision.number, kind: p.provision.kind, officialText: json(p.text), sources: "[]" },
  }))
  await tx.insertInto("institution.functions").values(rows).execute()
}

export const insertEvents = async (tx: Write, order: string, events: readonly PlannedEvent[]): Promise<void> => {
  if (events.length === 0) return
  const rows = events.map((e) => ({
    ...{ key: `${order}/${e.event}-${e.to ?? e.from}`, order, event: e.event, basis: "confirmed", sources: "[]" },
    ...{ fromUnits: e.from ? [e.from] : [], toUnits: e.to ? [e.to] : [] },
  }))
  await tx.insertInto("institution.unitChanges").values(rows).execute()
}

export type Span = { order: string; valid: Edtf; basis: ValidBasis }

/** Orders hold for another span from now on, and their units with them. */
export async function recordValidity(tx: Write, spans: readonly Span[]): Promise<void> {
  if (spans.length === 0) return
  const rows = sql.join(
    spans.map(({ order, valid, basis }) => {
      const v = validity(valid, basis)
      return sql`(${order}, ${valid}, ${v.validFrom}::date, ${v.validTo}::date, ${v.surely}::daterange, ${v.perhaps}::daterange)`
    }),
  )
  const from = sql`from (values ${rows}) as s(key, valid, valid_from, valid_to, surely, perhaps)`
  const set = sql`valid = s.valid, valid_from = s.valid_from, valid_to = s.valid_to, surely = s.surely, perhaps = s.perhaps`
  await sql`update institution.orders o set ${set} ${from} where o.key = s.key`.execute(tx)
  await sql`update institution.unit_versions u set ${set} ${from} where u."order" = s.key`.execute(tx)
}

/** An order that was set aside holds on no day. Its words stay readable to those who applied it. */
export async function silence(tx: Write, order: string): Promise<void> {
  const never = { surely: "empty", perhaps: "empty" }
  await tx
    .updateTable("institution.orders")
    .set({ ...never, status: "set_aside" })
    .where("key", "=", order)
    .execute()
  await tx.updateTable("institution.unitVersions").set(never).where("order", "=", order).execute()
}

export const recordTexts = async (tx: Write, texts: readonly { key: string; text: Localised }[]): Promise<void> => {
  if (texts.length === 0) return
  const rows = texts.map((t) => sql`(${t.key}, ${JSON.stringify(t.text)})`)
  await sql`update institution.functions f set official_text = v.words::jsonb from (values ${sql.join(rows)}) as v(key, words)
    where f.key = v.key`.execute(tx)
}

export type TextPlace = { function: string; language: string; places: string[]; fileKind: string; file: string }
export const recordPlaces = async (tx: Write, places: readonly TextPlace[]): Promise<void> => {
  if (places.length === 0) return
  await tx
    .insertInto("institution.textPlaces")
    .values([...places])
    .onConflict((c) =>
      c.columns(["function", "language"]).doUpdateSet((e) => ({
        places: e.ref("excluded.places"),
        fileKind: e.ref("excluded.fileKind"),
        file: e.ref("excluded.file"),
      })),
    )
    .execute()
}

type Part = Pick<HeldRow, "thing" | "unit" | "role" | "provision" | "status"> & { lower: string | null; upper: string | null }

/**
 * From `from` (to the day before `before`, where one is given) these responsibilities are nobody's. The days outside keep
 * their owner in rows of their own. Returns the ids of those rows, in the order of `parts`.
 */
export async function vacate(
  tx: Write,
  ids: readonly number[],
  span: { from: string; before: string | null },
  parts: readonly Part[],
) {
  await tx
    .updateTable("institution.responsibilities")
    .set((e) => ({
      during: sql`during * daterange(${span.from}::date, ${span.before}::date)`,
      lastUnit: e.ref("unit"),
      unit: null,
      status: "vacant",
      version: sql`version + 1`,
    }))
    .where("id", "in", [...ids])
    .execute()
  if (parts.length === 0) return []
  const rows = parts.map(({ lower, upper, ...p }) => ({ ...p, during: sql<string>`daterange(${lower}::date, ${upper}::date)` }))
  const made = await tx.insertInto("institution.responsibilities").values(rows).returning("id").execute()
  return made.map((m) => m.id)
}

export type Restored = {
  id: number
  unit: string
  status: string
  lower: string | null
  upper: string | null
  copies: readonly number[]
}

/** Gives back what an order that is set aside had left vacant. */
export async function restore(tx: Write, lost: readonly Restored[]): Promise<void> {
  if (lost.length === 0) return
  const copies = lost.flatMap((l) => [...l.copies])
  if (copies.length > 0) await tx.deleteFrom("institution.responsibilities").where("id", "in", copies).execute()
  const rows = lost.map((l) => sql`(${l.id}::bigint, ${l.unit}, ${l.status}, ${l.lower}::date, ${l.upper}::date)`)
  await sql`update institution.responsibilities r set unit = v.unit, status = v.status, last_unit = null, version = r.version + 1,
    during = daterange(v.lower, v.upper) from (values ${sql.join(rows)}) as v(id, unit, status, lower, upper)
    where r.id = v.id`.execute(tx)
}
