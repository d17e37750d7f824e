import assert from "node:assert/strict"
import { test } from "node:test"
import { strToU8, zipSync } from "fflate"
import { writeXlsx } from "hucre/xlsx"
import { type Client, text, world } from "../../../tests/world/index.ts"
import { applyTable } from "../../../tests/world/tables.ts"
import { inputOf } from "./import/read-row.ts"
import { checkZip } from "./import/zip-limits.ts"

const bytes = (words: string) => new TextEncoder().encode(words)
const header = "title,type,status,held,unit,states,results\n"

async function send(person: Client, file: Uint8Array, name = "activities.csv") {
  const reply = await person.upload("/en/activities/import", { unit: "dps" }, { file: { name, bytes: file } })
  return { reply, path: (reply.headers.get("location") ?? "").replace(/^http:\/\/localhost/, "").replace(/^\/en/, "") }
}

type Cell = { column: string; now: string; file: string; seen?: string | null }
type Line = {
  line: number
  does: string
  key: string | null
  accepted: string | null
  cells: Cell[]
  faults: { column: string; message: string }[]
}
type Run = {
  lines: Line[]
  counts: Record<"new" | "changed" | "same" | "conflict" | "wrong" | "applied" | "accepted" | "moved" | "open", number>
  applied: { added: number; changed: number; same: number } | null
}
const faultsIn = (run: Run) => run.lines.flatMap(({ line, faults }) => faults.map((f) => ({ line, ...f })))

test(
  "a table is checked, then applied; sent again it changes nothing and says so",
  world.fresh(async ({ as, json, facts }) => {
    const amina = await as("amina")
    const file = bytes(
      `\ufeff${header}"Course on evidence, ""Lima""\nsecond line",course,held,2026-03,dps,Peru:host:4|Chile:9,people-trained:13\nStudy of prisons,study,held,2026,dps,,\n`,
    )
    const before = (await json<{ total: number }>("/activities")).total
    const { path } = await send(amina, file)
    const run = await amina.json<Run>(path)
    assert.deepEqual(
      run.lines.map((l) => [l.line, l.does]),
      [
        [2, "new"],
        [4, "new"],
      ],
    )
    assert.deepEqual(faultsIn(run), [])
    assert.equal((await json<{ total: number }>("/activities")).total, before)
    assert.equal((await applyTable(amina, path)).status, 303)
    assert.match(await text(amina.get(`/en${path}`)), /2 new/)
    assert.deepEqual(
      (await facts()).map((f) => f.kind),
      ["activity_import.checked", "activity_import.begun", "activity_import.applied", "activity.recorded", "activity.recorded"],
    )
    const again = await send(amina, file)
    assert.deepEqual((await amina.json<Run>(again.path)).lines, [])
    assert.equal((await amina.json<Run>(again.path)).counts.same, 2)
    assert.match(await text(amina.get(`/en${again.path}`)), /nothing to apply/)
    assert.equal((await applyTable(amina, again.path)).status, 303)
    assert.equal((await facts()).filter((f) => f.kind === "activity.recorded").length, 2)
    const twice = await applyTable(amina, again.path)
    assert.ok([303, 422].includes(twice.status))
  }),
)

test(
  "what leaves as a file comes back as the same: every activity of the record is recognised and unchanged",
  world(async ({ as, get }) => {
    const gabriela = await as("gabriela")
    const csv = new Uint8Array(await (await get("/en/activities.csv")).arrayBuffer())
    const { path } = await send(gabriela, csv)
    const run = await gabriela.json<Run>(path)
    assert.deepEqual(run.lines, [])
    assert.equal(run.counts.same, 355)
  }),
)

test(
  "a line amends an activity by its key, leaves what its columns do not name, and keeps the version before",
  world.fresh(async ({ as, json }) => {
    const gabriela = await as("gabriela")
    const { path } = await send(
      gabriela,
      bytes("key;evidence\ndps/aicma/gocen-2012;Checked; once\n".replace("Checked; once", '"Checked; once"')),
    )
    assert.deepEqual(
      (await gabriela.json<Run>(path)).lines.map((l) => l.does),
      ["changed"],
    )
    assert.equal((await applyTable(gabriela, path)).status, 303)
    const after = await json<{
      activity: { evidence: string; version: number; title: unknown }
      results: { sources: unknown[] }[]
      partners: unknown[]
    }>("/activities/dps~aicma~gocen-2012")
    assert.deepEqual(
      [after.activity.evidence, after.activity.version, after.results.length, after.partners.length],
      ["Checked; once", 2, 3, 2],
    )
    assert.ok(after.results.every((r) => r.sources.length === 1))
  }),
)

