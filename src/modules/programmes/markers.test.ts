// Gender, rights and groups of people; and who asked for assistance, and when.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { langs } from "#src/values/lang.ts"
import { type Client, text, world } from "#tests/world/index.ts"
import { listAssistanceWithoutRequest } from "./index.ts"

const lamps = {
  title: "Help with lamps",
  type: "assistance",
  status: "held",
  held: "2026-10",
  unit: "dps",
  visibility: "public",
  requestedBy: "Jamaica",
  requestedOn: "2026-08",
  "markers/0/marker": "women",
  "markers/0/significance": "significant",
  "markers/0/evidence": "List of those who took part | page 2: names",
}
const pathOf = (reply: Response) => (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")
async function recorded(person: Client, change: Record<string, string> = {}) {
  const reply = await person.post("/en/activities/new", { ...lamps, ...change })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return pathOf(reply)
}
type Marked = {
  markers: { thing: string; marker: string; basis: string; sources: unknown[] }[]
  withoutStatement: { activities: number; things: string[] }
}

test(
  "what the documents state is marked with its evidence and line, and what has no statement is told and opened",
  world(async ({ get, json }) => {
    const { markers, withoutStatement } = await json<Marked>("/markers")
    assert.equal(markers.length, 17)
    for (const m of markers) assert.ok(m.sources.length > 0 && m.basis !== "confirmed", m.thing)
    assert.ok(withoutStatement.things.includes("programme:dps/aicma"))
    assert.ok(!withoutStatement.things.includes("programme:dps/orchestras"))
    const list = await json<{ total: number; activities: { key: string }[] }>("/activities?gap=marker&most=5000")
    assert.equal(list.total, withoutStatement.activities)
    assert.ok(!list.activities.some((a) => a.key.startsWith("dps/orchestras/")), "its programme is marked")
    for (const lang of langs) assert.equal((await get(`/${lang}/markers`)).status, 200)
    assert.match(await text(get("/en/programmes/dps~orchestras")), /young people/)
    assert.match(await text(get("/en/programmes/dps~aicma")), /No statement\./)
    assert.match(await text(get("/en/markers")), /our reading/i)
  }),
)

test(
  "an activity is entered with markers and the day of its request; both come back from a table unchanged",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina)
    const page = await text(w.get(`/en${path}`))
    for (const words of ["women", "significant", "List of those who took part / page 2: names", "Jamaica", "August 2026"])
      assert.ok(page.includes(words), words)
    const table = await text(w.get("/activities.csv?most=5000&unit=dps&year=2026"))
    assert.match(table, /women:significant:List of those who took part \/ page 2: names/)
    assert.match(table, /,2026-08,/)
    const file = { file: { name: "back.csv", bytes: new TextEncoder().encode(table) } }
    const sent = pathOf(await amina.upload("/en/activities/import", { unit: "dps" }, file))
    const plan = await text(amina.get(`/en${sent}`))
    assert.match(plan, /nothing to apply/)
    assert.match(await text(amina.get(`/en${sent}?show=same`)), /Help with lamps/)
  }),
)

test(
  "a marker without evidence, one given twice, and a day without anybody who asked are refused at their fields",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const reply = await amina.post("/en/activities/new", {
      ...lamps,
      requestedBy: "",
      "markers/0/evidence": "",
      "markers/1/marker": "women",
      "markers/1/significance": "principal",
      "markers/1/evidence": "A note",
    })
    assert.equal(reply.status, 422)
    const html = await text(reply)
    for (const at of ["markers-0-evidence", "markers-1-marker", "requestedBy"])
      assert.match(html, new RegExp(`href="#f-${at}"`), at)
    assert.ok(html.includes("A note"))
    assert.match(await text(amina.post("/en/activities/new", { ...lamps, requestedOn: "2027-01" })), /still to come/)
    assert.equal((await amina.post("/en/activities/new", { ...lamps, "markers/0/marker": "dogs" })).status, 422)
    const lone = await recorded(amina, { requestedOn: "" })
    assert.match(await text(w.get(`/en${lone}`)), /Jamaica[^<]*, day not stated/)
  }),
)

test(
  "markers of drafts are the secretariat's, past the gates of the code too",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    await recorded(amina, { visibility: "secretariat", "markers/0/marker": "migrants" })
    const seen = async (who: Pick<Client, "json">) =>
      (await who.json<Marked>("/markers")).markers.filter((m) => m.marker === "migrants").length
    assert.deepEqual([await seen(amina), await seen(w)], [1, 0])
    await w.db.read("select null", async (tx) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from programmes.markers where marker = 'migrants'`.execute(tx)
      assert.equal(rows[0]?.n, 0)
    })
  }),
)

test(
  "a project carries its markers through its package",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const marker = { "markers/0/marker": "youth", "markers/0/significance": "principal" }
    const bare = await amina.post("/en/projects/new", { title: "Lanterns", unit: "dps", ...marker })
    assert.match(await text(bare), /Say what shows it/)
    const project = pathOf(
      await amina.post("/en/projects/new", {
        title: "Lanterns",
        unit: "dps",
        ...marker,
        "markers/0/evidence": "The concept note",
      }),
    )
    assert.match(await text(amina.get(`/en${project}`)), /young people[\s\S]*The concept note/)
    assert.match(await text(amina.get(`/en${project}/edit`)), /value="The concept note"/)
  }),
)

test(
  "assistance of which nobody says who asked is the same list for whoever counts it",
  world.fresh(async (w) => {
    const list = async () => w.db.read("select null", (tx) => listAssistanceWithoutRequest(tx))
    const before = await list()
    assert.equal(before.length, (await w.json<{ total: number }>("/activities?gap=request")).total)
    assert.ok(before.length > 0)
    const amina = await w.as("amina")
    await recorded(amina)
    assert.equal((await list()).length, before.length, "somebody asked")
    await recorded(amina, { requestedBy: "", requestedOn: "" })
    await recorded(amina, { requestedBy: "", requestedOn: "", visibility: "secretariat" })
    assert.equal((await list()).length, before.length + 1, "and drafts are not the public's")
  }),
)
