// Tables go out, are worked on, and come back: what is told of each cell, and which lines are taken over.
import assert from "node:assert/strict"
import { test } from "node:test"
import { parse } from "csv-parse/sync"
import { type Client, text, world } from "#tests/world/index.ts"
import { applyTable } from "#tests/world/tables.ts"
import { differing, madeIn, sidesOf } from "./import/cells.ts"
import { choicesIn } from "./import/choose.ts"
import type { ActivityContent } from "./types.ts"

type Row = Record<string, string>
type Cell = { column: string; now: string; file: string; seen?: string | null }
type Line = {
  line: number
  does: string
  key: string | null
  accepted: string | null
  applied: boolean
  cells: Cell[]
  faults: { column: string; message: string }[]
}
type Review = {
  lines: Line[]
  next: number | null
  counts: Record<"new" | "changed" | "same" | "conflict" | "wrong" | "applied" | "accepted" | "moved" | "open", number>
}
type One = { activity: { title: { values: { en: { text: string } } }; evidence: string; placeText: string; version: number } }

const course = { type: "course", status: "held", held: "2026-10-05/2026-10-07", unit: "dps", visibility: "public" }

async function recorded(person: Client, fields: Row): Promise<string> {
  const reply = await person.post("/en/activities/new", { ...course, ...fields })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")
}

/** The list as a program takes it away. */
const takeAway = async (person: Client, narrowed = "", lang = "en"): Promise<Row[]> =>
  parse(await (await person.get(`/${lang}/activities.csv${narrowed}`, { accept: "text/csv" })).text(), {
    bom: true,
    columns: true,
  })

const written = (rows: readonly Row[]) => {
  const columns = Object.keys(rows[0] ?? {})
  const cell = (s: string) => `"${s.replaceAll('"', '""')}"`
  return new TextEncoder().encode(
    [columns, ...rows.map((r) => columns.map((c) => r[c] ?? ""))].map((l) => l.map(cell).join(",")).join("\n"),
  )
}

async function send(person: Client, rows: readonly Row[], lang = "en"): Promise<string> {
  const reply = await person.upload(
    `/${lang}/activities/import`,
    { unit: "dps" },
    { file: { name: "a.csv", bytes: written(rows) } },
  )
  assert.equal(reply.status, 303, await text(reply.clone()))
  return (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/(en|es|fr|pt)/, "")
}
const choose = (person: Client, path: string, fields: Readonly<Record<string, string | readonly string[]>>) =>
  person.post(`/en${path}/choose`, fields)
const own = "?unit=dps&status=held&type=course&year=2026"

test(
  "a desk officer takes the list away, mends two cells, sends it back, and sees exactly these two",
  world.fresh(async ({ as, json }) => {
    const amina = await as("amina")
    const one = await recorded(amina, { title: "Course on port security", placeText: "Lima", evidence: "Report" })
    await recorded(amina, { title: "Course on airports", placeText: "Quito" })
    const rows = await takeAway(amina, own)
    assert.equal(rows.length, 2)
    assert.deepEqual(Object.keys(rows[0] ?? {}).slice(0, 3), ["key", "version", "title"])
    const untouched = await send(amina, rows)
    assert.match(await text(amina.get(`/en${untouched}`)), /nothing to apply/)
    const mended = rows.map((r) =>
      r.title === "Course on port security" ? { ...r, place: "Callao", evidence: "Report of the unit; list" } : r,
    )
    const path = await send(amina, mended)
    const { lines, counts } = await amina.json<Review>(path)
    assert.deepEqual([counts.changed, counts.same], [1, 1])
    assert.deepEqual(lines[0]?.cells, [
      { column: "place", now: "Lima", file: "Callao" },
      { column: "evidence", now: "Report", file: "Report of the unit; list" },
    ])
    const page = await text(amina.get(`/es${path}`))
    assert.match(page, /<del>Lima<\/del>[\s\S]*<ins>Callao<\/ins>/)
    assert.equal((await applyTable(amina, path)).status, 303)
    const after = await json<One>(one)
    assert.deepEqual(
      [after.activity.placeText, after.activity.evidence, after.activity.version],
      ["Callao", "Report of the unit; list", 2],
    )
    const late = await send(amina, mended)
    assert.equal((await amina.json<Review>(late)).counts.same, 2, "what the file says stands already, whatever version it saw")
  }),
)

