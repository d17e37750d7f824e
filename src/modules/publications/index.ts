export { assignmentDueWords } from "./assignments/messages/words.ts"
export { dueWords } from "./messages/due.ts"
export { editionPage, figurePage } from "./places.ts"
