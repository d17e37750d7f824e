import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { text, world } from "../../../../tests/world/index.ts"

const path = "/programmes/dps~prisons"
const entered = {
  version: "1",
  "results/0/measure": "people-trained",
  "results/0/value": "30",
  "results/0/women": "3",
  "results/0/men": "27",
  "results/0/period": "2026",
  "results/0/evidence": "Yearly table of the unit",
  "markers/0/marker": "women",
  "markers/0/significance": "significant",
  "markers/0/evidence": "Note on the courses",
}
type Told = {
  results: { key: string; value: number; divisions: { parts: { people: number | null; hidden: boolean }[] }[] }[]
}

test(
  "a unit enters results and markers of its programme; everybody reads them, small parts apart",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const before = (await w.json<Told>(path)).results.length
    assert.match(await text(amina.get(`/en${path}`)), /Enter results and markers/)
    assert.doesNotMatch(await text(w.get(`/en${path}`)), /Enter results and markers/)
    const reply = await amina.post(`/en${path}/results`, entered)
    assert.equal(reply.status, 303, await text(reply.clone()))
    const page = await text(w.get(`/en${path}`))
    for (const words of ["Yearly table of the unit", "Note on the courses", "not shown"]) assert.ok(page.includes(words), words)
    const { results } = await w.json<Told>(path)
    assert.equal(results.length, before + 1)
    const own = results.find((r) => r.divisions.length > 0)
    assert.deepEqual(
      own?.divisions[0]?.parts.map((p) => p.people),
      [null, null],
    )
    const [fact] = await w.facts()
    assert.equal(fact?.kind, "programme.results_entered")
    assert.deepEqual(Object.keys(fact?.detail ?? {}).sort(), ["digest", "unit", "version"])
    assert.match(await text(w.get("/en/measures/people-trained")), /dps~prisons/)
    assert.match(await text(w.get("/en/markers")), /Note on the courses/)
    const again = await amina.post(`/en${path}/results`, { ...entered, version: "2", "results/0/key": own?.key ?? "" })
    assert.match(await text(again), /Nothing differs/)
    assert.equal((await amina.post(`/en${path}/results`, { version: "2" })).status, 303, "and takes them away")
    assert.equal((await w.json<Told>(path)).results.length, before, "what the record tells stays")
  }),
)

test(
  "the same checks as for activities, each at its field; a lost update shows both sides",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const reply = await amina.post(`/en${path}/results`, {
      ...entered,
      "results/0/men": "28",
      "results/0/evidence": "",
      "results/0/period": "2031",
      "results/1/measure": "nothing-like-it",
      "results/1/value": "1",
      "results/1/evidence": "x",
      "markers/0/evidence": "",
    })
    assert.equal(reply.status, 422)
    const html = await text(reply)
    for (const at of ["results-0-women", "results-0-evidence", "results-0-period", "results-1-measure", "markers-0-evidence"])
      assert.match(html, new RegExp(`href="#f-${at}"`), at)
    assert.match(html, /1 more than the 30/)
    assert.match(html, /Note on the courses|value="28"/)
    const marked = await amina.post("/en/programmes/dps~orchestras/results", {
      version: "1",
      "markers/0/marker": "youth",
      "markers/0/significance": "principal",
      "markers/0/evidence": "x",
    })
    assert.match(await text(marked), /marks the programme with this already/)
    assert.equal((await amina.post(`/en${path}/results`, entered)).status, 303)
    const late = await amina.post(`/en${path}/results`, { ...entered, "results/0/value": "31" })
    assert.equal(late.status, 409)
    assert.match(await text(late), /31[\s\S]*30|30[\s\S]*31/)
  }),
)

test(
  "another unit is refused, a stranger too, and the database keeps the record's own",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const { programmes } = await w.json<{ programmes: { key: string; unit: string | null }[] }>("/programmes")
    const other = programmes.find((p) => p.unit === "es-cicad")?.key.replaceAll("/", "~")
    assert.ok(other)
    assert.equal((await amina.post(`/en/programmes/${other}/results`, entered)).status, 403)
    assert.equal((await w.post(`/en${path}/results`, entered)).status, 401)
    assert.equal((await (await w.as("noor")).post(`/en${path}/results`, entered)).status, 403)
    await w.db.owner(async (tx) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from programmes.results where recorded_by is not null`.execute(tx)
      assert.equal(rows[0]?.n, 0)
    })
  }),
)

test(
  "a project has results once it is carried out, and they are hidden with it",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const made = await amina.post("/en/projects/new", { title: "Lanterns", unit: "dps" })
    const project = (made.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")
    const result = Object.fromEntries(Object.entries(entered).filter(([name]) => !name.startsWith("markers")))
    const early = await amina.post(`/en${project}/results`, result)
    assert.match(await text(early), /not carried out yet/)
    await w.db.owner((tx) => sql`update programmes.projects set status = 'active' where key like 'dps/lanterns%'`.execute(tx))
    assert.equal((await amina.post(`/en${project}/results`, result)).status, 303)
    assert.match(await text(amina.get(`/en${project}`)), /Yearly table of the unit/)
    assert.match(await text(amina.get("/en/measures/people-trained")), /Lanterns/)
    assert.equal((await w.get(`/en${project}`)).status, 404)
    assert.doesNotMatch(await text(w.get("/en/measures/people-trained")), /Lanterns/)
    const raw = await w.db.read(
      "select null",
      async (tx) =>
        (await sql<{ n: number }>`select count(*)::int as n from programmes.results where project is not null`.execute(tx))
          .rows[0]?.n,
    )
    assert.equal(raw, 0)
  }),
)
