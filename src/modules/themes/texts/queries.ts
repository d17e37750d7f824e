import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Lang } from "#src/values/lang.ts"
import { linesOf, type Source } from "#src/values/source.ts"
import type { Quoted } from "./rules.ts"

const columns = ["document", "visibility", "language", "sha256", "version"] as const

/** The text of a document without its lines, where it is held and this person may see it; row-level security sees to that. */
export const findText = (tx: Read, document: string) =>
  tx.selectFrom("themes.documentTexts").select(columns).where("document", "=", document).executeTakeFirst()

export type TextRow = NonNullable<Awaited<ReturnType<typeof findText>>>

export async function listLines(tx: Read, document: string): Promise<readonly string[]> {
  const row = await tx.selectFrom("themes.documentTexts").select("lines").where("document", "=", document).executeTakeFirst()
  return row?.lines ?? []
}

/** What the record quotes of this document alone, with the lines it quotes. */
export async function listQuoted(tx: Read, document: string): Promise<Quoted[]> {
  const rows = await tx
    .selectFrom("themes.doubts")
    .select(["asWritten", "sources"])
    .where("asWritten", "<>", "")
    .where(sql<boolean>`sources @> ${JSON.stringify([{ document }])}::jsonb`)
    .orderBy("key")
    .execute()
  return rows.flatMap(({ asWritten, sources }) => {
    const cited = sources as readonly Source[]
    return cited.every((s) => s.document === document)
      ? [{ words: asWritten, lines: cited.flatMap((s) => linesOf(s.place)) }]
      : []
  })
}

export type NewText = { document: string; visibility: string; language: Lang; sha256: string; lines: readonly string[] }
export const insertText = (tx: Write, { lines, ...rest }: NewText) =>
  tx
    .insertInto("themes.documentTexts")
    .values({ ...rest, lines: [...lines] })
    .execute()

type Changed = Partial<Omit<NewText, "document" | "lines">> & { lines?: string[] }
/** Nothing comes back when somebody was faster: the caller shows both sides. */
export const changeText = (tx: Write, document: string, seen: number, to: Changed) =>
  tx
    .updateTable("themes.documentTexts")
    .set({ ...to, version: seen + 1 })
    .where("document", "=", document)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()