test(
  "what leaves in one language comes back in another without a change",
  world(async ({ as }) => {
    const gabriela = await as("gabriela")
    const rows = await takeAway(gabriela, "", "es")
    assert.equal(rows.length, 355)
    const { lines, counts } = await gabriela.json<Review>(await send(gabriela, rows, "fr"))
    assert.deepEqual([lines, counts.same], [[], rows.length])
  }),
)

/** Amina took the list away; since then her head of unit amended the title and the evidence, and made version 2. */
async function twoOfficers({ as }: { as: (p: "amina" | "gabriela") => Promise<Client> }) {
  const [amina, gabriela] = [await as("amina"), await as("gabriela")]
  const path = await recorded(amina, { title: "Course on port security", placeText: "Lima", evidence: "Report" })
  const [row] = await takeAway(amina, own)
  assert.ok(row)
  const amended = await gabriela.post(`/en${path}/edit`, {
    ...{ ...course, title: "Course on the security of ports", placeText: "Lima", evidence: "List of participants" },
    version: "1",
  })
  assert.equal(amended.status, 303, await text(amended.clone()))
  return { amina, gabriela, path, row }
}

test(
  "two officers: what only the other changed stays, what both changed is a conflict and is left until somebody chooses",
  world.fresh(async (w) => {
    const { amina, path, row } = await twoOfficers(w)
    const review = await send(amina, [{ ...row, place: "Callao", evidence: "Report of the unit" }])
    const { lines, counts } = await amina.json<Review>(review)
    assert.deepEqual([counts.conflict, counts.accepted], [1, 0])
    assert.deepEqual(lines[0]?.cells, [
      { column: "place", now: "Lima", file: "Callao" },
      { column: "evidence", now: "List of participants", file: "Report of the unit", seen: "Report" },
    ])
    const page = await text(amina.get(`/en${review}`))
    assert.match(
      page,
      /You saw[\s\S]*Report[\s\S]*Stands now[\s\S]*List of participants[\s\S]*changed by Head of a unit[\s\S]*In your file[\s\S]*Report of the unit/i,
    )
    assert.doesNotMatch(page, /gabriela/i, "an office is told, never a person")
    assert.equal((await applyTable(amina, review)).status, 422)
    assert.equal((await choose(amina, review, { "choice/l2": "content" })).status, 303)
    assert.equal((await applyTable(amina, review)).status, 303)
    const { activity } = await w.json<One>(path)
    assert.deepEqual(
      [activity.title.values.en.text, activity.placeText, activity.evidence],
      ["Course on the security of ports", "Callao", "List of participants"],
    )
  }),
)

test(
  "two officers: whoever chooses the file in a conflict has its cells taken over, and nothing else",
  world.fresh(async (w) => {
    const { amina, path, row } = await twoOfficers(w)
    const review = await send(amina, [{ ...row, evidence: "Report of the unit" }])
    assert.equal((await choose(amina, review, { "choice/l2": "content" })).status, 303)
    assert.equal((await amina.json<Review>(review)).counts.accepted, 0, "without the cell in conflict there is nothing to write")
    assert.equal((await choose(amina, review, { "choice/l2": "over" })).status, 303)
    assert.equal((await applyTable(amina, review)).status, 303)
    const { activity } = await w.json<One>(path)
    assert.deepEqual(
      [activity.title.values.en.text, activity.evidence],
      ["Course on the security of ports", "Report of the unit"],
    )
  }),
)

test(
  "an activity that moves on between check and apply stops the table; checked again it is a conflict",
  world.fresh(async (w) => {
    const [amina, gabriela] = [await w.as("amina"), await w.as("gabriela")]
    const path = await recorded(amina, { title: "Course on port security", evidence: "Report" })
    const [row] = await takeAway(amina, own)
    assert.ok(row)
    const review = await send(amina, [{ ...row, evidence: "Report of the unit" }])
    await gabriela.post(`/en${path}/edit`, { ...course, title: "Course on port security", evidence: "List", version: "1" })
    assert.match(await text(amina.get(`/en${review}`)), /1 ticked line is about an activity that somebody changed/)
    const stopped = await applyTable(amina, review)
    assert.equal(stopped.status, 422)
    assert.match(await text(stopped), /lines 2/)
    assert.equal((await amina.post(`/en${review}/check`, {})).status, 303)
    const { lines, counts } = await amina.json<Review>(review)
    assert.deepEqual([counts.conflict, counts.accepted, counts.moved], [1, 0, 0])
    assert.deepEqual(lines[0]?.cells, [{ column: "evidence", now: "List", file: "Report of the unit", seen: "Report" }])
  }),
)

