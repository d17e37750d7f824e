import type { ProblemKind } from "#src/platform/http/index.ts"
import { lineage } from "./messages.ts"

/** Two people decided at the same moment: the key lets one through. */
export const linkedMeanwhile: ProblemKind = {
  slug: "lineage-decided-meanwhile",
  status: 409,
  title: lineage.faster,
  detail: lineage.fasterDetail,
  constraint: "lineage_decisions_one_at_a_time",
}
