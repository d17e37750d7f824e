// The door of the module. Nothing to the right asks it for anything yet but its editions.
export { editionTitle } from "./kinds.ts"
export { type EditionCard, listEditions } from "./queries/editions.ts"
