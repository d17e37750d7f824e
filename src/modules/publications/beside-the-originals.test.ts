// The reports drawn from the record, laid beside the documents they mirror: what the record has of a document is in its report.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { readTable, recordFolder } from "#src/platform/record/index.ts"
import { type World, world } from "#tests/world/index.ts"

const rowsOf = (file: string) => readTable(readFileSync(join(recordFolder, file))).rows.map((r) => r.cells)
const citing = (file: string, document: string) =>
  rowsOf(file).filter((row) => (row.source ?? "").split(";").some((source) => source.startsWith(`${document}:`)))

type Draft = { document: unknown; figures: { figure: string; value: number; label: string }[] }
const draftOf = async (w: World, report: string, lang: string) =>
  (await w.as("ines")).json<Draft>(`/${lang}/reports/${report}/draft`)

const mirrors = [
  ["ministers-mandates-2011-2013", "mispa-2013"],
  ["declaration-articles-2007-2008", "dsa-2008"],
] as const

for (const [report, document] of mirrors)
  test(
    `${report} has every programme, activity and figure of its document, each with its value`,
    world(async (w) => {
      const { document: printed, figures } = await draftOf(w, report, "en")
      const words = JSON.stringify(printed)
      const absent = (file: string) =>
        citing(file, document).filter((row) => !words.includes(JSON.stringify(row.title_en ?? "").slice(1, -1)))
      assert.deepEqual(
        [...absent("programmes/programmes.csv"), ...absent("programmes/activities.csv")].map((row) => row.key),
        [],
      )
      const values = new Map(figures.map((f) => [f.figure, f.value]))
      const results = citing("programmes/results.csv", document)
      assert.ok(results.length > 60, "the document gives many figures")
      assert.deepEqual(
        results.filter((row) => values.get(`result:${row.key}`) !== Number(row.value)).map((row) => row.key),
        [],
      )
    }),
  )

test(
  "between a measure and its value French sets a space before the colon",
  world(async (w) => {
    const { figures } = await draftOf(w, "ministers-mandates-2011-2013", "fr")
    const labels = figures.filter((f) => f.figure.startsWith("result:")).map((f) => f.label)
    assert.ok(labels.length > 100)
    assert.deepEqual(
      labels.filter((label) => !label.includes("\u00a0: ")),
      [],
    )
  }),
)
