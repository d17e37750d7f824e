// Measures that people define, and figures that fit them or do not.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { text, world } from "#tests/world/index.ts"
import { misfits } from "../entry/understand.ts"
import { addUp } from "../rules.ts"

const share = { title: "Guards who pass", unit: "per cent", takes: "share", addsUp: "average", kind: "outcome" }
const course = { title: "Course for guards", type: "course", status: "held", held: "2026-10", unit: "dps", visibility: "public" }
const pathOf = (reply: Response) => (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")

test("a figure fits its measure, or is refused at the field where it is mended", () => {
  const whole = { unit: "people", takes: "whole" as const }
  const part = { unit: "per cent", takes: "share" as const }
  const table: [Parameters<typeof misfits>, string][] = [
    [[whole, { value: 24 }], ""],
    [[whole, { value: 24.5 }], "value"],
    [[whole, { value: 24, unit: "People" }], ""],
    [[whole, { value: 24, unit: "tons" }], "measure"],
    [[whole, { value: 24, of: 60 }], "of"],
    [[{ unit: "tons", takes: "decimal" }, { value: 24.5 }], ""],
    [[part, { value: 24, of: 60 }], ""],
    [[part, { value: 24 }], "of"],
    [[{ unit: "per cent", takes: "decimal" }, { value: 100 }], ""],
    [[{ unit: "per cent", takes: "decimal" }, { value: 101 }], "value"],
    [[part, { value: 61, of: 60 }], "value"],
    [[part, { value: 0, of: 0 }], "of"],
  ]
  for (const [asked, at] of table)
    assert.equal(
      misfits(...asked)
        .map((m) => m.at)
        .join(),
      at,
      JSON.stringify(asked),
    )
})

test("shares of unequal wholes average to the share of all of them, and never leave 0 to 100", () => {
  const one = fc.nat(1000).chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole + 1 }), fc.constant(whole + 1)))
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 20 }), (shares) => {
      const values = shares.map(([numerator, denominator], i) => ({
        ...{ key: String(i), value: (100 * numerator) / denominator, qualifier: "exact", periodFrom: null, periodTo: null },
        ...{ numerator, denominator },
      }))
      const total = addUp("average", values, []).total ?? Number.NaN
      const [parts, wholes] = [shares.reduce((n, [p]) => n + p, 0), shares.reduce((n, [, w]) => n + w, 0)]
      assert.ok(Math.abs(total - (100 * parts) / wholes) < 1e-9)
      assert.ok(total >= 0 && total <= 100)
    }),
  )
})

test(
  "a measure is defined, takes figures with their whole, and after that its rule stays",
  world.fresh(async (w) => {
    const [ines, amina] = [await w.as("ines"), await w.as("amina")]
    const path = pathOf(await ines.post("/en/measures/new", share))
    assert.equal(path, "/measures/guards-who-pass")
    const recorded = (result: Record<string, string>) =>
      amina.post("/en/activities/new", { ...course, "results/0/measure": "guards-who-pass", ...result })
    assert.equal((await recorded({ "results/0/value": "24", "results/0/of": "60" })).status, 303)
    const other = pathOf(await recorded({ title: "Second course", "results/0/value": "10", "results/0/of": "10" }))
    const measure = await w.json<{ total: number; values: { numerator: number }[] }>(path)
    assert.ok(Math.abs(measure.total - (100 * 34) / 70) < 1e-9)
    assert.match(await text(amina.get(`/en${other}/edit`)), /name="results\/0\/of"[^>]*value="10"/)
    const table = await text(w.get("/activities.csv?most=5000&unit=dps&year=2026"))
    assert.match(table, /guards-who-pass:24:60/)

    const changed = await ines.post(`/en${path}/edit`, { ...share, addsUp: "latest", unit: "people", version: "1" })
    assert.equal(changed.status, 422)
    const html = await text(changed)
    assert.match(html, /It has figures already \(2\)/)
    for (const at of ["addsUp", "unit"]) assert.match(html, new RegExp(`href="#f-${at}"`))
    assert.equal((await ines.post(`/en${path}/edit`, { ...share, title: "Guards who passed", version: "1" })).status, 303)
    assert.equal((await ines.post(`/en${path}/edit`, { ...share, title: "Guards", version: "1" })).status, 409)
    const kinds = (await w.facts()).map((f) => f.kind).filter((k) => k.startsWith("measure."))
    assert.deepEqual(kinds, ["measure.defined", "measure.amended"])
  }),
)

test(
  "figures that do not fit are refused in a form and in a table, with words that say how to mend them",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    await (await w.as("gabriela")).post("/en/measures/new", share)
    const sent = await amina.post("/en/activities/new", {
      ...course,
      "results/0/measure": "people-trained",
      "results/0/value": "12.5",
      "results/1/measure": "guards-who-pass",
      "results/1/value": "70",
      "results/1/of": "60",
      "results/2/measure": "people-trained",
      "results/2/value": "3",
      "results/2/of": "4",
      "results/3/measure": "people-trained",
      "results/3/value": "4",
      "results/3/unit": "tons",
    })
    assert.equal(sent.status, 422)
    const html = await text(sent)
    for (const words of ["whole numbers (people)", "over 100 per cent", "takes no shares", "counts in people, not in tons"])
      assert.ok(html.includes(words), words)
    const lines =
      "title,type,status,held,unit,results\nCourse A,course,held,2026,dps,people-trained:1:tons\nCourse B,course,held,2026,dps,guards-who-pass:9:4\n"
    const file = { file: { name: "a.csv", bytes: new TextEncoder().encode(lines) } }
    const run = pathOf(await amina.upload("/en/activities/import", { unit: "dps" }, file))
    const { lines: read } = await amina.json<{ lines: { line: number; faults: { column: string }[] }[] }>(run)
    assert.deepEqual(
      read.flatMap(({ line, faults }) => faults.map((f) => [line, f.column])),
      [
        [2, "results"],
        [3, "results"],
      ],
    )
  }),
)

test(
  "who answers for no unit defines nothing; sums of shares and names that are taken are refused together",
  world.fresh(async (w) => {
    const ines = await w.as("ines")
    for (const who of ["amina", "bruno"] as const)
      assert.equal((await (await w.as(who)).post("/en/measures/new", share)).status, 403)
    assert.equal((await w.post("/en/measures/new", share)).status, 401)
    const reply = await ines.post("/en/measures/new", { ...share, title: "People trained", addsUp: "sum" })
    assert.equal(reply.status, 422)
    const html = await text(reply)
    assert.match(html, /A measure of that name is there already/)
    assert.match(html, /Shares cannot be added/)
  }),
)
