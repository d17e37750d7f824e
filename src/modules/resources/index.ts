import { lateReports } from "./missions/gap.ts"

export { missionDueWords } from "./missions/messages/words.ts"
export const resourceGaps = [lateReports]
