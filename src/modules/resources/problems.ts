import type { ProblemKind } from "#src/platform/http/index.ts"
import { shareWords } from "./messages/shares.ts"
import { spendingWords } from "./messages/spending.ts"
import { tenderProblems } from "./tenders/problems.ts"

/** Two people entered the same booking at the same moment: the key lets one through. */
export const problems: readonly ProblemKind[] = [
  ...tenderProblems,
  {
    slug: "booking-reference-used-twice",
    status: 409,
    title: spendingWords.referenceTwice,
    detail: spendingWords.referenceTwiceDetail,
    constraint: "expenditures_reference_once",
  },
  {
    slug: "shares-above-a-hundred",
    status: 422,
    title: shareWords.tooMuch,
    detail: shareWords.tooMuchDetail,
    constraint: "shares_within_a_hundred",
  },
]
