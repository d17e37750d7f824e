export { type DeadlineChange, listDeadlineChanges } from "./changes.ts"
export {
  type Deadline,
  extendDeadline,
  handOnParts,
  listForSeats,
  listForThing,
  listReminded,
  meetDeadline,
  meetPart,
  nearestForSeats,
  setDeadline,
  type ToldSeat,
  tellAlso,
} from "./deadlines.ts"
export { deadlineFacts } from "./facts.ts"
export { remind } from "./remind.ts"
export { asks } from "./seats.ts"
