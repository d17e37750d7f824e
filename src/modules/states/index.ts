export { type Found, findStates, type Names, namesFrom, type Resolved, resolveState } from "./names.ts"
export { statePage } from "./places.ts"
export { listStates, listStatesByCode, readNames, type StateRow } from "./queries.ts"
export { isStateCode, type StateCode, stateCodeSchema, stateCodes } from "./types.ts"
