// Every table that leaves the house as CSV, opened by a spreadsheet: nothing in it runs, and no code is changed.
import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { parse } from "csv-parse/sync"
import { readXlsx } from "hucre/xlsx"
import { routes } from "#src/app.ts"
import { isFormula } from "#src/platform/record/index.ts"
import { world } from "#tests/world/index.ts"

const root = resolve(import.meta.dirname, "../..")
const tables = routes
  .flatMap((r) => (r.is === "page" && (r.also?.csv || r.apart?.csv) ? [r.path] : []))
  .map((path) => path.replace("/gaps/:gap", "/gaps/activity-without-mandate").replace(":register", "equipment-loans"))
  // What one person sent is nobody else's: import-review.test.ts takes that table away.
  .filter((path) => !path.includes(":"))

test("tables are written in one place: nothing else makes a reply of CSV, or writes a table unsafely", () => {
  const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((f) => !f.includes(".test."))
  const makers = files.filter((f) => /type: [`"']text\/csv; charset/.test(readFileSync(join(root, f), "utf8")))
  assert.deepEqual(makers, ["src/platform/record/leaving.ts"])
  const writers = files.filter((f) => /\bwrite(Safe)?(Table|Lines)\b/.test(readFileSync(join(root, f), "utf8")))
  assert.deepEqual(writers.sort(), ["src/platform/record/leaving.ts", "src/platform/record/table.ts"])
  const served = files.filter(
    (f) => /\bcsv: |\.csv\b.*Promise/.test(readFileSync(join(root, f), "utf8")) && f.includes("/routes"),
  )
  assert.deepEqual(
    served.filter((f) => !/csvFile|activitiesCsv|longCsv/.test(readFileSync(join(root, f), "utf8"))),
    [],
    "these serve a table that the one writer did not write",
  )
})

test(
  "what somebody typed as a formula leaves as words, and a state keeps its number",
  world(async (w) => {
    const amina = await w.as("amina")
    const fields = { type: "meeting", status: "planned", held: "2027-03-01", unit: "dps", visibility: "public" }
    for (const title of ["=HYPERLINK(1)", "@SUM(A1)", "+A1", "-2+cmd|' /C calc'!A0", "\uff1d1+1"])
      assert.equal(
        (await amina.post("/en/activities/new", { ...fields, title, placeText: title, evidence: title })).status,
        303,
        title,
      )
    assert.ok(tables.length >= 5)
    for (const path of tables) {
      const reply = await amina.get(`/en${path}.csv`)
      assert.equal(reply.status, 200, path)
      const bytes = new Uint8Array(await reply.arrayBuffer())
      assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], `${path}: a spreadsheet needs the mark`)
      const rows = parse(Buffer.from(bytes), { bom: true }) as string[][]
      const cells = rows.flat()
      assert.deepEqual(cells.filter(isFormula), [], path)
      assert.deepEqual(
        cells.filter((c) => /^(0\d+|\d{16,}|\d+[eE]\d+)$/.test(c)),
        [],
        path,
      )
      const book = await readXlsx(new Uint8Array(await (await amina.get(`/en${path}.xlsx`)).arrayBuffer()))
      const [head, ...lines] = book.sheets[0]?.rows ?? []
      assert.deepEqual([head, lines.length], [rows[0], rows.length - 1], `${path}: the workbook has the lines of the CSV`)
      const kinds = new Set(lines.flat().map((c) => (c === null ? "string" : typeof c)))
      assert.deepEqual(kinds.difference(new Set(["string"])).size, 0, `${path}: every cell is a text`)
      const bare = await amina.call(`${path}.csv`, undefined, { accept: "text/csv" })
      assert.notEqual(new Uint8Array(await bare.arrayBuffer())[0], 0xef, `${path}: a program needs none`)
    }
    const [first, ...all] =
      (await readXlsx(new Uint8Array(await (await w.get("/en/states.xlsx")).arrayBuffer()))).sheets[0]?.rows ?? []
    const at = (column: string) => first?.indexOf(column) ?? -1
    assert.equal(all.find((s) => s[at("code")] === "ARG")?.[at("numeric")], "032", "in a workbook a code needs no mark")
    const states = parse(await (await w.call("/states.csv", undefined, { accept: "text/csv" })).text(), { columns: true }) as {
      code: string
      numeric: string
    }[]
    assert.equal(states.find((s) => s.code === "ARG")?.numeric, "'032")
  }),
)
