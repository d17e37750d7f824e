import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { readTable } from "#src/platform/record/index.ts"
import { text, world } from "#tests/world/index.ts"

const rowsOf = (file: string) => readTable(readFileSync(`record/${file}`)).rows.map((r) => r.cells)

test("every record that carries a doubt stands among the doubts, and each doubt names a record or a line", () => {
  const doubted = new Set(rowsOf("themes/doubts.csv").map((d) => d.thing))
  const kinds = [
    ["instrument", "mandates/instruments.csv"],
    ["programme", "programmes/programmes.csv"],
    ["activity", "programmes/activities.csv"],
    ["result", "programmes/results.csv"],
  ] as const
  const known = new Set<string>()
  for (const [kind, file] of kinds) {
    const rows = rowsOf(file)
    for (const row of rows) known.add(`${kind}:${row.key}`)
    const silent = rows.filter((row) => row.doubt && !doubted.has(`${kind}:${row.key}`)).map((row) => row.key)
    assert.deepEqual(silent, [], `${file}: doubts without a kind`)
  }
  const listed = kinds.map(([kind]) => `${kind}:`)
  const lost = [...doubted].filter((t) => listed.some((k) => t?.startsWith(k)) && !known.has(t ?? ""))
  assert.deepEqual(lost, [], "doubts about records that are not there")
})

test(
  "a researcher looks through the doubts of a kind, and each leads to its record",
  world(async ({ get, json }) => {
    const all = await json<{ doubts: { kind: string; thing: string }[]; tallies: { code: string; count: number }[] }>("/doubts")
    const dates = await json<{ doubts: { kind: string }[] }>("/doubts?kind=date")
    assert.ok(dates.doubts.length > 0 && dates.doubts.every((d) => d.kind === "date"))
    assert.equal(all.tallies.find((t) => t.code === "date")?.count, dates.doubts.length)
    const page = await text(get("/fr/doubts?kind=misprint"))
    assert.match(page, /Coquille/)
    assert.match(page, /href="\/fr\/activities\//)
    assert.equal((await get("/en/doubts?kind=rumour")).status, 400)
    assert.equal((await get("/en/doubts?after=No+key")).status, 400)
    assert.match(await text(get("/es/doubts?kind=count&document=work-plan-2013")), /No consta ninguna duda/)
  }),
)

test(
  "a reader pages through all doubts forth and back, and meets each once",
  world(async ({ get, json }) => {
    const { doubts } = await json<{ doubts: { key: string }[] }>("/doubts")
    const linked = (page: string, rel: string) =>
      new RegExp(`rel="${rel}" href="([^"]+)"`).exec(page)?.[1]?.replaceAll("&amp;", "&")
    const rowsOn = (page: string) => page.match(/<th scope="row"/g)?.length ?? 0
    let page = await text(get("/en/doubts"))
    let met = rowsOn(page)
    for (let next = linked(page, "next"); next; next = linked(page, "next")) {
      page = await text(get(next))
      met += rowsOn(page)
    }
    assert.equal(met, doubts.length)
    for (let back = linked(page, "prev"); back; back = linked(page, "prev")) page = await text(get(back))
    assert.equal(rowsOn(page), 50)
    assert.equal((await text(get("/doubts.csv"))).match(/^[a-z0-9-]+\/[a-z0-9/-]+,/gm)?.length, doubts.length)
  }),
)
