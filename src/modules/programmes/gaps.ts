import type { Gap } from "#src/platform/gaps/index.ts"
import { gapWords } from "./messages/gaps.ts"
import {
  activitiesWith,
  linesWithoutResult,
  mandatesWithoutActivity,
  resultsWithoutEvidence,
  unitsWithoutActivity,
} from "./queries/gaps.ts"

type Name = "idle" | "unserved" | "unasked" | "unrequested" | "fruitless" | "unproved" | "untold"
const gap = (code: string, name: Name, rows: Gap["rows"]): Gap => ({
  code,
  title: gapWords[name],
  rule: gapWords[`${name}Rule`],
  mend: gapWords[`${name}Mend`],
  for: "everybody",
  rows,
})

/** Where the chain is broken between mandate, unit, activity, result and report. */
export const gaps: readonly Gap[] = [
  gap("mandate-without-activity", "unserved", mandatesWithoutActivity),
  gap("unit-without-activity", "idle", unitsWithoutActivity),
  gap("activity-without-mandate", "unasked", (on) => activitiesWith("mandate", on)),
  gap("assistance-without-request", "unrequested", (on) => activitiesWith("request", on)),
  gap("activity-without-result", "fruitless", (on) => activitiesWith("result", on)),
  gap("result-without-evidence", "unproved", resultsWithoutEvidence),
  gap("report-line-without-result", "untold", linesWithoutResult),
]
