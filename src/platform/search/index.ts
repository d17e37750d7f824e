export { type Asked, type Found, type Results, search } from "./find.ts"
export { indexAll, searchListener } from "./index-entries.ts"
