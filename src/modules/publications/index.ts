export { dueWords } from "./messages/due.ts"
export { editionPage, figurePage } from "./places.ts"
