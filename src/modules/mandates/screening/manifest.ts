// What the manifest of mandates folds in of screening.
import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { asksNothing, screenedMeanwhile } from "./problems.ts"
import { screeningHistory, screeningReasons } from "./words.ts"

const stepped = z.object({ version: z.number(), status: z.string(), other: z.string().optional(), as: z.string() })

export const screening: Pick<Module, "problems" | "reasons" | "facts"> = {
  problems: [asksNothing, screenedMeanwhile],
  reasons: {
    "mandates.screens": screeningReasons.screens,
    "mandates.screens_not": screeningReasons.screensNot,
    another_than_proposer: screeningReasons.anotherPerson,
    own_proposal: screeningReasons.ownProposal,
  },
  facts: {
    "clause.screening_proposed": { detail: stepped, says: screeningHistory.proposed },
    "clause.screened": { detail: stepped, says: screeningHistory.screened },
    "clause.screening_returned": { detail: stepped, says: screeningHistory.returned },
    "clause.screening_withdrawn": { detail: stepped, says: screeningHistory.withdrawn },
  },
}