const faulty: readonly [name: string, file: string, expected: readonly [line: number, column: string, message: RegExp][]][] = [
  [
    "a state nobody knows, a date the calendar lacks, a kind that is none",
    `${header}A seminar,party,held,2026-02-30,dps,Atlantis,\nAnother one,seminar,held,2026,dps,Atlantis,\n`,
    [
      [2, "type", /offered|Fill this in/],
      [2, "held", /2013-10/],
      [3, "states", /Atlantis/],
    ],
  ],
  ["a formula", `${header}"=HYPERLINK(""http://x"")",seminar,held,2026,dps,,\n`, [[2, "title", /formula/]]],
  [
    "the same line twice",
    `${header}A seminar,seminar,held,2026,dps,,\nA seminar,seminar,held,2026,dps,,\n`,
    [[3, "title", /line 2/]],
  ],
  [
    "the same key twice",
    "key,title,type,status,held,unit\ndps/a,One thing,seminar,held,2026,dps\ndps/a,Other thing,seminar,held,2026,dps\n",
    [[3, "key", /line 2/]],
  ],
  ["a column that is not known", "title,type,colour\nA seminar,seminar,red\n", [[0, "colour", /not known/]]],
  ["a column twice", "title,type,title\nA seminar,seminar,red\n", [[0, "title", /twice/]]],
  ["a unit of others", `${header}A seminar,seminar,held,2026,es-cicad,,\n`, [[2, "unit", /do not record/]]],
  ["an activity of another unit", "key,evidence\nes-cicad/ercaiad/2011,Seen\n", [[2, "unit", /another unit/]]],
  [
    "a key outside the unit",
    "key,title,type,status,held,unit\nsms/x,A seminar,seminar,held,2026,dps\n",
    [[2, "key", /begins with dps/]],
  ],
  ["a quotation mark that never closes", `${header}"A seminar,seminar,held\n`, [[2, "", /never closes/]]],
  ["more cells than columns", `${header}A seminar,seminar,held,2026,dps,,,extra\n`, [[2, "", /8 cells/]]],
  [
    "a word where a figure belongs",
    `${header}A seminar,seminar,held,2026,dps,Peru:participant:many,people-trained:some\n`,
    [[2, "results", /offered|Fill this in/]],
  ],
]

for (const [name, file, expected] of faulty)
  test(
    `a table with ${name} is told line and column; no line with a fault is applied`,
    world(async ({ as, facts }) => {
      const amina = await as("amina")
      const { path } = await send(amina, bytes(file))
      const faults = faultsIn(await amina.json<Run>(path))
      for (const [line, column, message] of expected)
        assert.ok(
          faults.some((f) => f.line === line && f.column === column && message.test(f.message)),
          JSON.stringify(faults),
        )
      const before = (await facts()).length
      const right = (await amina.json<Run>(path)).counts.accepted
      assert.equal((await applyTable(amina, path)).status, right > 0 ? 303 : 422)
      assert.equal((await facts()).length - before, right > 0 ? right + 2 : 0)
    }),
  )

test(
  "a workbook reads like a table: dates as days, numbers as they are, formulas named",
  world(async ({ as }) => {
    const amina = await as("amina")
    const rows = [
      ["title", "type", "status", "held", "unit", "results"],
      ["Course from a workbook", "course", "held", new Date("2026-03-04T00:00:00Z"), "dps", "people-trained:7"],
    ]
    const book = await writeXlsx({ sheets: [{ name: "Activities", rows }] })
    const run = await amina.json<Run>((await send(amina, book, "a.xlsx")).path)
    assert.deepEqual([faultsIn(run), run.lines.map((l) => [l.line, l.does])], [[], [[2, "new"]]])
    const cells = new Map([["1,0", { value: "2", type: "formula" as const, formula: "1+1", formulaResult: "2" }]])
    const formulas = await writeXlsx({
      sheets: [
        {
          name: "A",
          rows: [
            ["title", "type"],
            ["x", "course"],
          ],
          cells,
        },
      ],
    })
    const told = await amina.json<Run>((await send(amina, formulas, "f.xlsx")).path)
    assert.ok(
      faultsIn(told).some((f) => f.line === 2 && f.column === "title" && /formula/.test(f.message)),
      JSON.stringify(told.lines),
    )
  }),
)

