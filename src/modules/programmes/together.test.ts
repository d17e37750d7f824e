// One thing set for several activities at once.
import assert from "node:assert/strict"
import { test } from "node:test"
import { type Client, text, world } from "#tests/world/index.ts"
import { withSetting } from "./entry/together.ts"
import type { ActivityContent } from "./types.ts"

const course = { title: "Course", type: "course", status: "planned", held: "2027-01", unit: "dps", visibility: "public" }
const pathOf = (reply: Response) => (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")

async function recorded(person: Client, title: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const reply = await person.post("/en/activities/new", { ...course, title, ...more })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return pathOf(reply)
}
const chosen = (path: string, version = 1) => `${path.replace("/activities/", "")}_${version}`

type One = { activity: { version: number; status: string; programme: string | null; unit: string }; themes: { theme: string }[] }

test("a programme and a project go together, or are refused", () => {
  const projects = new Map([["p", { key: "p", title: "P", programme: "a", programmeTitle: "A" }]])
  const base = { programme: null, project: null, themes: ["x"], units: ["dps", "sms"] } as unknown as ActivityContent
  const table: [Partial<ActivityContent>, Parameters<typeof withSetting>[1], string, object | null][] = [
    [{}, "programme", "b", { programme: "b" }],
    [{ project: "p" }, "programme", "b", null],
    [{ project: "p" }, "programme", "a", { programme: "a" }],
    [{}, "project", "p", { project: "p", programme: "a" }],
    [{ programme: "b" }, "project", "p", null],
    [{}, "theme", "y", { themes: ["x", "y"] }],
    [{}, "theme", "x", { themes: ["x"] }],
    [{}, "unit", "sms", { units: ["sms"] }],
  ]
  for (const [more, set, value, means] of table) {
    const got = withSetting({ ...base, ...more }, set, value, { projects })
    if (means === null) assert.ok("fault" in got, `${set} ${value}`)
    else assert.ok("content" in got && Object.entries(means).every(([k, v]) => String(got.content[k as "title"]) === String(v)))
  }
})

test(
  "an officer ticks activities of the own unit in the list and sets one thing for all of them, which can be taken back",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const [a, b] = [await recorded(amina, "Course one"), await recorded(amina, "Course two")]
    const list = await text(amina.get("/en/activities?unit=dps&status=planned"))
    assert.ok(list.includes(`value="${chosen(a)}"`) && list.includes('action="/en/activities/together"'))
    assert.doesNotMatch(await text(w.get("/en/activities?unit=dps&status=planned")), /name="chosen"/)
    const form = await text(amina.get(`/en/activities/together?chosen=${chosen(a)}&chosen=${chosen(b)}`))
    assert.ok(form.includes("Course one") && form.includes("Course two"))
    const both = [chosen(a), chosen(b)]
    const before = (await w.facts()).length
    const set = await amina.post("/en/activities/together", { chosen: both, set: "programme", programme: "dps/prisons" })
    assert.equal(set.status, 303, await text(set.clone()))
    assert.equal((await w.facts()).length, before + 2)
    assert.match(await text(amina.get(`/en${pathOf(set)}`)), /Saved: 2 activities/)
    const moved = await amina.post("/en/activities/together", {
      ...{ chosen: [chosen(a, 2), chosen(b, 2)], set: "event", event: "postpone", reason: "Storm" },
    })
    assert.equal(moved.status, 303)
    const themed = { chosen: [chosen(a, 3), chosen(b, 3)], set: "theme", theme: "trafficking-in-persons" }
    assert.equal((await amina.post("/en/activities/together", themed)).status, 303)
    for (const path of [a, b]) {
      const one = await w.json<One>(path)
      assert.deepEqual(
        [one.activity.programme, one.activity.status, one.themes.map((t) => t.theme).join()],
        ["dps/prisons", "postponed", "trafficking-in-persons"],
      )
    }
    const back = await amina.post("/en/activities/together", { chosen: [chosen(a, 4), chosen(b, 4)], set: "restore" })
    assert.equal(back.status, 303)
    assert.equal((await w.json<One>(b)).themes.length, 0)
  }),
)

test(
  "every refusal is told at once and nothing is saved, unless only those that may are asked for",
  world.fresh(async (w) => {
    const [amina, farid] = [await w.as("amina"), await w.as("farid")]
    const own = await recorded(amina, "Own course")
    const held = await recorded(amina, "Held course", { status: "held", held: "2026-01" })
    const other = await recorded(farid, "Course of others", { unit: "es-cicad" })
    const changed = await recorded(amina, "Changed course")
    const { title: _, ...rest } = course
    assert.equal((await amina.post(`/en${changed}/edit`, { ...rest, title: "Changed since", version: "1" })).status, 303)
    const sent = {
      chosen: [chosen(own), chosen(held), chosen(other), chosen(changed), "dps~nothing-of-the-kind_1"],
      ...{ set: "event", event: "confirm" },
    }
    const before = (await w.facts()).length
    const refused = await amina.post("/en/activities/together", sent)
    assert.equal(refused.status, 422)
    const html = await text(refused)
    for (const words of [
      "Held course",
      "Course of others",
      "it belongs to another unit",
      "you saw version 1, it is at version 2",
    ])
      assert.ok(html.includes(words), words)
    assert.match(html, /there is no such activity/)
    assert.match(html, /Save only those that may be changed/)
    assert.equal((await w.facts()).length, before)
    assert.equal((await w.json<One>(own)).activity.version, 1)
    const partly = await amina.post("/en/activities/together", { ...sent, partly: "yes" })
    assert.equal(partly.status, 303, await text(partly.clone()))
    assert.equal((await w.json<One>(own)).activity.status, "confirmed")
    assert.equal((await w.json<One>(other)).activity.status, "planned")
    assert.deepEqual(
      (await w.facts()).slice(before).map((f) => f.kind),
      ["activity.confirmed"],
    )
  }),
)

test(
  "what is to be set must be named, and a stranger sets nothing",
  world(async (w) => {
    const amina = await w.as("amina")
    const bare = await amina.post("/en/activities/together", { chosen: "dps~aicma~gocen-2012_1", set: "programme" })
    assert.equal(bare.status, 422)
    assert.match(await text(bare), /href="#f-programme"/)
    const none = await amina.post("/en/activities/together", { set: "theme", theme: "trafficking-in-persons" })
    assert.equal(none.status, 422)
    assert.equal((await w.post("/en/activities/together", { set: "restore" })).status, 401)
    assert.match(await text(amina.get("/en/activities/together")), /No activity is chosen/)
  }),
)
