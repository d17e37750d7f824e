import type { ProblemKind } from "#src/platform/http/index.ts"
import { deciding } from "./messages/deciding.ts"

export const notProposed: ProblemKind = {
  slug: "unit-not-proposed",
  status: 404,
  title: deciding.notProposed,
  detail: deciding.notProposedDetail,
}

/** Two people decided at the same moment: the key lets one through. */
export const decidedMeanwhile: ProblemKind = {
  slug: "decided-meanwhile",
  status: 409,
  title: deciding.faster,
  detail: deciding.fasterDetail,
  constraint: "unit_decisions_one_at_a_time",
}
