export { type Found, type Names, namesFrom, type Resolved, resolveState } from "./names.ts"
export { statePage } from "./places.ts"
export { listStates, readNames, type StateRow } from "./queries.ts"
export type { StateCode } from "./types.ts"
