export {
  type Held,
  listCell,
  listToCell,
  localisedCell,
  sourcesCell,
} from "./cells.ts"
export { csvFile, type LongTable, longCsv, longWorkbook, tableFaces, workbookFile } from "./leaving.ts"
export { type Loader, loadRecord, recordFolder } from "./load.ts"
export {
  isFormula,
  type Row,
  readTable,
  type Table,
  type TableFault,
  type TableRow,
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
} from "./table-loader.ts"
export type { Sheet } from "./workbook.ts"
