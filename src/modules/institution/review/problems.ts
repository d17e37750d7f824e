import type { ProblemKind } from "#src/platform/http/index.ts"
import { history } from "./messages/history.ts"

/** Applying or attaching was asked for while something stands in the way; `because` names the first hindrance. */
export const notReady: ProblemKind = {
  slug: "review-not-ready",
  status: 409,
  title: history.notReady,
  detail: history.notReadyDetail,
}

/** A review that was applied, attached or withdrawn takes no more corrections. */
export const reviewClosed: ProblemKind = {
  slug: "review-closed",
  status: 409,
  title: history.closed,
  detail: history.closedDetail,
}

/** An order is set aside only while nothing leans on it. */
export const leanedOn: ProblemKind = {
  slug: "order-leaned-on",
  status: 409,
  title: history.leanedOn,
  detail: history.leanedOnDetail,
}
