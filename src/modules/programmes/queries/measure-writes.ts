// Every statement that changes measures.
import type { Write } from "#src/platform/db/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { MeasureInput } from "../measuring/input.ts"

type Stored = Omit<MeasureInput, "title"> & { title: Localised }
const rowOf = ({ title, ...rest }: Stored) => ({ ...rest, title: JSON.stringify(title) as unknown as Localised })

export const insertMeasure = (tx: Write, { key, recordedBy, ...m }: Stored & { key: string; recordedBy: string }) =>
  tx
    .insertInto("programmes.measures")
    .values({ key, recordedBy, ...rowOf(m) })
    .execute()

/** The next version. No row comes back when somebody was faster. */
export const amendMeasure = (tx: Write, key: string, seen: number, m: Stored) =>
  tx
    .updateTable("programmes.measures")
    .set({ ...rowOf(m), version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()
