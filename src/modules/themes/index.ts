export { documentPage, themePage } from "./places.ts"
export {
  documentNames,
  listTagged,
  listTaggings,
  readThesaurus,
  type ThemeRow,
  tag,
  themeNames,
} from "./queries.ts"
export { broaderOf, matchThemes, narrowerOf } from "./rules.ts"
export { type Tagging, type Theme, type ThemeKind, themeKeySchema } from "./types.ts"
