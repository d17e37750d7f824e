export type { Citation } from "./citations.ts"

export { clausePage, instrumentPage } from "./places.ts"
export { type ClauseCard, listClausesForReport, type ReportClause } from "./queries.ts"
export { type ClauseKind, clauseHref, type MandateKind } from "./types.ts"
