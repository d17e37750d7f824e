// Organs that may ask for advice, and figures that an answer may cite.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Localised } from "#src/values/localised.ts"

/** Organs of the organisation: bodies of states, and no units of a secretariat. */
export const listOrgans = (tx: Read): Promise<{ key: string; title: Localised }[]> =>
  tx.selectFrom("directory.organisations").select(["key", "title"]).where("type", "=", "organ").orderBy("key").execute()

/** Those of some figures, each as `edition:key#F12`, that their editions print. */
export const listFiguresAmong = async (tx: Read, figures: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ figure: string }>`select 'edition:' || f.edition || '#' || f.code as figure
    from publications.figures f where 'edition:' || f.edition || '#' || f.code = any(${[...figures]}::text[])`.execute(tx)
  return rows.map((r) => r.figure)
}
