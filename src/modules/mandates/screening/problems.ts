import type { ProblemKind } from "#src/platform/http/index.ts"
import { screening } from "./messages.ts"

/** A clause that by the record asks nothing of anybody has no status. */
export const asksNothing: ProblemKind = {
  slug: "clause-asks-nothing",
  status: 404,
  title: screening.asksNothing,
  detail: screening.asksNothingDetail,
}

/** Two people took a step at the same moment: the key lets one through. */
export const screenedMeanwhile: ProblemKind = {
  slug: "screened-meanwhile",
  status: 409,
  title: screening.faster,
  detail: screening.fasterDetail,
  constraint: "screening_steps_one_at_a_time",
}
