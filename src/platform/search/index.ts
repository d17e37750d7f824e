export { type Asked, type Found, type Results, search } from "./find.ts"
export { indexAgain, indexAll, searchListener } from "./index-entries.ts"
