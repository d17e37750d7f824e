// The official wording of clauses as one text in the languages that are held, for those who lay wordings side by side.
import type { Read } from "#src/platform/db/index.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised, TextValue } from "#src/values/localised.ts"
import { listTexts } from "./queries.ts"

/** Clauses whose wording is held; headings that only hold others have none. */
export async function officialTexts(tx: Read, clauses: readonly string[]): Promise<Map<string, Localised>> {
  const rows = (await listTexts(tx, clauses)).filter((t) => t.text !== "")
  return new Map(
    [...Map.groupBy(rows, (t) => t.clause)].map(([clause, texts]) => {
      const values = Object.fromEntries(
        texts.map((t): [string, TextValue] => [
          t.language,
          { text: t.text, kind: t.kind === "authentic" ? "authentic" : "official" },
        ]),
      )
      const authentic = texts.filter((t) => t.kind === "authentic").map((t) => t.language as Lang)
      return [clause, { authentic, values }] as const
    }),
  )
}
