// A workbook (XLSX) as it leaves, piece by piece: rows are written, packed and let go as they come, so that memory does not
// grow with the table. Every cell is a text: no key becomes a number, no date another date, and nothing runs.
import { strToU8, Zip, ZipDeflate } from "fflate"

export type Sheet = Readonly<{
  /** On its tab: at most 31 characters. */
  name: string
  columns: readonly string[]
  /** Lines below the header, as they come; cells in the order of the columns. */
  rows: AsyncIterable<readonly (readonly string[])[]> | Iterable<readonly (readonly string[])[]>
  /** Values to choose from in a column. `closed` refuses others, where the spreadsheet does. */
  lists?: Readonly<Record<string, { values: readonly string[]; closed: boolean }>>
  /** Widths of columns in characters; 18 where nothing is said. */
  widths?: Readonly<Record<string, number>>
}>

/** More characters no spreadsheet keeps in a cell. */
const longestCell = 32_767
/** Lines that are offered the lists, filled or still empty. */
const listedRows = 10_001

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packages = "http://schemas.openxmlformats.org/package/2006"
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

/** What XML cannot hold goes; the rest is written as it is meant. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")

/** `A`, `Z`, `AA`: the letters of a column, counted from 0. */
function lettersOf(column: number): string {
  const first = Math.floor(column / 26)
  const last = String.fromCharCode(65 + (column % 26))
  return first === 0 ? last : lettersOf(first - 1) + last
}

const cell = (text: string, column: number, row: number, style: number): string =>
  text === ""
    ? ""
    : `<c r="${lettersOf(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestCell))}</t></is></c>`
const line = (cells: readonly string[], row: number, style: number): string =>
  `<row r="${row}">${cells.map((text, i) => cell(text, i, row, style)).join("")}</row>`

/** Styles: 0 nothing, 1 text that spreadsheets leave alone, 2 the header. */
const styles = `${xml}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const beforeRows = ({ columns, widths }: Sheet): string =>
  `${xml}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns
    .map((c, i) => `<col min="${i + 1}" max="${i + 1}" width="${widths?.[c] ?? 18}" style="1" customWidth="1"/>`)
    .join("")}</cols><sheetData>`

/** A list stands on the last sheet, one a column: written within the rule it could hold 255 characters. */
type Listed = { column: string; values: readonly string[]; closed: boolean; at: number }

function afterRows(sheet: Sheet, lists: readonly Listed[], listSheet: string): string {
  const own = lists.filter((l) => sheet.lists?.[l.column] !== undefined && sheet.columns.includes(l.column))
  const rules = own.map(({ column, values, closed, at }) => {
    const letters = lettersOf(sheet.columns.indexOf(column))
    const source = `'${listSheet}'!$${lettersOf(at)}$2:$${lettersOf(at)}$${values.length + 1}`
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="${closed ? 1 : 0}" sqref="${letters}2:${letters}${listedRows}"><formula1>${source}</formula1></dataValidation>`
  })
  return `</sheetData>${rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>` : ""}</worksheet>`
}

async function* sheetPieces(sheet: Sheet, lists: readonly Listed[], listSheet: string): AsyncIterable<string> {
  yield beforeRows(sheet) + line(sheet.columns, 1, 2)
  let row = 1
  for await (const some of sheet.rows) {
    const lines: string[] = []
    for (const cells of some) {
      row += 1
      lines.push(line(cells, row, 1))
    }
    yield lines.join("")
  }
  yield afterRows(sheet, lists, listSheet)
}

/** Parts that say what the others are. */
function frameOf(sheets: readonly Sheet[], hidden: string | null): Readonly<Record<string, string>> {
  const part = (i: number) => `worksheets/sheet${i + 1}.xml`
  const overrides = sheets.map((_, i) => `<Override PartName="/xl/${part(i)}" ContentType="${types}.worksheet+xml"/>`)
  return {
    "[Content_Types].xml": `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${xml}<workbook ${main} xmlns:r="${office}"><sheets>${sheets
      .map(
        (s, i) =>
          `<sheet name="${escaped(s.name)}" sheetId="${i + 1}"${s.name === hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${xml}<Relationships xmlns="${packages}/relationships">${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="${part(i)}"/>`)
      .join("")}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": styles,
  }
}

function listsOf(sheets: readonly Sheet[]): Listed[] {
  const all = sheets.flatMap((s) => Object.entries(s.lists ?? {}))
  return all.map(([column, list], at) => ({ column, ...list, at }))
}

const listSheetName = "lists"

/** The lists themselves, below the names of their columns. */
function listSheet(lists: readonly Listed[]): Sheet {
  const longest = Math.max(...lists.map((l) => l.values.length))
  const rows = Array.from({ length: longest }, (_, i) => lists.map((l) => l.values[i] ?? ""))
  return { name: listSheetName, columns: lists.map((l) => l.column), rows: [rows] }
}

/** The bytes of a workbook, sheet after sheet. The first sheet is the one that is read when it comes back. */
export async function* workbookPieces(given: readonly Sheet[]): AsyncIterable<Uint8Array> {
  const lists = listsOf(given)
  const sheets = lists.length > 0 ? [...given, listSheet(lists)] : given
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const begin = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 })
    // The same table is the same bytes, whenever it is made.
    entry.mtime = new Date(1980, 0, 2)
    zip.add(entry)
    return entry
  }
  for (const [name, text] of Object.entries(frameOf(sheets, lists.length > 0 ? listSheetName : null)))
    begin(name).push(strToU8(text), true)
  for (const [i, sheet] of sheets.entries()) {
    const entry = begin(`xl/worksheets/sheet${i + 1}.xml`)
    for await (const piece of sheetPieces(sheet, lists, listSheetName)) {
      entry.push(strToU8(piece))
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(0), true)
  }
  zip.end()
  yield* ready.splice(0)
}