test(
  "what is no table, too large, locked or with macros is refused in words",
  world(async ({ as }) => {
    const amina = await as("amina")
    const refused = async (file: Uint8Array, words: RegExp) => {
      const { reply } = await send(amina, file, "x.xlsx")
      assert.ok([413, 422].includes(reply.status), String(reply.status))
      assert.match(await text(reply), words)
    }
    await refused(zipSync({ "xl/workbook.xml": new Uint8Array(70_000_000) }), /60 MB/)
    await refused(zipSync({ "xl/workbook.xml": strToU8("<x/>"), "xl/vbaProject.bin": strToU8("x") }), /macros/)
    await refused(zipSync({ "readme.txt": strToU8("hello") }), /workbook/)
    await refused(strToU8("PK\u0003\u0004 nothing"), /workbook/)
    await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /password/)
    await refused(new Uint8Array(0), /Choose a file/)
    const binary = await amina.json<Run>((await send(amina, new Uint8Array([1, 0, 2, 0]))).path)
    assert.match(faultsIn(binary)[0]?.message ?? "", /neither/)
    const latin = await amina.json<Run>((await send(amina, new Uint8Array([...strToU8("title,type\nReuni"), 0xf3, 0x6e]))).path)
    assert.match(faultsIn(latin)[0]?.message ?? "", /UTF-8/)
  }),
)

test(
  "one's own import is nobody else's: not its page, not its deed",
  world(async ({ as, get }) => {
    const amina = await as("amina")
    const { path } = await send(amina, bytes(`${header}A quiet course,course,held,2026,dps,,\n`))
    const gabriela = await as("gabriela")
    assert.equal((await gabriela.get(`/en${path}`)).status, 404)
    assert.equal((await applyTable(gabriela, path)).status, 404)
    assert.equal((await (await as("bruno")).get(`/en${path}`)).status, 403)
    assert.equal((await get(`/en${path}`)).status, 401)
    assert.equal(
      (
        await (
          await as("bruno")
        ).upload("/en/activities/import", { unit: "dps" }, { file: { name: "a.csv", bytes: bytes(header) } })
      ).status,
      403,
    )
  }),
)

test(
  "the template has the columns of the export and nothing else",
  world(async ({ get }) => {
    const template = await text(get("/en/activities/template.csv"))
    const exported = await text(get("/en/activities.csv?most=1"))
    assert.equal(template.trim(), exported.split("\n")[0]?.trim())
  }),
)

test("entries of a cell are read apart; a column that is not there leaves what stood", () => {
  const row = {
    title: "T",
    states: "Costa Rica:host|Panama:12|Peru:beneficiary:3",
    results: "people-trained:at_least:40|seminars-held:2",
    unit: "dps|es-cicad",
  }
  const input = inputOf(row, { evidence: "kept", type: "course" })
  assert.deepEqual(input, {
    evidence: "kept",
    type: "course",
    title: "T",
    unit: "dps",
    further: [{ unit: "es-cicad" }],
    states: [
      { state: "Costa Rica", role: "host" },
      { state: "Panama", people: "12" },
      { state: "Peru", role: "beneficiary", people: "3" },
    ],
    results: [
      { measure: "people-trained", qualifier: "at_least", value: "40" },
      { measure: "seminars-held", value: "2" },
    ],
  })
  assert.equal(inputOf({ evidence: "" }, { evidence: "kept" }).evidence, undefined)
})

test("a zip is inflated within its budget, whatever it says of itself", () => {
  assert.deepEqual(checkZip(zipSync({ "xl/a.xml": strToU8("<a/>") })), { entries: ["xl/a.xml"] })
  const lying = zipSync({ "xl/a.xml": new Uint8Array(61_000_000) })
  const view = new DataView(lying.buffer)
  for (let at = 0; at < lying.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  assert.deepEqual(checkZip(lying), { refused: "too_large" })
})
