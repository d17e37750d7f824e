import type { ProblemKind } from "#src/platform/http/index.ts"
import { entry } from "./entry-messages.ts"

export const noSuchOccurrence: ProblemKind = {
  slug: "duty-not-due-then",
  status: 404,
  title: entry.notDueThen,
  detail: entry.notDueThenDetail,
}

/** Two people recorded at the same moment: the key lets one through. */
export const deliveredMeanwhile: ProblemKind = {
  slug: "delivery-recorded-meanwhile",
  status: 409,
  title: entry.faster,
  detail: entry.fasterDetail,
  constraint: "duty_deliveries_one_at_a_time",
}
