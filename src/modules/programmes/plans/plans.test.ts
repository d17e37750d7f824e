// Plans: the bundled ones as everybody reads them, and those that planning makes.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { langs } from "#src/values/lang.ts"
import { type Client, text, world } from "#tests/world/index.ts"

const pathOf = (reply: Response) => (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")
const lantern = { title: "Plan for lanterns", kind: "work_plan", unit: "dps", held: "2027/2029", visibility: "secretariat" }
async function made(person: Client, path: string, fields: Record<string, string>): Promise<string> {
  const reply = await person.post(`/en${path}/new`, fields)
  assert.equal(reply.status, 303, await text(reply.clone()))
  return pathOf(reply)
}
type Plan = {
  items: { item: string; code: string; objectives: string[]; activities: number; heading: boolean }[]
  withActivities: number
}

test(
  "the draft work plan is a plan of its own clauses, with the objectives that it states and what the record knows was done",
  world(async ({ get, json }) => {
    const plan = await json<Plan>("/plans/work-plan-2013")
    const of = (code: string) => plan.items.find((i) => i.code === code)
    assert.equal(plan.items.length, 31)
    assert.deepEqual(of("2.4")?.objectives, ["san-salvador-plan-2012/objective-2-1-3", "san-salvador-plan-2012/objective-2-1-5"])
    assert.equal(of("Chapter 1")?.heading, true)
    assert.equal(of("1.4")?.activities, 1)
    assert.equal(of("1.6")?.activities, 0)
    assert.equal(plan.withActivities, plan.items.filter((i) => i.activities > 0).length)
    for (const item of plan.items) {
      const list = await json<{ total: number }>(`/activities?item=${item.item.replaceAll("/", "~")}`)
      assert.equal(list.total, item.activities, `${item.code} opens the list that it counts`)
    }
    for (const lang of langs)
      for (const path of ["/plans", "/plans/work-plan-2013", "/plans/work-plan-2013/items/work-plan-2013~item-2-4"])
        assert.equal((await get(`/${lang}${path}`)).status, 200, `${lang}${path}`)
    const html = await text(get("/en/plans/work-plan-2013"))
    assert.match(html, /the documents do not say/)
    assert.match(html, /items\/work-plan-2013~item-2-4#objectives"[^>]*>yes/)
    assert.match(html, /items\/work-plan-2013~item-2-4~field-01#objectives"[^>]*><span class="quiet">above/)
    assert.match(await text(get("/en/plans/sms-strategic-plan")), /its text is not in our sources/)
    assert.match(await text(get("/en/instruments/work-plan-2013")), /\/en\/plans\/work-plan-2013/)
  }),
)

test(
  "planning makes a plan with items, objectives and activities; it is a draft until planning makes it public",
  world.fresh(async (w) => {
    const [ines, amina] = [await w.as("ines"), await w.as("amina")]
    const plan = await made(ines, "/plans", lantern)
    const course = { title: "Course on lamps", type: "course", status: "planned", unit: "dps", visibility: "secretariat" }
    const activity = pathOf(await amina.post("/en/activities/new", course))
    const item = await made(ines, `${plan}/items`, {
      code: "1",
      title: "Light the harbours",
      target: "Twelve harbours by 2029",
      unit: "dps",
      "objectives/0/clause": "commitment-2008/pillar-3",
      "activities/0/activity": `http://localhost/es${activity}#results`,
    })
    const part = await made(ines, `${plan}/items`, {
      clause: "commitment-2008/pillar-1",
      parent: item.split("/items/")[1]?.replaceAll("~", "/") ?? "",
    })
    const page = await text(amina.get(`/en${plan}`))
    for (const words of ["Light the harbours", "Twelve harbours by 2029", ">yes<", ">above<"])
      assert.ok(page.includes(words), words)
    assert.match(await text(amina.get(`/en${item}`)), /Course on lamps/)
    for (const path of [plan, item, part]) assert.equal((await w.get(`/en${path}`)).status, 404, path)
    assert.ok(!(await text(w.get("/en/plans"))).includes("lanterns"))
    assert.equal((await ines.post(`/en${plan}/edit`, { ...lantern, visibility: "public", version: "1" })).status, 303)
    await w.settle()
    assert.ok((await text(w.get("/en/search?q=lanterns"))).includes(plan))
    assert.equal((await w.json<Plan>(plan)).items.find((i) => i.code === "1")?.activities, 0, "the activity is a draft still")
    assert.equal((await amina.json<Plan>(plan)).items.find((i) => i.code === "1")?.activities, 1)
    await w.db.read("select null", async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from programmes.plan_item_activities`.execute(tx)
      assert.equal(rows[0]?.n, 0)
    })
    const kinds = (await w.facts()).map((f) => f.kind).filter((k) => k.startsWith("plan."))
    assert.deepEqual(kinds, ["plan.recorded", "plan.item_recorded", "plan.item_recorded", "plan.amended"])
  }),
)

test(
  "faults of an item come at once at their fields; a lost update shows both sides; only planning plans",
  world.fresh(async (w) => {
    const ines = await w.as("ines")
    const plan = await made(ines, "/plans", lantern)
    const item = await made(ines, `${plan}/items`, { title: "Light the harbours" })
    const faulty = await ines.post(`/en${plan}/items/new`, {
      target: "Kept",
      parent: "dps/nothing",
      unit: "nowhere",
      body: "Guild of Nobody",
      "objectives/0/clause": "commitment-2008/pillar-99",
      "activities/0/activity": "/en/activities/dps~nothing",
    })
    assert.equal(faulty.status, 422)
    const html = await text(faulty)
    for (const at of ["title", "parent", "unit", "body", "objectives-0-clause", "activities-0-activity"])
      assert.match(html, new RegExp(`href="#f-${at}"`), at)
    assert.ok(html.includes("Kept"))
    const under = item.split("/items/")[1]?.replaceAll("~", "/") ?? ""
    const itself = await ines.post(`/en${item}/edit`, { title: "Light", parent: under, version: "1" })
    assert.match(await text(itself), /cannot stand under itself/)
    assert.equal((await ines.post(`/en${item}/edit`, { title: "Lamps", version: "1" })).status, 303)
    const stale = await ines.post(`/en${item}/edit`, { title: "Candles", version: "1" })
    assert.equal(stale.status, 409)
    const both = await text(stale)
    assert.ok(both.includes("Lamps") && both.includes("Candles"))
    const twice = await ines.post(`/en${plan}/items/new`, { clause: "commitment-2008/pillar-1" })
    assert.equal(twice.status, 303)
    assert.match(
      await text(ines.post(`/en${plan}/items/new`, { clause: "commitment-2008/pillar-1" })),
      /Another item of this plan is that clause/,
    )
    const amina = await w.as("amina")
    for (const path of ["/plans/new", `${plan}/edit`, `${plan}/items/new`, `${item}/edit`])
      assert.equal((await amina.post(`/en${path}`, { ...lantern, version: "1" })).status, 403, path)
    assert.equal(
      (await ines.post("/en/plans/work-plan-2013/items/work-plan-2013~item-1-1/edit", { title: "Mine", version: "1" })).status,
      404,
    )
  }),
)
