export { keepActivityVersions } from "./actions.ts"
export { activityPage, programmePage } from "./places.ts"
export { listForReport } from "./queries/report.ts"