test(
  "a version that is no number, or that does not exist yet, is refused at its cell and the other lines go on",
  world.fresh(async ({ as }) => {
    const amina = await as("amina")
    for (const title of ["Course on ports", "Course on airports", "Course on roads"]) await recorded(amina, { title })
    const [a, b, c] = await takeAway(amina, own)
    assert.ok(a && b && c)
    const sent = [
      { ...a, version: "three", evidence: "x" },
      { ...b, version: "7", evidence: "x" },
      { ...c, version: "", evidence: "x" },
    ]
    const { lines, counts } = await amina.json<Review>(await send(amina, sent))
    assert.deepEqual([counts.wrong, counts.accepted], [2, 1])
    assert.deepEqual(
      lines.map((l) => [l.does, l.faults[0]?.column ?? ""]),
      [
        ["wrong", "version"],
        ["wrong", "version"],
        ["changed", ""],
      ],
    )
    assert.match(lines[0]?.faults[0]?.message ?? "", /“three” is not the number of a version/)
    assert.match(lines[1]?.faults[0]?.message ?? "", /stands at version 1/)
  }),
)

test(
  "the activity of another unit is refused for its line alone; the rest is applied, and what was left out is mended and sent again",
  world.fresh(async ({ as, facts }) => {
    const amina = await as("amina")
    const rows: Row[] = [
      { key: "es-cicad/ercaiad/2011", title: "", type: "", status: "", held: "", unit: "", evidence: "Seen" },
      { key: "", title: "Course on lamps", type: "course", status: "held", held: "2026-03", unit: "dps", evidence: "" },
      { key: "", title: "Course on lanterns", type: "party", status: "held", held: "2026-03", unit: "dps", evidence: "" },
    ]
    const whole = await takeAway(amina, "?unit=es-cicad")
    const theirs = whole.find((r) => r.key === "es-cicad/ercaiad/2011")
    assert.ok(theirs)
    Object.assign(rows[0] ?? {}, {
      title: theirs.title,
      type: theirs.type,
      status: theirs.status,
      held: theirs.held,
      unit: theirs.unit,
    })
    const path = await send(amina, rows)
    const review = await amina.json<Review>(path)
    assert.deepEqual(
      review.lines.map((l) => [l.line, l.does, l.accepted]),
      [
        [2, "wrong", null],
        [3, "new", "content"],
        [4, "wrong", null],
      ],
    )
    assert.match(review.lines[0]?.faults[0]?.message ?? "", /another unit/)
    assert.equal((await applyTable(amina, path)).status, 303)
    assert.equal((await facts()).filter((f) => f.kind === "activity.recorded").length, 1)
    assert.equal((await applyTable(amina, path)).status, 422, "nothing is left that was ticked")
    const rest = parse(await (await amina.get(`/en${path}.csv`, { accept: "text/csv" })).text(), { columns: true }) as Row[]
    assert.deepEqual(
      rest.map((r) => [r.title, /another unit|offered/.test(r.what_is_wrong ?? "")]),
      [
        [theirs.title, true],
        ["Course on lanterns", true],
      ],
    )
    const again = await send(
      amina,
      rest.slice(1).map((r) => ({ ...r, type: "course" })),
    )
    assert.deepEqual(
      (await amina.json<Review>(again)).lines.map((l) => l.does),
      ["new"],
    )
  }),
)

test(
  "choices on one page survive the next; ticking all and none counts for every page",
  world.fresh(async ({ as }) => {
    const amina = await as("amina")
    const rows = Array.from(
      { length: 120 },
      (_, i): Row => ({ title: `Course number ${i + 1}`, type: "course", status: "held", held: "2026-03", unit: "dps" }),
    )
    const path = await send(amina, rows)
    const first = await text(amina.get(`/en${path}`))
    assert.equal(first.match(/type="checkbox"/g)?.length, 50)
    const page = await amina.json<Review>(path)
    assert.equal(page.next, 51)
    const shown = page.lines.map((l) => String(l.line))
    const sent = { deed: "next", show: "all", after: "-1", next: "51", shown, take: shown.slice(3) }
    const on = await choose(amina, path, sent)
    assert.match(on.headers.get("location") ?? "", /after=51/)
    const second = await text(amina.get(`/en${path}?after=51`))
    assert.match(second, /Apply 117 lines/)
    assert.equal((await amina.json<Review>(path)).lines.filter((l) => l.accepted === null).length, 3)
    await choose(amina, path, { deed: "none" })
    assert.equal((await amina.json<Review>(path)).counts.accepted, 0)
    assert.equal((await applyTable(amina, path)).status, 422)
    await choose(amina, path, { deed: "all" })
    assert.equal((await amina.json<Review>(path)).counts.accepted, 120)
    await choose(amina, path, { deed: "none" })
    await choose(amina, path, { take: ["2", "90"] })
    assert.equal((await applyTable(amina, path)).status, 303)
    const done = await amina.json<Review>(path)
    assert.deepEqual([done.counts.applied, done.counts.new, done.counts.open], [2, 118, 118])
  }),
)

