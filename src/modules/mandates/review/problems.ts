import type { ProblemKind } from "#src/platform/http/index.ts"
import { history } from "./messages/history.ts"

/** Applying was asked for while something stands in the way; `because` names the first hindrance. */
export const instrumentNotReady: ProblemKind = {
  slug: "instrument-review-not-ready",
  status: 409,
  title: history.notReady,
  detail: history.notReadyDetail,
}

/** Only wording that was applied or attached can be set aside. */
export const notToSetAside: ProblemKind = {
  slug: "instrument-review-not-in-force",
  status: 409,
  title: history.notInForce,
  detail: history.notInForceDetail,
}

/** A review that was applied, attached or withdrawn takes no more corrections. */
export const instrumentReviewClosed: ProblemKind = {
  slug: "instrument-review-closed",
  status: 409,
  title: history.closed,
  detail: history.closedDetail,
}
