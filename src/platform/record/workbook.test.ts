// Workbooks that we write, read back by the library that reads uploads.
import assert from "node:assert/strict"
import { test } from "node:test"
import { unzipSync } from "fflate"
import { readXlsx } from "hucre/xlsx"
import { type Sheet, workbookPieces } from "./workbook.ts"

async function bytesOf(sheets: readonly Sheet[]): Promise<{ bytes: Uint8Array; largest: number }> {
  const pieces: Uint8Array[] = []
  for await (const piece of workbookPieces(sheets)) pieces.push(piece)
  return { bytes: Buffer.concat(pieces), largest: Math.max(...pieces.map((p) => p.length)) }
}

test("every cell comes back as the text it was: codes, dates, what looks like a formula, and letters of all kinds", async () => {
  const cells = ["=1+1", "+A1", "-2", "@SUM(A1)", "032", "12345678901234567890", "12e5", "2026-03", "2026-03-04/2026-03-06"]
  const words = ["a < b & c > d", '"quoted"', "two\nlines", " edges ", "São José — ñ", "\u{1f30e}"]
  const columns = [...cells, ...words].map((_, i) => `c${i}`)
  const { bytes } = await bytesOf([{ name: "A", columns, rows: [[[...cells, ...words]]] }])
  const [head, line] = (await readXlsx(bytes)).sheets[0]?.rows ?? []
  assert.deepEqual(head, columns)
  assert.deepEqual(line, [...cells, ...words])
})

test("what no workbook may hold is left out, and a cell ends where spreadsheets end it", async () => {
  const { bytes } = await bytesOf([{ name: "A", columns: ["a", "b"], rows: [[["bell\u0007 \ud800x", "y".repeat(40_000)]]] }])
  const [, line] = (await readXlsx(bytes)).sheets[0]?.rows ?? []
  assert.equal(line?.[0], "bell \ufffdx")
  assert.equal(String(line?.[1]).length, 32_767)
})

test("lists to choose from stand on a hidden sheet of their own; the table stays the first sheet that is read", async () => {
  const lists = { type: { values: ["course", "seminar"], closed: true }, unit: { values: ["dps"], closed: false } }
  const { bytes } = await bytesOf([{ name: "A", columns: ["title", "type", "unit"], rows: [], lists }])
  const files = unzipSync(bytes)
  const sheet = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"])
  assert.match(sheet, /showErrorMessage="1" sqref="B2:B10001"><formula1>'lists'!\$A\$2:\$A\$3</)
  assert.match(sheet, /showErrorMessage="0" sqref="C2:C10001"><formula1>'lists'!\$B\$2:\$B\$2</)
  assert.match(sheet, /state="frozen"/)
  const book = await readXlsx(bytes)
  assert.deepEqual(
    book.sheets.map((s) => [s.name, s.hidden ?? false]),
    [
      ["A", false],
      ["lists", true],
    ],
  )
})

test("lines leave as they come: no piece grows with the table, and a page is asked for when the one before is written", async () => {
  let asked = 0
  const rows = async function* () {
    for (let page = 0; page < 200; page++) {
      asked += 1
      yield await Promise.resolve(
        Array.from({ length: 100 }, (_, i) => [`key-${page}-${i}`, Math.sin(page * 100 + i).toString(36)]),
      )
    }
  }
  const early: number[] = []
  let size = 0
  for await (const piece of workbookPieces([{ name: "A", columns: ["key", "title"], rows: rows() }])) {
    size += piece.length
    early.push(asked)
    assert.ok(piece.length < 200_000)
  }
  assert.ok(
    early.some((n) => n > 0 && n < 200),
    "bytes leave before the last page is asked for",
  )
  assert.equal(asked, 200)
  assert.ok(size > 200_000)
})
