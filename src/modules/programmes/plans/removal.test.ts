// An item of a plan is removed: it leaves tables and counts, stays readable, and its parts are never removed in silence.
import assert from "node:assert/strict"
import { test } from "node:test"
import { type Client, text, type World, world } from "#tests/world/index.ts"

type Plan = { items: { item: string; activities: number }[]; removed: { item: string; reason: string | null }[] }
const keyIn = (path: string) => (path.split("/items/")[1] ?? "").replaceAll("~", "/")

async function made(person: Client, path: string, fields: Record<string, string>): Promise<string> {
  const reply = await person.post(`/en${path}/new`, fields)
  assert.equal(reply.status, 303, await text(reply.clone()))
  return (reply.headers.get("location") ?? "").replace("/en", "")
}

async function lanterns(w: World) {
  const [ines, amina] = [await w.as("ines"), await w.as("amina")]
  const plan = await made(ines, "/plans", { title: "Plan for lanterns", kind: "work_plan", visibility: "public" })
  const course = { title: "Course on lamps", type: "course", status: "held", held: "2026-10", unit: "dps", visibility: "public" }
  const activity = ((await amina.post("/en/activities/new", course)).headers.get("location") ?? "").replace("/en", "")
  const top = await made(ines, `${plan}/items`, {
    code: "1",
    title: "Light the harbours",
    "objectives/0/clause": "commitment-2008/pillar-3",
    "activities/0/activity": activity,
  })
  const part = await made(ines, `${plan}/items`, { code: "1.1", title: "Buy lamps", parent: keyIn(top) })
  const deep = await made(ines, `${plan}/items`, { code: "1.1.1", title: "Choose a lamp", parent: keyIn(part) })
  return { ines, amina, plan, top, part, deep, activity }
}
const items = async (w: World, plan: string) => (await w.json<Plan>(plan)).items.map((i) => i.item)

test(
  "parts are asked for; moved up they stay; the item is in no table, and everybody reads that it was removed",
  world.fresh(async (w) => {
    const { ines, amina, plan, top, part, deep, activity } = await lanterns(w)
    assert.match(await text(ines.get(`/en${top}/remove`)), /are removed with it \(2 in all\)/)
    const asked = await ines.post(`/en${top}/remove`, { reason: "The port has light.", version: "1" })
    assert.equal(asked.status, 422)
    const form = await text(asked)
    assert.match(form, /href="#f-parts/)
    assert.match(form, /The port has light\./)
    assert.equal((await ines.post(`/en${top}/remove`, { parts: "move_up", version: "1" })).status, 422, "a reason")
    const sent = { reason: "The port has light.", parts: "move_up", version: "1" }
    assert.equal((await amina.post(`/en${top}/remove`, sent)).status, 403)
    assert.equal((await ines.post(`/en${top}/remove`, sent)).status, 303)
    assert.deepEqual((await items(w, plan)).sort(), [part, deep].map(keyIn).sort())
    const page = await text(w.get(`/en${plan}`))
    assert.match(page, /Removed items[\s\S]*Light the harbours/)
    assert.doesNotMatch(page, /The port has light/)
    assert.match(await text(amina.get(`/en${plan}`)), /The port has light/)
    const item = await text(w.get(`/en${top}`))
    assert.match(item, /Removed from the plan on 20 November 2026/)
    assert.match(item, /Course on lamps/)
    assert.doesNotMatch(item, /The port has light|items[^"]*\/edit"/)
    for (const lang of ["es", "fr", "pt"]) assert.doesNotMatch(await text(w.get(`/${lang}${top}`)), /Removed from the plan/)
    assert.deepEqual((await w.json<{ removedOn: string }>(top)).removedOn, "2026-11-20")
    const list = await w.json<{ total: number }>(`/activities?item=${keyIn(top).replaceAll("/", "~")}`)
    assert.equal(list.total, 0, "and in no count")
    assert.ok(!(await text(w.get(`/en/chain/activity:${activity.slice("/activities/".length)}`))).includes("Light the harbours"))
    for (const b of ["edit", "remove"]) assert.equal((await ines.get(`/en${top}/${b}`)).status, 404, b)
    assert.equal((await ines.post(`/en${top}/remove`, { ...sent, version: "2" })).status, 404)
    const fact = (await w.facts()).find((f) => f.kind === "plan.item_removed")
    assert.deepEqual(Object.keys(fact?.detail ?? {}).sort(), ["digest", "item", "version"])
  }),
)

test(
  "removed with its parts, all go; what changed meanwhile is told; a clause whose item was removed can be an item again",
  world.fresh(async (w) => {
    const { ines, plan, top, part, deep } = await lanterns(w)
    assert.equal((await ines.post(`/en${top}/remove`, { reason: "Old.", parts: "remove", version: "7" })).status, 409)
    assert.equal((await ines.post(`/en${top}/remove`, { reason: "Over and done.", parts: "remove", version: "1" })).status, 303)
    assert.deepEqual(await items(w, plan), [])
    assert.equal((await w.json<Plan>(plan)).removed.length, 3)
    for (const path of [top, part, deep]) assert.equal((await w.get(`/en${path}`)).status, 200)
    const clause = await made(ines, `${plan}/items`, { clause: "commitment-2008/pillar-1" })
    assert.equal((await ines.post(`/en${clause}/remove`, { reason: "Not ours.", version: "1" })).status, 303)
    await made(ines, `${plan}/items`, { clause: "commitment-2008/pillar-1" })
    assert.equal((await items(w, plan)).length, 1)
    const raw = await w.db.read("select null", (tx) => tx.selectFrom("programmes.planItemRemovals").select("item").execute())
    assert.deepEqual(raw, [])
  }),
)

test(
  "items of a draft that were removed are as hidden as the draft",
  world.fresh(async (w) => {
    const { ines, plan, deep } = await lanterns(w)
    const draft = { title: "Plan for lanterns", kind: "work_plan", visibility: "secretariat", version: "1" }
    assert.equal((await ines.post(`/en${plan}/edit`, draft)).status, 303)
    assert.equal((await ines.post(`/en${deep}/remove`, { reason: "Not yet.", version: "1" })).status, 303)
    assert.equal((await w.get(`/en${deep}`)).status, 404)
    assert.equal((await ines.get(`/en${deep}`)).status, 200)
  }),
)
