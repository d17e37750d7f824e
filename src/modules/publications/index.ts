export { dueWords } from "./messages/due.ts"
