export { keepActivityVersions } from "./actions.ts"
export { projectDueWords } from "./messages/projects.ts"
export { qualifierWords } from "./messages/words.ts"
export { activityPage, programmePage } from "./places.ts"
export { listAssistanceWithoutRequest, type Unasked } from "./queries/list.ts"
export { gaps as programmeGaps } from "./gaps.ts"
export { sightOf } from "./policy.ts"
export {
  listToday,
  type ReportActivity,
  type ReportLink,
  type ReportProgramme,
  type ReportResult,
  type ReportSection,
  type ReportTotal,
  readForReport,
  type Today,
} from "./queries/report.ts"
