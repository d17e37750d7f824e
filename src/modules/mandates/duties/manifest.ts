// What the manifest of mandates folds in of duties.
import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import {
  inEnglish,
  inLanguages,
  type RecordColumn,
  sources,
  tableLoader,
  vague,
  words,
  wordsOrEmpty,
} from "#src/platform/record/index.ts"
import { dutyKind } from "./kinds.ts"
import { deliveredMeanwhile, noSuchOccurrence } from "./problems.ts"
import { readRecurrence, writeRecurrence } from "./recurrence.ts"
import { dutyHistory, dutyReasons } from "./words.ts"

const recorded = z.object({ file: z.string(), source: z.string().optional() })
const content = z.object({ clause: z.string(), kind: z.string(), version: z.number(), as: z.string() })
const delivery = z.object({
  occurrence: z.string().nullable(),
  version: z.number(),
  as: z.string(),
  thing: z.string().optional(),
})

/** A rule of the record is read as one that people type: what cannot be read is not loaded. */
const recurrence: RecordColumn = {
  ...wordsOrEmpty("rule"),
  into: (row) => {
    const text = row.rule ?? ""
    const read = text === "" ? null : readRecurrence(text)
    if (read && !read.ok) throw new Error(`not a rule: ${text} (${read.fault} ${read.part})`)
    return { rule: read ? writeRecurrence(read.rule) : "" }
  },
}

export const duties: Pick<Module, "problems" | "reasons" | "facts" | "record" | "kinds"> = {
  kinds: [dutyKind],
  problems: [noSuchOccurrence, deliveredMeanwhile],
  reasons: {
    "mandates.enters_duties": dutyReasons.enters,
    "mandates.enters_duties_not": dutyReasons.entersNot,
    "mandates.delivers": dutyReasons.delivers,
    "mandates.delivers_not": dutyReasons.deliversNot,
    "mandates.delivers_any": dutyReasons.deliversAny,
    "mandates.delivers_own": dutyReasons.deliversOwn,
    "mandates.delivers_not_own": dutyReasons.deliversNotOwn,
  },
  facts: {
    "duty.recorded": { detail: recorded, says: dutyHistory.recorded },
    "duty.entered": { detail: content, says: dutyHistory.entered },
    "duty.corrected": { detail: content, says: dutyHistory.corrected },
    "duty.delivered": { detail: delivery, says: dutyHistory.delivered },
    "duty.delivery_withdrawn": { detail: delivery, says: dutyHistory.withdrawn },
  },
  record: [
    tableLoader({
      file: "mandates/duties.csv",
      kind: "duty",
      table: "mandates.duties",
      key: [["key", "key"]],
      columns: [
        words("key"),
        words("clause"),
        words("kind"),
        inLanguages("title"),
        inEnglish("summary_en", "summary"),
        vague("due"),
        recurrence,
        words("unit"),
        words("delivered_by"),
        vague("delivered"),
        inEnglish("doubt", "doubt"),
        sources(),
      ],
    }),
  ],
}
