import type { Gap } from "#src/platform/gaps/index.ts"
import { dutiesOverdue } from "./duties/overdue.ts"
import { clausesOfAbolishedUnits, mandatesWithoutUnit } from "./gap-queries.ts"
import { gapWords } from "./messages/gaps.ts"

/** Where the chain ends at the mandate. Whatever else mandates make fall due is told here too, one entry a list. */
export const gaps: readonly Gap[] = [
  {
    code: "mandate-without-unit",
    title: gapWords.withoutUnit,
    rule: gapWords.withoutUnitRule,
    mend: gapWords.withoutUnitMend,
    for: "everybody",
    rows: mandatesWithoutUnit,
  },
  {
    code: "clause-of-an-abolished-unit",
    title: gapWords.abolished,
    rule: gapWords.abolishedRule,
    mend: gapWords.abolishedMend,
    for: "everybody",
    rows: clausesOfAbolishedUnits,
  },
  {
    code: "duty-overdue",
    title: gapWords.overdue,
    rule: gapWords.overdueRule,
    mend: gapWords.overdueMend,
    for: "everybody",
    rows: dutiesOverdue,
  },
]
