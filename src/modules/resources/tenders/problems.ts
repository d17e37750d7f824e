import type { ProblemKind } from "#src/platform/http/index.ts"
import { bidWords } from "./bid-messages.ts"
import { tenderWords } from "./messages.ts"

export const callClosed: ProblemKind = {
  slug: "call-closed",
  status: 409,
  title: tenderWords.late,
  detail: tenderWords.lateDetail,
}

export const noBid: ProblemKind = { slug: "no-bid-here", status: 409, title: bidWords.noBid, detail: bidWords.noBidDetail }

export const callPublished: ProblemKind = {
  slug: "call-document-kept",
  status: 409,
  title: bidWords.documentKept,
  detail: bidWords.documentKeptDetail,
}

export const tenderProblems: readonly ProblemKind[] = [
  callClosed,
  noBid,
  callPublished,
  {
    slug: "bid-turns-used-up",
    status: 429,
    title: bidWords.turnsUsed,
    detail: bidWords.turnsUsedDetail,
    constraint: "bid_links_turns",
  },
  {
    slug: "tender-opened-for-another",
    status: 403,
    title: bidWords.forAnother,
    detail: bidWords.forAnotherDetail,
    constraint: "tenders_opened_by_the_acting",
  },
  {
    slug: "published-call-changed",
    status: 409,
    title: tenderWords.hourKept,
    detail: tenderWords.hourKeptDetail,
    constraint: "tenders_keep_their_hour",
  },
]
