// Every table that leaves the house as CSV, opened by a spreadsheet: nothing in it runs, and no code is changed.
import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { parse } from "csv-parse/sync"
import { routes } from "#src/app.ts"
import { isFormula } from "#src/platform/record/index.ts"
import { world } from "#tests/world/index.ts"

const root = resolve(import.meta.dirname, "../..")
const tables = routes
  .flatMap((r) => (r.is === "page" && (r.also?.csv || r.apart?.csv) ? [r.path] : []))
  .map((path) => path.replace("/gaps/:gap", "/gaps/activity-without-mandate").replace(":register", "equipment-loans"))

test("tables are written in one place: nothing else makes a reply of CSV, or writes a table unsafely", () => {
  const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((f) => !f.includes(".test."))
  const makers = files.filter((f) => /type: [`"']text\/csv; charset/.test(readFileSync(join(root, f), "utf8")))
  assert.deepEqual(makers, ["src/platform/record/csv-file.ts"])
  const writers = files.filter((f) => /\bwrite(Safe)?Table\b/.test(readFileSync(join(root, f), "utf8")))
  assert.deepEqual(writers.sort(), ["src/platform/record/csv-file.ts", "src/platform/record/table.ts"])
  const served = files.filter(
    (f) => /\bcsv: |\.csv\b.*Promise/.test(readFileSync(join(root, f), "utf8")) && f.includes("/routes"),
  )
  assert.deepEqual(
    served.filter((f) => !readFileSync(join(root, f), "utf8").includes("csvFile")),
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
      const reply = await amina.get(`/en${path}.csv${path === "/activities" ? "?most=5000" : ""}`)
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
      const bare = await amina.call(`${path}.csv`, undefined, { accept: "text/csv" })
      assert.notEqual(new Uint8Array(await bare.arrayBuffer())[0], 0xef, `${path}: a program needs none`)
    }
    const states = parse(await (await w.call("/states.csv", undefined, { accept: "text/csv" })).text(), { columns: true }) as {
      code: string
      numeric: string
    }[]
    assert.equal(states.find((s) => s.code === "ARG")?.numeric, "'032")
  }),
)
