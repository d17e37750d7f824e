import { lateEntries } from "./due.ts"

export { registerDueWords } from "./messages/due.ts"
export const registerGaps = [lateEntries]
