export {
  emptyToNull,
  type Held,
  heldCell,
  listCell,
  listToCell,
  localisedCell,
  localisedCells,
  nameCell,
  sourcesCell,
  sourcesToCell,
  spanOf,
} from "./cells.ts"
export { type Loader, loadRecord, recordFolder } from "./load.ts"
export {
  isFormula,
  type Row,
  readTable,
  type Table,
  type TableFault,
  type TableRow,
  writeSafeTable,
  writeTable,
} from "./table.ts"
export {
  inEnglish,
  inLanguages,
  list,
  number,
  onDay,
  type RecordColumn,
  sources,
  tableLoader,
  vague,
  words,
  wordsOrEmpty,
  yesOrNo,
} from "./table-loader.ts"
