// What the manifest of mandates folds in of lineage.
import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { inEnglish, sources, tableLoader, words } from "#src/platform/record/index.ts"
import { linkedMeanwhile } from "./problems.ts"
import { lineageHistory, lineageReasons } from "./words.ts"

const decided = z.object({ earlier: z.string(), version: z.number(), kind: z.string() })

export const lineage: Pick<Module, "problems" | "reasons" | "facts" | "record"> = {
  problems: [linkedMeanwhile],
  reasons: {
    "mandates.decides_lineage": lineageReasons.decides,
    "mandates.decides_lineage_not": lineageReasons.decidesNot,
  },
  facts: {
    "clause.occurrence_confirmed": { detail: decided, says: lineageHistory.confirmed },
    "clause.occurrence_rejected": { detail: decided, says: lineageHistory.rejected },
  },
  record: [
    tableLoader({
      file: "mandates/lineage-links.csv",
      kind: null,
      table: "mandates.lineage_links",
      key: [
        ["later", "later"],
        ["earlier", "earlier"],
      ],
      columns: [words("later"), words("earlier"), words("kind"), words("basis"), inEnglish("note_en", "note"), sources()],
    }),
  ],
}
