import { lateReports } from "./missions/gap.ts"
import { endedUnitPosts } from "./posts/shown.ts"

export { missionDueWords } from "./missions/messages/words.ts"
export const resourceGaps = [lateReports, endedUnitPosts]
