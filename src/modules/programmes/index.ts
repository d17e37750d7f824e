export { demand, keepActivityVersions, keepThingVersions, type Recorder, recorderFrom, reworded } from "./actions.ts"
export { gaps as programmeGaps } from "./gaps.ts"
export { readFileTable } from "./import/read-file.ts"
export { faultsOfTable, type PlanFault } from "./import/table-faults.ts"
export { type Labels, labelOf, labelsFor, refsOf } from "./labels.ts"
export { linkTo as activitiesHref } from "./list-address.ts"
export { shownToPublic } from "./measuring/parts.ts"
export type { Division } from "./measuring/shown.ts"
export { dueWords } from "./messages/agreement-life.ts"
export { table as importWords } from "./messages/import.ts"
export { markerNames } from "./messages/markers.ts"
export { byNames as partedByNames, partNames, partWords } from "./messages/parts.ts"
export { projectDueWords } from "./messages/projects.ts"
export { addsUpWords, qualifierWords, statusWords as activityStatusWords, typeWords } from "./messages/words.ts"
export { activityPage, contributionsPage, programmePage, projectPage } from "./places.ts"
export { mayRecord, mayRecordFor, sightOf } from "./policy.ts"
export { projectPath } from "./projects/types.ts"
export { listAgreements, listContributions } from "./queries/agreements.ts"
export { keepThreshold, readThreshold } from "./queries/disclosure.ts"
export { listUnitsBelow } from "./queries/findings.ts"
export {
  type ActivityLine,
  conditions as activitiesWhere,
  listActivities,
  listAssistanceWithoutRequest,
  type Narrowing,
  type Tally,
  type Unasked,
} from "./queries/list.ts"
export { listTotals } from "./queries/measures.ts"
export { listProgrammeNames } from "./queries/programmes.ts"
export {
  listToday,
  type ReportActivity,
  type ReportLink,
  type ReportProgramme,
  type ReportProject,
  type ReportResult,
  type ReportSection,
  type ReportTotal,
  readForReport,
  type Today,
} from "./queries/report.ts"
export { listDonors, type ReportGift, type ReportTag, readSelectionForReport } from "./queries/report-selection.ts"
export { cursorOf, narrowingQuery, readCursor } from "./routes/narrowing.ts"
export { addGiven, addUp, canonical, digestOf } from "./rules.ts"
export { talliesFor } from "./tallies.ts"
export {
  type AddsUp,
  activityPath,
  isKey,
  type Marker,
  measurePath,
  pathOfThing,
  programmePath,
  type Significance,
  slugOf,
} from "./types.ts"
