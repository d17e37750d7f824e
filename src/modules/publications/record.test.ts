// The purposes that themes come to: themes that exist, and codes that the list knows where it is at hand.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { readTable, recordFolder } from "#src/platform/record/index.ts"

const table = (file: string) => readTable(readFileSync(join(recordFolder, file))).rows.map((r) => r.cells)
const lists = resolve(import.meta.dirname, "../../../../shared/standards/iati/codelists/non-embedded")
const withLists = { skip: existsSync(lists) ? false : "the code lists (../shared/standards/iati) are not here" }

test("each theme comes to one purpose of five digits, for a reason", () => {
  const themes = new Set(table("themes/themes.csv").map((t) => t.key))
  const rows = table("publications/aid-sectors.csv")
  assert.ok(rows.length > 50)
  const wrong = rows.filter((r) => !themes.has(r.theme) || !/^\d{5}$/.test(r.sector ?? "") || (r.note ?? "").length < 4)
  assert.deepEqual(wrong, [])
  const keys = rows.map((r) => r.theme)
  assert.deepEqual(keys, [...new Set(keys)].sort())
})

test("every purpose is on the list and was not withdrawn", withLists, () => {
  const list = readFileSync(join(lists, "Sector.xml"), "utf8")
  const items = [...list.matchAll(/<codelist-item([^>]*)>\s*<code>(\d+)<\/code>/g)]
  const good = new Set(items.flatMap(([, marks = "", code]) => (marks.includes("withdrawn") ? [] : [code])))
  assert.ok(good.size > 200)
  const used = [...table("publications/aid-sectors.csv").map((r) => r.sector), "43010", "99810"]
  assert.deepEqual(
    used.filter((code) => !good.has(code)),
    [],
  )
})
