// What the manifest of mandates folds in of conventions.
import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { sources, tableLoader, words } from "#src/platform/record/index.ts"
import { treatyPanels } from "./panels.ts"
import { enteredMeanwhile } from "./problems.ts"
import { treatyHistory, treatyReasons } from "./words.ts"

const act = z.object({ state: z.string(), act: z.string(), version: z.number(), done: z.string().optional() })

export const treaties: Pick<Module, "problems" | "reasons" | "facts" | "record" | "panels"> = {
  panels: treatyPanels,
  problems: [enteredMeanwhile],
  reasons: { "mandates.keeps_treaties": treatyReasons.keeps, "mandates.keeps_treaties_not": treatyReasons.keepsNot },
  facts: {
    "instrument.act_entered": { detail: act, says: treatyHistory.entered },
    "instrument.act_withdrawn": { detail: act, says: treatyHistory.withdrawn },
  },
  record: [
    tableLoader({
      file: "mandates/treaty-outreach.csv",
      kind: null,
      table: "mandates.treaty_outreach",
      key: [
        ["instrument", "instrument"],
        ["thing", "thing"],
      ],
      columns: [words("instrument"), words("thing"), words("basis"), sources()],
    }),
  ],
}
