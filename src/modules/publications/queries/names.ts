import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { NameRow } from "../types.ts"

/** Documents of the register by their keys. */
export async function listDocuments(tx: Read, keys: readonly string[]): Promise<NameRow[]> {
  const { rows } = await sql<NameRow>`select key, title as name, '' as acronym from themes.documents
    where key = any(${[...keys]}::text[]) order by key`.execute(tx)
  return rows
}
