// What people enter for a programme, a project or an activity goes into reports: once, with its code, and nothing small with it.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { type Client, text, type World, world } from "#tests/world/index.ts"
import { readDataOf } from "./actions/drafts.ts"
import { editionVerify } from "./deed.ts"
import type { Figure } from "./types.ts"

const result = (value: number, women: number, men: number) => ({
  "results/0/measure": "people-trained",
  "results/0/value": String(value),
  "results/0/women": String(women),
  "results/0/men": String(men),
})
const evidence = { "results/0/period": "2012", "results/0/evidence": "Yearly table of the lantern unit" }

const pathIn = (reply: Response) => (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")

async function lanterns(amina: Client, w: World): Promise<string> {
  const made = await amina.post("/en/projects/new", {
    title: "Lanterns",
    unit: "dps",
    programme: "dps/prisons",
    "states/0/state": "Peru",
    "clauses/0/clause": "commitment-2008/mandate-support",
    "clauses/0/basis": "confirmed",
  })
  const project = pathIn(made)
  await w.db.owner((tx) =>
    sql`update programmes.projects set status = 'active', visibility = 'public' where key like 'dps/lanterns%'`.execute(tx),
  )
  const reply = await amina.post(`/en${project}/results`, { version: "1", ...result(500, 200, 280), ...evidence })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return project
}

async function enterAll(w: World): Promise<{ amina: Client; project: string }> {
  const amina = await w.as("amina")
  const own = await amina.post("/en/programmes/dps~prisons/results", { version: "1", ...result(90, 40, 50), ...evidence })
  assert.equal(own.status, 303, await text(own.clone()))
  const project = await lanterns(amina, w)
  for (const [title, parts] of [
    ["Course on lamps", [30, 12, 13]],
    ["Course on wicks", [41, 2, 39]],
  ] as const) {
    const course = { title, type: "course", status: "held", held: "2012-05", unit: "dps", programme: "dps/prisons" }
    const people = { people: String(parts[0] + 10), police: "20", visibility: "public" }
    const reply = await amina.post("/en/activities/new", { ...course, ...people, ...result(parts[0], parts[1], parts[2]) })
    assert.equal(reply.status, 303, await text(reply.clone()))
  }
  return { amina, project }
}

type Draft = { document: { blocks: unknown }; figures: Figure[] }
const inThree = ["ministers-mandates-2011-2013"] as const

test(
  "the report by mandate tells each figure once, its parts by sex and sector, and nothing small",
  world.fresh(async (w) => {
    const before = await (await w.as("ines")).json<Draft>(`/reports/${inThree[0]}/draft`)
    const { amina } = await enterAll(w)
    const { document, figures } = await amina.json<Draft>(`/reports/${inThree[0]}/draft`)
    const added = figures.filter((f) => f.figure.startsWith("result:") && !before.figures.some((b) => b.figure === f.figure))
    assert.deepEqual(added.map((f) => f.value).sort(), [30, 41, 500, 90])
    assert.ok(added.every((f) => f.rule === "as its unit entered it"))
    const part = (end: string) =>
      figures.filter((f) => f.figure.startsWith("part:") && f.figure.endsWith(end)).map((f) => f.value)
    assert.deepEqual(part(":sex:women").sort(), [12, 200, 40])
    assert.deepEqual(part(":sector:police"), [20, 20])
    assert.deepEqual(part(":sex:rest").sort(), [20, 5])
    const words = JSON.stringify(document.blocks)
    for (const told of ["Project: Lanterns", "Yearly table of the lantern unit", 'women ","not shown"', "People in all: "])
      assert.ok(words.includes(told), told)
    assert.match(words, /With figures given for the whole/)
    const totals = figures.filter((f) => f.figure.startsWith("sexes:"))
    assert.deepEqual(
      totals.map((f) => [f.figure.split(":").at(-1), f.value, f.refs.length]),
      [
        ["women", 12, 1],
        ["men", 13, 1],
        ["another_sex", 0, 1],
        ["rest", 5, 1],
      ],
    )
    assert.match(words, /\(1 of 2 figures\)/)
    for (const lang of ["es", "fr", "pt"]) {
      const other = JSON.stringify((await amina.json<Draft>(`/${lang}/reports/${inThree[0]}/draft`)).document.blocks)
      assert.doesNotMatch(other, /not told|not shown|People in all|With figures given|as its unit/)
      assert.match(other, /Lanterns/)
    }
  }),
)

test(
  "a draft of the secretariat, a project taken back and a figure for no time are in no report",
  world.fresh(async (w) => {
    const { amina, project } = await enterAll(w)
    const told = async () => JSON.stringify(await amina.json<Draft>(`/reports/${inThree[0]}/draft`))
    assert.match(await told(), /Lanterns/)
    await w.db.owner((tx) =>
      sql`update programmes.projects set visibility = 'secretariat' where key like 'dps/lanterns%'`.execute(tx),
    )
    assert.equal((await w.get(`/en${project}`)).status, 404)
    assert.doesNotMatch(await told(), /Lanterns/)
    const timeless = { version: "2", ...result(77, 30, 47), "results/0/evidence": "A lantern register" }
    assert.equal((await amina.post("/en/programmes/dps~prisons/results", timeless)).status, 303)
    assert.doesNotMatch(await told(), /lantern register/)
  }),
)

const definition = {
  "title/en": "Lights",
  from: "2012-01-01",
  to: "2012-12-31",
  programmes: "dps/prisons",
  visibility: "public",
  languages: "en",
}

test(
  "in definitions they stand under their headings, whatever the order, and an edition stays what it was",
  world.fresh(async (w) => {
    const { amina } = await enterAll(w)
    const ines = await w.as("ines")
    for (const [scheme, heading] of [
      ["unit", "Department of Public Security"],
      ["state", "Peru"],
      ["mandate", "Commitment"],
      ["theme", ""],
    ] as const) {
      const made = await ines.post("/en/reports/new", { ...definition, "title/en": `Lights by ${scheme}`, scheme })
      assert.equal(made.status, 303, await text(made.clone()))
      const path = (made.headers.get("location") ?? "").replace("/en", "")
      const { document, figures } = await ines.json<Draft>(path)
      const words = JSON.stringify(document.blocks)
      assert.ok(words.includes("Project: Lanterns"), scheme)
      assert.ok(words.includes(heading), scheme)
      assert.equal(figures.filter((f) => f.value === 500 && f.figure.startsWith("result:")).length, 1, scheme)
      const counted = figures.filter((f) => f.figure.startsWith("headed:") && f.figure.endsWith(":projects"))
      assert.ok(counted.length > 0, scheme)
    }
    const report = "lights-by-unit"
    const version = async () => (await ines.json<{ draft: { version: number } }>(`/reports/${report}`)).draft.version
    const step = async (who: "ines" | "gabriela" | "hugo", event: string, more = {}) => {
      const reply = await (await w.as(who)).post(`/en/reports/${report}/clearance`, { event, version: await version(), ...more })
      assert.equal(reply.status, 303, await text(reply.clone()))
    }
    await step("ines", "submit")
    await step("gabriela", "clear_annex", { annex: "units/dps" })
    await step("hugo", "clear")
    const issued = await ines.post(`/en/reports/${report}/issue`, { language: "en", version: await version() })
    assert.equal(issued.status, 303, await text(issued.clone()))
    const edition = (issued.headers.get("location") ?? "").replace("/en/editions/", "")
    const later = { version: "2", ...result(95, 45, 50), ...evidence }
    assert.equal((await amina.post("/en/programmes/dps~prisons/results", later)).status, 303)
    await w.settle()
    const lines: string[] = []
    assert.equal(await editionVerify(w.db, [edition], (line) => lines.push(line)), 0, lines.join("\n"))
    const kept = await w.db.owner((tx) =>
      tx.selectFrom("programmes.thingVersions").select(["thing", "version", "content"]).orderBy("thing").execute(),
    )
    const programme = kept.find((k) => k.thing === "programme:dps/prisons" && k.version === 2)
    assert.equal((programme?.content as { results: { value: number }[] } | undefined)?.results[0]?.value, 90)
    assert.ok(kept.some((k) => k.thing.startsWith("project:dps/lanterns")))
    const { figures } = JSON.parse(await text(w.get(`/editions/${edition}/snapshot`))) as { figures: Figure[] }
    const figure = figures.find((f) => f.value === 90 && f.figure.startsWith("result:"))
    const page = await text(w.get(`/en/editions/${edition}/figures/${figure?.code}`))
    assert.match(page, /90, version 2/)
    assert.doesNotMatch(JSON.stringify(figures), /"value":2,/, "nothing small")
    const data = await w.db.owner((tx) => readDataOf(tx, report))
    assert.ok(
      data.results.every((r) => r.divisions?.every((d) => d.parts.every((p) => p.people === null || p.people >= 5)) ?? true),
    )
  }),
)

test(
  "what was cleared in an annex is no longer so once a figure of it changes",
  world.fresh(async (w) => {
    const { amina } = await enterAll(w)
    const ines = await w.as("ines")
    assert.equal((await ines.post("/en/reports/new", { ...definition, scheme: "unit" })).status, 303)
    const version = async () => (await ines.json<{ draft: { version: number } }>("/reports/lights")).draft.version
    const step = async (who: "ines" | "gabriela" | "hugo", event: string, more = {}) =>
      (await w.as(who)).post("/en/reports/lights/clearance", { event, version: await version(), ...more })
    assert.equal((await step("ines", "submit")).status, 303)
    assert.equal((await step("gabriela", "clear_annex", { annex: "units/dps" })).status, 303)
    const later = { version: "2", ...result(95, 45, 50), ...evidence }
    assert.equal((await amina.post("/en/programmes/dps~prisons/results", later)).status, 303)
    assert.equal((await step("hugo", "clear")).status, 409)
  }),
)