test(
  "choices of a table are nobody else's, and nonsense is told as such",
  world(async ({ as }) => {
    const [amina, gabriela] = [await as("amina"), await as("gabriela")]
    const path = await send(amina, [{ title: "A quiet course", type: "course", status: "held", held: "2026", unit: "dps" }])
    for (const deed of ["choose", "check", "apply"])
      assert.equal((await gabriela.post(`/en${path}/${deed}`, {})).status, 404, deed)
    assert.equal((await gabriela.get(`/en${path}.csv`)).status, 404)
    assert.equal((await choose(amina, path, { take: "first" })).status, 422)
    assert.equal((await choose(amina, path, { "choice/l2": "perhaps" })).status, 422)
    assert.equal((await choose(amina, path, { "choice/__proto__": "over" })).status, 303)
    assert.equal((await choose(amina, path, { take: "999999", "choice/l2": "over" })).status, 303)
    assert.equal((await amina.json<Review>(path)).counts.accepted, 1, "a line without a conflict has no other side to take")
  }),
)

const content = (change: Partial<ActivityContent>): ActivityContent => ({
  ...{ title: "T", type: "course", status: "held", held: null, heldCount: null, units: ["dps"], programme: null, project: null },
  ...{ placeText: "", places: [], people: null, parts: [], states: [], partners: [], clauses: [], themes: [], results: [] },
  ...{ requestedBy: "", requestedAsWritten: "", requestedOn: null, markers: [], summary: "", evidence: "", visibility: "public" },
  ...change,
})
const result = (measure: string, value: number) => ({ measure, value, of: null, qualifier: "exact" as const, parts: [] })

test("cells are compared by what they say: the order of entries does not matter, but the unit that leads does", () => {
  const [a, b] = [content({ themes: ["x", "y"] }), content({ themes: ["y", "x"] })]
  assert.equal(differing(a, b).size, 0)
  assert.deepEqual([...differing(content({ units: ["a", "b"] }), content({ units: ["b", "a"] }))], ["unit"])
  const two = [result("m", 1), result("n", 2)]
  assert.equal(differing(content({ results: two }), content({ results: two.toReversed() })).size, 0)
})

test("three sides: unchanged, changed by the others, by the file, by both alike and by both differently", () => {
  const sides = (seen: string, now: string, file: string) =>
    sidesOf({ seen: content({ evidence: seen }), now: content({ evidence: now }), file: content({ evidence: file }) })
  const told = (s: ReturnType<typeof sides>) => [[...s.free], [...s.conflicts]]
  assert.deepEqual(told(sides("a", "a", "a")), [[], []])
  assert.deepEqual(told(sides("a", "b", "a")), [[], []])
  assert.deepEqual(told(sides("a", "a", "b")), [["evidence"], []])
  assert.deepEqual(told(sides("a", "b", "b")), [[], []])
  assert.deepEqual(told(sides("a", "b", "c")), [[], ["evidence"]])
  const unkept = sidesOf({ seen: null, now: content({ evidence: "b" }), file: content({ evidence: "c" }) })
  assert.deepEqual([...unkept.conflicts], ["evidence"])
})

test("the version that made a cell is the last that changed it", () => {
  const versions = ["a", "b", "b", "c", "c"].map((evidence, i) => ({ version: i + 1, content: content({ evidence }) }))
  assert.equal(madeIn("evidence", versions), 4)
  assert.equal(madeIn("title", versions), null)
})

test("a box that was shown and not ticked says no; a conflict says which of the two", () => {
  assert.deepEqual(choicesIn({ shown: [2, 3], take: [3], choice: { l5: "over", l6: "leave" } }), [
    { line: 2, accepted: null },
    { line: 3, accepted: "content" },
    { line: 5, accepted: "over" },
    { line: 6, accepted: null },
  ])
})
