export type { Citation } from "./citations.ts"
export { readRecurrence, recurrencesOf, startFits, writeRecurrence } from "./duties/recurrence.ts"
export { type Every, everyChoices, everyOf, everyRules } from "./duties/rules.ts"
export { dutyDueWords, everyWords, ruleFaults } from "./duties/words.ts"

export { gaps as mandateGaps } from "./gaps.ts"
export { wordingWords } from "./messages/wording.ts"
export { clauseName } from "./names.ts"
export { clausePage, instrumentPage } from "./places.ts"
export {
  type ClauseCard,
  listClauseLinksForReport,
  listClausesForReport,
  listSetAside,
  type ReportClause,
  type ReportClauseLink,
} from "./queries.ts"
export { type ClauseKind, clauseHref, type MandateKind } from "./types.ts"
