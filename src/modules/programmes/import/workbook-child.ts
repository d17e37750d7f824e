// The child process that reads one workbook from its standard input and writes a table to its standard output. Whatever a
// hostile file does to its memory or its time, the server lives.
import { readXlsx } from "hucre/xlsx"
import { answerApart } from "#src/platform/files/apart-child.ts"
import { tableOf } from "./workbook-table.ts"
import { checkZip, type Refusal } from "./zip-limits.ts"

await answerApart((bytes) => read(bytes).catch((): { refused: Refusal } => ({ refused: "not_a_workbook" })))

async function read(bytes: Uint8Array) {
  const checked = checkZip(bytes)
  if ("refused" in checked) return checked
  const book = await readXlsx(bytes, {
    sheets: (info: { hidden?: boolean; veryHidden?: boolean }) => !info.hidden && !info.veryHidden,
  })
  const sheet = book.sheets[0]
  return sheet ? tableOf(sheet) : { refused: "not_a_workbook" as const }
}
