// Every statement about what people enter for programmes and projects.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import { kindOf, type Ref } from "#src/values/ref.ts"
import { figureOf, freeKeys } from "../entry/rows.ts"
import type { ActivityContent, MarkerContent } from "../types.ts"
import { insertRows } from "./write.ts"

type EnteredResult = ActivityContent["results"][number] & { period: Edtf | null; evidence: string }
export type Entered = { results: readonly EnteredResult[]; markers: readonly MarkerContent[] }

/** Results that people entered: those of the bundled record are not among them. */
export async function listEnteredResults(tx: Read, thing: Ref): Promise<EnteredResult[]> {
  const { rows } =
    await sql<EnteredResult>`select key, measure, coalesce(numerator, value)::float8 as value, denominator::float8 as "of",
      qualifier, parts, period, evidence
    from programmes.results where thing = ${thing} and recorded_by is not null order by key`.execute(tx)
  return rows
}

/** The next version. No row comes back when somebody was faster. */
export const raiseProgramme = (tx: Write, key: string, seen: number) =>
  tx
    .updateTable("programmes.programmes")
    .set({ version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()

type Owner = Readonly<{ thing: Ref; key: string; visibility: string }>
type By = Readonly<{ account: string; today: Day }>

/** What people entered, anew. Markers of projects are a part of their package and stay. */
export async function replaceEntered(tx: Write, { thing, key, visibility }: Owner, c: Entered, by: By) {
  await tx.deleteFrom("programmes.results").where("thing", "=", thing).where("recordedBy", "is not", null).execute()
  const kind = kindOf(thing)
  const own = { thing, visibility, [kind]: key }
  const keyOf = freeKeys(key, [...c.results.flatMap((r) => r.key ?? []), ...(await listTakenKeys(tx, key))])
  await insertRows(
    tx,
    "results",
    c.results.map((r) => {
      const bounds = r.period ? boundsOf(r.period) : { from: null, to: null }
      return {
        ...own,
        ...{ key: r.key ?? keyOf(r.measure), measure: r.measure, qualifier: r.qualifier, ...figureOf(r), parts: r.parts },
        ...{ period: r.period, period_from: bounds.from, period_to: bounds.to, evidence: r.evidence, recorded_by: by.account },
        ...{ as_written: "", doubt: "", sources: [] },
      }
    }),
  )
  if (kind !== "programme") return
  await tx.deleteFrom("programmes.markers").where("thing", "=", thing).where("basis", "=", "confirmed").execute()
  const markers = c.markers.map((m) => ({ ...own, ...m, basis: "confirmed", confirmed_on: by.today, sources: [] }))
  await insertRows(tx, "markers", markers)
}

/** Keys under a thing's own: the bundled record has some of them. */
async function listTakenKeys(tx: Read, key: string): Promise<string[]> {
  const rows = await tx.selectFrom("programmes.results").select("key").where("key", "like", `${key}/%`).execute()
  return rows.map((row) => row.key)
}
