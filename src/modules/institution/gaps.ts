import type { Gap } from "#src/platform/gaps/index.ts"
import { gapWords } from "./messages/gaps.ts"
import { vacantThings } from "./queries/vacancies.ts"

/** What an order left without an owner: the work list of the legal and planning officers, counted as on its own page. */
export const gaps: readonly Gap[] = [
  {
    code: "work-without-owner",
    title: gapWords.vacant,
    rule: gapWords.vacantRule,
    mend: gapWords.vacantMend,
    for: "staff",
    rows: (on) => vacantThings(on),
  },
]
