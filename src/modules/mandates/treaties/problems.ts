import type { ProblemKind } from "#src/platform/http/index.ts"
import { treaties } from "./messages.ts"

/** Two people entered at the same moment: the key lets one through. */
export const enteredMeanwhile: ProblemKind = {
  slug: "treaty-act-entered-meanwhile",
  status: 409,
  title: treaties.faster,
  detail: treaties.fasterDetail,
  constraint: "treaty_acts_one_at_a_time",
}
