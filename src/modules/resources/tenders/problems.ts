import type { ProblemKind } from "#src/platform/http/index.ts"
import { tenderWords } from "./messages.ts"

export const callClosed: ProblemKind = {
  slug: "call-closed",
  status: 409,
  title: tenderWords.late,
  detail: tenderWords.lateDetail,
}

export const tenderProblems: readonly ProblemKind[] = [
  callClosed,
  {
    slug: "published-call-changed",
    status: 409,
    title: tenderWords.hourKept,
    detail: tenderWords.hourKeptDetail,
    constraint: "tenders_keep_their_hour",
  },
]
