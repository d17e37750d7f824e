import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { sayIn } from "#src/platform/i18n/index.ts"
import { put } from "#src/platform/waiting/index.ts"
import { langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { text, world } from "#tests/world/index.ts"
import { whatToDo } from "./messages/steps.ts"

test(
  "my work says what is to be done with each thing that waits",
  world.fresh(async (w) => {
    const thing = ref("report", "ministers-mandates-2011-2013")
    const since = new Date("2026-11-19T15:00:00Z")
    await w.db.write("select null", (tx) => put(tx, { thing, step: "report.clear", role: "secretary", since }))
    const hugo = await w.as("hugo")
    assert.match(await text(hugo.get("/en/work")), /clear the report/)
    assert.match(await text(hugo.get("/fr/work")), /approuver le rapport/)
  }),
)

test("every step that the platform asks of somebody has words", () => {
  const sources = globSync(["src/modules/**/*.ts", "src/platform/**/*.ts"]).filter((f) => !f.includes(".test."))
  const asked = sources.flatMap((file) => {
    const source = readFileSync(file, "utf8")
    if (!source.includes("platform/waiting/index.ts")) return []
    const steps = source.matchAll(/(?:step: |step = |ofUnit\(|=> )["`]([a-z_]+(?:\.[a-z_]+)*)(?:\.\$\{\w+\})?["`]/g)
    return [...steps].map(([, step]) => step ?? "")
  })
  assert.ok(asked.length > 25, `${asked.length} found`)
  for (const lang of langs) {
    const say = sayIn(lang)
    assert.deepEqual(
      asked.filter((step) => whatToDo(say, step) === null),
      [],
    )
  }
})
