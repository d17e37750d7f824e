// Tables as people send them: by every spreadsheet, in every state of repair.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isFormula, isFragile, readTable, type TableFault, writeSafeTable, writeTable } from "./table.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readTable(utf8(text))
const rows = (text: string) => read(text).rows.map((r) => [r.line, ...Object.values(r.cells)])

test("rows are read whatever separates them, each with the line on which it begins", () => {
  const cases: [what: string, text: string, expected: unknown[][]][] = [
    [
      "commas",
      "a,b\n1,2\n3,4\n",
      [
        [2, "1", "2"],
        [3, "3", "4"],
      ],
    ],
    ["no line feed at the end", "a,b\n1,2", [[2, "1", "2"]]],
    ["semicolons, as Excel writes where the comma is a decimal point", "a;b\n1,5;2\n", [[2, "1,5", "2"]]],
    ["tabs", "a\tb\n1\t2, 3\n", [[2, "1", "2, 3"]]],
    ["a byte order mark", "\ufeffa,b\n1,2\n", [[2, "1", "2"]]],
    [
      "Windows line ends",
      "a,b\r\n1,2\r\n3,4\r\n",
      [
        [2, "1", "2"],
        [3, "3", "4"],
      ],
    ],
    [
      "old Macintosh line ends",
      "a,b\r1,2\r3,4\r",
      [
        [2, "1", "2"],
        [3, "3", "4"],
      ],
    ],
    ["quoted separators and quotes", 'a,b\n"1,5","say ""so"""\n', [[2, "1,5", 'say "so"']]],
    [
      "quoted line breaks",
      'a,b\n"x\ny\n\nz",2\n3,4\n',
      [
        [2, "x\ny\n\nz", "2"],
        [6, "3", "4"],
      ],
    ],
    [
      "quoted Windows line breaks",
      'a,b\r\n"x\r\ny",2\r\n3,4\r\n',
      [
        [2, "x\ny", "2"],
        [4, "3", "4"],
      ],
    ],
    [
      "empty lines between",
      "a,b\n1,2\n\n\n3,4\n",
      [
        [2, "1", "2"],
        [5, "3", "4"],
      ],
    ],
    ["empty lines before", "\n\na,b\n1,2\n", [[4, "1", "2"]]],
    ["cells that are missing", "a,b\n1\n", [[2, "1", ""]]],
    ["empty cells too many", "a,b\n1,2,,\n", [[2, "1", "2"]]],
    ["white space around", " a , b \n 1 , 2 \n", [[2, "1", "2"]]],
    ["a quoted header with the other separator inside", '"a;b;c",d\n1,2\n', [[2, "1", "2"]]],
    ["a header alone", "a,b\n", []],
    ["one column", "a\n1\n", [[2, "1"]]],
  ]
  for (const [what, text, expected] of cases) {
    assert.deepEqual(rows(text), expected, what)
    assert.deepEqual(read(text).faults, [], what)
  }
})

test("what cannot be read is said with its place", () => {
  const cases: [what: string, bytes: Uint8Array, faults: TableFault[]][] = [
    ["nothing", new Uint8Array(), [{ code: "empty" }]],
    ["a byte order mark alone", utf8("\ufeff"), [{ code: "empty" }]],
    ["white space", utf8(" \n\r\n\t"), [{ code: "empty" }]],
    ["an Excel file", Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0), [{ code: "binary" }]],
    ["two bytes a character", new Uint8Array(Buffer.from("a,b\n1,2\n", "utf16le")), [{ code: "binary" }]],
    ["another encoding", new Uint8Array(Buffer.from("clave,título\n", "latin1")), [{ code: "encoding" }]],
    ["a quotation that never ends", utf8('a,b\n1,2\n3,"x\n5,6\n7,8\n'), [{ code: "quote", line: 3 }]],
    ["one with quotes inside", utf8('a,b\n"so","x ""y""\nz\n'), [{ code: "quote", line: 2 }]],
    ["a quote in the middle of a word", utf8('a,b\n1,2\n3,x"y\n'), [{ code: "quote", line: 3 }]],
    ["a column twice", utf8("a,b,a\n1,2,3\n"), [{ code: "header_twice", column: "a" }]],
    ["too many cells", utf8('a,b\n"1\n2",3\n1,2,3\n'), [{ code: "too_many_cells", line: 4, found: 3, expected: 2 }]],
  ]
  for (const [what, bytes, faults] of cases) assert.deepEqual(readTable(bytes).faults, faults, what)
})

test("a cell that a spreadsheet would run is told from a number", () => {
  for (const cell of ["=1+1", "@SUM(A1)", "+A1", "-A1", "-2+cmd|' /C calc'!A0", "\t=1", "\n=1", "\uff1d1+1", "+1(2)"])
    assert.ok(isFormula(cell), cell)
  for (const cell of ["", "-5", "+5", "-1.234,5", "- 12 %", "1-2", "a=b", "–", "-", "−5"]) assert.ok(!isFormula(cell), cell)
})

test("a code that a spreadsheet would change is told from a number", () => {
  for (const cell of ["032", "00", "0123456789", "1234567890123456", "12e5", "7E3"]) assert.ok(isFragile(cell), cell)
  for (const cell of ["", "0", "32", "0.5", "123456789012345", "1e", "e5", "1.5e3", "2013-10", "0 1"])
    assert.ok(!isFragile(cell), cell)
  assert.match(writeSafeTable(["code"], [{ code: "032" }, { code: "32" }]), /\n'032\n32\n/)
})

const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    "=1+1",
    "'=1+1",
    "''@x",
    "'word",
    "-A1",
    "032",
    "'032",
    "12e5",
    "\uff1d1",
    'a "b"',
    "x,y;z\tw",
    "line\nbreak",
    '"',
  ),
)
// Dropped at the door: white space around cells, other line ends than ours, halves of characters.
const kept = cell.filter(
  (c) => c === c.trim() && !c.includes("\r") && c.isWellFormed() && !c.includes("\u0000") && !c.includes("\ufeff"),
)
const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(
    fc.array(kept, { minLength: width, maxLength: width }).map((cells) => Object.fromEntries(cells.map((c, i) => [`c${i}`, c]))),
    { minLength: 1, maxLength: 5 },
  ),
)

test("what is written is what is read, for the record and for spreadsheets alike", () => {
  fc.assert(
    fc.property(tables, (written) => {
      const header = Object.keys(written[0] ?? {})
      for (const text of [writeTable(header, written), writeSafeTable(header, written)]) {
        const table = read(text)
        assert.deepEqual(table.faults, [])
        assert.deepEqual(
          table.rows.map((r) => r.cells),
          written,
        )
      }
      const lines = writeSafeTable(header, written)
      assert.doesNotMatch(lines, /(^|[,\n])"?[=@\uff1d\uff20]/)
      assert.doesNotMatch(lines, /(^|[,\n])"?0\d+([,"\n]|$)/)
    }),
    { numRuns: 500 },
  )
})

test("whatever arrives, the answer is a table or its faults", () => {
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.string({ unit: "binary", maxLength: 80 }).map(utf8))
  const messy = fc
    .array(fc.constantFrom('"', ",", ";", "\t", "\n", "\r", "a", "\ufeff", "'", "="), { maxLength: 30 })
    .map((p) => utf8(p.join("")))
  fc.assert(
    fc.property(fc.oneof(bytes, messy), (some) => {
      const table = readTable(some)
      const lines = new TextDecoder().decode(some).split(/\r\n?|\n/).length
      for (const row of table.rows) assert.ok(row.line >= 1 && row.line <= lines)
    }),
    { numRuns: 500 },
  )
})
