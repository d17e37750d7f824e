export { keepActivityVersions } from "./actions.ts"
export { gaps as programmeGaps } from "./gaps.ts"
export { linkTo as activitiesHref } from "./list-address.ts"
export { dueWords } from "./messages/agreement-life.ts"
export { projectDueWords } from "./messages/projects.ts"
export { qualifierWords, typeWords } from "./messages/words.ts"
export { activityPage, programmePage } from "./places.ts"
export { sightOf } from "./policy.ts"
export {
  type ActivityLine,
  conditions as activitiesWhere,
  countActivities,
  listActivities,
  listAssistanceWithoutRequest,
  type Narrowing,
  type Tally,
  type Unasked,
} from "./queries/list.ts"
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
export { cursorOf, narrowingQuery, readCursor } from "./routes/narrowing.ts"
export { activityPath, programmePath } from "./types.ts"
